import { z } from 'zod'
import { Criterion, FormField, JuryMethod, Slug } from '../challenges/schema.ts'
import { endpoint, Nothing, pageOf, PageQuery } from '../ground/endpoint.ts'
import { fact } from '../ground/live.ts'
import { Id, line, Moment, prose } from '../ground/text.ts'
import { Answer, ExportFormat } from '../entries/schema.ts'
import { PersonCard } from '../people/schema.ts'
import { Country } from '../taxonomy/taxonomy.ts'

export const JUROR_STATES = ['invited', 'active', 'declined', 'removed'] as const
export const JurorState = z.enum(JUROR_STATES)
export type JurorState = z.infer<typeof JurorState>
/** open: being scored; done: in; skipped: put off; abstained and conflict: this juror gives no score; removed: the juror was taken off. */
export const SHEET_STATES = ['open', 'done', 'skipped', 'abstained', 'conflict', 'removed'] as const
export const SheetState = z.enum(SHEET_STATES)
export type SheetState = z.infer<typeof SheetState>

/** Why a juror must not score an entry. */
export const CONFLICT_KINDS = ['declared', 'team', 'sameOrganisation', 'coAuthor', 'commitment', 'contact', 'organiser'] as const
export const ConflictKind = z.enum(CONFLICT_KINDS)
export type ConflictKind = z.infer<typeof ConflictKind>
export const ConflictView = z.object({ person: PersonCard, entryId: Id, code: z.string(), title: z.string(), kind: ConflictKind, reason: z.string() })
export type ConflictView = z.infer<typeof ConflictView>

/** A juror to the organisers: load and progress. */
export const JurorView = z.object({ person: PersonCard, state: JurorState, invitedAt: Moment, assigned: z.int(), done: z.int(), open: z.int(), conflicts: z.int(), remindedAt: Moment.nullable() })
export type JurorView = z.infer<typeof JurorView>

/** What an assignment came to. When it is impossible: which entries lack jurors, and what would make it possible. */
export const AssignmentReport = z.object({
  ok: z.boolean(),
  dryRun: z.boolean(),
  perEntry: z.int(),
  entries: z.int(),
  /** Sheets newly made. */
  made: z.int(),
  loads: z.array(z.object({ personId: Id, count: z.int() })),
  /** Entries with fewer jurors without a conflict than they need. */
  short: z.array(z.object({ entryId: Id, code: z.string(), title: z.string(), possible: z.int(), conflicts: z.int() })),
  relax: z.object({
    /** The most jurors an entry can have everywhere. */
    perEntry: z.int(),
    /** How many more jurors without conflicts would do. */
    moreJurors: z.int(),
  }).nullable(),
})
export type AssignmentReport = z.infer<typeof AssignmentReport>

/** What a juror says of an entry before it is given out; who says nothing is willing. */
export const BIDS = ['eager', 'willing', 'ratherNot'] as const
export const Bid = z.enum(BIDS)
export type Bid = z.infer<typeof Bid>
/** An entry that a juror may wish for: where the jury is blind by its code, with the beginning of what the jury may read. */
export const BidRow = z.object({ code: z.string(), title: z.string().nullable(), excerpt: z.string(), bid: Bid.nullable() })
export type BidRow = z.infer<typeof BidRow>

/** An entry and who scores it, for organisers. */
export const AssignmentRow = z.object({ entryId: Id, code: z.string(), title: z.string(), jurors: z.array(z.object({ person: PersonCard, state: SheetState })) })
export type AssignmentRow = z.infer<typeof AssignmentRow>
/** An entry given to another juror by hand; null where it was only given, or only taken. */
export const MoveView = z.object({ at: Moment, code: z.string(), from: PersonCard.nullable(), to: PersonCard.nullable(), reason: z.string(), by: PersonCard.nullable() })
export type MoveView = z.infer<typeof MoveView>

export const JuryView = z.object({
  jurors: z.array(JurorView), conflicts: z.array(ConflictView), perEntry: z.int(), eligible: z.int(), assignedAt: Moment.nullable(), can: z.object({ invite: z.boolean(), assign: z.boolean() }),
})
export type JuryView = z.infer<typeof JuryView>

export const Scores = z.record(Slug, z.int().min(0).max(100).nullable())
export type Scores = z.infer<typeof Scores>
/** A juror's own sheet in a list; `title` is null where the jury is blind. The order is by code and says nothing. */
export const SheetCard = z.object({ id: Id, challengeId: Id, code: z.string(), title: z.string().nullable(), state: SheetState, scored: z.int(), criteria: z.int(), savedAt: Moment.nullable() })
export type SheetCard = z.infer<typeof SheetCard>
/** What a juror works on. */
export const SheetView = SheetCard.extend({
  challengeTitle: z.string(),
  version: z.int(),
  blind: z.boolean(),
  /** Null where the jury is blind. */
  entry: z.object({ id: Id, ideaId: Id, team: z.array(PersonCard), country: Country.nullable() }).nullable(),
  fields: z.array(z.object({ field: FormField, answer: Answer })),
  rubric: z.array(Criterion),
  scores: Scores,
  /** For the team, with the results. */
  comment: z.string(),
  /** For the jury only. */
  note: z.string(),
  closesAt: Moment.nullable(),
  can: z.object({ score: z.boolean(), submit: z.boolean(), seeOthers: z.boolean() }),
})
export type SheetView = z.infer<typeof SheetView>
/** Another juror's sheet on the same entry, seen once one's own is in. */
export const OtherSheet = z.object({ juror: z.string(), scores: Scores, note: z.string(), total: z.number() })
export type OtherSheet = z.infer<typeof OtherSheet>

