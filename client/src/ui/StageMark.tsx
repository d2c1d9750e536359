import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import './Marks.css'

/** How far a thing has come: step `step` (from 1) of `of`, with the name of that step. */
export function StageMark({ step, of, label }: { step: number; of: number; label: string }) {
  const { t } = useTranslation('ui')
  return (
    <span className="ui-stage">
      <span className="ui-stage-bars" aria-hidden>
        {Array.from({ length: of }, (_, at) => <i key={at} data-reached={at < step || undefined} style={{ '--at': at } as CSSProperties} />)}
      </span>
      <span aria-hidden>{label}</span>
      <span className="ui-hidden">{t('stage', { step, of, label })}</span>
    </span>
  )
}
