import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { topicOf } from '@commonspark/shared/ground/live'
import { importProgressed } from '@commonspark/shared/imports/schema'
import { useFact, useTopics } from '../../lib/live.ts'
import { patchImport } from './api.ts'

/** Watches imports that are shown and keeps their progress true. */
export function useLiveImports(ids: readonly string[]): void {
  const cache = useQueryClient()
  useTopics(ids.map((id) => topicOf('import', id)))
  useFact(importProgressed, useCallback((progress) => { patchImport(cache, progress) }, [cache]))
}