/** One entry in the results of the jury. Numbers are weighted totals from 0 to 100 (jury/statistics.ts), unless said. */
export const ResultRow = z.object({
  entryId: Id.nullable(), code: z.string(), title: z.string().nullable(), country: Country.nullable(),
  sheets: z.int(),
  mean: z.number(), trimmed: z.number(),
  /** Mean of the jurors' z-scores, rescaled. */
  normalised: z.number(),
  /** Sample standard deviation of the jurors' totals; null with fewer than two. */
  spread: z.number().nullable(),
  /** 95 % confidence interval of the mean (Student's t); null with fewer than two. */
  interval: z.tuple([z.number(), z.number()]).nullable(),
  rank: z.int(),
  /** The best and worst rank if any one juror were left out. */
  rankRange: z.tuple([z.int(), z.int()]),
  byCriterion: z.record(z.string(), z.number()),
})
export type ResultRow = z.infer<typeof ResultRow>
export const ResultsTable = z.object({
  /** Grows with every change that matters; the table is computed once for each. */
  version: z.int(),
  method: JuryMethod,
  criteria: z.array(Criterion),
  rows: z.array(ResultRow),
  /** How much leaving one juror out moves the ranks, by juror: the most places any entry moves. */
  sensitivity: z.array(z.object({ juror: z.string(), moves: z.int(), changesWinner: z.boolean() })),
  /** Codes of the entries that jurors disagree on most, the most first. */
  disagreed: z.array(z.string()),
  sheets: z.object({ total: z.int(), done: z.int() }),
})
export type ResultsTable = z.infer<typeof ResultsTable>

export const LANES = ['undecided', 'shortlist', 'winner', 'out'] as const
export const Lane = z.enum(LANES)
export type Lane = z.infer<typeof Lane>
export const BoardCard = z.object({
  code: z.string(), title: z.string().nullable(), lane: Lane, rank: z.int(), score: z.number(), spread: z.number().nullable(),
  notes: z.array(z.object({ id: Id, text: z.string(), at: Moment, by: PersonCard.nullable() })),
})
export type BoardCard = z.infer<typeof BoardCard>
/** The board of the deliberation, shared live by jurors and organisers; cards are named by code. */
export const BoardView = z.object({ challengeId: Id, version: z.int(), cards: z.array(BoardCard), can: z.object({ move: z.boolean(), note: z.boolean() }) })
export type BoardView = z.infer<typeof BoardView>

const OnChallenge = z.object({ id: Id })
const OnJuror = OnChallenge.extend({ personId: Id })
const OnSheet = z.object({ sheetId: Id })

