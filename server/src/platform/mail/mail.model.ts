import { Schema } from 'mongoose'
import type { Database, Tx } from '../database.ts'

/** A letter: `_id` is its idempotency key; the text is wiped once a mail server has taken it. */
export interface Letter {
  _id: string
  to: string
  subject: string
  html: string
  text: string
  headers: Record<string, string>
  at: Date
  dueAt?: Date | null
  sentAt: Date | null
  attempts: number
}

export function mailModel(database: Database) {
  const schema = new Schema<Letter>({
    _id: String,
    to: { type: String, required: true },
    subject: { type: String, required: true },
    html: { type: String, default: '' },
    text: { type: String, default: '' },
    headers: { type: Schema.Types.Mixed, default: {} },
    at: { type: Date, required: true, expires: 30 * 24 * 3600 },
    dueAt: Date,
    sentAt: { type: Date, default: null },
    attempts: { type: Number, default: 0 },
  }, { collection: 'letters', versionKey: false, minimize: false })
  schema.index({ dueAt: 1 }, { sparse: true })
  const Letters = database.connection.model<Letter>('Letter', schema)
  return {
    /** Stores a letter once, however often it is asked for. */
    put: async (letter: Pick<Letter, '_id' | 'to' | 'subject' | 'html' | 'text' | 'headers' | 'at'>, tx?: Tx): Promise<void> => {
      const { _id, ...rest } = letter
      await Letters.updateOne({ _id }, { $setOnInsert: { ...rest, dueAt: letter.at, sentAt: null, attempts: 0 } }, { upsert: true, ...(tx ? { session: tx } : {}) })
    },
    claim: (now: Date, lease: number): Promise<Letter | null> => Letters.findOneAndUpdate(
      { dueAt: { $lte: now } }, { $set: { dueAt: new Date(now.getTime() + lease) }, $inc: { attempts: 1 } }, { sort: { dueAt: 1 }, returnDocument: 'after' },
    ).lean<Letter>().exec(),
    sent: async (id: string, at: Date, keepText: boolean): Promise<void> => {
      await Letters.updateOne({ _id: id }, { $set: { sentAt: at, ...(keepText ? {} : { html: '', text: '' }) }, $unset: { dueAt: 1 } })
    },
    postpone: async (id: string, until: Date): Promise<void> => { await Letters.updateOne({ _id: id }, { $set: { dueAt: until } }) },
    giveUp: async (id: string): Promise<void> => { await Letters.updateOne({ _id: id }, { $unset: { dueAt: 1 } }) },
    newest: (limit: number): Promise<Letter[]> => Letters.find().sort({ at: -1, _id: -1 }).limit(limit).lean<Letter[]>().exec(),
    nextDue: async (): Promise<Date | null> => (await Letters.findOne({ dueAt: { $exists: true } }).sort({ dueAt: 1 }).lean<Letter>())?.dueAt ?? null,
  }
}
