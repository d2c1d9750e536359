import { setTimeout as sleep } from 'node:timers/promises'
import { Schema } from 'mongoose'
import type { Clock } from './clock.ts'
import type { Database } from './database.ts'
import type { Log } from './log.ts'

/** One change of stored data from a release to the next. */
export interface Migration {
  /** Never changes and is never used again; the order is that of the list. */
  name: string
  /**
   * Must bear being begun again after a crash. `from` is what the last `note` kept, null at first: a long one notes how far it is and
   * goes on from there.
   */
  run: (step: { database: Database; from: unknown; note: (place: unknown) => Promise<void> }) => Promise<void>
}

interface Row { _id: string; doneAt: Date | null; place: unknown; heldUntil: Date | null }
const LEASE = 30_000
const WAIT = 500

/**
 * Runs what has not been run on this database, in order, once for the whole installation: a process holds the list by a lease that it
 * renews, others wait; when it dies, the next goes on from the last place that was noted. A database that is newer than this program is refused.
 */
export async function migrate(database: Database, clock: Clock, log: Log, migrations: readonly Migration[], lease = LEASE): Promise<void> {
  const Rows = database.connection.models['Migration'] as ReturnType<typeof modelOf> | undefined ?? modelOf(database)
  const known = new Set(migrations.map(({ name }) => name))
  const strange = (await Rows.find({ doneAt: { $ne: null } }).lean<Row[]>()).find(({ _id }) => !known.has(_id))
  if (strange) throw new Error(`The database has been changed by a newer release (${strange._id}); this one would not understand it.`)

  const now = (): Date => clock.now()
  const until = (): Date => new Date(now().getTime() + lease)
  for (const { name, run } of migrations) {
    await Rows.updateOne({ _id: name }, { $setOnInsert: { doneAt: null, place: null, heldUntil: null } }, { upsert: true })
    for (;;) {
      const row = await Rows.findOneAndUpdate(
        { _id: name, doneAt: null, $or: [{ heldUntil: null }, { heldUntil: { $lte: now() } }] }, { $set: { heldUntil: until() } }, { returnDocument: 'after' },
      ).lean<Row>()
      if (row) {
        log.info({ migration: name, from: row.place }, 'migrating')
        const renew = setInterval(() => { Rows.updateOne({ _id: name, doneAt: null }, { $set: { heldUntil: until() } }).catch(() => undefined) }, lease / 3)
        try {
          await run({ database, from: row.place, note: async (place) => { await Rows.updateOne({ _id: name }, { $set: { place, heldUntil: until() } }) } })
          await Rows.updateOne({ _id: name }, { $set: { doneAt: now(), place: null, heldUntil: null } })
        } catch (error) {
          // Free at once, so that the next start goes on from the last place.
          await Rows.updateOne({ _id: name }, { $set: { heldUntil: null } })
          throw error
        } finally { clearInterval(renew) }
        break
      }
      if ((await Rows.findOne({ _id: name }).lean<Row>())?.doneAt) break
      await sleep(WAIT)
    }
  }
}

const modelOf = (database: Database) => database.connection.model<Row>('Migration', new Schema<Row>(
  { _id: String, doneAt: { type: Date, default: null }, place: { type: Schema.Types.Mixed, default: null }, heldUntil: { type: Date, default: null } }, { collection: 'migrations', versionKey: false, minimize: false }))
