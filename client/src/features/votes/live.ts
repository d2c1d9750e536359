import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
import { topicOf } from '@commonspark/shared/ground/live'
import { countProgressed, turnoutCounted, voteChanged, type VoteView } from '@commonspark/shared/votes/schema'
import { serverNow, useFact, useTopics } from '../../lib/live.ts'
import { voteKeys } from './api.ts'

/** Watches a vote: turnout as it grows, changes asked for quietly, and how far its count is (from 0 to 1, null before). */
export function useLiveVote(id: string): { counting: number | null } {
  const cache = useQueryClient()
  const [counting, setCounting] = useState<number | null>(null)
  useTopics(id ? [topicOf('vote', id)] : [])
  useFact(voteChanged, useCallback((fact) => {
    if (fact.id === id) void cache.invalidateQueries({ queryKey: voteKeys.one(id) })
  }, [cache, id]))
  useFact(turnoutCounted, useCallback((fact) => {
    if (fact.id !== id) return
    cache.setQueryData<VoteView>(voteKeys.one(id), (vote) => vote && { ...vote, turnout: { ...vote.turnout, cast: fact.cast } })
  }, [cache, id]))
  useFact(countProgressed, useCallback((fact) => { if (fact.id === id) setCounting(fact.done) }, [id]))
  return { counting }
}

/** Asks again when a vote opens or closes by the server's clock, and from time to time while it is being counted. */
export function usePhaseTurns(vote: VoteView | undefined): void {
  const cache = useQueryClient()
  const { id = '', phase, opensAt, closesAt, version } = vote ?? {}
  useEffect(() => {
    const turn = phase === 'announced' ? opensAt : phase === 'open' ? closesAt : null
    // A little late, and not everybody in the same moment.
    const wait = turn ? Math.max(0, Date.parse(turn) - serverNow()) + 300 + Math.random() * 1500 : phase === 'closed' ? 3000 : null
    // A longer wait than a timer can hold is a matter for the next visit.
    if (wait === null || wait > 2 ** 31 - 1) return undefined
    let timer: ReturnType<typeof setTimeout>
    const ask = (): void => {
      void cache.invalidateQueries({ queryKey: voteKeys.one(id) })
      timer = setTimeout(ask, 3000)
    }
    timer = setTimeout(ask, wait)
    return () => { clearTimeout(timer) }
  }, [cache, id, phase, opensAt, closesAt, version])
}
