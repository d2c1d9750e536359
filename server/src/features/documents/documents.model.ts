import { type mongo, Schema, Types } from 'mongoose'
import { type Blobs, createBlobs } from '../../platform/blobs.ts'
import { committedTime, type Database } from '../../platform/database.ts'

/** One flush of updates to one document, merged; by whom, and which process already knows it. */
export interface UpdateRow { _id: Types.ObjectId; document: string; node: string; by: string[]; at: Date; update: mongo.Binary }
/** The compacted state of a document (Yjs, V2), in the row or, when it is large, in a blob. */
interface SnapshotRow { document: string; version: number; format: number; size: number; state: mongo.Binary | null; blob: string | null }
/** Which person wrote as which Yjs client; taken once, first come. */
interface WriterRow { document: string; client: number; person: string | null }

export interface Stored { version: number; format: number; state: Uint8Array; updates: { id: string; update: Uint8Array; by: string[] }[] }

const INLINE = 1024 * 1024

/** A view of the same bytes that is not Node's shared pool nor BSON's. */
const bytesOf = (value: mongo.Binary | Buffer): Uint8Array => {
  const raw = 'buffer' in value && !(value instanceof Uint8Array) ? value.buffer : value as Buffer
  return new Uint8Array(raw)
}

/**
 * Documents on disk: an append-only log of updates and one compacted state. Updates may be applied twice without harm, so a state
 * names no sequence: whoever compacts writes the state first and then deletes exactly those rows that are in it.
 */
