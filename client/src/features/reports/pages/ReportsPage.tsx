import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { LoadProblem } from '../../../lib/LoadProblem.tsx'
import { useTitle } from '../../../lib/title.ts'
import { ButtonLink } from '../../../ui/ButtonLink.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { LoadMore } from '../../../ui/LoadMore.tsx'
import { Page, PageHead, Stack } from '../../../ui/Page.tsx'
import { Loading } from '../../../ui/Skeleton.tsx'
import { Tabs } from '../../../ui/Tabs.tsx'
import { type ReportList, useReports } from '../api.ts'
import { ReportCard } from '../components/ReportCard.tsx'
import { useReportFacts } from '../live.ts'

/** What moderators have to decide, and what was decided. */
export function ReportsPage() {
  const { t } = useTranslation('reports')
  const state: ReportList = useSearchParams()[0].get('state') === 'decided' ? 'decided' : 'open'
  useReportFacts()
  useTitle(t('title'))
  return (
    <Page width="reading">
      <PageHead title={t('title')} lead={t('lead')} />
      <Tabs label={t('tabs')} chosen={state} tabs={[
        { id: 'open', label: t('open'), href: '/reports', content: <Reports state="open" /> },
        { id: 'decided', label: t('decided'), href: '/reports?state=decided', content: <Reports state="decided" /> },
      ]} />
    </Page>
  )
}

function Reports({ state }: { state: ReportList }) {
  const { t } = useTranslation('reports')
  const list = useReports(state)
  const reports = list.data?.pages.flatMap((page) => page.items) ?? []
  if (list.isPending) return <Loading shape="people" count={4} />
  if (list.isError && reports.length === 0) return <LoadProblem error={list.error} onRetry={() => { void list.refetch() }} isRetrying={list.isFetching} />
  if (reports.length === 0) {
    return state === 'open'
      ? <EmptyState title={t('emptyOpen')} action={<ButtonLink href="/explore">{t('explore')}</ButtonLink>}>{t('emptyOpenText')}</EmptyState>
      : <EmptyState title={t('emptyDecided')} action={<ButtonLink href="/reports">{t('toOpen')}</ButtonLink>}>{t('emptyDecidedText')}</EmptyState>
  }
  return (
    <Stack gap={6}>
      {reports.map((report) => <ReportCard key={report.id} report={report} />)}
      <LoadMore hasMore={list.hasNextPage} isLoading={list.isFetchingNextPage} onMore={() => { void list.fetchNextPage() }} />
    </Stack>
  )
}
