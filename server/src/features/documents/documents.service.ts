import { randomUUID } from 'node:crypto'
import * as Y from 'yjs'
import { AppError } from '@commonspark/shared/ground/errors'
import { topicOf } from '@commonspark/shared/ground/live'
import { documentStale, documentUpdated, MAX_DOCUMENT_BYTES } from '@commonspark/shared/documents/schema'
import type { DomainEvents } from '../../events/catalogue.ts'
import { type Actor, idOf } from '../../platform/actor.ts'
import { groupCommit } from '../../platform/group-commit.ts'
import type { Platform } from '../../platform/platform.ts'
import type { DocumentsModel } from './documents.model.ts'
import { formatOf, type Migration, MIGRATIONS } from './migrations.ts'
import { applyAll, applyState, compact, type Fault, type Held, isDue, newClients, readHeld } from './held.ts'

/** What somebody may do with a document. */
export interface Rights { read: boolean; edit: boolean }

/** What this room asks of others. */
export interface DocumentPorts {
  /** What each of them may do with it now, in order. */
  rights(document: string, actors: readonly Actor[]): Promise<Rights[]>
  /** The first state (Yjs, V2) of a document that nobody has opened yet. */
  begin(document: string): Promise<Uint8Array>
  /** Updates of these people are safely on disk. */
  changed(document: string, by: readonly Actor[]): void
}

interface Item { actor: Actor; update: Uint8Array }
type Answer = AppError | null

const ROW_BYTES = 4 * 1024 * 1024
/** Enough that a flood becomes few rows: while one is written the next waits, whatever its size. */
const AT_ONCE = 20_000
const IDLE = 30_000
const REFUSED: Record<Fault, [code: 'invalid' | 'conflict' | 'forbidden', because: string]> = {
  garbage: ['invalid', 'brokenUpdate'], gap: ['conflict', 'documentGap'], foreign: ['forbidden', 'foreignUpdate'],
}
const refusal = (fault: Fault): AppError => new AppError(...REFUSED[fault])

/**
 * Documents that several people write at once. An update is checked against the document in memory, stored, told and only then
 * answered; updates that arrive together are stored as one row. Other processes hear of rows through the database.
 */
