import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/Button.tsx'
import { ButtonLink } from '../../../ui/ButtonLink.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { Section } from '../../../ui/Page.tsx'
import { useSimilar } from '../api.ts'
import { type ActiveFilter, activeFilters, type Wish } from '../filters.ts'
import { useFilterNames } from '../useFilterNames.ts'
import { IdeaGrid } from './IdeaGrid.tsx'

/** Nothing was found: what to leave out, and what comes close. */
export function ExploreEmpty({ wish, onDrop }: { wish: Wish; onDrop: (filter: ActiveFilter) => void }) {
  const { t } = useTranslation('explore')
  const nameOf = useFilterNames()
  const active = activeFilters(wish)
  const similar = useSimilar([wish.q, ...wish.tag].join(' '))
  if (active.length === 0) {
    const post = <ButtonLink href="/ideas/new" variant="primary">{t('empty.nothingAction')}</ButtonLink>
    return <EmptyState title={t('empty.nothingTitle')} action={post}>{t('empty.nothingText')}</EmptyState>
  }
  const drops = active.map((filter) => (
    <Button key={`${filter.name} ${filter.value}`} onPress={() => { onDrop(filter) }}>{t('empty.without', { name: nameOf(filter) })}</Button>
  ))
  return (
    <>
      <EmptyState title={t('empty.title')} action={<div className="explore-drops">{drops}</div>}>{t('empty.text')}</EmptyState>
      {similar.data && similar.data.length > 0 && <Section title={t('empty.similar')}><IdeaGrid ideas={similar.data} /></Section>}
    </>
  )
}
