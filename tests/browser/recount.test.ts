import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import type { Page } from 'playwright-core'
import { boxDigest, type BoxedBallot, type Bundle, ruleDigest, sortBallots, stated } from '@commonspark/shared/counting/bundle'
import type { Sha256 } from '@commonspark/shared/counting/canonical'
import { append } from '@commonspark/shared/counting/chain'
import { countVotes } from '@commonspark/shared/counting/registry'
import { checkA11y, checkFits, checkThemes, checkWords, onStage } from './support.ts'

const ASSEN = readFileSync(new URL('../fixtures/pabulib/Netherlands_Assen_2024.pb', import.meta.url), 'utf8')
const sha256: Sha256 = async (bytes) => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))

describe('counting an election again in the browser', () => {
  const stage = onStage()

  const opened = async (width?: number, look?: { theme?: 'light' | 'dark'; locale?: string }): Promise<Page> => {
    const page = await stage.page(null, width, look)
    await page.goto('/recount')
    await page.getByRole('heading', { level: 1 }).waitFor()
    return page
  }
  const gives = (page: Page, name: string, text: string): Promise<void> =>
    page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) })

  it('gives the official winners of Wieliczka, who voted for what, and why the others lost', async () => {
    const page = await opened()
    await checkThemes(page)
    await page.getByRole('button', { name: 'Wieliczka 2023' }).press('Enter')
    const shares = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Equal shares' }) })
    await shares.getByText('30 winners').waitFor()
    await shares.getByText('Equals the official result').waitFor()
    await shares.getByText('PLN 995,079 spent').waitFor()
    const greedy = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Most votes first' }) })
    await greedy.getByText(/projects otherwise than the official result/).waitFor()
    await shares.locator('summary').click()
    expect(await shares.getByRole('row').count()).to.equal(31)
    expect(await page.getByRole('region', { name: 'Who funds what' }).getByRole('row').count()).to.equal(65)
    const why = page.getByRole('region', { name: 'Why equal shares does not fund these' })
    expect(await why.getByRole('row').count()).to.equal(35)
    expect(await why.getByRole('row', { name: /Laskowcu/ }).innerText()).to.match(/its 496 supporters had PLN\s[\d,.]+ left together\. PLN\s[\d,.]+ was missing/)
    await checkWords(page)
    expect(await page.locator('main').innerText()).not.to.match(/\b(?:why|fault|rule|figures|step)\.\w+/)
  })

  it('names the line of a broken file, in the language of the reader', async () => {
    const page = await opened(390, { locale: 'pl-PL' })
    await gives(page, 'assen.pb', ASSEN.replace('\n9;21000;', '\n9;-21000;'))
    const line = ASSEN.split('\n').findIndex((row) => row.startsWith('9;21000;')) + 1
    const row = page.getByRole('row', { name: new RegExp(`^${line} `) })
    await row.getByText('To nie jest kwota większa od zera.').waitFor()
    await row.getByText('-21000').waitFor()
    await checkFits(page)
    await checkThemes(page)
    await gives(page, 'bundle.json', '{"format": "another"}')
    await page.getByText('To nie jest ani plik Pabulib').waitFor()
  })

  it('goes on without a network once the page and an example are there', async () => {
    const page = await opened(820)
    await page.getByRole('button', { name: 'Assen 2024' }).click()
    await page.getByRole('heading', { name: 'Assen Top Idee' }).waitFor()
    await page.context().setOffline(true)
    await gives(page, 'broken.pb', 'META')
    await page.getByText('Nothing was counted').waitFor()
    await page.getByRole('button', { name: 'Assen 2024' }).click()
    await page.getByText('9 winners').first().waitFor()
    await page.getByText('Equals the official result').waitFor()
    await checkFits(page)
  })

  it('stops a long count when asked, and counts the next file', async () => {
    const page = await opened()
    // So many voters and so large a budget that equal shares raises for long.
    const ids = Array.from({ length: 100 }, (_, at) => at + 1)
    const voters = Array.from({ length: 40_000 }, (_, at) => `${at};${[...new Set([1, 3, 7, 13, 31, 57].map((step) => ((at * step + at % 7 + (at >> 5)) % 100) + 1))].join(',')}`)
    const long = ['META', 'key;value', 'description;Long', 'budget;40000000', 'vote_type;approval', 'PROJECTS', 'project_id;cost',
      ...ids.map((id) => `${id};${900_000 + id * 1_237}`), 'VOTES', 'voter_id;vote', ...voters].join('\n')
    await gives(page, 'long.pb', long)
    await page.getByRole('heading', { name: 'Counting long.pb' }).waitFor()
    await page.getByRole('button', { name: 'Stop' }).click()
    await page.getByRole('heading', { name: 'Anybody can check a result' }).waitFor()
    await gives(page, 'assen.pb', ASSEN)
    await page.getByRole('heading', { name: 'Assen Top Idee' }).waitFor()
    expect(await page.getByRole('heading', { name: 'Long' }).count()).to.equal(0)
  })

  it('checks a bundle line by line, and sees one changed ballot', async () => {
    const form = { kind: 'approval', min: 0, max: null } as const
    const options = ['shed', 'bench', 'well'].map((id) => ({ id, cost: null, name: `The ${id}` }))
    const ballots = sortBallots(form, [['shed'], ['shed', 'bench'], ['well']].map((ballot): BoxedBallot => ({ ballot, receipt: null })))
    const decided = { rule: 'approval', parameters: {}, form, budget: null, options }
    const opening = { at: '2026-01-01T10:00:00Z', type: 'opened', data: { rule: await ruleDigest(decided, sha256) } }
    const closing = { at: '2026-02-01T10:00:00Z', type: 'closed', data: { box: await boxDigest(ballots, sha256) } }
    const outcome = countVotes('approval', { form, budget: null, options: options.map(({ id, cost }) => ({ id, cost })), ballots: ballots.map(({ ballot }) => ({ ballot, count: 1 })) })
    const bundle: Bundle = {
      ...decided, format: 'commonspark-recount/1', software: 'test', title: 'What to build', roll: 10, ballots, excluded: {},
      events: await append(await append([], opening, sha256), closing, sha256), result: stated(outcome),
    }
    const page = await opened(390)
    await gives(page, 'bundle.json', JSON.stringify(bundle))
    await page.getByText('The result is confirmed').waitFor()
    await page.getByRole('definition').filter({ hasText: 'The shed' }).waitFor()
    await checkFits(page)
    await checkA11y(page)
    await gives(page, 'bundle.json', JSON.stringify({ ...bundle, ballots: [...ballots.slice(0, 2), { ballot: ['bench'], receipt: null }] }))
    await page.getByText('The result is not confirmed').waitFor()
    await page.getByRole('row', { name: /sealed in the event log Does not hold/ }).waitFor()
  })

  for (const [width, locale] of [[390, 'sl-SI'], [820, 'pl-PL'], [1440, 'en-GB']] as const) {
    it(`fits a width of ${width} in ${locale}, in light and dark`, async () => {
      const page = await opened(width, { locale })
      await checkFits(page)
      await page.getByRole('button', { name: 'Assen 2024' }).click()
      await page.getByRole('heading', { name: 'Assen Top Idee' }).waitFor()
      await checkFits(page)
      await checkThemes(page)
    })
  }
})
