import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { commentChanged } from '@commonspark/shared/comments/schema'
import { topicOf } from '@commonspark/shared/ground/live'
import { useFact, useTopics } from '../../lib/live.ts'
import { commentKeys } from './cache.ts'

/** Follows an idea's discussion: what is shown is asked for again when it changed. Answers how many comments there are once a fact has said so. */
export function useLiveComments(ideaId: string): number | null {
  const cache = useQueryClient()
  const [count, setCount] = useState<number | null>(null)
  const threads = useRef(new Set<string>())
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  useTopics([topicOf('idea', ideaId)])
  useEffect(() => () => { clearTimeout(timer.current) }, [])
  useFact(commentChanged, useCallback((fact) => {
    if (fact.ideaId !== ideaId) return
    setCount(fact.count)
    threads.current.add(fact.parentId ?? fact.commentId)
    // Many changes make one refetch, and many readers do not ask in the same moment.
    timer.current ??= setTimeout(() => {
      timer.current = undefined
      void cache.invalidateQueries({ queryKey: commentKeys.list(ideaId) })
      for (const parent of threads.current) void cache.invalidateQueries({ queryKey: commentKeys.replies(ideaId, parent) })
      threads.current.clear()
    }, 250 + Math.random() * 400)
  }, [cache, ideaId]))
  return count
}
