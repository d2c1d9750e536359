import { useLocale } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { readRatio, toNumber, type Ratio } from '@commonspark/shared/counting/fraction'
import type { Outcome } from '@commonspark/shared/counting/outcome'
import type { BallotForm, OptionId } from '@commonspark/shared/counting/profile'
import type { Reason } from '@commonspark/shared/counting/whyNot'
import { useMoney } from '../ballots/left.ts'

/** A count to be explained: what it gave, why others lost, and what things are called. */
export interface Explained {
  outcome: Outcome
  why: Record<OptionId, readonly Reason[]>
  options: readonly { id: OptionId; name: string }[]
  form: BallotForm
  currency: string | null
}

/** The nearest number that can be drawn. */
export const near = (exact: Ratio): number => toNumber(readRatio(exact))

const WORDS = ['g0', 'g1', 'g2', 'g3', 'g4', 'g5'] as const

/** Names, numbers, money, parts and grades of a count in the reader's language. */
export function useFigures({ options, currency, form, outcome }: Pick<Explained, 'options' | 'currency' | 'form' | 'outcome'>) {
  const { locale } = useLocale()
  const { t } = useTranslation('ballots')
  const money = useMoney(currency)
  const names = new Map(options.map(({ id, name }) => [id, name]))
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  const name = (id: OptionId): string => names.get(id) ?? id
  const worded = outcome.rule === 'majorityJudgment' && form.kind === 'score' && form.lowest === 0 && form.highest === 5
  return {
    name,
    names: (ids: readonly OptionId[]): string => list.format(ids.map(name)),
    number: (exact: Ratio): string => new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(near(exact)),
    money: (exact: Ratio): string => money(near(exact)),
    part: (of: number): string => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(of),
    grade: (grade: number): string => (worded && WORDS[grade] ? t(`grade.${WORDS[grade]}`) : `${grade}`),
    isWon: (id: OptionId): boolean => outcome.winners.includes(id),
    isTied: (id: OptionId): boolean => outcome.tied.includes(id),
  }
}
export type Figures = ReturnType<typeof useFigures>
