import { z } from 'zod'
import { FormField, Slug } from '../challenges/schema.ts'
import { endpoint, pageOf, PageQuery } from '../ground/endpoint.ts'
import { FieldProblem } from '../ground/errors.ts'
import { fact } from '../ground/live.ts'
import { Id, line, Moment, prose } from '../ground/text.ts'
import { PersonCard } from '../people/schema.ts'
import { Country, Language, Sdg } from '../taxonomy/taxonomy.ts'

export const ENTRY_STATES = ['draft', 'submitted', 'withdrawn'] as const
export const EntryState = z.enum(ENTRY_STATES)
export type EntryState = z.infer<typeof EntryState>
export const SCREENINGS = ['unscreened', 'eligible', 'notEligible'] as const
export const ScreeningState = z.enum(SCREENINGS)
export type ScreeningState = z.infer<typeof ScreeningState>

/** Text, link and section are a text; number and money a number; choice and file a list; null is no answer. */
export const Answer = z.union([prose(30_000), z.number().min(-1e12).max(1e12), z.array(line(120, 1)).max(40), z.null()])
export type Answer = z.infer<typeof Answer>
/** Answers by the identity of the form's field. */
export const Answers = z.record(Slug, Answer)
export type Answers = z.infer<typeof Answers>

/** Proof that an entry arrived: the code, when, and the SHA-256 of what stood then. */
export const Receipt = z.object({ code: z.string(), at: Moment, hash: z.string() })
export type Receipt = z.infer<typeof Receipt>

export const EntryTeam = z.array(z.object({ person: PersonCard, confirmed: z.boolean().nullable() }))
/** A question of the organisers to a team, and the answer. */
export const EntryQuestion = z.object({ id: Id, text: z.string(), at: Moment, answer: z.string().nullable(), answeredAt: Moment.nullable() })
export type EntryQuestion = z.infer<typeof EntryQuestion>

export const ScreeningView = z.object({
  state: ScreeningState,
  reason: z.string(),
  at: Moment.nullable(),
  /** Which lines of the checklist are met; to organisers only, else empty. */
  checks: z.array(z.boolean()),
  questions: z.array(EntryQuestion),
  appeal: z.object({ text: z.string(), at: Moment, upheld: z.boolean().nullable(), reason: z.string() }).nullable(),
})

export const EntryAbilities = z.object({
  edit: z.boolean(), submit: z.boolean(), withdraw: z.boolean(), confirm: z.boolean(), answer: z.boolean(), appeal: z.boolean(), screen: z.boolean(),
})

/** An entry as its team and the organisers see it. */
export const EntryView = z.object({
  id: Id,
  challengeId: Id,
  challengeTitle: z.string(),
  ideaId: Id,
  title: z.string(),
  country: Country.nullable(),
  state: EntryState,
  version: z.int(),
  code: z.string(),
  form: z.array(FormField),
  answers: Answers,
  savedAt: Moment,
  team: EntryTeam,
  /** What is missing or too long, by field. */
  problems: z.array(FieldProblem),
  /** Share of the required fields that are answered well, 0 to 100. */
  completeness: z.int(),
  receipt: Receipt.nullable(),
  /** The working copy has moved on from what counts: it is not complete, so the earlier copy stands. */
  ahead: z.boolean(),
  /** Entries are closed and this one was not submitted: it is kept, but does not take part. */
  late: z.boolean(),
  closesAt: Moment.nullable(),
  /** When the copy that counts was frozen. */
  frozenAt: Moment.nullable(),
  /** Which ages the challenge asks for, and when the team declared them; null where it asks for none. */
  ages: z.object({ min: z.int().nullable(), max: z.int().nullable(), declaredAt: Moment.nullable() }).nullable(),
  screening: ScreeningView,
  can: EntryAbilities,
})
export type EntryView = z.infer<typeof EntryView>

/** An entry in a list of the team's or the organisers'. */
export const EntryRow = z.object({
  id: Id, challengeId: Id, challengeTitle: z.string(), ideaId: Id, code: z.string(), title: z.string(), country: Country.nullable(), language: Language, team: z.array(PersonCard),
  state: EntryState, screening: ScreeningState, completeness: z.int(), submittedAt: Moment.nullable(), savedAt: Moment, late: z.boolean(), openQuestions: z.int(), appealOpen: z.boolean(),
})
export type EntryRow = z.infer<typeof EntryRow>

/** An entry as everybody sees it in the gallery: only what the form says is public. */
export const GalleryCard = z.object({
  id: Id, ideaId: Id, title: z.string(), summary: z.string(), country: Country.nullable(), language: Language, sdgs: z.array(Sdg), cover: Id.nullable(), team: z.array(PersonCard),
  /** Names of the awards it got, once results are out. */
  awards: z.array(z.string()),
})
export type GalleryCard = z.infer<typeof GalleryCard>
export const GalleryEntry = GalleryCard.extend({ challengeId: Id, fields: z.array(z.object({ field: FormField, answer: Answer })) })
export type GalleryEntry = z.infer<typeof GalleryEntry>

