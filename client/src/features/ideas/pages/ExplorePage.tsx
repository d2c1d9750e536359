import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useLocale } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { FACETS, type Facet, type Sort, SORTS } from '@commonspark/shared/search/schema'
import { useTitle } from '../../../lib/title.ts'
import { Button } from '../../../ui/Button.tsx'
import { Chip } from '../../../ui/Chip.tsx'
import { Page } from '../../../ui/Page.tsx'
import { RailSheet } from '../../../ui/RailSheet.tsx'
import { SearchField } from '../../../ui/SearchField.tsx'
import { Select } from '../../../ui/Select.tsx'
import { useExplore } from '../api.ts'
import { ExploreEmpty } from '../components/ExploreEmpty.tsx'
import { FacetGroup } from '../components/FacetGroup.tsx'
import { IdeaListing } from '../components/IdeaListing.tsx'
import { type ActiveFilter, activeFilters, cleared, paramsOf, toggled, type Wish, wishFrom } from '../filters.ts'
import { sentenceOf } from '../sentence.ts'
import { useFilterNames } from '../useFilterNames.ts'
import './Explore.css'

const RAIL: readonly Facet[] = ['need', 'stage', 'country', 'sdg', 'language']
const NO_COUNTS = Object.fromEntries(FACETS.map((facet) => [facet, {}])) as Record<Facet, Record<string, number>>

/** All ideas, narrowed by words and filters that live in the address. */
export function ExplorePage() {
  const { t } = useTranslation('explore')
  const { locale } = useLocale()
  const nameOf = useFilterNames()
  const [params, setParams] = useSearchParams()
  const wish = wishFrom(params)
  const go = (next: Wish, replace = false): void => { setParams(paramsOf(next), { replace }) }
  const list = useExplore(wish)
  const [first] = list.data?.pages ?? []
  const total = first?.total ?? 0
  const counts = first?.facets ?? NO_COUNTS
  const active = activeFilters(wish)
  const toggle = (filter: ActiveFilter): void => { go(toggled(wish, filter)) }
  const said = useRef<HTMLParagraphElement>(null)
  // The button that was pressed goes away with its filter: what is left is said where the focus goes.
  const drop = (next: Wish): void => {
    go(next)
    said.current?.focus({ preventScroll: true })
  }
  // What is counted is what is shown: until the next list has come, the sentence stays with the last one.
  const sentence = useLast(sentenceOf(t, locale, wish, total), first !== undefined && !list.isPlaceholderData)
  useTitle(active.length > 0 && sentence ? sentence : t('title'))
  return (
    <Page>
      <div className="explore-head">
        <h1>{t('title')}</h1>
        <Words words={wish.q} onWords={(q) => { go({ ...wish, q }, true) }} />
      </div>
      <RailSheet
        label={t('filters')} active={active.length} done={t('show', { count: total })}
        tools={<div className="explore-rail">
          {RAIL.map((facet) => (
            <FacetGroup key={facet} facet={facet} chosen={wish[facet].map(String)} counts={counts[facet]} onToggle={(value) => { toggle({ name: facet, value }) }} />
          ))}
        </div>}
      >
        <div className="explore-found">
          <p ref={said} className="explore-sentence" role="status" tabIndex={-1}>{sentence ?? (list.isPending ? t('loading') : '')}</p>
          <Select label={t('sort.label')} hideLabel value={wish.sort ?? (wish.q ? 'relevant' : 'new')} onChange={(sort) => { go({ ...wish, sort: sort as Sort }) }}
            options={SORTS.filter((sort) => sort !== 'relevant' || wish.q !== '').map((sort) => ({ id: sort, label: t(`sort.${sort}`) }))} />
        </div>
        {active.length > 0 && (
          <ul className="explore-active" aria-label={t('active')}>
            {active.map((filter) => <li key={`${filter.name} ${filter.value}`}><Chip name={nameOf(filter)} onRemove={() => { drop(toggled(wish, filter)) }}>{nameOf(filter)}</Chip></li>)}
            <li><Button size="small" variant="plain" onPress={() => { drop(cleared(wish)) }}>{t('clear')}</Button></li>
          </ul>
        )}
        <div className="explore-list" data-stale={list.isPlaceholderData || undefined} aria-busy={list.isPlaceholderData}>
          <IdeaListing list={list} heading={2} empty={<ExploreEmpty wish={wish} onDrop={(filter) => { drop(toggled(wish, filter)) }} />} />
        </div>
      </RailSheet>
    </Page>
  )
}

/** The search field: the address follows what is typed after a moment's rest, and the field follows the address. */
function Words({ words, onWords }: { words: string; onWords: (words: string) => void }) {
  const { t } = useTranslation('explore')
  const [typed, setTyped] = useState(words)
  const [known, setKnown] = useState(words)
  if (known !== words) {
    setKnown(words)
    if (words !== typed.trim()) setTyped(words)
  }
  const settle = useEffectEvent(() => { if (typed.trim() !== words) onWords(typed.trim()) })
  useEffect(() => {
    const timer = setTimeout(() => { settle() }, 250)
    return () => { clearTimeout(timer) }
  }, [typed])
  return <SearchField label={t('search.label')} placeholder={t('search.placeholder')} value={typed} onChange={setTyped} maxLength={200} />
}

function useLast<T>(value: T, isTrue: boolean): T | undefined {
  const [last, setLast] = useState<T>()
  if (isTrue && last !== value) setLast(value)
  return isTrue ? value : last
}
