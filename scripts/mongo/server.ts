import { spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { setTimeout as sleep } from 'node:timers/promises'
import { inUseMessage, type Owner } from './owner.ts'
import { answers, freePort, isFree } from './port.ts'
import { becomePrimary, uriOf } from './replica.ts'

const READY_WITHIN = 60_000
const LOG_LIMIT = 10_000_000
const guard = fileURLToPath(new URL('../support/guard.mjs', import.meta.url))

type Start = { command: string, folder: string, port: number, owner: Owner, say: (line: string) => void }
type Failure = 'folder' | 'port' | 'other'

/** Starts a single-member replica set on 127.0.0.1 and resolves once it takes writes; stop() ends it cleanly. */
export async function startServer(start: Start): Promise<{ uri: string, stop: () => Promise<void> }> {
  if (start.port && !(await isFree(start.port))) throw new Error(portMessage(start.port))
  const deadline = Date.now() + READY_WITHIN
  for (;;) {
    const port = start.port || await freePort()
    const launched = launch(start, port)
    const failure = await launched.ready(deadline)
    if (!failure) return finish(start, port, launched)
    const retry = failure === 'folder' ? !start.owner.other() : failure === 'port' && !start.port
    if (retry && Date.now() < deadline - READY_WITHIN + 15_000) await sleep(300)
    else throw new Error(failureMessage(failure, start, port, launched.output()))
  }
}

async function finish(start: Start, port: number, launched: ReturnType<typeof launch>) {
  try {
    await becomePrimary(port)
  } catch (error) {
    await launched.stop()
    throw error
  }
  start.owner.record(port)
  void launched.ended.then((code) => {
    start.owner.forget()
    if (!launched.stopping()) start.say(`The database stopped unexpectedly (exit ${code}); see ${logOf(start.folder)}.`)
  })
  return { uri: uriOf(port), stop: launched.stop }
}

function launch({ command, folder }: Start, port: number) {
  const { fd, from } = openLog(folder)
  const args = ['--bind_ip', '127.0.0.1', '--port', String(port), '--dbpath', path.join(folder, 'db'),
    '--replSet', 'commonspark', '--oplogSize', '256', '--wiredTigerCacheSizeGB', '1']
  // In a group of its own: Ctrl-C in the terminal is for this process, which stops its users before the database.
  const child = spawn(process.execPath, [guard, command, ...args], { stdio: ['pipe', fd, fd], detached: true, windowsHide: true })
  closeSync(fd)
  let stopping = false
  let code: number | undefined
  const ended = new Promise<number>((resolve) => {
    child.once('error', () => resolve(code = 127))
    child.once('exit', (exit) => {
      // Without its guard the server would outlive this process.
      if (exit === null) killGroup(child.pid)
      resolve(code = exit ?? 137)
    })
  })
  const output = () => readFileSync(logOf(folder)).subarray(from).toString()

  async function ready(deadline: number): Promise<Failure | undefined> {
    while (code === undefined && Date.now() < deadline) {
      // The port answers for whoever holds it, so only a server that is still alive after the answer counts.
      if (await answers(port) && code === undefined && /Waiting for connections/.test(output())) return undefined
      await sleep(50)
    }
    if (code === undefined) await stop()
    return code === 48 ? 'port' : /DBPathInUse/.test(output()) ? 'folder' : 'other'
  }

  async function stop() {
    stopping = true
    if (code !== undefined) return
    child.stdin?.end()
    await ended
  }

  return { ready, stop, ended, output, stopping: () => stopping }
}

function killGroup(pid: number | undefined) {
  try {
    if (pid) process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL')
  } catch {
    // It is gone already, which is what was wanted.
  }
}

const logOf = (folder: string) => path.join(folder, 'mongod.log')

function openLog(folder: string) {
  const file = logOf(folder)
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  if (size > LOG_LIMIT) renameSync(file, `${file}.1`)
  return { fd: openSync(file, 'a'), from: size > LOG_LIMIT ? 0 : size }
}

function failureMessage(failure: Failure, { folder, owner }: Start, port: number, output: string) {
  if (failure === 'folder') return inUseMessage(folder, owner.other())
  if (failure === 'port') return portMessage(port)
  const why = output.trim().split('\n').slice(-5).map((line) => line.slice(0, 300)).join('\n')
  return `The database did not start. Its log is ${logOf(folder)} and ends with:\n${why}`
}

const portMessage = (port: number) =>
  `Port ${port} on 127.0.0.1 is taken by another program. Free it, or let the database choose its own port.`
