import { Download } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { exportIdeas, type ImportView } from '@commonspark/shared/imports/schema'
import { addressOf } from '../../../lib/api.ts'
import { LoadProblem } from '../../../lib/LoadProblem.tsx'
import { useTitle } from '../../../lib/title.ts'
import { ButtonLink } from '../../../ui/ButtonLink.tsx'
import { Link } from '../../../ui/Link.tsx'
import { LoadMore } from '../../../ui/LoadMore.tsx'
import { Page, PageHead, Section } from '../../../ui/Page.tsx'
import { RelativeTime } from '../../../ui/RelativeTime.tsx'
import { Loading } from '../../../ui/Skeleton.tsx'
import { isMoving, useImports } from '../api.ts'
import { ImportDrop } from '../components/ImportDrop.tsx'
import { ImportState } from '../components/ImportState.tsx'
import { useLiveImports } from '../live.ts'
import './Imports.css'

/** Bringing ideas in, what was brought in before, and taking everything out. */
export function ImportsPage() {
  const { t } = useTranslation('imports')
  const list = useImports()
  const imports = list.data?.pages.flatMap((page) => page.items) ?? []
  useLiveImports(imports.filter(isMoving).map(({ id }) => id))
  useTitle(t('title'))
  if (list.isError && imports.length === 0) return <Page width="reading"><LoadProblem heading={1} error={list.error} onRetry={() => { void list.refetch() }} isRetrying={list.isFetching} /></Page>
  return (
    <Page width="reading">
      <PageHead title={t('title')} lead={t('lead')} />
      <div className="import-head"><ImportDrop /></div>
      <Section title={t('earlier')}>
        {list.isPending && <Loading shape="text" count={4} />}
        {list.isSuccess && imports.length === 0 && <p className="import-none">{t('emptyText')}</p>}
        {imports.length > 0 && (
          <>
            <ul className="import-list">{imports.map((view) => <ImportLine key={view.id} view={view} />)}</ul>
            <LoadMore hasMore={list.hasNextPage} isLoading={list.isFetchingNextPage} onMore={() => { void list.fetchNextPage() }} />
          </>
        )}
      </Section>
      <Section title={t('out')}>
        <p>{t('outText')}</p>
        <div className="import-links">
          <ButtonLink href={addressOf(exportIdeas, { query: { format: 'csv' } })} target="_self" icon={<Download aria-hidden />}>{t('outCsv')}</ButtonLink>
          <ButtonLink href={addressOf(exportIdeas, { query: { format: 'json' } })} target="_self" icon={<Download aria-hidden />}>{t('outJson')}</ButtonLink>
        </div>
      </Section>
    </Page>
  )
}

function ImportLine({ view }: { view: ImportView }) {
  const { t } = useTranslation('imports')
  return (
    <li className="import-line">
      <Link tone="quiet" href={`/imports/${view.id}`} className="import-line-name">{view.fileName}</Link>
      <ImportState view={view} />
      <p className="import-line-note">
        <RelativeTime plain at={view.at} />{view.startedBy && ` ${t('by', { name: view.startedBy.name })}`} · {t('rows', { count: view.total })}
      </p>
    </li>
  )
}
