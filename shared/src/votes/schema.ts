import { z } from 'zod'
import { StatedResult } from '../counting/bundle.ts'
import { ChainedEvent, Digest } from '../counting/chain.ts'
import type { Representation } from '../counting/measures.ts'
import type { Outcome } from '../counting/outcome.ts'
import { Ballot, OptionId } from '../counting/profile.ts'
import type { Reason } from '../counting/whyNot.ts'
import { changesOf } from '../ground/changes.ts'
import { endpoint, Nothing, pageOf, PageQuery } from '../ground/endpoint.ts'
import { fact } from '../ground/live.ts'
import { Id, line, Moment, prose } from '../ground/text.ts'
import { Email, PersonCard } from '../people/schema.ts'
import { OptionView, VoteContent, VotePhase, VoteSubject } from './content.ts'

/** Signs for which a ballot is held, and what may become of it. `byHand`: an organiser held it, with a reason. */
export const HOLD_SIGNS = ['sameAddress', 'sameDevice', 'youngAccount', 'disposableMail', 'byHand'] as const
export const HoldSign = z.enum(HOLD_SIGNS)
export type HoldSign = z.infer<typeof HoldSign>
export const HOLD_STATES = ['held', 'cleared', 'excluded'] as const
export const HoldState = z.enum(HOLD_STATES)
export type HoldState = z.infer<typeof HoldState>

/** What a voter is told of their own held ballot; an appeal may be made once, as long as nothing is sealed. */
export const OwnHold = z.object({
  state: HoldState, signs: z.array(HoldSign), reason: z.string(), appeal: z.string().nullable(), mayAppeal: z.boolean(),
})
export type OwnHold = z.infer<typeof OwnHold>

/** A held ballot as organisers see it: who and why, never what is on it. `person` is null for a paper code. */
export const HoldView = z.object({
  id: z.string(), person: PersonCard.nullable(), signs: z.array(HoldSign), state: HoldState, reason: z.string(), appeal: z.string().nullable(),
  at: Moment, decidedBy: PersonCard.nullable(), decidedAt: Moment.nullable(),
})
export type HoldView = z.infer<typeof HoldView>

/** What a viewer may do; each is decided by `may` in rules.ts. */
export const VoteAbilities = z.object({
  edit: z.boolean(), publish: z.boolean(), amend: z.boolean(), withdraw: z.boolean(), fillRoll: z.boolean(), decideHolds: z.boolean(), remove: z.boolean(), cancel: z.boolean(),
})
export type VoteAbilities = z.infer<typeof VoteAbilities>

export const VoteCard = z.object({
  id: Id, title: z.string(), phase: VotePhase, organisation: z.object({ id: Id, name: z.string() }).nullable(), subject: VoteSubject.nullable(),
  secrecy: VoteContent.shape.secrecy, formKind: z.string(), rule: z.string(), options: z.int(),
  opensAt: Moment.nullable(), closesAt: Moment.nullable(), cast: z.int(),
  imported: z.boolean(),
})
export type VoteCard = z.infer<typeof VoteCard>

/** A vote as its page shows it. Nothing in it depends on what is on any ballot before the phase `counted`. */
export const VoteView = z.object({
  ...VoteContent.shape,
  title: z.string(), description: z.string(), options: z.array(OptionView), timeZone: z.string(),
  id: Id,
  version: z.int(),
  phase: VotePhase,
  subject: VoteSubject.nullable(),
  organisation: z.object({ id: Id, name: z.string() }).nullable(),
  publishedAt: Moment.nullable(),
  /** Head of the chain of events; null before publication. Keep it to check the recount bundle against it. */
  head: Digest.nullable(),
  /** How many have voted (held ballots included), and how many may; null where the roll is open. */
  turnout: z.object({ cast: z.int(), roll: z.int().nullable() }),
  /** How many ballots wait for a decision, and how many were excluded, by the sign for which they were held. */
  holds: z.object({ waiting: z.int(), excluded: z.record(z.string(), z.int()) }),
  /** Of an imported election: where it is from, and who won officially where that is known. */
  imported: z.object({ source: z.string(), official: z.array(OptionId).nullable() }).nullable(),
  /** When and why it was called off: nothing is taken or counted any more, and nothing is deleted. */
  cancelled: z.object({ at: Moment, reason: z.string() }).nullable(),
  result: StatedResult.nullable(),
  /** The signed-in viewer: whether they may vote (`because` says why not), have voted, and what is held. */
  me: z.object({ mayVote: z.boolean(), because: z.string().nullable(), voted: z.boolean(), hold: OwnHold.nullable() }),
  can: VoteAbilities,
})
export type VoteView = z.infer<typeof VoteView>

/** The count as a page explains it. Everything follows from the bundle; it is here so that nobody has to fetch that to read it. */
export const CountView = z.object({
  outcome: z.custom<Outcome>(),
  representation: z.custom<Representation>(),
  /** For every option, the reasons why it did not win. */
  why: z.record(z.string(), z.custom<Reason[]>()),
})
export type CountView = z.infer<typeof CountView>
export const ResultView = CountView.extend({
  /** Null where nobody voted and the rule has nothing to count. */
  outcome: z.custom<Outcome>().nullable(), representation: z.custom<Representation>().nullable(),
  ballots: z.int(), roll: z.int().nullable(), excluded: z.record(z.string(), z.int()), box: Digest, head: Digest, countedAt: Moment, official: z.array(OptionId).nullable(),
})
export type ResultView = z.infer<typeof ResultView>

