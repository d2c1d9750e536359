import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { LoadProblem } from '../../../lib/LoadProblem.tsx'
import { useTitle } from '../../../lib/title.ts'
import { Banner } from '../../../ui/Banner.tsx'
import { Link } from '../../../ui/Link.tsx'
import { Page, PageHead, Section } from '../../../ui/Page.tsx'
import { Loading } from '../../../ui/Skeleton.tsx'
import { useVote } from '../api.ts'
import { Turnout } from '../components/VoteState.tsx'
import { useLiveVote, usePhaseTurns } from '../live.ts'
import { AddressPart } from '../manage/AddressPart.tsx'
import { AmendPart } from '../manage/AmendPart.tsx'
import { CancelPart } from '../manage/CancelPart.tsx'
import { HoldByHand } from '../manage/HoldByHand.tsx'
import { HoldsPart } from '../manage/HoldsPart.tsx'
import { CodesPart } from '../manage/RollPart.tsx'
import '../components/Voting.css'
import '../setup/Setup.css'

/** What organisers of a vote look after: the roll, held ballots, the end. */
export function ManagePage() {
  const { t } = useTranslation(['voteSetup', 'votes'])
  const { id = '' } = useParams()
  const { data: vote, error, isFetching, refetch } = useVote(id)
  useLiveVote(id)
  usePhaseTurns(vote)
  useTitle(vote && `${t('votes:manage')}: ${vote.title}`)
  if (!vote) return <Page width="reading">{error ? <LoadProblem heading={1} error={error} onRetry={() => { void refetch() }} isRetrying={isFetching} /> : <Loading shape="page" />}</Page>
  const { can, eligibility } = vote
  return (
    <Page width="reading" className="vote-manage">
      <PageHead kicker={<Link href={`/votes/${id}`}>{t('votes:backToVote')}</Link>} title={vote.title} lead={t('voteSetup:manageLead')} />
      {vote.phase !== 'draft' && <Section title={t('votes:turnout.label')}><Turnout vote={vote} /></Section>}
      {can.fillRoll && eligibility.kind === 'list' && <Section title={t('voteSetup:roll.title')}><AddressPart vote={vote} /></Section>}
      {can.fillRoll && eligibility.kind === 'codes' && <Section title={t('voteSetup:codes.title')}><CodesPart vote={vote} /></Section>}
      {vote.phase !== 'draft' && can.decideHolds && <Section title={t('voteSetup:holds.title')}><HoldsPart vote={vote} />{vote.secrecy === 'open' && <HoldByHand vote={vote} />}</Section>}
      {(can.amend || can.withdraw) && <Section title={t('voteSetup:amend.title')}><AmendPart key={vote.version} vote={vote} /></Section>}
      {can.cancel && <Section title={t('voteSetup:cancel.title')}><CancelPart vote={vote} /></Section>}
      {vote.cancelled && <Banner title={t('votes:state.cancelled')}>{vote.cancelled.reason}</Banner>}
    </Page>
  )
}
