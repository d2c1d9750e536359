import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { settableClock } from '@commonspark/server/platform/clock'
import { createOrganisation } from '@commonspark/shared/organisations/schema'
import type { Person } from '../support/people.ts'
import { checkThemes, checkWords, onStage } from './support.ts'

const ASSEN = join(import.meta.dirname, '../fixtures/pabulib/Netherlands_Assen_2024.pb')
const BOARD = ['# TITLE: Board', '# DATA TYPE: soi', '# NUMBER ALTERNATIVES: 3', '# NUMBER VOTERS: 5', '# NUMBER UNIQUE ORDERS: 2', '# ALTERNATIVE NAME 1: Ana', '# ALTERNATIVE NAME 2: Bor', '# ALTERNATIVE NAME 3: Cene', '3: 1,2,3', '2: 2,3', ''].join('\n')

describe('organising votes in the browser', () => {
  const clock = settableClock(new Date())
  const stage = onStage({}, { clock })
  let owner: Person
  before(async () => {
    owner = await stage.app.person('Owner')
    await owner.does(createOrganisation, { body: { name: 'Town of Assen', kind: 'municipality' } })
  })

  it('brings in a finished election: a faulty text is refused by its line, a sound one is shown and then becomes a counted vote', async () => {
    const page = await stage.page(owner)
    await page.goto('/votes/import')
    const text = page.getByRole('textbox', { name: 'Or paste it' })
    await text.fill('a,b,c')
    await page.getByRole('button', { name: 'Read the text' }).click()
    await page.getByText('This text begins neither like a Pabulib').waitFor()
    await text.fill(BOARD.replace('2: 2,3', '2: 2,9'))
    await page.getByRole('button', { name: 'Read the text' }).click()
    await page.getByRole('row', { name: /10.*The order names an option that is not in the file/ }).waitFor()
    await checkThemes(page, [390, 1440])
    expect((await stage.app.rooms.votes.count())).to.equal(0)
    await page.reload()
    await text.fill(BOARD)
    await page.getByRole('button', { name: 'Read the text' }).click()
    await page.getByRole('textbox', { name: 'Title' }).fill('Who leads the board')
    await page.getByRole('button', { name: 'Counted by' }).click()
    await page.getByRole('option', { name: 'Instant runoff' }).click()
    await page.getByRole('button', { name: 'Bring it in' }).click()
    await page.getByRole('heading', { level: 1, name: 'Who leads the board' }).waitFor()
    await page.getByRole('link', { name: 'See the result' }).click()
    await page.getByRole('heading', { name: 'Round 1', exact: true }).waitFor()
    const [saved] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Download as PrefLib' }).click()])
    expect(saved.suggestedFilename()).to.match(/\.toi$/)

    await page.goto('/votes/import')
    await page.locator('input[type=file]').setInputFiles(ASSEN)
    await page.getByText('Official result').waitFor()
    await page.getByText('Options and costs').click()
    await checkThemes(page, [390, 1440])
    await checkWords(page)
    await page.getByRole('button', { name: 'Bring it in' }).click()
    await page.getByRole('link', { name: 'See the result' }).click()
    await page.getByText('Equals the official result').waitFor()
    // The file that is given out is read again, by its own name.
    const [given] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Download as Pabulib' }).click()])
    const path = await given.path()
    await page.goto('/votes/import')
    await page.locator('input[type=file]').setInputFiles({ name: 'again.pb', mimeType: 'text/plain', buffer: readFileSync(path) })
    await page.getByText('Official result').waitFor()
  })
})
