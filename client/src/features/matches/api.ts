import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import type { BodyIn, ReplyOf } from '@commonspark/shared/ground/endpoint'
import {
  answerIntroduction, type DismissalReason, introduce, listIntroductions, type Stance, suggestIdeas, suggestPeople, takeStance, takeTeamStance,
} from '@commonspark/shared/matches/schema'
import { call } from '../../lib/api.ts'
import { checkBody } from '../../lib/forms.ts'
import { useProblemWords } from '../../lib/problem.ts'
import { useViewer } from '../../lib/viewer.ts'
import { toast } from '../../ui/Toast.tsx'

/** The keys under which matches are kept. */
export const matchKeys = {
  all: ['matches'] as const, board: ['matches', 'board'] as const, introductions: ['matches', 'introductions'] as const, team: (ideaId: string) => ['matches', 'team', ideaId] as const,
}
type Board = ReplyOf<typeof suggestIdeas>
type Team = ReplyOf<typeof suggestPeople>

const AT_ONCE = 24
/** Ideas that fit what one looks for; `more` asks for further ones, which come after those that are there. */
export function useBoard() {
  const limit = useRef(AT_ONCE)
  const board = useQuery({ queryKey: matchKeys.board, enabled: useViewer() !== null, queryFn: ({ signal }) => call(suggestIdeas, { query: { limit: limit.current }, signal }) })
  const more = (): void => {
    limit.current = Math.min(limit.current + AT_ONCE, 200)
    void board.refetch()
  }
  return { ...board, more, hasMore: (board.data?.more ?? false) && limit.current < 200 }
}
/** People who look for an idea; for its team. */
export const useTeamBoard = (ideaId: string) => useQuery({ queryKey: matchKeys.team(ideaId), queryFn: ({ signal }) => call(suggestPeople, { params: { id: ideaId }, query: { limit: 6 }, signal }) })

interface Said { stance: Stance; why?: DismissalReason | null }

/** Says something of an idea: shown at once, taken back when refused. */
export function useStance() {
  const cache = useQueryClient()
  const words = useProblemWords()
  return useMutation({
    mutationFn: ({ ideaId, stance, why = null }: Said & { ideaId: string }) => call(takeStance, { params: { id: ideaId }, body: { stance, why } }),
    onMutate: async ({ ideaId, stance }) => {
      await cache.cancelQueries({ queryKey: matchKeys.board })
      const before = cache.getQueryData<Board>(matchKeys.board)
      cache.setQueryData<Board>(matchKeys.board, (board) => board && {
        ...board,
        items: stance === 'dismissed' ? board.items.filter((item) => item.idea.id !== ideaId) : board.items.map((item) => (item.idea.id === ideaId ? { ...item, interested: stance === 'interested' } : item)),
      })
      return before
    },
    onError: (error, _said, before) => { cache.setQueryData(matchKeys.board, before); toast({ text: words(error), tone: 'refused' }) },
    onSettled: () => { void cache.invalidateQueries({ queryKey: matchKeys.board }) },
  })
}

/** The same of a person, for an idea's team. */
export function useTeamStance(ideaId: string) {
  const cache = useQueryClient()
  const words = useProblemWords()
  const key = matchKeys.team(ideaId)
  return useMutation({
    mutationFn: ({ personId, stance, why = null }: Said & { personId: string }) => call(takeTeamStance, { params: { id: ideaId, personId }, body: { stance, why } }),
    onMutate: async ({ personId, stance }) => {
      await cache.cancelQueries({ queryKey: key })
      const before = cache.getQueryData<Team>(key)
      cache.setQueryData<Team>(key, (board) => board && {
        items: stance === 'dismissed' ? board.items.filter((item) => item.person.id !== personId) : board.items.map((item) => (item.person.id === personId ? { ...item, interested: stance === 'interested' } : item)),
      })
      return before
    },
    onError: (error, _said, before) => { cache.setQueryData(key, before); toast({ text: words(error), tone: 'refused' }) },
    onSettled: () => { void cache.invalidateQueries({ queryKey: key }) },
  })
}

/** Introductions that one made or was offered. */
export const useIntroductions = () => useQuery({ queryKey: matchKeys.introductions, enabled: useViewer() !== null, queryFn: ({ signal }) => call(listIntroductions, { signal }) })
/** Answers one. */
export function useAnswer() {
  const cache = useQueryClient()
  const words = useProblemWords()
  return useMutation({
    mutationFn: ({ id, accept }: { id: string; accept: boolean }) => call(answerIntroduction, { params: { id }, body: { accept } }),
    onError: (error) => { toast({ text: words(error), tone: 'refused' }) },
    onSettled: () => { void cache.invalidateQueries({ queryKey: matchKeys.introductions }) },
  })
}
/** Brings two people together; `said` is told when they have been asked. */
export function useIntroduce(said: string) {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: (body: BodyIn<typeof introduce>) => { checkBody(introduce, body); return call(introduce, { body }) },
    onSuccess: () => { toast({ text: said, tone: 'done' }); void cache.invalidateQueries({ queryKey: matchKeys.introductions }) },
  })
}
