import { randomBytes } from 'node:crypto'
import { Schema, Types } from 'mongoose'
import type { Ballot } from '@commonspark/shared/counting/profile'
import type { BoxedBallot } from '@commonspark/shared/counting/bundle'
import { bytesOf, type Database, type Tx } from '../../platform/database.ts'

/** Who has voted, and of an open vote the number of their last ballot: no time, no order, nothing of the ballot. */
export interface RollRow { _id: string; vote: string; n: number }
/** A secret ballot, sealed, under the keyed digest of its receipt. */
export interface BoxRow { _id: string; vote: string; mark: string; sealed: Buffer }
/** An open ballot; rows stay, the last of a voter counts. */
export interface BallotRow { _id: Types.ObjectId; vote: string; voter: string; n: number; receipt: string; ballot: Ballot; at: Date }
/** Stands in the way of ballots after the end; one of several of a vote, so that processes do not wait for each other. */
interface Gate { _id: string; vote: string; closesAt: Date; sealed: boolean; cast: number; flushes: number }
/** A part of the sealed box, in the order of the bundle. */
interface Sheet { _id: string; vote: string; n: number; ballots: BoxedBallot[] }

const GATES = 16
const ORDERED_BY_ID = { key: { _id: 1 as const }, unique: true as const, name: 'by_id' }

/** The identity of a roll row: a voter once a vote, by the only order that the collection has. */
export const rollId = (vote: string, voter: string): string => `${vote} ${voter}`
/** 128 random bits: an identity that tells neither when nor in which order. */
const randomId = (): string => randomBytes(16).toString('hex')
const shuffled = <T>(things: readonly T[]): T[] => things.map((thing) => ({ thing, place: randomBytes(6).readUIntBE(0, 6) })).sort((a, b) => a.place - b.place).map(({ thing }) => thing)

/**
 * Roll and box. Both collections are clustered by identity: they have no record numbers, so that nothing on disk is in the order
 * of casting. docs/VOTING.md says what this keeps from whom.
 */