const OnChallenge = z.object({ id: Id })
const OnEntry = z.object({ entryId: Id })

export const enterIdea = endpoint({
  method: 'POST', path: '/api/challenges/:id/entries', summary: 'Enter an idea: a draft whose form the idea’s canvas fills; the same idea twice gives the same entry',
  params: OnChallenge, body: z.strictObject({ key: z.uuid(), ideaId: Id }), reply: EntryView,
})
export const listMyEntries = endpoint({ method: 'GET', path: '/api/me/entries', summary: 'Entries of one’s teams, newest first', query: PageQuery.extend({ challengeId: Id.optional() }), reply: pageOf(EntryRow) })
export const listEntries = endpoint({
  method: 'GET', path: '/api/challenges/:id/entries', summary: 'Entries of a challenge, for its organisers', params: OnChallenge,
  query: PageQuery.extend({ q: line(80).default(''), state: EntryState.optional(), screening: ScreeningState.optional(), country: Country.optional() }), reply: pageOf(EntryRow),
})
export const readEntry = endpoint({ method: 'GET', path: '/api/entries/:entryId', summary: 'An entry, to its team and, once submitted, to organisers', params: OnEntry, reply: EntryView })
export const saveEntry = endpoint({
  method: 'PATCH', path: '/api/entries/:entryId', summary: 'Save some answers; refused when somebody saved since `version`, and from the deadline on',
  params: OnEntry, body: z.strictObject({ version: z.int().min(1), answers: Answers }), reply: EntryView,
})
export const submitEntry = endpoint({
  method: 'POST', path: '/api/entries/:entryId/submit', summary: 'Submit an entry; the same key twice gives the same receipt. Where the challenge asks for ages, `ages` declares that everybody in the team has them',
  params: OnEntry, body: z.strictObject({ key: z.uuid(), version: z.int().min(1), consent: z.literal(true), ages: z.boolean().default(false) }), reply: EntryView,
})
export const withdrawEntry = endpoint({ method: 'POST', path: '/api/entries/:entryId/withdraw', summary: 'Take an entry out of the challenge; it stays readable to its team', params: OnEntry, reply: EntryView })
export const confirmEntry = endpoint({
  method: 'POST', path: '/api/entries/:entryId/confirm', summary: 'Say whether one takes part in this entry', params: OnEntry, body: z.strictObject({ confirm: z.boolean() }), reply: EntryView,
})
export const screenEntry = endpoint({
  method: 'PUT', path: '/api/entries/:entryId/screening', summary: 'Note what was checked and decide; not eligible needs a reason', params: OnEntry,
  body: z.strictObject({ checks: z.array(z.boolean()).max(20), state: ScreeningState, reason: line(1000).default('') }), reply: EntryView,
})
export const askTeam = endpoint({
  method: 'POST', path: '/api/entries/:entryId/questions', summary: 'Ask the team of an entry', params: OnEntry, body: z.strictObject({ key: z.uuid(), text: prose(2000, 5) }), reply: EntryView,
})
export const answerOrganisers = endpoint({
  method: 'PUT', path: '/api/entries/:entryId/questions/:questionId/answer', summary: 'Answer the organisers', params: OnEntry.extend({ questionId: Id }), body: z.strictObject({ text: prose(4000, 1) }), reply: EntryView,
})
export const appealEntry = endpoint({ method: 'POST', path: '/api/entries/:entryId/appeal', summary: 'Appeal against "not eligible", once', params: OnEntry, body: z.strictObject({ text: prose(4000, 20) }), reply: EntryView })
export const decideAppeal = endpoint({
  method: 'PUT', path: '/api/entries/:entryId/appeal', summary: 'Decide an appeal', params: OnEntry, body: z.strictObject({ upheld: z.boolean(), reason: line(1000, 3) }), reply: EntryView,
})
export const listGallery = endpoint({
  method: 'GET', path: '/api/challenges/:id/gallery', summary: 'Eligible entries as the public sees them', params: OnChallenge,
  query: PageQuery.extend({ q: line(80).default(''), country: Country.optional(), language: Language.optional() }), reply: pageOf(GalleryCard),
})
export const readGalleryEntry = endpoint({ method: 'GET', path: '/api/challenges/:id/gallery/:entryId', summary: 'One entry as the public sees it', params: OnChallenge.extend({ entryId: Id }), reply: GalleryEntry })
export const ExportFormat = z.enum(['csv', 'xlsx', 'json'])
export type ExportFormat = z.infer<typeof ExportFormat>
export const exportEntries = endpoint({
  method: 'GET', path: '/api/challenges/:id/entries/export', summary: 'Entries as a table, for organisers', params: OnChallenge, query: z.object({ format: ExportFormat.default('csv') }), reply: { media: 'application/octet-stream' },
})

/** Topic "entry:<id>", its team and the organisers: it has changed. */
export const entryChanged = fact({ name: 'entry.changed', payload: z.object({ id: Id, version: z.int() }) })
