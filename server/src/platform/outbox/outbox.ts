import type { Clock } from '../clock.ts'
import type { Database, Tx } from '../database.ts'
import type { Log } from '../log.ts'
import { outboxModel } from './outbox.model.ts'

/** What a reaction gets: the event's identity is its idempotency key, for it may be delivered more than once. */
export interface Delivered<Payload> { id: string; payload: Payload; actor: string | null; at: Date }

/** One line of the table event -> reaction; `emits` names the events that it may announce in turn. */
export interface Reaction<Events, Name extends keyof Events = keyof Events> {
  on: Name
  name: string
  emits?: readonly (keyof Events)[]
  run(event: Delivered<Events[Name]>): Promise<void>
}

/** Writes one line of the table with its payload typed. */
export const reaction = <Events>() => <Name extends keyof Events>(line: Reaction<Events, Name>): Reaction<Events> => line as unknown as Reaction<Events>

export interface Outbox<Events> {
  /** Records an event in the transaction of the change that it tells of; reactions run after the commit. */
  announce<Name extends keyof Events & string>(tx: Tx | undefined, name: Name, payload: Events[Name], actor: string | null): Promise<void>
  /** Wakes the worker of this process, after a commit. */
  poke(): void
  start(): void
  /** Lets running reactions finish. */
  stop(): Promise<void>
  /** Resolves when nothing is waiting to run now; for tests. */
  settled(): Promise<void>
}

const LEASE = 30_000
const POLL = 1_000
const PARALLEL = 4
const backoff = (attempts: number): number => Math.min(600_000, 500 * 2 ** Math.min(attempts, 12))

/** A transactional outbox: every reaction of every event runs at least once, in some process, also after a crash. */
export function createOutbox<Events>(
  database: Database, clock: Clock, log: Log, reactions: () => readonly Reaction<Events>[],
): Outbox<Events> {
  const rows = outboxModel(database)
  let timer: NodeJS.Timeout | undefined
  let stopped = true
  let again = false
  let running: Promise<void> | undefined

  const deliver = async (row: NonNullable<Awaited<ReturnType<typeof rows.claim>>>): Promise<void> => {
    let failed = false
    for (const name of row.pending) {
      const line = reactions().find((candidate) => candidate.on === row.name && candidate.name === name)
      try {
        await line?.run({ id: row._id.toString(), payload: row.payload as never, actor: row.actor, at: row.at })
        await rows.done(row._id, name)
      } catch (error) {
        failed = true
        log.error({ event: row.name, reaction: name, attempts: row.attempts, error: (error as Error).message }, 'reaction failed')
      }
    }
    if (failed) await rows.postpone(row._id, new Date(clock.now().getTime() + backoff(row.attempts)))
    else await rows.close(row._id)
  }

  const work = async (): Promise<void> => {
    for (;;) {
      if (stopped) return
      const row = await rows.claim(clock.now(), LEASE)
      if (!row) return
      await deliver(row)
    }
  }

  const drain = (): Promise<void> => {
    if (stopped) return Promise.resolve()
    if (running) { again = true; return running }
    again = false
    return running = Promise.all(Array.from({ length: PARALLEL }, work)).then(() => undefined, (error: Error) => { log.warn({ error: error.message }, 'outbox waits') })
      .finally(() => { running = undefined; if (again) void drain() })
  }

  return {
    announce: async (tx, name, payload, actor) => {
      const pending = reactions().filter((line) => line.on === name).map((line) => line.name)
      const at = clock.now()
      await rows.insert({ name, payload: payload as Record<string, unknown>, actor, at, pending, ...(pending.length > 0 ? { dueAt: at } : {}) }, tx)
    },
    poke: () => { void drain() },
    start: () => { stopped = false; timer = setInterval(() => { void drain() }, POLL); void drain() },
    stop: async () => { stopped = true; clearInterval(timer); await running },
    settled: async () => {
      for (;;) {
        // A row that a worker holds is not due, but it is not done either.
        while (running) await running
        await drain()
        const due = await rows.nextDue()
        if (!running && (!due || due > clock.now())) return
      }
    },
  }
}
