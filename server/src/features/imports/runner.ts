import { randomUUID } from 'node:crypto'
import { setImmediate as breathe } from 'node:timers/promises'
import { AppError } from '@commonspark/shared/ground/errors'
import { topicOf } from '@commonspark/shared/ground/live'
import type { IdeaContent } from '@commonspark/shared/ideas/content'
import { importProgressed } from '@commonspark/shared/imports/schema'
import type { DomainEvents } from '../../events/catalogue.ts'
import type { Blobs } from '../../platform/blobs.ts'
import type { Tx } from '../../platform/database.ts'
import { refusalOf } from '../../platform/http/problem.ts'
import type { Platform } from '../../platform/platform.ts'
import { type Counts, type Import, type ImportsModel, NO_COUNTS, type RowEntry } from './imports.model.ts'
import { holdsTitle, mapRow } from './mapping.ts'
import type { RawRow } from './readers/raw.ts'
import { readRows } from './readers/read.ts'

/** An idea that an earlier import made of a row. */
export interface KnownIdea { id: string; row: string; version: number; publishedNumber: number; content: IdeaContent }
/** What the runner asks of the ideas. */
export interface IdeaStore {
  known(source: string, rows: readonly string[], tx?: Tx): Promise<Map<string, KnownIdea>>
  /** Creates and updates published ideas without a team; answers their identities by row. */
  write(source: string, rows: readonly IdeaToWrite[], now: Date, tx: Tx): Promise<Map<string, string>>
}
export interface IdeaToWrite { row: string; content: IdeaContent; at: Date; known: KnownIdea | null }

export interface Runner {
  /** Works in this process, now and from time to time, unless another process does. */
  start(): void
  /** Finishes the rows at hand; another process, or the next start, goes on. */
  stop(): Promise<void>
  poke(): void
  /** Resolves when no import waits or runs in this process. */
  settled(): Promise<void>
}

const BATCH = 300
/** Rows mapped before others have their turn. */
const BREATH = 25
const LEASE = 30_000
const POLL = 5_000

/** Whoever stopped the import or took the lock has the word. */
class Interrupted extends Error {}
type Ready = { row: number; title: string; key: string; content: IdeaContent; publishedAt: Date | null }

