import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { Navigate, useParams } from 'react-router'
import { DecisionDesk } from '../../features/awards/components/DecisionDesk.tsx'
import { Tasks } from '../../features/awards/components/Tasks.tsx'
import { useChallenge, useDashboard } from '../../features/challenges/api.ts'
import { Announcements } from '../../features/challenges/components/Announcements.tsx'
import { CancelChallenge, Cancelled } from '../../features/challenges/components/Cancelled.tsx'
import { Countdown } from '../../features/challenges/components/Countdown.tsx'
import { DashboardDesk } from '../../features/challenges/components/DashboardDesk.tsx'
import { EmbedCode } from '../../features/challenges/components/EmbedCode.tsx'
import { Phases } from '../../features/challenges/components/Phases.tsx'
import { Questions } from '../../features/challenges/components/Questions.tsx'
import { useLiveChallenge, useLiveOrganising } from '../../features/challenges/live.ts'
import { entryKeys } from '../../features/entries/api.ts'
import { EntriesDesk } from '../../features/entries/components/EntriesDesk.tsx'
import { Board } from '../../features/jury/components/Board.tsx'
import { JuryDesk } from '../../features/jury/components/JuryDesk.tsx'
import { ResultsDesk } from '../../features/jury/components/ResultsDesk.tsx'
import { useLiveJury } from '../../features/jury/live.ts'
import { LoadProblem } from '../../lib/LoadProblem.tsx'
import { useTitle } from '../../lib/title.ts'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { Link } from '../../ui/Link.tsx'
import { Page, PageHead } from '../../ui/Page.tsx'
import { Loading } from '../../ui/Skeleton.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import '../../features/challenges/components/Challenge.css'
import './ManagePage.css'

const PARTS = ['overview', 'entries', 'questions', 'announcements', 'jury', 'results', 'board', 'decision', 'tasks'] as const

/** Where a challenge is run: everything organisers watch and do, a tab for each; the one place that knows these rooms together. */
export function ManagePage() {
  const { t } = useTranslation('challenges')
  const { id = '', part = 'overview' } = useParams()
  const cache = useQueryClient()
  const challenge = useChallenge(id)
  const dashboard = useDashboard(id)
  useLiveChallenge(id, challenge.data?.phases)
  useLiveJury(id)
  useLiveOrganising(id, useCallback(() => { void cache.invalidateQueries({ queryKey: entryKeys.list(id) }) }, [cache, id]))
  useTitle(challenge.data && `${t('manage')} · ${challenge.data.title}`)
  const chosen = PARTS.find((one) => one === part)
  if (!chosen) return <Navigate to={`/challenges/${id}/manage`} replace />
  if (challenge.error && !challenge.data) return <Page><LoadProblem heading={1} error={challenge.error} onRetry={() => { void challenge.refetch() }} isRetrying={challenge.isFetching} /></Page>
  if (!challenge.data) return <Page><Loading shape="page" /></Page>
  const view = challenge.data
  if (!view.can.manage) return <Navigate to={`/challenges/${id}`} replace />
  const contents = {
    overview: () => <>{view.cancelled && <Cancelled cancelled={view.cancelled} />}<Phases phases={view.phases} /><DashboardDesk id={id} />{view.state === 'published' && <EmbedCode id={id} title={view.title} />}<CancelChallenge challenge={view} /></>,
    entries: () => <EntriesDesk challengeId={id} />,
    questions: () => <Questions id={id} canAsk={false} canAnswer />,
    announcements: () => <Announcements id={id} canAnnounce={view.can.announce} />,
    jury: () => <JuryDesk challengeId={id} />,
    results: () => <ResultsDesk challengeId={id} />,
    board: () => <Board challengeId={id} />,
    decision: () => <DecisionDesk challengeId={id} awards={view.content.awards} />,
    tasks: () => <Tasks challengeId={id} />,
  }
  const counts: Partial<Record<(typeof PARTS)[number], number>> = dashboard.data ? { entries: dashboard.data.entries.submitted, questions: dashboard.data.openQuestions } : {}
  return (
    <Page>
      <PageHead kicker={<Link href={`/challenges/${id}`}>{view.title}</Link>} title={t('manage')} lead={<Countdown phases={view.phases} />} actions={view.can.edit && <ButtonLink href={`/challenges/${id}/edit`}>{t('edit')}</ButtonLink>} />
      <Tabs label={t('manage')} chosen={chosen} tabs={PARTS.map((one) => ({
        id: one, label: t(`manageParts.${one}`), count: counts[one], href: one === 'overview' ? `/challenges/${id}/manage` : `/challenges/${id}/manage/${one}`,
        content: one === chosen ? <div className="manage-part">{contents[one]()}</div> : null,
      }))} />
    </Page>
  )
}
