import { useState, type ReactNode } from 'react'
import './Live.css'

/** Glows once and settles whenever `value` changes; `as` div for whole blocks. */
export interface LiveProps {
  value: string | number
  children: ReactNode
  as?: 'span' | 'div'
}

/** Something that changes while one is looking. */
export function Live({ value, children, as: Tag = 'span' }: LiveProps) {
  const [seen, setSeen] = useState({ value, changes: 0 })
  if (seen.value !== value) setSeen({ value, changes: seen.changes + 1 })
  // A new key starts the animation again.
  return <Tag key={seen.changes} className="ui-live" data-changed={seen.changes > 0 || undefined}>{children}</Tag>
}
