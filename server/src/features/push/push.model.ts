import { createHash } from 'node:crypto'
import { Schema } from 'mongoose'
import type { PushSubscription } from '@commonspark/shared/push/schema'
import type { Database } from '../../platform/database.ts'

/** A browser that wants to be told, and the session in which it said so. */
export interface Subscription extends PushSubscription { _id: string; person: string; session: string; at: Date }

const idOf = (endpoint: string): string => createHash('sha256').update(endpoint).digest('hex')

export function pushModel(database: Database) {
  const schema = new Schema<Subscription>({
    _id: String, person: { type: String, required: true, index: true }, session: { type: String, required: true }, endpoint: { type: String, required: true },
    keys: { type: new Schema({ p256dh: String, auth: String }, { _id: false }), required: true }, at: { type: Date, required: true },
  }, { collection: 'push_subscriptions', versionKey: false })
  const Subscriptions = database.connection.model<Subscription>('PushSubscription', schema)
  return {
    /** A browser belongs to whoever asked last. */
    put: async ({ endpoint, keys }: PushSubscription, person: string, session: string, at: Date): Promise<void> => {
      await Subscriptions.updateOne({ _id: idOf(endpoint) }, { $set: { person, session, endpoint, keys, at } }, { upsert: true })
    },
    drop: async (endpoint: string, person?: string): Promise<void> => { await Subscriptions.deleteOne({ _id: idOf(endpoint), ...(person ? { person } : {}) }) },
    dropOldest: async (person: string, keep: number): Promise<void> => {
      const rows = await Subscriptions.find({ person }, { _id: 1 }).sort({ at: -1 }).skip(keep).lean<Pick<Subscription, '_id'>[]>()
      await Subscriptions.deleteMany({ _id: { $in: rows.map((row) => row._id) } })
    },
    of: (people: readonly string[]): Promise<Subscription[]> => Subscriptions.find({ person: { $in: people } }).lean<Subscription[]>().exec(),
  }
}
export type PushModel = ReturnType<typeof pushModel>
