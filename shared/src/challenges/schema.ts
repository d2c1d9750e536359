import { z } from 'zod'
import { changesOf } from '../ground/changes.ts'
import { endpoint, listOf, Nothing, pageOf, PageQuery } from '../ground/endpoint.ts'
import { FieldProblem } from '../ground/errors.ts'
import { fact } from '../ground/live.ts'
import { Id, line, Moment, prose } from '../ground/text.ts'
import { WorkingCopy } from '../ideas/schema.ts'
import { PersonCard } from '../people/schema.ts'
import { Country, Currency, FieldRole, Language, Locale } from '../taxonomy/taxonomy.ts'
import { Phase, PHASES, Schedule } from './phases.ts'

/** A section of an idea's canvas. */
export const Section = WorkingCopy.shape.content.shape.canvas.unwrap().keyof()

/** A short name of a field, criterion or award within one challenge; it stays when its label changes. */
export const Slug = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/)

export const FIELD_KINDS = ['text', 'choice', 'number', 'money', 'file', 'link', 'section'] as const
export const FieldKind = z.enum(FIELD_KINDS)
export type FieldKind = z.infer<typeof FieldKind>

/** Who reads an answer beside the team and the organisers; what the public sees, the jury sees too. */
export const SeenBy = z.enum(['organisers', 'jury', 'public'])
export type SeenBy = z.infer<typeof SeenBy>

/** One question of the entry form; `section` is a text that the idea's canvas fills. */
export const FormField = z.object({
  id: Slug,
  kind: FieldKind,
  label: line(160).default(''),
  help: line(400).default(''),
  required: z.boolean().default(false),
  seenBy: SeenBy.default('jury'),
  /** Of text and section: the most words. */
  maxWords: z.int().min(1).max(3000).nullable().default(null),
  /** Of section: what it is filled with. */
  section: Section.nullable().default(null),
  /** Of choice. */
  options: z.array(line(120, 1)).max(40).default([]),
  multiple: z.boolean().default(false),
  /** Of number and money. */
  min: z.number().nullable().default(null),
  max: z.number().nullable().default(null),
  currency: Currency.nullable().default(null),
})
export type FormField = z.infer<typeof FormField>

/** What entries are scored by, on a scale of whole numbers. */
export const Criterion = z.object({
  id: Slug,
  name: line(80).default(''),
  description: line(600).default(''),
  weight: z.int().min(0).max(100).default(1),
  min: z.int().min(0).max(99).default(1),
  max: z.int().min(1).max(100).default(5),
})
export type Criterion = z.infer<typeof Criterion>

export const AWARD_KINDS = ['money', 'hours', 'mentoring', 'contract', 'other'] as const
/** What winners get; `modules` are consulting hours for each module of the academy. */
export const Award = z.object({
  id: Slug,
  name: line(120).default(''),
  kind: z.enum(AWARD_KINDS).default('money'),
  /** Whose result it goes by: the joined one, or the public's alone (audience prize). */
  by: z.enum(['result', 'public']).default('result'),
  /** How many entries get it. */
  places: z.int().min(1).max(50).default(1),
  amount: z.int().min(0).max(1_000_000_000).nullable().default(null),
  currency: Currency.nullable().default(null),
  modules: z.array(z.object({ name: line(80, 1), hours: z.int().min(1).max(1000) })).max(20).default([]),
  description: line(600).default(''),
})
export type Award = z.infer<typeof Award>

/** How a juror's scores become one number for an entry (jury/statistics.ts). */
export const JURY_METHODS = ['mean', 'trimmed', 'normalised'] as const
export const JuryMethod = z.enum(JURY_METHODS)
export type JuryMethod = z.infer<typeof JuryMethod>
/** How ties are broken, one after the other; what is still tied shares the place. */
export const TIE_RULES = ['jury', 'public', 'heaviestCriterion', 'lottery'] as const
export const TieRule = z.enum(TIE_RULES)
export type TieRule = z.infer<typeof TieRule>

