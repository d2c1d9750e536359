import { useTranslation } from 'react-i18next'
import { LoadProblem } from '../../../lib/LoadProblem.tsx'
import { useTitle } from '../../../lib/title.ts'
import { ButtonLink } from '../../../ui/ButtonLink.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { Link } from '../../../ui/Link.tsx'
import { Page, PageHead } from '../../../ui/Page.tsx'
import { RelativeTime } from '../../../ui/RelativeTime.tsx'
import { Loading } from '../../../ui/Skeleton.tsx'
import { useSessions } from '../api.ts'
import './Session.css'

/** Sessions to which one may come. */
export function SessionsPage() {
  const { t } = useTranslation('matchmaking')
  const list = useSessions()
  const items = list.data?.items ?? []
  useTitle(t('title'))
  const schedule = <ButtonLink href="/matchmaking/new" variant="primary">{t('schedule')}</ButtonLink>
  return (
    <Page width="reading">
      <PageHead title={t('title')} lead={t('lead')} actions={items.length > 0 ? schedule : undefined} />
      {list.isPending && <Loading shape="people" count={3} />}
      {list.isError && items.length === 0 && <LoadProblem error={list.error} onRetry={() => { void list.refetch() }} isRetrying={list.isFetching} />}
      {list.isSuccess && items.length === 0 && <EmptyState title={t('emptyTitle')} action={schedule}>{t('emptyText')}</EmptyState>}
      <ul className="sessions">
        {items.map((session) => (
          <li key={session.id}>
            <div>
              <h2><Link tone="quiet" href={`/matchmaking/${session.id}`}>{session.title}</Link></h2>
              {session.topic && <p>{session.topic}</p>}
              <p className="meeting-soft">
                {session.phase.kind === 'before' ? <RelativeTime at={session.startsAt} /> : t(`phase.${session.phase.kind}`, { round: session.phase.round, rounds: session.rounds })}
                {' · '}{[t('rounds', { count: session.rounds }), t('minutes', { count: Math.round(session.roundSeconds / 60) }), session.organiser && t('by', { name: session.organiser.name })].filter(Boolean).join(' · ')}
              </p>
            </div>
            <ButtonLink size="small" href={`/matchmaking/${session.id}`} aria-label={`${t('enter')}: ${session.title}`}>{t('enter')}</ButtonLink>
          </li>
        ))}
      </ul>
    </Page>
  )
}
