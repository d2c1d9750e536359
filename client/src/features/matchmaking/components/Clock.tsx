import { useTranslation } from 'react-i18next'
import { useSecondsLeft } from '../live.ts'

const two = (value: number): string => String(value).padStart(2, '0')

/** Minutes and seconds left until a moment of the server's clock; told to screen readers once a minute and at the last seconds. */
export function Clock({ until, label }: { until: string; label: string }) {
  const { i18n } = useTranslation()
  const left = useSecondsLeft(until)
  const hours = Math.floor(left / 3600)
  const spoken = left % 60 === 0 || left === 10 || left === 30
  const words = left >= 60
    ? new Intl.NumberFormat(i18n.language, { style: 'unit', unit: 'minute', unitDisplay: 'long' }).format(Math.floor(left / 60))
    : new Intl.NumberFormat(i18n.language, { style: 'unit', unit: 'second', unitDisplay: 'long' }).format(left)
  return (
    <div className="session-clock" data-near={left <= 30 || undefined} role="timer" aria-label={label}>
      <span className="session-clock-label">{label}</span>
      <span className="session-clock-time">{hours > 0 ? `${hours}:${two(Math.floor(left / 60) % 60)}` : Math.floor(left / 60)}:{two(left % 60)}</span>
      <span className="ui-hidden" role="status">{spoken ? `${label}: ${words}` : ''}</span>
    </div>
  )
}