/** How jury and public become one result; fixed from the moment that voting or scoring begins. */
export const Formula = z.object({
  juryWeight: z.int().min(0).max(100).default(100),
  publicWeight: z.int().min(0).max(100).default(0),
  method: JuryMethod.default('mean'),
  /** At most so many winners of one country; null for no limit. */
  perCountry: z.int().min(1).max(50).nullable().default(null),
  ties: z.array(TieRule).max(TIE_RULES.length).default(['heaviestCriterion', 'lottery']),
})
export type Formula = z.infer<typeof Formula>

/** Who may enter; empty lists and nulls mean everybody. */
export const Eligibility = z.object({
  countries: z.array(Country).max(60).default([]),
  minAge: z.int().min(0).max(120).nullable().default(null),
  maxAge: z.int().min(0).max(120).nullable().default(null),
  fieldRoles: z.array(FieldRole).max(5).default([]),
  minTeam: z.int().min(1).max(20).default(1),
  maxTeam: z.int().min(1).max(20).default(20),
  /** Whether a person may enter more than one idea. */
  several: z.boolean().default(false),
})
export type Eligibility = z.infer<typeof Eligibility>

export const JurySettings = z.object({
  /** How many jurors score an entry. */
  perEntry: z.int().min(1).max(20).default(3),
  /** Jurors do not see whose an entry is until the results are out. */
  blind: z.boolean().default(false),
  /** Jurors say before the assignment which entries they would like to score. */
  bidding: z.boolean().default(false),
})
export type JurySettings = z.infer<typeof JurySettings>

/** All that an organiser writes; a draft may be nearly empty, publishing asks for more (rules.ts). */
export const ChallengeContent = z.object({
  title: line(120).default(''),
  summary: line(280).default(''),
  brief: prose(20_000).default(''),
  cover: Id.nullable().default(null),
  files: z.array(Id).max(12).default([]),
  /** Languages in which one may enter. */
  languages: z.array(Language).max(13).transform((l) => [...new Set(l)]).default(['en']),
  eligibility: Eligibility.prefault({}),
  form: z.array(FormField).max(40).default([]),
  criteria: z.array(Criterion).max(20).default([]),
  awards: z.array(Award).max(20).default([]),
  jury: JurySettings.prefault({}),
  formula: Formula.prefault({}),
  schedule: Schedule.prefault({}),
  rules: prose(20_000).default(''),
  /** What whoever enters agrees to. */
  consent: prose(4000).default(''),
  /** What is looked at in screening, a line each. */
  checklist: z.array(line(200, 1)).max(20).default([]),
  /** Whether eligible entries are shown to everybody once entries are closed (and the jury is not blind any more). */
  gallery: z.boolean().default(true),
})
export type ChallengeContent = z.infer<typeof ChallengeContent>
export const CHALLENGE_FIELDS = Object.keys(ChallengeContent.shape) as (keyof ChallengeContent)[]

export const CHALLENGE_STATES = ['draft', 'published'] as const
export const ChallengeState = z.enum(CHALLENGE_STATES)
export type ChallengeState = z.infer<typeof ChallengeState>

/** Where a challenge stands now; a draft is nowhere yet. */
export const MomentName = z.enum([...PHASES, 'draft', 'upcoming', 'between', 'over', 'cancelled'])
export type MomentName = z.infer<typeof MomentName>
/** The schedule as instants, and where it stands at `now` (epoch milliseconds of the server, for countdowns). */
export const PhasesView = z.object({
  now: z.number(),
  timeZone: z.string(),
  moment: MomentName,
  active: z.array(Phase),
  next: z.object({ phase: Phase, at: Moment, begins: z.boolean() }).nullable(),
  steps: z.array(z.object({ phase: Phase, startsAt: Moment, endsAt: Moment.nullable(), state: z.enum(['past', 'now', 'next']) })),
})
export type PhasesView = z.infer<typeof PhasesView>

/** What the viewer may do; the server's answer. */
export const ChallengeAbilities = z.object({
  edit: z.boolean(), publish: z.boolean(), remove: z.boolean(), cancel: z.boolean(), duplicate: z.boolean(), manage: z.boolean(),
  enter: z.boolean(), ask: z.boolean(), announce: z.boolean(), screen: z.boolean(),
  assign: z.boolean(), score: z.boolean(), deliberate: z.boolean(), decide: z.boolean(), release: z.boolean(), follow: z.boolean(),
})
export type ChallengeAbilities = z.infer<typeof ChallengeAbilities>