export function boxModel(database: Database) {
  const model = <Row>(name: string, definition: object, options: object, index?: (schema: Schema<Row>) => void) => {
    const schema = new Schema<Row>(definition as never, { versionKey: false, minimize: false, ...options } as never) as unknown as Schema<Row>
    index?.(schema)
    return database.connection.model<Row>(name, schema as never)
  }
  const Roll = model<RollRow>('VoteRoll', { _id: String, vote: { type: String, required: true }, n: { type: Number, default: 0 } }, { collection: 'vote_roll', clusteredIndex: ORDERED_BY_ID })
  const Box = model<BoxRow>('VoteBox', {
    _id: String, vote: { type: String, required: true }, mark: { type: String, required: true }, sealed: { type: Buffer, required: true },
  }, { collection: 'vote_box', clusteredIndex: ORDERED_BY_ID }, (schema) => schema.index({ vote: 1, mark: 1 }, { unique: true }))
  const Ballots = model<BallotRow>('VoteBallot', {
    vote: { type: String, required: true }, voter: { type: String, required: true }, n: { type: Number, required: true },
    receipt: { type: String, required: true }, ballot: { type: Schema.Types.Mixed, required: true }, at: { type: Date, required: true },
  }, { collection: 'vote_ballots' }, (schema) => {
    schema.index({ vote: 1, voter: 1, n: -1 }, { unique: true })
    schema.index({ vote: 1, receipt: 1 }, { unique: true })
  })
  const Gates = model<Gate>('VoteGate', {
    _id: String, vote: { type: String, required: true, index: true }, closesAt: { type: Date, required: true }, sealed: { type: Boolean, required: true },
    cast: { type: Number, required: true }, flushes: { type: Number, required: true },
  }, { collection: 'vote_gates' })
  const Sheets = model<Sheet>('VoteSheet', { _id: String, vote: { type: String, required: true }, n: { type: Number, required: true }, ballots: { type: [Schema.Types.Mixed], required: true } },
    { collection: 'vote_sheets' }, (schema) => schema.index({ vote: 1, n: 1 }))

  const own = Math.floor(Math.random() * GATES)
  return {
    openGates: async (vote: string, closesAt: Date, tx: Tx): Promise<void> => {
      await Gates.insertMany(Array.from({ length: GATES }, (_, at) => ({ _id: `${vote} ${at}`, vote, closesAt, sealed: false, cast: 0, flushes: 0 })), { session: tx })
    },
    moveGates: async (vote: string, closesAt: Date, tx: Tx): Promise<void> => { await Gates.updateMany({ vote, sealed: false }, { $set: { closesAt } }, { session: tx }) },
    /**
     * Goes through this process's gate with so many new voters: false when it is shut. The write is what a transaction that shuts
     * all gates collides with, so nothing comes in afterwards. `late`: also between the end and the sealing.
     */
    pass: async (vote: string, now: Date, voters: number, late: boolean, tx: Tx): Promise<boolean> =>
      (await Gates.updateOne({ _id: `${vote} ${own}`, sealed: false, ...(late ? {} : { closesAt: { $gt: now } }) }, { $inc: { cast: voters, flushes: 1 } }, { session: tx })).matchedCount === 1,
    shutGates: async (vote: string, tx?: Tx): Promise<void> => { await Gates.updateMany({ vote, sealed: false }, { $set: { sealed: true } }, tx ? { session: tx } : {}) },
    cast: async (votes: readonly string[]): Promise<Map<string, number>> => new Map(
      (await Gates.aggregate<{ _id: string; n: number }>([{ $match: { vote: { $in: votes } } }, { $group: { _id: '$vote', n: { $sum: '$cast' } } }])).map((row) => [row._id, row.n])),

    roll: async (ids: readonly string[], tx?: Tx): Promise<Map<string, RollRow>> => new Map(
      (await Roll.find({ _id: { $in: ids } }, null, tx ? { session: tx } : {}).lean<RollRow[]>()).map((row) => [row._id, row])),
    enrol: async (rows: readonly RollRow[], tx: Tx): Promise<void> => { if (rows.length > 0) await Roll.insertMany(shuffled(rows), { session: tx, lean: true }) },
    renumber: async (rows: readonly { _id: string; n: number }[], tx: Tx): Promise<void> => {
      if (rows.length > 0) await Roll.bulkWrite(rows.map(({ _id, n }) => ({ updateOne: { filter: { _id }, update: { $set: { n } } } })), { session: tx })
    },
    /** Everybody on the roll, a thousand at a time. */
    async *voters(vote: string): AsyncGenerator<string[]> {
      let some: string[] = []
      // Roll identities of a vote stand together, for they begin with it.
      for await (const row of Roll.find({ _id: { $gt: `${vote} `, $lt: `${vote}!` } }, { _id: 1 }).lean<RollRow[]>().cursor()) {
        some.push((row as RollRow)._id.slice(vote.length + 1))
        if (some.length === 1000) { yield some; some = [] }
      }
      if (some.length > 0) yield some
    },

    marks: async (vote: string, marks: readonly string[], tx?: Tx): Promise<Set<string>> => new Set(
      (await Box.find({ vote, mark: { $in: marks } }, { mark: 1 }, tx ? { session: tx } : {}).lean<BoxRow[]>()).map((row) => row.mark)),
    put: async (rows: readonly Omit<BoxRow, '_id'>[], tx: Tx): Promise<void> => {
      if (rows.length > 0) await Box.insertMany(shuffled(rows).map((row) => ({ _id: randomId(), ...row })), { session: tx, lean: true })
    },
    take: async (vote: string, mark: string, tx: Tx): Promise<boolean> => (await Box.deleteOne({ vote, mark }, { session: tx })).deletedCount === 1,
    async *boxed(vote: string): AsyncGenerator<BoxRow> {
      for await (const row of Box.find({ vote }, { sealed: 1, mark: 1 }).lean<BoxRow[]>().cursor()) yield { ...(row as BoxRow), sealed: bytesOf((row as BoxRow).sealed) }
    },
    emptyBox: async (vote: string): Promise<void> => { await Box.deleteMany({ vote }) },

    receipts: async (vote: string, receipts: readonly string[], tx?: Tx): Promise<Map<string, string>> => new Map(
      (await Ballots.find({ vote, receipt: { $in: receipts } }, { receipt: 1, voter: 1 }, tx ? { session: tx } : {}).lean<BallotRow[]>()).map((row) => [row.receipt, row.voter])),
    add: async (rows: readonly Omit<BallotRow, '_id'>[], tx: Tx): Promise<void> => { if (rows.length > 0) await Ballots.insertMany(rows, { session: tx, lean: true }) },
    last: (vote: string, voter: string): Promise<BallotRow | null> => Ballots.findOne({ vote, voter }).sort({ n: -1 }).lean<BallotRow>().exec(),
    /** The last ballot of every voter of an open vote. */
    async *standing(vote: string): AsyncGenerator<BallotRow> {
      let voter = ''
      for await (const row of Ballots.find({ vote }).sort({ vote: 1, voter: 1, n: -1 }).lean<BallotRow[]>().cursor()) {
        if ((row as BallotRow).voter === voter) continue
        voter = (row as BallotRow).voter
        yield row as BallotRow
      }
    },

    /** Writes the sealed box; the same again changes nothing. */
    writeSheets: async (vote: string, ballots: readonly BoxedBallot[]): Promise<void> => {
      let [n, sheet, size] = [0, [] as BoxedBallot[], 0]
      const write = async (): Promise<void> => { await Sheets.replaceOne({ _id: `${vote} ${n}` }, { vote, n, ballots: sheet }, { upsert: true }); n++; sheet = []; size = 0 }
      for (const boxed of ballots) {
        sheet.push(boxed)
        size += 100 + JSON.stringify(boxed.ballot).length * 2
        if (size > 1_000_000) await write()
      }
      if (sheet.length > 0) await write()
    },
    dropSheets: async (vote: string): Promise<void> => { await Sheets.deleteMany({ vote }) },
    async *sheets(vote: string): AsyncGenerator<BoxedBallot[]> {
      for await (const sheet of Sheets.find({ vote }).sort({ n: 1 }).lean<Sheet[]>().cursor()) yield (sheet as Sheet).ballots
    },
  }
}
export type BoxModel = ReturnType<typeof boxModel>