const OnId = z.object({ id: Id })
const Key = z.uuid()
const reason = line(500, 3)

export const listVotes = endpoint({
  method: 'GET', path: '/api/votes', summary: 'Votes, those that end latest first; `mine` lists those one organises, drafts included',
  query: PageQuery.extend({ phase: z.enum(['announced', 'open', 'closed', 'counted', 'cancelled']).optional(), organisation: Id.optional(), mine: z.enum(['true', 'false']).default('false') }), reply: pageOf(VoteCard),
})
export const createVote = endpoint({
  method: 'POST', path: '/api/votes', summary: 'Begin a vote as a draft; the same key twice gives the same vote',
  body: z.strictObject({ key: Key, organisationId: Id.nullable().default(null), content: changesOf(VoteContent).default({}) }), reply: VoteView,
})
export const readVote = endpoint({ method: 'GET', path: '/api/votes/:id', summary: 'A vote as the viewer may see it', params: OnId, reply: VoteView })
export const editVote = endpoint({
  method: 'PATCH', path: '/api/votes/:id', summary: 'Change a draft; refused when another organiser was faster',
  params: OnId, body: changesOf(VoteContent).extend({ version: z.int() }), reply: VoteView,
})
export const removeVote = endpoint({ method: 'DELETE', path: '/api/votes/:id', summary: 'Throw a draft away', params: OnId, reply: Nothing })
export const publishVote = endpoint({
  method: 'POST', path: '/api/votes/:id/publish', summary: 'Publish a draft: rule, options and times stand from here on, and the chain of events begins',
  params: OnId, body: z.strictObject({ version: z.int() }), reply: VoteView,
})
export const amendVote = endpoint({
  method: 'POST', path: '/api/votes/:id/amend', summary: 'Change a published vote, with a reason that everybody can read; once open only texts and the end, once closed nothing',
  params: OnId, body: z.strictObject({ version: z.int(), reason, changes: changesOf(VoteContent) }), reply: VoteView,
})
export const withdrawOption = endpoint({
  method: 'POST', path: '/api/votes/:id/options/:option/withdraw', summary: 'Withdraw an option, with a reason that everybody can read; ballots keep their other options',
  params: z.object({ id: Id, option: OptionId }), body: z.strictObject({ version: z.int(), reason }), reply: VoteView,
})
export const cancelVote = endpoint({
  method: 'POST', path: '/api/votes/:id/cancel', summary: 'Call a published vote off for good, with a reason that everybody can read; its ballots are never counted, and never deleted',
  params: OnId, body: z.strictObject({ version: z.int(), reason }), reply: VoteView,
})
export const listVoteEvents = endpoint({
  method: 'GET', path: '/api/votes/:id/events', summary: 'The chain of events of a vote, from its publication', params: OnId, reply: z.object({ events: z.array(ChainedEvent), head: Digest.nullable() }),
})

export const addToRoll = endpoint({
  method: 'POST', path: '/api/votes/:id/roll', summary: 'Add e-mail addresses to the roll of a vote by list; repeated ones count once. A reason is needed once it is published',
  params: OnId, body: z.strictObject({ addresses: z.array(Email).min(1).max(10_000), reason: reason.nullable().default(null) }), reply: z.object({ added: z.int(), roll: z.int() }),
})
export const makeCodes = endpoint({
  method: 'POST', path: '/api/votes/:id/codes', summary: 'Make one-time codes for paper; they are shown in this answer and never again. The same key twice makes none the second time',
  params: OnId, body: z.strictObject({ key: Key, count: z.int().min(1).max(2_000), reason: reason.nullable().default(null) }), reply: z.object({ codes: z.array(z.string()), roll: z.int() }),
})

/** What came of sending a ballot. Sending the same receipt again gives the same answer. */
export const CastView = z.object({ state: z.enum(['cast', 'held']), receipt: Digest, signs: z.array(HoldSign) })
export type CastView = z.infer<typeof CastView>

