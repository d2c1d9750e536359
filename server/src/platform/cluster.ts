import cluster, { type Worker } from 'node:cluster'
import { setTimeout as sleep } from 'node:timers/promises'
import { setupPrimary as setupAdapter } from '@socket.io/cluster-adapter'

/** The number of this process among those behind one port; null when it is alone. */
export const memberNumber = (): string | null => (cluster.isWorker ? process.env['COMMONSPARK_MEMBER'] ?? null : null)

/** The first member speaks for all: it prints, and it fills the demo. */
export const isSpeaker = (): boolean => (memberNumber() ?? '1') === '1'

/** Tells the primary that this member answers, and from now on that it is alive. */
export function reportReady(): void {
  if (memberNumber() === null) return
  process.on('message', (message: unknown) => { if ((message as { type?: string } | null)?.type === 'commonspark:ping') process.send?.({ type: 'commonspark:pong' }) })
  process.send?.({ type: 'commonspark:ready' })
}

const PING = 2000
const SILENT_FOR = 15_000
const PAUSE = 500

/**
 * Runs `members` processes of this program behind one port, which they share. The first starts alone, so
 * that it can make indexes and fill the demo; each that dies is replaced; one that is silent for 15 seconds is killed. Resolves with
 * the exit code after SIGINT or SIGTERM.
 */
export async function runPrimary({ members, say }: { members: number; say: (line: string) => void }): Promise<number> {
  // Members take connections from the system themselves: one that the primary was about to hand over when a member died would hang.
  cluster.schedulingPolicy = cluster.SCHED_NONE
  cluster.setupPrimary({ serialization: 'advanced' })
  setupAdapter()
  const heard = new Map<Worker, number>()
  let stopping = false
  let failed: (code: number) => void = () => undefined

  const begin = (number: number, first: boolean): Promise<void> => new Promise((resolve) => {
    const worker = cluster.fork({ COMMONSPARK_MEMBER: String(number) })
    worker.on('message', (message: unknown) => {
      const { type } = message as { type?: string }
      if (type !== 'commonspark:ready' && type !== 'commonspark:pong') return
      heard.set(worker, performance.now())
      if (type === 'commonspark:ready') { say(`Process ${number} is ready (${worker.process.pid}).`); resolve() }
    })
    worker.once('exit', (code, signal) => {
      const wasReady = heard.delete(worker)
      if (stopping) { resolve(); return }
      // What cannot even start once will not start by trying again.
      if (first && !wasReady) { failed(code || 1); return }
      say(`Process ${number} ended (${signal ?? code}); another takes its place.`)
      void sleep(PAUSE).then(() => (stopping ? undefined : begin(number, false))).then(resolve)
    })
  })
  const watch = setInterval(() => {
    for (const [worker, at] of heard) {
      if (performance.now() - at > SILENT_FOR) worker.process.kill('SIGKILL')
      else if (worker.isConnected()) worker.send({ type: 'commonspark:ping' })
    }
  }, PING)

  const stopped = new Promise<number>((resolve) => {
    const stop = (least: number): void => {
      if (stopping) return
      stopping = true
      clearInterval(watch)
      const workers = Object.values(cluster.workers ?? {}).filter((worker) => worker !== undefined)
      void Promise.all(workers.map((worker) => new Promise<number>((ended) => {
        worker.once('exit', (code) => { ended(code ?? 1) })
        worker.process.kill('SIGTERM')
      }))).then((codes) => { resolve(Math.max(least, ...codes)) })
    }
    failed = stop
    process.on('SIGINT', () => { stop(0) })
    process.on('SIGTERM', () => { stop(0) })
  })
  void begin(1, true).then(() => { for (let number = 2; number <= members && !stopping; number++) void begin(number, false) })
  return stopped
}
