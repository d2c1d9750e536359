import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo } from 'react'
import { challengeAnnounced, challengeAnswered, challengeChanged, challengeCounted, challengeHere, challengePhase, type ChallengeView, organisingChanged, type PhasesView } from '@commonspark/shared/challenges/schema'
import { topicOf } from '@commonspark/shared/ground/live'
import { noteServerTime, serverNow, useFact, useTopics } from '../../lib/live.ts'
import { challengeKeys } from './api.ts'

const LONGEST = 2 ** 31 - 1

/** Calls back at the next boundary of a challenge, by the server's clock, so that no page stays in a phase that is over. */
export function useBoundary(phases: PhasesView | undefined, tell: () => void): void {
  const at = phases?.next?.at
  useEffect(() => {
    if (!at) return
    // A moment late on purpose: whoever asks at the very boundary may be a millisecond early.
    const timer = setTimeout(tell, Math.min(LONGEST, Math.max(0, Date.parse(at) - serverNow()) + 150))
    return () => { clearTimeout(timer) }
  }, [at, tell])
}

/** Watches a challenge: phases, counts, announcements, answers and changes appear as they happen. */
export function useLiveChallenge(id: string, phases: PhasesView | undefined): void {
  const cache = useQueryClient()
  const again = useCallback(() => { void cache.invalidateQueries({ queryKey: challengeKeys.one(id) }); void cache.invalidateQueries({ queryKey: challengeKeys.part(id, 'history') }) }, [cache, id])
  useTopics(useMemo(() => [topicOf('challenge', id)], [id]))
  useBoundary(phases, again)
  useFact(challengeChanged, useCallback((fact) => {
    const known = cache.getQueryData<ChallengeView>(challengeKeys.one(id))
    if (fact.id === id && !(known && known.version > fact.version)) again()
  }, [cache, id, again]))
  useFact(challengePhase, useCallback((fact) => { if (fact.id === id) { noteServerTime(fact.now); again() } }, [id, again]))
  useFact(challengeCounted, useCallback(({ id: counted, entryCount }) => {
    if (counted === id) cache.setQueryData<ChallengeView>(challengeKeys.one(id), (view) => view && { ...view, entryCount })
  }, [cache, id]))
  useFact(challengeHere, useCallback((fact) => { if (fact.id === id) cache.setQueryData(challengeKeys.part(id, 'here'), fact.here) }, [cache, id]))
  useFact(challengeAnnounced, useCallback((fact) => {
    if (fact.id === id) for (const part of ['announcements', 'history'] as const) void cache.invalidateQueries({ queryKey: challengeKeys.part(id, part) })
  }, [cache, id]))
  useFact(challengeAnswered, useCallback((fact) => {
    if (fact.id === id) for (const part of ['questions', 'history'] as const) void cache.invalidateQueries({ queryKey: challengeKeys.part(id, part) })
  }, [cache, id]))
}

/** Watches what only organisers see: dashboard and the lists behind it. */
export function useLiveOrganising(id: string, tell: () => void): void {
  const cache = useQueryClient()
  useTopics(useMemo(() => [topicOf('organising', id), topicOf('challenge', id)], [id]))
  useFact(organisingChanged, useCallback((fact) => {
    if (fact.id !== id) return
    for (const part of ['dashboard', 'questions'] as const) void cache.invalidateQueries({ queryKey: challengeKeys.part(id, part) })
    tell()
  }, [cache, id, tell]))
}
