import { expect } from 'chai'
import type { Page } from 'playwright-core'
import { wallTimeOf } from '@commonspark/shared/challenges/phases'
import { listChallenges, listMyChallenges } from '@commonspark/shared/challenges/schema'
import { readEntry, saveEntry } from '@commonspark/shared/entries/schema'
import { createOrganisation } from '@commonspark/shared/organisations/schema'
import { enters, opensChallenge, submits, ZONE } from '../support/challenges.ts'
import { publishes } from '../support/ideas.ts'
import { checkFits, checkThemes, checkWords, holds, onStage } from './support.ts'

const HOUR = 3_600_000
const PLAN = [['open', 0, 10], ['screening', 10, 20], ['jury', 20, 30], ['deliberation', 30, 40], ['results', 40, null]] as const

describe('challenges in the browser', () => {
  let ahead = 0
  const stage = onStage({}, { clock: { now: () => new Date(Date.now() + ahead) } })
  const later = (hours: number): string => wallTimeOf(new Date(Date.now() + ahead + hours * HOUR), ZONE)
  const planned = () => ({ timeZone: ZONE, steps: PLAN.map(([phase, from, until]) => ({ phase, starts: later(from), ends: until === null ? null : later(until) })) })
  const saved = async (page: Page): Promise<void> => { await page.locator('.ui-save-mark[data-place="saved"]').waitFor() }

  it('is online from the template in a few steps, and its page counts on the server’s clock', async () => {
    const ann = await stage.app.person('Ann Kralj')
    await ann.does(createOrganisation, { body: { name: 'Učilnica prihodnosti', kind: 'ngo' } })
    const page = await stage.page(ann)
    await page.goto('/challenges')
    await page.getByRole('link', { name: 'Start a challenge' }).first().click()
    await page.getByRole('button', { name: 'Begin' }).click()
    await page.getByRole('heading', { level: 1, name: 'Be Social, Be Maker' }).waitFor()
    await page.getByLabel('In one sentence').fill('Young teams show what would make their town fairer.')
    await saved(page)
    const steps = page.getByRole('navigation', { name: 'Steps' })
    // What is missing leads to its field.
    await steps.getByRole('link', { name: 'Publish', exact: true }).click()
    expect(await page.getByRole('button', { name: 'Publish challenge' }).isDisabled()).to.equal(true)
    await page.getByRole('listitem').getByRole('link', { name: /^Phases/ }).first().click()
    for (const [phase, from, until] of PLAN) {
      const group = page.getByRole('group', { name: { open: 'Entries', screening: 'Screening', jury: 'Jury', deliberation: 'Deliberation', results: 'Results' }[phase] })
      if (!(await group.getByRole('checkbox').isChecked())) await group.locator('label').first().click()
      await group.getByLabel('Begins').fill(later(from))
      if (until !== null) await group.getByLabel('Ends').fill(later(until))
    }
    await saved(page)
    await steps.getByRole('link', { name: 'Publish', exact: true }).click()
    await page.getByText('Everything is there.').waitFor()
    await page.getByRole('button', { name: 'Publish challenge' }).click()
    await page.getByText('Entries close in 9 hours').first().waitFor()
    await page.getByText('28 consulting hours').first().waitFor()
    // Somebody whose own clock is a day behind reads the same.
    const [mine] = (await ann.does(listMyChallenges)).items
    ahead += 3 * HOUR
    try {
      const visitor = await stage.page(null)
      await visitor.goto(`/challenges/${mine?.id ?? ''}`)
      await visitor.getByText('Entries close in 6 hours').first().waitFor()
    } finally { ahead -= 3 * HOUR }
    expect((await stage.app.visitor().does(listChallenges)).items.map((one) => one.title)).to.include('Be Social, Be Maker')
  })

  it('takes an entry from idea to receipt, live in a second browser, and keeps what two tabs write', async () => {
    const ann = await stage.app.person('Ann Kralj')
    const ben = await stage.app.person('Ben Nowak')
    const challenge = await opensChallenge(ann, { schedule: planned() })
    await publishes(ben, 'A shelf of tools in every street', { country: 'PL' })
    const watcher = await stage.page(null, 390)
    await watcher.goto(`/challenges/${challenge.id}`)
    await watcher.getByText('entries so far').waitFor()
    const dashboard = await stage.page(ann)
    await dashboard.goto(`/challenges/${challenge.id}/manage`)
    await dashboard.getByText('entries submitted').waitFor()

    const page = await stage.page(ben)
    await page.goto(`/challenges/${challenge.id}`)
    await page.getByRole('link', { name: 'Enter an idea' }).click()
    await page.getByRole('button', { name: 'Enter this idea' }).click()
    // The canvas has filled the form.
    await holds(page.getByLabel('Problem'), 'A drill is used for thirteen minutes of its life.')
    await page.getByLabel('What will be different in a year').fill('Every street has a shelf of tools. '.repeat(30))
    await page.getByText('words too many, 150 are allowed').waitFor()
    await page.getByLabel('What will be different in a year').fill('Every street has a shelf of tools.')
    await page.getByLabel('How we reach you').fill('Ask at the library.')
    await saved(page)
    const entryId = page.url().split('/').at(-1)!
    expect((await ben.does(readEntry, { params: { entryId } })).answers['contact']).to.equal('Ask at the library.')

    // Another tab saved the same answer in the meantime: both are shown, and one choice decides.
    const second = await ben.does(readEntry, { params: { entryId } })
    await page.context().setOffline(true)
    await page.getByLabel('How we reach you').fill('Here is my telephone.')
    await ben.does(saveEntry, { params: { entryId }, body: { version: second.version, answers: { contact: 'By e-mail.' } } })
    await page.context().setOffline(false)
    await page.getByRole('alert', { name: 'Changed in two places' }).getByRole('button', { name: 'Keep what is here' }).click()
    await saved(page)
    expect((await ben.does(readEntry, { params: { entryId } })).answers['contact']).to.equal('Here is my telephone.')

    await page.getByText('We have read the rules and agree to them.').click()
    await page.getByRole('button', { name: 'Submit entry' }).click()
    await page.getByRole('heading', { name: 'Receipt' }).waitFor()
    await watcher.getByText('entry so far').waitFor()
    await dashboard.locator('.ui-figure', { hasText: 'entries submitted' }).getByText('1', { exact: true }).waitFor()
    // What a pending button announced stays in the page for some seconds, without the button.
    await page.reload()
    await page.getByRole('heading', { name: 'Receipt' }).waitFor()
    await checkThemes(page, [390, 1440])
    await checkThemes(dashboard, [390, 1440])
    await checkThemes(watcher)
    await checkFits(watcher)
    await checkWords(page)
    await checkWords(dashboard)
  })

  it('keeps what came too late, and says so', async () => {
    const ann = await stage.app.person('Ann Kralj')
    const ben = await stage.app.person('Ben Nowak')
    const challenge = await opensChallenge(ann, { schedule: planned() })
    const entry = await enters(ben, challenge.id, 'A night bus for carers')
    const page = await stage.page(ben)
    await page.goto(`/entries/${entry.id}`)
    await saved(page)
    ahead += 11 * HOUR
    try {
      await page.getByLabel('How we reach you').fill('A minute late.')
      await page.getByText('What you wrote is kept on this device.').waitFor()
      await page.reload()
      await page.getByText('Entries closed before this one was submitted').waitFor()
    } finally { ahead -= 11 * HOUR }
  })

  it('asks for a reason when people rely on what is changed, and shows the change to everybody', async () => {
    const ann = await stage.app.person('Ann Kralj')
    const challenge = await opensChallenge(ann, { schedule: planned() })
    await submits(await stage.app.person('Ben Nowak'), challenge.id, 'A seed library')
    const page = await stage.page(ann)
    await page.goto(`/challenges/${challenge.id}/edit?step=texts`)
    await page.getByLabel('Rules').fill('New rules for all.')
    const bar = page.getByRole('region', { name: 'This change needs a reason' })
    await bar.getByLabel('Reason').fill('A sponsor asked for it.')
    await checkThemes(page, [390, 1440])
    await bar.getByRole('button', { name: 'Save with this reason' }).click()
    await saved(page)
    const visitor = await stage.page(null)
    await visitor.goto(`/challenges/${challenge.id}`)
    await visitor.getByText('A sponsor asked for it.').waitFor()
    await visitor.getByText('New rules for all.').first().waitFor()
  })

  it('is called off with a reason that everybody reads at once', async () => {
    const ann = await stage.app.person('Ann Kralj')
    const challenge = await opensChallenge(ann, { schedule: planned() })
    const visitor = await stage.page(null, 390)
    await visitor.goto(`/challenges/${challenge.id}`)
    await visitor.getByText('entries so far').waitFor()
    const page = await stage.page(ann)
    await page.goto(`/challenges/${challenge.id}/manage`)
    await page.getByText('Show it elsewhere').waitFor()
    expect(await page.getByLabel('Code to paste').inputValue()).to.include(`/embed/challenges/${challenge.id}"`)
    await page.getByRole('button', { name: 'Call it off' }).click()
    const dialog = page.getByRole('alertdialog')
    expect(await dialog.getByRole('button', { name: 'Call it off' }).isDisabled()).to.equal(true)
    await dialog.getByLabel('Reason').fill('The library has to close for repairs.')
    await dialog.getByRole('button', { name: 'Call it off' }).click()
    await page.getByText('The library has to close for repairs.').waitFor()
    await visitor.getByText('The library has to close for repairs.').waitFor()
    await checkThemes(visitor)
    await checkFits(visitor)
  })
})
