import { setTimeout as sleep } from 'node:timers/promises'
import { committedTime, type Database } from './database.ts'
import type { Log } from './log.ts'

/** Copies of rows in this process, each as good as the database's: a change made anywhere takes its copy away. */
export interface Copies<T> {
  /** The copy of the row with this identity, or what `load` answers. */
  get(id: string): Promise<T>
  /** Forgets a row that this process has just written, so that it reads its own writes. */
  drop(id: string): void
}

export interface Follow {
  /** Keeps what `load` makes of single rows of a collection; at most `most` of them. */
  copies<T>(collection: string, load: (id: string) => Promise<T>, most?: number): Copies<T>
  /** The same for what is made of several rows, under any key: a change of the collection takes all of it away. */
  copiesOfMany<T>(collection: string, load: (key: string) => Promise<T>, most?: number): Copies<T>
  /** Calls `tell` when anything in one of these collections has changed, or may have. */
  on(collections: readonly string[], tell: () => void): void
  /** Calls `tell` with the identity of every row of a collection that is deleted; with null when some may have gone unseen. */
  onDeleted(collection: string, tell: (id: string | null) => void): void
  /** Calls `tell` with the rows that anybody inserts into a collection, once a majority has them. What is inserted and updated is told in the order of its writing. */
  onInserted<Row>(collection: string, tell: (rows: Row[]) => void): void
  /** The same with the identities of rows in which this field has changed. */
  onUpdated(collection: string, field: string, tell: (ids: string[]) => void): void
  /** Calls `tell` when some of what is inserted and updated may have gone unseen. */
  onMissed(tell: () => void): void
  /** Whether everything that was committed a second ago has been seen. */
  isFresh(): boolean
  /** Resolves when the stream has begun: what is committed from then on is told. */
  start(): Promise<void>
  stop(): void
}

/** An empty batch comes back after this long; it proves that nothing has been missed. */
const AWAIT = 300
const FRESH_FOR = 900
const PAUSE = 500

/** What the server says when a stream cannot go on from where it was. */
const LOST_ITS_PLACE = [260, 280, 286]

interface Change { operationType: string; ns?: { coll?: string }; documentKey?: { _id: unknown }; fullDocument?: unknown; updatedFields?: Record<string, unknown> }
/** Who is told of single changes; `of` is what it is told of this one, if anything. */
interface Reader { collection: string; of(change: Change): unknown; tell(items: never[]): void }
interface Batch { cursor: { id: unknown; firstBatch?: Change[]; nextBatch?: Change[]; postBatchResumeToken?: unknown } }

/**
 * Follows the database's stream of changes. Copies are used only while the stream is known to be up to date: every answer to
 * `getMore` proves that all which was committed when it was asked has been told. When the stream stalls, breaks or falls behind,
 * copies are passed by, so that no revocation takes longer than about a second, whatever happens to the network.
 */
