import { createHash } from 'node:crypto'
import { parseCookie } from 'cookie'
import { unsign } from 'cookie-signature'
import session from 'express-session'
import type { RequestHandler } from 'express'
import type { Clock } from './clock.ts'
import type { Database } from './database.ts'
import type { Follow } from './follow.ts'
import type { Log } from './log.ts'
import { SessionStore } from './session-store.ts'

declare module 'express-session' {
  interface SessionData {
    passport?: { user: string }
    /** Known to the browser in which somebody asked for an account. */
    joining?: string
    startedAt?: string
    seenAt?: string
    device?: string
  }
}

const COOKIE = 'commonspark'
const SEEN_AGAIN_AFTER = 60 * 60 * 1000
const DAYS_30 = 30 * 24 * 60 * 60

/** What one may know of a session without being able to use it. */
export interface SessionFacts { id: string; device: string; startedAt: string; seenAt: string }

export interface Sessions {
  /** Who a request's cookie says is asking, and by which session; null for nobody, a forged cookie, or a session that has ended. */
  read(cookies: string | undefined): Promise<{ user: string; session: string } | null>
  /** The secret identity in a request's cookie, if we have signed it. */
  idOf(cookies: string | undefined): string | null
  /** A session that the route can change: for those few that begin or end one. */
  change: RequestHandler
  /** Makes the index by which a person's sessions are found. */
  prepare(): Promise<void>
  of(personId: string): Promise<SessionFacts[]>
  /** Those of these sessions, by their secret identities, that have not ended. */
  alive(sids: readonly string[]): Promise<Set<string>>
  /** Ends the person's sessions: the one with this public identity, or all but it. Every process closes their sockets when it sees their rows go. */
  end(personId: string, which: { only: string } | { allBut: string | null }): Promise<void>
}

/** The public identity of a session: a digest of the secret one. */
export const publicSessionId = (sid: string): string => createHash('sha256').update(sid).digest('hex').slice(0, 32)

/** Sessions in MongoDB, thirty days long; when one was last seen is written once an hour; the cookie is http-only and SameSite=Lax. */
export function createSessions(database: Database, follow: Follow, options: { secret: string; secure: boolean; clock: Clock; log: Log }): Sessions {
  const collection = database.connection.collection<{ _id: string; session: session.SessionData }>('sessions')
  const store = new SessionStore(database, follow, DAYS_30)
  const idsOf = async (personId: string) => collection.find({ 'session.passport.user': personId } as never).toArray()
  const seen = (sid: string, at: Date): void => {
    collection.updateOne({ _id: sid }, { $set: { 'session.seenAt': at.toISOString() } } as never).catch((error: unknown) => { options.log.warn({ error: (error as Error).message }, 'a session was not marked as seen') })
  }
  const idOf = (cookies: string | undefined): string | null => {
    const signed = cookies === undefined ? undefined : parseCookie(cookies)[COOKIE]
    return signed?.startsWith('s:') && unsign(signed.slice(2), options.secret) || null
  }
  return {
    idOf,
    read: async (cookies) => {
      const sid = idOf(cookies)
      const copy = sid ? await store.look(sid) : null
      if (!sid || !copy?.user) return null
      const now = options.clock.now()
      if (now.getTime() - copy.seenAt > SEEN_AGAIN_AFTER) { copy.seenAt = now.getTime(); seen(sid, now) }
      return { user: copy.user, session: publicSessionId(sid) }
    },
    change: session({
      name: COOKIE,
      secret: options.secret,
      store,
      resave: false,
      saveUninitialized: false,
      cookie: { httpOnly: true, sameSite: 'lax', secure: options.secure, maxAge: DAYS_30 * 1000, path: '/' },
    }),
    prepare: async () => { await collection.createIndex({ 'session.passport.user': 1 }, { sparse: true }) },
    of: async (personId) => (await idsOf(personId)).map(({ _id, session: data }) => ({
      id: publicSessionId(_id), device: data.device ?? '', startedAt: data.startedAt ?? '', seenAt: data.seenAt ?? data.startedAt ?? '',
    })),
    alive: async (sids) => new Set((await collection.find({ _id: { $in: [...sids] } }, { projection: { _id: 1 } }).toArray()).map(({ _id }) => _id)),
    end: async (personId, which) => {
      const ended = (await idsOf(personId)).filter(({ _id }) => 'only' in which ? publicSessionId(_id) === which.only : publicSessionId(_id) !== which.allBut)
      await collection.deleteMany({ _id: { $in: ended.map(({ _id }) => _id) } } as never)
      for (const { _id } of ended) store.forget(_id)
    },
  }
}
