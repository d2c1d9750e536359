import { Schema, Types } from 'mongoose'
import type { Anchor } from '@commonspark/shared/documents/threads'
import type { Database, Tx } from '../../platform/database.ts'

interface Note { _id: Types.ObjectId; author: string; key: string; text: string; at: Date }
/** Remarks on a stretch of a document, the first one included. */
export interface Thread { _id: Types.ObjectId; document: string; anchor: Anchor; quote: string; key: string; author: string; resolvedAt: Date | null; resolvedBy: string | null; notes: Note[] }

const MAX_NOTES = 200

export function threadsModel(database: Database) {
  const schema = new Schema<Thread>({
    document: { type: String, required: true }, anchor: { type: Schema.Types.Mixed, required: true }, quote: { type: String, default: '' },
    key: { type: String, required: true }, author: { type: String, required: true }, resolvedAt: { type: Date, default: null }, resolvedBy: { type: String, default: null },
    notes: [new Schema<Note>({ author: String, key: String, text: String, at: Date })],
  }, { collection: 'document_threads', versionKey: false })
  schema.index({ author: 1, key: 1 }, { unique: true })
  schema.index({ document: 1, _id: 1 })
  const Threads = database.connection.model<Thread>('DocumentThread', schema)
  const after = (tx: Tx) => ({ session: tx, returnDocument: 'after' as const })
  return {
    ofDocument: (document: string): Promise<Thread[]> => Threads.find({ document }).sort({ _id: 1 }).limit(500).lean<Thread[]>().exec(),
    count: (document: string): Promise<number> => Threads.countDocuments({ document }).exec(),
    byId: (id: string): Promise<Thread | null> => Threads.findById(id).lean<Thread>().exec(),
    byKey: (author: string, key: string): Promise<Thread | null> => Threads.findOne({ author, key }).lean<Thread>().exec(),
    start: async (thread: Omit<Thread, '_id' | 'notes'> & { text: string; at: Date }, tx: Tx): Promise<Thread> => {
      const { text, at, ...rest } = thread
      const [row] = await Threads.create([{ ...rest, notes: [{ author: rest.author, key: rest.key, text, at }] }], { session: tx })
      return row!.toObject() as Thread
    },
    /** Adds a note once; null when it is there already, or the thread is full. */
    note: (id: string, note: Omit<Note, '_id'>, tx: Tx): Promise<Thread | null> => Threads.findOneAndUpdate(
      { _id: id, notes: { $not: { $elemMatch: { author: note.author, key: note.key } } }, [`notes.${MAX_NOTES - 1}`]: { $exists: false } },
      { $push: { notes: note } }, after(tx)).lean<Thread>().exec(),
    resolve: (id: string, resolvedAt: Date | null, resolvedBy: string | null): Promise<Thread | null> =>
      Threads.findOneAndUpdate({ _id: id }, { $set: { resolvedAt, resolvedBy } }, { returnDocument: 'after' }).lean<Thread>().exec(),
  }
}
export type ThreadsModel = ReturnType<typeof threadsModel>
