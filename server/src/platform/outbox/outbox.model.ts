import { Schema, Types } from 'mongoose'
import type { Database, Tx } from '../database.ts'

/** A domain event as stored: the row is both the queue of its reactions and the audit trail. */
export interface StoredEvent {
  _id: Types.ObjectId
  name: string
  payload: Record<string, unknown>
  actor: string | null
  at: Date
  /** Reactions still to run. */
  pending: string[]
  /** Present while `pending` is not empty: nobody else may take the row before then. */
  dueAt?: Date
  attempts: number
}

export function outboxModel(database: Database) {
  const schema = new Schema<StoredEvent>({
    name: { type: String, required: true },
    payload: { type: Schema.Types.Mixed, default: {} },
    actor: { type: String, default: null },
    at: { type: Date, required: true },
    pending: { type: [String], required: true },
    dueAt: Date,
    attempts: { type: Number, default: 0 },
  }, { collection: 'events', versionKey: false, minimize: false })
  schema.index({ dueAt: 1 }, { sparse: true })
  schema.index({ name: 1, at: -1 })
  const Events = database.connection.model<StoredEvent>('Event', schema)

  return {
    insert: async (event: Omit<StoredEvent, '_id' | 'attempts'>, tx?: Tx): Promise<void> => {
      await Events.create([event], tx ? { session: tx } : {})
    },
    /** Takes the event that has been due longest and holds it for `lease` milliseconds. */
    claim: (now: Date, lease: number): Promise<StoredEvent | null> => Events.findOneAndUpdate(
      { dueAt: { $lte: now } },
      { $set: { dueAt: new Date(now.getTime() + lease) }, $inc: { attempts: 1 } },
      { sort: { dueAt: 1 }, returnDocument: 'after' },
    ).lean<StoredEvent>().exec(),
    done: async (id: Types.ObjectId, reaction: string): Promise<void> => { await Events.updateOne({ _id: id }, { $pull: { pending: reaction } }) },
    close: async (id: Types.ObjectId): Promise<void> => { await Events.updateOne({ _id: id, pending: [] }, { $unset: { dueAt: 1 } }) },
    postpone: async (id: Types.ObjectId, until: Date): Promise<void> => { await Events.updateOne({ _id: id }, { $set: { dueAt: until } }) },
    countDue: (): Promise<number> => Events.countDocuments({ dueAt: { $exists: true } }).exec(),
    nextDue: async (): Promise<Date | null> => (await Events.findOne({ dueAt: { $exists: true } }).sort({ dueAt: 1 }).lean<StoredEvent>())?.dueAt ?? null,
    trail: (name: string, limit = 100): Promise<StoredEvent[]> => Events.find({ name }).sort({ at: -1 }).limit(limit).lean<StoredEvent[]>().exec(),
  }
}
