import { FileText } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChallengeContent } from '@commonspark/shared/challenges/schema'
import type { ChallengeView, PhasesView } from '@commonspark/shared/challenges/schema'
import { useQuery } from '@tanstack/react-query'
import { readFiles } from '@commonspark/shared/files/schema'
import { call } from '../../../lib/api.ts'
import { useNames } from '../../../lib/names.ts'
import { fileAddress } from '../../../lib/pictures.ts'
import { CoverPrint } from '../../../ui/CoverPrint.tsx'
import { Link } from '../../../ui/Link.tsx'
import { Markdown } from '../../../ui/Markdown.tsx'
import { Picture } from '../../../ui/Picture.tsx'
import { Section } from '../../../ui/Page.tsx'
import { useAwardWords, useEligibilityWords } from '../useChallengeWords.ts'
import { ChallengeAwards } from './ChallengeAwards.tsx'
import { MomentBadge } from './ChallengeTile.tsx'
import { Countdown, ZoneTime } from './Countdown.tsx'
import { CriteriaTable } from './CriteriaTable.tsx'
import { FormulaWords } from './FormulaWords.tsx'
import { Phases } from './Phases.tsx'
import './Challenge.css'

/** What a challenge is, whether it is being written or read. */
export interface ReaderProps {
  id: string
  content: ChallengeContent
  host: ChallengeView['host']
  phases: PhasesView
  closesAt: string | null
  lottery?: ChallengeView['lottery']
}

/** Cover, title, and the three answers: what, for whom, until when; then the phases. */
export function ChallengeHead({ id, content, host, phases, closesAt, actions }: ReaderProps & { actions?: ReactNode }) {
  const { t } = useTranslation('challenges')
  const worth = useAwardWords()
  const who = useEligibilityWords()
  return (
    <header className="challenge-head">
      <div className="challenge-cover">{content.cover ? <Picture src={fileAddress(content.cover)} alt="" ratio="3 / 1" sizes="100vw" isFirst /> : <CoverPrint id={id} sdgs={[]} />}</div>
      <p className="challenge-kicker"><MomentBadge moment={phases.moment} /><span>{t('by')} <Link href={`/organisations/${host.id}`} tone="quiet">{host.name}</Link></span></p>
      <h1>{content.title || t('untitled')}</h1>
      {content.summary && <p className="challenge-summary">{content.summary}</p>}
      {actions && <div className="challenge-actions">{actions}</div>}
      <dl className="challenge-answers">
        <div>
          <dt>{t('answer.what')}</dt>
          <dd>{content.awards.length === 0 ? t('answer.noAwards') : <ul>{content.awards.slice(0, 3).map((award) => <li key={award.id}><strong>{worth(award)}</strong>{award.name && <span> {award.name}</span>}</li>)}</ul>}</dd>
        </div>
        <div><dt>{t('answer.who')}</dt><dd><ul>{who(content.eligibility).map((line) => <li key={line}>{line}</li>)}</ul></dd></div>
        <div>
          <dt>{t('answer.until')}</dt>
          <dd><p className="challenge-countdown"><Countdown phases={phases} /></p>{closesAt && <p>{t('answer.deadline')} <ZoneTime at={closesAt} zone={phases.timeZone} /></p>}</dd>
        </div>
      </dl>
      {phases.steps.length > 0 && <Phases phases={phases} />}
    </header>
  )
}

/** Brief, awards, criteria, how it is decided, rules. */
export function ChallengeText({ content, lottery }: Pick<ReaderProps, 'content' | 'lottery'>) {
  const { t } = useTranslation('challenges')
  const names = useNames()
  return (
    <>
      {content.brief && <Section id="brief" title={t('part.brief')}><Markdown text={content.brief} className="ui-reading" /></Section>}
      {content.files.length > 0 && <Files ids={content.files} />}
      {content.awards.length > 0 && <Section id="awards" title={t('part.awards')}><ChallengeAwards awards={content.awards} /></Section>}
      {content.criteria.length > 0 && <Section id="criteria" title={t('part.criteria')}><p className="challenge-soft">{t('criteria.lead')}</p><CriteriaTable criteria={content.criteria} /></Section>}
      {content.criteria.length > 0 && <Section id="decision" title={t('part.decision')}><FormulaWords content={content} lottery={lottery ?? null} /></Section>}
      {(content.rules || content.consent) && (
        <Section id="rules" title={t('part.rules')}>
          <p className="challenge-soft">{t('languages', { languages: content.languages.map(names.language).join(', ') })}</p>
          {content.rules && <Markdown text={content.rules} className="ui-reading" />}
          {content.consent && <details className="challenge-consent"><summary>{t('consent')}</summary><Markdown text={content.consent} below={3} /></details>}
        </Section>
      )}
    </>
  )
}

function Files({ ids }: { ids: readonly string[] }) {
  const { t } = useTranslation('challenges')
  const known = useQuery({ queryKey: ['files', ...ids], queryFn: async ({ signal }) => (await call(readFiles, { query: { ids: ids.join(',') }, signal })).items, staleTime: Infinity })
  return <Section id="files" title={t('part.files')}><ul className="challenge-files">{(known.data ?? []).map((file) => <li key={file.id}><FileText aria-hidden /><a href={fileAddress(file.id)} download={file.name}>{file.name}</a></li>)}</ul></Section>
}
