import { useLocale } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { PhasesView } from '@commonspark/shared/challenges/schema'
import { serverNow } from '../../../lib/live.ts'
import { exactTime, ms, timeLeft } from '../../../ui/time.ts'
import { useNow } from '../../../ui/useNow.ts'

const near = (at: string, now: number): boolean => Math.abs(ms(at) - now) < 100_000

/** What happens next and how soon, in words that stay true by the server's clock; seconds tick only in the last minute. */
export function Countdown({ phases }: { phases: Pick<PhasesView, 'next' | 'moment'> }) {
  const { t } = useTranslation('challenges')
  const { locale } = useLocale()
  const { next, moment } = phases
  const coarse = useNow(10_000, serverNow)
  const now = useNow(next && near(next.at, coarse) ? 1000 : 10_000, serverNow)
  if (!next) return <span>{t(`moment.${moment}`)}</span>
  const when = timeLeft(next.at, Math.min(now, ms(next.at)), locale)
  return <time dateTime={next.at} title={exactTime(next.at, locale)}>{t(`next.${next.begins ? 'begins' : 'ends'}.${next.phase}`, { when })}</time>
}

/** A moment by the clocks of the challenge's zone, with the zone's name. */
export function ZoneTime({ at, zone }: { at: string; zone: string }) {
  const { locale } = useLocale()
  const words = new Intl.DateTimeFormat(locale, { timeZone: zone, day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZoneName: 'short' }).format(ms(at))
  return <time dateTime={at} title={exactTime(at, locale)}>{words}</time>
}
