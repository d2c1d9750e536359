import { MongoClient, MongoServerError, type Db, type Document } from 'mongodb'
import { setTimeout as sleep } from 'node:timers/promises'

const SET = 'commonspark'
const PRIMARY_WITHIN = 60_000
const NOT_YET_INITIALIZED = 94

/** The address of the embedded server on a port, as the application uses it. */
export const uriOf = (port: number) => `mongodb://127.0.0.1:${port}/commonspark?replicaSet=${SET}`

/** A connection to exactly the server on this port of 127.0.0.1, whatever state its replica set is in. */
export const directClient = (port: number) =>
  new MongoClient(`mongodb://127.0.0.1:${port}/?directConnection=true`, { serverSelectionTimeoutMS: 1000 })

/** Makes the server on this port the only member and primary of its set: initiates it, or moves it to its new address. */
export async function becomePrimary(port: number): Promise<void> {
  const client = directClient(port)
  const deadline = Date.now() + PRIMARY_WITHIN
  let problem: unknown
  try {
    while (Date.now() < deadline) {
      // Connections break while a member changes its place in the set, so a failed step is tried again.
      if (await settle(client.db('admin'), `127.0.0.1:${port}`).catch((error: unknown) => { problem = error })) return
      await sleep(50)
    }
    throw new Error('The database did not become primary in time.', { cause: problem })
  } finally {
    await client.close()
  }
}

/** Brings the member one step nearer to being primary under this address; true once it is. */
async function settle(admin: Db, address: string) {
  const hello = await admin.command({ hello: 1 })
  if (hello.isWritablePrimary === true && hello.me === address) return true
  const config = await currentConfig(admin)
  if (!config) {
    await admin.command({ replSetInitiate: { _id: SET, members: [{ _id: 0, host: address }] } })
  } else if (config.members[0].host !== address) {
    const moved = { ...config, version: config.version + 1, members: [{ ...config.members[0], host: address }] }
    await admin.command({ replSetReconfig: moved, force: true })
  }
  return false
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
