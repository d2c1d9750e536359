import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { listNotifications, notificationsChanged } from '@commonspark/shared/notifications/schema'
import { call } from '../lib/api.ts'
import { useFact } from '../lib/live.ts'
import { useViewer } from '../lib/viewer.ts'

/** How many notifications the viewer has not read, live. */
export function useUnread(): number {
  const viewer = useViewer()
  const cache = useQueryClient()
  const { data } = useQuery({
    queryKey: ['notifications', 'unread', viewer?.id], enabled: viewer !== null, queryFn: async () => (await call(listNotifications, { query: { limit: 1 } })).unread,
  })
  useFact(notificationsChanged, useCallback(({ unread }) => {
    cache.setQueriesData({ queryKey: ['notifications', 'unread'] }, unread)
    void cache.invalidateQueries({ queryKey: ['notifications', 'list'] })
  }, [cache]))
  return viewer ? data ?? 0 : 0
}
