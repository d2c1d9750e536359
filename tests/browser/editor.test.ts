import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import type { Page } from 'playwright-core'
import { createIdea, inviteToTeam, answerInvitation, readIdea, readWorkingCopy } from '@commonspark/shared/ideas/schema'
import { PASSWORD } from '../support/app.ts'
import { publishes, readyContent } from '../support/ideas.ts'
import type { Person } from '../support/people.ts'
import { checkA11y, checkFits, checkWords, holds, onStage } from './support.ts'

describe('the editor', () => {
  const stage = onStage()
  let ana: Person, ben: Person
  before(async () => {
    ana = await stage.app.person('Ana')
    ben = await stage.app.person('Ben')
  })

  const saved = (page: Page): Promise<void> => page.locator('.editor-panel .save-state[data-place=saved]').waitFor()
  const shows = (page: Page, field: string, text: string): Promise<void> => holds(page.getByLabel(field), text)
  /** Signs in within the page, as somebody does in another tab. */
  const signsIn = (page: Page, person: Person): Promise<number> => page.evaluate(async ([email, password]) => (await fetch('/api/sign-in', {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ email, password }),
  })).status, [person.email, PASSWORD])
  const draftOf = async (person: Person): Promise<string> => (await person.does(createIdea, { body: { key: randomUUID(), content: readyContent('Shared shed') } })).id

  it('keeps what a visitor typed through a reload, and saves it once they are signed in', async () => {
    const page = await stage.page(null)
    await page.goto('/ideas/new')
    await page.getByLabel('Title').fill('Night bus for nurses')
    await page.locator('.editor-panel .save-state[data-place=signedOut]').waitFor()
    await page.reload()
    await shows(page, 'Title', 'Night bus for nurses')
    expect(await signsIn(page, ana)).to.equal(200)
    await page.reload()
    await saved(page)
    await page.waitForURL(/\/ideas\/[0-9a-f]{24}\/edit/)
    const id = page.url().split('/')[4] ?? ''
    expect((await ana.does(readWorkingCopy, { params: { id } })).content.title).to.equal('Night bus for nurses')
    await page.reload()
    await shows(page, 'Title', 'Night bus for nurses')
  })

  it('keeps what is typed while the network is away and sends it when it is back', async () => {
    const id = await draftOf(ana)
    const page = await stage.page(ana, 390)
    await page.goto(`/ideas/${id}/edit`)
    await page.locator('.editor-state .save-state[data-place=saved]').waitFor()
    await page.context().setOffline(true)
    await page.getByLabel('Summary').fill('Written in a tunnel between two stations.')
    await page.locator('.editor-state .save-state[data-place=unreachable]').waitFor()
    await page.getByText('No connection').waitFor()
    expect((await ana.does(readWorkingCopy, { params: { id } })).content.summary).not.to.include('tunnel')
    await page.context().setOffline(false)
    await page.locator('.editor-state .save-state[data-place=saved]').waitFor()
    expect((await ana.does(readWorkingCopy, { params: { id } })).content.summary).to.include('tunnel')
  })

  it('joins what two wrote at the same time, in different fields and in the same one', async () => {
    const id = await draftOf(ana)
    await ana.does(inviteToTeam, { params: { id }, body: { personId: ben.id, role: 'author' } })
    await ben.does(answerInvitation, { params: { id }, body: { accept: true } })
    const [anas, bens] = [await stage.page(ana), await stage.page(ben)]
    await Promise.all([anas.goto(`/ideas/${id}/edit`), bens.goto(`/ideas/${id}/edit`)])
    await Promise.all([saved(anas), saved(bens)])
    await anas.getByRole('textbox', { name: 'Problem' }).fill('Ana’s problem, seen by Ben.')
    await bens.getByRole('textbox', { name: 'Problem' }).getByText('Ana’s problem, seen by Ben.').waitFor()
    await bens.context().setOffline(true)
    await bens.getByLabel('Title').fill('Shared shed of Ben')
    await anas.getByLabel('Title').fill('The shared shed')
    await anas.getByRole('textbox', { name: 'Next steps' }).fill('Only Ana wrote here.')
    await saved(anas)
    await bens.context().setOffline(false)
    await saved(bens)
    await shows(bens, 'Title', 'The shared shed of Ben')
    await shows(anas, 'Title', 'The shared shed of Ben')
    const copy = await ana.does(readWorkingCopy, { params: { id } })
    expect(copy.content.title).to.equal('The shared shed of Ben')
    expect(copy.content.canvas).to.include({ problem: 'Ana’s problem, seen by Ben.', nextSteps: 'Only Ana wrote here.' })
  })

  it('says what is missing, and publishes by the keyboard alone', async () => {
    const { id } = await ana.does(createIdea, { body: { key: randomUUID(), content: { ...readyContent('Seed library'), summary: '' } } })
    const page = await stage.page(ana)
    await page.goto(`/ideas/${id}/edit`)
    await saved(page)
    expect(await page.locator('.editor-missing').innerText()).to.include('Summary')
    await page.getByLabel('Summary').focus()
    await page.keyboard.type('Seeds that neighbours lend and return a year later.')
    await page.locator('.editor-ready').waitFor()
    await saved(page)
    await page.getByRole('button', { name: 'Publish idea' }).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(`**/ideas/${id}`)
    expect((await stage.app.visitor().does(readIdea, { params: { id } })).content.summary).to.include('a year later')
  })

  it('keeps a field that is too long on the device, says so, and saves the rest', async () => {
    const id = await draftOf(ana)
    const page = await stage.page(ana)
    await page.goto(`/ideas/${id}/edit`)
    await saved(page)
    await page.getByLabel('Title').fill('Donaudampfschifffahrtsgesellschaftskapitänswitwenrente '.repeat(4))
    await page.getByLabel('Summary').fill('This sentence is short enough to be saved.')
    await page.locator('.editor-panel .save-state[data-place=refused]').waitFor()
    await page.getByText('At most 120 characters, please.').waitFor()
    const copy = await ana.does(readWorkingCopy, { params: { id } })
    expect(copy.content).to.include({ title: 'Shared shed', summary: 'This sentence is short enough to be saved.' })
    await checkFits(page)
  })

  for (const theme of ['light', 'dark'] as const) {
    for (const width of [390, 1440]) {
      it(`is for everybody: ${theme}, ${width} px`, async () => {
        const idea = await publishes(ana, `Open workshop ${theme} ${width}`)
        const page = await stage.page(ana, width, { theme })
        for (const path of ['/ideas/new', `/ideas/${idea.id}/edit`]) {
          await page.goto(path)
          await page.getByLabel('Title').waitFor()
          await page.waitForTimeout(300)
          await checkA11y(page)
          await checkFits(page)
          await checkWords(page)
        }
      })
    }
  }
})
