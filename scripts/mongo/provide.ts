import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { findMongod } from './binary.ts'
import { claimFolder, type Owner } from './owner.ts'
import { startServer } from './server.ts'

/** What is asked of provideMongo; port 0 lets the system choose, and the data is kept in `folder`. */
export type MongoOptions = {
  folder: string
  port?: number
  env?: Record<string, string | undefined>
  say?: (line: string) => void
}

/** A database to use: its address, how it was come by, and how to let go of it. */
export type ProvidedMongo = { uri: string, stop: () => Promise<void>, how: string }

/**
 * Gives a MongoDB replica set: the one named by MONGODB_URI, which is never stopped, or an embedded single member on
 * 127.0.0.1 whose data lives in `folder` and which ends with this process, however this process ends. A folder has one
 * owner at a time: a second start is refused with the address to share, and a server left behind by a dead owner is
 * stopped first. Throws an Error whose message says what to do.
 */
export async function provideMongo(options: MongoOptions): Promise<ProvidedMongo> {
  const { port = 0, env = process.env, say = () => {} } = options
  if (env.MONGODB_URI) return { uri: env.MONGODB_URI, stop: async () => {}, how: 'MONGODB_URI' }

  const folder = path.resolve(options.folder)
  await mkdir(path.join(folder, 'db'), { recursive: true })
  const owner: Owner = await claimFolder(folder, say)
  const binary = await findMongod(env, say)
  const server = await startServer({ command: binary.command, folder, port, owner, say })
  return { ...server, how: binary.how }
}
