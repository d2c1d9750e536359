import type { ReactNode } from 'react'
import './Marks.css'

/** What a mark tells: spark alive, pine trusted, amber waiting, crimson refused. The words must say it too. */
export type Tone = 'plain' | 'spark' | 'pine' | 'amber' | 'crimson'

/** A word or two about the state of a thing. */
export function Badge({ tone = 'plain', icon, children }: { tone?: Tone; icon?: ReactNode; children: ReactNode }) {
  return <span className="ui-badge" data-tone={tone}>{icon}{children}</span>
}
