import { randomUUID } from 'node:crypto'
import { Schema } from 'mongoose'
import type { Clock } from './clock.ts'
import type { Database } from './database.ts'
import type { Log } from './log.ts'

/** Work that is done at set times, once for the whole installation. */
export interface Job {
  name: string
  /** The first time after the one given. */
  next(after: Date): Date
  /** Must bear being done again, and should throw soon after `stopping` is aborted: whoever starts next begins anew. */
  run(stopping: AbortSignal): Promise<void>
}

export interface Jobs {
  start(): Promise<void>
  /** Asks running work to stop, and waits for it. */
  stop(): Promise<void>
  /** Resolves when this process has done all that is due now and not held by another; for tests. */
  settled(): Promise<void>
}

/** Every day at this hour and minute of UTC. */
export const daily = (hour: number, minute = 0) => (after: Date): Date => {
  const at = new Date(after)
  at.setUTCHours(hour, minute, 0, 0)
  if (at <= after) at.setUTCDate(at.getUTCDate() + 1)
  return at
}

const RETRY = 300_000
const POLL = 10_000

/** Of a job: when it is due, and which attempt holds it until when. */
interface Row { _id: string; dueAt: Date; heldBy: string | null; heldUntil: Date | null }

/**
 * Jobs are rows, so that a schedule outlives restarts and a missed time is made up for once. A process holds a job by a
 * lease that it renews while it works; when it dies, the lease ends and another begins the job anew.
 */
export function createJobs(database: Database, clock: Clock, log: Log, jobs: () => readonly Job[], lease = 60_000): Jobs {
  const Rows = database.connection.model<Row>('Job', new Schema<Row>({
    _id: String, dueAt: { type: Date, required: true }, heldBy: { type: String, default: null }, heldUntil: { type: Date, default: null },
  }, { collection: 'jobs', versionKey: false }))
  const stopping = new AbortController()
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> | undefined
  const later = (milliseconds: number): Date => new Date(clock.now().getTime() + milliseconds)

  const take = async (name: string): Promise<string | null> => {
    const attempt = randomUUID()
    const free = { $or: [{ heldUntil: null }, { heldUntil: { $lte: clock.now() } }] }
    const taken = await Rows.updateOne({ _id: name, dueAt: { $lte: clock.now() }, ...free }, { $set: { heldBy: attempt, heldUntil: later(lease) } })
    return taken.modifiedCount === 1 ? attempt : null
  }
  /** Says how an attempt goes on; nothing happens if it is no longer the one that holds the job. */
  const set = async (name: string, attempt: string, change: Partial<Row>): Promise<void> => { await Rows.updateOne({ _id: name, heldBy: attempt }, { $set: change }) }

  const run = async (job: Job, attempt: string): Promise<void> => {
    const renew = setInterval(() => {
      set(job.name, attempt, { heldUntil: later(lease) }).catch((error: Error) => { log.warn({ job: job.name, error: error.message }, 'lease not renewed') })
    }, lease / 3)
    try {
      await job.run(stopping.signal)
      await set(job.name, attempt, { dueAt: job.next(clock.now()), heldBy: null, heldUntil: null })
    } catch (error) {
      if (!stopping.signal.aborted) log.error({ job: job.name, error: (error as Error).message }, 'job failed')
      await set(job.name, attempt, { heldBy: null, heldUntil: stopping.signal.aborted ? null : later(RETRY) })
    } finally { clearInterval(renew) }
  }
  const work = async (): Promise<void> => {
    for (const job of jobs()) {
      const attempt = stopping.signal.aborted ? null : await take(job.name)
      if (attempt) await run(job, attempt)
    }
  }
  const drain = (): Promise<void> => running ??= work().catch((error: Error) => { log.warn({ error: error.message }, 'jobs wait') }).finally(() => { running = undefined })

  return {
    start: async () => {
      // The earlier of what is kept and what is planned: a missed time stays due, and an earlier plan takes effect.
      for (const job of jobs()) await Rows.updateOne({ _id: job.name }, { $min: { dueAt: job.next(clock.now()) } }, { upsert: true })
      timer = setInterval(() => void drain(), POLL)
      void drain()
    },
    stop: async () => { stopping.abort(); clearInterval(timer); await running },
    settled: async () => { await running; await drain() },
  }
}
