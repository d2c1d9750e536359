import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import type { Page } from 'playwright-core'
import { settableClock } from '@commonspark/server/platform/clock'
import type { Ballot, BallotForm } from '@commonspark/shared/counting/profile'
import * as api from '@commonspark/shared/votes/schema'
import type { Person } from '../support/people.ts'
import { casts, DAY, holdsVote, HOUR, optionsNamed } from '../support/votes.ts'
import { checkA11y, checkFits, checkThemes, checkWords, onStage } from './support.ts'

/** Presses Tab until the focus is on something with this name. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const seen: string[] = []
  for (let presses = 0; presses < 120; presses++) {
    const here = await page.evaluate<string>(`(() => {
      const at = document.activeElement
      const by = (at?.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent ?? '').join(' ')
      return [at?.getAttribute('aria-label'), by, at?.labels?.[0]?.textContent, at?.textContent].find((text) => text?.trim()) ?? ''
    })()`)
    seen.push(here)
    if (typeof name === 'string' ? here.startsWith(name) : name.test(here)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`no way by keyboard to ${String(name)}; passed ${seen.slice(-40).join(' | ')}`)
}

/** Presses Tab until the focus is in the grid of this name. */
async function tabInto(page: Page, grid: string): Promise<void> {
  for (let presses = 0; presses < 120; presses++) {
    const here = await page.evaluate<string>(`document.activeElement?.closest('[role="grid"]')?.getAttribute('aria-label') ?? ''`)
    if (here.startsWith(grid) && (await page.evaluate('document.activeElement?.dataset.option'))) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`no way by keyboard into ${grid}`)
}