export const readJury = endpoint({ method: 'GET', path: '/api/challenges/:id/jury', summary: 'Jurors, their progress and conflicts, for organisers', params: OnChallenge, reply: JuryView })
export const inviteJuror = endpoint({ method: 'PUT', path: '/api/challenges/:id/jury/:personId', summary: 'Invite a juror; again is harmless', params: OnJuror, reply: JuryView })
export const removeJuror = endpoint({
  method: 'DELETE', path: '/api/challenges/:id/jury/:personId', summary: 'Take a juror off: open sheets close, what is in stays unless it is discarded', params: OnJuror, query: z.object({ discard: z.stringbool().default(false) }), reply: JuryView,
})
export const answerJury = endpoint({
  method: 'POST', path: '/api/challenges/:id/jury/answer', summary: 'Accept or decline to be a juror; accepting twice is harmless', params: OnChallenge, body: z.strictObject({ accept: z.boolean() }), reply: z.object({ state: JurorState }),
})
export const declareConflict = endpoint({
  method: 'PUT', path: '/api/challenges/:id/jury/:personId/conflicts/:entryId', summary: 'Note that a juror must not score an entry, for organisers', params: OnJuror.extend({ entryId: Id }), body: z.strictObject({ reason: line(400, 3) }), reply: JuryView,
})
export const assignJury = endpoint({
  method: 'POST', path: '/api/challenges/:id/jury/assignment', summary: 'Give each entry its jurors, evenly and without conflicts; sheets that exist stay', params: OnChallenge, body: z.strictObject({ perEntry: z.int().min(1).max(20).optional(), dryRun: z.boolean().default(false) }), reply: AssignmentReport,
})
export const listBids = endpoint({ method: 'GET', path: '/api/challenges/:id/jury/bids', summary: 'Entries that one may wish to score, and what one wished, until they are given out', params: OnChallenge, query: PageQuery, reply: pageOf(BidRow) })
export const setBid = endpoint({ method: 'PUT', path: '/api/challenges/:id/jury/bids/:code', summary: 'Say how gladly one would score an entry', params: OnChallenge.extend({ code: z.string().max(20) }), body: z.strictObject({ bid: Bid }), reply: z.object({ bid: Bid }) })
export const listAssignments = endpoint({
  method: 'GET', path: '/api/challenges/:id/jury/assignments', summary: 'Who scores what, by code, and the newest moves by hand, for organisers', params: OnChallenge,
  query: PageQuery.extend({ q: line(80).default('') }), reply: pageOf(AssignmentRow).extend({ moves: z.array(MoveView) }),
})
export const moveAssignment = endpoint({
  method: 'POST', path: '/api/challenges/:id/jury/assignments/:entryId', summary: 'Give an entry to another juror by hand: nobody who is tied to it, and never a sheet that is in; what was scored is kept', params: OnChallenge.extend({ entryId: Id }),
  body: z.strictObject({ from: Id.nullable().default(null), to: Id.nullable().default(null), reason: line(400, 3) }), reply: AssignmentRow,
})
export const remindJurors = endpoint({ method: 'POST', path: '/api/challenges/:id/jury/remind', summary: 'Remind jurors with open sheets, once a day at most', params: OnChallenge, reply: z.object({ reminded: z.int() }) })
export const listMySheets = endpoint({ method: 'GET', path: '/api/challenges/:id/jury/sheets', summary: 'One’s own score sheets in a challenge', params: OnChallenge, query: PageQuery, reply: pageOf(SheetCard).extend({ done: z.int(), total: z.int() }) })
/** Challenges in which one is a juror or invited to be. */
export const JuryDuty = z.object({ challengeId: Id, title: z.string(), state: JurorState, total: z.int(), done: z.int(), closesAt: Moment.nullable() })
export const listJuryDuties = endpoint({ method: 'GET', path: '/api/me/jury', summary: 'Challenges in which one is a juror or invited', reply: z.object({ items: z.array(JuryDuty) }) })
export const readSheet = endpoint({ method: 'GET', path: '/api/sheets/:sheetId', summary: 'One’s own score sheet', params: OnSheet, reply: SheetView })
export const saveSheet = endpoint({
  method: 'PATCH', path: '/api/sheets/:sheetId', summary: 'Save scores and words; refused when it was saved elsewhere since `version`', params: OnSheet,
  body: z.strictObject({ version: z.int().min(1), scores: Scores.optional(), comment: prose(4000).optional(), note: prose(4000).optional() }), reply: SheetView,
})
export const submitSheet = endpoint({ method: 'POST', path: '/api/sheets/:sheetId/submit', summary: 'Hand a complete sheet in; others’ are seen from then on', params: OnSheet, body: z.strictObject({ version: z.int().min(1) }), reply: SheetView })
export const setSheet = endpoint({
  method: 'POST', path: '/api/sheets/:sheetId/state', summary: 'Put a sheet off, take it up again, abstain, or declare a conflict', params: OnSheet,
  body: z.strictObject({ state: z.enum(['open', 'skipped', 'abstained', 'conflict']), reason: line(400).default('') }), reply: SheetView,
})
export const readOthers = endpoint({ method: 'GET', path: '/api/sheets/:sheetId/others', summary: 'Other jurors’ sheets on the same entry, once one’s own is in', params: OnSheet, reply: z.object({ items: z.array(OtherSheet) }) })
export const readResults = endpoint({ method: 'GET', path: '/api/challenges/:id/jury/results', summary: 'The results of the jury with their statistics, for organisers, and for jurors in the deliberation', params: OnChallenge, reply: ResultsTable })
export const readBoard = endpoint({ method: 'GET', path: '/api/challenges/:id/board', summary: 'The board of the deliberation', params: OnChallenge, reply: BoardView })
export const moveCard = endpoint({
  method: 'PUT', path: '/api/challenges/:id/board/:code', summary: 'Put an entry into a lane; refused when the board has changed since `version`', params: OnChallenge.extend({ code: z.string().max(20) }), body: z.strictObject({ version: z.int(), lane: Lane }), reply: BoardView,
})
export const addNote = endpoint({
  method: 'POST', path: '/api/challenges/:id/board/:code/notes', summary: 'Note something about an entry for the deliberation', params: OnChallenge.extend({ code: z.string().max(20) }), body: z.strictObject({ key: z.uuid(), text: prose(2000, 1) }), reply: BoardView,
})
export const exportScores = endpoint({
  method: 'GET', path: '/api/challenges/:id/jury/export', summary: 'Score sheets as a table, for organisers', params: OnChallenge, query: z.object({ format: ExportFormat.default('csv') }), reply: { media: 'application/octet-stream' },
})
export const leaveJury = endpoint({ method: 'POST', path: '/api/challenges/:id/jury/leave', summary: 'Step down as a juror', params: OnChallenge, reply: Nothing })

/** Topic "jury:<challenge id>", its jurors and organisers: sheets, progress or the board have changed. Carries no score. */
export const juryChanged = fact({ name: 'jury.changed', payload: z.object({ challengeId: Id, board: z.int() }) })
