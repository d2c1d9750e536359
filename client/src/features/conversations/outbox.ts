import { useEffect, useMemo, useSyncExternalStore } from 'react'
import type { FileView } from '@commonspark/shared/files/schema'
import type { MessageView } from '@commonspark/shared/conversations/schema'
import { say } from '@commonspark/shared/conversations/socket'
import { Refusal } from '../../lib/api.ts'
import { dropDraft, keepDraft, listDrafts } from '../../lib/drafts.ts'
import { ask, onReturn } from '../../lib/live.ts'
import { newKey } from '../../lib/newKey.ts'

/** A message that the server has not acknowledged; its key makes sending it again harmless. */
export interface Unsent {
  key: string
  conversationId: string
  text: string
  replyTo: { seq: number; senderId: string; name: string; excerpt: string } | null
  files: FileView[]
  at: number
  state: 'waiting' | 'sending' | 'failed'
  error: unknown
}
type Kept = Omit<Unsent, 'state' | 'error'>
type Send = (message: Unsent) => Promise<MessageView>

const MOST = 30_000
const NONE: readonly Unsent[] = []
const viaSocket: Send = ({ conversationId, key, text, replyTo, files }) => ask(say, { conversationId, key, text, replyTo: replyTo?.seq ?? null, files: files.map(({ id }) => id) })

/** Whether sending the same again may help without anybody doing something first. */
const mayHelp = (error: unknown): boolean =>
  error instanceof Refusal && (error.passing || error.problem?.code === 'internal' || error.problem?.code === 'unauthenticated')

/**
 * Everything one has written that the server does not have: on this device, through reloads and restarts, and sent one after the
 * other in each conversation until it is acknowledged. Two pages may send the same; the server keeps one.
 */
export class Outbox {
  private items: readonly Unsent[] = NONE
  private readonly views = new Map<string, readonly Unsent[]>()
  private readonly tellers = new Set<() => void>()
  private readonly busy = new Set<string>()
  private readonly viewerId: string
  private readonly send: Send
  private readonly arrived = new Set<(message: MessageView) => void>()
  private timer: ReturnType<typeof setTimeout> | undefined
  private failures = 0

  constructor(viewerId: string, send: Send = viaSocket) { this.viewerId = viewerId; this.send = send }

  private nameOf(key: string): string { return `message:${this.viewerId}:${key}` }
  private set(items: readonly Unsent[]): void {
    this.items = items.toSorted((a, b) => a.at - b.at)
    this.views.clear()
    for (const tell of this.tellers) tell()
  }
  private patch(key: string, change: Partial<Unsent>): void { this.set(this.items.map((item) => (item.key === key ? { ...item, ...change } : item))) }

  subscribe = (tell: () => void): (() => void) => { this.tellers.add(tell); return () => { this.tellers.delete(tell) } }
  /** Those of one conversation, in the order they were written. */
  of(conversationId: string): readonly Unsent[] {
    const known = this.views.get(conversationId)
    if (known) return known
    const found = this.items.filter((item) => item.conversationId === conversationId)
    const view = found.length > 0 ? found : NONE
    this.views.set(conversationId, view)
    return view
  }
  onArrival(tell: (message: MessageView) => void): () => void { this.arrived.add(tell); return () => { this.arrived.delete(tell) } }

  /** Reads what was kept and sends it. */
  async start(): Promise<void> {
    const kept = await listDrafts<Kept>(`message:${this.viewerId}:`)
    const known = new Set(this.items.map((item) => item.key))
    this.set([...this.items, ...kept.filter(({ value }) => !known.has(value.key)).map(({ value }): Unsent => ({ ...value, state: 'waiting', error: null }))])
    this.again()
  }
  /** Keeps a message on this device, then sends it; resolves once it is kept. */
  async post(message: Pick<Unsent, 'conversationId' | 'text' | 'replyTo' | 'files'>): Promise<void> {
    const kept: Kept = { ...message, key: newKey(), at: Math.max(Date.now(), (this.items.at(-1)?.at ?? 0) + 1) }
    this.set([...this.items, { ...kept, state: 'waiting', error: null }])
    await keepDraft(this.nameOf(kept.key), kept)
    void this.work(kept.conversationId)
  }
  retry(key: string): void {
    this.patch(key, { state: 'waiting', error: null })
    const item = this.items.find((each) => each.key === key)
    if (item) void this.work(item.conversationId)
  }
  /** Gives up sending and returns the text. */
  takeBack(key: string): string {
    const text = this.items.find((item) => item.key === key)?.text ?? ''
    this.forget(key)
    return text
  }
  /** The server has these, from wherever they came. */
  stored(messages: readonly MessageView[]): void {
    const keys = new Set(messages.filter((message) => message.senderId === this.viewerId).map((message) => message.key))
    if (this.items.some((item) => keys.has(item.key))) for (const key of keys) this.forget(key)
  }
  /** Everything that waits, once more. */
  again = (): void => {
    clearTimeout(this.timer)
    for (const id of new Set(this.items.map((item) => item.conversationId))) void this.work(id)
  }
  stop(): void { clearTimeout(this.timer) }

  private forget(key: string): void {
    this.set(this.items.filter((item) => item.key !== key))
    void dropDraft(this.nameOf(key))
  }
  private async work(conversationId: string): Promise<void> {
    if (this.busy.has(conversationId)) return
    this.busy.add(conversationId)
    try {
      for (;;) {
        const next = this.items.find((item) => item.conversationId === conversationId && item.state !== 'failed')
        if (!next) return
        this.patch(next.key, { state: 'sending' })
        try {
          const message = await this.send(next)
          this.failures = 0
          for (const tell of this.arrived) tell(message)
          this.forget(next.key)
        } catch (error) {
          if (mayHelp(error)) {
            this.patch(next.key, { state: 'waiting', error })
            this.later(error)
            return
          }
          this.patch(next.key, { state: 'failed', error })
        }
      }
    } finally { this.busy.delete(conversationId) }
  }
  private later(error: unknown): void {
    this.failures++
    const asked = error instanceof Refusal ? (error.problem?.retryAfter ?? 0) * 1000 : 0
    clearTimeout(this.timer)
    this.timer = setTimeout(this.again, Math.max(asked, Math.min(MOST, 500 * 2 ** Math.min(this.failures, 6))))
  }
}

let current: { viewerId: string; outbox: Outbox } | undefined
/** The one outbox of a viewer in this page. */
export function outboxOf(viewerId: string): Outbox {
  if (current?.viewerId !== viewerId) {
    current?.outbox.stop()
    current = { viewerId, outbox: new Outbox(viewerId) }
  }
  return current.outbox
}

/** Sends what is kept, on every page of somebody who is signed in. */
export function useSending(viewerId: string | null): void {
  useEffect(() => {
    if (!viewerId) return
    const outbox = outboxOf(viewerId)
    void outbox.start()
    addEventListener('online', outbox.again)
    const stop = onReturn(outbox.again)
    return () => { removeEventListener('online', outbox.again); stop() }
  }, [viewerId])
}

/** What one has written in a conversation that the server does not have yet. */
export function useUnsent(viewerId: string, conversationId: string): readonly Unsent[] {
  const outbox = useMemo(() => outboxOf(viewerId), [viewerId])
  return useSyncExternalStore(outbox.subscribe, () => outbox.of(conversationId))
}
