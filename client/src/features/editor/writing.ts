import { IndexeddbPersistence } from 'y-indexeddb'
import * as Y from 'yjs'
import { readCanvas, readFields, sectionName, writeFields } from '@commonspark/shared/documents/content'
import { documentClosed, documentStale, documentUpdated, leaveDocument, openDocument, presenceTold, tellPresence, updateDocument } from '@commonspark/shared/documents/schema'
import { type FieldProblem, fieldProblems } from '@commonspark/shared/ground/errors'
import { type CanvasSection, createIdea, IdeaContent } from '@commonspark/shared/ideas/schema'
import { call, Refusal } from '../../lib/api.ts'
import { dropDraft, keepDraft } from '../../lib/drafts.ts'
import { ask, hear, onConnection } from '../../lib/live.ts'
import { newKey } from '../../lib/newKey.ts'
import { DocumentLink, type LinkPlace } from './link.ts'
import { markdownOf } from './markdown.ts'
import { type Present, PresenceLink } from './presence.ts'

/** Where the text is: on this device only (and why), on its way, or on the server. */
export type Place = 'loading' | 'empty' | 'onDevice' | 'saving' | 'saved' | 'unreachable' | 'signedOut' | 'refused' | 'closed' | 'failed'

export interface Writing {
  place: Place
  id: string | null
  /** What is written, also where it is too long. */
  content: IdeaContent
  /** Fields that are not taken as they are: the server has them, but they cannot be published. */
  problems: FieldProblem[]
  present: Present[]
  /** Who has asked to rewrite a section alone, by its name. */
  locks: Record<string, { id: string; name: string }>
  canEdit: boolean
  error: unknown
}

const PLACES: Record<LinkPlace, Place> = { opening: 'loading', sending: 'saving', saved: 'saved', unreachable: 'unreachable', signedOut: 'signedOut', closed: 'closed', refused: 'failed' }
const PAUSE = 120
const SETTLE = 700

/** The database of this browser that keeps a document; everybody's own, also where two share a browser. */
const storeName = (viewer: string | null, name: string): string => `commonspark-document:${viewer ?? 'visitor'}:${name}`

const judge = (error: unknown): 'later' | 'again' | 'signIn' | 'closed' | 'refused' => {
  if (!(error instanceof Refusal) || error.passing) return 'later'
  const { code, because } = error.problem!
  if (because === 'documentGap') return 'again'
  if (because === 'documentClosed' || because === 'noSuchIdea') return 'closed'
  return code === 'unauthenticated' ? 'signIn' : code === 'internal' ? 'later' : 'refused'
}

/**
 * An idea while it is written: one shared document, first in this browser, then on the server. A new idea is only here until its
 * writer is signed in; the server then begins it empty, and what is here is joined to it.
 */
export class WritingDocument {
  readonly doc = new Y.Doc()
  readonly presence: PresenceLink
  private state: Writing
  private link: DocumentLink | null = null
  private readonly key: string
  private readonly viewer: string | null
  private readonly language: IdeaContent['language']
  private readonly listeners = new Set<() => void>()
  private readonly stops: (() => void)[] = []
  private readonly stores: IndexeddbPersistence[] = []
  private timer: ReturnType<typeof setTimeout> | undefined
  private creation: ReturnType<typeof setTimeout> | undefined
  private creating = false
  private closed = false

  constructor({ key, id, viewer, language }: { key: string; id: string | null; viewer: string | null; language: IdeaContent['language'] }) {
    this.key = key
    this.viewer = viewer
    this.language = language
    this.state = { place: 'loading', id, content: IdeaContent.parse({ language }), problems: [], present: [], locks: {}, canEdit: false, error: null }
    this.presence = new PresenceLink(this.doc, id ?? '', (payload) => { if (this.state.id) void ask(tellPresence, { ...payload, document: this.state.id }).catch(() => undefined) })
    this.presence.awareness.on('change', () => { this.set({ present: this.presence.others() }) })
  }

