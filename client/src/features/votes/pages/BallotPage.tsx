import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useParams } from 'react-router'
import { normalCode } from '@commonspark/shared/votes/rules'
import type { VoteView } from '@commonspark/shared/votes/schema'
import { LoadProblem } from '../../../lib/LoadProblem.tsx'
import { serverNow } from '../../../lib/live.ts'
import { useTitle } from '../../../lib/title.ts'
import { useViewer, useViewerKnown } from '../../../lib/viewer.ts'
import { CountdownWords } from '../../../ui/CountdownWords.tsx'
import { Link } from '../../../ui/Link.tsx'
import { Page } from '../../../ui/Page.tsx'
import { Loading } from '../../../ui/Skeleton.tsx'
import { useVote } from '../api.ts'
import { CodeStep } from '../components/CodeStep.tsx'
import { BallotFlow } from '../components/BallotFlow.tsx'
import { VoteState } from '../components/VoteState.tsx'
import { useLiveVote, usePhaseTurns } from '../live.ts'
import '../components/Voting.css'

const keptCode = (id: string): string => { try { return sessionStorage.getItem(`vote-code:${id}`) ?? '' } catch { return '' } }

/** Filling in, looking over and casting a ballot: one thing a screen. */
export function BallotPage() {
  const { t } = useTranslation('votes')
  const { id = '' } = useParams()
  const { data: vote, error, isFetching, refetch } = useVote(id)
  const { counting } = useLiveVote(id)
  usePhaseTurns(vote)
  useTitle(vote && t('ballotOf', { title: vote.title }))
  const viewer = useViewer()
  const known = useViewerKnown()
  // Whoever began goes on, also when the session ends meanwhile: what is filled in is theirs.
  const [voter, setVoter] = useState<string | null>(null)
  if (viewer && voter !== viewer.id && vote?.eligibility.kind !== 'codes') setVoter(viewer.id)
  // A sheet of paper codes may lead here with the code behind the #, which browsers do not send.
  const hash = useLocation().hash.slice(1)
  const [code, setCode] = useState(() => normalCode(keptCode(id)))
  const takeCode = (good: string): void => {
    try { sessionStorage.setItem(`vote-code:${id}`, good) } catch { /* asked again after a reload */ }
    setCode(good)
  }
  if (!vote || !known) {
    return <Page width="reading">{error && !vote ? <LoadProblem heading={1} error={error} onRetry={() => { void refetch() }} isRetrying={isFetching} /> : <Loading shape="page" />}</Page>
  }
  const byCode = vote.eligibility.kind === 'codes'
  const who = byCode ? code : voter
  return (
    <Page width="reading" className="voting">
      <header className="voting-head">
        <Link href={`/votes/${id}`} tone="quiet">{t('backToVote')}</Link>
        <h1>{vote.title}</h1>
        {vote.phase === 'open' && vote.closesAt && <p className="vote-note"><CountdownWords until={vote.closesAt} clock={serverNow} /></p>}
      </header>
      <Part vote={vote} who={who} counting={counting} hash={hash} onCode={takeCode} />
    </Page>
  )
}

function Part({ vote, who, counting, hash, onCode }: { vote: VoteView; who: string | null; counting: number | null; hash: string; onCode: (code: string) => void }) {
  const byCode = vote.eligibility.kind === 'codes'
  const mayBegin = byCode || vote.me.mayVote || vote.me.voted
  if (who && (vote.phase === 'open' || vote.phase === 'closed') && (mayBegin || !vote.me.because || vote.me.because === 'signInFirst')) {
    return <BallotFlow key={who} vote={vote} voter={who} {...(byCode ? { code: who } : {})} onOtherCode={byCode ? () => { onCode('') } : undefined} />
  }
  if (vote.phase === 'open' && byCode) return <CodeStep voteId={vote.id} initial={hash} onGood={onCode} />
  return <VoteState vote={vote} counting={counting} />
}
