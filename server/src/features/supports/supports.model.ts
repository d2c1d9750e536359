import { Schema } from 'mongoose'
import { type Database, isDuplicate } from '../../platform/database.ts'
import { askForMarks } from '../../platform/group-commit.ts'

/** Who supports what. */
export interface Pair { idea: string; person: string }
export interface Support extends Pair { at: Date }

export function supportsModel(database: Database) {
  const schema = new Schema<Support>({
    idea: { type: String, required: true }, person: { type: String, required: true }, at: { type: Date, required: true },
  }, { collection: 'supports', versionKey: false })
  schema.index({ idea: 1, person: 1 }, { unique: true })
  schema.index({ person: 1, idea: 1 })
  const Supports = database.connection.model<Support>('Support', schema)
  return {
    /** Adds those of the rows that are not there; answers how many. */
    add: async (rows: readonly Support[]): Promise<number> => {
      if (rows.length === 0) return 0
      try {
        return (await Supports.bulkWrite(rows.map((document) => ({ insertOne: { document } })), { ordered: false })).insertedCount
      } catch (error) {
        const { writeErrors, insertedCount } = error as { writeErrors?: unknown; insertedCount?: number }
        if (insertedCount === undefined || ![writeErrors].flat().every(isDuplicate)) throw error
        return insertedCount
      }
    },
    /** Removes rows; answers how many were there. */
    remove: async (rows: readonly Pair[]): Promise<number> => (rows.length === 0 ? 0 : (await Supports.deleteMany({ $or: rows.map(({ idea, person }) => ({ idea, person })) })).deletedCount),
    /** Which of these rows are there. */
    standing: (rows: readonly Pair[]): Promise<Pair[]> => {
      const people = new Map<string, string[]>()
      for (const { idea, person } of rows) people.set(idea, [...people.get(idea) ?? [], person])
      return Supports.find({ $or: [...people].map(([idea, of]) => ({ idea, person: { $in: of } })) }, { idea: 1, person: 1 }).lean<Pair[]>().exec()
    },
    supportedBy: askForMarks(async (asked) => {
      const rows = await Supports.find({ $or: asked.map(({ by, among }) => ({ person: by, idea: { $in: among } })) }).lean<Support[]>()
      return rows.map(({ person, idea }) => ({ by: person, on: idea }))
    }),
    /** The truth behind the counters: of these ideas, or of all that anybody supports. */
    countByIdea: async (ideas?: readonly string[]): Promise<Map<string, number>> => new Map((await Supports.aggregate<{ _id: string; n: number }>([
      ...(ideas ? [{ $match: { idea: { $in: ideas } } }] : []), { $group: { _id: '$idea', n: { $sum: 1 } } },
    ]).allowDiskUse(true)).map((row) => [row._id, row.n])),
  }
}
export type SupportsModel = ReturnType<typeof supportsModel>
