import { useTranslation } from 'react-i18next'
import type { SummaryView } from '@commonspark/shared/matchmaking/schema'
import { fileAddress } from '../../../lib/pictures.ts'
import { Avatar } from '../../../ui/Avatar.tsx'
import { ButtonLink } from '../../../ui/ButtonLink.tsx'
import { Count } from '../../../ui/Count.tsx'
import { Figures } from '../../../ui/Figures.tsx'
import { Link } from '../../../ui/Link.tsx'
import { Section } from '../../../ui/Page.tsx'
import { KeepButton } from './Meeting.tsx'

/** Whom one has met, and for the organiser how it went. */
export function Summary({ sessionId, summary }: { sessionId: string; summary: SummaryView }) {
  const { t } = useTranslation('matchmaking')
  const { figures } = summary
  return (
    <>
      <Section title={t('summary.title')}>
        {summary.met.length === 0 && <p className="meeting-soft">{t('summary.empty')}</p>}
        <ul className="session-met">
          {summary.met.map((met) => (
            <li key={met.groupId}>
              <span className="session-met-people">
                {met.people.map((person) => (
                  <span key={person.id} className="session-met-person">
                    <Avatar decorative name={person.name} picture={person.picture ? fileAddress(person.picture, 320) : undefined} />
                    <span><Link tone="quiet" href={`/people/${person.id}`}>{person.name}</Link><small>{t('summary.round', { round: met.round })}</small></span>
                  </span>
                ))}
              </span>
              <span className="session-met-ends">
                {met.keptByAll && met.conversationId && <ButtonLink size="small" href={`/messages/${met.conversationId}`}>{t('summary.open')}</ButtonLink>}
                {(summary.mayKeep || met.keptByAll) && <KeepButton compact sessionId={sessionId} groupId={met.groupId} kept={met.kept} keptByAll={met.keptByAll} />}
              </span>
            </li>
          ))}
        </ul>
      </Section>
      {figures && (
        <Section title={t('summary.figures')}>
          <Figures figures={[
            { value: <Count value={figures.people} />, label: t('summary.people'), note: t('rounds', { count: figures.rounds }) },
            { value: <Count value={figures.pairs} />, label: t('summary.pairs'), note: t('summary.repaired', { count: figures.repaired }) },
            { value: <Count value={figures.kept} />, label: t('summary.kept'), note: t('summary.satOut', { count: figures.satOut }) },
          ]} />
        </Section>
      )}
    </>
  )
}
