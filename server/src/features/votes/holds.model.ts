import { Schema, Types } from 'mongoose'
import type { HoldSign, HoldState } from '@commonspark/shared/votes/schema'
import { afterDate } from '../../platform/cursor.ts'
import { bytesOf, type Database, type Tx } from '../../platform/database.ts'

/** A held ballot. A secret one lies in it sealed until it is cleared; an open one stays among the ballots. */
export interface Hold {
  _id: Types.ObjectId
  vote: string
  voter: string
  signs: HoldSign[]
  state: HoldState
  /** Why it was held by hand, or decided. */
  reason: string
  appeal: string | null
  at: Date
  decidedBy: string | null
  decidedAt: Date | null
  /** Undecided, or decided before an appeal. */
  waiting: boolean
  mark: string | null
  sealed: Buffer | null
}

export function holdsModel(database: Database) {
  const schema = new Schema<Hold>({
    vote: { type: String, required: true }, voter: { type: String, required: true },
    signs: { type: [String], required: true }, state: { type: String, required: true }, reason: { type: String, default: '' },
    appeal: { type: String, default: null }, at: { type: Date, required: true }, decidedBy: { type: String, default: null }, decidedAt: { type: Date, default: null },
    waiting: { type: Boolean, required: true }, mark: { type: String, default: null }, sealed: { type: Buffer, default: null },
  } as never, { collection: 'vote_holds', versionKey: false })
  schema.index({ vote: 1, voter: 1 }, { unique: true })
  schema.index({ vote: 1, at: -1, _id: -1 })
  schema.index({ vote: 1, mark: 1 }, { partialFilterExpression: { mark: { $type: 'string' } } })
  const Holds = database.connection.model<Hold>('VoteHold', schema)
  const withTx = (tx?: Tx) => (tx ? { session: tx } : {})
  const plain = (row: Hold | null): Hold | null => row && { ...row, sealed: row.sealed && bytesOf(row.sealed) }
  return {
    add: async (rows: readonly Omit<Hold, '_id'>[], tx?: Tx): Promise<Hold[]> => (rows.length === 0 ? [] : (await Holds.insertMany(rows, withTx(tx))).map((row) => row.toObject() as Hold)),
    byId: async (vote: string, id: string, tx?: Tx): Promise<Hold | null> => plain(await Holds.findOne({ _id: id, vote }, null, withTx(tx)).lean<Hold>()),
    ofVoter: async (vote: string, voter: string): Promise<Hold | null> => plain(await Holds.findOne({ vote, voter }).lean<Hold>()),
    ofVoters: async (vote: string, voters: readonly string[], tx: Tx): Promise<Map<string, Hold>> => new Map(
      (await Holds.find({ vote, voter: { $in: voters } }, null, withTx(tx)).lean<Hold[]>()).map((row) => [row.voter, plain(row)!])),
    /** Of a secret vote: the undecided ones with these marks. */
    byMarks: async (vote: string, marks: readonly string[]): Promise<Set<string>> => new Set(
      (await Holds.find({ vote, mark: { $in: marks } }, { mark: 1 }).lean<Hold[]>()).flatMap((row) => row.mark ?? [])),
    replace: async (vote: string, mark: string, set: Pick<Hold, 'mark' | 'sealed'>, tx: Tx): Promise<boolean> => (await Holds.updateOne({ vote, mark, state: 'held' }, { $set: set }, withTx(tx))).matchedCount === 1,
    update: async (id: Types.ObjectId, from: Partial<Hold>, set: Partial<Hold>, tx?: Tx): Promise<Hold | null> =>
      plain(await Holds.findOneAndUpdate({ _id: id, ...from }, { $set: set }, { returnDocument: 'after', ...withTx(tx) }).lean<Hold>()),
    page: (vote: string, state: HoldState | undefined, limit: number, after: string | undefined): Promise<Hold[]> =>
      Holds.find({ vote, ...(state ? { state } : {}), ...afterDate('at', after, (hex) => new Types.ObjectId(hex)) }, { sealed: 0 }).sort({ at: -1, _id: -1 }).limit(limit).lean<Hold[]>().exec(),
    /** How many wait, and how many are excluded, by their first sign. */
    summary: async (vote: string): Promise<{ waiting: number; excluded: Record<string, number> }> => {
      const rows = await Holds.aggregate<{ _id: { state: HoldState; waiting: boolean; sign: string }; n: number }>([
        { $match: { vote } }, { $group: { _id: { state: '$state', waiting: '$waiting', sign: { $first: '$signs' } }, n: { $sum: 1 } } },
      ])
      const excluded: Record<string, number> = {}
      for (const { _id, n } of rows) if (_id.state === 'excluded') excluded[_id.sign] = (excluded[_id.sign] ?? 0) + n
      return { waiting: rows.reduce((sum, { _id, n }) => sum + (_id.waiting ? n : 0), 0), excluded }
    },
    isWaiting: async (vote: string): Promise<boolean> => (await Holds.exists({ vote, waiting: true })) !== null,
    excludedVoters: async (vote: string): Promise<Set<string>> => new Set((await Holds.find({ vote, state: 'excluded' }, { voter: 1 }).lean<Hold[]>()).map((row) => row.voter)),
    /** Secret ballots that nobody decided about. */
    undecided: async (vote: string): Promise<Buffer[]> => (await Holds.find({ vote, state: 'held' }).lean<Hold[]>()).flatMap((row) => plain(row)!.sealed ?? []),
    /** Takes what is on held secret ballots away from their voters, and answers it. */
    release: async (vote: string, tx: Tx): Promise<{ mark: string; sealed: Buffer }[]> => {
      const rows = (await Holds.find({ vote }, null, withTx(tx)).lean<Hold[]>()).map((row) => plain(row)!)
      await Holds.updateMany({ vote }, { $set: { sealed: null, mark: null, waiting: false } }, withTx(tx))
      return rows.flatMap(({ mark, sealed }) => (mark && sealed ? [{ mark, sealed }] : []))
    },
    /** After the sealing: what was not decided was counted, and nothing of what was on held ballots stays. */
    close: async (vote: string): Promise<void> => {
      await Holds.updateMany({ vote, state: 'held' }, { $set: { state: 'cleared' } })
      await Holds.updateMany({ vote }, { $set: { sealed: null, mark: null, waiting: false } })
    },
  }
}
export type HoldsModel = ReturnType<typeof holdsModel>
