import { useTranslation } from 'react-i18next'
import type { ChallengeCard } from '@commonspark/shared/challenges/schema'
import { fileAddress } from '../../../lib/pictures.ts'
import { Badge, type Tone } from '../../../ui/Badge.tsx'
import { Card } from '../../../ui/Card.tsx'
import { CoverPrint } from '../../../ui/CoverPrint.tsx'
import { Picture } from '../../../ui/Picture.tsx'
import { useAwardWords } from '../useChallengeWords.ts'
import { Countdown } from './Countdown.tsx'

const TONES: Partial<Record<ChallengeCard['phases']['moment'], Tone>> = { open: 'spark', voting: 'spark', results: 'pine', aftercare: 'pine', draft: 'amber', cancelled: 'crimson' }

/** In which phase a challenge is. */
export function MomentBadge({ moment }: { moment: ChallengeCard['phases']['moment'] }) {
  const { t } = useTranslation('challenges')
  return <Badge tone={TONES[moment] ?? 'plain'}>{t(`moment.${moment}`)}</Badge>
}

/** A challenge among others: cover, host and phase, title, a sentence, what one can win, and what comes next. */
export function ChallengeTile({ challenge, lead = false, heading = 3, href = `/challenges/${challenge.id}` }: { challenge: ChallengeCard; lead?: boolean; heading?: 2 | 3; href?: string }) {
  const { t } = useTranslation('challenges')
  const worth = useAwardWords()
  return (
    <Card
      href={href} heading={heading} lead={lead} title={challenge.title || t('untitled')}
      cover={challenge.cover ? <Picture src={fileAddress(challenge.cover)} alt="" /> : <CoverPrint id={challenge.id} sdgs={[]} />}
      kicker={<><span><MomentBadge moment={challenge.phases.moment} /></span><span>{challenge.host.name}</span></>}
      foot={<><strong><Countdown phases={challenge.phases} /></strong><span>{t('entries', { count: challenge.entryCount })}</span></>}
    >
      <p>{challenge.summary}</p>
      {challenge.awards.length > 0 && <p className="challenge-tile-awards">{challenge.awards.slice(0, 2).map(worth).join(' · ')}</p>}
    </Card>
  )
}
