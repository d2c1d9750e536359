const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** A moment, as an ISO text, ms since 1970 or a Date. */
export type Moment = string | number | Date

/** Ms since 1970. */
export const ms = (moment: Moment): number => new Date(moment).getTime()

/** How far `then` is from `now` in words ("2 hours ago", "tomorrow"); from 30 days on, the date. */
export function relativeWords(then: Moment, now: number, locale: string): string {
  const away = ms(then) - now
  const far = Math.abs(away)
  if (far >= 30 * DAY) return shortDate(then, now, locale)
  const words = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  if (far < MINUTE) return words.format(0, 'second')
  if (far < HOUR) return words.format(Math.trunc(away / MINUTE), 'minute')
  if (far < DAY) return words.format(Math.trunc(away / HOUR), 'hour')
  return words.format(daysBetween(now, ms(then)), 'day')
}

/** How long until `end`, never rounded up: days from two days on, then hours, then minutes ("in 40 hours"). */
export function timeLeft(end: Moment, now: number, locale: string): string {
  const away = ms(end) - now
  const words = new Intl.RelativeTimeFormat(locale, { numeric: 'always' })
  const far = Math.abs(away)
  if (far >= 2 * DAY) return words.format(Math.trunc(away / DAY), 'day')
  if (far >= 2 * HOUR) return words.format(Math.trunc(away / HOUR), 'hour')
  if (far >= MINUTE) return words.format(Math.trunc(away / MINUTE), 'minute')
  return words.format(Math.trunc(away / 1000), 'second')
}

/** The exact moment in the reader's own time zone, with the zone's name. */
export function exactTime(moment: Moment, locale: string): string {
  return new Intl.DateTimeFormat(locale, {
    weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZoneName: 'short',
  }).format(ms(moment))
}

/** Day and month; the year only if it is not the present one. */
export function shortDate(moment: Moment, now: number, locale: string): string {
  const sameYear = new Date(ms(moment)).getFullYear() === new Date(now).getFullYear()
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', ...(sameYear ? {} : { year: 'numeric' }) }).format(ms(moment))
}

// Days as people count them: midnights between, so that "yesterday" is the calendar's yesterday.
function daysBetween(from: number, to: number): number {
  const midnight = (at: number) => new Date(at).setHours(0, 0, 0, 0)
  return Math.round((midnight(to) - midnight(from)) / DAY)
}
