import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import type { Ballot } from '@commonspark/shared/counting/profile'
import type { VoteView } from '@commonspark/shared/votes/schema'
import { useDoor } from '../../../lib/next.ts'
import { useProblemWords } from '../../../lib/problem.ts'
import { Banner } from '../../../ui/Banner.tsx'
import { Button } from '../../../ui/Button.tsx'
import { ButtonLink } from '../../../ui/ButtonLink.tsx'
import { Loading } from '../../../ui/Skeleton.tsx'
import { useCodeState, useOwnBallot } from '../api.ts'
import { BallotPaper } from '../ballots/BallotPaper.tsx'
import { useLeft } from '../ballots/left.ts'
import { HoldNotice } from './HoldNotice.tsx'
import { OptionalReceipt } from './OptionalReceipt.tsx'
import { BallotSummary } from './BallotSummary.tsx'
import { ReceiptPanel } from './ReceiptPanel.tsx'
import type { CastPlace } from '../voting/caster.ts'
import { useCasting } from '../voting/useCasting.ts'
import { paperOf } from '../words.ts'

/** From the empty paper to the receipt, for one voter. */
export function BallotFlow({ vote, voter, code, onOtherCode }: { vote: VoteView; voter: string; code?: string; onOtherCode?: (() => void) | undefined }) {
  const { t } = useTranslation('votes')
  const { casting, caster } = useCasting(vote, voter)
  const [params, setParams] = useSearchParams()
  const [again, setAgain] = useState(false)
  const paper = useMemo(() => paperOf(vote, voter), [vote, voter])
  const own = useOwnBallot(vote.id, vote.me.voted && vote.secrecy === 'open' && !code)
  const paperCode = useCodeState(vote.id, code).data
  const hasVoted = vote.me.voted || (paperCode?.voted ?? false)
  const known: Ballot | null = own.data?.ballot ?? casting.receipt?.ballot ?? null
  const standing = new Set(paper.options.map(({ id }) => id))
  const ballot = useMemo(() => onlyStanding(casting.ballot ?? known ?? [], standing), [casting.ballot, known, paper])
  const left = useLeft(paper)(ballot)
  const [told, setTold] = useState(false)
  const step = params.get('step') === 'review' && !left.problem ? 'review' : 'fill'
  const head = useRef<HTMLHeadingElement>(null)
  const screen = casting.place === 'done' && !again ? 'done' : step
  const before = useRef(screen)
  // Each screen begins at its heading, for eyes and for screen readers.
  useEffect(() => {
    if (before.current === screen) return
    before.current = screen
    scrollTo({ top: 0 })
    head.current?.focus({ preventScroll: true })
  }, [screen])

  if (casting.place === 'loading') return <Loading shape="text" />
  const heading = (words: string) => <h2 ref={head} tabIndex={-1} className="voting-title">{words}</h2>
  const go = (to: 'fill' | 'review'): void => { setParams(to === 'review' ? { step: 'review' } : {}, { preventScrollReset: true }) }

  if (screen === 'done' && casting.receipt) {
    return (
      <section className="voting-step">
        {heading(t(casting.answer?.state === 'held' ? 'done.held' : 'done.cast'))}
        <ReceiptPanel receipt={casting.receipt} answer={casting.answer} secret={vote.secrecy === 'secret'} onForget={() => { void caster.forget() }} />
        <div className="voting-ways">
          <ButtonLink href={`/votes/${vote.id}`} variant="primary">{t('backToVote')}</ButtonLink>
          {vote.phase === 'open' && <Button onPress={() => { setAgain(true); go('fill') }}>{t('way.change')}</Button>}
        </div>
      </section>
    )
  }
  // A secret ballot in the box can be changed only by its receipt.
  const needsReceipt = vote.secrecy === 'secret' && hasVoted && !casting.receipt && !casting.sending
  const isOnWay = casting.sending !== null
  return (
    <section className="voting-step">
      <Notices casting={casting.place} error={casting.error} code={code} onOtherCode={onOtherCode} />
      {code && paperCode?.hold && <HoldNotice voteId={vote.id} hold={paperCode.hold} code={code} />}
      {(vote.phase === 'closed' || vote.phase === 'cancelled') && !isOnWay && <Banner tone="refusal" title={t('closedMeanwhile')}>{t('closedMeanwhileText')}</Banner>}
      {step === 'fill' ? (
        <>
          {heading(t(hasVoted || casting.receipt ? 'fill.change' : 'fill.title'))}
          {needsReceipt && <OptionalReceipt voteId={vote.id} onReceipt={(receipt) => { caster.adopt(receipt) }} />}
          {!needsReceipt && (
            <BallotPaper paper={paper} value={ballot} onChange={(next) => { caster.write(next); setTold(false) }} label={vote.title} isDisabled={isOnWay || vote.phase !== 'open'}>
              <Button variant={ballot.length === 0 ? 'quiet' : 'primary'} onPress={() => { if (left.problem) setTold(true); else go('review') }} isDisabled={vote.phase !== 'open' && !isOnWay}>{t(ballot.length === 0 ? 'fill.lookOverEmpty' : 'fill.lookOver')}</Button>
              {told && left.problem && <p role="alert" className="voting-problem">{left.problem}</p>}
            </BallotPaper>
          )}
        </>
      ) : (
        <>
          {heading(t('review.title'))}
          <BallotSummary paper={paper} ballot={ballot} />
          <p className="vote-note">{t(`review.${vote.secrecy}`)}</p>
          <div className="voting-ways">
            <Button
              variant="primary" isPending={casting.place === 'sending'} isDisabled={isOnWay || vote.phase !== 'open'}
              onPress={() => { setAgain(false); void caster.cast({ id: vote.id, title: vote.title, form: vote.form, secret: vote.secrecy === 'secret' }, ballot, code) }}
            >
              {t('review.cast')}
            </Button>
            <Button onPress={() => { go('fill') }} isDisabled={isOnWay}>{t('review.back')}</Button>
          </div>
        </>
      )}
    </section>
  )
}

