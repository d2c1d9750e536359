import { createHash } from 'node:crypto'
import { fillFrom } from '@commonspark/shared/entries/rules'
import { wallTimeOf, spansOf, deadlineOf } from '@commonspark/shared/challenges/phases'
import { ChallengeContent } from '@commonspark/shared/challenges/schema'
import { IdeaContent } from '@commonspark/shared/ideas/content'
import { drawFrom } from '@commonspark/shared/ground/random'
import type { DomainEvents } from '../events/catalogue.ts'
import type { Demo } from '../features/demo/index.ts'
import { IDEAS } from '../features/demo/content/content.ts'
import { LOBBY } from '../features/demo/content/conversations.ts'
import { isDuplicate, objectId } from '../platform/database.ts'
import type { Platform } from '../platform/platform.ts'
import { putConversation } from './demo-conversations.ts'
import type { Rooms } from './rooms.ts'

const DAY = 86_400_000
const ZONE = 'Europe/Ljubljana'
const COUNTRIES = ['PL', 'AT', 'DE', 'HU', 'IT', 'SK', 'SI']
const JURORS = ['juror', 'irena', 'felix', 'clara'] as const
const AUDIENCE = { id: 'audience', name: 'Audience prize', by: 'public', kind: 'money', amount: 1000, currency: 'EUR' }
/**
 * The same challenge in each of its phases: days from today at which each phase begins and ends. Where the results are not released
 * the winner is decided and waits; what is `open` to the public is voted on, too.
 */
const EDITIONS = [
  { year: 'last year', title: 'Be Social, Be Maker', entries: 14, released: true, plan: { open: [-160, -120], screening: [-120, -113], jury: [-113, -95], deliberation: [-95, -90], results: [-90, -60], aftercare: [-60, null] } },
  { year: 'cities', title: 'Be Social, Be Maker: cities', entries: 10, released: false, plan: { open: [-70, -40], screening: [-40, -33], jury: [-33, -10], deliberation: [-10, -2], results: [-2, 20], aftercare: [20, null] } },
  { year: 'villages', title: 'Be Social, Be Maker: villages', entries: 9, released: false, plan: { open: [-60, -30], screening: [-30, -25], jury: [-25, -3], deliberation: [-3, 6], results: [6, 30], aftercare: [30, null] } },
  { year: 'audience', title: 'Be Social, Be Maker: the public chooses', entries: 8, released: false, plan: { open: [-55, -30], screening: [-30, -25], jury: [-25, -4], voting: [-4, 8], results: [9, 30], aftercare: [30, null] } },
  { year: 'this year', title: 'Be Social, Be Maker: second round', entries: 14, released: false, plan: { open: [-50, -9], screening: [-9, -4], jury: [-4, 10], deliberation: [10, 15], results: [15, 30], aftercare: [30, null] } },
  { year: 'schools', title: 'Be Social, Be Maker: schools', entries: 11, released: false, plan: { open: [-40, -3], screening: [-3, 5], jury: [5, 20], deliberation: [20, 25], results: [25, 50], aftercare: [50, null] } },
  { year: 'next year', title: 'Be Social, Be Maker: third round', entries: 6, released: false, plan: { open: [-12, 9], screening: [9, 16], jury: [16, 30], deliberation: [30, 35], results: [35, 60], aftercare: [60, null] } },
] as const
const COMMENTS = [
  'The need is real and well told. Say whom you asked, and how many of them would pay or help.',
  'A small first step that one can check: that is its strength. Write down what would make you stop.',
  'We would like to see the numbers of the pilot beside those of a street without it.',
  'Warm and practical. The plan for the second year is thin; who carries it when you finish school?',
  'Easy to copy, and that is a compliment. Think of the one page that another town would need.',
]
const idOf = (key: string): string => createHash('sha256').update(`demo contest ${key}`).digest('hex').slice(0, 24)
const once = async (put: Promise<unknown>): Promise<void> => { await put.catch((error: unknown) => { if (!isDuplicate(error)) throw error }) }

