import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { PersonCard } from '@commonspark/shared/people/schema'
import { useDiscussion } from './discussion.ts'

const NOBODY: readonly PersonCard[] = []

/** People whose name begins as typed, a moment after the typing rests; nobody for null. */
export function useSuggestions(name: string | null): readonly PersonCard[] {
  const { suggest } = useDiscussion()
  const [rested, setRested] = useState<string | null>(null)
  useEffect(() => {
    const timer = setTimeout(() => { setRested(name) }, 150)
    return () => { clearTimeout(timer) }
  }, [name])
  const { data } = useQuery({
    queryKey: ['people', 'suggested', rested], enabled: rested !== null && rested === name, staleTime: 60_000, retry: false,
    queryFn: () => suggest(rested ?? ''),
  })
  return name === null || rested !== name ? NOBODY : (data ?? NOBODY).slice(0, 6)
}
