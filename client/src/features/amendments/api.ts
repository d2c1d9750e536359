import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { amendmentsChanged, decideAmendment, listAmendments, openAmendments, suggestAmendment, withdrawAmendment } from '@commonspark/shared/amendments/schema'
import { topicOf } from '@commonspark/shared/ground/live'
import type { CanvasSection } from '@commonspark/shared/ideas/content'
import { call } from '../../lib/api.ts'
import { useFact, useTopics } from '../../lib/live.ts'
import { newKey } from '../../lib/newKey.ts'
import { useProblemWords } from '../../lib/problem.ts'
import { toast } from '../../ui/Toast.tsx'

const keyOf = (ideaId: string) => ['ideas', ideaId, 'amendments'] as const

/** The suggestions for an idea, asked again whenever one comes or is decided. */
export function useAmendments(ideaId: string) {
  const cache = useQueryClient()
  useTopics([topicOf('amendments', ideaId)])
  useFact(amendmentsChanged, useCallback((fact) => { if (fact.ideaId === ideaId) void cache.invalidateQueries({ queryKey: keyOf(ideaId) }) }, [cache, ideaId]))
  return useQuery({ queryKey: keyOf(ideaId), queryFn: () => call(listAmendments, { params: { id: ideaId } }) })
}

/** What can be done with suggestions; refusals are said. */
export function useAmending(ideaId: string) {
  const cache = useQueryClient()
  const words = useProblemWords()
  const onSettled = (): void => { void cache.invalidateQueries({ queryKey: ['ideas', ideaId] }) }
  const onError = (error: unknown): void => { toast({ text: words(error), tone: 'refused' }) }
  return {
    suggest: useMutation({ mutationFn: (body: { section: CanvasSection; before: string; after: string; note: string }) => call(suggestAmendment, { params: { id: ideaId }, body: { key: newKey(), ...body } }), onSettled, onError }),
    decide: useMutation({ mutationFn: ({ id, accept, reply }: { id: string; accept: boolean; reply: string }) => call(decideAmendment, { params: { amendmentId: id }, body: { accept, reply } }), onSettled, onError }),
    withdraw: useMutation({ mutationFn: (id: string) => call(withdrawAmendment, { params: { amendmentId: id } }), onSettled, onError }),
    setOpen: useMutation({ mutationFn: (open: boolean) => call(openAmendments, { params: { id: ideaId }, body: { open } }), onSettled, onError }),
  }
}
