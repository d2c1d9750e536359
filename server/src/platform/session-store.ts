import MongoStore from 'connect-mongo'
import session from 'express-session'
import type { Database } from './database.ts'
import type { Follow } from './follow.ts'

const TOUCH_AFTER = 60 * 60 * 1000

type Callback<T = void> = (error: unknown, value?: T | null) => void
/** `lastModified` is when the row was last written; the store adds it to what it reads. */
type Data = session.SessionData & { lastModified?: Date | string }

/**
 * The sessions of connect-mongo behind copies in this process: reading one from MongoDB at every request costs most of a small
 * request's time. A session that ends anywhere is forgotten here as soon as the stream of changes tells, which `follow` bounds.
 */
export class SessionStore extends session.Store {
  private readonly rows: MongoStore
  private readonly copies

  constructor(database: Database, follow: Follow, seconds: number) {
    super()
    this.rows = MongoStore.create({
      client: database.connection.getClient() as never, dbName: database.connection.name, collectionName: 'sessions', stringify: false, ttl: seconds, touchAfter: TOUCH_AFTER / 1000,
    })
    // As text, so that nothing that a request does to its session reaches the next one.
    this.copies = follow.copies('sessions', (sid) => new Promise<string | null>((resolve, reject) => {
      this.rows.get(sid, (error, data) => { if (error) reject(error as Error); else resolve(data ? JSON.stringify(data) : null) })
    }))
  }

  override get(sid: string, callback: Callback<session.SessionData>): void {
    this.copies.get(sid).then((text) => {
      const data = text === null ? null : (JSON.parse(text) as Data)
      const over = data?.cookie.expires ? new Date(data.cookie.expires).getTime() <= Date.now() : false
      callback(null, over ? null : data)
    }).catch(callback)
  }
  override set(sid: string, data: session.SessionData, callback: Callback = () => undefined): void {
    this.rows.set(sid, data as never, (error) => { this.copies.drop(sid); callback(error) })
  }
  override destroy(sid: string, callback: Callback = () => undefined): void {
    this.rows.destroy(sid, (error) => { this.copies.drop(sid); callback(error) })
  }
  /** Writes only when the last write is an hour ago. */
  override touch(sid: string, data: Data, callback: () => void = () => undefined): void {
    const at = data.lastModified ? new Date(data.lastModified) : new Date(0)
    if (Date.now() - at.getTime() < TOUCH_AFTER) { callback(); return }
    this.rows.touch(sid, Object.assign(data, { lastModified: at }) as never, (error: unknown) => { this.copies.drop(sid); (callback as Callback)(error) })
  }
  /** Forgets what this process has just ended by other means. */
  forget(sid: string): void { this.copies.drop(sid) }
}
