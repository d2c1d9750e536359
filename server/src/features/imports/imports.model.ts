import { Schema, Types } from 'mongoose'
import type { FieldProblem } from '@commonspark/shared/ground/errors'
import type { ImportFormat, ImportView, RowReport } from '@commonspark/shared/imports/schema'
import { type Database, isDuplicate, type Tx } from '../../platform/database.ts'

export type ImportState = ImportView['state']
export type Counts = ImportView['counts']

export interface Import {
  _id: Types.ObjectId
  fileName: string
  /** What ideas name as where they come from. */
  source: string
  format: ImportFormat
  dryRun: boolean
  state: ImportState
  total: number
  /** Rows dealt with; where it goes on after a stop. */
  done: number
  counts: Counts
  because: string | null
  startedBy: string | null
  at: Date
  /** The file, until it is no longer needed. */
  blob: string | null
}
export interface RowEntry {
  import: string
  row: number
  key: string | null
  outcome: RowReport['outcome']
  title: string
  ideaId: string | null
  because: string | null
  field: string | null
  params: FieldProblem['params']
}

const NONE: Counts = { created: 0, updated: 0, unchanged: 0, refused: 0 }
const COUNTS = Object.keys(NONE) as (keyof Counts)[]

export function importsModel(database: Database) {
  const imports = new Schema<Import>({
    fileName: { type: String, required: true },
    source: { type: String, required: true },
    format: { type: String, required: true },
    dryRun: { type: Boolean, required: true },
    state: { type: String, required: true },
    total: { type: Number, default: 0 },
    done: { type: Number, default: 0 },
    counts: { type: new Schema<Counts>({ created: Number, updated: Number, unchanged: Number, refused: Number }, { _id: false }), required: true },
    because: { type: String, default: null },
    startedBy: { type: String, default: null },
    at: { type: Date, required: true },
    blob: { type: String, default: null },
  }, { collection: 'imports', versionKey: false })
  imports.index({ state: 1, _id: 1 })
  const Imports = database.connection.model<Import>('Import', imports)

  const rows = new Schema<RowEntry>({
    import: { type: String, required: true },
    row: { type: Number, required: true },
    key: { type: String, default: null },
    outcome: { type: String, required: true },
    title: { type: String, default: '' },
    ideaId: { type: String, default: null },
    because: { type: String, default: null },
    field: { type: String, default: null },
    params: { type: Schema.Types.Mixed, default: {} },
  }, { collection: 'import_rows', versionKey: false, minimize: false })
  rows.index({ import: 1, row: 1 }, { unique: true })
  rows.index({ import: 1, outcome: 1, row: 1 })
  rows.index({ import: 1, key: 1 })
  const Rows = database.connection.model<RowEntry>('ImportRow', rows)

  const Locks = database.connection.model<{ _id: string; by: string; until: Date }>('ImportLock', new Schema(
    { _id: String, by: { type: String, required: true }, until: { type: Date, required: true } }, { collection: 'import_locks', versionKey: false }))
  const LOCK = 'running'
  const change = (filter: object, update: object, tx?: Tx): Promise<Import | null> =>
    Imports.findOneAndUpdate(filter, update, { returnDocument: 'after', ...(tx ? { session: tx } : {}) }).lean<Import>().exec()

  return {
    create: async (row: Pick<Import, 'fileName' | 'source' | 'format' | 'dryRun' | 'state' | 'because' | 'startedBy' | 'at' | 'blob'>): Promise<Import> =>
      (await Imports.create({ ...row, counts: NONE })).toObject() as Import,
    discard: async (id: string): Promise<void> => { await Imports.deleteOne({ _id: id }) },
    byId: (id: string): Promise<Import | null> => Imports.findById(id).lean<Import>().exec(),
    newest: (limit: number, before: string | null): Promise<Import[]> =>
      Imports.find(before ? { _id: { $lt: new Types.ObjectId(before) } } : {}).sort({ _id: -1 }).limit(limit + 1).lean<Import[]>().exec(),
    /** The one to work on: what was running when its process ended, else what waits longest. */
    next: (): Promise<Import | null> => Imports.findOne({ state: { $in: ['running', 'waiting'] } }).sort({ state: 1, _id: 1 }).lean<Import>().exec(),
    /** Changes it if it is in one of these states; null if it is not. */
    move: (id: string, from: ImportState[], set: Partial<Import>): Promise<Import | null> => change({ _id: id, state: { $in: from } }, { $set: set }),
    /** Takes a running import on by some rows; null if somebody has stopped it. */
    advance: (id: string, done: number, counts: Counts, tx: Tx): Promise<Import | null> => {
      const more = Object.fromEntries(COUNTS.map((outcome) => [`counts.${outcome}`, counts[outcome]]))
      return change({ _id: id, state: 'running', done }, { $inc: { done: COUNTS.reduce((sum, outcome) => sum + counts[outcome], 0), ...more } }, tx)
    },
    finish: (id: string, set: Partial<Import>, tx: Tx): Promise<Import | null> =>
      change({ _id: id, state: 'running' }, { $set: { ...set, state: 'done' } }, tx),
    /** Files that nobody has carried out for long. */
    withOldFile: (before: Date): Promise<Import[]> =>
      Imports.find({ blob: { $ne: null }, at: { $lt: before }, state: { $in: ['done', 'failed', 'stopped'] } }).lean<Import[]>().exec(),

    addRows: async (entries: RowEntry[], tx: Tx): Promise<void> => { await Rows.collection.insertMany(entries as never, { session: tx }) },
    /** Which of these identities an earlier row of the import had. */
    keysOf: async (id: string, keys: readonly string[], tx: Tx): Promise<Set<string>> =>
      new Set((await Rows.find({ import: id, key: { $in: [...keys] } }, { key: 1 }).session(tx).lean<RowEntry[]>()).flatMap((entry) => entry.key ?? [])),
    rows: (id: string, outcome: RowReport['outcome'] | undefined, limit: number, after: number): Promise<RowEntry[]> =>
      Rows.find({ import: id, ...(outcome ? { outcome } : {}), row: { $gt: after } }).sort({ row: 1 }).limit(limit + 1).lean<RowEntry[]>().exec(),
    dropRows: async (id: string): Promise<void> => { await Rows.deleteMany({ import: id }) },

    /** Takes the one lock of the installation, or keeps it; false while another holds it. */
    lock: async (by: string, now: Date, until: Date): Promise<boolean> => {
      try {
        return (await Locks.updateOne({ _id: LOCK, $or: [{ by }, { until: { $lte: now } }] }, { $set: { by, until } }, { upsert: true })).acknowledged
      } catch (error) {
        if (isDuplicate(error)) return false
        throw error
      }
    },
    /** Writes to the lock within a transaction, so that it fails once another has taken it. */
    holdLock: async (by: string, until: Date, tx: Tx): Promise<boolean> =>
      (await Locks.updateOne({ _id: LOCK, by }, { $set: { until } }, { session: tx })).matchedCount === 1,
    unlock: async (by: string): Promise<void> => { await Locks.deleteOne({ _id: LOCK, by }) },
  }
}
export type ImportsModel = ReturnType<typeof importsModel>
export { NONE as NO_COUNTS }
