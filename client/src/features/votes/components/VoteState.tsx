import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { VoteView } from '@commonspark/shared/votes/schema'
import { serverNow } from '../../../lib/live.ts'
import { useDoor } from '../../../lib/next.ts'
import { useViewer, useViewerKnown } from '../../../lib/viewer.ts'
import { Banner } from '../../../ui/Banner.tsx'
import { ButtonLink } from '../../../ui/ButtonLink.tsx'
import { Count } from '../../../ui/Count.tsx'
import { CountdownWords } from '../../../ui/CountdownWords.tsx'
import { Live } from '../../../ui/Live.tsx'
import { ProgressBar } from '../../../ui/ProgressBar.tsx'
import type { Kept } from '../voting/caster.ts'
import { keptHere } from '../voting/useCasting.ts'
import { namesOf, useVoteTimes } from '../words.ts'
import { HoldNotice } from './HoldNotice.tsx'
import './VoteState.css'

/** Where a vote stands, how many have voted, and the one thing to do now. */
export function VoteState({ vote, counting, heading: Heading = 'h2' }: { vote: VoteView; counting: number | null; heading?: 'h2' | 'h3' }) {
  const { t } = useTranslation('votes')
  const times = useVoteTimes()
  const { phase, opensAt, closesAt, timeZone } = vote
  const until = phase === 'announced' ? opensAt : closesAt
  return (
    <section className="vote-state" data-phase={phase} aria-label={t('state.label')}>
      <div className="vote-state-words">
        <Heading>{t(`state.${phase}`)}</Heading>
        {until && phase !== 'draft' && phase !== 'counted' && phase !== 'cancelled' && (
          <p><CountdownWords until={until} to={phase === 'announced' ? 'opens' : 'closes'} clock={serverNow} /><span className="vote-when">{times(until, timeZone)}</span></p>
        )}
        {phase === 'closed' && <ProgressBar label={t('state.counting')} {...(counting === null ? {} : { value: counting * 100 })} />}
        {phase === 'counted' && <Winners vote={vote} />}
        {vote.cancelled && <p><span className="vote-when">{times(vote.cancelled.at, timeZone)}</span>{vote.cancelled.reason}</p>}
        {phase !== 'draft' && phase !== 'announced' && <Turnout vote={vote} />}
      </div>
      <div className="vote-state-way">
        {phase === 'draft' && vote.can.edit && <ButtonLink href={`/votes/${vote.id}/edit`} variant="primary">{t('edit')}</ButtonLink>}
        {phase === 'open' && <Way vote={vote} />}
        {phase === 'announced' && <Eligible vote={vote} />}
        {phase === 'counted' && <ButtonLink href={`/votes/${vote.id}/result`} variant="primary">{t('seeResult')}</ButtonLink>}
      </div>
      {vote.me.hold && phase !== 'cancelled' && <HoldNotice voteId={vote.id} hold={vote.me.hold} />}
    </section>
  )
}

/** How many have voted, as it grows. */
export function Turnout({ vote }: { vote: VoteView }) {
  const { t } = useTranslation('votes')
  const { cast, roll } = vote.turnout
  return (
    <div className="vote-turnout">
      <Live value={cast}><span className="vote-turnout-count"><Count value={cast} /></span> {t('turnout.voted', { count: cast })}</Live>
      {roll !== null && roll > 0 && <ProgressBar label={t('turnout.label')} hideLabel tone="pine" value={cast} max={roll} words={t('turnout.of', { cast, roll })} />}
      {roll !== null && roll > 0 && <p className="vote-note">{t('turnout.of', { cast, roll })}</p>}
    </div>
  )
}

function Winners({ vote }: { vote: VoteView }) {
  const { t } = useTranslation('votes')
  const name = namesOf(vote.options)
  const { winners = [], tied = [] } = vote.result ?? {}
  if (winners.length === 0) return <p className="vote-winner">{tied.length > 0 ? t('result.onlyTied', { count: tied.length }) : t('result.none')}</p>
  return winners.length > 4
    ? <p className="vote-winner">{t('result.won', { count: winners.length })}</p>
    : <ul className="vote-winner" role="list" aria-label={t('result.winners')}>{winners.map((id) => <li key={id}>{name(id)}</li>)}</ul>
}

/** What somebody can do who may not vote just like that. */
function Way({ vote }: { vote: VoteView }) {
  const { t } = useTranslation('votes')
  const door = useDoor()
  const viewer = useViewer()
  const known = useViewerKnown()
  const kept = useKept(vote.id, viewer?.id)
  const ballot = `/votes/${vote.id}/ballot`
  if (vote.eligibility.kind === 'codes') return <><ButtonLink href={ballot} variant="primary">{t('way.code')}</ButtonLink><p className="vote-note">{t('way.codeText')}</p></>
  if (!known) return null
  if (!viewer) return <><ButtonLink href={door('/sign-in')} variant="primary">{t('way.signIn')}</ButtonLink><p className="vote-note">{t('way.signInText')}</p></>
  if (kept?.sending) return <><ButtonLink href={ballot} variant="primary">{t('way.waiting')}</ButtonLink><p className="vote-note">{t('way.waitingText')}</p></>
  if (vote.me.voted) return <><p className="vote-done">{t('way.voted')}</p><ButtonLink href={ballot}>{t('way.change')}</ButtonLink></>
  if (!vote.me.mayVote) return <Eligible vote={vote} />
  return <ButtonLink href={ballot} variant="primary">{t(kept?.ballot ? 'way.goOn' : 'way.vote')}</ButtonLink>
}

/** Whether the viewer may vote, and what to do where not. */
function Eligible({ vote }: { vote: VoteView }) {
  const { t, i18n } = useTranslation(['votes', 'errors'])
  const door = useDoor()
  const viewer = useViewer()
  const known = useViewerKnown()
  const { kind } = vote.eligibility
  if (!known || kind === 'codes') return null
  if (!viewer) return <><ButtonLink href={door('/sign-in')}>{t('votes:way.signInReady')}</ButtonLink></>
  if (vote.me.mayVote) return <p className="vote-done">{t('votes:way.eligible')}</p>
  const because = vote.me.because ?? 'forbidden'
  return (
    <Banner title={t('votes:way.notEligible')} action={kind === 'countries' ? <ButtonLink href="/settings" size="small">{t('votes:way.profile')}</ButtonLink> : undefined}>
      {i18n.exists(`errors:${because}`) ? `${t(`errors:${because}` as 'errors:forbidden')} ` : ''}{t(`votes:way.why.${kind}`)}
    </Banner>
  )
}

function useKept(voteId: string, voter: string | undefined): Kept | null {
  const [kept, setKept] = useState<Kept | null>(null)
  useEffect(() => {
    let gone = false
    if (voter) void keptHere(voteId, voter).then((found) => { if (!gone) setKept(found) })
    return () => { gone = true }
  }, [voteId, voter])
  return kept
}
