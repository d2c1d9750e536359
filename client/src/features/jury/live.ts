import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useRef } from 'react'
import { topicOf } from '@commonspark/shared/ground/live'
import { juryChanged } from '@commonspark/shared/jury/schema'
import { useFact, useTopics } from '../../lib/live.ts'
import { juryKeys } from './api.ts'

/** Watches a jury at work: progress, results and the board are asked for again as they change. */
export function useLiveJury(challengeId: string): void {
  const cache = useQueryClient()
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  useEffect(() => () => { clearTimeout(timer.current) }, [])
  useTopics(useMemo(() => [topicOf('jury', challengeId)], [challengeId]))
  useFact(juryChanged, useCallback((fact) => {
    if (fact.challengeId !== challengeId) return
    // Many sheets at once make one refetch.
    timer.current ??= setTimeout(() => { timer.current = undefined; void cache.invalidateQueries({ queryKey: juryKeys.of(challengeId) }) }, 150)
  }, [cache, challengeId]))
}
