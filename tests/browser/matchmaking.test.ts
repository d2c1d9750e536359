import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import type { Page } from 'playwright-core'
import { archiveIdea } from '@commonspark/shared/ideas/schema'
import { editWish, readWish } from '@commonspark/shared/matches/schema'
import { scheduleSession } from '@commonspark/shared/matchmaking/schema'
import { publishes } from '../support/ideas.ts'
import type { Person } from '../support/people.ts'
import { checkA11y, checkFits, checkThemes, holds, onStage } from './support.ts'

describe('matches and matchmaking', () => {
  const stage = onStage()
  let ana: Person, ben: Person
  const wishes = { open: true, topics: ['sharing'], stages: ['prototype'], countries: ['SI'], support: ['funding'], amount: { from: 0, to: 10_000, currency: 'EUR' } } as const
  beforeEach(async () => { [ana, ben] = [await stage.app.person('Ana Zelenik'), await stage.app.person('Ben Hollerer')] })

  /** What one try offers is gone in the next. */
  const offered: { person: Person; id: string }[] = []
  const offers = async (title: string): Promise<{ id: string }> => {
    const { id } = await publishes(ana, title)
    offered.push({ person: ana, id })
    return { id }
  }
  afterEach(async () => { for (const { person, id } of offered.splice(0)) await person.does(archiveIdea, { params: { id } }) })

  const words = async (page: Page): Promise<void> => {
    expect((await page.locator('body').innerText()).match(/\b(?:matches|matchmaking)[.:][a-z]\w*(?:\.\w+)?/g) ?? []).to.deep.equal([])
  }
  const schedule = (person: Person, title: string) => person.does(scheduleSession, { body: {
    key: randomUUID(), session: { title, topic: 'For people who share things', startsAt: new Date(Date.now() + 3_600_000).toISOString(), rounds: 1, roundSeconds: 120, breakSeconds: 0 },
  } })

  it('says what one looks for as one types, keeps it, and fills the board while one looks', async () => {
    const name = stage.own('Cleo')
    const cleo = await stage.app.person(name)
    const page = await stage.page(cleo)
    await page.goto('/matches')
    await page.getByRole('link', { name: 'Say what I look for' }).click()
    await page.getByText('Suggest ideas to me').click()
    await page.getByRole('button', { name: 'Funding' }).click()
    await page.getByRole('button', { name: 'Prototype' }).click()
    await page.getByRole('textbox', { name: 'Anything else' }).fill('Neighbours who lend each other tools')
    for (const end = Date.now() + 20_000; (await cleo.does(readWish)).wish.note === '';) { expect(Date.now(), 'the wish is kept').to.be.lessThan(end); await page.waitForTimeout(100) }
    await page.reload()
    await holds(page.getByRole('textbox', { name: 'Anything else' }), 'Neighbours who lend each other tools')
    await page.goto('/matches')
    await page.getByText('Nothing fits yet').waitFor()
    const idea = await offers('Library of things')
    await page.getByRole('heading', { name: 'Library of things' }).waitFor()
    await page.getByText('Needs funding, is at the stage “Prototype”').waitFor()
    await page.getByRole('button', { name: 'Not for me: Library of things' }).click()
    await page.getByRole('heading', { name: 'Library of things' }).waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Put it back' }).click()
    await page.getByRole('button', { name: 'I am interested: Library of things' }).click()
    await page.getByText('Only you see this').waitFor()
    const anas = await stage.page(ana)
    await anas.goto(`/ideas/${idea.id}`)
    await anas.getByRole('button', { name: `We are interested: ${name}` }).click()
    await page.getByText('Interest on both sides').waitFor()
    await words(page)
    await words(anas)
  })

  it('brings two people together for a round: clock, words, camera, keep in touch, and what stays', async () => {
    const idea = await publishes(ana, 'Tool shed on wheels')
    await ben.does(editWish, { body: { version: 0, changes: { ...wishes, stages: [...wishes.stages], countries: [...wishes.countries], topics: [...wishes.topics], support: [...wishes.support] } } })
    const session = await schedule(ana, 'Sharing in an hour')
    const [anas, bens] = [await stage.page(ana), await stage.page(ben, 390)]
    for (const page of [anas, bens]) {
      await page.goto(`/matchmaking/${session.id}`)
      await page.getByRole('button', { name: 'Come in' }).click()
    }
    await anas.getByText('2 people are here').waitFor()
    await bens.getByText('Begins in').first().waitFor()
    await anas.getByRole('button', { name: 'Begin now' }).click()
    await anas.getByRole('heading', { name: /You talk to Ben Hollerer/ }).waitFor()
    await bens.getByRole('heading', { name: /You talk to Ana Zelenik/ }).waitFor()
    await bens.getByRole('link', { name: 'Tool shed on wheels' }).waitFor()
    await anas.getByText(/Offers funding/).waitFor()
    expect(await anas.getByRole('timer').innerText()).to.match(/Left in this round\s+[0-2]:\d\d/)
    expect(idea.id).to.have.length(24)

    await anas.getByRole('textbox', { name: 'Write a message' }).fill('Which shed, and for whom?')
    await anas.getByRole('button', { name: 'Send' }).click()
    await bens.getByText('Which shed, and for whom?').waitFor()
    await checkFits(bens)
    await checkA11y(bens)

    // Both turn on what the browser gives as a camera, and each sees the other move.
    await anas.getByRole('button', { name: 'Turn on camera and sound' }).click()
    await bens.getByText('Ana Zelenik has started a call').waitFor()
    await bens.getByRole('button', { name: 'Turn on camera and sound' }).click()
    for (const [page, name] of [[anas, 'Ben Hollerer'], [bens, 'Ana Zelenik']] as const) {
      const moves = `(() => { const screen = [...document.querySelectorAll('video')].find((one) => one.getAttribute('aria-label')?.startsWith('${name}')); return screen ? screen.videoWidth > 0 && screen.currentTime > 0.5 : false })()`
      for (let tries = 0; tries < 80 && !(await page.evaluate<boolean>(moves)); tries++) await page.waitForTimeout(250)
      expect(await page.evaluate<boolean>(moves), `${name} is seen`).to.equal(true)
      await page.getByText('Connected').waitFor()
    }
    await checkA11y(anas)
    await words(anas)
    await words(bens)

    for (const page of [anas, bens]) await page.getByRole('button', { name: 'Keep in touch' }).click()
    for (const page of [anas, bens]) await page.getByText('You both want to keep in touch').waitFor()
    await anas.getByRole('button', { name: 'End the session' }).click()
    for (const page of [anas, bens]) {
      await page.getByText('The session is over.').waitFor()
      await page.getByRole('heading', { name: 'Whom you met' }).waitFor()
      await page.getByRole('link', { name: 'Open the conversation' }).waitFor()
    }
    await anas.getByText('people came').waitFor()
    await checkFits(bens)
    await checkA11y(bens)
  })

  it('is planned anew and called off, and those who will come are told', async () => {
    const session = await schedule(ana, 'Sharing tomorrow')
    const [anas, bens] = [await stage.page(ana), await stage.page(ben, 390)]
    await bens.goto(`/matchmaking/${session.id}`)
    await bens.getByRole('button', { name: 'I will come' }).click()
    await bens.getByRole('button', { name: 'I will not come' }).waitFor()
    await bens.getByText('1 person will come').waitFor()
    const calendar = bens.waitForEvent('download')
    await bens.getByRole('link', { name: 'Add to my calendar' }).click()
    expect((await calendar).suggestedFilename()).to.equal('session.ics')
    await checkThemes(bens)
    await anas.goto(`/matchmaking/${session.id}`)
    await anas.getByRole('link', { name: 'Change the plan' }).click()
    const title = anas.getByRole('textbox', { name: 'Title' })
    await holds(title, 'Sharing tomorrow')
    await title.fill('Sharing the day after')
    await anas.getByLabel('Begins').fill('2100-01-01T10:00')
    await anas.reload()
    // What was typed stays; it is read from the device after the page is there.
    await anas.locator('input[value="Sharing the day after"]').waitFor()
    await anas.getByRole('button', { name: 'Save the plan' }).click()
    await anas.getByRole('heading', { name: 'Sharing the day after' }).waitFor()
    await bens.getByRole('heading', { name: 'Sharing the day after' }).waitFor()
    await bens.goto('/notifications')
    await bens.getByRole('link', { name: 'The matchmaking session “Sharing the day after” is at another time' }).waitFor()
    await anas.getByRole('button', { name: 'Call it off' }).click()
    await anas.getByRole('alertdialog').getByRole('button', { name: 'Call it off' }).click()
    await anas.getByText('The session is over.').waitFor()
    await bens.getByRole('link', { name: 'The matchmaking session “Sharing the day after” was called off' }).waitFor()
    await words(anas)
    await checkFits(anas)
  })

  it('is for everybody: both themes, 390 and 1440 px', async () => {
    const dora = await stage.app.person('Dora')
    await dora.does(editWish, { body: { version: 0, changes: { ...wishes, stages: ['prototype'], countries: ['SI'], topics: ['sharing'], support: ['funding'] } } })
    await publishes(ana, 'Donaudampfschifffahrtsgesellschaftskapitänsmützenverleih')
    const session = await schedule(dora, 'Nachbarschaftswerkzeugverleihgesellschaften')
    const page = await stage.page(dora)
    for (const path of ['/matches/introductions', '/matchmaking']) {
      await page.setViewportSize({ width: 390, height: 844 })
      await page.goto(path)
      await page.locator('main h1').first().waitFor()
      await checkA11y(page)
      await checkFits(page)
      await words(page)
    }
    for (const path of ['/matches', '/matches/wish', '/matchmaking/new', `/matchmaking/${session.id}`]) {
      await page.goto(path)
      await page.locator('main h1').first().waitFor()
      await page.waitForTimeout(500)
      await checkThemes(page, [390, 1440])
      await words(page)
    }
  })
})
