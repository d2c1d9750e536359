import type { CSSProperties } from 'react'
import './Bar.css'

/** `part` is from 0 to 1; `mark` a second amount to compare with, as a line across. */
export interface BarProps { part: number; mark?: number | undefined; tone?: 'spark' | 'pine' | 'plain' }

/** A length beside its number, for the eye only: the number itself stands next to it. */
export function Bar({ part, mark, tone = 'plain' }: BarProps) {
  return (
    <span className="ui-bar" data-tone={tone} aria-hidden style={{ '--part': part, ...(mark === undefined ? {} : { '--mark': mark }) } as CSSProperties}>
      <span className="ui-bar-fill" />
      {mark !== undefined && <span className="ui-bar-mark" />}
    </span>
  )
}
