import { createServer, type Server } from 'node:http'
import { en } from '@commonspark/shared/texts/en'
import { pl } from '@commonspark/shared/texts/pl'
import { sl } from '@commonspark/shared/texts/sl'
import type { DomainEvents } from '../events/catalogue.ts'
import { type Clock, systemClock } from '../platform/clock.ts'
import type { Config } from '../platform/config.ts'
import { connectDatabase, ensureIndexes } from '../platform/database.ts'
import { createFollow } from '../platform/follow.ts'
import { createHttpApp, sameOrigin } from '../platform/http/app.ts'
import { endConnections } from '../platform/http/end.ts'
import { endSilent, PATIENCE, type Patience, patientServer } from '../platform/http/patience.ts'
import type { Route } from '../platform/http/route.ts'
import { createJobs, type Jobs } from '../platform/jobs.ts'
import { createLimits } from '../platform/limits.ts'
import { createLive, type Listener, type TopicRule } from '../platform/live/live.ts'
import { createLog } from '../platform/log.ts'
import { createMail } from '../platform/mail/mail.ts'
import { createMetrics } from '../platform/metrics.ts'
import { migrate } from '../platform/migrations.ts'
import { createOutbox, type Reaction } from '../platform/outbox/outbox.ts'
import type { Platform } from '../platform/platform.ts'
import { newToken } from '../platform/secrets.ts'
import { createSessions } from '../platform/sessions.ts'
import { settingsModel } from '../platform/settings.model.ts'
import { createWords } from '../platform/words.ts'
import { createActorOf } from './actor.ts'
import { jobsOf } from './jobs.ts'
import { migrations } from './migrations.ts'
import { openPages } from './open.routes.ts'
import { createPage } from './page.routes.ts'
import { reactionsOf } from './reactions.ts'
import { createRooms, type Rooms } from './rooms.ts'

export interface App {
  platform: Platform<DomainEvents>
  rooms: Rooms
  routes: readonly Route[]
  reactions: readonly Reaction<DomainEvents>[]
  jobs: Jobs
  http: Server
  /** Listens, then starts the workers; resolves with the port. */
  start(): Promise<number>
  /** Drains sockets and requests, lets running reactions finish, closes the database. */
  stop(): Promise<void>
}

/** Whoever is being answered when the server stops has this many milliseconds. */
const GRACE = 5000

/** The composition root: builds platform and rooms, wires their ports, and holds nothing else. */
export async function composeApp(config: Config, { clock = systemClock, patience = PATIENCE }: { clock?: Clock; patience?: Patience } = {}): Promise<App> {
  const log = createLog(config.LOG_LEVEL)
  const words = await createWords({ en, pl, sl })
  const database = await connectDatabase(config.MONGODB_URI, log)
  const settings = settingsModel(database)
  const secret = config.SESSION_SECRET ?? (await settings.getOrCreate('secret', newToken))
  const follow = createFollow(database, log)
  const sessions = createSessions(database, follow, { secret, secure: config.PUBLIC_URL.startsWith('https:'), clock, log })
  const limits = createLimits(database, config.LIMITS)
  const metrics = createMetrics()

  const reactions: Reaction<DomainEvents>[] = []
  const topics: TopicRule[] = []
  const listeners: Listener[] = []
  const outbox = createOutbox<DomainEvents>(database, clock, log, () => reactions)
  const mail = createMail(database, clock, config, log)
  const actorOf = createActorOf(sessions, () => rooms.people)
  const live = createLive({
    database, kind: config.LIVE, redisUrl: config.REDIS_URL, limits, words, log, clock, sessions, follow, topics, listeners, actorOf,
    mayConnect: (headers) => sameOrigin(headers, config.PUBLIC_URL),
  })
  const platform: Platform<DomainEvents> = { config, clock, log, database, follow, limits, outbox, mail, live, sessions, settings, metrics, words, secret }

  const rooms: Rooms = createRooms(platform)
  topics.push(...rooms.topics)
  listeners.push(...rooms.listeners)
  reactions.push(...reactionsOf(platform, rooms))
  const jobs = createJobs(database, clock, log, () => jobsOf(platform, rooms))
  await migrate(database, clock, log, migrations)
  await ensureIndexes(database)
  await sessions.prepare()

  const http = createServer(patientServer(patience), createHttpApp({
    config, patience, log, words, limits, metrics, sessions: sessions.change, actorOf, routes: rooms.routes,
    open: openPages(platform, rooms), page: createPage(platform, rooms),
  }))
  endSilent(http, patience)
  metrics.gauge('live_sockets', 'Sockets connected to this process', () => live.sockets())

  return {
    platform, rooms, routes: rooms.routes, reactions, jobs, http,
    start: async () => {
      const following = follow.start()
      await rooms.start()
      await live.attach(http)
      // Whoever connects is told of what is written from then on.
      await following
      await new Promise<void>((resolve, reject) => { http.once('error', reject); http.listen(config.PORT, config.HOST, resolve) })
      if (config.WORKERS) { outbox.start(); mail.start(); await jobs.start() }
      const address = http.address()
      return typeof address === 'object' && address ? address.port : config.PORT
    },
    stop: async () => {
      endConnections(http, GRACE)
      await live.close()
      http.closeAllConnections()
      await new Promise<void>((resolve) => { http.close(() => { resolve() }) })
      await jobs.stop()
      await rooms.stop()
      await outbox.stop()
      await mail.stop()
      follow.stop()
      await database.close()
    },
  }
}
