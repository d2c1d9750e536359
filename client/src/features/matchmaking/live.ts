import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useSyncExternalStore } from 'react'
import { topicOf } from '@commonspark/shared/ground/live'
import { HERE_EVERY, matchmakingChanged, sayHere } from '@commonspark/shared/matchmaking/schema'
import { ask, onReturn, serverNow, useFact, useTopics } from '../../lib/live.ts'
import { sessionKeys } from './api.ts'

/** Asks again for a session whenever something of it has changed, and when its phase ends. */
export function useSessionFacts(id: string, endsAt: string | null | undefined): void {
  const cache = useQueryClient()
  useTopics([topicOf('matchmaking', id)])
  useFact(matchmakingChanged, useCallback((fact) => { if (fact.sessionId === id) void cache.invalidateQueries({ queryKey: sessionKeys.one(id) }) }, [cache, id]))
  useEffect(() => {
    if (!endsAt) return
    // A moment after the end, when the next round may have begun; at most a day ahead, for timers count no further.
    const wait = Math.min(86_400_000, Math.max(0, new Date(endsAt).getTime() - serverNow()) + 400)
    const timer = setTimeout(() => { void cache.invalidateQueries({ queryKey: sessionKeys.one(id) }) }, wait)
    return () => { clearTimeout(timer) }
  }, [cache, id, endsAt])
}

/** Says every few seconds that one is here, and at once when the connection is back. */
export function useHere(id: string, isHere: boolean): void {
  const cache = useQueryClient()
  useEffect(() => {
    if (!isHere) return
    const say = (): void => { void ask(sayHere, { sessionId: id }).catch(() => undefined) }
    void ask(sayHere, { sessionId: id }).then(() => cache.invalidateQueries({ queryKey: sessionKeys.one(id) }), () => undefined)
    const timer = setInterval(say, HERE_EVERY)
    const stop = onReturn(say)
    return () => { clearInterval(timer); stop() }
  }, [id, isHere, cache])
}

const everySecond = (tell: () => void): (() => void) => {
  const timer = setInterval(tell, 250)
  return () => { clearInterval(timer) }
}
/** Whole seconds left until a moment of the server's clock; never less than 0. */
export const useSecondsLeft = (until: string): number => useSyncExternalStore(everySecond, () => Math.max(0, Math.ceil((new Date(until).getTime() - serverNow()) / 1000)))