export function createRunner(platform: Platform<DomainEvents>, imports: ImportsModel, blobs: Blobs, ideas: IdeaStore): Runner {
  const { clock, database, outbox, log } = platform
  const me = randomUUID()
  let stopped = true
  let timer: NodeJS.Timeout | undefined
  let working: Promise<void> | undefined
  const lease = (): Date => new Date(clock.now().getTime() + LEASE)

  const tell = ({ _id, state, total, done, counts }: Import): void => {
    const id = _id.toString()
    platform.live.tell(topicOf('import', id), importProgressed, { id, state, total, done, counts })
  }
  async function* rowsOf(from: Import): AsyncGenerator<RawRow> {
    if (!from.blob) throw new AppError('gone', 'importFileGone')
    const stream = blobs.read(from.blob)
    try { yield* readRows(from.format, stream, holdsTitle) } finally { stream.destroy() }
  }

  const prepare = async (raw: RawRow[], id: string): Promise<{ ready: Ready[]; refused: RowEntry[] }> => {
    const ready: Ready[] = []
    const refused: RowEntry[] = []
    for (const [at, row] of raw.entries()) {
      if (at % BREATH === 0) await breathe()
      const refuse = (title: string, because: string, field: string | null, params: RowEntry['params']): void => {
        refused.push({ import: id, row: row.row, key: null, outcome: 'refused', title, ideaId: null, because, field, params })
      }
      if (!('values' in row)) { refuse('', row.because, null, {}); continue }
      const mapped = mapRow(row.values, clock.now())
      if (mapped.ok) ready.push({ row: row.row, title: mapped.content.title, ...mapped })
      else refuse(mapped.title, mapped.problem.because, mapped.problem.path, mapped.problem.params)
    }
    return { ready, refused }
  }

  /** Ideas, report and position change together, so that a row is dealt with once whatever happens in between. */
  const carryOut = async (at: Import, raw: RawRow[]): Promise<Import> => {
    const id = at._id.toString()
    const { ready, refused } = await prepare(raw, id)
    const next = await database.transaction(async (tx) => {
      if (!(await imports.holdLock(me, lease(), tx))) throw new Interrupted()
      const keys = ready.map(({ key }) => key)
      const [before, known] = [await imports.keysOf(id, keys, tx), await ideas.known(at.source, keys, tx)]
      const now = clock.now()
      const entries = [...refused]
      const toWrite: IdeaToWrite[] = []
      for (const { row, title, key, content, publishedAt } of ready) {
        const entry = { import: id, row, title, ideaId: known.get(key)?.id ?? null, because: null, field: null, params: {} }
        if (before.has(key)) { entries.push({ ...entry, key: null, outcome: 'refused', because: 'repeatedRow', field: 'id' }); continue }
        before.add(key)
        const idea = known.get(key) ?? null
        const outcome = !idea ? 'created' : same(idea.content, content) ? 'unchanged' : 'updated'
        entries.push({ ...entry, key, outcome })
        if (outcome !== 'unchanged' && !at.dryRun) toWrite.push({ row: key, content, at: publishedAt ?? now, known: idea })
      }
      const ids = await ideas.write(at.source, toWrite, now, tx)
      for (const entry of entries) if (entry.key) entry.ideaId = ids.get(entry.key) ?? entry.ideaId
      await imports.addRows(entries, tx)
      const counts = entries.reduce<Counts>((sum, { outcome }) => ({ ...sum, [outcome]: sum[outcome] + 1 }), { ...NO_COUNTS })
      const advanced = await imports.advance(id, at.done, counts, tx)
      if (!advanced) throw new Interrupted()
      return advanced
    })
    tell(next)
    return next
  }

  const finish = async (at: Import): Promise<void> => {
    const id = at._id.toString()
    const done = await database.transaction(async (tx) => {
      const finished = await imports.finish(id, { total: at.done, ...(at.dryRun ? {} : { blob: null }) }, tx)
      const { created, updated } = at.counts
      if (finished && !at.dryRun && created + updated > 0) await outbox.announce(tx, 'ideas.imported', { importId: id, created, updated }, at.startedBy)
      return finished
    })
    if (!done) throw new Interrupted()
    outbox.poke()
    if (at.blob && !at.dryRun) await blobs.drop([at.blob])
    tell(done)
  }

  const count = async (at: Import): Promise<Import> => {
    let total = 0
    for await (const _ of rowsOf(at)) if (++total % 5000 === 0) await demandLock()
    const counted = await imports.move(at._id.toString(), ['running'], { total })
    if (!counted) throw new Interrupted()
    tell(counted)
    return counted
  }
  const demandLock = async (): Promise<void> => {
    if (stopped || !(await imports.lock(me, clock.now(), lease()))) throw new Interrupted()
  }

  const run = async (taken: Import): Promise<void> => {
    const id = taken._id.toString()
    try {
      let at = await imports.move(id, ['waiting', 'running'], { state: 'running' })
      if (!at) return
      if (at.total === 0) at = await count(at)
      let skip = at.done
      let batch: RawRow[] = []
      for await (const row of rowsOf(at)) {
        if (skip > 0) { skip--; continue }
        batch.push(row)
        if (batch.length < BATCH) continue
        at = await carryOut(at, batch)
        batch = []
        if (stopped) throw new Interrupted()
      }
      if (batch.length > 0) at = await carryOut(at, batch)
      await finish(at)
    } catch (error) {
      if (error instanceof Interrupted || mayPass(error)) throw error
      if (!(error instanceof AppError)) log.error({ import: id, error: (error as Error).stack }, 'import failed')
      const failed = await imports.move(id, ['running'], { state: 'failed', because: refusalOf(error).because })
      if (failed) tell(failed)
    }
  }

  const work = async (): Promise<void> => {
    if (!(await imports.next()) || !(await imports.lock(me, clock.now(), lease()))) return
    try {
      for (let next = await imports.next(); next && !stopped; next = await imports.next()) {
        await run(next).catch((error: unknown) => { if (!(error instanceof Interrupted)) throw error })
        await demandLock()
      }
    } catch (error) {
      if (!(error instanceof Interrupted)) throw error
    } finally { await imports.unlock(me) }
  }
  const drain = (): Promise<void> => (stopped ? Promise.resolve() : working ??= work()
    .catch((error: Error) => { log.warn({ error: error.message }, 'import waits') })
    .finally(() => { working = undefined }))

  return {
    start: () => { stopped = false; timer = setInterval(() => void drain(), POLL); void drain() },
    stop: async () => { stopped = true; clearInterval(timer); await working },
    poke: () => void drain(),
    settled: async () => { do { await working; await drain() } while (!stopped && (await imports.next())) },
  }
}

/** A database that is away comes back; the rows wait for it. */
const mayPass = (error: unknown): boolean => refusalOf(error).code === 'unavailable'
  || ((error as { errorLabels?: string[] }).errorLabels ?? []).some((label) => label.startsWith('Transient') || label.startsWith('Retryable'))

const same = (a: IdeaContent, b: IdeaContent): boolean => JSON.stringify(a) === JSON.stringify(b)