/** What became of a sending, above whatever is on the screen. */
function Notices({ casting, error, code, onOtherCode }: { casting: CastPlace; error: unknown; code: string | undefined; onOtherCode: (() => void) | undefined }) {
  const { t } = useTranslation('votes')
  const words = useProblemWords()
  const door = useDoor()
  return (
    <>
      {casting === 'waiting' && <Banner tone="offline" title={t('sending.waiting')}>{t('sending.waitingText')}</Banner>}
      {casting === 'signedOut' && <Banner tone="notice" title={t('sending.signedOut')} action={<ButtonLink href={door('/sign-in')} size="small">{t('way.signIn')}</ButtonLink>}>{t('sending.signedOutText')}</Banner>}
      {casting === 'refused' && <Banner tone="refusal" title={t('sending.refused')}>{words(error)} {t('sending.refusedText')}</Banner>}
      {code && onOtherCode && <p className="vote-note">{t('code.using', { code })} <Button size="small" variant="plain" onPress={onOtherCode}>{t('code.other')}</Button></p>}
    </>
  )
}

/** A ballot without options that no longer stand; what was kept may be older than a withdrawal. */
function onlyStanding(ballot: Ballot, standing: ReadonlySet<string>): Ballot {
  const stands = (entry: unknown): boolean => standing.has(typeof entry === 'string' ? entry : String((entry as [string, number])[0]))
  if (Array.isArray(ballot[0]) && typeof (ballot[0] as unknown[])[1] !== 'number') {
    return (ballot as string[][]).map((place) => place.filter((id) => standing.has(id))).filter((place) => place.length > 0)
  }
  return (ballot as unknown[]).filter(stands) as Ballot
}
