import { z } from 'zod'
import { changesOf } from '../ground/changes.ts'
import { endpoint } from '../ground/endpoint.ts'
import { fact } from '../ground/live.ts'
import { Id, line, Moment, prose, Tag } from '../ground/text.ts'
import { IdeaCard } from '../ideas/schema.ts'
import { PersonCard } from '../people/schema.ts'
import { Country, Currency, Language, NeedKind, Sdg, Stage } from '../taxonomy/taxonomy.ts'

/** What of a wish may be made a condition: an idea that breaks one is never suggested. The rest are preferences, which only rank. */
export const CONDITIONS = ['stages', 'countries', 'languages', 'support', 'amount'] as const
export const Condition = z.enum(CONDITIONS)
export type Condition = z.infer<typeof Condition>

/** How much somebody gives, in whole units of the currency; 0 for an end left open. */
export const AmountRange = z.object({ from: z.int().min(0).max(1_000_000_000).default(0), to: z.int().min(0).max(1_000_000_000).default(0), currency: Currency.default('EUR') })
export type AmountRange = z.infer<typeof AmountRange>

/** What a person looks for among ideas and has to give; nothing said is nothing ruled out. */
export const Wish = z.object({
  /** Whether they want suggestions, and to be suggested to others. */
  open: z.boolean().default(false),
  topics: z.array(Tag).max(12).default([]),
  sdgs: z.array(Sdg).max(17).default([]),
  stages: z.array(Stage).max(5).default([]),
  countries: z.array(Country).max(20).default([]),
  languages: z.array(Language).max(8).default([]),
  /** Kinds of need that they can meet. */
  support: z.array(NeedKind).max(6).default([]),
  amount: AmountRange.prefault({}),
  /** The field of policy they work on, in their words. */
  policyArea: line(120).default(''),
  note: prose(1000).default(''),
  conditions: z.array(Condition).max(5).default([]),
})
export type Wish = z.infer<typeof Wish>

export const WishView = z.object({ wish: Wish, version: z.int() })
export type WishView = z.infer<typeof WishView>

/** Why two fit, as codes; the words come from the texts `matches.reason`, `matches.reasonTeam`. */
export const Reason = z.discriminatedUnion('code', [
  z.object({ code: z.literal('support'), kinds: z.array(NeedKind) }),
  z.object({ code: z.literal('stage'), stage: Stage }),
  z.object({ code: z.literal('country'), country: Country }),
  z.object({ code: z.literal('language'), languages: z.array(Language) }),
  z.object({ code: z.literal('amount'), needed: z.int(), upTo: z.int(), currency: Currency }),
  z.object({ code: z.literal('topics'), topics: z.array(z.string()) }),
  z.object({ code: z.literal('goals'), sdgs: z.array(Sdg) }),
  z.object({ code: z.literal('policy'), area: z.string() }),
  z.object({ code: z.literal('words') }),
])
export type Reason = z.infer<typeof Reason>

/** Why something was dismissed; what it says is learnt from. */
export const DISMISSAL_REASONS = ['topic', 'stage', 'country', 'amount', 'known', 'other'] as const
export const DismissalReason = z.enum(DISMISSAL_REASONS)
export type DismissalReason = z.infer<typeof DismissalReason>
export const Stance = z.enum(['interested', 'dismissed', 'none'])
export type Stance = z.infer<typeof Stance>

/** What a viewer's own side has said of a pair, and the conversation once both sides are interested. Never anything of the other side alone. */
const Standing = { interested: z.boolean(), matched: z.boolean(), conversationId: Id.nullable() }
export const IdeaSuggestion = z.object({ idea: IdeaCard, score: z.int(), reasons: z.array(Reason), ...Standing })
export type IdeaSuggestion = z.infer<typeof IdeaSuggestion>
export const PersonSuggestion = z.object({ person: PersonCard, score: z.int(), reasons: z.array(Reason), ...Standing })
export type PersonSuggestion = z.infer<typeof PersonSuggestion>

export const StanceView = z.object({ stance: Stance, matched: z.boolean(), conversationId: Id.nullable() })
export type StanceView = z.infer<typeof StanceView>

/** Two people whom a broker wants to bring together. */
export const IntroductionView = z.object({
  id: Id,
  broker: PersonCard.nullable(),
  people: z.array(PersonCard),
  note: z.string(),
  at: Moment,
  state: z.enum(['waiting', 'accepted', 'declined']),
  /** The viewer's own answer; what one party says alone is not told to the other. */
  answered: z.boolean().nullable(),
  conversationId: Id.nullable(),
  can: z.object({ answer: z.boolean() }),
})
export type IntroductionView = z.infer<typeof IntroductionView>

const OnIdea = z.object({ id: Id })
const OnPair = z.object({ id: Id, personId: Id })
const Limit = z.object({ limit: z.coerce.number().int().min(1).max(200).default(24) })
const TakeStance = z.strictObject({ stance: Stance, why: DismissalReason.nullable().default(null) })

export const readWish = endpoint({ method: 'GET', path: '/api/me/wish', summary: 'What one looks for', reply: WishView })
export const editWish = endpoint({ method: 'PATCH', path: '/api/me/wish', summary: 'Change some of what one looks for; refused with "conflict" when it was saved elsewhere since `version`', body: z.strictObject({ version: z.int().min(0), changes: changesOf(Wish) }), reply: WishView })
export const suggestIdeas = endpoint({
  method: 'GET', path: '/api/me/matches', summary: 'Ideas that fit what one looks for, best first and unlike each other, with reasons', query: Limit, reply: z.object({ items: z.array(IdeaSuggestion), more: z.boolean() }),
})
export const takeStance = endpoint({
  method: 'PUT', path: '/api/me/matches/:id', summary: 'Say that an idea interests one, or dismiss it, or take that back; the team learns of it only when both are interested',
  params: OnIdea, body: TakeStance, reply: StanceView,
})
export const suggestPeople = endpoint({
  method: 'GET', path: '/api/ideas/:id/matches', summary: 'People who look for such an idea, best first, with reasons', params: OnIdea, query: Limit, reply: z.object({ items: z.array(PersonSuggestion) }),
})
export const takeTeamStance = endpoint({
  method: 'PUT', path: '/api/ideas/:id/matches/:personId', summary: 'The same from the idea’s side: its team is interested in a person, or dismisses them',
  params: OnPair, body: TakeStance, reply: StanceView,
})
export const introduce = endpoint({
  method: 'POST', path: '/api/introductions', summary: 'A broker brings two people together; both must accept. The same key twice gives the same introduction',
  body: z.strictObject({ key: z.uuid(), people: z.array(Id).length(2), note: prose(600, 10) }), reply: IntroductionView,
})
export const listIntroductions = endpoint({ method: 'GET', path: '/api/introductions', summary: 'Introductions that one made or was offered, newest first', reply: z.object({ items: z.array(IntroductionView) }) })
export const answerIntroduction = endpoint({
  method: 'POST', path: '/api/introductions/:id/answer', summary: 'Accept or decline an introduction; the other party learns of it only when both have accepted',
  params: OnIdea, body: z.strictObject({ accept: z.boolean() }), reply: IntroductionView,
})

/** Topic "person:<id>": what is suggested to one, or one's matches and introductions, may have changed; the client asks again. */
export const matchesChanged = fact({ name: 'matches.changed', payload: z.object({ ideaId: Id.nullable() }) })
