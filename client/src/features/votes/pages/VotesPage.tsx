import { Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { LoadProblem } from '../../../lib/LoadProblem.tsx'
import { useTitle } from '../../../lib/title.ts'
import { useViewer } from '../../../lib/viewer.ts'
import { ButtonLink } from '../../../ui/ButtonLink.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { Link } from '../../../ui/Link.tsx'
import { LoadMore } from '../../../ui/LoadMore.tsx'
import { Columns, Page, PageHead, Section } from '../../../ui/Page.tsx'
import { Loading } from '../../../ui/Skeleton.tsx'
import { useVotes } from '../api.ts'
import { VoteTile } from '../components/VoteTile.tsx'

/** Every vote: what is open now, what is coming, what was decided. */
export function VotesPage() {
  const { t } = useTranslation('votes')
  useTitle(t('title'))
  const viewer = useViewer()
  return (
    <Page>
      <PageHead title={t('title')} lead={t('lead')} actions={<ButtonLink href="/votes/new" icon={<Plus aria-hidden />}>{t('list.new')}</ButtonLink>} />
      <Part wish={{ phase: 'open' }} title={t('list.open')} empty={<EmptyState title={t('list.empty')}>{t('list.emptyText')}</EmptyState>} />
      <Part wish={{ phase: 'announced' }} title={t('list.announced')} />
      <Part wish={{ phase: 'closed' }} title={t('list.counting')} />
      {viewer && <Part wish={{ mine: true }} title={t('list.mine')} />}
      <Part wish={{ phase: 'counted' }} title={t('list.finished')} aside={viewer && <Link tone="spark" onward href="/votes/import">{t('list.import')}</Link>} />
      <Part wish={{ phase: 'cancelled' }} title={t('list.cancelled')} />
    </Page>
  )
}

/** One part of the list; one without votes is left out, unless it says something. */
function Part({ wish, title, aside, empty }: { wish: Parameters<typeof useVotes>[0]; title: string; aside?: React.ReactNode; empty?: React.ReactNode }) {
  const { data, error, isPending, isFetching, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useVotes(wish)
  const votes = data?.pages.flatMap(({ items }) => items) ?? []
  if (votes.length === 0 && !empty && !error) return null
  return (
    <Section title={title} aside={aside}>
      {isPending && <Loading shape="text" />}
      {error && !data && <LoadProblem error={error} onRetry={() => { void refetch() }} isRetrying={isFetching} />}
      {data && votes.length === 0 && empty}
      {votes.length > 0 && <Columns>{votes.map((vote) => <li key={vote.id}><VoteTile vote={vote} /></li>)}</Columns>}
      {votes.length > 0 && hasNextPage && <LoadMore hasMore={hasNextPage} isLoading={isFetchingNextPage} onMore={() => { void fetchNextPage() }} auto={false} />}
    </Section>
  )
}
