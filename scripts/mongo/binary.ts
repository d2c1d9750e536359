import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { announceLastResort, lastResort, readyLastResort, type Mongod } from './last-resort.ts'

type Env = Record<string, string | undefined>
type Say = (line: string) => void

const OLDEST = 6
const SILENT_AT_MOST = 15_000
const downloader = fileURLToPath(new URL('./download.mjs', import.meta.url))

/**
 * Finds a mongod: on the PATH, downloaded before, prepared before as the last resort, the official download, and at
 * last the last resort itself, unless COMMONSPARK_NO_WINE is set. Throws an Error that says what to do.
 */
export async function findMongod(env: Env, say: Say): Promise<Mongod> {
  const onPath = await versionOf('mongod', env)
  if (onPath && Number.parseInt(onPath) >= OLDEST) return { command: 'mongod', how: `mongod ${onPath} on the PATH` }
  if (onPath) say(`The mongod on the PATH is ${onPath}; ${OLDEST}.0 or newer is needed, so it is not used.`)

  const allowed = !env.COMMONSPARK_NO_WINE
  return await official('--cached', env, say)
    ?? (allowed ? readyLastResort(env) : undefined)
    ?? await official('--download', env, say)
    ?? await prepared(env, say, allowed)
}

async function prepared(env: Env, say: Say, allowed: boolean): Promise<Mongod> {
  const hindrance = allowed ? announceLastResort(say) : 'COMMONSPARK_NO_WINE forbids the last resort (the Windows build under Wine).'
  if (hindrance) throw new Error(helpMessage(hindrance))
  return lastResort(env, say).catch((error: Error) => { throw new Error(helpMessage(error.message)) })
}

async function versionOf(command: string, env: Env): Promise<string | undefined> {
  try {
    const { stdout } = await promisify(execFile)(command, ['--version'], { env: asProcessEnv(env), timeout: 60_000 })
    return /db version v(\d+\.\d+\.\d+)/.exec(stdout)?.[1]
  } catch {
    return undefined
  }
}

/** Runs the official downloader in a process of its own, which can be ended when it falls silent. */
async function official(mode: '--cached' | '--download', env: Env, say: Say): Promise<Mongod | undefined> {
  const child = spawn(process.execPath, [downloader, mode], { env: asProcessEnv(env), stdio: ['ignore', 'pipe', 'ignore'] })
  const timer = setTimeout(() => {
    say('The download has come to a standstill; giving it up.')
    child.kill('SIGKILL')
  }, SILENT_AT_MOST)
  let command: string | undefined
  createInterface(child.stdout).on('line', (line) => {
    timer.refresh()
    if (line.startsWith('mongod=')) command = line.slice('mongod='.length)
    else if (line.trim()) say(line.trim())
  })
  await once(child, 'close')
  clearTimeout(timer)
  const version = command && await versionOf(command, env)
  return command && version ? { command, how: `MongoDB ${version} from mongodb.com` } : undefined
}

const asProcessEnv = (env: Env) => ({ ...process.env, ...env })

const helpMessage = (hindrance: string) => `No MongoDB could be had. ${hindrance}
Do one of these, then start again:
  - install MongoDB 7 so that "mongod" is on the PATH (https://www.mongodb.com/docs/manual/installation/)
  - or name a running replica set: MONGODB_URI=mongodb://host:27017/commonspark?replicaSet=rs0
  - or connect this machine to the internet, so that the official server can be downloaded once`
