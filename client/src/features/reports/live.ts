import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { notificationsChanged } from '@commonspark/shared/notifications/schema'
import { useFact } from '../../lib/live.ts'
import { reportKeys } from './api.ts'

/** Moderators are notified of every new report: that is when the open ones are asked for again. */
export function useReportFacts(): void {
  const cache = useQueryClient()
  useFact(notificationsChanged, useCallback(() => { void cache.invalidateQueries({ queryKey: reportKeys.list('open') }) }, [cache]))
}
