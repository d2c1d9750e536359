import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useState, type RefObject } from 'react'
import { topicOf } from '@commonspark/shared/ground/live'
import { ideaChanged, type IdeaView } from '@commonspark/shared/ideas/schema'
import { supportCounted } from '@commonspark/shared/supports/schema'
import { useFact, useTopics } from '../../lib/live.ts'
import { ideaKeys, patchIdea } from './cache.ts'

/** Keeps the supports of every shown idea true; stands once in each list and on an idea's page. */
export function useSupportFacts(): void {
  const cache = useQueryClient()
  useFact(supportCounted, useCallback(({ ideaId, count }) => { patchIdea(cache, ideaId, () => ({ supportCount: count })) }, [cache]))
}

const NOTHING: readonly string[] = []

/** Watches an idea while the element is on the screen or close to it. */
export function useWatchInView(element: RefObject<Element | null>, id: string): void {
  const [near, setNear] = useState(false)
  useEffect(() => {
    if (!element.current) return
    const observer = new IntersectionObserver((entries) => { setNear(entries.at(-1)?.isIntersecting ?? false) }, { rootMargin: '200px' })
    observer.observe(element.current)
    return () => { observer.disconnect() }
  }, [element])
  useTopics(near ? [topicOf('idea', id)] : NOTHING)
}

/** Watches an idea that is being read: supports are counted, and a change of it is asked for quietly. */
export function useLiveIdea(id: string): void {
  const cache = useQueryClient()
  useTopics([topicOf('idea', id)])
  useSupportFacts()
  useFact(ideaChanged, useCallback((fact) => {
    if (fact.id !== id) return
    const known = cache.getQueryData<IdeaView>(ideaKeys.one(id))
    if (known && known.version >= fact.version) return
    void cache.invalidateQueries({ queryKey: ideaKeys.one(id) })
    void cache.invalidateQueries({ queryKey: ideaKeys.versions(id) })
  }, [cache, id]))
}