describe('voting in the browser', () => {
  const clock = settableClock(new Date())
  const stage = onStage({}, { clock })
  let owner: Person
  let ann: Person
  before(async () => { [owner, ann] = [await stage.app.person('Owner'), await stage.app.person('Ann')] })

  const ballotPage = async (who: Person | null, vote: { id: string }, width = 1440): Promise<Page> => {
    const page = await stage.page(who, width)
    await page.goto(`/votes/${vote.id}/ballot`)
    await page.getByRole('heading', { level: 2 }).waitFor()
    return page
  }
  const castByKeys = async (page: Page): Promise<void> => {
    await tabTo(page, /^(Look it over|Go on with an empty)/)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Look it over' }).waitFor()
    await tabTo(page, 'Cast ballot')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Your ballot is in the box' }).waitFor()
  }

  const keys = async (page: Page, name: string | RegExp, ...presses: string[]): Promise<void> => {
    await tabTo(page, name)
    for (const press of presses) await page.keyboard.press(press)
  }
  const priced = optionsNamed('a', 'b', 'c').map((option) => ({ ...option, cost: '30' }))
  const kinds: { form: BallotForm; rule: string; money?: boolean; ballot: Ballot; fill: (page: Page) => Promise<void> }[] = [
    { form: { kind: 'approval', min: 0, max: 2 }, rule: 'approval', ballot: ['a', 'c'], fill: async (page) => { for (const id of ['a', 'c']) { await page.locator('body').focus(); await keys(page, `Option ${id}`, 'Space') } } },
    { form: { kind: 'choice' }, rule: 'plurality', ballot: ['b'], fill: async (page) => {
      await keys(page, /^Option [abc]/, 'Space')
      // Radios are walked by arrows, whatever the order of this voter.
      for (let at = 0; at < 3 && !(await page.getByRole('radio', { name: 'Option b' }).isChecked()); at++) await page.keyboard.press('ArrowDown')
    } },
    { form: { kind: 'score', lowest: 0, highest: 5 }, rule: 'majorityJudgment', ballot: [['a', 5]], fill: async (page) => {
      await page.locator('.ballot-row', { hasText: 'Option a' }).getByRole('radio').first().focus()
      await page.keyboard.press('Space')
      for (let at = 0; at < 5; at++) await page.keyboard.press('ArrowRight')
    } },
    { form: { kind: 'ranking', max: null, ties: false }, rule: 'schulze', ballot: [['b'], ['a'], ['c']], fill: async (page) => {
      // Rows are walked by arrows, what is in a row by Tab.
      const add = async (id: string): Promise<void> => {
        await page.locator('body').focus()
        await tabInto(page, 'Not ranked')
        for (let at = 0; at < 3 && (await page.evaluate('document.activeElement?.dataset.option')) !== id; at++) await page.keyboard.press('ArrowDown')
        await keys(page, `Add Option ${id} to the order`, 'Enter')
      }
      for (const id of ['a', 'b', 'c']) await add(id)
      await page.locator('body').focus()
      await tabInto(page, 'Your order')
      await page.keyboard.press('ArrowDown')
      await keys(page, 'Move Option b up', 'Enter')
      // The keyboard stays with what it moved.
      await page.waitForFunction('document.activeElement?.closest("[data-option]")?.dataset.option === "b"')
      await page.getByText('Option b is now in place 1 of 3.').waitFor()
    } },
    { form: { kind: 'points', total: 10, each: null }, rule: 'score', ballot: [['a', 3]], fill: async (page) => {
      await page.getByRole('textbox', { name: 'Option a' }).focus()
      for (let at = 0; at < 3; at++) await page.keyboard.press('ArrowUp')
      await page.getByText('7 of 10 points left').first().waitFor()
    } },
    { form: { kind: 'quadratic', credits: 30, against: true }, rule: 'quadratic', ballot: [['c', -4]], fill: async (page) => {
      await page.getByRole('textbox', { name: 'Option c' }).focus()
      for (let at = 0; at < 4; at++) await page.keyboard.press('ArrowDown')
      await page.getByText('14 of 30 credits left').first().waitFor()
    } },
    { form: { kind: 'budget' }, rule: 'greedy', money: true, ballot: ['a', 'b'], fill: async (page) => {
      for (const id of ['a', 'b', 'c']) { await page.locator('body').focus(); await keys(page, `Option ${id}`, 'Space') }
      await page.getByText('The basket costs €20 too much. Take something out.').waitFor()
      await page.locator('body').focus()
      await keys(page, 'Option c', 'Space')
      await page.getByText('€10 of €70 left').first().waitFor()
    } },
  ]
  for (const { form, rule, money, ballot, fill } of kinds) {
    it(`takes a ${form.kind} ballot by keyboard alone`, async () => {
      const vote = await holdsVote(stage.app, owner, { form, rule, secrecy: 'open', ...(money ? { options: priced, budget: '70', currency: 'EUR' as const } : {}) })
      const page = await ballotPage(ann, vote)
      await fill(page)
      await castByKeys(page)
      const own = await ann.does(api.readOwnBallot, { params: { id: vote.id } })
      expect(own.ballot).to.deep.equal(ballot)
      expect(own.receipt).to.equal(await page.locator('[data-receipt]').innerText())
    })
  }

  it('says what is wrong before anything is sent', async () => {
    const vote = await holdsVote(stage.app, owner, { form: { kind: 'approval', min: 2, max: 2 } })
    const page = await ballotPage(ann, vote, 390)
    await page.getByText('Option a').click()
    await page.getByRole('button', { name: 'Look it over' }).click()
    await page.getByRole('alert').getByText('Mark 1 more.').waitFor()
    await page.getByText('Option b').click()
    await page.getByText('Option c').click()
    await page.getByText('That is 1 too many. Take one away.').first().waitFor()
    // What is left stays in sight on a phone.
    const [bottom, height] = await page.evaluate<[number, number]>('[document.querySelector(".ballot-left").getBoundingClientRect().bottom, innerHeight]')
    expect(bottom).to.be.at.most(height + 1)
    await checkFits(page)
    await checkThemes(page)
  })

  it('keeps a ballot filled in a tunnel through a reload, and casts it once when the answer was lost', async () => {
    const vote = await holdsVote(stage.app, owner)
    const page = await ballotPage(ann, vote)
    await page.getByText('Option b').click()
    await page.reload()
    await page.getByRole('checkbox', { name: 'Option b', checked: true }).waitFor()
    await page.getByRole('button', { name: 'Look it over' }).click()
    await page.context().setOffline(true)
    await page.getByRole('button', { name: 'Cast ballot' }).click()
    await page.getByText('Waiting for a connection').waitFor()
    let sent = 0
    // The first sending arrives, but its answer does not.
    await page.route('**/api/votes/*/ballot', async (route) => {
      if (route.request().method() !== 'PUT') { await route.continue(); return }
      if (sent++ === 0) { await route.fetch(); await route.abort('connectionreset') } else await route.continue()
    })
    await page.context().setOffline(false)
    await page.getByRole('heading', { name: 'Your ballot is in the box' }).waitFor()
    expect(sent).to.be.at.least(2)
    expect((await ann.does(api.readVote, { params: { id: vote.id } })).turnout.cast).to.equal(1)
  })

  it('keeps the ballot of somebody whose session ends, and sends it when they are back', async () => {
    const vote = await holdsVote(stage.app, owner)
    const ben = await stage.app.person('Ben')
    const page = await ballotPage(ben, vote)
    await page.getByText('Option a').click()
    await page.getByRole('button', { name: 'Look it over' }).click()
    const [session] = await page.context().cookies()
    await page.context().clearCookies()
    await page.getByRole('button', { name: 'Cast ballot' }).click()
    await page.getByText('Your ballot is kept on this device. Sign in and it is sent.').waitFor()
    await page.context().addCookies([session!])
    await page.reload()
    await page.getByRole('heading', { name: 'Your ballot is in the box' }).waitFor()
    expect((await ben.does(api.readVote, { params: { id: vote.id } })).me.voted).to.equal(true)
  })

  it('shows turnout in a second browser as it grows and nothing of the result before the end, then the receipt in the box', async () => {
    const vote = await holdsVote(stage.app, owner, { form: { kind: 'ranking', max: null, ties: false }, rule: 'instantRunoff' })
    const told: string[] = []
    const watcher = await stage.page(null, 390)
    watcher.on('response', (response) => { if (response.url().includes('/api/votes')) void response.text().then((text) => told.push(text), () => undefined) })
    watcher.on('websocket', (socket) => { socket.on('framereceived', ({ payload }) => { if (String(payload).includes('vote')) told.push(String(payload)) }) })
    await watcher.goto(`/votes/${vote.id}`)
    await watcher.getByText('0 have voted').waitFor()
    const [ben, cat, dan, eve, fay] = await Promise.all(['Ben', 'Cat', 'Dan', 'Eve', 'Fay'].map((name) => stage.app.person(name)))
    for (const who of [ben, cat, dan]) await casts(who!, vote, [['b'], ['a']])
    for (const who of [eve, fay]) await casts(who!, vote, [['c'], ['a']])
    await watcher.getByText('5 have voted').waitFor()
    const page = await ballotPage(ann, vote)
    await page.getByRole('button', { name: 'Add Option a to the order' }).click()
    await page.getByRole('button', { name: 'Look it over' }).click()
    await page.getByRole('button', { name: 'Cast ballot' }).click()
    const receipt = await page.locator('[data-receipt]').innerText()
    await watcher.getByText('6 have voted').waitFor()
    await watcher.goto(`/votes/${vote.id}/result`)
    await watcher.getByText('Until then nobody knows it.').waitFor()
    expect(await watcher.locator('main').innerText()).not.to.match(/Round 1|Winners/)
    expect(told.join('\n')).not.to.match(/"(outcome|winners|ballots|totals|ranking)":\s*[[{]/)
    expect(await stage.app.visitor().isRefused(api.readResult, { params: { id: vote.id } })).to.include({ status: 409 })

    clock.advance(2 * DAY)
    await stage.app.rooms.votes.settled()
    await watcher.getByRole('heading', { name: 'Winners' }).waitFor()
    await watcher.getByRole('heading', { name: 'Round 1', exact: true }).waitFor()
    await watcher.getByText(/It went out in round 1/).first().waitFor()
    await checkFits(watcher)
    await watcher.getByRole('button', { name: 'Count by other rules' }).click()
    await watcher.getByRole('row', { name: /^Schulze/ }).waitFor()
    await checkWords(watcher)
    await checkThemes(watcher)

    await page.goto(`/votes/${vote.id}/result`)
    await page.getByRole('button', { name: `Receipt ${receipt.slice(0, 8)} on this device` }).click()
    await page.getByText('It is there').waitFor()
    await page.locator('#find').getByText('Option a').waitFor()
    await page.getByRole('link', { name: 'Count it again here' }).click()
    await page.getByText('The result is confirmed').waitFor()
    await checkFits(page)
  })

  it('changes a secret ballot by its receipt on another device, and takes paper codes without an account', async () => {
    const vote = await holdsVote(stage.app, owner, {})
    const first = await ballotPage(ann, vote)
    await first.getByText('Option a').click()
    await first.getByRole('button', { name: 'Look it over' }).click()
    await first.getByRole('button', { name: 'Cast ballot' }).click()
    const [download] = await Promise.all([first.waitForEvent('download'), first.getByRole('button', { name: 'Save as a file' }).click()])
    const file = readFileSync(await download.path())
    const other = await ballotPage(ann, vote)
    await other.getByText('Only the receipt can change it').waitFor()
    await other.locator('input[type=file]').setInputFiles({ name: 'receipt.json', mimeType: 'application/json', buffer: file })
    await other.getByRole('checkbox', { name: 'Option a', checked: true }).waitFor()
    await other.getByText('Option c').click()
    await other.getByRole('button', { name: 'Look it over' }).click()
    await other.getByRole('button', { name: 'Cast ballot' }).click()
    await other.getByRole('heading', { name: 'Your ballot is in the box' }).waitFor()
    expect((await ann.does(api.readVote, { params: { id: vote.id } })).turnout.cast).to.equal(1)

    const paper = await holdsVote(stage.app, owner, { eligibility: { kind: 'codes' } })
    const { codes } = await owner.does(api.makeCodes, { params: { id: paper.id }, body: { key: crypto.randomUUID(), count: 2, reason: 'For the hall' } })
    const visitor = await stage.page(null, 390)
    await visitor.goto(`/votes/${paper.id}`)
    await visitor.getByRole('link', { name: 'Enter your code' }).click()
    await visitor.getByRole('textbox', { name: 'Code from the paper' }).fill('WRONG-CODE')
    await visitor.getByRole('button', { name: 'Go on' }).click()
    await visitor.locator('.ui-error').waitFor()
    await visitor.getByRole('textbox', { name: 'Code from the paper' }).fill(codes[0]!.toLowerCase())
    await visitor.getByRole('button', { name: 'Go on' }).click()
    await visitor.getByText('Option b').click()
    await visitor.getByRole('button', { name: 'Look it over' }).click()
    await visitor.getByRole('button', { name: 'Cast ballot' }).click()
    await visitor.getByRole('heading', { name: 'Your ballot is in the box' }).waitFor()
    expect((await owner.does(api.readVote, { params: { id: paper.id } })).turnout.cast).to.equal(1)
  })

  it('leads an organiser from a question to a published vote', async () => {
    const page = await stage.page(owner, 1440)
    await page.goto('/votes/new')
    await page.getByRole('radio', { name: 'How to spend a budget' }).check({ force: true })
    await page.getByRole('row', { name: /^Equal shares/ }).waitFor()
    await checkThemes(page)
    await page.getByRole('button', { name: 'Begin the draft' }).click()
    await page.getByRole('textbox', { name: 'Title' }).fill('How to spend 70,000 euros')
    await page.getByRole('link', { name: 'On: Options' }).click()
    await page.getByRole('textbox', { name: 'Budget' }).fill('70000')
    for (const [at, title] of ['Park', 'Library'].entries()) {
      await page.getByRole('button', { name: 'Add an option' }).click()
      await page.getByRole('textbox', { name: `Option ${at + 1}` }).fill(title)
      await page.getByRole('textbox', { name: 'Cost' }).nth(at).fill('40000')
    }
    await page.getByRole('link', { name: 'Publish' }).click()
    await page.getByText('2 things are missing').waitFor()
    await page.getByRole('link', { name: 'Opens' }).click()
    const wall = (days: number): string => new Date(clock.now().getTime() + days * DAY + HOUR).toISOString().slice(0, 16)
    await page.getByLabel('Opens').fill(wall(1))
    await page.getByLabel('Closes').fill(wall(3))
    await page.getByRole('link', { name: 'On: Publish' }).click()
    await page.reload()
    await page.getByText('Everything is there.').waitFor()
    await checkA11y(page)
    await page.getByRole('button', { name: 'Publish vote' }).click()
    await page.getByRole('heading', { name: 'Not open yet' }).waitFor()
    await page.getByRole('heading', { level: 1, name: 'How to spend 70,000 euros' }).waitFor()
    await page.reload()
    await page.getByRole('heading', { name: 'Not open yet' }).waitFor()
    await checkThemes(page, [390, 1440])
    await checkWords(page)
    await page.goto('/votes')
    await page.getByRole('link', { name: 'How to spend 70,000 euros' }).first().waitFor()
    await checkThemes(page)
  })
})
