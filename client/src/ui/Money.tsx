import { useLocale } from 'react-aria-components'
import { moneyWords } from './format.ts'

/** An amount in whole units of an ISO 4217 currency. */
export function Money({ amount, currency }: { amount: number; currency: string }) {
  const { locale } = useLocale()
  return <span className="ui-figures">{moneyWords(amount, currency, locale)}</span>
}
