import type { ReactNode } from 'react'
import { CoverPrint } from './CoverPrint.tsx'
import './States.css'

/** `action` is the one thing to do about it, usually a Button or a ButtonLink. */
export interface EmptyStateProps {
  title: string
  children: ReactNode
  action?: ReactNode
  heading?: 1 | 2 | 3
}

/** A place with nothing in it yet: what will be here, and how to begin. */
export function EmptyState({ title, children, action, heading = 2 }: EmptyStateProps) {
  const Heading = `h${heading}` as const
  return (
    <div className="ui-state">
      <div className="ui-state-print"><CoverPrint id={title} sdgs={[]} /></div>
      <Heading className="ui-state-title">{title}</Heading>
      <p className="ui-state-words">{children}</p>
      {action && <div className="ui-state-action">{action}</div>}
    </div>
  )
}
