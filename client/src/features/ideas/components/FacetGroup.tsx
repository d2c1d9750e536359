import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Facet } from '@commonspark/shared/search/schema'
import { Button } from '../../../ui/Button.tsx'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { Count } from '../../../ui/Count.tsx'
import { FACET_VALUES } from '../filters.ts'
import { useFilterNames } from '../useFilterNames.ts'

const AT_FIRST = 6
/** Facets whose values have an order of their own; the others begin with the most frequent. */
const ORDERED: readonly Facet[] = ['stage', 'need', 'sdg']

/** `counts` is how many ideas each value would give. */
export interface FacetGroupProps { facet: Facet; chosen: readonly string[]; counts: Record<string, number>; onToggle: (value: string) => void }

/** The values of one facet with how many ideas each would give; those that would give none are left out unless chosen. */
export function FacetGroup({ facet, chosen, counts, onToggle }: FacetGroupProps) {
  const { t } = useTranslation('explore')
  const nameOf = useFilterNames()
  const [isWhole, setWhole] = useState(false)
  const list = useId()
  const offered = FACET_VALUES[facet].map(String).filter((value) => (counts[value] ?? 0) > 0 || chosen.includes(value))
  const sorted = ORDERED.includes(facet) ? offered : offered.toSorted((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0))
  // A chosen value stays in sight even when the group is folded.
  const shown = isWhole || sorted.length <= AT_FIRST + 1 ? sorted : sorted.filter((value, at) => at < AT_FIRST || chosen.includes(value))
  if (sorted.length === 0) return null
  return (
    <fieldset className="explore-facet">
      <legend>{t(`facet.${facet}`)}</legend>
      <div id={list}>
        {shown.map((value) => (
          <Checkbox key={value} isSelected={chosen.includes(value)} onChange={() => { onToggle(value) }}>
            <span className="explore-value">
              <span>{nameOf({ name: facet, value })}</span> <span className="explore-count"><Count value={counts[value] ?? 0} /></span>
            </span>
          </Checkbox>
        ))}
      </div>
      {(shown.length < sorted.length || isWhole) && (
        <Button size="small" variant="plain" aria-expanded={isWhole} aria-controls={list} onPress={() => { setWhole(!isWhole) }}>
          {isWhole ? t('fewerValues') : t('moreValues', { count: sorted.length })}
        </Button>
      )}
    </fieldset>
  )
}
