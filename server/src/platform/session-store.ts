import MongoStore from 'connect-mongo'
import session from 'express-session'
import type { Database } from './database.ts'
import type { Follow } from './follow.ts'

type Callback<T = void> = (error: unknown, value?: T | null) => void

/** A session as it was read: as text, so that nothing that a request does to it reaches the next one, and what every request needs of it. */
export interface SessionCopy { text: string; user: string | null; endsAt: number; seenAt: number }

/**
 * The sessions of connect-mongo behind copies in this process: reading one from MongoDB at every request costs most of a small
 * request's time. A session that ends anywhere is forgotten here as soon as the stream of changes tells, which `follow` bounds.
 */
export class SessionStore extends session.Store {
  private readonly rows: MongoStore
  private readonly copies

  constructor(database: Database, follow: Follow, seconds: number) {
    super()
    this.rows = MongoStore.create({ client: database.connection.getClient() as never, dbName: database.connection.name, collectionName: 'sessions', stringify: false, ttl: seconds })
    this.copies = follow.copies('sessions', (sid) => new Promise<SessionCopy | null>((resolve, reject) => {
      this.rows.get(sid, (error, data) => { if (error) reject(error as Error); else resolve(data ? copyOf(data) : null) })
    }))
  }

  /** The session with this secret identity, unless it is over. */
  async look(sid: string): Promise<SessionCopy | null> {
    const copy = await this.copies.get(sid)
    return copy && copy.endsAt > Date.now() ? copy : null
  }
  override get(sid: string, callback: Callback<session.SessionData>): void {
    this.look(sid).then((copy) => { callback(null, copy && (JSON.parse(copy.text) as session.SessionData)) }).catch(callback)
  }
  override set(sid: string, data: session.SessionData, callback: Callback = () => undefined): void {
    this.rows.set(sid, data as never, (error) => { this.copies.drop(sid); callback(error) })
  }
  override destroy(sid: string, callback: Callback = () => undefined): void {
    this.rows.destroy(sid, (error) => { this.copies.drop(sid); callback(error) })
  }
  /** Forgets what this process has just ended by other means. */
  forget(sid: string): void { this.copies.drop(sid) }
}

function copyOf(data: session.SessionData): SessionCopy {
  const { cookie, passport, seenAt } = data
  return {
    text: JSON.stringify(data), user: passport?.user ?? null,
    endsAt: cookie.expires ? new Date(cookie.expires).getTime() : Number.POSITIVE_INFINITY, seenAt: seenAt ? new Date(seenAt).getTime() : 0,
  }
}
