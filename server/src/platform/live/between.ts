import { createClient } from '@redis/client'
import { createAdapter as amongMembers } from '@socket.io/cluster-adapter'
import { createAdapter as throughMongo } from '@socket.io/mongo-adapter'
import { createAdapter as throughRedis } from '@socket.io/redis-streams-adapter'
import type { Server } from 'socket.io'
import { memberNumber } from '../cluster.ts'
import { type Database, newId, objectId } from '../database.ts'
import { groupCommit } from '../group-commit.ts'
import type { Log } from '../log.ts'

interface Parts { database: Database; log: Log; kind: 'mongo' | 'cluster'; redisUrl: string | undefined }

/** How facts come to other processes, and how to let go of it. */
export interface Between { adapter: NonNullable<Parameters<Server['adapter']>[0]>; close(): void }

/** Facts go through Redis where there is one, else from member to member of one primary, else through the database. `missed` is called when some may not have come. */
export async function createBetween({ database, log, kind, redisUrl }: Parts, missed: () => void): Promise<Between> {
  if (redisUrl) return byRedis(redisUrl, `${database.connection.name}:live`, log, missed)
  if (kind === 'cluster' && memberNumber() !== null) return { adapter: amongMembers(), close: () => undefined }
  return { adapter: throughMongo(await sharedRows(database, log), { addCreatedAtField: true }), close: () => undefined }
}

/** One stream of Redis. While Redis is away what is told reaches the sockets of the own process alone, at once. */
async function byRedis(url: string, name: string, log: Log, missed: () => void): Promise<Between> {
  const options = { url, RESP: 2, socket: { connectTimeout: 5000, reconnectStrategy: (tries: number) => Math.min(2000, 50 * 2 ** tries) } } as const
  // The adapter listens on duplicates. They wait for Redis to come back, for one that is refused asks again without a pause.
  const client = Object.assign(createClient({ ...options, disableOfflineQueue: true }), { duplicate: () => createClient(options) })
  let lost = false
  const failed = new Promise<never>((_, reject) => { client.once('error', reject) })
  await Promise.race([client.connect(), failed]).catch((error: Error) => {
    client.destroy()
    throw new Error(`REDIS_URL: no Redis answers there: ${error.message}`)
  })
  client.on('error', (error: Error) => {
    if (!lost) log.warn({ error: error.message }, 'redis is away')
    lost = true
  })
  client.on('ready', () => { if (lost) { lost = false; log.info('redis is back'); missed() } })
  return { adapter: throughRedis(client, { streamName: name, channelPrefix: name, blockTimeInMs: 1000 }), close: () => { client.destroy() } }
}

/**
 * The rows by which processes tell each other facts; they go after an hour. What is told while others are being written is written
 * with the next, in its order; the adapter, which asks for nothing but these two, tells the sockets of the own process meanwhile.
 */
async function sharedRows(database: Database, log: Log): Promise<never> {
  const collection = database.connection.getClient().db(database.connection.name).collection('live')
  await collection.createIndex({ createdAt: 1 }, { expireAfterSeconds: 3600 })
  const write = groupCommit<object, null>(async (rows) => {
    await collection.insertMany(rows)
    return rows.map(() => null)
  }, 200)
  return {
    watch: (...asked: Parameters<typeof collection.watch>) => collection.watch(...asked),
    insertOne: (row: object) => {
      const insertedId = objectId(newId())
      write({ _id: insertedId, ...row }).catch((error: Error) => { log.warn({ error: error.message }, 'facts not told to other processes') })
      return Promise.resolve({ insertedId })
    },
  } as never
}
