import { z } from 'zod'
import { Award, Formula, Slug, TieRule } from '../challenges/schema.ts'
import { ExportFormat } from '../entries/schema.ts'
import { endpoint } from '../ground/endpoint.ts'
import { fact } from '../ground/live.ts'
import { Id, line, Moment, prose } from '../ground/text.ts'
import { PersonCard } from '../people/schema.ts'
import { Country, Currency, Locale } from '../taxonomy/taxonomy.ts'

/** One entry in the joined result; parts are shares from 0 to 1. */
export const FinalRow = z.object({
  entryId: Id, code: z.string(), title: z.string(), country: Country.nullable(),
  jury: z.number().nullable(), public: z.number().nullable(), total: z.number(),
  rank: z.int(),
  /** By which rule a tie was broken here; `shared` when the place is shared. */
  tie: TieRule.or(z.literal('shared')).nullable(),
  /** Passed over because its country has its winners already. */
  overQuota: z.boolean(),
})
export type FinalRow = z.infer<typeof FinalRow>

export const Winner = z.object({ awardId: Slug, entryId: Id, reason: z.string() })
export type Winner = z.infer<typeof Winner>
/** What the formula says, and what was decided; hidden from everybody else until it is released. */
export const DecisionView = z.object({
  challengeId: Id,
  formula: Formula,
  rows: z.array(FinalRow),
  /** Whom the formula gives each award. */
  proposal: z.array(Winner),
  /** Ties that no rule breaks. */
  ties: z.array(z.array(Id)),
  decision: z.object({ version: z.int(), winners: z.array(Winner), statement: z.string(), decidedAt: Moment, decidedBy: PersonCard.nullable() }).nullable(),
  releasedAt: Moment.nullable(),
  publicResult: z.object({ ready: z.boolean(), proof: z.string().nullable() }).nullable(),
  can: z.object({ decide: z.boolean(), release: z.boolean() }),
})
export type DecisionView = z.infer<typeof DecisionView>

/** Letters to teams when results are out; placeholders: {{name}}, {{entry}}, {{challenge}}, {{award}}, {{rank}}, {{entries}}, {{host}}. */
export const LETTER_OUTCOMES = ['winner', 'other'] as const
export const LetterOutcome = z.enum(LETTER_OUTCOMES)
export const LetterTemplate = z.object({ outcome: LetterOutcome, locale: Locale, subject: line(150, 3), text: prose(6000, 10) })
export type LetterTemplate = z.infer<typeof LetterTemplate>
export const LettersView = z.object({ version: z.int(), templates: z.array(LetterTemplate), placeholders: z.array(z.string()) })

/** The page of the winners, once results are out. */
export const WinnersView = z.object({
  challengeId: Id, title: z.string(), host: z.string(), statement: z.string(), releasedAt: Moment,
  winners: z.array(z.object({ award: Award, entryId: Id, ideaId: Id, title: z.string(), summary: z.string(), cover: Id.nullable(), country: Country.nullable(), team: z.array(PersonCard), reason: z.string(), certificate: z.string() })),
  table: z.array(FinalRow),
  formula: Formula,
  entries: z.int(), countries: z.int(), jurors: z.array(PersonCard),
  lottery: z.object({ commitment: z.string(), seed: z.string() }).nullable(),
  /** Where the public vote can be recounted; null without one. */
  proof: z.string().nullable(),
})
export type WinnersView = z.infer<typeof WinnersView>

/** What the jury says to a team, once results are out. Jurors are not named. */
export const FeedbackView = z.object({
  entryId: Id, rank: z.int().nullable(), entries: z.int(), mean: z.number().nullable(), byCriterion: z.array(z.object({ name: z.string(), mean: z.number(), max: z.int() })), comments: z.array(z.string()), awards: z.array(z.string()),
})
export type FeedbackView = z.infer<typeof FeedbackView>

/** What an award turns into: hours to use, payments to make, steps to take. */
export const TaskMilestone = z.object({
  id: Slug, title: line(160, 1), due: z.iso.date().nullable().default(null),
  hours: z.int().min(0).max(1000).default(0), hoursUsed: z.number().min(0).max(1000).default(0),
  amount: z.int().min(0).max(1_000_000_000).default(0), currency: Currency.nullable().default(null), paidAt: z.iso.date().nullable().default(null),
  evidence: z.array(line(400, 1)).max(20).default([]), done: z.boolean().default(false),
})
export type TaskMilestone = z.infer<typeof TaskMilestone>
export const AwardTask = z.object({ id: Id, challengeId: Id, entryId: Id, entryTitle: z.string(), awardId: Slug, awardName: z.string(), version: z.int(), milestones: z.array(TaskMilestone), can: z.object({ edit: z.boolean(), addEvidence: z.boolean() }) })
export type AwardTask = z.infer<typeof AwardTask>

