import { useTranslation } from 'react-i18next'
import type { ChallengeView } from '@commonspark/shared/challenges/schema'
import { useDoor } from '../../../lib/next.ts'
import { useViewer } from '../../../lib/viewer.ts'
import { ButtonLink } from '../../../ui/ButtonLink.tsx'
import { Count } from '../../../ui/Count.tsx'
import { Link } from '../../../ui/Link.tsx'
import { Live } from '../../../ui/Live.tsx'
import { useHere } from '../api.ts'
import { Countdown } from './Countdown.tsx'

/** The one thing to do here, or why it cannot be done; and one's own parts in the challenge. */
export function EnterPanel({ challenge }: { challenge: ChallengeView }) {
  const { t } = useTranslation('challenges')
  const viewer = useViewer()
  const door = useDoor()
  const here = useHere(challenge.id, viewer !== null && challenge.state === 'published').data ?? 0
  const { id, can, mine, phases, released } = challenge
  const open = phases.active.includes('open')
  const why = challenge.state === 'draft' ? t('enter.draft') : challenge.cancelled ? t('cancelling.kept') : open ? (mine.organiser ? t('enter.organiser') : mine.juror === 'active' ? t('enter.juror') : t('enter.notNow')) : phases.moment === 'upcoming' ? t('enter.notYet') : t('enter.closed')
  return (
    <div className="challenge-panel">
      <p className="challenge-panel-count"><Live value={challenge.entryCount}><strong><Count value={challenge.entryCount} /></strong> <span>{t('entriesWord', { count: challenge.entryCount })}</span></Live></p>
      {here > 1 && <p className="challenge-here"><Live value={here}>{t('here', { count: here })}</Live></p>}
      <p className="challenge-panel-next"><Countdown phases={phases} /></p>
      {can.enter && mine.entries.length === 0 && <ButtonLink href={`/challenges/${id}/enter`} variant="primary" wide>{t('enter.action')}</ButtonLink>}
      {!can.enter && open && !viewer && <ButtonLink href={door('/sign-in')} variant="primary" wide>{t('enter.signIn')}</ButtonLink>}
      {!can.enter && (viewer !== null || !open) && mine.entries.length === 0 && !released && <p className="challenge-soft">{why}</p>}
      {mine.entries.length > 0 && (
        <>
          <p>{t('enter.yours', { count: mine.entries.length })}</p>
          {mine.entries.map((entryId, at) => <ButtonLink key={entryId} href={`/entries/${entryId}`} variant={at === 0 ? 'primary' : 'quiet'} wide>{t('enter.open')}</ButtonLink>)}
          {can.enter && <Link href={`/challenges/${id}/enter`} onward>{t('enter.another')}</Link>}
        </>
      )}
      {challenge.voteId && !released && <ButtonLink href={`/votes/${challenge.voteId}`} variant={phases.active.includes('voting') ? 'primary' : 'quiet'} wide>{t('publicVote')}</ButtonLink>}
      {released && <ButtonLink href={`/challenges/${id}/winners`} variant="primary" wide>{t('winners')}</ButtonLink>}
      {(mine.juror === 'active' || mine.juror === 'invited') && <ButtonLink href={`/challenges/${id}/jury`} wide>{t(mine.juror === 'invited' ? 'juryInvited' : 'juryOpen')}</ButtonLink>}
      {can.manage && <ButtonLink href={`/challenges/${id}/manage`} wide>{t('manage')}</ButtonLink>}
      {can.edit && <ButtonLink href={`/challenges/${id}/edit`} wide>{t('edit')}</ButtonLink>}
      <ul className="challenge-panel-links">
        <li><a href={`/api/challenges/${id}/deadlines.ics`} download>{t('calendar')}</a></li>
        <li><Link href={`/challenges/${id}/history`}>{t('history.title')}</Link></li>
      </ul>
    </div>
  )
}
