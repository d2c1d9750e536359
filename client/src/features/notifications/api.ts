import { type InfiniteData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ReplyOf } from '@commonspark/shared/ground/endpoint'
import { type EmailMode, listNotifications, markRead, type NotificationKind, type NotificationView, type Preferences, readPreferences, setPreferences } from '@commonspark/shared/notifications/schema'
import { call } from '../../lib/api.ts'
import { useProblemWords } from '../../lib/problem.ts'
import { useViewer } from '../../lib/viewer.ts'
import { toast } from '../../ui/Toast.tsx'

// The frame refreshes ['notifications', 'list'] and ['notifications', 'unread'] when the server tells of a change.
const LIST = ['notifications', 'list'] as const
const UNREAD = ['notifications', 'unread'] as const
const PREFERENCES = ['preferences'] as const
type Pages = InfiniteData<ReplyOf<typeof listNotifications>>

/** One's notifications, newest first. */
export const useNotifications = () => useInfiniteQuery({
  queryKey: LIST, enabled: useViewer() !== null,
  queryFn: ({ pageParam, signal }) => call(listNotifications, { query: { limit: 30, ...(pageParam ? { after: pageParam } : {}) }, signal }),
  initialPageParam: undefined as string | undefined, getNextPageParam: (page) => page.next ?? undefined,
})

/** Everything loaded so far, each once: new arrivals push what was last on a page onto the next one. */
export const itemsIn = (data: Pages | undefined): NotificationView[] => [...new Map(data?.pages.flatMap((page) => page.items).map((item) => [item.id, item])).values()]

/** Marks some, or with no ids all, as read: shown at once, taken back when refused. */
export function useMarkRead() {
  const cache = useQueryClient()
  const words = useProblemWords()
  return useMutation({
    mutationFn: (ids?: string[]) => call(markRead, { body: ids ? { ids } : {} }),
    onMutate: async (ids) => {
      await cache.cancelQueries({ queryKey: LIST })
      const before = cache.getQueryData<Pages>(LIST)
      cache.setQueryData<Pages>(LIST, (data) => data && {
        ...data, pages: data.pages.map((page) => ({ ...page, items: page.items.map((item) => (!ids || ids.includes(item.id) ? { ...item, read: true } : item)) })),
      })
      return before
    },
    onSuccess: ({ unread }) => { cache.setQueriesData({ queryKey: UNREAD }, unread) },
    onError: (error, _ids, before) => {
      cache.setQueryData(LIST, before)
      toast({ text: words(error), tone: 'refused' })
    },
  })
}

/** Which letters one gets. */
export const usePreferences = () => useQuery({ queryKey: PREFERENCES, enabled: useViewer() !== null, queryFn: ({ signal }) => call(readPreferences, { signal }) })

/** Chooses for one kind: shown at once, taken back when refused. */
export function useChoose() {
  const cache = useQueryClient()
  const words = useProblemWords()
  return useMutation({
    scope: { id: 'preferences' },
    mutationFn: ({ kind, mode }: { kind: NotificationKind; mode: EmailMode }) => call(setPreferences, { body: { [kind]: mode } as Partial<Preferences> }),
    onMutate: async ({ kind, mode }) => {
      await cache.cancelQueries({ queryKey: PREFERENCES })
      const before = cache.getQueryData<Preferences>(PREFERENCES)
      cache.setQueryData<Preferences>(PREFERENCES, (now) => now && { ...now, [kind]: mode })
      return before?.[kind]
    },
    onSuccess: (preferences) => { cache.setQueryData(PREFERENCES, preferences) },
    onError: (error, { kind }, before) => {
      if (before) cache.setQueryData<Preferences>(PREFERENCES, (now) => now && { ...now, [kind]: before })
      toast({ text: words(error), tone: 'refused' })
    },
  })
}
