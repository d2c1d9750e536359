import { Schema } from 'mongoose'
import type { Database } from '../../platform/database.ts'

export interface Support { idea: string; person: string; at: Date }

export function supportsModel(database: Database) {
  const schema = new Schema<Support>({
    idea: { type: String, required: true }, person: { type: String, required: true }, at: { type: Date, required: true },
  }, { collection: 'supports', versionKey: false })
  schema.index({ idea: 1, person: 1 }, { unique: true })
  schema.index({ person: 1, idea: 1 })
  const Supports = database.connection.model<Support>('Support', schema)
  return {
    /** Adds rows in one round trip; answers for each, in order, whether it is new. */
    add: async (rows: Support[]): Promise<boolean[]> => {
      if (rows.length === 0) return []
      const done = await Supports.bulkWrite(rows.map(({ idea, person, at }) => ({ updateOne: { filter: { idea, person }, update: { $setOnInsert: { at } }, upsert: true } })), { ordered: false })
      return rows.map((_, at) => done.upsertedIds[at] !== undefined)
    },
    /** True if there was a row to remove. */
    remove: async (idea: string, person: string): Promise<boolean> => (await Supports.deleteOne({ idea, person })).deletedCount === 1,
    supportedBy: async (person: string, ideas: readonly string[]): Promise<Set<string>> => new Set((await Supports.find({ person, idea: { $in: ideas } }).lean<Support[]>()).map((row) => row.idea)),
    /** The truth behind the counters. */
    countByIdea: async (): Promise<Map<string, number>> => new Map(
      (await Supports.aggregate<{ _id: string; n: number }>([{ $group: { _id: '$idea', n: { $sum: 1 } } }]).allowDiskUse(true)).map((row) => [row._id, row.n])),
  }
}
export type SupportsModel = ReturnType<typeof supportsModel>