/** The demo's challenges: one in each phase, from open for entries to the work with the winner. May be done again. */
export async function fillContest({ clock, database }: Platform<DomainEvents>, { contest, conversations }: Pick<Rooms, 'contest' | 'conversations'>, demo: Demo): Promise<void> {
  const { challenges, entries, jury, awards } = contest
  const now = clock.now().getTime()
  const day = (days: number): Date => new Date(Math.floor(now / 3_600_000) * 3_600_000 + days * DAY)
  const organiser = demo.personId('organiser')
  const jurors = JURORS.map((key) => demo.personId(key))
  const free = IDEAS.filter(({ publishedDaysAgo, team, content, archived }) => publishedDaysAgo !== null && !archived && COUNTRIES.includes(content.country ?? '') && !team.some(({ person }) => person === 'organiser' || (JURORS as readonly string[]).includes(person)))
  // Two ideas of each country, the countries one after the other: fourteen teams from seven.
  const chosen = [0, 1, 2, 3, 4].flatMap((round) => COUNTRIES.flatMap((country) => free.filter(({ content }) => content.country === country)[round] ?? []))

  for (const { year, title, plan, released, entries: count } of EDITIONS) {
    const id = idOf(year)
    const base = challenges.template('beSocial', 'en')
    const content = ChallengeContent.parse({
      ...base, title, languages: ['en', 'pl', 'sl', 'de', 'it', 'hu', 'sk'], eligibility: { ...base.eligibility, several: true },
      ...('voting' in plan ? { awards: [...base.awards, AUDIENCE], formula: { ...base.formula, juryWeight: 70, publicWeight: 30 } } : {}),
      schedule: { timeZone: ZONE, steps: Object.entries<readonly [number, number | null]>(plan).map(([phase, [from, until]]) => ({ phase, starts: wallTimeOf(day(from), ZONE), ends: until === null ? null : wallTimeOf(day(until), ZONE) })) },
    })
    const spans = spansOf(content.schedule)
    const closesAt = deadlineOf(spans)!
    const scored = plan.jury[1] < 0
    // In the screening of today a part is still to be looked at.
    const screened = (at: number): boolean => plan.screening[1] < 0 || (plan.screening[0] < 0 && at < count - 4)
    const opened = day(plan.open[0])
    const seed = createHash('sha256').update(`demo seed ${year}`).digest('hex')
    await once(challenges.create({
      _id: objectId(id), version: 1, state: 'published', host: demo.organisationId('innsalzach'), organisers: [organiser], createdBy: organiser, createKey: `demo:${year}`, content, savedAt: opened, savedBy: organiser, publishedAt: opened,
      scheduleVersion: 1, spans, closesAt, marks: [], lottery: { seed, commitment: createHash('sha256').update(seed).digest('hex') }, entryCount: 0, releasedAt: released ? day(plan.results[0]) : null, announcedTo: new Date(now),
    }))
    const put = chosen.slice(0, count)
    for (const [at, idea] of put.entries()) {
      const { canvas, ...facts } = IdeaContent.parse(idea.content)
      const team = idea.team.map(({ person }) => demo.personId(person))
      const lead = team[0]!
      const draft = plan.open[1] > 0 && at >= 4
      const savedAt = new Date(Math.min(closesAt.getTime() - (at + 1) * 3_600_000, now - (at + 1) * 7_200_000))
      const answers = { ...fillFrom(content.form, canvas), ...(draft ? {} : { change: facts.summary, contact: 'By the address of our account.', budget: 1200 + at * 350 }) }
      const code = createHash('sha256').update(`demo code ${year} ${idea.key}`).digest('hex').toUpperCase().replace(/[01OIL]/g, '7').replace(/^(...)(...).*$/, '$1-$2')
      const entry = idOf(`${year} ${idea.key}`)
      const { title: name, summary, country, language, sdgs, cover } = facts
      const about = { title: name, summary, country, language, sdgs, cover }
      await once(entries.model.create({
        _id: objectId(entry), challenge: id, idea: demo.ideaId(idea.key), slot: demo.ideaId(idea.key), holder: null, code, lead, team: team.map((person) => ({ person, confirmed: true })), facts: about, state: draft ? 'draft' : 'submitted', version: 1,
        answers, completeness: draft ? 60 : 100, savedAt, savedBy: lead, standing: draft ? null : { ...about, answers, team, at: savedAt }, submittedAt: draft ? null : savedAt,
        receipt: draft ? null : { key: `demo ${entry}`, code: `R-${entry.slice(0, 12).toUpperCase()}`, at: savedAt, hash: createHash('sha256').update(JSON.stringify(answers)).digest('hex') },
        ages: draft ? null : { at: savedAt, by: lead }, gate: 1, frozenAt: closesAt.getTime() < now ? closesAt : null, questions: [],
        screening: { state: screened(at) ? 'eligible' : 'unscreened', reason: '', at: screened(at) ? day(plan.screening[0] + 1) : null, by: screened(at) ? organiser : null, checks: screened(at) ? [true, true, true] : [], appeal: null },
      }))
      if (plan.jury[0] > 0) continue
      await jury.model.addSheets(jurors.filter((_, who) => (at + who) % JURORS.length !== 0).map((juror) => ({ challenge: id, entry, juror, code })))
    }
    for (const juror of plan.jury[0] < 0 ? jurors : []) await database.transaction((tx) => jury.model.invite(id, juror, day(plan.screening[0]), tx))
    for (const juror of plan.jury[0] < 0 ? jurors : []) await jury.model.setJuror(id, juror, ['invited'], { state: 'active', answeredAt: day(plan.screening[0] + 1) })
    for (const sheet of await jury.model.sheets(id)) {
      const draw = drawFrom(`${sheet.code} ${sheet.juror}`)
      // The jury of this year is half through; the account "juror" has most of it still to do.
      if (!scored && (sheet.juror === jurors[0] ? draw.next() < 0.8 : draw.next() < 0.35)) continue
      const merit = drawFrom(sheet.entry).next() * 2.4
      const scores = Object.fromEntries(content.criteria.map(({ id: key }) => [key, Math.max(1, Math.min(5, Math.round(1.6 + merit + draw.next() * 1.6)))]))
      await jury.model.saveSheet(sheet._id.toString(), sheet.version, ['open'], { scores, comment: COMMENTS[draw.int(0, COMMENTS.length - 1)]!, state: 'done', savedAt: day(Math.min(plan.jury[0] + 2, -1)), submittedAt: day(Math.min(plan.jury[0] + 2, -1)) })
    }
    await jury.bump(id)
    await challenges.counted(id, await entries.countSubmitted(id))
    if (plan.jury[0] < 0) await challenges.note(id, 'assigned', 'demo assigned', day(plan.jury[0]))
    if (plan.open[1] < 0) await challenges.note(id, 'entriesFrozen', 'demo frozen', closesAt)
    if ('voting' in plan) await contest.openVote(id)
    if (plan.results[0] > 0 || await awards.model.decision(id)) continue
    const [winner] = await awards.proposal(id)
    if (!winner) continue
    await database.transaction(async (tx) => {
      await awards.model.decide(id, 0, {
        winners: [{ ...winner, reason: 'A clear need, a first step that works, and a team that asks before it builds.' }], decidedBy: organiser,
        statement: 'The jury was of one mind about the winner and would gladly see the next four again.', decidedAt: day('deliberation' in plan ? plan.deliberation[1] - 1 : plan.results[0]),
      }, tx)
      await challenges.note(id, 'decided', 'demo decided', day('deliberation' in plan ? plan.deliberation[1] - 1 : plan.results[0]), tx)
      if (released) await challenges.note(id, 'released', 'demo released', day(plan.results[0]), tx)
    })
    if (released) await awards.makeTasks(id)
  }
  const open = idOf('next year')
  await putConversation(conversations, {
    key: `lobby:${open}`, kind: 'lobby', title: '', challenge: open,
    people: LOBBY.people.map((key) => ({ person: demo.personId(key), asked: false, moderates: key === 'organiser', readSeq: LOBBY.messages.length - (LOBBY.unread[key] ?? 0) })),
    messages: LOBBY.messages.map(([key, hours, text], at) => ({ sender: demo.personId(key), key: `demo:lobby:${at}`, text, at: day(-hours / 24) })),
  })
}