  readonly read = (): Writing => this.state
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => { this.listeners.delete(listener) }
  }
  private set(change: Partial<Writing>): void {
    this.state = { ...this.state, ...change }
    for (const tell of this.listeners) tell()
  }

  private async keepIn(name: string, viewer: string | null): Promise<IndexeddbPersistence | null> {
    try {
      const store = new IndexeddbPersistence(storeName(viewer, name), this.doc)
      this.stores.push(store)
      await store.whenSynced
      return store
    } catch { return null }
  }

  /** Takes what this browser has, then goes to the server. */
  async open(): Promise<void> {
    const { id } = this.state
    if (id && !this.viewer) { this.set({ place: 'signedOut', canEdit: false }); return }
    const own = await this.keepIn(id ?? `new:${this.key}`, this.viewer)
    // What was typed before signing in is theirs who signs in here and opens it.
    const asVisitor = !id && this.viewer ? await this.keepIn(`new:${this.key}`, null) : null
    if (this.closed) return
    if (own && asVisitor) await asVisitor.clearData()
    this.doc.on('update', this.changed)
    this.refresh()
    if (id) { this.connect(id); return }
    this.set({ canEdit: true, place: this.isEmpty() ? 'empty' : this.viewer ? 'onDevice' : 'signedOut' })
    if (!this.isEmpty()) this.createSoon(0)
  }

  private isEmpty(): boolean { return this.doc.store.clients.size === 0 }
  private readonly changed = (_update: Uint8Array, _origin: unknown, _doc: Y.Doc, transaction: Y.Transaction): void => {
    // Plain fields at once, because a box shows them while one types; sections, which take a library, a little later.
    this.set({ content: { ...this.state.content, ...this.fields() }, locks: this.doc.getMap('locks').toJSON() as Writing['locks'] })
    this.timer ??= setTimeout(() => { this.timer = undefined; this.refresh() }, PAUSE)
    if (transaction.local && !this.state.id) {
      this.set({ place: this.viewer ? 'onDevice' : 'signedOut' })
      this.createSoon(SETTLE)
    }
  }
  private fields(): Omit<IdeaContent, 'canvas'> {
    const fields = readFields(this.doc)
    return this.doc.getMap('fields').has('language') ? fields : { ...fields, language: this.language }
  }
  private refresh(): void {
    if (this.closed) return
    const content = { ...this.fields(), canvas: readCanvas(this.doc, markdownOf) }
    const parsed = IdeaContent.safeParse(content)
    this.set({ content, locks: this.doc.getMap('locks').toJSON() as Writing['locks'], problems: parsed.success ? [] : fieldProblems(parsed.error) })
    // So that unfinished ideas can be listed without opening each document.
    if (!this.state.id && !this.isEmpty()) void keepDraft(`idea:new:${this.key}`, { key: this.key, mine: content })
  }

  private createSoon(milliseconds: number): void {
    if (!this.viewer || this.state.id || this.creating) return
    clearTimeout(this.creation)
    this.creation = setTimeout(() => { void this.create() }, milliseconds)
  }
  private async create(): Promise<void> {
    if (this.closed || this.creating) return
    this.creating = true
    this.set({ place: 'saving' })
    try {
      const { id } = await call(createIdea, { body: { key: this.key, content: { language: this.state.content.language } } })
      await this.keepIn(id, this.viewer)
      if (this.closed) return
      this.set({ id })
      this.connect(id)
      void dropDraft(`idea:new:${this.key}`)
    } catch (error) {
      this.creating = false
      const verdict = judge(error)
      this.set({ error, place: verdict === 'signIn' ? 'signedOut' : verdict === 'later' ? 'unreachable' : 'failed' })
      if (verdict === 'later') this.createSoon(3000)
    }
  }

  private connect(document: string): void {
    const link = new DocumentLink(this.doc, {
      open: async (vector) => {
        const reply = await ask(openDocument, { document, client: this.doc.clientID, vector })
        this.presence.tell()
        return reply
      },
      send: (update) => ask(updateDocument, { document, update }),
      judge: (error) => { const verdict = judge(error); if (verdict !== 'later') this.set({ error }); return verdict },
      after: (milliseconds, work) => { const timer = setTimeout(work, milliseconds); return () => { clearTimeout(timer) } },
    }, (place) => { this.moved(place) })
    this.link = link
    const mine = (fact: { document: string }): boolean => fact.document === document
    this.stops.push(
      hear(documentUpdated, (fact) => { if (mine(fact)) link.receive(fact.update) }),
      hear(documentStale, (fact) => { if (mine(fact)) void link.connect() }),
      hear(documentClosed, (fact) => { if (mine(fact)) { this.set({ place: 'closed', canEdit: false }); link.close() } }),
      hear(presenceTold, (fact) => { if (mine(fact)) this.presence.receive(fact) }),
      onConnection(() => { void link.connect() }, () => { link.lost() }),
    )
    // Without a connection nobody calls back: what this browser has is shown all the same.
    setTimeout(() => { if (link.place === 'opening') this.moved('unreachable') }, 2500)
  }
  private moved(place: LinkPlace): void {
    const nothing = this.isEmpty()
    if (place === 'closed' && this.state.place === 'loading') { this.set({ place: 'failed', canEdit: false }); return }
    if (place === 'unreachable' && nothing) { this.set({ place: 'failed', error: new Refusal(null) }); return }
    const canEdit = place === 'closed' ? false : (this.link?.canEdit ?? !nothing)
    this.set({ place: PLACES[place], canEdit })
    if (place === 'saved') {
      for (const store of this.stores) if (store.name === storeName(this.viewer, `new:${this.key}`)) void store.clearData()
    }
  }

  /** Takes a change of fields by the writer; only what differs is written. */
  edit(change: Partial<Omit<IdeaContent, 'canvas'>>): void { Y.transact(this.doc, () => { writeFields(this.doc, change, newKey) }) }
  /** Where a section is written. */
  fragment(section: CanvasSection): Y.XmlFragment { return this.doc.getXmlFragment(sectionName(section)) }
  /** Asks the others to leave a section to somebody for a while, or gives it back; a wish that every page keeps, not a right. */
  lock(section: CanvasSection, person: { id: string; name: string } | null): void {
    const locks = this.doc.getMap('locks')
    if (person) locks.set(section, { id: person.id, name: person.name })
    else locks.delete(section)
  }
  /** Says which part of the page one is in. */
  enter(section: string | null): void { this.presence.awareness.setLocalStateField('section', section) }

  /** Resolves when everything written so far is on the server; false when that cannot be now. */
  async settled(within = 8000): Promise<boolean> {
    for (const end = Date.now() + within; Date.now() < end;) {
      if (this.state.place === 'saved') return true
      if (this.state.place === 'failed' || this.state.place === 'closed' || this.state.place === 'signedOut') return false
      await new Promise((resolve) => { setTimeout(resolve, 30) })
    }
    return false
  }
  /** The person may have signed in, or the network have come back. */
  again(): void {
    if (this.link) void this.link.connect()
    else if (!this.state.id) this.createSoon(0)
  }

  close(): void {
    this.closed = true
    clearTimeout(this.timer)
    clearTimeout(this.creation)
    for (const stop of this.stops) stop()
    if (this.state.id && this.link) void ask(leaveDocument, { document: this.state.id, client: this.doc.clientID }).catch(() => undefined)
    this.link?.close()
    this.presence.close()
    for (const store of this.stores) void store.destroy()
    this.doc.destroy()
  }
}
