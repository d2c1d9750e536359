import { setTimeout as sleep } from 'node:timers/promises'
import mongoose, { type ClientSession, type Connection, type mongo, Types } from 'mongoose'
import type { Log } from './log.ts'

/** Hand it to every write that belongs to one transaction. */
export type Tx = ClientSession

export interface Database {
  connection: Connection
  /** Runs `work` in one transaction, again from the start on a passing conflict; nothing outside the database may happen in it. */
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  /** Whether a primary answers now. */
  ready(): Promise<boolean>
  close(): Promise<void>
}

/** Connects with journaled majority writes; waits up to a minute for a primary. */
export async function connectDatabase(uri: string, log: Log): Promise<Database> {
  mongoose.set('strictQuery', 'throw')
  const connection = mongoose.createConnection(uri, {
    writeConcern: { w: 'majority', journal: true },
    readConcern: { level: 'majority' },
    retryWrites: true,
    serverSelectionTimeoutMS: 15_000,
    autoIndex: false,
    autoCreate: false,
    ignoreUndefined: true,
  })
  connection.on('disconnected', () => log.warn('database lost'))
  connection.on('reconnected', () => log.info('database is back'))
  connection.on('error', (error: Error) => log.error({ error: error.message }, 'database error'))
  for (let attempt = 1; ; attempt++) {
    try { await connection.asPromise(); break } catch (error) {
      if (attempt === 4) throw error
      log.warn({ attempt }, 'database not reachable yet')
      await sleep(1000)
    }
  }
  return {
    connection,
    transaction: (work) => connection.getClient().withSession((session) =>
      session.withTransaction(() => work(session as unknown as Tx), { readConcern: { level: 'snapshot' }, writeConcern: { w: 'majority', journal: true } })) as never,
    ready: async () => {
      if (connection.readyState !== 1) return false
      const hello = await connection.db?.command({ hello: 1 }, { timeoutMS: 2000 } as never).catch(() => null)
      return hello?.['isWritablePrimary'] === true || Boolean(hello?.['primary'])
    },
    close: () => connection.close(),
  }
}

/** Creates the collections and indexes of every model made so far; safe to run in several processes at once. */
export async function ensureIndexes(database: Database): Promise<void> {
  await Promise.all(Object.values(database.connection.models).map(async (model) => {
    await model.createCollection().catch((error: { codeName?: string }) => { if (error.codeName !== 'NamespaceExists') throw error })
    await model.createIndexes()
  }))
}

/** Whether a write was refused by a unique index. */
export const isDuplicate = (error: unknown): boolean => (error as { code?: number } | null)?.code === 11000

/** An identity as the database keeps it. */
export const objectId = (hex: string): Types.ObjectId => new Types.ObjectId(hex)

/** A fresh identity. */
export const newId = (): string => new Types.ObjectId().toString()

/** Bytes as a lean row holds them. */
export const bytesOf = (stored: unknown): Buffer => {
  const { buffer, position } = stored as { buffer: Uint8Array; position?: number }
  return Buffer.isBuffer(stored) ? stored : Buffer.from(buffer.subarray(0, position ?? buffer.length))
}

/**
 * Where a stream of changes has to begin, so that whoever reads from now on misses nothing: all before it is committed by the majority and
 * seen by every read. The time of the last write would be too late: a write before it may not be committed yet, and be neither read nor told.
 */
export async function committedTime(database: Database): Promise<mongo.Timestamp> {
  const { lastWrite, operationTime } = (await database.connection.db!.command({ hello: 1 })) as { lastWrite?: { majorityOpTime: { ts: mongo.Timestamp } }; operationTime: mongo.Timestamp }
  // A router of shards has no writes of its own.
  return lastWrite?.majorityOpTime.ts ?? operationTime
}
