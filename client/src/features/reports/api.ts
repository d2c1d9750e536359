import { type InfiniteData, useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import type { BodyIn, PageOf } from '@commonspark/shared/ground/endpoint'
import { decideReport, fileReport, listReports, type ReportView } from '@commonspark/shared/reports/schema'
import { call, Refusal } from '../../lib/api.ts'
import { checkBody } from '../../lib/forms.ts'
import { useProblemWords } from '../../lib/problem.ts'
import { useViewer } from '../../lib/viewer.ts'
import { toast } from '../../ui/Toast.tsx'

/** The keys under which reports are kept. */
export const reportKeys = { all: ['reports'] as const, list: (state: ReportList) => ['reports', state] as const }
export type ReportList = 'open' | 'decided'

/** Reports in a state, for moderators. */
export const useReports = (state: ReportList) => useInfiniteQuery({
  queryKey: reportKeys.list(state), enabled: useViewer() !== null,
  queryFn: ({ pageParam, signal }) => call(listReports, { query: { state, limit: 20, ...(pageParam ? { after: pageParam } : {}) }, signal }),
  initialPageParam: undefined as string | undefined, getNextPageParam: (page) => page.next ?? undefined,
})

/** Tells the moderators about a thing. */
export const useFile = () => useMutation({ mutationFn: async (body: BodyIn<typeof fileReport>) => { checkBody(fileReport, body); await call(fileReport, { body }) } })

/** Decides about a report: it leaves the open ones at once and comes back when that was refused, unless another moderator was faster. `said` is what is told then. */
export function useDecide(said: string) {
  const cache = useQueryClient()
  const words = useProblemWords()
  type Pages = InfiniteData<PageOf<ReportView>>
  return useMutation({
    mutationFn: ({ id, decision }: { id: string; decision: 'upheld' | 'dismissed' }) => call(decideReport, { params: { id }, body: { decision } }),
    onMutate: async ({ id }) => {
      await cache.cancelQueries({ queryKey: reportKeys.all })
      const before = cache.getQueryData<Pages>(reportKeys.list('open'))
      cache.setQueryData<Pages>(reportKeys.list('open'), (data) => data && { ...data, pages: data.pages.map((page) => ({ ...page, items: page.items.filter((report) => report.id !== id) })) })
      return before
    },
    onSuccess: () => { toast({ text: said, tone: 'done' }) },
    onError: (error, _decision, before) => {
      toast({ text: words(error), tone: 'refused' })
      if (!(error instanceof Refusal) || error.problem?.because !== 'reportDecided') cache.setQueryData(reportKeys.list('open'), before)
    },
    onSettled: () => { void cache.invalidateQueries({ queryKey: reportKeys.all }) },
  })
}
