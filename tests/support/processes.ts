import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { build } from '../../scripts/support/build.mjs'
import { inRoot } from '../../scripts/support/run.mjs'
import { freePort } from '../../scripts/mongo/port.ts'

/** A server in a process of its own, or several behind one port. */
export interface ServerProcess {
  url: string
  port: number
  /** What it has printed so far. */
  output(): string
  /** The processes that answer: the server itself, or the members. */
  pids(): number[]
  signal(signal: NodeJS.Signals): void
  /** Asks it to stop and waits; answers the exit code, null when it was killed. */
  stop(): Promise<number | null>
  ended: Promise<number | null>
}

/** Whether it says that it is ready. */
export const isReady = async (url: string): Promise<boolean> => fetch(`${url}/readyz`, { signal: AbortSignal.timeout(2000) }).then((response) => response.status === 200, () => false)

/** Starts the built server, or `members` of them behind one port, on the database and with the settings given; resolves when it is ready. */
export async function startServers(settings: Record<string, string>, { members = 0, port = 0 } = {}): Promise<ServerProcess> {
  await build('server')
  const own = port || await freePort()
  const program = members ? ['server/dist/cluster.main.js', String(members)] : ['server/dist/main.js']
  const child: ChildProcess = spawn(process.execPath, program, {
    cwd: inRoot(), stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'test', LOG_LEVEL: 'error', LIMITS: '10000', PORT: String(own), ...settings },
  })
  const bury = (): void => { child.kill('SIGKILL') }
  process.once('exit', bury)
  child.once('exit', () => process.off('exit', bury))
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part: Buffer) => { output += part.toString() })
  const ended = once(child, 'exit').then(([code]) => code as number | null)
  let over = false
  void ended.then(() => { over = true })
  const url = `http://127.0.0.1:${own}`
  const end = Date.now() + 90_000
  const all = (): boolean => (output.match(/is ready \(/g) ?? []).length >= members
  while (!all() || !(await isReady(url))) {
    if (over || Date.now() > end) throw new Error(`The server did not start:\n${output}`)
    await sleep(50)
  }
  return {
    url, port: own, ended,
    output: () => output,
    pids: () => {
      if (!members) return child.pid ? [child.pid] : []
      const lives = (pid: number): boolean => { try { process.kill(pid, 0); return true } catch { return false } }
      return [...output.matchAll(/is ready \((\d+)\)/g)].map((match) => Number(match[1])).filter(lives)
    },
    signal: (signal) => { child.kill(signal) },
    stop: async () => { child.kill('SIGTERM'); return ended },
  }
}
