import { createHash } from 'node:crypto'
import session from 'express-session'
import type { RequestHandler } from 'express'
import type { Database } from './database.ts'
import type { Follow } from './follow.ts'
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

const DAYS_30 = 30 * 24 * 60 * 60

/** What one may know of a session without being able to use it. */
export interface SessionFacts { id: string; device: string; startedAt: string; seenAt: string }

export interface Sessions {
  middleware: RequestHandler
  /** Makes the index by which a person's sessions are found. */
  prepare(): Promise<void>
  of(personId: string): Promise<SessionFacts[]>
  /** Those of these sessions, by their secret identities, that have not ended. */
  alive(sids: readonly string[]): Promise<Set<string>>
  /** Ends the person's sessions: the one with this public identity, or all but it. Returns the identities that ended. */
  end(personId: string, which: { only: string } | { allBut: string | null }): Promise<string[]>
}

/** The public identity of a session: a digest of the secret one. */
export const publicSessionId = (sid: string): string => createHash('sha256').update(sid).digest('hex').slice(0, 32)

/** Sessions in MongoDB, thirty days long, touched lazily; the cookie is http-only and SameSite=Lax. */
export function createSessions(database: Database, follow: Follow, options: { secret: string; secure: boolean }): Sessions {
  const collection = database.connection.collection<{ _id: string; session: session.SessionData }>('sessions')
  const store = new SessionStore(database, follow, DAYS_30)
  const idsOf = async (personId: string) => collection.find({ 'session.passport.user': personId } as never).toArray()
  return {
    middleware: session({
      name: 'commonspark',
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
      return ended.map(({ _id }) => publicSessionId(_id))
    },
  }
}