/** The organisation that runs it. */
export const Host = z.object({ id: Id, name: z.string() })

export const ChallengeCard = z.object({
  id: Id,
  title: z.string(),
  summary: z.string(),
  cover: Id.nullable(),
  host: Host,
  languages: ChallengeContent.shape.languages,
  countries: z.array(Country),
  awards: z.array(Award.pick({ name: true, kind: true, amount: true, currency: true })),
  state: ChallengeState,
  phases: PhasesView,
  /** When entries close. */
  closesAt: Moment.nullable(),
  entryCount: z.int(),
  /** Whether the winners are out. */
  released: z.boolean(),
})
export type ChallengeCard = z.infer<typeof ChallengeCard>

/** A change made after a phase that matters had begun, for everybody to see. */
export const MarkView = z.object({
  at: Moment, by: PersonCard.nullable(), what: z.array(z.string()), reason: z.string(),
  /** Of a changed schedule, criteria and the like: what stood before and what stands now, as JSON of that field. */
  changes: z.array(z.object({ field: z.string(), before: z.string(), after: z.string() })),
})
export type MarkView = z.infer<typeof MarkView>

/** A challenge as its page shows it. */
export const ChallengeView = ChallengeCard.omit({ awards: true }).extend({
  version: z.int(),
  content: ChallengeContent,
  organisers: z.array(PersonCard),
  /** When it was called off and why, for everybody to read; it is never taken up again. */
  cancelled: z.object({ at: Moment, reason: z.string() }).nullable(),
  marks: z.array(MarkView),
  /** The viewer's own part in it. */
  mine: z.object({ entries: z.array(Id), juror: z.enum(['invited', 'active', 'declined', 'removed']).nullable(), organiser: z.boolean() }),
  /** SHA-256 of the seed of the lottery that breaks last ties, fixed when it was published; the seed once results are out. */
  lottery: z.object({ commitment: z.string(), seed: z.string().nullable() }).nullable(),
  /** Whether the public gallery can be looked at now. */
  galleryOpen: z.boolean(),
  /** The public's vote on the entries, once it is open. */
  voteId: Id.nullable(),
  can: ChallengeAbilities,
})
export type ChallengeView = z.infer<typeof ChallengeView>

/** What organisers write on, and what is missing before it can be published. */
export const ChallengeCopy = z.object({
  id: Id, version: z.int(), state: ChallengeState, content: ChallengeContent, host: Host, phases: PhasesView,
  savedAt: Moment, savedBy: PersonCard.nullable(),
  missing: z.array(FieldProblem),
  /** Fields whose change now needs a reason and leaves a mark. */
  needsReason: z.array(z.string()),
  /** Fields that cannot be changed any more. */
  fixed: z.array(z.string()),
  can: ChallengeAbilities,
})
export type ChallengeCopy = z.infer<typeof ChallengeCopy>

export const AnnouncementView = z.object({ id: Id, title: z.string(), text: z.string(), at: Moment, by: PersonCard.nullable() })
export type AnnouncementView = z.infer<typeof AnnouncementView>
/** A question to the organisers; others see it once it is answered, without who asked. */
export const QuestionView = z.object({
  id: Id, text: z.string(), at: Moment, mine: z.boolean(), by: PersonCard.nullable(),
  answer: z.object({ text: z.string(), at: Moment, by: PersonCard.nullable() }).nullable(),
})
export type QuestionView = z.infer<typeof QuestionView>

/** A step of a challenge's history. */
export const HistoryStep = z.object({
  at: Moment, what: z.enum(['published', 'phaseBegan', 'phaseEnded', 'changed', 'announced', 'answered', 'entriesFrozen', 'assigned', 'decided', 'released', 'cancelled']),
  phase: Phase.nullable(), title: z.string(), text: z.string(),
})
export type HistoryStep = z.infer<typeof HistoryStep>

