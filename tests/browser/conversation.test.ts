import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import type { Page } from 'playwright-core'
import { type CommentView, listComments, postComment } from '@commonspark/shared/comments/schema'
import { publishes } from '../support/ideas.ts'
import type { Person } from '../support/people.ts'
import { checkA11y, checkFits, checkWords, onStage } from './support.ts'

describe('talking about an idea', () => {
  const stage = onStage()
  let ana: Person, ben: Person, id: string
  before(async () => {
    ana = await stage.app.person('Ana Bregar')
    ben = await stage.app.person('Ben Hollerer')
  })
  beforeEach(async () => { ({ id } = await publishes(ana, 'Shared shed')) })

  const says = (person: Person, text: string, parentId: string | null = null): Promise<CommentView> => person.does(postComment, { params: { id }, body: { key: randomUUID(), text, parentId } })
  const stored = async (): Promise<string[]> => (await ana.does(listComments, { params: { id }, query: { limit: 60 } })).items.map(({ text }) => text)
  const opens = async (person: Person | null, width = 1440, hash = ''): Promise<Page> => {
    const page = await stage.page(person, width)
    await page.goto(`/ideas/${id}${hash}`)
    await page.getByRole('heading', { name: /^Comments/ }).waitFor()
    return page
  }
  const field = (page: Page) => page.getByLabel('Ask, answer or add what you know')
  const writes = async (page: Page, text: string): Promise<void> => {
    await field(page).fill(text)
    await page.getByRole('button', { name: 'Post comment' }).click()
  }
  const comment = (page: Page, text: string) => page.locator('.comment').filter({ hasText: text })
  const until = async (what: () => Promise<unknown>, wanted: unknown): Promise<void> => {
    const end = Date.now() + 20_000
    for (;;) {
      const is = await what()
      if (is === wanted) return
      expect(Date.now(), `${String(is)} instead of ${String(wanted)}`).to.be.lessThan(end)
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }

  it('shows what one says to everybody at once, with replies, reactions and edits', async () => {
    const [anas, bens] = [await opens(ana), await opens(ben, 390)]
    await writes(bens, 'Who pays for the shelves?')
    const theirs = comment(anas, 'Who pays for the shelves?')
    await theirs.waitFor()
    await theirs.getByRole('button', { name: 'Reply' }).click()
    await anas.getByLabel('Reply to Ben Hollerer').fill('The housing office does.')
    await anas.getByLabel('Reply to Ben Hollerer').press('Control+Enter')
    await bens.getByRole('button', { name: 'Show 1 reply' }).click()
    const reply = comment(bens, 'The housing office does.').last()
    await reply.waitFor()
    await reply.getByRole('button', { name: 'React' }).focus()
    await bens.keyboard.press('Enter')
    await bens.getByRole('button', { name: 'Good thought' }).press('Enter')
    await anas.getByRole('button', { name: 'Good thought: 1' }).waitFor()
    await comment(bens, 'Who pays for the shelves?').first().getByRole('button', { name: 'More' }).first().click()
    await bens.getByRole('menuitem', { name: 'Edit' }).click()
    await bens.getByLabel('Edit').fill('Who pays for the shelves and the light?')
    await bens.getByRole('button', { name: 'Save' }).click()
    await comment(anas, 'Who pays for the shelves and the light?').getByText('edited').waitFor()
    await bens.getByRole('heading', { name: 'Comments 2' }).waitFor()
    for (const page of [anas, bens]) {
      await checkA11y(page)
      await checkFits(page)
      await checkWords(page)
    }
  })

  it('completes a name by the keyboard and leads to the person', async () => {
    const page = await opens(ben)
    await field(page).pressSequentially('Ask @ana b', { delay: 20 })
    await page.getByRole('option', { name: 'Ana Bregar' }).waitFor()
    await checkA11y(page)
    await field(page).press('Enter')
    await field(page).pressSequentially('about it')
    expect(await field(page).inputValue()).to.equal('Ask @Ana Bregar about it')
    await field(page).press('Control+Enter')
    const link = page.getByRole('link', { name: '@Ana Bregar' })
    await link.waitFor()
    expect(await link.getAttribute('href')).to.equal(`/people/${ana.id}`)
    await until(async () => (await stored()).join(), `Ask @[Ana Bregar](${ana.id}) about it`)
  })

  it('keeps what is typed through a reload, and what could not be sent until it is', async () => {
    const page = await opens(ben)
    await field(page).fill('Half a sentence')
    await page.reload()
    await until(() => field(page).inputValue(), 'Half a sentence')
    await page.route(`**/api/ideas/${id}/comments`, (route) => (route.request().method() === 'POST' ? route.abort() : route.fallback()))
    await page.getByRole('button', { name: 'Post comment' }).click()
    await comment(page, 'Half a sentence').getByText('Not sent, kept on this device').waitFor()
    expect(await field(page).inputValue()).to.equal('')
    await page.reload()
    await comment(page, 'Half a sentence').getByText('Not sent, kept on this device').waitFor()
    await checkA11y(page)
    await page.getByRole('button', { name: 'Take back' }).click()
    await until(() => field(page).inputValue(), 'Half a sentence')
    await page.getByRole('button', { name: 'Post comment' }).click()
    await page.getByRole('button', { name: 'Try again' }).waitFor()
    await page.unroute(`**/api/ideas/${id}/comments`)
    await page.getByRole('button', { name: 'Try again' }).click()
    await until(() => page.locator('.comment[data-waiting]').count(), 0)
    expect(await stored()).to.deep.equal(['Half a sentence'])
  })

  it('posts once, even if the answer was lost on the way and it is sent again', async () => {
    const page = await opens(ben)
    await page.route(`**/api/ideas/${id}/comments`, async (route) => {
      if (route.request().method() !== 'POST') { await route.fallback(); return }
      await route.fetch()
      await route.abort()
    })
    await writes(page, 'Only once')
    await until(async () => (await stored()).length, 1)
    await page.unroute(`**/api/ideas/${id}/comments`)
    await page.reload()
    await comment(page, 'Only once').waitFor()
    await until(() => page.locator('.comment[data-waiting]').count(), 0)
    await until(() => comment(page, 'Only once').count(), 1)
    expect(await stored()).to.deep.equal(['Only once'])
  })

  it('holds new comments back while one reads further down', async () => {
    for (let at = 0; at < 12; at++) await says(ana, `Comment number ${at}, long enough to fill a line or two of the page and then a little more than that.`)
    const page = await opens(ben)
    const read = comment(page, 'Comment number 3,')
    await read.evaluate((element) => { element.scrollIntoView({ block: 'start' }) })
    const top = (): Promise<number> => read.evaluate((element) => Math.round(element.getBoundingClientRect().top))
    // Letters of another width may still come.
    let before = Number.NaN
    for (let now = await top(); now !== before; now = await top()) { before = now; await page.waitForTimeout(300) }
    await says(ana, 'Brand new')
    await says(ana, 'Newer still')
    await page.getByRole('button', { name: '2 new comments' }).waitFor()
    expect(await comment(page, 'Brand new').count()).to.equal(0)
    expect(await top()).to.equal(before)
    await checkA11y(page)
    await page.getByRole('button', { name: '2 new comments' }).click()
    await comment(page, 'Newer still').waitFor()
    await until(() => page.getByRole('button', { name: '2 new comments' }).count(), 0)
  })

  it('deletes after a moment in which it can be undone, or when one leaves', async () => {
    await says(ben, 'Said too soon')
    const page = await opens(ben)
    const deletes = async (): Promise<void> => {
      await comment(page, 'Said too soon').getByRole('button', { name: 'More' }).click()
      await page.getByRole('menuitem', { name: 'Delete' }).click()
      await until(() => comment(page, 'Said too soon').count(), 0)
    }
    await deletes()
    await page.getByRole('button', { name: 'Undo' }).click()
    await comment(page, 'Said too soon').waitFor()
    expect(await stored()).to.deep.equal(['Said too soon'])
    await deletes()
    await page.getByRole('link', { name: 'Explore', exact: true }).click()
    await until(async () => (await stored()).length, 0)
  })

  it('leads to a comment far down and to a reply in a folded thread', async () => {
    const first = await says(ana, 'The very first')
    for (let at = 0; at < 25; at++) await says(ana, `Comment number ${at}`)
    const reply = await says(ben, 'A reply to the very first', first.id)
    for (const { id: sought, text } of [first, reply]) {
      const page = await opens(null, 390, `#comment-${sought}`)
      await page.locator(`#comment-${sought}`).getByText(text).first().waitFor()
      await until(() => page.evaluate<string>('document.activeElement.id'), `comment-${sought}`)
      await page.getByText('Sign in to take part in the conversation.').waitFor()
    }
  })
})
