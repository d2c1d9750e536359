import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { answers, freePort } from '../../scripts/mongo/port.ts'
import { onPath } from '../../scripts/support/programs.mjs'

/** A Redis of a test's own, which keeps nothing. */
export interface Redis { url: string; start(): Promise<void>; kill(): Promise<void> }

/** The Redis server of this machine; npm test provides one. */
export const REDIS_SERVER = process.env['REDIS_SERVER'] || onPath('redis-server')

export async function startRedis(program: string): Promise<Redis> {
  const port = await freePort()
  let child: ChildProcess | undefined
  process.once('exit', () => child?.kill('SIGKILL'))
  const start = async (): Promise<void> => {
    child = spawn(program, ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'], { stdio: 'ignore' })
    for (let tries = 0; !(await answers(port)); tries++) { if (tries > 600) throw new Error('redis-server does not start'); await sleep(50) }
  }
  await start()
  return {
    url: `redis://127.0.0.1:${port}`,
    start,
    kill: async () => { if (child?.exitCode === null && child.signalCode === null) { child.kill('SIGKILL'); await once(child, 'exit') } },
  }
}
