import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { Schema } from 'mongoose'
import type { CountView } from '@commonspark/shared/votes/schema'
import { bytesOf, type Database } from '../../platform/database.ts'

const [pack, unpack] = [promisify(gzip), promisify(gunzip)]

/** Counts by the hash of all that went into them; the same is never counted twice. */
export function countsModel(database: Database) {
  const schema = new Schema<{ _id: string; vote: string; body: Buffer }>({ _id: String, vote: { type: String, required: true, index: true }, body: { type: Buffer, required: true } }, { collection: 'vote_counts', versionKey: false })
  const Counts = database.connection.model('VoteCount', schema)
  return {
    find: async (hash: string): Promise<CountView | null> => {
      const row = await Counts.findById(hash).lean()
      return row && JSON.parse((await unpack(bytesOf(row.body))).toString()) as CountView
    },
    keep: async (hash: string, vote: string, count: CountView): Promise<void> => {
      const body = await pack(JSON.stringify(count))
      // What is larger than a document may be is counted again when it is asked for again.
      if (body.length < 15_000_000) await Counts.updateOne({ _id: hash }, { $set: { vote, body } }, { upsert: true })
    },
  }
}
export type CountsModel = ReturnType<typeof countsModel>
