import { Schema } from 'mongoose'
import type { Database } from '../../platform/database.ts'

interface Block { by: string; whom: string; at: Date }

export function blocksModel(database: Database) {
  const schema = new Schema<Block>({
    by: { type: String, required: true }, whom: { type: String, required: true }, at: { type: Date, required: true },
  }, { collection: 'blocks', versionKey: false })
  schema.index({ by: 1, whom: 1 }, { unique: true })
  schema.index({ whom: 1, by: 1 })
  const Blocks = database.connection.model<Block>('Block', schema)
  return {
    put: async (by: string, whom: string, at: Date): Promise<void> => { await Blocks.updateOne({ by, whom }, { $setOnInsert: { at } }, { upsert: true }) },
    drop: async (by: string, whom: string): Promise<void> => { await Blocks.deleteOne({ by, whom }) },
    count: (by: string): Promise<number> => Blocks.countDocuments({ by }).exec(),
    /** Newest first. */
    by: async (by: string): Promise<string[]> => (await Blocks.find({ by }).sort({ at: -1 }).lean<Block[]>()).map((row) => row.whom),
    /** Who has blocked somebody. */
    of: async (whom: string): Promise<string[]> => (await Blocks.find({ whom }).lean<Block[]>()).map((row) => row.by),
    /** Blocks within a group of people. */
    among: async (people: readonly string[]): Promise<[by: string, whom: string][]> =>
      (await Blocks.find({ by: { $in: people }, whom: { $in: people } }).lean<Block[]>()).map((row) => [row.by, row.whom]),
  }
}
export type BlocksModel = ReturnType<typeof blocksModel>
