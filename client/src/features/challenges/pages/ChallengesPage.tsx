import { Plus } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import type { MomentName } from '@commonspark/shared/challenges/schema'
import { COUNTRIES } from '@commonspark/shared/taxonomy/taxonomy'
import { LoadProblem } from '../../../lib/LoadProblem.tsx'
import { useNames } from '../../../lib/names.ts'
import { useTitle } from '../../../lib/title.ts'
import { useViewer } from '../../../lib/viewer.ts'
import { ButtonLink } from '../../../ui/ButtonLink.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { FilterChip } from '../../../ui/FilterChip.tsx'
import { LoadMore } from '../../../ui/LoadMore.tsx'
import { Columns, Page, PageHead } from '../../../ui/Page.tsx'
import { SearchField } from '../../../ui/SearchField.tsx'
import { Select } from '../../../ui/Select.tsx'
import { Loading } from '../../../ui/Skeleton.tsx'
import { useChallenges, type ChallengeWish } from '../api.ts'
import { ChallengeTile } from '../components/ChallengeTile.tsx'
import '../components/Challenge.css'

/** Where a challenge can be found by its phase: words of the list, and the moments they mean. */
const STANDS: Record<'open' | 'judged' | 'done' | 'upcoming', MomentName[]> = { open: ['open'], judged: ['screening', 'jury', 'voting', 'deliberation', 'between'], done: ['results', 'aftercare', 'over'], upcoming: ['upcoming'] }
type Stand = keyof typeof STANDS
const ALL = 'all'

/** All challenges; filters stand in the address. */
export function ChallengesPage() {
  const { t } = useTranslation('challenges')
  const names = useNames()
  const viewer = useViewer()
  const [params, setParams] = useSearchParams()
  const stand = (Object.keys(STANDS) as Stand[]).find((one) => one === params.get('phase'))
  const country = COUNTRIES.find((code) => code === params.get('country')) ?? null
  const q = params.get('q') ?? ''
  const [typed, setTyped] = useState(q)
  const wish: ChallengeWish = { q, moment: stand ? STANDS[stand] : [], country, order: stand === 'open' ? 'endingSoon' : 'new' }
  const list = useChallenges(wish)
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  useTitle(t('title'))
  const set = (name: string, value: string | null): void => {
    setParams((now) => { const next = new URLSearchParams(now); if (value) next.set(name, value); else next.delete(name); return next }, { replace: true })
  }
  useEffect(() => {
    const timer = setTimeout(() => { if (typed.trim() !== q) setParams((now) => { const next = new URLSearchParams(now); if (typed.trim()) next.set('q', typed.trim()); else next.delete('q'); return next }, { replace: true }) }, 250)
    return () => { clearTimeout(timer) }
  }, [typed, q, setParams])
  const filtered = q !== '' || stand !== undefined || country !== null
  const [lead, ...others] = items
  return (
    <Page>
      <PageHead title={t('title')} lead={t('lead')} actions={<>{viewer && <ButtonLink href="/me/challenges" variant="plain">{t('mine.title')}</ButtonLink>}<ButtonLink href="/challenges/new" icon={<Plus aria-hidden />}>{t('create')}</ButtonLink></>} />
      <div className="challenge-filters">
        <SearchField label={t('search')} placeholder={t('search')} value={typed} onChange={setTyped} maxLength={80} />
        <div className="challenge-stands" role="group" aria-label={t('phases.label')}>
          {(Object.keys(STANDS) as Stand[]).map((one) => <FilterChip key={one} isSelected={stand === one} onChange={(on) => { set('phase', on ? one : null) }}>{t(`stand.${one}`)}</FilterChip>)}
        </div>
        <Select label={t('country')} hideLabel value={country ?? ALL} onChange={(id) => { set('country', id === ALL ? null : id) }}
          options={[{ id: ALL, label: t('everyCountry') }, ...COUNTRIES.map((code) => ({ id: code, label: names.country(code) })).toSorted((a, b) => a.label.localeCompare(b.label))]} />
      </div>
      {list.isPending && <Loading shape="cards" count={3} />}
      {list.isError && items.length === 0 && <LoadProblem error={list.error} onRetry={() => { void list.refetch() }} isRetrying={list.isFetching} />}
      {list.isSuccess && items.length === 0 && (filtered
        ? <EmptyState title={t('none.title')} action={<ButtonLink href="/challenges" onPress={() => { setTyped('') }}>{t('none.action')}</ButtonLink>}>{t('none.text')}</EmptyState>
        : <EmptyState title={t('empty.title')} action={<ButtonLink href="/challenges/new" variant="primary">{t('create')}</ButtonLink>}>{t('empty.text')}</EmptyState>)}
      {lead && (
        <>
          <div className="challenge-lead"><ChallengeTile challenge={lead} lead heading={2} /></div>
          {others.length > 0 && <Columns>{others.map((challenge) => <li key={challenge.id}><ChallengeTile challenge={challenge} heading={2} /></li>)}</Columns>}
          <LoadMore hasMore={list.hasNextPage} isLoading={list.isFetchingNextPage} onMore={() => { void list.fetchNextPage() }} />
        </>
      )}
    </Page>
  )
}
