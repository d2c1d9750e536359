import { useLocale } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { ButtonLink } from '../../../ui/ButtonLink.tsx'
import { ProgressBar } from '../../../ui/ProgressBar.tsx'
import { useFeedback } from '../api.ts'
import './Awards.css'

/** What the jury says to the team, once results are out. */
export function Feedback({ entryId, frozen }: { entryId: string; frozen: boolean }) {
  const { t } = useTranslation('awards')
  const { locale } = useLocale()
  const { data } = useFeedback(entryId, frozen)
  if (!data) return null
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })
  return (
    <section className="awards-feedback" aria-labelledby="feedback">
      <h2 id="feedback">{t('feedback.title')}</h2>
      {data.awards.length > 0 && <p className="awards-won">{data.awards.join(', ')}</p>}
      {data.rank !== null && <p>{t('feedback.rank', { rank: data.rank, count: data.entries })}</p>}
      {data.byCriterion.map((one) => <ProgressBar key={one.name} label={one.name} value={one.mean} max={one.max} words={`${number.format(one.mean)} / ${one.max}`} tone="pine" />)}
      {data.comments.map((comment) => <blockquote key={comment}>{comment}</blockquote>)}
      <div><ButtonLink href={`/api/entries/${entryId}/certificate?locale=${locale.slice(0, 2)}`} download>{t('certificate')}</ButtonLink></div>
    </section>
  )
}
