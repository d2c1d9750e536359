import { useRef } from 'react'
import type { IdeaCard } from '@commonspark/shared/ideas/schema'
import { useSupportFacts, useWatchInView } from '../live.ts'
import { IdeaTile } from './IdeaTile.tsx'

/** The one idea a page opens with, with live supports. */
export function LeadIdea({ idea }: { idea: IdeaCard }) {
  const place = useRef<HTMLDivElement>(null)
  useSupportFacts()
  useWatchInView(place, idea.id)
  return <div ref={place}><IdeaTile idea={idea} lead heading={2} /></div>
}
