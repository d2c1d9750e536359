import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { BodyIn } from '@commonspark/shared/ground/endpoint'
import { editSession, endSession, keepInTouch, leaveSession, listMatchmaking, readMatchmaking, readSummary, sayComing, scheduleSession, startSession } from '@commonspark/shared/matchmaking/schema'
import { call } from '../../lib/api.ts'
import { checkBody } from '../../lib/forms.ts'
import { noteServerTime } from '../../lib/live.ts'
import { useProblemWords } from '../../lib/problem.ts'
import { useViewer } from '../../lib/viewer.ts'
import { toast } from '../../ui/Toast.tsx'

/** The keys under which sessions are kept. */
export const sessionKeys = { list: ['matchmaking', 'list'] as const, one: (id: string) => ['matchmaking', 'one', id] as const, lobby: (id: string) => ['matchmaking', 'one', id, 'lobby'] as const, summary: (id: string) => ['matchmaking', 'one', id, 'summary'] as const }

/** Sessions to which one may come. */
export const useSessions = () => useQuery({ queryKey: sessionKeys.list, enabled: useViewer() !== null, queryFn: ({ signal }) => call(listMatchmaking, { signal }) })
/** A session as one finds it now; asked for again every few seconds, should a fact have been missed. */
export const useLobby = (id: string) => useQuery({
  queryKey: sessionKeys.lobby(id), enabled: useViewer() !== null, refetchInterval: 6_000, staleTime: 0,
  queryFn: async ({ signal }) => {
    const lobby = await call(readMatchmaking, { params: { id }, signal })
    noteServerTime(lobby.now)
    return lobby
  },
})
/** Whom one has met. */
export const useSummary = (id: string, enabled: boolean) => useQuery({ queryKey: sessionKeys.summary(id), enabled, queryFn: ({ signal }) => call(readSummary, { params: { id }, signal }) })

/** Schedules a session. */
export function useSchedule() {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: (body: BodyIn<typeof scheduleSession>) => { checkBody(scheduleSession, body); return call(scheduleSession, { body }) },
    onSuccess: () => { void cache.invalidateQueries({ queryKey: sessionKeys.list }) },
  })
}
/** Changes the plan of a session that has not begun. */
export function useEditSession(id: string) {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: (body: BodyIn<typeof editSession>) => { checkBody(editSession, body); return call(editSession, { params: { id }, body }) },
    onSuccess: () => { void cache.invalidateQueries({ queryKey: ['matchmaking'] }) },
  })
}
/** Says that one will come, or takes it back. */
export function useComing(id: string) {
  const cache = useQueryClient()
  const words = useProblemWords()
  return useMutation({
    mutationFn: (coming: boolean) => call(sayComing, { params: { id }, body: { coming } }),
    onError: (error) => { toast({ text: words(error), tone: 'refused' }) },
    onSettled: () => { void cache.invalidateQueries({ queryKey: ['matchmaking'] }) },
  })
}
const DEEDS = { start: startSession, end: endSession, leave: leaveSession } as const
/** Begins, ends or leaves a session. */
export function useDeed(id: string) {
  const cache = useQueryClient()
  const words = useProblemWords()
  return useMutation({
    mutationFn: async (deed: keyof typeof DEEDS) => { await call(DEEDS[deed], { params: { id } }) },
    onError: (error) => { toast({ text: words(error), tone: 'refused' }) },
    onSettled: () => { void cache.invalidateQueries({ queryKey: sessionKeys.one(id) }) },
  })
}
/** Says that one wants to keep in touch, or takes it back. */
export function useKeep(id: string) {
  const cache = useQueryClient()
  const words = useProblemWords()
  return useMutation({
    mutationFn: (body: BodyIn<typeof keepInTouch>) => call(keepInTouch, { params: { id }, body }),
    onError: (error) => { toast({ text: words(error), tone: 'refused' }) },
    onSettled: () => { void cache.invalidateQueries({ queryKey: sessionKeys.one(id) }) },
  })
}
