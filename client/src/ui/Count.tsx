import { useLocale } from 'react-aria-components'
import { countWords } from './format.ts'

/** A number; `short` for places where 12K says enough (the full number is then in its title). */
export function Count({ value, short }: { value: number; short?: boolean }) {
  const { locale } = useLocale()
  return <span className="ui-figures" {...(short ? { title: countWords(value, locale) } : {})}>{countWords(value, locale, short)}</span>
}
