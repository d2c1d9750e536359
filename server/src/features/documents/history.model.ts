import { Schema } from 'mongoose'
import type { Bonds } from '@commonspark/shared/documents/content'
import type { IdeaContent } from '@commonspark/shared/ideas/schema'
import { type Database, isDuplicate } from '../../platform/database.ts'

/** The draft as it was at the end of a few minutes of writing, or at a moment somebody named. */
export interface DraftRow extends Kept { document: string; number: number; beganAt: Date; at: Date; by: string[]; name: string; restoredFrom: number | null }
/** What a version says, and how its sums were tied to its needs; versions kept before that was noted have no bonds. */
export interface Kept { content: IdeaContent; bonds: Bonds | null }

export function historyModel(database: Database) {
  const schema = new Schema<DraftRow>({
    document: { type: String, required: true }, number: { type: Number, required: true }, beganAt: { type: Date, required: true }, at: { type: Date, required: true },
    by: { type: [String], default: [] }, name: { type: String, default: '' }, restoredFrom: { type: Number, default: null }, content: { type: Schema.Types.Mixed, required: true },
    bonds: { type: Schema.Types.Mixed, default: null },
  }, { collection: 'document_history', versionKey: false, minimize: false })
  schema.index({ document: 1, number: -1 }, { unique: true })
  schema.index({ by: 1 })
  const Rows = database.connection.model<DraftRow>('DraftVersion', schema)
  const newest = (document: string): Promise<DraftRow | null> => Rows.findOne({ document }).sort({ number: -1 }).lean<DraftRow>().exec()
  return {
    newest,
    list: (document: string): Promise<DraftRow[]> => Rows.find({ document }, { content: 0, bonds: 0 }).sort({ number: -1 }).limit(500).lean<DraftRow[]>().exec(),
    read: (document: string, number: number): Promise<DraftRow | null> => Rows.findOne({ document, number }).lean<DraftRow>().exec(),
    /** Adds a version after the newest one. */
    add: async (row: Omit<DraftRow, 'number'>): Promise<DraftRow> => {
      for (;;) {
        const number = ((await newest(row.document))?.number ?? 0) + 1
        try { return (await Rows.create({ ...row, number })).toObject() } catch (error) { if (!isDuplicate(error)) throw error }
      }
    },
    /** Brings an unnamed version up to what is written now. */
    grow: async (document: string, number: number, kept: Kept, at: Date, by: readonly string[]): Promise<void> => {
      await Rows.updateOne({ document, number, name: '' }, { $set: { ...kept, at }, $addToSet: { by: { $each: [...by] } } })
    },
    eraseWriter: async (document: string, person: string): Promise<void> => { await Rows.updateMany({ document, by: person }, { $pull: { by: person } }) },
  }
}
export type HistoryModel = ReturnType<typeof historyModel>
