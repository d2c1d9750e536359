import type { ReactNode } from 'react'
import './Data.css'

/** A number that matters (usually a Count or Money in a Live), what it counts, and perhaps a word on it. */
export interface Figure {
  value: ReactNode
  label: string
  note?: ReactNode
}

/** The three figures that matter. */
export function Figures({ figures }: { figures: readonly Figure[] }) {
  return (
    <dl className="ui-figures-list">
      {figures.map(({ value, label, note }) => (
        <div key={label} className="ui-figure">
          <dt>{label}</dt>
          <dd><div className="ui-figure-value">{value}</div></dd>
          {note && <dd className="ui-figure-note">{note}</dd>}
        </div>
      ))}
    </dl>
  )
}
