import { Plus } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { LoadProblem } from '../../../lib/LoadProblem.tsx'
import { useTitle } from '../../../lib/title.ts'
import { ButtonLink } from '../../../ui/ButtonLink.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { LoadMore } from '../../../ui/LoadMore.tsx'
import { Page, PageHead } from '../../../ui/Page.tsx'
import { SearchField } from '../../../ui/SearchField.tsx'
import { SkeletonPerson } from '../../../ui/Skeleton.tsx'
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx'
import { useOrganisations } from '../api.ts'
import { OrganisationTile } from '../components/OrganisationTile.tsx'
import './OrganisationsPage.css'

/** All organisations by name; the search stands in the address. */
export function OrganisationsPage() {
  const { t } = useTranslation(['organisations', 'ui'])
  const [params, setParams] = useSearchParams()
  const q = params.get('q') ?? ''
  const [typed, setTyped] = useState(q)
  const list = useOrganisations(q)
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  useTitle(t('organisations:title'))
  useEffect(() => {
    const timer = setTimeout(() => { if (typed.trim() !== q) setParams(typed.trim() ? { q: typed.trim() } : {}, { replace: true }) }, 250)
    return () => { clearTimeout(timer) }
  }, [typed, q, setParams])
  const found = <ButtonLink href="/organisations/new" icon={<Plus aria-hidden />}>{t('organisations:found')}</ButtonLink>
  return (
    <Page>
      <PageHead title={t('organisations:title')} lead={t('organisations:lead')} actions={found} />
      <div className="organisations-search"><SearchField label={t('organisations:search')} placeholder={t('organisations:search')} value={typed} onChange={setTyped} maxLength={80} /></div>
      {list.isPending && (
        <>
          <VisuallyHidden><p role="status">{t('ui:loading')}</p></VisuallyHidden>
          <div className="organisations">{[1, 2, 3, 4, 5, 6].map((at) => <div key={at} className="organisation-tile-wait"><SkeletonPerson /></div>)}</div>
        </>
      )}
      {list.isError && items.length === 0 && <LoadProblem error={list.error} onRetry={() => { void list.refetch() }} isRetrying={list.isFetching} />}
      {list.isSuccess && items.length === 0 && (q
        ? <EmptyState title={t('organisations:none')} action={<ButtonLink href="/organisations" onPress={() => { setTyped('') }}>{t('organisations:showAll')}</ButtonLink>}>{t('organisations:noneText')}</EmptyState>
        : <EmptyState title={t('organisations:empty')} action={<ButtonLink href="/organisations/new" variant="primary">{t('organisations:found')}</ButtonLink>}>{t('organisations:emptyText')}</EmptyState>)}
      {items.length > 0 && (
        <>
          <ul className="organisations">{items.map((organisation) => <li key={organisation.id}><OrganisationTile organisation={organisation} /></li>)}</ul>
          <LoadMore hasMore={list.hasNextPage} isLoading={list.isFetchingNextPage} onMore={() => { void list.fetchNextPage() }} />
        </>
      )}
    </Page>
  )
}
