import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import {
  addEvidence, type AwardTask, decisionChanged, type DecisionView, type LetterTemplate, listAwardTasks, previewLetter, readDecision, readFeedback, readLetters, readWinners, releaseResults, saveAwardTask, saveDecision, saveLetters, type TaskMilestone,
} from '@commonspark/shared/awards/schema'
import { topicOf } from '@commonspark/shared/ground/live'
import { call, Refusal } from '../../lib/api.ts'
import { useFact, useTopics } from '../../lib/live.ts'
import { useProblemWords } from '../../lib/problem.ts'
import { toast } from '../../ui/Toast.tsx'

/** Keys under which decisions, letters and awards are kept. */
export const awardKeys = {
  of: (challengeId: string) => ['awards', 'of', challengeId] as const,
  part: (challengeId: string, part: 'decision' | 'letters' | 'winners' | 'tasks') => ['awards', 'of', challengeId, part] as const,
}

export const useDecision = (challengeId: string) => useQuery({ queryKey: awardKeys.part(challengeId, 'decision'), queryFn: ({ signal }) => call(readDecision, { params: { id: challengeId }, signal }) })
export const useLetters = (challengeId: string) => useQuery({ queryKey: awardKeys.part(challengeId, 'letters'), queryFn: ({ signal }) => call(readLetters, { params: { id: challengeId }, signal }) })
export const useWinners = (challengeId: string) => useQuery({ queryKey: awardKeys.part(challengeId, 'winners'), queryFn: ({ signal }) => call(readWinners, { params: { id: challengeId }, signal }) })
export const useTasks = (challengeId: string) => useQuery({ queryKey: awardKeys.part(challengeId, 'tasks'), queryFn: async ({ signal }) => (await call(listAwardTasks, { params: { id: challengeId }, signal })).items })
/** What the jury says to a team; null as long as nothing is released. */
export const useFeedback = (entryId: string, enabled: boolean) => useQuery({
  queryKey: ['awards', 'feedback', entryId], enabled,
  queryFn: async ({ signal }) => { try { return await call(readFeedback, { params: { entryId }, signal }) } catch (error) { if (error instanceof Refusal && !error.passing) return null; throw error } },
})

/** Watches whether somebody else decides. */
export function useLiveDecision(challengeId: string): void {
  const cache = useQueryClient()
  useTopics(useMemo(() => [topicOf('jury', challengeId)], [challengeId]))
  useFact(decisionChanged, useCallback((fact) => { if (fact.challengeId === challengeId) void cache.invalidateQueries({ queryKey: awardKeys.part(challengeId, 'decision') }) }, [cache, challengeId]))
}

function useRefused(): (error: Error) => void {
  const words = useProblemWords()
  return (error) => { toast({ text: words(error), tone: 'refused' }) }
}
/** Decides; it stays pending until it is released. */
export function useDecide(challengeId: string) {
  const cache = useQueryClient()
  const refused = useRefused()
  const key = awardKeys.part(challengeId, 'decision')
  return useMutation({
    mutationFn: (body: { version: number; winners: { awardId: string; entryId: string; reason: string }[]; statement: string }) => call(saveDecision, { params: { id: challengeId }, body }),
    onSuccess: (view) => { cache.setQueryData<DecisionView>(key, view) }, onError: (error) => { refused(error); void cache.invalidateQueries({ queryKey: key }) },
  })
}
/** Releases everything at once. */
export function useRelease(challengeId: string) {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: (version: number) => call(releaseResults, { params: { id: challengeId }, body: { version } }), onError: useRefused(),
    onSuccess: (view) => { cache.setQueryData(awardKeys.part(challengeId, 'decision'), view); void cache.invalidateQueries({ queryKey: ['challenges', 'of', challengeId] }) },
  })
}
export function useSaveLetters(challengeId: string) {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: (body: { version: number; templates: LetterTemplate[] }) => call(saveLetters, { params: { id: challengeId }, body }), onError: useRefused(),
    onSuccess: (view) => { cache.setQueryData(awardKeys.part(challengeId, 'letters'), view) },
  })
}
/** A letter as a team would get it. */
export const usePreview = (challengeId: string) => useMutation({ mutationFn: (body: { template: LetterTemplate; entryId?: string }) => call(previewLetter, { params: { id: challengeId }, body }), onError: useRefused() })

function useTaskChange<I>(challengeId: string, change: (input: I) => Promise<AwardTask>) {
  const cache = useQueryClient()
  const refused = useRefused()
  const key = awardKeys.part(challengeId, 'tasks')
  return useMutation({
    mutationFn: change, onError: (error) => { refused(error); void cache.invalidateQueries({ queryKey: key }) },
    onSuccess: (task) => { cache.setQueryData<AwardTask[]>(key, (tasks) => tasks?.map((one) => (one.id === task.id ? task : one))) },
  })
}
export const useSaveTask = (challengeId: string) => useTaskChange(challengeId, ({ task, milestones }: { task: AwardTask; milestones: TaskMilestone[] }) => call(saveAwardTask, { params: { taskId: task.id }, body: { version: task.version, milestones } }))
export const useEvidence = (challengeId: string) => useTaskChange(challengeId, ({ taskId, milestoneId, text }: { taskId: string; milestoneId: string; text: string }) => call(addEvidence, { params: { taskId, milestoneId }, body: { text } }))
