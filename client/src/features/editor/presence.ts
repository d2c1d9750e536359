import { applyAwarenessUpdate, Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import { type Presence, presenceTold, tellPresence } from '@commonspark/shared/documents/schema'
import type { PayloadOf } from '@commonspark/shared/ground/live'

/** Somebody who has the document open elsewhere. */
export interface Present { client: number; id: string; name: string; colour: number; section: string | null }

/** Colours of carets; tokens give each a pair that can be read. */
export const CARETS = 6
/** A colour that is the same for a person on every page. */
export const colourOf = (person: string): number => Array.from(person).reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) >>> 0, 7) % CARETS

interface Cursor { anchor: unknown; head: unknown }
interface Local { section?: string | null; cursor?: Cursor | null }
const EVERY = 80

/** Says where one is, a few times a second at most, and knows where others are; what y-prosemirror draws carets from. */
export class PresenceLink {
  readonly awareness: Awareness
  private readonly send: (payload: PayloadOf<typeof tellPresence>) => void
  private readonly document: string
  private timer: ReturnType<typeof setTimeout> | undefined
  private readonly doc: Y.Doc

  constructor(doc: Y.Doc, document: string, send: (payload: PayloadOf<typeof tellPresence>) => void) {
    this.doc = doc
    this.document = document
    this.send = send
    this.awareness = new Awareness(doc)
    this.awareness.on('update', ({ added, updated }: { added: number[]; updated: number[] }, origin: unknown) => {
      if (origin === 'server') return
      if ([...added, ...updated].includes(doc.clientID)) this.soon()
    })
  }

  /** Nobody has to be told while one is alone; whoever comes says so, and is told then. */
  private soon(): void { if (this.others().length > 0) this.timer ??= setTimeout(() => { this.timer = undefined; this.tell() }, EVERY) }
  private get clock(): number { return this.awareness.meta.get(this.doc.clientID)?.clock ?? 0 }

  /** Says it now, for example to somebody who has just come. */
  tell(): void {
    const local = this.awareness.getLocalState() as Local | null
    const at = (position: unknown): string => JSON.stringify(position)
    const state: Presence | null = local && { section: local.section ?? null, cursor: local.cursor ? { anchor: at(local.cursor.anchor), head: at(local.cursor.head) } : null }
    this.send({ document: this.document, client: this.doc.clientID, clock: this.clock, state })
  }

  receive({ client, clock, person, state }: PayloadOf<typeof presenceTold>): void {
    if (client === this.doc.clientID) return
    const isNew = state !== null && !this.awareness.states.has(client)
    const parsed = state && { section: state.section, cursor: state.cursor && { anchor: parse(state.cursor.anchor), head: parse(state.cursor.head) }, user: { ...person, colour: colourOf(person.id) } }
    // The server tells where somebody is in its own form; this is the form of the library.
    const told = { states: new Map([[client, parsed]]), meta: new Map([[client, { clock, lastUpdated: 0 }]]) } as unknown as Awareness
    applyAwarenessUpdate(this.awareness, encodeAwarenessUpdate(told, [client], told.states), 'server')
    if (isNew) this.tell()
  }

  /** Others who are here, each of their pages once. */
  others(): Present[] {
    return [...this.awareness.states].flatMap(([client, state]): Present[] => {
      const { user, section } = state as { user?: { id: string; name: string; colour: number }; section?: string | null }
      return user && client !== this.doc.clientID ? [{ client, ...user, section: section ?? null }] : []
    })
  }
  close(): void {
    clearTimeout(this.timer)
    this.awareness.destroy()
  }
}

function parse(json: string): unknown { try { return JSON.parse(json) } catch { return null } }
