import type { ReactNode } from 'react'
import './Data.css'

/** `items` without a value are left out. `stacked` puts each value under its name. */
export function DefinitionList({ items, stacked }: { items: readonly { term: string; value: ReactNode }[]; stacked?: boolean }) {
  const known = items.filter(({ value }) => value !== null && value !== undefined && value !== '')
  return (
    <dl className="ui-definitions" data-stacked={stacked || undefined}>
      {known.map(({ term, value }) => <div key={term}><dt>{term}</dt><dd>{value}</dd></div>)}
    </dl>
  )
}
