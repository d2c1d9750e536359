import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { LoadProblem } from '../../../lib/LoadProblem.tsx'
import { useTitle } from '../../../lib/title.ts'
import { Link } from '../../../ui/Link.tsx'
import { Page, PageHead } from '../../../ui/Page.tsx'
import { Loading } from '../../../ui/Skeleton.tsx'
import { useChallenge, useHistory } from '../api.ts'
import { ZoneTime } from '../components/Countdown.tsx'
import { Marks } from '../components/Marks.tsx'
import { useLiveChallenge } from '../live.ts'
import '../components/Challenge.css'

/** Every step of a challenge, oldest first, and every change that was made on the way. */
export function HistoryPage() {
  const { t } = useTranslation('challenges')
  const { id = '' } = useParams()
  const challenge = useChallenge(id)
  const history = useHistory(id)
  useLiveChallenge(id, challenge.data?.phases)
  useTitle(challenge.data && `${t('history.title')} · ${challenge.data.title}`)
  const error = challenge.error ?? history.error
  if (error && !(challenge.data && history.data)) return <Page width="reading"><LoadProblem heading={1} error={error} onRetry={() => { void challenge.refetch(); void history.refetch() }} isRetrying={history.isFetching} /></Page>
  if (!challenge.data || !history.data) return <Page width="reading"><Loading shape="text" count={8} /></Page>
  const { timeZone } = challenge.data.phases
  return (
    <Page width="reading">
      <PageHead kicker={<Link href={`/challenges/${id}`}>{challenge.data.title}</Link>} title={t('history.title')} lead={t('history.lead')} />
      <ol className="challenge-history">
        {history.data.map((step) => (
          <li key={`${step.at} ${step.what} ${step.phase ?? ''} ${step.title}`}>
            <p className="challenge-meta"><ZoneTime at={step.at} zone={timeZone} /></p>
            <h2>{step.phase ? t(`history.${step.what as 'phaseBegan'}`, { phase: t(`phase.${step.phase}`) }) : t(`history.${step.what}`, { phase: '' })}</h2>
            {step.title && <p>{step.title}</p>}
            {step.text && <p className="challenge-soft">{step.text}</p>}
          </li>
        ))}
      </ol>
      {challenge.data.marks.length > 0 && <section className="challenge-marks"><h2>{t('marks.title')}</h2><Marks marks={challenge.data.marks} /></section>}
    </Page>
  )
}
