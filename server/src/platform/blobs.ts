import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import { mongo, Types } from 'mongoose'
import type { Database } from './database.ts'

export interface Blobs {
  newId(): string
  /** Stores what the source gives; a write that fails or breaks off leaves nothing behind. `digest` is the SHA-256 in base64url. */
  write(id: string, source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<{ size: number; digest: string }>
  /** The bytes, or those from `from` up to and including `to`. */
  read(id: string, range?: { from: number; to: number }): Readable
  drop(ids: readonly string[]): Promise<void>
}

/** Bytes of any length in MongoDB (GridFS), streamed both ways; whoever stores them keeps their identities in a row of its own. */
export function createBlobs(database: Database, bucketName: string): Blobs {
  // A majority is awaited once, by the last write below, and not for every chunk.
  const bucket = (): mongo.GridFSBucket => new mongo.GridFSBucket(database.connection.db!, { bucketName, writeConcern: { w: 1 } })
  const toId = (id: string): Types.ObjectId => new Types.ObjectId(id)

  const drop = async (ids: readonly string[]): Promise<void> => {
    const own = ids.map(toId)
    await database.connection.collection(`${bucketName}.files`).deleteMany({ _id: { $in: own } })
    await database.connection.collection(`${bucketName}.chunks`).deleteMany({ files_id: { $in: own } })
  }
  return {
    newId: () => new Types.ObjectId().toString(),
    write: async (id, source) => {
      const target = bucket().openUploadStreamWithId(toId(id), id)
      const hash = createHash('sha256')
      let size = 0
      const failed = new Promise<never>((_, reject) => { target.on('error', reject) })
      failed.catch(() => undefined)
      const done = (call: (back: (error?: Error | null) => void) => void): Promise<void> =>
        Promise.race([failed, new Promise<void>((resolve, reject) => { call((error) => { if (error) reject(error); else resolve() }) })])
      try {
        for await (const chunk of source) {
          size += chunk.byteLength
          hash.update(chunk)
          // One write at a time, so that nothing is on its way when the source breaks off and the bytes are dropped.
          await done((back) => { target.write(chunk, back) })
        }
        await done((back) => { target.end(back) })
        const digest = hash.digest('base64url')
        await database.connection.collection(`${bucketName}.files`).updateOne({ _id: toId(id) }, { $set: { digest } })
        return { size, digest }
      } catch (error) {
        target.destroy()
        await drop([id])
        throw error
      }
    },
    read: (id, range) => bucket().openDownloadStream(toId(id), range ? { start: range.from, end: range.to + 1 } : {}),
    drop,
  }
}
