import * as Y from 'yjs'

/** The outside of a link: the server, and time. Calls throw what `judge` understands. */
export interface LinkDoors {
  open(vector: Uint8Array): Promise<{ state: Uint8Array; vector: Uint8Array; can: { edit: boolean } }>
  /** Resolves when the update is safe on the server. */
  send(update: Uint8Array): Promise<unknown>
  /** What a failure means: try again later, exchange everything again, ask who one is, or stop for good. */
  judge(error: unknown): 'later' | 'again' | 'signIn' | 'closed' | 'refused'
  after(milliseconds: number, work: () => void): () => void
}

/** Where what is written is: being looked up, on its way, on the server, or only on this device and why. */
export type LinkPlace = 'opening' | 'sending' | 'saved' | 'unreachable' | 'signedOut' | 'closed' | 'refused'

const EMPTY = 2

/**
 * Keeps a document equal to the server's. At every connection both sides say what they have and get what they lack, so nothing hangs
 * on what was on its way before; in between one update at a time is sent, and what is written meanwhile goes with the next.
 */
export class DocumentLink {
  readonly doc: Y.Doc
  private readonly doors: LinkDoors
  private readonly tell: (place: LinkPlace) => void
  private waiting: Uint8Array[] = []
  private state: LinkPlace = 'opening'
  private open = false
  private opening = false
  private again = false
  private sending = false
  private closed = false
  private attempts = 0
  /** Counts connections: what an earlier one still answers says nothing about this one. */
  private epoch = 0
  private cancel: (() => void) | undefined
  /** Whether the server lets this person write; unknown before the first exchange. */
  canEdit: boolean | null = null

  constructor(doc: Y.Doc, doors: LinkDoors, tell: (place: LinkPlace) => void = () => undefined) {
    this.doc = doc
    this.doors = doors
    this.tell = tell
    doc.on('update', this.written)
  }

  get place(): LinkPlace { return this.state }
  private set(place: LinkPlace): void { if (place !== this.state) { this.state = place; this.tell(place) } }

  private readonly written = (update: Uint8Array, origin: unknown): void => {
    // Whoever may only read writes nothing; what Yjs tidies by itself counts as written.
    if (origin === this || this.canEdit === false) return
    this.waiting.push(update)
    if (this.state === 'saved') this.set('sending')
    void this.pump()
  }

  /** The connection is there, or there again: exchanges what both sides lack. */
  async connect(): Promise<void> {
    this.cancel?.()
    if (this.closed) return
    if (this.opening) { this.again = true; return }
    this.opening = true
    this.open = false
    this.sending = false
    this.epoch++
    try {
      do {
        this.again = false
        const reply = await this.doors.open(Y.encodeStateVector(this.doc))
        if (this.closed) return
        this.canEdit = reply.can.edit
        Y.applyUpdateV2(this.doc, reply.state, this)
        const missing = Y.encodeStateAsUpdate(this.doc, reply.vector)
        this.waiting = missing.byteLength > EMPTY && reply.can.edit && hasNews(this.doc, reply.vector, missing) ? [missing] : []
      } while (this.again)
      this.opening = false
      this.open = true
      this.attempts = 0
      this.set(this.waiting.length > 0 ? 'sending' : 'saved')
      void this.pump()
    } catch (error) {
      this.opening = false
      this.failed(error)
    }
  }

  /** The connection is gone; what is written stays here. */
  lost(): void {
    this.open = false
    if (!this.closed && this.state !== 'closed' && this.state !== 'signedOut') this.set('unreachable')
  }

  /** An update by somebody else. */
  receive(update: Uint8Array): void { Y.applyUpdate(this.doc, update, this) }

  private async pump(): Promise<void> {
    if (!this.open || this.sending || this.waiting.length === 0) return
    const [batch, epoch] = [this.waiting, this.epoch]
    this.waiting = []
    this.sending = true
    try {
      await this.doors.send(batch.length === 1 ? batch[0]! : Y.mergeUpdates(batch))
      if (epoch !== this.epoch) return
      this.sending = false
      if (!this.open) return
      if (this.waiting.length === 0) this.set('saved')
      else void this.pump()
    } catch (error) {
      if (epoch !== this.epoch) return
      this.sending = false
      // What was on its way is still in the document: the next exchange finds out whether it arrived.
      this.waiting = []
      if (!this.closed) this.failed(error)
    }
  }

  private failed(error: unknown): void {
    this.open = false
    const verdict = this.doors.judge(error)
    if (verdict === 'closed' || verdict === 'refused') { this.set(verdict); return }
    if (verdict === 'signIn') { this.set('signedOut'); return }
    this.attempts++
    if (verdict === 'later' || this.attempts > 2) this.set('unreachable')
    this.cancel = this.doors.after(Math.min(15_000, verdict === 'again' ? 50 * 2 ** this.attempts : 500 * 2 ** this.attempts), () => { void this.connect() })
  }

  close(): void {
    this.closed = true
    this.cancel?.()
    this.doc.off('update', this.written)
  }
}

/** Whether there is anything in what the other side lacks: Yjs always names every deletion, also those that it has. */
function hasNews(doc: Y.Doc, theirs: Uint8Array, missing: Uint8Array): boolean {
  const has = Y.decodeStateVector(theirs)
  for (const [client, clock] of Y.decodeStateVector(Y.encodeStateVector(doc))) if (clock > (has.get(client) ?? 0)) return true
  return Y.decodeUpdate(missing).ds.clients.size > 0
}
