import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChallengeView } from '@commonspark/shared/challenges/schema'
import { fileAddress } from '../../../lib/pictures.ts'
import { Avatar } from '../../../ui/Avatar.tsx'
import { Link } from '../../../ui/Link.tsx'
import { Rail, Section } from '../../../ui/Page.tsx'
import { Announcements } from './Announcements.tsx'
import { Cancelled } from './Cancelled.tsx'
import { ChallengeHead, ChallengeText } from './ChallengeReader.tsx'
import { EnterPanel } from './EnterPanel.tsx'
import { Marks } from './Marks.tsx'
import { Questions } from './Questions.tsx'

/** A challenge that is read; `vote` and `gallery` are the slots for the public's vote and for the entries. */
export function ChallengeBody({ challenge, vote, gallery }: { challenge: ChallengeView; vote?: ReactNode; gallery: ReactNode }) {
  const { t } = useTranslation('challenges')
  const { id, content, can } = challenge
  const parts = ['brief', 'awards', 'criteria', 'decision', 'rules', 'questions'] as const
  const there = { brief: content.brief !== '', awards: content.awards.length > 0, criteria: content.criteria.length > 0, decision: content.criteria.length > 0, rules: content.rules !== '' || content.consent !== '', questions: challenge.state === 'published' }
  return (
    <article className="challenge">
      <ChallengeHead id={id} content={content} host={challenge.host} phases={challenge.phases} closesAt={challenge.closesAt} />
      {challenge.cancelled && <Cancelled cancelled={challenge.cancelled} />}
      <div className="challenge-body">
        <Rail label={t('panel')} aside={<><EnterPanel challenge={challenge} /><nav className="challenge-contents" aria-label={t('contents')}><ol>{parts.filter((part) => there[part]).map((part) => <li key={part}><a href={`#${part}`}>{t(`part.${part}`)}</a></li>)}</ol></nav></>}>
          {vote}
          {challenge.state === 'published' && <Section id="announcements" title={t('announcements.heading')}><Announcements id={id} /></Section>}
          <ChallengeText content={content} lottery={challenge.lottery} />
          <Section id="organisers" title={t('organisers')}>
            <ul className="challenge-people">{challenge.organisers.map((person) => (
              <li key={person.id}><Avatar decorative name={person.name} picture={person.picture && fileAddress(person.picture, 320)} /><div><Link href={`/people/${person.id}`} tone="quiet">{person.name}</Link>{person.organisation && <p className="challenge-meta">{person.organisation}</p>}</div></li>
            ))}</ul>
          </Section>
          {challenge.state === 'published' && <Section id="questions" title={t('part.questions')}><Questions id={id} canAsk={can.ask} canAnswer={can.manage} /></Section>}
          {challenge.marks.length > 0 && <Section id="marks" title={t('marks.title')}><p className="challenge-soft">{t('marks.lead')}</p><Marks marks={challenge.marks} /></Section>}
        </Rail>
      </div>
      {gallery}
    </article>
  )
}
