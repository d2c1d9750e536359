import { useLocale } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Reason } from '@commonspark/shared/counting/whyNot'
import { countWords, moneyWords } from '../../../ui/format.ts'
import { shown, type About } from './count.ts'

/** Amounts, parts and numbers of an election in the reader's language, and the reasons of equal shares in sentences. */
export function useWords({ currency }: Pick<About, 'currency'>) {
  const { locale } = useLocale()
  const { t } = useTranslation('recount')
  const money = (amount: number): string => (currency ? moneyWords(Math.round(amount * 100) / 100, currency, locale) : countWords(amount, locale))
  const part = (of: number): string => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(of)
  const number = (value: number): string => new Intl.NumberFormat(locale, { maximumFractionDigits: 2, minimumFractionDigits: 2 }).format(value)
  const sentence = (reason: Reason): string => {
    switch (reason.code) {
      case 'noSupport': return t('why.noSupport')
      case 'tied': return t('why.tied', { count: reason.with.length })
      case 'supportersShort': return [
        t('why.had', { count: reason.votes, left: money(shown(reason.left)) }),
        t('why.missing', { count: reason.shares, missing: money(shown(reason.missing)) }),
      ].join(' ')
      default: return ''
    }
  }
  return { money, part, number, why: (reasons: readonly Reason[]): string => reasons.map(sentence).join(' ') }
}

/** Days as the file has them (25.04.2023) in the reader's language; what cannot be read as a day stays as it is. */
export function useDays(): (from: string, until: string) => string {
  const { locale } = useLocale()
  return (from, until) => {
    const days = [from, until].filter(Boolean).map((text) => {
      const [, day, month, year] = /^(\d\d?)\.(\d\d?)\.(\d{4})$/.exec(text) ?? []
      return year ? new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))) : null
    })
    const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
    const [first, last] = days
    if (first && last && first <= last) return format.formatRange(first, last)
    return first && days.length === 1 ? format.format(first) : [from, until].filter(Boolean).join(' – ')
  }
}
