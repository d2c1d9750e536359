import { expect } from 'chai'
import type { Page } from 'playwright-core'
import { readLetters, saveLetters } from '@commonspark/shared/awards/schema'
import { wallTimeOf } from '@commonspark/shared/challenges/phases'
import { readChallengeCopy, saveChallenge } from '@commonspark/shared/challenges/schema'
import { screenEntry } from '@commonspark/shared/entries/schema'
import { answerJury, inviteJuror, listMySheets, readSheet, saveSheet, submitSheet } from '@commonspark/shared/jury/schema'
import { answerMembership, createOrganisation, inviteMember } from '@commonspark/shared/organisations/schema'
import { submits, ZONE } from '../support/challenges.ts'
import { publishes } from '../support/ideas.ts'
import type { Person } from '../support/people.ts'
import { type Receiver, startReceiver } from '../support/receiver.ts'
import { checkA11y, checkFits, checkWords, onStage } from './support.ts'

const HOUR = 3_600_000
/** Seven countries, two teams from each. */
const COUNTRIES = ['PL', 'AT', 'DE', 'HU', 'IT', 'SK', 'SI'] as const
const PLAN = [['open', 0, 10], ['screening', 10, 20], ['jury', 20, 30], ['deliberation', 30, 40], ['results', 40, null]] as const

interface Team { person: Person; title: string; country: (typeof COUNTRIES)[number]; entryId: string }