const OnChallenge = z.object({ id: Id })
const OnEntry = z.object({ entryId: Id })

export const readDecision = endpoint({ method: 'GET', path: '/api/challenges/:id/decision', summary: 'The joined result and the pending decision, for organisers, and for jurors in the deliberation', params: OnChallenge, reply: DecisionView })
export const saveDecision = endpoint({
  method: 'PUT', path: '/api/challenges/:id/decision', summary: 'Decide; whoever departs from the formula gives a reason. It stays pending until it is released', params: OnChallenge,
  body: z.strictObject({ version: z.int().min(0), winners: z.array(z.object({ awardId: Slug, entryId: Id, reason: line(1000).default('') })).max(200), statement: prose(6000).default('') }), reply: DecisionView,
})
export const releaseResults = endpoint({ method: 'POST', path: '/api/challenges/:id/release', summary: 'Release all results at once: page, letters, feedback and certificates', params: OnChallenge, body: z.strictObject({ version: z.int().min(1) }), reply: DecisionView })
export const readLetters = endpoint({ method: 'GET', path: '/api/challenges/:id/letters', summary: 'The letters with the results, for organisers', params: OnChallenge, reply: LettersView })
export const saveLetters = endpoint({ method: 'PUT', path: '/api/challenges/:id/letters', summary: 'Change the letters with the results', params: OnChallenge, body: z.strictObject({ version: z.int().min(0), templates: z.array(LetterTemplate).max(6) }), reply: LettersView })
export const previewLetter = endpoint({
  method: 'POST', path: '/api/challenges/:id/letters/preview', summary: 'A letter as a team would get it', params: OnChallenge, body: z.strictObject({ template: LetterTemplate, entryId: Id.optional() }), reply: z.object({ subject: z.string(), text: z.string(), html: z.string(), unknown: z.array(z.string()) }),
})
export const readWinners = endpoint({ method: 'GET', path: '/api/challenges/:id/winners', summary: 'The winners, the result and its proof, once released', params: OnChallenge, reply: WinnersView })
export const readFeedback = endpoint({ method: 'GET', path: '/api/entries/:entryId/feedback', summary: 'The jury’s feedback to a team, once released', params: OnEntry, reply: FeedbackView })
export const readCertificate = endpoint({ method: 'GET', path: '/api/entries/:entryId/certificate', summary: 'The certificate of an entry as PDF, once released', params: OnEntry, query: z.object({ locale: Locale.optional() }), reply: { media: 'application/pdf' } })
export const listAwardTasks = endpoint({ method: 'GET', path: '/api/challenges/:id/award-tasks', summary: 'What the awards have turned into, for organisers and winners', params: OnChallenge, reply: z.object({ items: z.array(AwardTask) }) })
export const saveAwardTask = endpoint({ method: 'PUT', path: '/api/award-tasks/:taskId', summary: 'Change the milestones of an award, for organisers; refused when somebody was faster', params: z.object({ taskId: Id }), body: z.strictObject({ version: z.int().min(1), milestones: z.array(TaskMilestone).max(40) }), reply: AwardTask })
export const addEvidence = endpoint({ method: 'POST', path: '/api/award-tasks/:taskId/milestones/:milestoneId/evidence', summary: 'Add evidence to a milestone, for organisers and the winning team', params: z.object({ taskId: Id, milestoneId: Slug }), body: z.strictObject({ text: line(400, 3) }), reply: AwardTask })
export const exportResults = endpoint({ method: 'GET', path: '/api/challenges/:id/results/export', summary: 'The joined result as a table: for organisers, and for everybody once released', params: OnChallenge, query: z.object({ format: ExportFormat.default('csv') }), reply: { media: 'application/octet-stream' } })

/** Topic "jury:<challenge id>": a decision was saved; clients ask again. */
export const decisionChanged = fact({ name: 'decision.changed', payload: z.object({ challengeId: Id, version: z.int() }) })