export function createFollow(database: Database, log: Log): Follow {
  const kept = new Map<string, Map<string, Promise<unknown>>[]>()
  const listeners: { collections: readonly string[]; tell: () => void }[] = []
  const mourners: { collection: string; tell: (id: string | null) => void }[] = []
  const readers: Reader[] = []
  const missed: (() => void)[] = []
  /** Where the stream goes on when it has been broken. */
  let place: unknown
  let begun = (): void => undefined
  let provenAt = Number.NEGATIVE_INFINITY
  let stopped = true
  const isFresh = (): boolean => performance.now() - provenAt < FRESH_FOR

  const forgetAll = (): void => {
    for (const maps of kept.values()) for (const map of maps) map.clear()
    for (const { tell } of listeners) tell()
    for (const { tell } of mourners) tell(null)
  }
  const take = (changes: Change[]): void => {
    const touched = new Set<string>()
    for (const { ns, documentKey, operationType } of changes) {
      if (!ns?.coll || documentKey === undefined) { forgetAll(); continue }
      touched.add(ns.coll)
      for (const map of kept.get(ns.coll) ?? []) map.delete(String(documentKey._id))
      if (operationType === 'delete') for (const { collection, tell } of mourners) if (collection === ns.coll) tell(String(documentKey._id))
    }
    for (const { collections, tell } of listeners) if (collections.some((name) => touched.has(name))) tell()
    read(changes)
  }
  /** Tells what follows each other for the same reader at once. */
  const read = (changes: Change[]): void => {
    let run: { reader: Reader; items: unknown[] } | undefined
    for (const change of changes) {
      for (const reader of readers) {
        const item = reader.collection === change.ns?.coll ? reader.of(change) : undefined
        if (item === undefined) continue
        if (run?.reader !== reader) { run?.reader.tell(run.items as never[]); run = { reader, items: [] } }
        run.items.push(item)
      }
    }
    run?.reader.tell(run.items as never[])
  }

  const follow = async (): Promise<void> => {
    const db = database.connection.db!
    // Raw commands, because a driver's cursor hides which batch an event came with, and whether one was empty.
    const session = database.connection.getClient().startSession()
    try {
      const names = [...new Set([...kept.keys(), ...listeners.flatMap(({ collections }) => collections), ...mourners.map(({ collection }) => collection), ...readers.map(({ collection }) => collection)])]
      const mine = { $or: [{ 'ns.coll': { $in: names } }, { operationType: { $in: ['drop', 'rename', 'dropDatabase', 'invalidate'] } }] }
      const ifRead = (what: string) => ({ $cond: [{ $in: ['$ns.coll', readers.map(({ collection }) => collection)] }, what, '$$REMOVE'] })
      const parts = { operationType: 1, 'ns.coll': 1, documentKey: 1, fullDocument: ifRead('$fullDocument'), updatedFields: ifRead('$updateDescription.updatedFields') }
      let asked = performance.now()
      const from = place === undefined ? { startAtOperationTime: await committedTime(database) } : { resumeAfter: place }
      let { cursor } = (await db.command({
        aggregate: 1, pipeline: [{ $changeStream: from }, { $match: mine }, { $project: parts }], cursor: {}, readConcern: { level: 'majority' },
      }, { session })) as Batch
      begun()
      // What was kept before this stream began may have changed meanwhile.
      forgetAll()
      if (place === undefined) for (const tell of missed) tell()
      for (;;) {
        if (stopped) return
        take(cursor.nextBatch ?? cursor.firstBatch ?? [])
        place = cursor.postBatchResumeToken
        provenAt = asked
        asked = performance.now();
        ({ cursor } = (await db.command({ getMore: cursor.id, collection: '$cmd.aggregate', maxTimeMS: AWAIT }, { session })) as Batch)
      }
    } finally {
      provenAt = Number.NEGATIVE_INFINITY
      forgetAll()
      await session.endSession()
    }
  }
  const run = async (): Promise<void> => {
    while (!stopped) {
      try { await follow() } catch (error) {
        if (stopped) return
        if (LOST_ITS_PLACE.includes(Number((error as { code?: unknown }).code))) place = undefined
        log.warn({ error: (error as Error).message }, 'changes are not followed')
        await sleep(PAUSE)
      }
    }
  }

  const on = (collections: readonly string[], tell: () => void): void => { listeners.push({ collections, tell }) }
  const keep = <T>(map: Map<string, Promise<T>>, load: (id: string) => Promise<T>, most: number): Copies<T> => ({
    get: (id) => {
      if (!isFresh()) return load(id)
      const copy = map.get(id)
      if (copy) return copy
      // Kept before it is there: a change that comes while it is read takes it away again.
      const loading = load(id)
      map.set(id, loading)
      if (map.size > most) map.delete(map.keys().next().value!)
      loading.catch(() => { if (map.get(id) === loading) map.delete(id) })
      return loading
    },
    drop: (id) => { map.delete(id) },
  })

  return {
    isFresh,
    copies: <T>(collection: string, load: (id: string) => Promise<T>, most = 10_000): Copies<T> => {
      const map = new Map<string, Promise<T>>()
      kept.set(collection, [...(kept.get(collection) ?? []), map])
      return keep(map, load, most)
    },
    copiesOfMany: <T>(collection: string, load: (key: string) => Promise<T>, most = 10_000): Copies<T> => {
      const map = new Map<string, Promise<T>>()
      on([collection], () => { map.clear() })
      return keep(map, load, most)
    },
    on,
    onDeleted: (collection, tell) => { mourners.push({ collection, tell }) },
    onInserted: (collection, tell) => { readers.push({ collection, tell, of: ({ operationType, fullDocument }) => (operationType === 'insert' ? fullDocument : undefined) }) },
    onUpdated: (collection, field, tell) => {
      readers.push({ collection, tell, of: ({ documentKey, updatedFields }) => (updatedFields?.[field] === undefined ? undefined : String(documentKey!._id)) })
    },
    onMissed: (tell) => { missed.push(tell) },
    start: () => new Promise((resolve) => {
      begun = resolve
      stopped = false
      void run()
    }),
    // Its last question ends with the connection.
    stop: () => { stopped = true; provenAt = Number.NEGATIVE_INFINITY },
  }
}
