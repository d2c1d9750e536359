import { z } from 'zod'
import { endpoint, Nothing } from '../ground/endpoint.ts'
import { fact, intent } from '../ground/live.ts'
import { Id, line, Moment } from '../ground/text.ts'
import { Reason } from '../matches/schema.ts'
import { PersonCard } from '../people/schema.ts'

/** Where a session stands; `endsAt` is when that changes. Rounds are counted from 1; in a break, `round` is the one before it. */
export const Phase = z.object({ kind: z.enum(['before', 'round', 'break', 'over']), round: z.int(), endsAt: Moment.nullable() })
export type Phase = z.infer<typeof Phase>

/** What an organiser decides about a session. */
export const SessionContent = z.strictObject({
  title: line(100, 3),
  topic: line(200).default(''),
  startsAt: Moment,
  rounds: z.int().min(1).max(12),
  roundSeconds: z.int().min(60).max(1800),
  breakSeconds: z.int().min(0).max(600),
  /** Whoever is left over joins a pair. */
  trios: z.boolean().default(false),
  admits: z.enum(['everybody', 'invited']).default('everybody'),
  invited: z.array(Id).max(100).default([]),
})
export type SessionContent = z.infer<typeof SessionContent>

export const SessionView = SessionContent.omit({ invited: true }).extend({
  id: Id,
  organiser: PersonCard.nullable(),
  phase: Phase,
  /** Epoch milliseconds of the server, to count down by. */
  now: z.number(),
  /** The viewer has said that they will come, and how many have. */
  coming: z.boolean(),
  comingCount: z.int(),
  /** Grows with every change of the plan. */
  version: z.int(),
  can: z.object({ manage: z.boolean(), join: z.boolean(), edit: z.boolean() }),
})
export type SessionView = z.infer<typeof SessionView>

/** Those with whom one is paired now. */
export const GroupView = z.object({
  id: Id,
  round: z.int(),
  people: z.array(PersonCard),
  conversationId: Id.nullable(),
  startedAt: Moment,
  endsAt: Moment,
  reasons: z.array(Reason),
  /** The idea that the reasons are about, and whose wish it fits. */
  idea: z.object({ id: Id, title: z.string() }).nullable(),
  seekerId: Id.nullable(),
  /** One's own wish to keep in touch; the other's is told only when all have said so. */
  kept: z.boolean(),
  keptByAll: z.boolean(),
})
export type GroupView = z.infer<typeof GroupView>

export const LobbyView = SessionView.extend({
  /** Those who are here, as far as the viewer may meet them. */
  people: z.array(PersonCard),
  present: z.boolean(),
  group: GroupView.nullable(),
  /** A round runs and nobody is left to be paired with. */
  sittingOut: z.boolean(),
  /** Whom the organiser has invited; for those who run the session. */
  invited: z.array(PersonCard).nullable(),
  iceServers: z.array(z.object({ urls: z.string(), username: z.string().optional(), credential: z.string().optional() })),
})
export type LobbyView = z.infer<typeof LobbyView>

/** What one takes home: whom one met and who stays; and for the organiser how it went. */
export const SummaryView = z.object({
  met: z.array(z.object({ groupId: Id, round: z.int(), people: z.array(PersonCard), kept: z.boolean(), keptByAll: z.boolean(), conversationId: Id.nullable() })),
  mayKeep: z.boolean(),
  figures: z.object({ people: z.int(), rounds: z.int(), pairs: z.int(), trios: z.int(), kept: z.int(), satOut: z.int(), repaired: z.int() }).nullable(),
})
export type SummaryView = z.infer<typeof SummaryView>

const OnSession = z.object({ id: Id })
/** How long before a session those who come are reminded, in milliseconds. */
export const REMINDED_BEFORE = 30 * 60_000

export const scheduleSession = endpoint({
  method: 'POST', path: '/api/matchmaking', summary: 'Schedule a matchmaking session; the same key twice gives the same session',
  body: z.strictObject({ key: z.uuid(), session: SessionContent }), reply: SessionView,
})
export const editSession = endpoint({
  method: 'PATCH', path: '/api/matchmaking/:id', summary: 'Change the plan of a session that has not begun; refused with "conflict" when it was changed elsewhere since `version`',
  params: OnSession, body: z.strictObject({ version: z.int().min(1), session: SessionContent }), reply: SessionView,
})
export const sayComing = endpoint({
  method: 'PUT', path: '/api/matchmaking/:id/coming', summary: 'Say that one will come, to be reminded and told of changes; or take it back', params: OnSession, body: z.strictObject({ coming: z.boolean() }), reply: SessionView,
})
export const readSessionCalendar = endpoint({ method: 'GET', path: '/api/matchmaking/:id/session.ics', summary: 'A session as an entry of a calendar', params: OnSession, reply: { media: 'text/calendar' } })
export const listMatchmaking = endpoint({ method: 'GET', path: '/api/matchmaking', summary: 'Sessions to which one may come, and those one organises, the next one first', reply: z.object({ items: z.array(SessionView) }) })
export const readMatchmaking = endpoint({ method: 'GET', path: '/api/matchmaking/:id', summary: 'A session as one finds it now: who is here, and with whom one is paired', params: OnSession, reply: LobbyView })
export const startSession = endpoint({ method: 'POST', path: '/api/matchmaking/:id/start', summary: 'Begin the first round now', params: OnSession, reply: SessionView })
export const endSession = endpoint({ method: 'POST', path: '/api/matchmaking/:id/end', summary: 'End a session now, or call it off', params: OnSession, reply: SessionView })
export const keepInTouch = endpoint({
  method: 'PUT', path: '/api/matchmaking/:id/keep', summary: 'Say, or take back, that one wants to keep in touch; when all have said so the conversation stays',
  params: OnSession, body: z.strictObject({ groupId: Id, keep: z.boolean() }), reply: z.object({ kept: z.boolean(), keptByAll: z.boolean() }),
})
export const readSummary = endpoint({ method: 'GET', path: '/api/matchmaking/:id/summary', summary: 'Whom one has met, and for the organiser how it went', params: OnSession, reply: SummaryView })
export const leaveSession = endpoint({ method: 'POST', path: '/api/matchmaking/:id/leave', summary: 'Leave a session; one may come back', params: OnSession, reply: Nothing })

/** How often a page says that it is still there, and how long it counts as there without saying so. */
export const HERE_EVERY = 4_000
export const HERE_FOR = 12_000
/** How long one counts as there after a connection broke. */
export const HERE_AFTER_LOSS = 5_000

export const sayHere = intent({
  name: 'matchmaking:here', summary: 'One is in the session, said every few seconds', payload: z.strictObject({ sessionId: Id }), reply: z.object({ now: z.number() }),
})
/** What two browsers tell each other to find a way between them (SDP or a candidate, as JSON). */
export const signal = intent({
  name: 'matchmaking:signal', summary: 'Hands a WebRTC signal to somebody with whom one is paired now',
  payload: z.strictObject({ groupId: Id, to: Id, data: z.string().min(2).max(16_000) }), reply: z.object({ told: z.boolean() }),
})

/** Topic "matchmaking:<id>": something about the session has changed; whoever is in it asks again. At most a few a second. */
export const matchmakingChanged = fact({ name: 'matchmaking.changed', payload: z.object({ sessionId: Id }) })
/** Topic "person:<id>": a signal from somebody with whom one is paired. */
export const signalled = fact({ name: 'matchmaking.signalled', payload: z.object({ groupId: Id, from: Id, data: z.string() }) })
