import { useLocale } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { exactTime, ms, timeLeft, type Moment } from './time.ts'
import { useNow } from './useNow.ts'

/** `opens` until a beginning, `closes` until an end; an end that is past says since when. */
export interface CountdownWordsProps {
  until: Moment
  to?: 'opens' | 'closes'
  /** The clock that counts, in ms; the device's own unless given. */
  clock?: () => number
}

/** How much time is left, in words that stay true; seconds tick only in the last minute. */
export function CountdownWords({ until, to = 'closes', clock }: CountdownWordsProps) {
  const { t } = useTranslation('ui')
  const { locale } = useLocale()
  const near = Math.abs(ms(until) - useNow(10_000, clock)) < 100_000
  const now = useNow(near ? 1000 : 10_000, clock)
  const when = timeLeft(until, now, locale)
  const past = ms(until) <= now
  const words = to === 'opens' && !past ? t('countdown.opens', { when }) : t(past ? 'countdown.closed' : 'countdown.closes', { when })
  return <time dateTime={new Date(ms(until)).toISOString()} title={exactTime(until, locale)}>{words}</time>
}