/** What organisers watch: counted live. */
export const Dashboard = z.object({
  entries: z.object({ draft: z.int(), submitted: z.int(), withdrawn: z.int(), eligible: z.int(), notEligible: z.int(), unscreened: z.int() }),
  countries: z.array(z.object({ country: Country.nullable(), count: z.int() })),
  /** How complete drafts are: how many answered this share of what is required (0, 25, 50, 75, 100 %). */
  completeness: z.array(z.object({ share: z.int(), count: z.int() })),
  /** Entries submitted by day (of the schedule's time zone). */
  days: z.array(z.object({ day: z.string(), count: z.int() })),
  jury: z.object({ jurors: z.int(), sheets: z.int(), done: z.int() }),
  openQuestions: z.int(),
})
export type Dashboard = z.infer<typeof Dashboard>

const OnId = z.object({ id: Id })
export const ChallengeChanges = changesOf(ChallengeContent)
export type ChallengeChanges = z.infer<typeof ChallengeChanges>
export const TEMPLATES = ['blank', 'beSocial'] as const

export const listChallenges = endpoint({
  method: 'GET', path: '/api/challenges', summary: 'Published challenges; "ending soon" lists those open for entries by their deadline first',
  query: PageQuery.extend({ q: line(80).default(''), moment: listOf(MomentName, 12).optional(), country: Country.optional(), order: z.enum(['new', 'endingSoon']).default('new') }),
  reply: pageOf(ChallengeCard),
})
export const listMyChallenges = endpoint({ method: 'GET', path: '/api/me/challenges', summary: 'Challenges that one organises, drafts included', query: PageQuery, reply: pageOf(ChallengeCard) })
export const createChallenge = endpoint({
  method: 'POST', path: '/api/challenges', summary: 'Begin a challenge from a template as a draft; the same key twice gives the same draft',
  body: z.strictObject({ key: z.uuid(), organisationId: Id, template: z.enum(TEMPLATES).default('blank'), locale: Locale.default('en') }), reply: ChallengeCopy,
})
export const readChallenge = endpoint({ method: 'GET', path: '/api/challenges/:id', summary: 'A challenge', params: OnId, reply: ChallengeView })
export const readChallengeCopy = endpoint({ method: 'GET', path: '/api/challenges/:id/working-copy', summary: 'What the organisers are writing', params: OnId, reply: ChallengeCopy })
export const saveChallenge = endpoint({
  method: 'PATCH', path: '/api/challenges/:id/working-copy',
  summary: 'Save changed fields; refused with "conflict" when somebody saved since `version`; a change that matters needs a reason and leaves a public mark',
  params: OnId, body: z.strictObject({ version: z.int().min(1), changes: ChallengeChanges, reason: line(600).default('') }), reply: ChallengeCopy,
})
export const publishChallenge = endpoint({
  method: 'POST', path: '/api/challenges/:id/publish', summary: 'Show a challenge to everybody', params: OnId, body: z.strictObject({ version: z.int().min(1) }), reply: ChallengeView,
})
export const duplicateChallenge = endpoint({
  method: 'POST', path: '/api/challenges/:id/duplicate', summary: 'Begin a new draft with the content of a challenge, without its dates', params: OnId, body: z.strictObject({ key: z.uuid() }), reply: ChallengeCopy,
})
export const removeChallenge = endpoint({ method: 'DELETE', path: '/api/challenges/:id', summary: 'Throw a draft away', params: OnId, reply: Nothing })
export const cancelChallenge = endpoint({
  method: 'POST', path: '/api/challenges/:id/cancel', summary: 'Call a published challenge off, with a reason for everybody to read; entries are kept, nothing can be done in it any more',
  params: OnId, body: z.strictObject({ version: z.int().min(1), reason: line(600, 5) }), reply: ChallengeView,
})
export const addOrganiser = endpoint({
  method: 'PUT', path: '/api/challenges/:id/organisers/:personId', summary: 'Name another organiser, a member of the organisation', params: OnId.extend({ personId: Id }), reply: z.object({ organisers: z.array(PersonCard) }),
})
export const removeOrganiser = endpoint({
  method: 'DELETE', path: '/api/challenges/:id/organisers/:personId', summary: 'Take an organiser off; one always remains', params: OnId.extend({ personId: Id }), reply: z.object({ organisers: z.array(PersonCard) }),
})
export const beHere = endpoint({ method: 'POST', path: '/api/challenges/:id/here', summary: 'Say that one looks at a challenge, again within a minute; how many members do now', params: OnId, reply: z.object({ here: z.int() }) })
export const readHistory = endpoint({ method: 'GET', path: '/api/challenges/:id/history', summary: 'Every step of a challenge, oldest first', params: OnId, reply: z.object({ items: z.array(HistoryStep) }) })
export const listAnnouncements = endpoint({ method: 'GET', path: '/api/challenges/:id/announcements', summary: 'Announcements, newest first', params: OnId, query: PageQuery, reply: pageOf(AnnouncementView) })
export const announce = endpoint({
  method: 'POST', path: '/api/challenges/:id/announcements', summary: 'Tell everybody in the challenge; the same key twice tells once', params: OnId,
  body: z.strictObject({ key: z.uuid(), title: line(120, 3), text: prose(4000, 1) }), reply: AnnouncementView,
})
export const listQuestions = endpoint({ method: 'GET', path: '/api/challenges/:id/questions', summary: 'Answered questions, one’s own, and for organisers all, newest first', params: OnId, query: PageQuery, reply: pageOf(QuestionView) })
export const askQuestion = endpoint({
  method: 'POST', path: '/api/challenges/:id/questions', summary: 'Ask the organisers; the same key twice asks once', params: OnId, body: z.strictObject({ key: z.uuid(), text: prose(2000, 5) }), reply: QuestionView,
})
export const answerQuestion = endpoint({
  method: 'PUT', path: '/api/challenges/:id/questions/:questionId/answer', summary: 'Answer for everybody to read', params: OnId.extend({ questionId: Id }), body: z.strictObject({ text: prose(4000, 1) }), reply: QuestionView,
})
export const readDashboard = endpoint({ method: 'GET', path: '/api/challenges/:id/dashboard', summary: 'Entries, countries, completeness and jury progress, counted', params: OnId, reply: Dashboard })
export const readDeadlines = endpoint({ method: 'GET', path: '/api/challenges/:id/deadlines.ics', summary: 'The dates of a challenge as a calendar', params: OnId, reply: { media: 'text/calendar' } })
/** What another site may show. */
export const Embed = z.object({
  id: Id, title: z.string(), host: z.string(), url: z.string(), now: z.number(), moment: MomentName, closesAt: Moment.nullable(), entryCount: z.int(),
  gallery: z.array(z.object({ id: Id, title: z.string(), country: Country.nullable(), url: z.string() })),
})
export const readEmbed = endpoint({ method: 'GET', path: '/api/challenges/:id/embed', summary: 'Countdown and newest entries of the gallery, for other sites', params: OnId, reply: Embed })
export const readEmbedPage = endpoint({ method: 'GET', path: '/embed/challenges/:id', summary: 'The same as a small page that other sites may frame', params: OnId, reply: { media: 'text/html' } })

/** Topic "challenge:<id>": what its page shows has changed; the client asks again. */
export const challengeChanged = fact({ name: 'challenge.changed', payload: z.object({ id: Id, version: z.int() }) })
export const challengePhase = fact({ name: 'challenge.phase', payload: z.object({ id: Id, moment: MomentName, now: z.number() }) })
export const challengeCounted = fact({ name: 'challenge.counted', payload: z.object({ id: Id, entryCount: z.int() }) })
/** How many members look at the challenge now; nobody is named. */
export const challengeHere = fact({ name: 'challenge.here', payload: z.object({ id: Id, here: z.int() }) })
export const challengeAnnounced = fact({ name: 'challenge.announced', payload: z.object({ id: Id, announcementId: Id }) })
export const challengeAnswered = fact({ name: 'challenge.answered', payload: z.object({ id: Id, questionId: Id }) })
/** Topic "organising:<challenge id>", organisers only: the dashboard or a list behind it has changed. */
export const organisingChanged = fact({ name: 'organising.changed', payload: z.object({ id: Id }) })
