import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { answers } from './port.ts'
import { directClient, uriOf } from './replica.ts'

type Note = { pid: number, port: number }

/** This process's claim on a data folder; other() is the living process that holds it instead, if any. */
export type Owner = { other: () => Note | undefined, record: (port: number) => void, forget: () => void }

/**
 * Prepares to own a data folder. The lock itself is mongod's own, which the system frees at its death; the note beside
 * it tells a second start who the owner is. Refuses when the owner lives; stops a server whose owner is dead.
 */
export async function claimFolder(folder: string, say: (line: string) => void): Promise<Owner> {
  const file = path.join(folder, 'running.json')
  const other = () => {
    const note = readNote(file)
    return note && isAlive(note.pid) ? note : undefined
  }
  const left = readNote(file)
  if (left && await serves(left.port, folder)) {
    if (isAlive(left.pid)) throw new Error(inUseMessage(folder, left))
    say('Stopping a database that an earlier run left behind.')
    await shutDown(left.port)
  }
  return {
    other,
    record: (port) => writeFileSync(file, JSON.stringify({ pid: process.pid, port } satisfies Note)),
    forget: () => rmSync(file, { force: true })
  }
}

/** What a second start on a folder is told. */
export function inUseMessage(folder: string, note: Note | undefined) {
  const who = note ? `process ${note.pid}` : 'another program'
  const share = note ? `, or share its database: MONGODB_URI='${uriOf(note.port)}'` : ''
  return `The database in ${folder} is in use by ${who}. Stop that first${share}.`
}

function readNote(file: string): Note | undefined {
  try {
    const { pid, port } = JSON.parse(readFileSync(file, 'utf8'))
    return { pid: Number(pid), port: Number(port) }
  } catch {
    return undefined
  }
}

function isAlive(pid: number) {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

async function serves(port: number, folder: string) {
  if (!(await answers(port))) return false
  const client = directClient(port)
  try {
    const { parsed } = await client.db('admin').command({ getCmdLineOpts: 1 })
    return parsed?.storage?.dbPath === path.join(folder, 'db')
  } catch {
    return false
  } finally {
    await client.close()
  }
}

async function shutDown(port: number) {
  const client = directClient(port)
  // The server closes the connection instead of answering.
  await client.db('admin').command({ shutdown: 1, force: true }).catch(() => {})
  await client.close()
  await sleep(200)
}