export function documentsModel(database: Database) {
  const updates = new Schema<UpdateRow>({
    document: { type: String, required: true }, node: { type: String, required: true }, by: { type: [String], default: [] },
    at: { type: Date, required: true }, update: { type: Schema.Types.Buffer, required: true },
  } as never, { collection: 'document_updates', versionKey: false })
  updates.index({ document: 1, _id: 1 })
  const Updates = database.connection.model<UpdateRow>('DocumentUpdate', updates)

  const snapshots = new Schema<SnapshotRow>({
    document: { type: String, required: true }, version: { type: Number, required: true }, format: { type: Number, default: 1 }, size: { type: Number, required: true },
    state: { type: Schema.Types.Buffer, default: null }, blob: { type: String, default: null },
  } as never, { collection: 'document_states', versionKey: false })
  snapshots.index({ document: 1 }, { unique: true })
  const Snapshots = database.connection.model<SnapshotRow>('DocumentState', snapshots)

  const writers = new Schema<WriterRow>({
    document: { type: String, required: true }, client: { type: Number, required: true }, person: { type: String, default: null },
  }, { collection: 'document_writers', versionKey: false })
  writers.index({ document: 1, client: 1 }, { unique: true })
  writers.index({ person: 1 })
  const Writers = database.connection.model<WriterRow>('DocumentWriter', writers)
  const blobs: Blobs = createBlobs(database, 'documentBlobs')

  const put = async (state: Uint8Array): Promise<{ state: Buffer | null; blob: string | null; size: number }> => {
    if (state.byteLength <= INLINE) return { state: Buffer.from(state), blob: null, size: state.byteLength }
    const blob = blobs.newId()
    await blobs.write(blob, [state])
    return { state: null, blob, size: state.byteLength }
  }
  const stateOf = async (row: SnapshotRow): Promise<Uint8Array> => {
    if (row.blob === null) return bytesOf(row.state!)
    const parts: Buffer[] = []
    for await (const part of blobs.read(row.blob)) parts.push(part as Buffer)
    return new Uint8Array(Buffer.concat(parts))
  }
  const snapshot = async (document: string): Promise<{ version: number; format: number; state: Uint8Array } | null> => {
    for (let attempt = 0; ; attempt++) {
      const row = await Snapshots.findOne({ document }).lean<SnapshotRow>()
      if (!row) return null
      // The blob may go while it is read, because a newer state has taken its place.
      try { return { version: row.version, format: row.format ?? 1, state: await stateOf(row) } } catch (error) { if (attempt === 4) throw error }
    }
  }

  return {
    newRow: (): Types.ObjectId => new Types.ObjectId(),
    exists: async (document: string): Promise<boolean> => (await Snapshots.exists({ document })) !== null,
    snapshot,
    /**
     * Everything of a document. The updates are read before the state, so that none can slip between the two; the format before both, so
     * that it is never newer than they are: whoever takes it for older than it is finds out when they bring it up, and reads again.
     */
    read: async (document: string): Promise<Stored | null> => {
      const earlier = await Snapshots.findOne({ document }, { format: 1 }).lean<Pick<SnapshotRow, 'format'>>()
      const rows = await Updates.collection.find({ document }, { projection: { update: 1, by: 1 } }).sort({ _id: 1 }).toArray()
      const state = await snapshot(document)
      return state && { ...state, format: earlier?.format ?? 1, updates: rows.map((row) => ({ id: row._id.toString(), update: bytesOf(row['update'] as mongo.Binary), by: row['by'] as string[] })) }
    },
    /** The first state of a document; of several at once, one stays. */
    begin: async (document: string, state: Uint8Array, format: number): Promise<void> => {
      await Snapshots.updateOne({ document }, { $setOnInsert: { version: 1, format, ...await put(state) } }, { upsert: true }).catch((error: { code?: number }) => { if (error.code !== 11000) throw error })
    },
    /** Resolves when a majority has it on disk. */
    append: async (rows: { _id: Types.ObjectId; document: string; node: string; by: string[]; at: Date; update: Uint8Array }[]): Promise<void> => {
      await Updates.collection.insertMany(rows.map((row) => ({ ...row, update: Buffer.from(row.update.buffer, row.update.byteOffset, row.update.byteLength) })) as never)
    },
    /** Puts a newer state in place of that version; false if another process was faster. */
    replace: async (document: string, version: number, state: Uint8Array): Promise<boolean> => {
      const next = await put(state)
      const before = await Snapshots.findOneAndUpdate({ document, version }, { $set: { ...next, version: version + 1 } }).lean<SnapshotRow>()
      const left = before ? before.blob : next.blob
      if (left) await blobs.drop([left])
      return before !== null
    },
    /** Adds what a migration changed and says that it is done, both or neither; false when another process was faster. */
    migrate: async (row: { _id: Types.ObjectId; document: string; node: string; by: string[]; at: Date; update: Uint8Array }, from: number, to: number): Promise<boolean> => database.transaction(async (tx) => {
      const before = await Snapshots.findOneAndUpdate({ document: row.document, format: from === 1 ? { $in: [1, null] } : from }, { $set: { format: to } }, { session: tx })
      if (before) await Updates.collection.insertOne({ ...row, update: Buffer.from(row.update) } as never, { session: tx })
      return before !== null
    }),
    forget: async (rows: readonly string[]): Promise<void> => { await Updates.deleteMany({ _id: { $in: rows.map((id) => new Types.ObjectId(id)) } }) },
    /** Takes client numbers for a person; answers whose each is. */
    claim: async (document: string, clients: readonly number[], person: string | null): Promise<Map<number, string | null>> => {
      await Writers.bulkWrite(clients.map((client) => ({ updateOne: { filter: { document, client }, update: { $setOnInsert: { person } }, upsert: true } })), { ordered: false })
        .catch((error: { code?: number }) => { if (error.code !== 11000) throw error })
      return new Map((await Writers.find({ document, client: { $in: clients } }).lean<WriterRow[]>()).map((row) => [row.client, row.person]))
    },
    writers: async (document: string): Promise<Map<number, string | null>> => new Map((await Writers.find({ document }).lean<WriterRow[]>()).map((row) => [row.client, row.person])),
    /** Takes a person's name from all that they wrote; the text stays. */
    eraseWriter: async (document: string, person: string): Promise<void> => {
      await Writers.updateMany({ document, person }, { $set: { person: null } })
      await Updates.updateMany({ document, by: person }, { $pull: { by: person } })
    },
    /** Tells of every row that another process has written from now on; returns how to stop. */
    watch: async (node: string, tell: (row: { id: string; document: string; update: Uint8Array; by: string[] }) => void, failed: (error: Error) => void): Promise<() => Promise<void>> => {
      const stream = Updates.collection.watch([{ $match: { operationType: 'insert', 'fullDocument.node': { $ne: node } } }], { startAtOperationTime: await committedTime(database) })
      stream.on('change', (change) => {
        if (change.operationType !== 'insert') return
        const row = change.fullDocument as unknown as UpdateRow
        tell({ id: row._id.toString(), document: row.document, update: bytesOf(row.update), by: row.by })
      })
      let stopped = false
      stream.on('error', (error) => { if (!stopped) failed(error as Error) })
      stream.on('close', () => { if (!stopped) failed(new Error('the stream of updates has ended')) })
      return () => { stopped = true; return stream.close() }
    },
    /** How many rows wait to be compacted, and the bytes of the state; for tests and measurements. */
    weight: async (document: string): Promise<{ updates: number; state: number; version: number }> => {
      const row = await Snapshots.findOne({ document }).lean<SnapshotRow>()
      return { updates: await Updates.countDocuments({ document }), state: row?.size ?? 0, version: row?.version ?? 0 }
    },
  }
}
export type DocumentsModel = ReturnType<typeof documentsModel>
