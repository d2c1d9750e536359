import { useTranslation } from 'react-i18next'
import { LoadProblem } from '../../../lib/LoadProblem.tsx'
import { Link } from '../../../ui/Link.tsx'
import { Row, Section } from '../../../ui/Page.tsx'
import { Loading } from '../../../ui/Skeleton.tsx'
import { useVote } from '../api.ts'
import { useLiveVote, usePhaseTurns } from '../live.ts'
import { VoteState } from './VoteState.tsx'

/** The vote on another thing, on the page of that: where it stands, what to do now, and how its result can be checked. */
export function VotePart({ id, title }: { id: string; title: string }) {
  const { t } = useTranslation('votes')
  const { data: vote, error, refetch, isFetching } = useVote(id)
  const { counting } = useLiveVote(id)
  usePhaseTurns(vote)
  return (
    <Section title={title} id="vote">
      {!vote && (error ? <LoadProblem error={error} onRetry={() => { void refetch() }} isRetrying={isFetching} /> : <Loading shape="text" />)}
      {vote && <VoteState vote={vote} counting={counting} heading="h3" />}
      {vote && (
        <Row gap={6}>
          <Link tone="spark" onward href={`/votes/${id}`}>{t('part.about')}</Link>
          {vote.phase === 'counted' && <Link tone="spark" onward href={`/recount?vote=${id}`}>{t('check.recount')}</Link>}
        </Row>
      )}
    </Section>
  )
}