export function documentsService({ clock, log, live, limits }: Pick<Platform<DomainEvents>, 'clock' | 'log' | 'live' | 'limits'>, model: DocumentsModel, ports: DocumentPorts, migrations: readonly Migration[] = MIGRATIONS) {
  const node = randomUUID()
  const memory = new Map<string, Promise<Held>>()
  const queues = new Map<string, { may(actor: Actor): Promise<boolean>; add(item: Item): Promise<Answer>; waiting: number }>()
  const compacting = new Set<string>()
  let unwatch: (() => Promise<void>) | undefined
  let timer: NodeJS.Timeout | undefined
  let stopped = false
  const now = (): number => clock.now().getTime()

  const begun = async (document: string): Promise<Held> => {
    for (;;) {
      const held = await readHeld(model, document, now())
      if (held && (await migrated(held))) return held
      if (!held) await model.begin(document, await ports.begin(document), formatOf(migrations))
    }
  }
  /** Brings a document to the newest format, step by step; false when another process did one of them, so that it is to be read again. */
  const migrated = async (held: Held): Promise<boolean> => {
    for (const { to, run } of migrations.filter((step) => step.to > held.format)) {
      const before = Y.encodeStateVector(held.doc)
      Y.transact(held.doc, () => { run(held.doc) })
      const row = { _id: model.newRow(), document: held.document, node, by: [], at: clock.now(), update: Y.encodeStateAsUpdate(held.doc, before) }
      // What a migration writes is nobody's.
      held.writers.set(held.doc.clientID, null)
      await model.claim(held.document, [held.doc.clientID], null)
      if (!(await model.migrate(row, held.format, to))) return false
      held.format = to
      held.rows.push(row._id.toString())
      held.rowBytes += row.update.byteLength
    }
    return true
  }
  const hold = async (document: string): Promise<Held> => {
    let reading = memory.get(document)
    if (!reading) {
      reading = begun(document)
      memory.set(document, reading)
      reading.catch(() => { if (memory.get(document) === reading) memory.delete(document) })
    }
    const held = await reading
    held.usedAt = now()
    return held
  }
  const drop = (document: string): void => { memory.delete(document) }

  const compactSoon = (held: Held): void => {
    if (compacting.has(held.document) || !isDue(held)) return
    compacting.add(held.document)
    compact(model, held).catch((error: Error) => { log.warn({ error: error.message }, 'document not compacted') }).finally(() => { compacting.delete(held.document) })
  }

  /** Whose the new items of an update are; foreign when somebody else has written as that client. */
  const claim = async (held: Held, { actor, update }: Item, ahead: Map<number, number>): Promise<Fault | null> => {
    const found = newClients(held.doc, update, ahead)
    if ('fault' in found) return found.fault
    const person = idOf(actor)
    const unknown = found.clients.filter((client) => !held.writers.has(client))
    if (found.clients.length > 500) return 'garbage'
    if (found.clients.includes(1)) return 'foreign'
    if (unknown.length > 0) for (const [client, owner] of await model.claim(held.document, unknown, person)) held.writers.set(client, owner)
    if (!found.clients.every((client) => held.writers.get(client) === person)) return 'foreign'
    // Only now: what is refused leads nobody on.
    for (const client of found.clients) ahead.set(client, found.to.get(client)!)
    return null
  }

  /** Applies what can be applied; an item that cannot is answered, and the rest is tried again on a fresh copy. */
  const apply = async (document: string, items: Item[], answers: Map<Item, Answer>): Promise<{ held: Held; good: Item[]; delta: Uint8Array | null }> => {
    const again = new Set<Item>()
    for (;;) {
      const held = await hold(document)
      const good: Item[] = []
      let stale = false
      const ahead = new Map<number, number>()
      for (const item of items) {
        if (answers.has(item)) continue
        const fault = await claim(held, item, ahead)
        if (fault === 'gap' && !again.has(item)) {
          // It may build upon what another process stored a moment ago; reading again is dear, so nobody may cause it often.
          again.add(item)
          if (await limits.take('heavy', item.actor).then(() => true, () => false)) { stale = true; continue }
        }
        if (fault) answers.set(item, refusal(fault))
        else good.push(item)
      }
      if (stale) { drop(document); continue }
      const done = applyAll(held.doc, good.map(({ update }) => update))
      if ('delta' in done) return { held, good, delta: done.delta }
      drop(document)
      const bad = good[done.at]!
      if (done.fault === 'garbage' || again.has(bad) || !(await limits.take('heavy', bad.actor).then(() => true, () => false))) answers.set(bad, refusal(done.fault))
      again.add(bad)
    }
  }

  const store = async (document: string, items: Item[], answers: Map<Item, Answer>): Promise<void> => {
    const { held, good, delta } = await apply(document, items, answers)
    if (!delta) { for (const item of good) answers.set(item, null); return }
    const by = [...new Map(good.map(({ actor }) => [idOf(actor), actor])).values()]
    const _id = model.newRow()
    const write = (async () => {
      if (held.stateBytes + held.rowBytes + delta.byteLength > MAX_DOCUMENT_BYTES) throw new AppError('tooLarge', 'documentFull')
      await model.append([{ _id, document, node, by: by.map(idOf), at: clock.now(), update: delta }])
    })()
    held.flushing = write.catch(() => undefined)
    try { await write } catch (error) {
      // Memory is ahead of the disk now; nobody may see that.
      drop(document)
      throw error
    }
    held.flushing = null
    held.rows.push(_id.toString())
    held.rowBytes += delta.byteLength
    live.tellHere(topicOf('document', document), documentUpdated, { document, update: delta })
    for (const item of good) answers.set(item, null)
    ports.changed(document, by)
    compactSoon(held)
  }

  const flush = async (document: string, items: Item[]): Promise<Answer[]> => {
    const answers = new Map<Item, Answer>()
    for (let at = 0; at < items.length;) {
      let [end, size] = [at, 0]
      while (end < items.length && (end === at || size + items[end]!.update.byteLength <= ROW_BYTES)) size += items[end++]!.update.byteLength
      await store(document, items.slice(at, end), answers)
      at = end
    }
    return items.map((item) => answers.get(item) ?? null)
  }
  /** Whether each of them may write now. */
  const allowed = async (document: string, actors: Actor[]): Promise<boolean[]> => {
    const people = [...new Map(actors.map((actor) => [idOf(actor), actor])).values()]
    const rights = await ports.rights(document, people)
    const may = new Set(people.filter((_, at) => rights[at]?.edit).map(idOf))
    return actors.map((actor) => may.has(idOf(actor)))
  }
  const enqueue = async (document: string, item: Item): Promise<Answer> => {
    let queue = queues.get(document)
    if (!queue) queues.set(document, queue = {
      // Asked while what came before is being written, and answered in order.
      may: groupCommit<Actor, boolean>((actors) => allowed(document, actors), AT_ONCE),
      add: groupCommit<Item, Answer>((items) => flush(document, items), AT_ONCE), waiting: 0,
    })
    queue.waiting++
    try { return (await queue.may(item.actor)) ? await queue.add(item) : new AppError('forbidden', 'documentClosed') } finally { queue.waiting-- }
  }

  /** Rows of other processes, in the order in which they were written. */
  const heard = ({ id, document, update }: { id: string; document: string; update: Uint8Array }): void => {
    // Whoever looks is told whatever is in memory: a copy read anew may hold the row already.
    if (live.watching(topicOf('document', document)) > 0) live.tellHere(topicOf('document', document), documentUpdated, { document, update })
    void memory.get(document)?.then((held) => {
      if (held.rows.includes(id)) return
      if ('fault' in applyAll(held.doc, [update])) { drop(document); live.tellHere(topicOf('document', document), documentStale, { document }); return }
      held.rows.push(id)
      held.rowBytes += update.byteLength
      compactSoon(held)
    }, () => undefined)
  }
  const listen = async (): Promise<void> => {
    const stop = await model.watch(node, heard, (error) => {
      log.warn({ error: error.message }, 'documents are read again')
      void unwatch?.().catch(() => undefined)
      if (!stopped) setTimeout(() => void relisten(), 500).unref()
    })
    if (stopped) { await stop(); return }
    unwatch = stop
    // What was read before this stream began may lack what was written in between, at the start as after a break.
    const known = [...memory.keys()]
    memory.clear()
    for (const document of known) live.tellHere(topicOf('document', document), documentStale, { document })
  }
  const relisten = async (): Promise<void> => {
    try { await listen() } catch { if (!stopped) setTimeout(() => void relisten(), 500).unref() }
  }

  /** Lets go of documents that nobody here looks at. */
  const sweep = async (idle = IDLE): Promise<void> => {
    for (const [document, reading] of memory) {
      const held = await reading.catch(() => null)
      const isUsed = (): boolean => memory.get(document) !== reading || (queues.get(document)?.waiting ?? 0) > 0 || live.watching(topicOf('document', document)) > 0
      if (!held || now() - held.usedAt < idle || isUsed()) continue
      if (held.rows.length > 20) await compact(model, held).catch(() => false)
      if (isUsed()) continue
      memory.delete(document)
      queues.delete(document)
    }
  }

  return {
    /** What the client lacks and what is here; throws for whoever may not read it, before they `join` those who are told of updates. */
    open: async (actor: Actor, document: string, vector: Uint8Array, join: () => Promise<void> = async () => undefined): Promise<{ state: Uint8Array; vector: Uint8Array; can: { edit: boolean } }> => {
      const [rights] = await ports.rights(document, [actor])
      if (!rights?.read) throw new AppError('notFound', 'noSuchIdea')
      await join()
      let held = await hold(document)
      while (held.flushing) { await held.flushing; held = await hold(document) }
      let state: Uint8Array
      try { state = Y.encodeStateAsUpdateV2(held.doc, vector) } catch { throw new AppError('invalid', 'brokenUpdate') }
      return { state, vector: Y.encodeStateVector(held.doc), can: { edit: rights.edit } }
    },
    /** Resolves when the update is safe. */
    update: async (actor: Actor, document: string, update: Uint8Array): Promise<void> => {
      const refused = await enqueue(document, { actor, update })
      if (refused) throw refused
    },
    /** A copy of the document to read, or to change and send as an update; null when it has never begun and `begin` is not asked for. */
    copy: async (document: string, begin = false): Promise<Y.Doc | null> => {
      if (!begin && !memory.has(document) && !(await model.exists(document))) return null
      let held = await hold(document)
      while (held.flushing) { await held.flushing; held = await hold(document) }
      const copy = new Y.Doc()
      applyState(copy, Y.encodeStateAsUpdateV2(held.doc))
      return copy
    },
    /** The same without copying, for those who only look and at once. */
    look: async <T>(document: string, read: (doc: Y.Doc) => T): Promise<T | null> => {
      if (!memory.has(document) && !(await model.exists(document))) return null
      let held = await hold(document)
      while (held.flushing) { await held.flushing; held = await hold(document) }
      return read(held.doc)
    },
    compact: async (document: string): Promise<boolean> => compact(model, await hold(document)),
    held: (): number => memory.size,
    sweep,
    start: async (): Promise<void> => {
      await listen()
      timer = setInterval(() => void sweep(), 10_000)
    },
    stop: async (): Promise<void> => {
      stopped = true
      clearInterval(timer)
      await unwatch?.().catch(() => undefined)
    },
  }
}
export type DocumentsService = ReturnType<typeof documentsService>
