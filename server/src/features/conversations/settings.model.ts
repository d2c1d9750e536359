import { Schema } from 'mongoose'
import type { MessagingSettings } from '@commonspark/shared/conversations/schema'
import type { Database } from '../../platform/database.ts'

type Stored = Partial<MessagingSettings> & { _id: string }
interface Presence { _id: string; until: Date }

export function messagingModel(database: Database) {
  const Settings = database.connection.model<Stored>('MessagingSettings', new Schema<Stored>({
    _id: String, presence: Boolean, receipts: Boolean, letters: String, quietFrom: Number, quietTo: Number, timeZone: String,
  }, { collection: 'messaging_settings', versionKey: false }))
  const presence = new Schema<Presence>({ _id: String, until: { type: Date, required: true } }, { collection: 'presence', versionKey: false })
  presence.index({ until: 1 }, { expireAfterSeconds: 600 })
  const Presences = database.connection.model<Presence>('Presence', presence)
  return {
    chosen: async (people: readonly string[]): Promise<Map<string, Partial<MessagingSettings>>> =>
      new Map((await Settings.find({ _id: { $in: people } }).lean<Stored[]>()).map(({ _id, ...rest }) => [_id, rest])),
    choose: async (person: string, set: Partial<MessagingSettings>): Promise<void> => { await Settings.updateOne({ _id: person }, { $set: set }, { upsert: true }) },
    seen: async (person: string, until: Date): Promise<void> => { await Presences.updateOne({ _id: person }, { $set: { until } }, { upsert: true }) },
    gone: async (person: string): Promise<void> => { await Presences.deleteOne({ _id: person }) },
    present: async (people: readonly string[], now: Date): Promise<Set<string>> => new Set((await Presences.find({ _id: { $in: people }, until: { $gt: now } }).lean<Presence[]>()).map((row) => row._id)),
  }
}
export type MessagingModel = ReturnType<typeof messagingModel>
