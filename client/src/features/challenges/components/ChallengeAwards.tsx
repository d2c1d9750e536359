import { useTranslation } from 'react-i18next'
import type { Award } from '@commonspark/shared/challenges/schema'
import { Badge } from '../../../ui/Badge.tsx'
import { useAwardWords } from '../useChallengeWords.ts'

/** What winners get: each award with what it is worth, how many get it, and its hours by module. */
export function ChallengeAwards({ awards }: { awards: readonly Award[] }) {
  const { t } = useTranslation('challenges')
  const worth = useAwardWords()
  return (
    <ul className="challenge-awards">
      {awards.map((award) => (
        <li key={award.id}>
          <p className="challenge-award-worth">{worth(award)}</p>
          <h3>{award.name || t(`award.kind.${award.kind}`)}</h3>
          <p className="challenge-award-marks">
            {award.places > 1 && <Badge>{t('award.places', { count: award.places })}</Badge>}
            {award.by === 'public' && <Badge tone="spark">{t('award.byPublic')}</Badge>}
          </p>
          {award.description && <p>{award.description}</p>}
          {award.modules.length > 0 && <ul className="challenge-modules">{award.modules.map((module) => <li key={module.name}><span>{module.name}</span><span>{t('award.moduleHours', { count: module.hours })}</span></li>)}</ul>}
        </li>
      ))}
    </ul>
  )
}