export const castBallot = endpoint({
  method: 'PUT', path: '/api/votes/:id/ballot',
  summary: 'Cast or change a ballot. `receipt` is receiptOf(form, ballot, secret) of counting/bundle.ts with a fresh secret that stays on the device; a secret ballot is changed by showing the earlier ballot and its secret',
  params: OnId,
  body: z.strictObject({
    ballot: Ballot,
    receipt: Digest,
    /** A paper code, where the vote goes by codes. */
    code: line(40).optional(),
    /** A random key of this browser, kept only as a digest until the count. */
    device: z.uuid().optional(),
    /** Of a secret vote: the ballot to replace, and the secret of its receipt. */
    replaces: z.strictObject({ ballot: Ballot, secret: z.string().min(16).max(200) }).optional(),
  }),
  reply: CastView,
})
export const readOwnBallot = endpoint({
  method: 'GET', path: '/api/votes/:id/ballot', summary: 'One’s own ballot of an open vote; of a secret vote only whether one has voted',
  params: OnId, reply: z.object({ voted: z.boolean(), ballot: Ballot.nullable(), receipt: Digest.nullable(), hold: OwnHold.nullable() }),
})
export const checkReceipt = endpoint({
  method: 'POST', path: '/api/votes/:id/receipt', summary: 'Whether a ballot with this receipt lies in the box now; once counted, the bundle tells', params: OnId,
  body: z.strictObject({ receipt: Digest }), reply: z.object({ inBox: z.boolean() }),
})
export const checkCode = endpoint({
  method: 'POST', path: '/api/votes/:id/code', summary: 'Whether a paper code is good and not used yet', params: OnId,
  body: z.strictObject({ code: line(40, 1) }), reply: z.object({ voted: z.boolean(), hold: OwnHold.nullable() }),
})

export const listHolds = endpoint({
  method: 'GET', path: '/api/votes/:id/holds', summary: 'Ballots held in a vote one organises', params: OnId, query: PageQuery.extend({ state: HoldState.optional() }), reply: pageOf(HoldView),
})
export const holdBallot = endpoint({
  method: 'POST', path: '/api/votes/:id/holds', summary: 'Hold the ballot of a person in an open vote, with a reason', params: OnId, body: z.strictObject({ personId: Id, reason }), reply: HoldView,
})
export const decideHold = endpoint({
  method: 'POST', path: '/api/votes/:id/holds/:hold/decision', summary: 'Clear or exclude a held ballot, with a reason; the voter is told and may appeal',
  params: z.object({ id: Id, hold: z.string().regex(/^[0-9a-f]{24,64}$/) }), body: z.strictObject({ decision: z.enum(['clear', 'exclude']), reason }), reply: HoldView,
})
export const appealHold = endpoint({
  method: 'POST', path: '/api/votes/:id/appeal', summary: 'Appeal against one’s ballot being held or excluded; with a paper code, by showing it', params: OnId,
  body: z.strictObject({ text: prose(2000, 3), code: line(40).optional() }), reply: OwnHold,
})

export const readResult = endpoint({ method: 'GET', path: '/api/votes/:id/result', summary: 'The result of a counted vote with all that explains it', params: OnId, reply: ResultView })
export const countOtherwise = endpoint({
  method: 'POST', path: '/api/votes/:id/lab', summary: 'Count the ballots of a counted vote by another rule; changes nothing', params: OnId,
  body: z.strictObject({ rule: z.string().max(80), parameters: z.record(z.string().max(40), z.json()).default({}) }), reply: CountView,
})
export const downloadBundle = endpoint({ method: 'GET', path: '/api/votes/:id/bundle', summary: 'All that is needed to count a vote again (the schema Bundle of counting/bundle.ts)', params: OnId, reply: { media: 'application/json' } })
export const exportVote = endpoint({
  method: 'GET', path: '/api/votes/:id/export', summary: 'A counted vote as a Pabulib (.pb) or PrefLib file', params: OnId,
  query: z.object({ format: z.enum(['pb', 'preflib']).default('pb') }), reply: { media: 'text/plain' },
})
/** What an import may say that the file does not; `parameters` are those of the rule, as JSON. */
const ImportWish = z.object({ organisation: Id.optional(), title: line(200).optional(), rule: z.string().max(80).optional(), parameters: z.string().max(2000).optional() })
export const importVote = endpoint({
  method: 'POST', path: '/api/votes/import', summary: 'Import a finished election (.pb, .soc, .soi, .toc, .toi) as a counted vote; nothing is taken from a file with a fault',
  upload: true, query: ImportWish, reply: VoteView,
})
/** A finished election as it was read from a file; `known` is the vote that this very file with this rule has become. */
export const ElectionView = z.object({
  ...VoteContent.pick({ form: true, rule: true, parameters: true, budget: true, currency: true, opensAt: true, closesAt: true }).shape,
  title: z.string(), options: z.array(z.object({ id: OptionId, title: z.string(), cost: z.string().nullable() })), ballots: z.int(), official: z.array(OptionId).nullable(), known: Id.nullable(),
})
export type ElectionView = z.infer<typeof ElectionView>
export const previewElection = endpoint({
  method: 'POST', path: '/api/votes/import/preview', summary: 'What would come of importing a finished election; writes nothing', upload: true, query: ImportWish, reply: ElectionView,
})

/** Topic "vote:<id>": something of the vote changed; ask again. */
export const voteChanged = fact({ name: 'vote.changed', payload: z.object({ id: Id, version: z.int() }) })
/** Topic "vote:<id>": how many have voted; at most twice a second, and nothing else about them. */
export const turnoutCounted = fact({ name: 'vote.turnout', payload: z.object({ id: Id, cast: z.int() }) })
/** Topic "vote:<id>": how much of the count is done, 0 to 1. */
export const countProgressed = fact({ name: 'vote.counting', payload: z.object({ id: Id, done: z.number() }) })
