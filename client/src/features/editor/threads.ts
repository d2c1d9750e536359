import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { addNote, type Anchor, listThreads, resolveThread, startThread, threadsChanged, type ThreadView } from '@commonspark/shared/documents/threads'
import { call } from '../../lib/api.ts'
import { useFact } from '../../lib/live.ts'
import { newKey } from '../../lib/newKey.ts'
import { useProblemWords } from '../../lib/problem.ts'
import { toast } from '../../ui/Toast.tsx'

const threadsKey = (id: string) => ['ideas', id, 'threads'] as const

/** The remarks on a draft, asked again whenever one is made, answered or set aside. */
export function useThreads(id: string | null): readonly ThreadView[] {
  const cache = useQueryClient()
  useFact(threadsChanged, useCallback((fact) => { if (fact.document === id) void cache.invalidateQueries({ queryKey: threadsKey(fact.document) }) }, [cache, id]))
  return useQuery({ queryKey: threadsKey(id ?? ''), enabled: id !== null, queryFn: () => call(listThreads, { params: { id: id! } }) }).data?.items ?? []
}

/** What can be done with remarks; a refusal is said, and what was typed stays where it was. */
export function useRemarks(id: string) {
  const cache = useQueryClient()
  const words = useProblemWords()
  const onSettled = (): void => { void cache.invalidateQueries({ queryKey: threadsKey(id) }) }
  const onError = (error: unknown): void => { toast({ text: words(error), tone: 'refused' }) }
  return {
    start: useMutation({ mutationFn: (remark: { anchor: Anchor; quote: string; text: string }) => call(startThread, { params: { id }, body: { key: newKey(), ...remark } }), onSettled, onError }),
    answer: useMutation({ mutationFn: ({ thread, text }: { thread: string; text: string }) => call(addNote, { params: { threadId: thread }, body: { key: newKey(), text } }), onSettled, onError }),
    resolve: useMutation({ mutationFn: ({ thread, resolved }: { thread: string; resolved: boolean }) => call(resolveThread, { params: { threadId: thread }, body: { resolved } }), onSettled, onError }),
  }
}
