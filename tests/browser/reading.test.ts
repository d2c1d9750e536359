import { expect } from 'chai'
import type { Page } from 'playwright-core'
import { answerInvitation, archiveIdea, inviteToTeam, publishIdea, readWorkingCopy, saveWorkingCopy } from '@commonspark/shared/ideas/schema'
import { giveSupport, withdrawSupport } from '@commonspark/shared/supports/schema'
import { publishes, readyContent } from '../support/ideas.ts'
import type { Person } from '../support/people.ts'
import { checkA11y, checkFits, checkWords, onStage } from './support.ts'

const PARAGRAPH = 'A long paragraph, so that there is something to read and something to lose one’s place in. '.repeat(12)

describe('reading ideas', () => {
  const stage = onStage()
  let ana: Person, ben: Person
  before(async () => {
    ana = await stage.app.person('Ana')
    ben = await stage.app.person('Ben')
  })

  /** What one try publishes is gone in the next, where the number of ideas counts. */
  const published: string[] = []
  const adds = async (title: string, more: Parameters<typeof publishes>[2]): Promise<void> => { published.push((await publishes(ana, title, more)).id) }
  afterEach(async () => { for (const id of published.splice(0)) await ana.does(archiveIdea, { params: { id } }) })

  const supports = (page: Page): Promise<string> => page.locator('.idea-support-count strong').innerText()
  const until = async (what: () => Promise<unknown>, wanted: unknown): Promise<void> => {
    const end = Date.now() + 15_000
    for (;;) {
      const is = await what()
      if (is === wanted) return
      expect(Date.now(), `${String(is)} instead of ${String(wanted)}`).to.be.lessThan(end)
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
  const revises = async (person: Person, id: string, changes: Parameters<typeof readyContent>[0] | Record<string, unknown>, note = ''): Promise<void> => {
    const { version } = await person.does(readWorkingCopy, { params: { id } })
    const copy = await person.does(saveWorkingCopy, { params: { id }, body: { version, changes: changes as never } })
    await person.does(publishIdea, { params: { id }, body: { version: copy.version, note } })
  }

  it('shows an empty house its first step, and a full one its ideas, on every width', async () => {
    const page = await stage.page(null)
    await page.goto('/')
    await page.getByRole('heading', { name: 'The first page is still blank' }).waitFor()
    for (const [at, country] of (['PL', 'SI', 'AT', 'SI'] as const).entries()) await adds(`Shared shed number ${at}`, { country })
    for (const [width, theme] of [[390, 'dark'], [820, 'light'], [1440, 'dark']] as const) {
      const reader = await stage.page(null, width, { theme })
      for (const path of ['/', '/explore']) {
        await reader.goto(path)
        await reader.getByRole('link', { name: 'Shared shed number 3' }).first().waitFor()
        await checkFits(reader)
        await checkWords(reader)
        await checkA11y(reader)
      }
    }
  })

  it('narrows the list by filters that live in the address, and says in a sentence what is left', async () => {
    for (const [at, country] of (['HU', 'NO', 'HU'] as const).entries()) await adds(`Common kitchen number ${at}`, { country })
    const page = await stage.page(null)
    await page.goto('/explore')
    const sentence = page.locator('.explore-sentence')
    await page.getByRole('checkbox', { name: /Hungary/ }).press('Space')
    await sentence.getByText('2 ideas in Hungary').waitFor()
    expect(new URL(page.url()).search).to.equal('?country=HU')
    await page.getByRole('checkbox', { name: /Norway/ }).press('Space')
    await sentence.getByText('3 ideas in Hungary and Norway').waitFor()
    await page.goBack()
    await sentence.getByText('2 ideas in Hungary').waitFor()
    await page.getByLabel('Search ideas').fill('qqxyzzy')
    await page.getByRole('heading', { name: 'No idea matches all of this' }).waitFor()
    await checkA11y(page)
    await page.getByRole('button', { name: 'Leave out “qqxyzzy”' }).click()
    await sentence.getByText('2 ideas in Hungary').waitFor()
    expect(await page.getByLabel('Search ideas').inputValue()).to.equal('')
  })

  it('finds the list as it was left, with supports that are live', async () => {
    const evening = stage.own('Repair evening')
    for (let at = 0; at < 30; at++) await publishes(ben, `${evening} ${at}`)
    const page = await stage.page(null)
    await page.goto('/explore')
    await page.getByRole('link', { name: `${evening} 29` }).waitFor()
    const far = page.getByRole('link', { name: `${evening} 2`, exact: true })
    while (!(await far.isVisible())) await page.mouse.wheel(0, 1500)
    await far.scrollIntoViewIfNeeded()
    const place = await page.evaluate<number>('scrollY')
    const id = (await far.getAttribute('href'))?.split('/').pop() ?? ''
    await far.click()
    await page.locator('.idea-head h1').waitFor()
    await until(() => page.evaluate<number>('scrollY'), 0)
    await page.goBack()
    await far.waitFor()
    await until(async () => Math.abs(await page.evaluate<number>('scrollY') - place) < 3, true)
    await page.waitForTimeout(300)
    await ana.does(giveSupport, { params: { id } })
    await page.locator(`.idea-tile:has(a[href="/ideas/${id}"])`).getByText('1 support', { exact: true }).waitFor()
  })

  it('counts supports live for everybody who reads, and takes a refused one back', async () => {
    const { id } = await publishes(ana, 'Night bus')
    const [bens, visitors] = [await stage.page(ben), await stage.page(null, 390)]
    await Promise.all([bens.goto(`/ideas/${id}`), visitors.goto(`/ideas/${id}`)])
    await bens.getByRole('button', { name: 'Support this idea' }).click()
    await bens.getByRole('button', { name: /You support this/ }).waitFor()
    await until(() => supports(visitors), '1')
    expect(await visitors.getByRole('link', { name: 'Support this idea' }).getAttribute('href')).to.equal(`/sign-in?next=${encodeURIComponent(`/ideas/${id}`)}`)
    await ben.does(withdrawSupport, { params: { id } })
    await until(() => supports(visitors), '0')
    await bens.reload()
    await bens.route('**/support', (route) => route.abort())
    await bens.getByRole('button', { name: 'Support this idea' }).click()
    await bens.getByText('The server cannot be reached.').waitFor()
    await until(() => supports(bens), '0')
    await bens.getByRole('button', { name: 'Support this idea' }).waitFor()
    await checkA11y(visitors)
    await checkFits(visitors)
  })

  it('keeps the reader’s place when the text changes, says so, and shows what changed', async () => {
    const canvas = { problem: PARAGRAPH, beneficiaries: PARAGRAPH, solution: PARAGRAPH, risks: PARAGRAPH, nextSteps: PARAGRAPH }
    const { id } = await publishes(ana, 'Garden on the roof', { canvas })
    const page = await stage.page(ben)
    await page.goto(`/ideas/${id}#risks`)
    const top = (): Promise<number> => page.evaluate<number>('Math.round(document.getElementById("risks")?.getBoundingClientRect().top ?? 0)')
    await page.locator('#risks').waitFor()
    await until(top, 144)
    await revises(ana, id, { canvas: { problem: `${PARAGRAPH}\n\nA paragraph that nobody had seen before.` } }, 'One paragraph more')
    await page.getByText('The text changed while you were reading').waitFor()
    expect(await top()).to.be.within(143, 145)
    await page.getByRole('link', { name: 'See what changed' }).click()
    await page.getByRole('heading', { name: 'From version 1 to version 2' }).waitFor()
    expect(await page.locator('.versions-diff ins').innerText()).to.include('A paragraph that nobody had seen before.')
    expect(await page.locator('.versions-diff del').count()).to.equal(0)
    await page.getByText('One paragraph more').waitFor()
    await checkA11y(page)
  })

  it('tells the team plainly what is a draft and what is archived, and a reader that it is gone', async () => {
    const idea = await publishes(ana, 'Old idea')
    const [anas, bens] = [await stage.page(ana), await stage.page(ben)]
    await Promise.all([anas.goto(`/ideas/${idea.id}`), bens.goto(`/ideas/${idea.id}`)])
    await bens.locator('.idea-support-count').waitFor()
    await ana.does(archiveIdea, { params: { id: idea.id } })
    await bens.getByText('This idea is no longer public.').waitFor()
    await bens.locator('.idea-head h1').waitFor()
    await anas.getByText('This idea is archived').waitFor()
    await anas.getByRole('button', { name: 'Put it back' }).click()
    await anas.getByRole('button', { name: 'Archive' }).waitFor()
    await bens.reload()
    await bens.locator('.idea-head h1').waitFor()
  })

  it('lists what one writes, and lets an invitation be answered', async () => {
    const title = stage.own('Written by two')
    const { id } = await publishes(ana, title)
    await ana.does(inviteToTeam, { params: { id }, body: { personId: ben.id, role: 'author' } })
    const page = await stage.page(ben, 390)
    await page.goto('/me/ideas')
    await page.getByRole('heading', { name: 'Invitations' }).waitFor()
    await checkA11y(page)
    await page.getByRole('link', { name: title }).click()
    await page.getByRole('button', { name: 'Accept' }).click()
    await page.getByRole('link', { name: 'Edit' }).waitFor()
    expect((await ben.isRefused(answerInvitation, { params: { id }, body: { accept: true } })).status).to.be.greaterThan(399)
  })
})
