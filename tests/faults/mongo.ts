import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { MongoClient } from 'mongodb'
import { freePort } from '../../scripts/mongo/port.ts'
import { type ProvidedMongo, provideMongo } from '../../scripts/mongo/provide.ts'

/** A MongoDB of one's own that may be killed. */
export interface OwnMongo {
  port: number
  /** Ends it as a power cut would, and starts it again on the same data after `pause` milliseconds. */
  kill(pause: number): Promise<void>
  /** Makes the primary give up its place; a set of one elects itself again after some seconds. */
  stepDown(): Promise<void>
  stop(): Promise<void>
}

/** The identities of the processes whose command line names this folder, without the guard that watches over them. */
const processesOf = (folder: string): number[] => readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap((pid) => {
  try {
    const line = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
    return line.includes(join(folder, 'db')) && !line.includes('guard.mjs') ? [Number(pid)] : []
  } catch { return [] }
})

/** Starts it in a folder that goes at the end. */
export async function startOwnMongo(): Promise<OwnMongo> {
  const folder = mkdtempSync(join(tmpdir(), 'commonspark-faults-'))
  const port = await freePort()
  const begin = (): Promise<ProvidedMongo> => provideMongo({ folder, port, env: { ...process.env, MONGODB_URI: undefined } })
  let mongo = await begin()
  return {
    port,
    kill: async (pause) => {
      const victims = processesOf(folder)
      if (victims.length === 0) throw new Error('no MongoDB to kill')
      for (const pid of victims) process.kill(pid, 'SIGKILL')
      await sleep(pause)
      await mongo.stop()
      mongo = await begin()
    },
    stepDown: async () => {
      const client = await MongoClient.connect(`mongodb://127.0.0.1:${port}/?directConnection=true`)
      // The server closes the connection while it gives up; that is the answer.
      await client.db('admin').command({ replSetStepDown: 2, force: true }).catch(() => undefined)
      await client.close()
    },
    stop: async () => { await mongo.stop(); rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }) },
  }
}
