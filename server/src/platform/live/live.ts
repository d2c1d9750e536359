import type { IncomingMessage, Server as HttpServer } from 'node:http'
import type { Server as NetServer } from 'node:net'
import { Server, type Socket } from 'socket.io'
import type { z } from 'zod'
import { AppError } from '@commonspark/shared/ground/errors'
import { type Ack, type Fact, type Intent, partsOf, type PayloadOf, sessionChanged, topicOf, unwatch, watch } from '@commonspark/shared/ground/live'
import { type Access, type Actor, demandAccess } from '../actor.ts'
import type { Clock } from '../clock.ts'
import { memberNumber } from '../cluster.ts'
import type { Database } from '../database.ts'
import { parse } from '../http/route.ts'
import { problemOf, refusalOf } from '../http/problem.ts'
import type { LimitName, Limits } from '../limits.ts'
import type { Follow } from '../follow.ts'
import type { Log } from '../log.ts'
import { publicSessionId, type Sessions } from '../sessions.ts'
import type { Words } from '../words.ts'
import { type Between, createBetween } from './between.ts'
import { keepPollingTogether } from './polling.ts'

/** A kind of thing that can be watched and who may; facts of a topic carry nothing that its least privileged watcher may not see. */
export interface TopicRule { kind: string; policy: string; facts: readonly Fact[]; mayWatch(actor: Actor, id: string): Promise<boolean> }

/** What the handler of an intent gets. */
export interface Said<I extends Intent> { actor: Actor; payload: PayloadOf<I>; socket: Socket }
interface IntentRule<I extends Intent> {
  access: Access
  limit: LimitName
  policy: string
  handle(said: Said<I>): Promise<z.input<I['reply']>> | z.input<I['reply']>
}
export interface Listener { intent: Intent; rule: IntentRule<Intent> }
/** Declares what happens when a client sends an intent. */
export const listen = <I extends Intent>(intent: I, rule: IntentRule<I>): Listener => ({ intent, rule: rule as unknown as IntentRule<Intent> })

export interface Live {
  /** Tells a fact to everybody who watches the topic, or one of them, in every process. */
  tell<F extends Fact>(topic: string | string[], fact: F, payload: z.input<F['payload']>): void
  /** The same to those connected to this process, for facts that each process hears of by itself. */
  tellHere<F extends Fact>(topic: string, fact: F, payload: z.input<F['payload']>): void
  /** How many sockets of this process watch a topic. */
  watching(topic: string): number
  /** Whether a socket of any process watches it; asks the others, and takes those that do not answer for nobody. */
  isWatched(topic: string): Promise<boolean>
  /** Closes the sockets of a person whose rights have changed; clients come back as who they are now. */
  renew(personId: string): void
  /** Lets every socket of this process come back and ask for what it lacks. */
  comeBack(): void
  /** Takes every socket of a person out of a topic that is no longer theirs to watch. */
  dismiss(personId: string, topic: string): void
  /** The same for sockets of this process. */
  dismissHere(personId: string, topic: string): void
  listeners: readonly Listener[]
  topics: readonly TopicRule[]
  attach(http: HttpServer): Promise<void>
  /** Tells clients to come back elsewhere and closes. */
  close(): Promise<void>
  sockets(): number
}

interface Parts {
  database: Database
  kind: 'mongo' | 'cluster'
  redisUrl: string | undefined
  limits: Limits
  words: Words
  log: Log
  clock: Clock
  sessions: Sessions
  follow: Follow
  actorOf(request: IncomingMessage): Promise<Actor>
  mayConnect(headers: Record<string, string | string[] | undefined>): boolean
  topics: readonly TopicRule[]
  listeners: readonly Listener[]
}

const MAX_TOPICS = 300
const FAREWELL = 150

