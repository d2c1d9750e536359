import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { matchesChanged } from '@commonspark/shared/matches/schema'
import { useFact } from '../../lib/live.ts'
import { matchKeys } from './api.ts'

/** Asks again for what is shown whenever something of it may have changed. */
export function useMatchFacts(): void {
  const cache = useQueryClient()
  useFact(matchesChanged, useCallback(() => { void cache.invalidateQueries({ queryKey: matchKeys.all }) }, [cache]))
}
