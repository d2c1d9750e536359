import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { type MemberView, readChanges } from '@commonspark/shared/conversations/schema'
import {
  conversationChanged, conversationMarked, conversationStirred, fetchRange, here, mark, memberTyping, messageChanged, messagePosted, typing,
} from '@commonspark/shared/conversations/socket'
import { topicOf } from '@commonspark/shared/ground/live'
import { call } from '../../lib/api.ts'
import { ask, onGranted, useFact, useTopics } from '../../lib/live.ts'
import { talkKeys, useCounts } from './api.ts'
import { outboxOf } from './outbox.ts'
import { Reader, type Reading } from './reader.ts'

const readers = new Map<string, Reader>()
/** The reader of a conversation; the last few stay, so that coming back shows them at once. */
function readerOf(id: string): Reader {
  const known = readers.get(id)
  const reader = known ?? new Reader({
    range: (asked) => ask(fetchRange, { conversationId: id, ...asked }),
    changes: (after) => call(readChanges, { params: { id }, query: { after } }),
  })
  readers.delete(id)
  readers.set(id, reader)
  for (const oldest of readers.keys()) { if (readers.size <= 8) break; readers.delete(oldest) }
  return reader
}
/** Forgets what was shown, when somebody else signs in. */
export const forgetReaders = (): void => { readers.clear() }

/** Follows a conversation: what is shown is live, and everything missed is asked for after every connect. */
export function useReading(id: string, viewerId: string): { reader: Reader; reading: Reading } {
  const cache = useQueryClient()
  const reader = useMemo(() => readerOf(id), [id])
  const topic = topicOf('conversation', id)
  useTopics([topic])
  // The socket is in the topic before the question is asked, so nothing can come between the two.
  useEffect(() => onGranted(topic, () => { void reader.catchUp() }), [topic, reader])
  useEffect(() => { if (!reader.get().isOpen) void reader.open() }, [reader])
  useEffect(() => outboxOf(viewerId).onArrival((message) => { if (message.conversationId === id) reader.posted([message]) }), [id, reader, viewerId])
  useFact(messagePosted, useCallback((fact) => {
    if (fact.conversationId !== id) return
    reader.posted(fact.items)
    outboxOf(viewerId).stored(fact.items)
  }, [id, reader, viewerId]))
  useFact(messageChanged, useCallback((fact) => {
    if (fact.conversationId !== id) return
    reader.changed(fact.rev)
    void cache.invalidateQueries({ queryKey: ['conversations', 'thread', id] })
  }, [cache, id, reader]))
  useFact(conversationStirred, useCallback((fact) => { if (fact.conversationId === id) reader.heardOf(fact.lastSeq) }, [id, reader]))
  useFact(conversationChanged, useCallback((fact) => {
    if (fact.conversationId !== id) return
    void cache.invalidateQueries({ queryKey: talkKeys.one(id) })
    void cache.invalidateQueries({ queryKey: talkKeys.members(id) })
  }, [cache, id]))
  useFact(conversationMarked, useCallback((fact) => {
    if (fact.conversationId !== id) return
    cache.setQueryData<MemberView[]>(talkKeys.members(id), (members) => members?.map((member) => (member.person.id === fact.personId
      ? { ...member, readSeq: Math.max(member.readSeq, fact.readSeq), deliveredSeq: Math.max(member.deliveredSeq, fact.deliveredSeq) } : member)))
  }, [cache, id]))
  return { reader, reading: useSyncExternalStore(reader.subscribe, reader.get) }
}

/** Says how far one has read; once for each place. */
export function useMarkRead(id: string, seq: number, isLooking: boolean): void {
  const cache = useQueryClient()
  const said = useRef({ id, seq: 0 })
  useEffect(() => {
    if (said.current.id !== id) said.current = { id, seq: 0 }
    if (!isLooking || seq <= said.current.seq) return
    said.current.seq = seq
    ask(mark, { conversationId: id, read: seq }).then(() => {
      void cache.invalidateQueries({ queryKey: talkKeys.unread })
    }, () => { if (said.current.id === id) said.current.seq = 0 })
  }, [cache, id, seq, isLooking])
}

const TYPING_FOR = 5000
/** Who is writing here right now, as identities. */
export function useTypists(id: string): readonly string[] {
  const [typists, setTypists] = useState<ReadonlyMap<string, number>>(new Map())
  useEffect(() => { setTypists(new Map()) }, [id])
  useFact(memberTyping, useCallback((fact) => {
    if (fact.conversationId === id) setTypists((now) => new Map(now).set(fact.personId, Date.now() + TYPING_FOR))
  }, [id]))
  useFact(messagePosted, useCallback((fact) => {
    if (fact.conversationId !== id) return
    setTypists((now) => new Map([...now].filter(([person]) => !fact.items.some((item) => item.senderId === person))))
  }, [id]))
  useEffect(() => {
    if (typists.size === 0) return
    const timer = setInterval(() => { setTypists((now) => new Map([...now].filter(([, until]) => until > Date.now()))) }, 1000)
    return () => { clearInterval(timer) }
  }, [typists])
  return useMemo(() => [...typists.keys()], [typists])
}
/** Tells that one is writing, every three seconds at most. */
export function useTellTyping(id: string): () => void {
  const last = useRef(0)
  return useCallback(() => {
    if (Date.now() - last.current < 3000) return
    last.current = Date.now()
    ask(typing, { conversationId: id }).catch(() => undefined)
  }, [id])
}

/** Keeps the list and the number of unread messages true, acknowledges delivery, and says that one is here; stands once on every page. */
export function useLiveTalk(viewerId: string | null): { unread: number; requests: number } {
  const cache = useQueryClient()
  const counts = useCounts(viewerId !== null)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const delivered = useRef(new Map<string, number>())
  useFact(conversationStirred, useCallback(({ conversationId, lastSeq }) => {
    if (lastSeq > (delivered.current.get(conversationId) ?? 0)) {
      delivered.current.set(conversationId, lastSeq)
      ask(mark, { conversationId, delivered: lastSeq }).catch(() => undefined)
    }
    timer.current ??= setTimeout(() => {
      timer.current = undefined
      void cache.invalidateQueries({ queryKey: talkKeys.unread })
      void cache.invalidateQueries({ queryKey: ['conversations', 'list'] })
    }, 150 + Math.random() * 150)
  }, [cache]))
  useEffect(() => {
    if (!viewerId) return
    const tell = (): void => { if (document.visibilityState === 'visible') ask(here, {}).catch(() => undefined) }
    tell()
    const beat = setInterval(tell, 40_000)
    document.addEventListener('visibilitychange', tell)
    return () => { clearInterval(beat); document.removeEventListener('visibilitychange', tell) }
  }, [viewerId])
  return counts.data ?? { unread: 0, requests: 0 }
}
