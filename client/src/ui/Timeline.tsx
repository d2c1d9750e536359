import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import './Timeline.css'

/** One step: its name, when it is, and where it stands; `note` says more about the present one. */
export interface TimelineStep {
  id: string
  title: string
  when?: ReactNode
  note?: ReactNode
  state: 'past' | 'now' | 'next'
}

/** Steps in time, in their order: beside each other where there is room, below each other on phones. */
export function Timeline({ label, steps }: { label: string; steps: readonly TimelineStep[] }) {
  const { t } = useTranslation('ui')
  const words = { past: t('timeline.past'), now: t('timeline.now'), next: t('timeline.next') }
  return (
    <ol className="ui-timeline" aria-label={label}>
      {steps.map(({ id, title, when, note, state }) => (
        <li key={id} className="ui-timeline-step" data-state={state} {...(state === 'now' ? { 'aria-current': 'step' as const } : {})}>
          <span className="ui-timeline-dot" aria-hidden>{state === 'past' && <Check />}</span>
          <div className="ui-timeline-words">
            <p className="ui-timeline-title">{title}<span className="ui-hidden"> ({words[state]})</span></p>
            {when && <p className="ui-timeline-when">{when}</p>}
            {note && <div className="ui-timeline-note">{note}</div>}
          </div>
        </li>
      ))}
    </ol>
  )
}
