import * as Y from 'yjs'
import type { DocumentsModel } from './documents.model.ts'

/** Yjs' number for what the server writes when a document begins: the same text from every process is the same items. */
export const SEED_CLIENT = 1

/** A document in this process' memory, as it is on disk. */
export interface Held {
  document: string
  doc: Y.Doc
  format: number
  /** Of the state on disk that `doc` contains. */
  version: number
  /** Rows that `doc` contains and that the state on disk may not. */
  rows: string[]
  rowBytes: number
  stateBytes: number
  writers: Map<number, string | null>
  usedAt: number
  /** Resolves when what has been applied is on disk. */
  flushing: Promise<void> | null
}

/** Why one update is not taken: it needs what is not here, belongs to somebody else, or is not an update. */
export type Fault = 'gap' | 'foreign' | 'garbage'

/**
 * Changes a document by what others wrote, and by nothing else: after a remote change Yjs takes away markers of formatting that seem needless
 * to it at that moment. Nobody else would hear of that, and this copy would say something else for good.
 */
function asWritten(doc: Y.Doc, work: () => void): void {
  Y.transact(doc, (transaction) => {
    work()
    // Yjs has called it remote meanwhile.
    transaction.local = true
  })
}
/** Brings a document up to a state. */
export function applyState(doc: Y.Doc, state: Uint8Array): void { asWritten(doc, () => { Y.applyUpdateV2(doc, state) }) }

/** Reads a document from disk into memory; null when it has never begun. */
export async function readHeld(model: DocumentsModel, document: string, now: number): Promise<Held | null> {
  const stored = await model.read(document)
  if (!stored) return null
  const doc = new Y.Doc()
  applyState(doc, stored.state)
  asWritten(doc, () => { for (const { update } of stored.updates) Y.applyUpdate(doc, update) })
  return {
    document, doc, format: stored.format, version: stored.version, rows: stored.updates.map(({ id }) => id), stateBytes: stored.state.byteLength,
    rowBytes: stored.updates.reduce((sum, { update }) => sum + update.byteLength, 0),
    writers: await model.writers(document), usedAt: now, flushing: null,
  }
}

const hasPending = (doc: Y.Doc): boolean => doc.store.pendingStructs !== null || doc.store.pendingDs !== null

/** `ahead` says how far earlier updates of the same batch lead. What an update brings by whom: the clients with items that the document lacks. A gap, or bytes that are no update, are a fault. */
export function newClients(doc: Y.Doc, update: Uint8Array, ahead: ReadonlyMap<number, number>): { clients: number[]; to: ReadonlyMap<number, number> } | { fault: Fault } {
  let meta: ReturnType<typeof Y.parseUpdateMeta>
  try { meta = Y.parseUpdateMeta(update) } catch { return { fault: 'garbage' } }
  const clients: number[] = []
  for (const [client, to] of meta.to) {
    const has = Math.max(Y.getState(doc.store, client), ahead.get(client) ?? 0)
    if ((meta.from.get(client) ?? 0) > has) return { fault: 'gap' }
    if (to > has) clients.push(client)
  }
  return { clients, to: meta.to }
}

/**
 * Applies updates as one change and answers what they changed, encoded anew, so that nobody is sent the bytes of another client.
 * At the first that cannot be applied it stops and names it; the document is then no longer as it was and has to be read again.
 */
export function applyAll(doc: Y.Doc, updates: readonly Uint8Array[]): { delta: Uint8Array | null } | { at: number; fault: Fault } {
  let delta: Uint8Array | null = null
  let bad: { at: number; fault: Fault } | null = null
  const note = (update: Uint8Array): void => { delta = update }
  doc.on('update', note)
  try {
    asWritten(doc, () => {
      for (const [at, update] of updates.entries()) {
        try { Y.applyUpdate(doc, update) } catch { bad = { at, fault: 'garbage' } }
        if (!bad && hasPending(doc)) bad = { at, fault: 'gap' }
        if (bad) return
      }
    })
  } catch { bad ??= { at: 0, fault: 'garbage' } } finally { doc.off('update', note) }
  return bad ?? { delta }
}

/** Whether it is worth putting the rows into the state: many, or a good part of it. */
export const isDue = ({ rows, rowBytes, stateBytes }: Held): boolean => rows.length >= 2000 || (rows.length >= 300 && rowBytes * 4 > stateBytes)

/** Puts the rows that are in memory into the state on disk, then deletes them. A crash between the two leaves rows that are merely applied again. */
export async function compact(model: DocumentsModel, held: Held): Promise<boolean> {
  await held.flushing
  const rows = [...held.rows]
  if (rows.length === 0) return true
  const state = Y.encodeStateAsUpdateV2(held.doc)
  const bytes = held.rowBytes
  if (!(await model.replace(held.document, held.version, state))) {
    // Another process was faster: what it wrote may hold rows that we have not heard of, so ours must contain it before we try again.
    const theirs = await model.snapshot(held.document)
    if (theirs) { applyState(held.doc, theirs.state); held.version = theirs.version }
    return false
  }
  held.version++
  held.stateBytes = state.byteLength
  const gone = new Set(rows)
  held.rows = held.rows.filter((id) => !gone.has(id))
  held.rowBytes -= bytes
  await model.forget(rows)
  return true
}
