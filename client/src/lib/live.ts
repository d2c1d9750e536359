import { useEffect, useSyncExternalStore } from 'react'
import { io, type Socket } from 'socket.io-client'
import { Ack, type Fact, type Intent, type PayloadOf, unwatch, watch } from '@commonspark/shared/ground/live'
import { Refusal } from './api.ts'

type Told = (payload: unknown) => void

let socket: Socket | undefined
const watched = new Map<string, number>()
const ups = new Set<() => void>()
const downs = new Set<() => void>()
const listeners = new Map<string, Set<Told>>()
const returns = new Set<() => void>()
const grants = new Map<string, Set<() => void>>()
let lost = false
let skew = 0

const watchAll = (topics: readonly string[]): void => {
  for (let at = 0; at < topics.length; at += 100) {
    ask(watch, { topics: topics.slice(at, at + 100) }).then(({ granted }) => {
      for (const topic of granted) for (const tell of grants.get(topic) ?? []) tell()
    }, () => undefined)
  }
}

const connect = (): Socket => {
  if (socket) return socket
  socket = io({ transports: ['websocket', 'polling'], reconnectionDelay: 300, reconnectionDelayMax: 5000 })
  socket.on('connect', () => {
    watchAll([...watched.keys()])
    // What happened meanwhile is not replayed: everything shown is asked for again.
    if (lost) for (const tell of returns) tell()
    lost = false
    for (const tell of ups) tell()
  })
  socket.on('disconnect', (reason) => {
    lost = true
    for (const tell of downs) tell()
    // The server closed it, for example because the session ended: come back as whoever we are now.
    if (reason === 'io server disconnect') setTimeout(() => socket?.connect(), 300)
  })
  socket.onAny((name: string, payload: unknown) => { for (const tell of listeners.get(name) ?? []) tell(payload) })
  return socket
}

/** Sends an intent and waits for its answer; throws a Refusal. */
export async function ask<I extends Intent>(intent: I, payload: unknown): Promise<PayloadOf<{ payload: I['reply'] }>> {
  let ack: Ack
  try { ack = Ack.parse(await connect().timeout(8000).emitWithAck(intent.name, payload)) } catch { throw new Refusal(null) }
  if (!ack.ok) throw new Refusal(ack.problem)
  const reply = intent.reply.parse(ack.reply) as PayloadOf<{ payload: I['reply'] }>
  const now = (reply as { now?: number } | null)?.now
  if (now) skew = now - Date.now()
  return reply
}

/** The server's time in epoch milliseconds, as far as we know it. */
export const serverNow = (): number => Date.now() + skew

/** Notes the server's clock from any reply that carries it. */
export const noteServerTime = (now: number): void => { skew = now - Date.now() }

let pending: Set<string> | undefined
const flush = (): void => {
  const topics = [...(pending ?? [])].filter((topic) => watched.has(topic))
  pending = undefined
  if (!socket?.connected) return
  watchAll(topics)
}

/** Watches topics while mounted; several watchers of one topic share it. */
export function useTopics(topics: readonly string[]): void {
  const key = topics.toSorted((a, b) => (a < b ? -1 : 1)).join(' ')
  useEffect(() => {
    const mine = key ? key.split(' ') : []
    connect()
    for (const topic of mine) {
      const count = watched.get(topic) ?? 0
      watched.set(topic, count + 1)
      if (count > 0) continue
      if (!pending) { pending = new Set(); queueMicrotask(flush) }
      pending.add(topic)
    }
    return () => {
      const gone = mine.filter((topic) => {
        const left = (watched.get(topic) ?? 1) - 1
        if (left > 0) watched.set(topic, left)
        else watched.delete(topic)
        return left <= 0
      })
      if (gone.length > 0 && socket?.connected) void ask(unwatch, { topics: gone }).catch(() => undefined)
    }
  }, [key])
}

/** Calls back for every fact of a kind; facts that do not obey their schema are dropped. */
export function useFact<F extends Fact>(fact: F, tell: (payload: PayloadOf<F>) => void): void {
  useEffect(() => hear(fact, tell), [fact, tell])
}

/** The same outside a component; returns how to stop. */
export function hear<F extends Fact>(fact: F, tell: (payload: PayloadOf<F>) => void): () => void {
  connect()
  const told: Told = (payload) => {
    const parsed = fact.payload.safeParse(payload)
    if (parsed.success) tell(parsed.data as PayloadOf<F>)
  }
  const set = listeners.get(fact.name) ?? new Set<Told>()
  listeners.set(fact.name, set.add(told))
  return () => { set.delete(told) }
}

/** Calls back at every connection, the first included, and at every loss; returns how to stop. */
export function onConnection(up: () => void, down: () => void): () => void {
  ups.add(up)
  downs.add(down)
  if (connect().connected) up()
  return () => { ups.delete(up); downs.delete(down) }
}

/** Calls back whenever the connection has come back after a loss. */
export function onReturn(tell: () => void): () => void {
  returns.add(tell)
  return () => { returns.delete(tell) }
}

/** Calls back whenever this socket has come to watch the topic, at first and after every connect: from then on its facts arrive. */
export function onGranted(topic: string, tell: () => void): () => void {
  const set = grants.get(topic) ?? new Set<() => void>()
  grants.set(topic, set.add(tell))
  return () => { set.delete(tell) }
}

/** Starts the socket anew, for example after signing in or out. */
export function reconnect(): void {
  if (!socket) return
  socket.disconnect()
  lost = true
  socket.connect()
}

/** Whether the browser says it is connected. */
export const useOnline = (): boolean => useSyncExternalStore(
  (tell) => {
    addEventListener('online', tell)
    addEventListener('offline', tell)
    return () => { removeEventListener('online', tell); removeEventListener('offline', tell) }
  },
  () => navigator.onLine,
)