/** Typed Socket.IO: the session of HTTP, intents parsed, authorised and limited like routes, facts told to topics across processes. */
export function createLive(parts: Parts): Live {
  let io: Server | undefined
  let door: NetServer | undefined
  let between: Between | undefined

  const own: Listener[] = [
    listen(watch, {
      access: 'anyone', limit: 'live', policy: 'Each topic by its own rule; what is not granted is left out of the reply.',
      handle: async ({ actor, payload, socket }) => {
        const granted: string[] = []
        for (const topic of payload.topics) {
          const [kind, id] = partsOf(topic)
          if (socket.rooms.size > MAX_TOPICS) break
          if (await parts.topics.find((rule) => rule.kind === kind)?.mayWatch(actor, id)) { await socket.join(topic); granted.push(topic) }
        }
        return { granted, now: parts.clock.now().getTime() }
      },
    }),
    listen(unwatch, {
      access: 'anyone', limit: 'live', policy: 'Anybody may stop watching.',
      handle: async ({ payload, socket }) => {
        for (const topic of payload.topics) await socket.leave(topic)
        return { now: parts.clock.now().getTime() }
      },
    }),
  ]
  const listeners = (): Listener[] => [...own, ...parts.listeners]
  let byName: Map<string, Listener> | undefined
  /** Every listener by its name, made once for all sockets. */
  const known = (): Map<string, Listener> => byName ??= new Map(listeners().map((listener) => [listener.intent.name, listener]))

  const answer = async (listener: Listener, socket: Socket, raw: unknown): Promise<Ack> => {
    const actor = socket.data['actor'] as Actor
    try {
      await parts.limits.take(listener.rule.limit, actor)
      demandAccess(listener.rule.access, actor)
      const reply = await listener.rule.handle({ actor, payload: parse(listener.intent.payload, raw), socket } as never)
      return { ok: true, reply: listener.intent.reply.parse(reply) }
    } catch (thrown) {
      const refusal = refusalOf(thrown)
      if (refusal.code === 'internal') parts.log.error({ intent: listener.intent.name, error: (thrown as Error)?.stack }, 'intent failed')
      return { ok: false, problem: problemOf(refusal, parts.words, actor.locale) }
    }
  }

  /** Tells the sockets of an ended session, and closes them. */
  const farewell = (sid: string): void => {
    const room = io?.local.to(topicOf('session', publicSessionId(sid)))
    room?.emit(sessionChanged.name, { personId: null })
    // What was told is on its way: closing at once would overtake it.
    setTimeout(() => room?.disconnectSockets(true), FAREWELL).unref()
  }
  parts.follow.onDeleted('sessions', (sid) => {
    if (sid !== null) { farewell(sid); return }
    const sids = new Set([...io?.of('/').sockets.values() ?? []].flatMap(({ request }) => parts.sessions.idOf(request.headers.cookie) ?? []))
    if (sids.size > 0) parts.sessions.alive([...sids]).then((alive) => { for (const one of sids) if (!alive.has(one)) farewell(one) }, () => undefined)
  })

  const comeBack = (): void => { for (const { conn } of io?.of('/').sockets.values() ?? []) conn.close() }
  const watching = (topic: string): number => io?.of('/').adapter.rooms.get(topic)?.size ?? 0

  const welcome = (socket: Socket): void => {
    const actor = socket.data['actor'] as Actor
    if (actor.id) void socket.join(topicOf('person', actor.id))
    if (actor.session) void socket.join(topicOf('session', actor.session))
    socket.use(([name, ...rest], _next) => {
      const reply = rest.at(-1)
      const listener = known().get(String(name))
      void (listener
        ? answer(listener, socket, rest[0] === reply ? undefined : rest[0])
        : Promise.resolve<Ack>({ ok: false, problem: problemOf(new AppError('notFound', 'unknownMessage'), parts.words, actor.locale) })
      ).then((ack) => { if (typeof reply === 'function') (reply as (ack: Ack) => void)(ack) })
    })
  }

  return {
    get listeners() { return listeners() },
    topics: parts.topics,
    tell: (topic, fact, payload) => { io?.to(topic).emit(fact.name, fact.payload.parse(payload)) },
    tellHere: (topic, fact, payload) => { io?.local.to(topic).emit(fact.name, fact.payload.parse(payload)) },
    watching,
    isWatched: async (topic) => watching(topic) > 0 || ((await io?.in(topic).fetchSockets().catch(() => [])) ?? []).length > 0,
    comeBack,
    renew: (personId) => { io?.in(topicOf('person', personId)).disconnectSockets(true) },
    dismiss: (personId, topic) => { io?.in(topicOf('person', personId)).socketsLeave(topic) },
    dismissHere: (personId, topic) => { io?.local.in(topicOf('person', personId)).socketsLeave(topic) },
    sockets: () => io?.engine.clientsCount ?? 0,
    attach: async (http) => {
      const member = memberNumber()
      // Until their session is read nobody listens to what becomes of their wire, and an error that nobody hears ends the process.
      http.on('upgrade', (_request, wire) => { wire.on('error', () => undefined) })
      io = new Server(http, {
        serveClient: false,
        maxHttpBufferSize: 1e6,
        perMessageDeflate: false,
        allowRequest: (request, decide) => { decide(null, parts.mayConnect(request.headers)) },
      })
      // Whoever comes back asks for what they lack, and is given what is theirs by now.
      between = await createBetween(parts, comeBack)
      io.adapter(between.adapter)
      io.use((socket, next) => {
        parts.actorOf(socket.request).then((actor) => { socket.data['actor'] = actor; next() }, next)
      })
      io.on('connection', welcome)
      if (member !== null) door = await keepPollingTogether(io, http, member)
    },
    close: async () => { door?.close(); await io?.close(); between?.close() },
  }
}
