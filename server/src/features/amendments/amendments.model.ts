import { Schema, type Types } from 'mongoose'
import type { AMENDMENT_STATES } from '@commonspark/shared/amendments/schema'
import type { CanvasSection } from '@commonspark/shared/ideas/schema'
import type { Database, Tx } from '../../platform/database.ts'

export interface Amendment {
  _id: Types.ObjectId; idea: string; author: string; key: string; section: CanvasSection; before: string; after: string; note: string; at: Date
  state: (typeof AMENDMENT_STATES)[number]; decidedAt: Date | null; decidedBy: string | null; reply: string
  /** One of a person's few places for open suggestions on an idea; gone when it is decided. */
  place?: number
  /** Since when somebody has been deciding it. */
  claimedAt?: Date
}
interface Door { idea: string; open: boolean }

/** How many suggestions of one person wait on an idea at most. */
export const PLACES = 5

export function amendmentsModel(database: Database) {
  const schema = new Schema<Amendment>({
    idea: { type: String, required: true }, author: { type: String, required: true }, key: { type: String, required: true }, section: { type: String, required: true },
    before: { type: String, default: '' }, after: { type: String, default: '' }, note: { type: String, default: '' }, at: { type: Date, required: true },
    state: { type: String, required: true }, decidedAt: { type: Date, default: null }, decidedBy: { type: String, default: null }, reply: { type: String, default: '' }, place: { type: Number }, claimedAt: { type: Date },
  }, { collection: 'idea_amendments', versionKey: false })
  schema.index({ author: 1, key: 1 }, { unique: true })
  schema.index({ idea: 1, state: 1, _id: -1 })
  schema.index({ idea: 1, author: 1, place: 1 }, { unique: true, partialFilterExpression: { place: { $exists: true } } })
  const Rows = database.connection.model<Amendment>('Amendment', schema)
  const doors = new Schema<Door>({ idea: { type: String, required: true }, open: { type: Boolean, required: true } }, { collection: 'idea_amendment_doors', versionKey: false })
  doors.index({ idea: 1 }, { unique: true })
  const Doors = database.connection.model<Door>('AmendmentDoor', doors)

  return {
    byId: (id: string): Promise<Amendment | null> => Rows.findById(id).lean<Amendment>().exec(),
    byKey: (author: string, key: string): Promise<Amendment | null> => Rows.findOne({ author, key }).lean<Amendment>().exec(),
    /** Newest first; with `author`, the accepted ones and that person's. */
    ofIdea: (idea: string, author?: string | null): Promise<Amendment[]> => {
      const standing = { state: { $ne: 'withdrawn' as const } }
      const seen = author === undefined ? standing : { $or: [{ state: 'accepted' as const }, ...(author === null ? [] : [{ author, ...standing }])] }
      return Rows.find({ idea, ...seen }).sort({ _id: -1 }).limit(200).lean<Amendment[]>().exec()
    },
    /** Everybody of whom something was accepted, the earliest first. */
    credited: async (idea: string): Promise<string[]> => [...new Set((await Rows.find({ idea, state: 'accepted' }, { author: 1 }).sort({ _id: 1 }).limit(1000).lean<Amendment[]>()).map((row) => row.author))],
    waiting: (idea: string): Promise<number> => Rows.countDocuments({ idea, state: 'open' }).exec(),
    /** Adds an open suggestion at a place of its author's; a taken place is a duplicate. */
    add: async (row: Pick<Amendment, 'idea' | 'author' | 'key' | 'section' | 'before' | 'after' | 'note' | 'at'>, place: number, tx: Tx): Promise<Amendment> => {
      const [made] = await Rows.create([{ ...row, state: 'open', place }], { session: tx })
      return made!.toObject()
    },
    places: async (idea: string, author: string): Promise<Set<number>> => new Set((await Rows.find({ idea, author, state: 'open' }, { place: 1 }).lean<Amendment[]>()).map((row) => row.place ?? -1)),
    /** Takes an open one to decide it, alone until it is settled or let go; false while somebody else does. */
    claim: async (id: string, at: Date, stale: Date): Promise<boolean> =>
      (await Rows.findOneAndUpdate({ _id: id, state: 'open', $or: [{ claimedAt: { $exists: false } }, { claimedAt: { $lt: stale } }] }, { $set: { claimedAt: at } })) !== null,
    letGo: async (id: string): Promise<void> => { await Rows.updateOne({ _id: id }, { $unset: { claimedAt: 1 } }) },
    /** Settles an open one; null when it no longer is. */
    settle: (id: string, state: Amendment['state'], change: { decidedAt: Date; decidedBy: string; reply: string }, tx?: Tx): Promise<Amendment | null> =>
      Rows.findOneAndUpdate({ _id: id, state: 'open' }, { $set: { state, ...change }, $unset: { place: 1, claimedAt: 1 } }, { returnDocument: 'after', ...(tx ? { session: tx } : {}) }).lean<Amendment>().exec(),
    /** Takes its words away from everybody, whatever became of them; answers it, null when it is gone already. */
    wipe: (id: string, decidedAt: Date, decidedBy: string | null): Promise<Amendment | null> =>
      Rows.findOneAndUpdate({ _id: id, state: { $ne: 'withdrawn' } }, { $set: { state: 'withdrawn', after: '', note: '', decidedAt, decidedBy }, $unset: { place: 1, claimedAt: 1 } }, { returnDocument: 'after' }).lean<Amendment>().exec(),
    isOpen: async (idea: string): Promise<boolean> => (await Doors.findOne({ idea }).lean<Door>())?.open ?? false,
    setOpen: async (idea: string, open: boolean): Promise<void> => { await Doors.updateOne({ idea }, { $set: { open } }, { upsert: true }) },
  }
}
export type AmendmentsModel = ReturnType<typeof amendmentsModel>
