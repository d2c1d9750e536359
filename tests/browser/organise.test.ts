import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { settableClock } from '@commonspark/server/platform/clock'
import { createOrganisation } from '@commonspark/shared/organisations/schema'
import type { Person } from '../support/people.ts'
import { casts, holdsVote } from '../support/votes.ts'
import { checkA11y, checkFits, checkThemes, checkWords, onStage } from './support.ts'

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

  it('adds a file of addresses whole or not at all, holds an open ballot by hand, and calls the vote off, for everybody to see', async () => {
    const ann = await stage.app.person('Ann Bregar')
    const listed = await holdsVote(stage.app, owner, { eligibility: { kind: 'list' } })
    const page = await stage.page(owner)
    await page.goto(`/votes/${listed.id}/manage`)
    const file = page.locator('input[type=file]')
    await file.setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from('ann@example.org\nben at example.org\n') })
    await page.getByRole('row', { name: /2.*This is not an e-mail address.*ben at example.org/ }).waitFor()
    await checkThemes(page, [390, 1440])
    await file.setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(`\uFEFFE-mail\r\n${ann.email}\r\nben@example.org\r\nBEN@example.org\r\n`) })
    await page.getByText('1 line repeats an earlier one').waitFor()
    await page.getByRole('textbox', { name: 'Reason', exact: true }).first().fill('The register of the town')
    await page.getByRole('button', { name: 'Add 2 addresses' }).click()
    await page.getByText('2 addresses were new. 2 are on the list.').waitFor()

    const vote = await holdsVote(stage.app, owner, { secrecy: 'open' })
    await casts(ann, vote, ['a'])
    await page.goto(`/votes/${vote.id}/manage`)
    await page.getByRole('combobox', { name: 'Whose ballot' }).fill('Ann')
    await page.getByRole('option', { name: /Ann Bregar/ }).click()
    await page.getByRole('textbox', { name: 'Reason of the hold' }).fill('Two accounts, one person')
    await page.getByRole('button', { name: 'Hold this ballot' }).click()
    await page.getByText('The ballot is held.').waitFor()
    await page.getByRole('textbox', { name: /Reason for the decision on Ann Bregar/ }).waitFor()
    await checkThemes(page, [390, 1440])
    // The voter is told why, and the number stands on the page for everybody.
    const voter = await stage.page(ann, 390)
    await voter.goto(`/votes/${vote.id}`)
    await voter.getByText('Two accounts, one person').waitFor()
    await voter.getByText('1 ballot is held and waits for a decision.').waitFor()
    await voter.getByRole('button', { name: 'Say why it should count' }).click()
    await voter.getByRole('textbox', { name: 'Your reasons' }).fill('I am only one')
    await voter.getByRole('button', { name: 'Send' }).click()
    await voter.getByText('You wrote: I am only one').waitFor()

    await page.getByRole('textbox', { name: 'Reason for calling it off' }).fill('The money was withdrawn')
    await page.getByRole('button', { name: 'Call it off' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Call it off' }).click()
    await page.getByText('The money was withdrawn').first().waitFor()
    await voter.getByRole('heading', { name: 'Called off' }).waitFor()
    await voter.getByText('The money was withdrawn').first().waitFor()
    await checkA11y(voter)
    await checkFits(voter)
    await checkWords(page)
  })

  it('shows a receipt and every kind of ballot without a fault for whoever cannot see them', async () => {
    const vote = await holdsVote(stage.app, owner, {})
    const page = await stage.page(await stage.app.person('Ben'), 390)
    await page.goto(`/votes/${vote.id}/ballot`)
    await page.getByText('Option a').click()
    await page.getByRole('button', { name: 'Look it over' }).click()
    await page.getByRole('button', { name: 'Cast ballot' }).click()
    await page.getByRole('heading', { name: 'Your ballot is in the box' }).waitFor()
    await checkThemes(page, [390, 1440])
    await page.goto('/ui/ballots')
    await page.getByRole('heading', { level: 1 }).waitFor()
    await checkThemes(page, [390, 1440])
  })
})
