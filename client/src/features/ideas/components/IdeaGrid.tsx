import { useRef } from 'react'
import type { IdeaCard } from '@commonspark/shared/ideas/schema'
import { Columns } from '../../../ui/Page.tsx'
import { useSupportFacts, useWatchInView } from '../live.ts'
import { IdeaTile } from './IdeaTile.tsx'

/** Ideas beside each other; the supports of those on the screen are live. */
export function IdeaGrid({ ideas, count = 3, heading = 3 }: { ideas: readonly IdeaCard[]; count?: 1 | 2 | 3; heading?: 2 | 3 | 4 }) {
  useSupportFacts()
  return <Columns count={count}>{ideas.map((idea) => <Place key={idea.id} idea={idea} heading={heading} />)}</Columns>
}

function Place({ idea, heading }: { idea: IdeaCard; heading: 2 | 3 | 4 }) {
  const place = useRef<HTMLLIElement>(null)
  useWatchInView(place, idea.id)
  return <li ref={place}><IdeaTile idea={idea} heading={heading} /></li>
}
