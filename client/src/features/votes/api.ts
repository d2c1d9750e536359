import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { appealHold, checkCode, listVotes, readOwnBallot, readResult, readVote, type VoteView } from '@commonspark/shared/votes/schema'
import type { VotePhase } from '@commonspark/shared/votes/content'
import { call } from '../../lib/api.ts'

/** Keys of everything asked for about votes. */
export const voteKeys = {
  all: ['votes'] as const,
  lists: ['votes', 'list'] as const,
  one: (id: string) => ['votes', 'one', id] as const,
  result: (id: string) => ['votes', 'one', id, 'result'] as const,
  holds: (id: string) => ['votes', 'one', id, 'holds'] as const,
}

/** A vote as the viewer may see it. */
export const useVote = (id: string) => useQuery({ queryKey: voteKeys.one(id), queryFn: ({ signal }) => call(readVote, { params: { id }, signal }) })

/** The count of a vote with all that explains it; asked only once it is there. */
export const useResult = (id: string, isCounted: boolean) => useQuery({
  queryKey: voteKeys.result(id), enabled: isCounted, staleTime: Infinity, queryFn: ({ signal }) => call(readResult, { params: { id }, signal }),
})

/** What the house knows of one's own ballot. */
export const useOwnBallot = (id: string, isAsked: boolean) => useQuery({
  queryKey: [...voteKeys.one(id), 'own'], enabled: isAsked, queryFn: ({ signal }) => call(readOwnBallot, { params: { id }, signal }),
})

/** Whether a paper code was used, and whether its ballot is held. */
export const useCodeState = (id: string, code: string | undefined) => useQuery({
  queryKey: [...voteKeys.one(id), 'code', code], enabled: code !== undefined, queryFn: ({ signal }) => call(checkCode, { params: { id }, body: { code: code ?? '' }, signal }),
})

const nextOf = (page: { next: string | null }): string | undefined => page.next ?? undefined
const first: string | undefined = undefined

/** Votes of one phase, or those one organises. */
export const useVotes = (wish: { phase?: Exclude<VotePhase, 'draft'>; mine?: boolean }, limit = 12) => useInfiniteQuery({
  queryKey: [...voteKeys.lists, wish], initialPageParam: first, getNextPageParam: nextOf,
  queryFn: ({ pageParam, signal }) => call(listVotes, {
    query: { limit, ...(wish.phase ? { phase: wish.phase } : {}), ...(wish.mine ? { mine: 'true' as const } : {}), ...(pageParam ? { after: pageParam } : {}) }, signal,
  }),
})

/** Appeals against one's ballot being held. */
export function useAppeal(id: string, code?: string) {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: (text: string) => call(appealHold, { params: { id }, body: { text, ...(code ? { code } : {}) } }),
    onSuccess: async (hold) => {
      cache.setQueryData<VoteView>(voteKeys.one(id), (vote) => vote && { ...vote, me: { ...vote.me, hold } })
      await cache.invalidateQueries({ queryKey: voteKeys.one(id) })
    },
  })
}
