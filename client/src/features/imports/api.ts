import { type InfiniteData, type QueryClient, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { PageOf } from '@commonspark/shared/ground/endpoint'
import { type ImportView, listImportRows, listImports, readImport, resumeImport, type RowReport, startImport, stopImport } from '@commonspark/shared/imports/schema'
import { call, send } from '../../lib/api.ts'
import { useProblemWords } from '../../lib/problem.ts'
import { useViewer } from '../../lib/viewer.ts'
import { toast } from '../../ui/Toast.tsx'

export type Outcome = RowReport['outcome']

const keys = {
  list: ['imports', 'list'] as const,
  one: (id: string) => ['imports', 'one', id] as const,
  rows: (id: string, outcome?: Outcome) => ['imports', 'rows', id, ...(outcome ? [outcome] : [])] as const,
}
const POLL = 3000

/** Whether an import still moves by itself. */
export const isMoving = ({ state }: Pick<ImportView, 'state'>): boolean => state === 'waiting' || state === 'running'

/** Imports, newest first; asked for again as long as one of them moves. */
export const useImports = () => useInfiniteQuery({
  queryKey: keys.list, enabled: useViewer() !== null,
  queryFn: ({ pageParam, signal }) => call(listImports, { query: { limit: 20, ...(pageParam ? { after: pageParam } : {}) }, signal }),
  initialPageParam: undefined as string | undefined, getNextPageParam: (page) => page.next ?? undefined,
  refetchInterval: ({ state }) => (state.data?.pages.some((page) => page.items.some(isMoving)) ? POLL : false),
})

/** One import; asked for again while it moves, so that it goes on showing its progress without a socket. */
export const useImport = (id: string) => useQuery({
  queryKey: keys.one(id), queryFn: ({ signal }) => call(readImport, { params: { id }, signal }), refetchInterval: ({ state }) => (state.data && isMoving(state.data) ? POLL : false),
})

/** The report of an import, row by row, of one outcome or all. */
export const useRows = (id: string, outcome: Outcome | undefined) => useInfiniteQuery({
  queryKey: keys.rows(id, outcome),
  queryFn: ({ pageParam, signal }) => call(listImportRows, { params: { id }, query: { limit: 60, ...(outcome ? { outcome } : {}), ...(pageParam ? { after: pageParam } : {}) }, signal }),
  initialPageParam: undefined as string | undefined, getNextPageParam: (page) => page.next ?? undefined,
})

/** Patches what is known of an import; when it ends or begins anew its rows are asked for again. */
export function patchImport(cache: QueryClient, change: Pick<ImportView, 'id'> & Partial<ImportView>): void {
  const before = cache.getQueryData<ImportView>(keys.one(change.id))
  cache.setQueryData<ImportView>(keys.one(change.id), (now) => now && { ...now, ...change })
  cache.setQueryData<InfiniteData<PageOf<ImportView>>>(keys.list, (data) => data && {
    ...data, pages: data.pages.map((page) => ({ ...page, items: page.items.map((one) => (one.id === change.id ? { ...one, ...change } : one)) })),
  })
  if (!before || !change.state || change.state === before.state) return
  // A change of state may have a reason, which the fact does not carry.
  void cache.invalidateQueries({ queryKey: keys.one(change.id) })
  void cache.invalidateQueries({ queryKey: keys.rows(change.id) })
}

/** Sends a file for a trial; tells how far the sending is, from 0 to 1. */
export function useStart(onProgress: (part: number) => void) {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: (file: File) => send(startImport, file, { dryRun: 'true' }, onProgress),
    onSuccess: (started) => {
      cache.setQueryData(keys.one(started.id), started)
      void cache.invalidateQueries({ queryKey: keys.list })
    },
  })
}

/** Stops an import, goes on with it, or carries out a trial. */
export function useSteer(id: string) {
  const cache = useQueryClient()
  const words = useProblemWords()
  return useMutation({
    mutationFn: (way: 'stop' | 'resume') => call(way === 'stop' ? stopImport : resumeImport, { params: { id } }),
    onSuccess: (view) => {
      cache.setQueryData(keys.one(view.id), view)
      void cache.invalidateQueries({ queryKey: keys.list })
      void cache.invalidateQueries({ queryKey: keys.rows(view.id) })
    },
    onError: (error) => {
      toast({ text: words(error), tone: 'refused' })
      void cache.invalidateQueries({ queryKey: keys.one(id) })
    },
  })
}
