import { EMPTY, endOf, firstOf, hasNewer, hasOlder, type Timeline, withChanged, withPosted, withRange } from '@commonspark/shared/conversations/timeline'
import type { MessageRange, MessageView } from '@commonspark/shared/conversations/schema'

/** Where a reader gets parts of a conversation from. */
export interface Source {
  range(asked: { after?: number; before?: number; around?: number; limit?: number }): Promise<MessageRange>
  changes(after: number): Promise<{ items: MessageView[]; rev: number; more: boolean }>
}

/** What is shown of a conversation, and what is on its way. */
export interface Reading { timeline: Timeline; isOpen: boolean; loading: boolean; error: unknown }

const PAGE = 50
const CATCH_UP = 200
/** Whoever lacks more than this is shown the newest, and reads back from there. */
const TOO_MANY = 1000

/**
 * Holds the part of a conversation that a screen shows, and keeps it true: live messages are joined where they touch, what is
 * lacking is asked for by place, and after every connect everything missed is asked for again.
 */
export class Reader {
  private reading: Reading = { timeline: EMPTY, isOpen: false, loading: false, error: null }
  private readonly tellers = new Set<() => void>()
  private readonly source: Source
  private work: Promise<void> = Promise.resolve()
  /** What is held goes up to the newest, and is to stay so. */
  private following = true

  constructor(source: Source) { this.source = source }
  get = (): Reading => this.reading
  subscribe = (tell: () => void): (() => void) => { this.tellers.add(tell); return () => { this.tellers.delete(tell) } }
  private set(change: Partial<Reading>): void {
    this.reading = { ...this.reading, ...change }
    for (const tell of this.tellers) tell()
  }
  private get timeline(): Timeline { return this.reading.timeline }

  /** One thing after the other, so that an answer is never put on top of a later one. */
  private next(step: () => Promise<void>): Promise<void> {
    this.work = this.work.then(async () => {
      this.set({ loading: true })
      try { await step(); this.set({ loading: false, error: null }) } catch (error) { this.set({ loading: false, error }) }
    })
    return this.work
  }
  private take(range: MessageRange): void {
    this.set({ timeline: withRange(this.timeline, range), isOpen: true })
    this.following = !hasNewer(this.timeline)
  }

  /** Shows the newest, or what stands around a place. */
  open(around?: number): Promise<void> {
    return this.next(async () => { this.take(await this.source.range(around === undefined ? { limit: PAGE } : { around, limit: PAGE })) })
  }
  /** Shows what stands around a place, wherever that is. */
  jump(seq: number): Promise<void> {
    return seq >= firstOf(this.timeline) && seq <= endOf(this.timeline) ? Promise.resolve() : this.open(seq)
  }
  older(): Promise<void> {
    if (this.reading.loading || !hasOlder(this.timeline)) return Promise.resolve()
    return this.next(async () => { if (hasOlder(this.timeline)) this.take(await this.source.range({ before: firstOf(this.timeline), limit: PAGE })) })
  }
  newer(): Promise<void> {
    if (this.reading.loading || !hasNewer(this.timeline)) return Promise.resolve()
    return this.next(async () => { if (hasNewer(this.timeline)) this.take(await this.source.range({ after: endOf(this.timeline), limit: PAGE })) })
  }
  /** Takes what was told live or acknowledged; a gap before it is asked for. */
  posted(items: readonly MessageView[]): void {
    if (!this.reading.isOpen) return
    this.set({ timeline: withPosted(this.timeline, items) })
    if (this.following && hasNewer(this.timeline)) void this.catchUp()
  }
  /** Somewhere it was told how far the conversation goes. */
  heardOf(lastSeq: number): void {
    if (this.reading.isOpen && this.following && lastSeq > endOf(this.timeline)) void this.catchUp()
  }
  changed(rev: number): void { if (this.reading.isOpen && rev > this.timeline.rev) void this.next(() => this.takeChanges()) }
  /** A message as it is now, from the answer to one's own deed. */
  replace(item: MessageView): void { this.set({ timeline: withChanged(this.timeline, [item], 0) }) }

  /** Asks for everything missed: what was changed, and, where the newest were shown, what came after them. */
  catchUp(): Promise<void> {
    return this.next(async () => {
      if (!this.reading.isOpen) { this.take(await this.source.range({ limit: PAGE })); return }
      await this.takeChanges()
      if (!this.following) {
        const { lastSeq } = await this.source.range({ after: endOf(this.timeline), limit: 1 })
        this.set({ timeline: { ...this.timeline, lastSeq: Math.max(this.timeline.lastSeq, lastSeq) } })
        return
      }
      do {
        const range = await this.source.range({ after: endOf(this.timeline), limit: CATCH_UP })
        if (range.lastSeq - endOf(this.timeline) > TOO_MANY) { this.take(await this.source.range({ limit: PAGE })); return }
        this.take(range)
      } while (hasNewer(this.timeline))
    })
  }
  private async takeChanges(): Promise<void> {
    for (;;) {
      const { items, rev, more } = await this.source.changes(this.timeline.rev)
      this.set({ timeline: withChanged(this.timeline, items, rev) })
      if (!more) return
    }
  }
}
