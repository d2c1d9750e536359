import { MongoClient, MongoServerError, type Db, type Document } from 'mongodb'
import { setTimeout as sleep } from 'node:timers/promises'

const SET = 'commonspark'
const PRIMARY_WITHIN = 60_000
const NOT_YET_INITIALIZED = 94

/** The address of the embedded server on a port, as the application uses it. */
export const uriOf = (port: number) => `mongodb://127.0.0.1:${port}/commonspark?replicaSet=${SET}`

/** A connection to exactly the server on this port of 127.0.0.1, whatever state its replica set is in. */
export const directClient = (port: number) =>
  new MongoClient(`mongodb://127.0.0.1:${port}/?directConnection=true`, { serverSelectionTimeoutMS: 5000 })

/** Makes the server on this port the only member and primary of its set: initiates it, or moves it to its new address. */
export async function becomePrimary(port: number): Promise<void> {
  const client = directClient(port)
  const deadline = Date.now() + PRIMARY_WITHIN
  try {
    const admin = client.db('admin')
    for (;;) {
      if (await isPrimary(admin, `127.0.0.1:${port}`)) return
      const problem = await configure(admin, `127.0.0.1:${port}`).then(() => undefined, (error: unknown) => error)
      if (Date.now() > deadline) throw new Error(`The database did not become primary in time: ${String(problem)}`)
      await sleep(50)
    }
  } finally {
    await client.close()
  }
}

async function isPrimary(admin: Db, address: string) {
  const hello = await admin.command({ hello: 1 })
  return hello.isWritablePrimary === true && hello.me === address
}

async function configure(admin: Db, address: string) {
  const config = await currentConfig(admin)
  if (!config) return admin.command({ replSetInitiate: { _id: SET, members: [{ _id: 0, host: address }] } })
  if (config.members[0].host === address) return
  const moved = { ...config, version: config.version + 1, members: [{ ...config.members[0], host: address }] }
  return admin.command({ replSetReconfig: moved, force: true })
}

async function currentConfig(admin: Db): Promise<Document | undefined> {
  try {
    const { config } = await admin.command({ replSetGetConfig: 1 })
    return config
  } catch (error) {
    if (error instanceof MongoServerError && error.code === NOT_YET_INITIALIZED) return undefined
    throw error
  }
}
