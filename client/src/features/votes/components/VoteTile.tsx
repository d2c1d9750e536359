import { useTranslation } from 'react-i18next'
import type { VoteCard } from '@commonspark/shared/votes/schema'
import { serverNow } from '../../../lib/live.ts'
import { Badge } from '../../../ui/Badge.tsx'
import { Card } from '../../../ui/Card.tsx'
import { Count } from '../../../ui/Count.tsx'
import { CountdownWords } from '../../../ui/CountdownWords.tsx'
import { isKnownRule } from './ruleWords.ts'

/** One vote among others. */
export function VoteTile({ vote }: { vote: VoteCard }) {
  const { t } = useTranslation(['votes', 'outcomes'])
  const { phase, closesAt, opensAt } = vote
  const until = phase === 'announced' ? opensAt : closesAt
  return (
    <Card
      title={vote.title || t('votes:untitled')} href={`/votes/${vote.id}`} kicker={vote.organisation?.name ?? t('votes:kicker.vote')}
      foot={<>
        {vote.imported && <Badge>{t('votes:card.imported')}</Badge>}
        <Badge tone={phase === 'open' ? 'spark' : phase === 'counted' ? 'pine' : 'plain'}>{t(phase === 'draft' ? 'votes:state.draft' : `votes:state.${phase}`)}</Badge>
        {phase !== 'draft' && phase !== 'announced' && <span><Count value={vote.cast} /> {t('votes:turnout.voted', { count: vote.cast })}</span>}
      </>}
    >
      {until && phase !== 'counted' && phase !== 'cancelled' && !vote.imported && <p><CountdownWords until={until} to={phase === 'announced' ? 'opens' : 'closes'} clock={serverNow} /></p>}
      <p>{t('votes:card.options', { count: vote.options })}{isKnownRule(vote.rule) && <> · {t(`outcomes:rule.${vote.rule}`)}</>}</p>
    </Card>
  )
}
