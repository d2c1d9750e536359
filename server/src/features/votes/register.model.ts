import { randomInt } from 'node:crypto'
import { Schema } from 'mongoose'
import { normalCode } from '@commonspark/shared/votes/rules'
import type { Database, Tx } from '../../platform/database.ts'
import { askTogether } from '../../platform/group-commit.ts'
import { digest } from '../../platform/secrets.ts'

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LETTERS = 12

/** A fresh paper code: 60 random bits, in groups of four. */
const newCode = (): string => Array.from({ length: LETTERS }, () => ALPHABET[randomInt(ALPHABET.length)]!).join('').replace(/(.{4})(?=.)/g, '$1-')
/** How a code is kept and stands on the roll. */
export const codeVoter = (vote: string, code: string): string => `code:${digest(`${vote} ${normalCode(code)}`)}`

/** The account behind a voter; null for a paper code. */
export const personOf = (voter: string): string | null => (voter.startsWith('code:') ? null : voter)

/** Who may vote where the vote keeps its own list: e-mail addresses, or digests of paper codes. */
export function registerModel(database: Database) {
  const schema = new Schema<{ _id: string; vote: string; batch: string | null; invited?: boolean }>({ _id: String, vote: { type: String, required: true, index: true }, batch: { type: String, default: null }, invited: Boolean }, { collection: 'vote_register', versionKey: false })
  schema.index({ vote: 1, batch: 1 }, { partialFilterExpression: { batch: { $type: 'string' } } })
  const Register = database.connection.model('VoteRegister', schema)
  /** Addresses and people counted lately, kept as keyed digests: how many new voters came from one. */
  const Traces = database.connection.model('VoteTrace', new Schema<{ _id: string; vote: string; n: number; until: Date }>(
    { _id: String, vote: { type: String, required: true, index: true }, n: Number, until: { type: Date, expires: 0 } }, { collection: 'vote_traces', versionKey: false }))
  const Refusals = database.connection.model('VoteRefusal', new Schema<{ _id: string }>({ _id: String }, { collection: 'vote_refusals', versionKey: false }))
  /** Those who come together are looked up together. */
  const lookUp = askTogether(async (ids) => new Map((await Register.find({ _id: { $in: ids } }, { _id: 1 }).lean()).map((row) => [row._id, true])))
  return {
    /** Answers how many were new. */
    addAddresses: async (vote: string, addresses: readonly string[], tx: Tx): Promise<number> => {
      const ids = [...new Set(addresses)].map((address) => `${vote} ${address}`)
      const known = new Set((await Register.find({ _id: { $in: ids } }, { _id: 1 }, { session: tx }).lean()).map((row) => row._id))
      const fresh = ids.filter((id) => !known.has(id))
      if (fresh.length > 0) await Register.insertMany(fresh.map((_id) => ({ _id, vote, batch: null })), { session: tx, lean: true })
      return fresh.length
    },
    /** Makes codes; none when this batch was made before. */
    addCodes: async (vote: string, batch: string, count: number, tx: Tx): Promise<string[]> => {
      if (await Register.exists({ vote, batch }).session(tx)) return []
      const codes = Array.from({ length: count }, newCode)
      await Register.insertMany(codes.map((code) => ({ _id: `${vote} ${codeVoter(vote, code)}`, vote, batch })), { session: tx, lean: true })
      return codes
    },
    /** Whether an address, or the voter of a code, stands there. */
    has: async (vote: string, who: string): Promise<boolean> => (await lookUp(`${vote} ${who}`)) === true,
    addresses: async (vote: string): Promise<string[]> => (await Register.find({ vote, batch: null }, { _id: 1 }).lean()).map((row) => row._id.slice(vote.length + 1)),
    /** Addresses that nobody has looked at for an invitation yet. */
    uninvited: async (vote: string, limit: number): Promise<string[]> => (await Register.find({ vote, batch: null, invited: null }, { _id: 1 }).limit(limit).lean()).map((row) => row._id.slice(vote.length + 1)),
    invited: async (vote: string, addresses: readonly string[]): Promise<void> => { await Register.updateMany({ _id: { $in: addresses.map((address) => `${vote} ${address}`) } }, { $set: { invited: true } }) },
    /** Keeps, as a keyed digest, that an address wants no invitations. */
    refuse: async (mark: string): Promise<void> => { await Refusals.updateOne({ _id: mark }, { $setOnInsert: { _id: mark } }, { upsert: true }) },
    refused: async (marks: readonly string[]): Promise<Set<string>> => new Set((await Refusals.find({ _id: { $in: marks } }).lean()).map((row) => row._id)),
    drop: async (vote: string): Promise<void> => { await Register.deleteMany({ vote }) },

    /** Counts one more for each of these marks, a repeated one as often as it stands there, and answers how many each had before. */
    trace: async (vote: string, marks: readonly { mark: string; until: Date }[]): Promise<Map<string, number>> => {
      if (marks.length === 0) return new Map()
      const together = new Map<string, { until: Date; n: number }>()
      for (const { mark, until } of marks) together.set(mark, { until, n: (together.get(mark)?.n ?? 0) + 1 })
      const ids = [...together.keys()].map((mark) => `${vote} ${mark}`)
      // Not waiting for the majority, and so read as it stands: a count that a crash takes back is only a sign the less.
      await Traces.collection.bulkWrite([...together].map(([mark, { until, n }]) => ({ updateOne: { filter: { _id: `${vote} ${mark}` as never }, update: { $inc: { n }, $setOnInsert: { vote, until } }, upsert: true } })), { ordered: false, writeConcern: { w: 1, j: false } })
      return new Map((await Traces.find({ _id: { $in: ids } }).readConcern('local').lean()).map((row) => { const mark = row._id.slice(vote.length + 1); return [mark, row.n - together.get(mark)!.n] }))
    },
    dropTraces: async (vote: string): Promise<void> => { await Traces.deleteMany({ vote }) },
  }
}
export type RegisterModel = ReturnType<typeof registerModel>
