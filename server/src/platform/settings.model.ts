import { Schema } from 'mongoose'
import type { Database } from './database.ts'

/** Small facts about the installation that every process shares. */
export function settingsModel(database: Database) {
  const Settings = database.connection.model('Setting', new Schema({ _id: String, value: Schema.Types.Mixed }, { collection: 'settings', versionKey: false }))
  return {
    /** The value under `key`; the first process to ask stores `first()`. */
    getOrCreate: async <T>(key: string, first: () => T): Promise<T> => {
      const row = await Settings.findOneAndUpdate({ _id: key }, { $setOnInsert: { value: first() } }, { upsert: true, returnDocument: 'after' }).lean()
      return row!.value as T
    },
    get: async <T>(key: string): Promise<T | null> => ((await Settings.findById(key).lean())?.value as T) ?? null,
    set: async (key: string, value: unknown): Promise<void> => { await Settings.updateOne({ _id: key }, { value }, { upsert: true }) },
  }
}
export type Settings = ReturnType<typeof settingsModel>
