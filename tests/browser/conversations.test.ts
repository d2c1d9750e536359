import { expect } from 'chai'
import type { Page } from 'playwright-core'
import { answerRequest, openLobby } from '@commonspark/shared/conversations/schema'
import { opensChallenge } from '../support/challenges.ts'
import { gathers, says, whole, writesTo } from '../support/conversations.ts'
import { anotherServer, type Instance } from '../support/instances.ts'
import type { Person } from '../support/people.ts'
import { checkFits, checkThemes, checkWords, holds, onStage } from './support.ts'

describe('conversations, in the browser', () => {
  const stage = onStage()
  const field = (page: Page) => page.getByRole('textbox', { name: 'Write a message' })
  const write = async (page: Page, text: string): Promise<void> => {
    await field(page).fill(text)
    await page.getByRole('button', { name: 'Send', exact: true }).click()
  }
  /** What stands on a screen, in order; deleted and waiting messages too. */
  const shown = (page: Page): Promise<string[]> => page.locator('.talk-row .message-text').allInnerTexts()
  const until = async (page: Page, ready: (texts: string[]) => boolean, what: string): Promise<void> => {
    for (let wait = 0; wait < 300; wait++) {
      if (ready(await shown(page))) return
      await page.waitForTimeout(100)
    }
    throw new Error(`${what}; shown: ${JSON.stringify(await shown(page))}`)
  }
  const friends = async (): Promise<{ ana: Person; ben: Person; id: string }> => {
    const [ana, ben] = [await stage.app.person('Ana Kovač'), await stage.app.person('Ben Zupan')]
    const { id } = await writesTo(ana, ben)
    await ben.does(answerRequest, { params: { id }, body: { accept: true } })
    return { ana, ben, id }
  }

  it('come to the same on both screens while one loses the network twice and the server restarts once', async () => {
    const { ana, ben, id } = await friends()
    let server: Instance = await anotherServer(stage.app)
    const { url } = server
    const restart = async (): Promise<void> => {
      await server.halt()
      await new Promise((resolve) => setTimeout(resolve, 800))
      server = await anotherServer(stage.app, { PORT: Number(new URL(url).port) })
    }
    try {
      const [one, two] = [await stage.page(ana), await stage.page(ben)]
      for (const page of [one, two]) await page.goto(`${url}/messages/${id}`)
      for (const page of [one, two]) await field(page).waitFor()
      const cut = async (): Promise<void> => {
        await two.context().setOffline(true)
        server.platform.live.renew(ben.id)
      }
      await write(one, 'One from Ana')
      await until(two, (texts) => texts.includes('One from Ana'), 'Ben sees the first')

      await cut()
      await write(two, 'Written without a network')
      await two.getByText('On this device').first().waitFor()
      await write(one, 'Two from Ana')
      // Also a page that is loaded anew without a network keeps it: it is read back once there is one.
      await two.context().setOffline(false)
      await until(one, (texts) => texts.includes('Written without a network'), 'Ana sees what waited')
      await until(two, (texts) => texts.includes('Two from Ana'), 'Ben catches up')

      await write(one, 'Just before the restart')
      await Promise.all([restart(), write(two, 'During the restart'), write(one, 'Also during the restart')])
      await until(one, (texts) => texts.includes('During the restart') && texts.includes('Also during the restart'), 'Ana after the restart')

      await cut()
      await write(two, 'Second time without a network')
      await write(two, 'And another')
      await write(one, 'Three from Ana')
      await two.context().setOffline(false)
      await until(one, (texts) => texts.includes('And another'), 'Ana sees both')
      await until(two, (texts) => texts.includes('Three from Ana'), 'Ben sees the last')
      await until(two, (texts) => texts.length === 9, 'Ben sees nine')

      const stored = (await whole(ana, id)).map((message) => message.text)
      expect(stored).to.have.length(9)
      expect(new Set(stored).size).to.equal(9)
      expect(await shown(one)).to.deep.equal(stored)
      expect(await shown(two)).to.deep.equal(stored)
      expect(stored.indexOf('Second time without a network')).to.be.lessThan(stored.indexOf('And another'))
      for (const page of [one, two]) expect(await page.getByText('On this device').count()).to.equal(0)
      await one.getByText('Read', { exact: true }).first().waitFor()
    } finally { await server.halt() }
  })

  it('keep what was not sent through a reload, and what was typed', async () => {
    const { ana, id } = await friends()
    const page = await stage.page(ana)
    await page.goto(`/messages/${id}`)
    await field(page).waitFor()
    await page.route('**/socket.io/**', (route) => route.abort())
    await page.routeWebSocket(/socket\.io/, (socket) => { void socket.close() })
    stage.app.platform.live.renew(ana.id)
    await page.waitForTimeout(300)
    await write(page, 'Kept through the reload')
    await page.getByText(/On this device|Sending/).first().waitFor()
    await field(page).fill('Half a sentence')
    const again = await page.context().newPage()
    await page.close()
    await again.goto(`/messages/${id}`)
    await again.locator('.message-text', { hasText: 'Kept through the reload' }).waitFor()
    await again.getByText(/On the server|Delivered/).first().waitFor()
    await holds(field(again), 'Half a sentence')
    expect((await whole(ana, id)).map((message) => message.text)).to.deep.equal(['Kept through the reload'])
  })

  it('are answered, reacted to, edited, pinned and deleted, and found again', async () => {
    const [ana, ben] = [await stage.app.person('Ana Kovač'), await stage.app.person('Ben Zupan')]
    const { id } = await gathers(ana, [ben], 'Library of things')
    await ben.does(answerRequest, { params: { id }, body: { accept: true } })
    await says(ben, id, 'The old post office is **free** until May. See https://example.org/plan.')
    const [one, two] = [await stage.page(ana), await stage.page(ben)]
    for (const page of [one, two]) { await page.goto(`/messages/${id}`); await field(page).waitFor() }
    const message = one.locator('.message', { hasText: 'old post office' }).first()
    expect(await message.getByRole('link', { name: /example\.org\/plan/ }).getAttribute('href')).to.equal('https://example.org/plan')
    await message.hover()
    await message.getByRole('button', { name: 'React' }).click()
    await one.getByRole('button', { name: 'Celebration' }).click()
    await two.getByRole('button', { name: /Celebration: 1 \(Ana Kovač\)/ }).waitFor()
    await message.hover()
    await message.getByRole('button', { name: 'Answer' }).click()
    await write(one, 'Wonderful')
    const answer = two.locator('.message', { hasText: 'Wonderful' })
    await answer.getByText('The old post office is free until May').waitFor()
    await two.getByRole('button', { name: '1 answer' }).waitFor()
    const own = one.locator('.message[data-own]', { hasText: 'Wonderful' })
    await own.hover()
    await own.getByRole('button', { name: 'More' }).click()
    await one.getByRole('menuitem', { name: 'Edit' }).click()
    await field(one).fill('Wonderful, thank you')
    await one.getByRole('button', { name: 'Save' }).click()
    await two.locator('.message', { hasText: 'Wonderful, thank you' }).getByText('edited').waitFor()
    await message.hover()
    await message.getByRole('button', { name: 'More' }).click()
    await one.getByRole('menuitem', { name: 'Pin' }).click()
    await two.getByText('1 pinned message').waitFor()
    await own.hover()
    await own.getByRole('button', { name: 'More' }).click()
    await one.getByRole('menuitem', { name: 'Delete' }).click()
    await two.getByText('This message was deleted.').first().waitFor()
    await one.getByRole('button', { name: 'Search in this conversation' }).click()
    await one.getByRole('searchbox', { name: 'Words' }).fill('post off')
    await one.locator('.talk-found').getByText('The old post office is free').waitFor()
    await checkWords(one)
    await checkFits(one)
    await checkThemes(two, [390, 1440])
  })

  it('about a challenge bear its name once, which leads to it, and say who is there', async () => {
    const challenge = await opensChallenge(await stage.app.person('Olga Kralj'))
    const ana = await stage.app.person('Ana Kovač')
    const { id } = await ana.does(openLobby, { params: { id: challenge.id } })
    const page = await stage.page(ana, 390)
    await page.goto(`/messages/${id}`)
    const head = page.locator('.talk-head-words')
    await head.getByText(/^2 people/).waitFor()
    expect(await head.getByText(challenge.content.title).count()).to.equal(1)
    await head.getByRole('link', { name: challenge.content.title }).click()
    await page.getByRole('heading', { level: 1, name: challenge.content.title }).waitFor()
  })

  it('count what is unread on every page of a person, and open a thousand messages at their end', async () => {
    const { ana, ben, id } = await friends()
    await stage.app.rooms.conversations.rows.put(Array.from({ length: 1000 }, (_, at) => ({ ...draft(id, ben.id, at), seq: at + 1 })))
    await says(ben, id, 'The newest')
    const [list, elsewhere] = [await stage.page(ana), await stage.page(ana)]
    await list.goto('/')
    await elsewhere.goto('/explore')
    await list.getByRole('link', { name: /unread messages/ }).waitFor()
    await list.goto(`/messages/${id}`)
    await list.locator('.message-text', { hasText: 'The newest' }).waitFor()
    expect(await list.locator('.talk-row').count()).to.be.lessThan(60)
    await elsewhere.getByRole('link', { name: 'Messages', exact: true }).waitFor()
    // Reading back: older ones come, and what is seen stays where it is: 900 pixels are some seventeen messages, never a page of them.
    const log = list.getByRole('log')
    for (let step = 0; step < 6; step++) {
      const before = await list.evaluate<number>(PLACE)
      await log.evaluate((box) => { (box as unknown as { scrollTop: number }).scrollTop -= 900 })
      while (!(await list.evaluate<boolean>(`${PLACE} < ${before} && document.querySelector('[role=log]').ariaBusy === 'false'`))) await list.waitForTimeout(50)
      let place = Number.NaN
      // Rows that come into sight are measured for the first time: where it comes to rest is what counts.
      for (let again = await list.evaluate<number>(PLACE); again !== place; again = await list.evaluate<number>(PLACE)) { place = again; await list.waitForTimeout(100) }
      expect(place).to.be.within(before - 25, before - 5)
    }
    await list.getByRole('button', { name: 'To the newest' }).click()
    await list.locator('.message-text', { hasText: 'The newest' }).waitFor()
  })

  const PLACE = `Math.min(...[...document.querySelectorAll('.talk-row[data-seq]')].filter((row) => row.getBoundingClientRect().bottom > document.querySelector('.talk-scroll').getBoundingClientRect().top).map((row) => Number(row.dataset.seq)))`
  const draft = (conversation: string, sender: string, at: number) => ({
    conversation, sender, key: `old ${at}`, at: new Date(Date.now() - 86_400_000 + at * 60_000), text: `Number ${at + 1} of a long story${' and more of it'.repeat(at % 9)}`,
    event: null, files: [], replyTo: null, replies: 0, mentions: [], words: [], reactions: [], preview: null, editedAt: null, deleted: false, version: 1,
  })
})
