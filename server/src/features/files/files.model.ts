import { Schema, Types } from 'mongoose'
import type { FilePurpose } from '@commonspark/shared/files/schema'
import type { Database } from '../../platform/database.ts'

/** What uses a file. */
export interface FileUser { kind: 'idea' | 'person' | 'logo' | 'conversation' | 'challenge' | 'entry'; id: string }
export interface Use extends FileUser { at: Date }

/** One stored form of a file: a picture has one a width, a document only one. */
export interface Part { blob: string; width: number; height: number; size: number; digest: string }

export interface StoredFile {
  _id: Types.ObjectId
  owner: string
  name: string
  media: string
  purpose: FilePurpose
  placeholder: string | null
  at: Date
  /** The row is written before its bytes, so that a crash leaves nothing nameless; until they are there nobody sees it. */
  ready: boolean
  blobs: string[]
  /** The narrowest first. */
  parts: Part[]
  usedBy: Use[]
  /** Since when nothing uses it; null while something does. */
  unusedSince: Date | null
  /** When its uses were last compared with the truth. */
  checkedAt: Date
}

export function filesModel(database: Database) {
  const schema = new Schema<StoredFile>({
    owner: { type: String, required: true },
    name: { type: String, default: '' },
    media: { type: String, default: '' },
    purpose: { type: String, required: true },
    placeholder: { type: String, default: null },
    at: { type: Date, required: true },
    ready: { type: Boolean, default: false },
    blobs: { type: [String], required: true },
    parts: { type: [new Schema<Part>({ blob: String, width: Number, height: Number, size: Number, digest: String }, { _id: false })], default: [] },
    usedBy: { type: [new Schema<Use>({ kind: String, id: String, at: Date }, { _id: false, id: false })], default: [] },
    unusedSince: { type: Date, default: null },
    checkedAt: { type: Date, required: true },
  }, { collection: 'files', versionKey: false })
  schema.index({ unusedSince: 1 }, { partialFilterExpression: { unusedSince: { $type: 'date' } } })
  schema.index({ owner: 1, unusedSince: 1 })
  schema.index({ checkedAt: 1 })
  const Files = database.connection.model<StoredFile>('File', schema)
  const otherUses = ({ kind, id }: FileUser) => ({ $filter: { input: '$usedBy', cond: { $not: { $and: [{ $eq: ['$$this.kind', kind] }, { $eq: ['$$this.id', id] }] } } } })

  return {
    begin: async (row: Pick<StoredFile, 'owner' | 'purpose' | 'blobs' | 'at'>): Promise<string> =>
      (await Files.create({ ...row, unusedSince: row.at, checkedAt: row.at }))._id.toString(),
    finish: (id: string, set: Pick<StoredFile, 'name' | 'media' | 'placeholder' | 'parts'>): Promise<StoredFile | null> =>
      Files.findByIdAndUpdate(id, { $set: { ...set, ready: true } }, { returnDocument: 'after' }).lean<StoredFile>().exec(),
    byId: (id: string): Promise<StoredFile | null> => Files.findOne({ _id: id, ready: true }).lean<StoredFile>().exec(),
    byIds: (ids: readonly string[]): Promise<StoredFile[]> => Files.find({ _id: { $in: ids }, ready: true }).lean<StoredFile[]>().exec(),
    /** Notes that `user` uses these files; answers how many it found. */
    link: async (ids: readonly string[], { kind, id }: FileUser, at: Date): Promise<number> => (await Files.updateMany(
      { _id: { $in: ids }, ready: true },
      [{ $set: { usedBy: { $concatArrays: [otherUses({ kind, id }), [{ kind, id, at }]] }, unusedSince: null } }],
      { updatePipeline: true },
    )).matchedCount,
    /** Keeps only these uses, unless they have changed since the row was read. */
    setUses: async (row: StoredFile, usedBy: Use[], now: Date): Promise<void> => {
      await Files.updateOne({ _id: row._id, usedBy: row.usedBy }, { $set: { usedBy, checkedAt: now, ...(usedBy.length === 0 ? { unusedSince: now } : {}) } })
    },
    longestUnchecked: (limit: number): Promise<StoredFile[]> =>
      Files.find({ 'usedBy.0': { $exists: true } }).sort({ checkedAt: 1 }).limit(limit).lean<StoredFile[]>().exec(),
    /** Withdraws one file that nothing has used since before then, so that nobody sees it while its bytes go; null when there is none left. */
    withdrawUnused: (before: Date, now: Date): Promise<StoredFile | null> => Files.findOneAndUpdate(
      { unusedSince: { $lt: before } }, { $set: { ready: false, unusedSince: now } }, { returnDocument: 'after' },
    ).lean<StoredFile>().exec(),
    /** The same for a row as it was read; false if it has been used meanwhile. */
    withdraw: async (row: Pick<StoredFile, '_id' | 'usedBy'>, now: Date): Promise<boolean> =>
      (await Files.updateOne({ _id: row._id, usedBy: row.usedBy, ready: true }, { $set: { ready: false, unusedSince: now } })).modifiedCount === 1,
    discard: async (id: string): Promise<void> => { await Files.deleteOne({ _id: id }) },
    unusedBytes: async (owner: string): Promise<number> => (await Files.aggregate<{ size: number }>([
      { $match: { owner, unusedSince: { $type: 'date' } } }, { $group: { _id: null, size: { $sum: { $sum: '$parts.size' } } } },
    ]))[0]?.size ?? 0,
  }
}
export type FilesModel = ReturnType<typeof filesModel>
