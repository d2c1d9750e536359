import type { CSSProperties } from 'react'
import { Label, ProgressBar as AriaProgressBar } from 'react-aria-components'
import './ProgressBar.css'

/** `value` of `max` (100 unless given); without `value` it only says that something is under way. `words` replaces the percentage. */
export interface ProgressBarProps {
  label: string
  value?: number
  max?: number
  words?: string
  tone?: 'spark' | 'pine'
  hideLabel?: boolean
}

/** How much of a known whole is done. */
export function ProgressBar({ label, value, max = 100, words, tone = 'spark', hideLabel }: ProgressBarProps) {
  return (
    <AriaProgressBar className="ui-progress" value={value ?? 0} maxValue={max} isIndeterminate={value === undefined} data-waiting={value === undefined || undefined} data-tone={tone} {...(words ? { valueLabel: words } : {})}>
      {({ percentage, valueText }) => (
        <>
          <Label className={hideLabel ? 'ui-hidden' : ''}>{label}</Label>
          {!hideLabel && <span className="ui-progress-value">{valueText}</span>}
          <div className="ui-progress-track"><div className="ui-progress-fill" style={{ '--part': percentage ?? 0 } as CSSProperties} /></div>
        </>
      )}
    </AriaProgressBar>
  )
}