describe('a whole challenge in the browser', () => {
  let ahead = 0
  const settings: Record<string, string> = {}
  let receiver: Receiver
  before(async () => {
    receiver = await startReceiver()
    settings['SMTP_URL'] = receiver.url
  })
  const stage = onStage(settings, { clock: { now: () => new Date(Date.now() + ahead) } })
  after(() => receiver.stop())
  const later = (hours: number): string => wallTimeOf(new Date(Date.now() + ahead + hours * HOUR), ZONE)
  const planned = () => ({ timeZone: ZONE, steps: PLAN.map(([phase, from, until]) => ({ phase, starts: later(from), ends: until === null ? null : later(until) })) })
  const saved = async (page: Page): Promise<void> => { await page.locator('.ui-save-mark[data-place="saved"]').waitFor() }

  it('goes from fourteen entries to the winners: a jury with a conflict, a release, the right letters, the whole history', async () => {
    const ann = await stage.app.person('Ann Kralj')
    await ann.does(createOrganisation, { body: { name: 'Učilnica prihodnosti', kind: 'ngo' } })
    const overview = await stage.page(ann)
    await overview.goto('/challenges/new')
    await overview.getByRole('button', { name: 'Begin' }).click()
    await overview.getByRole('heading', { level: 1, name: 'Be Social, Be Maker' }).waitFor()
    const id = new URL(overview.url()).pathname.split('/')[2]!
    // The fields of the dates are tried elsewhere (challenges.test.ts).
    const copy = await ann.does(readChallengeCopy, { params: { id } })
    await ann.does(saveChallenge, { params: { id }, body: { version: copy.version, changes: { schedule: planned() } } })
    await overview.goto(`/challenges/${id}/edit?step=publish`)
    await overview.getByText('Everything is there.').waitFor()
    await overview.getByRole('button', { name: 'Publish challenge' }).click()
    await overview.getByText('Entries close in 9 hours').first().waitFor()

    // One enters in the browser, on a phone; the others by the doors that the pages use.
    const titles = [...COUNTRIES, ...COUNTRIES].map((country, at) => ({ country, title: `Idea ${at + 1} from ${country}` }))
    const teams: Team[] = await Promise.all(titles.map(async ({ country, title }, at) => {
      const person = await stage.app.person(`Team ${'abcdefghijklmn'[at]!}`)
      if (at > 0) return { person, title, country, entryId: (await submits(person, id, title, { country })).id }
      await publishes(person, title, { country })
      return { person, title, country, entryId: '' }
    }))
    for (const team of teams.slice(0, 1)) {
      const page = await stage.page(team.person, 390)
      await page.goto(`/challenges/${id}/enter`)
      await page.getByRole('button', { name: 'Enter this idea' }).click()
      await page.getByLabel('What will be different in a year').fill('Every street has a shelf of tools.')
      await page.getByLabel('How we reach you').fill('At the library.')
      await saved(page)
      await page.getByText('Everybody in the team is between 15 and 23 years old.').click()
      await page.getByText('We have read the rules and agree to them.').click()
      await page.getByRole('button', { name: 'Submit entry' }).click()
      await page.getByRole('heading', { name: 'Receipt' }).waitFor()
      team.entryId = new URL(page.url()).pathname.split('/')[2]!
      await page.close()
    }
    await overview.goto(`/challenges/${id}/manage`)
    await overview.locator('.ui-figure', { hasText: 'entries submitted' }).getByText('14', { exact: true }).waitFor()
    await overview.locator('.ui-figure', { hasText: 'countries' }).getByText('7', { exact: true }).waitFor()

    // A juror belongs to the organisation of a team.
    const [maja, piotr, eva] = [await stage.app.person('Maja Kralj'), await stage.app.person('Piotr Zieliński'), await stage.app.person('Éva Szabó')] as const
    const tied = teams[4]!
    const club = await tied.person.does(createOrganisation, { body: { name: 'Tool club', kind: 'ngo' } })
    await tied.person.does(inviteMember, { params: { id: club.id }, body: { personId: piotr.id, role: 'member' } })
    await piotr.does(answerMembership, { params: { id: club.id }, body: { accept: true } })

    ahead += 11 * HOUR
    try {
      for (const { entryId } of teams) await ann.does(screenEntry, { params: { entryId }, body: { checks: [true, true, true], state: 'eligible' } })
      for (const juror of [maja, piotr, eva]) await ann.does(inviteJuror, { params: { id, personId: juror.id } })
      for (const juror of [piotr, eva]) await juror.does(answerJury, { params: { id }, body: { accept: true } })
      const phone = await stage.page(maja, 390)
      await phone.goto(`/challenges/${id}/jury`)
      await phone.getByRole('button', { name: 'Accept' }).click()
      await phone.getByText('Nothing to score yet').waitFor()

      ahead += 10 * HOUR
      await overview.goto(`/challenges/${id}/manage/jury`)
      await overview.getByRole('button', { name: 'Try it' }).click()
      await overview.getByText('Not possible like this').waitFor()
      await overview.getByText('Same organisation').waitFor()
      await overview.getByLabel('Jurors for each entry').fill('2')
      await overview.getByLabel('Jurors for each entry').blur()
      await overview.getByRole('button', { name: 'Assign' }).click()
      await overview.getByText('Done: 28 new sheets.').waitFor()

      // One entry goes to another juror by hand.
      await overview.getByRole('button', { name: 'Change who scores “Idea 1 from PL”' }).click()
      await overview.getByRole('dialog').getByLabel('Give it to').click()
      await overview.getByRole('option').nth(1).click()
      await overview.getByRole('dialog').getByLabel('Reason').fill('Away this week.')
      await overview.getByRole('dialog').getByRole('button', { name: 'Change it' }).click()
      await overview.getByText('Changed. The juror is told.').waitFor()
      await overview.getByText('Changed by hand').waitFor()
      await checkA11y(overview)

      await phone.reload()
      await phone.getByRole('link', { name: 'Begin' }).click()
      await phone.getByText('You see a code, not a name').waitFor()
      expect(await phone.locator('body').innerText()).not.to.match(/Idea \d+ from/)
      for (const group of await phone.getByRole('radiogroup').all()) await group.getByRole('radio', { name: '5' }).check({ force: true })
      await saved(phone)
      await checkA11y(phone)
      await checkFits(phone)
      await phone.getByRole('button', { name: 'Hand in' }).click()
      await phone.getByText('Handed in').first().waitFor()
      await Promise.all([maja, piotr, eva].map(async (juror, at) => {
        for (const card of (await juror.does(listMySheets, { params: { id }, query: { limit: 60 } })).items) {
          // Nobody was given an entry that ties them.
          if (juror === piotr) expect((await stage.app.rooms.contest.jury.model.sheet(card.id))!.entry).not.to.equal(tied.entryId)
          if (card.state !== 'open') continue
          const sheet = await juror.does(readSheet, { params: { sheetId: card.id } })
          const marked = await juror.does(saveSheet, { params: { sheetId: card.id }, body: { version: sheet.version, scores: Object.fromEntries(sheet.rubric.map((one, index) => [one.id, 1 + ((at + index) % 4)])), comment: 'Thank you.' } })
          await juror.does(submitSheet, { params: { sheetId: card.id }, body: { version: marked.version } })
        }
      }))
      await overview.goto(`/challenges/${id}/manage/results`)
      await overview.getByText('28 / 28').waitFor()

      ahead += 21 * HOUR
      const drafted = await ann.does(readLetters, { params: { id } })
      await ann.does(saveLetters, { params: { id }, body: { version: drafted.version, templates: [{ outcome: 'winner', locale: 'en', subject: 'You won with {{entry}}', text: 'Dear {{name}}, {{award}} is yours.' }, { outcome: 'other', locale: 'en', subject: 'Thank you for {{entry}}', text: 'Dear {{name}}, it was place {{rank}}.' }] } })
      await overview.goto(`/challenges/${id}/manage/decision`)
      await overview.getByRole('button', { name: 'Save decision' }).click()
      await overview.getByText('Pending').waitFor()
      await overview.getByRole('button', { name: 'Release results' }).click()
      await overview.getByRole('alertdialog').getByRole('button', { name: 'Release results' }).click()
      await overview.getByText('Results are out').waitFor()

      const visitor = await stage.page(null)
      await visitor.goto(`/challenges/${id}/winners`)
      const winner = await visitor.locator('.winners-list h2').first().innerText()
      await checkA11y(visitor)
      await checkWords(visitor)
      await stage.app.settled()
      for (const { person, title } of teams) {
        const subjects = receiver.to(person.email).map(({ subject }) => subject ?? '').filter((subject) => /^(You won|Thank you)/.test(subject))
        expect(subjects, title).to.deep.equal([title === winner ? `You won with ${title}` : `Thank you for ${title}`])
      }
      await visitor.goto(`/challenges/${id}/history`)
      for (const step of ['Published', 'Entries: begins', 'Entries: ends', 'Entries frozen', 'Jury: begins', 'Entries given to jurors', 'Decided', 'Results released']) await visitor.getByRole('heading', { name: step }).first().waitFor()
    } finally { ahead = 0 }
  })
})
