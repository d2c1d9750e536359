/** Things of one day in the reader's time zone; `day` is its midnight in ms. */
export interface Day<T> { day: number; items: T[] }

const midnight = (at: number): number => new Date(at).setHours(0, 0, 0, 0)

/** Splits a list that is in order of time into its days. */
export function byDay<T extends { at: string }>(items: readonly T[]): Day<T>[] {
  const days: Day<T>[] = []
  for (const item of items) {
    const day = midnight(Date.parse(item.at))
    const last = days.at(-1)
    if (last?.day === day) last.items.push(item)
    else days.push({ day, items: [item] })
  }
  return days
}

/** "Today", "Yesterday", else the date, with the year only when it is not the present one. */
export function dayWords(day: number, now: number, locale: string): string {
  const ago = Math.round((midnight(now) - day) / 86_400_000)
  const words = ago < 2
    ? new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-ago, 'day')
    : new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', ...(new Date(day).getFullYear() === new Date(now).getFullYear() ? {} : { year: 'numeric' }) }).format(day)
  return words.charAt(0).toLocaleUpperCase(locale) + words.slice(1)
}
