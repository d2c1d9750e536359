import { useLocale } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { amountOf } from '@commonspark/shared/counting/amount'
import { ballotFault } from '@commonspark/shared/counting/ballot'
import { add, compare, subtract, toNumber, ZERO } from '@commonspark/shared/counting/fraction'
import type { Ballot, MarkBallot, RankBallot, SetBallot } from '@commonspark/shared/counting/profile'
import { countWords, moneyWords } from '../../../ui/format.ts'
import type { Paper } from './paper.ts'

/** What is left on a ballot, in words and as a part used; what is wrong with it, or null if it may be cast. */
export interface Left { words: string; used: number | null; problem: string | null }

/** Money as the vote writes it: an amount of its currency, or a bare number. */
export function useMoney(currency: string | null): (amount: number) => string {
  const { locale } = useLocale()
  return (amount) => (currency ? moneyWords(Math.round(amount * 100) / 100, currency, locale) : countWords(amount, locale))
}

/** Tells what is left on any ballot of this paper and what is wrong with it. */
export function useLeft(paper: Paper): (ballot: Ballot) => Left {
  const { t } = useTranslation('ballots')
  const money = useMoney(paper.currency)
  const { form, options, budget } = paper
  const name = (id: string | null | undefined): string => options.find((option) => option.id === id)?.name ?? ''

  const left = (ballot: Ballot): Omit<Left, 'problem'> => {
    switch (form.kind) {
      case 'choice': return { words: ballot.length > 0 ? t('left.chosen', { name: name((ballot as SetBallot)[0]) }) : t('left.notChosen'), used: null }
      case 'approval': {
        const count = ballot.length
        if (form.max === null) return { words: t('left.marked', { count }), used: null }
        return { words: t('left.marks', { count: Math.max(0, form.max - count), max: form.max }), used: count / form.max }
      }
      case 'budget': {
        const { spent, whole } = spentOf(paper, ballot as SetBallot)
        const rest = subtract(whole, spent)
        const words = compare(rest, ZERO) < 0 ? t('left.overBudget', { amount: money(-toNumber(rest)) }) : t('left.money', { amount: money(toNumber(rest)), of: money(toNumber(whole)) })
        return { words, used: compare(whole, ZERO) === 0 ? 0 : toNumber(spent) / toNumber(whole) }
      }
      case 'score': return { words: t('left.graded', { count: options.length - ballot.length }), used: ballot.length / options.length }
      case 'points': {
        const used = (ballot as MarkBallot).reduce((sum, [, mark]) => sum + mark, 0)
        if (form.total === null) return { words: t('left.given', { count: used }), used: null }
        return { words: t('left.points', { count: Math.max(0, form.total - used), total: form.total }), used: used / form.total }
      }
      case 'quadratic': {
        const used = (ballot as MarkBallot).reduce((sum, [, mark]) => sum + mark * mark, 0)
        return { words: t('left.credits', { count: Math.max(0, form.credits - used), total: form.credits }), used: used / form.credits }
      }
      case 'ranking': {
        const ranked = (ballot as RankBallot).flat().length
        const most = form.max ?? options.length
        return { words: ranked === 0 ? t('left.notRanked') : t(form.max === null ? 'left.unranked' : 'left.places', { count: Math.max(0, most - ranked) }), used: ranked / most }
      }
    }
  }

  const problem = (ballot: Ballot): string | null => {
    const fault = ballotFault({ form, options: options.map(({ id, cost }) => ({ id, cost })), budget }, ballot)
    if (!fault) return null
    switch (fault.code) {
      case 'tooFew': return t('fault.tooFew', { count: (form.kind === 'approval' ? form.min : 0) - ballot.length })
      case 'tooMany': {
        const most = form.kind === 'approval' || form.kind === 'ranking' ? form.max ?? 0 : 1
        return t('fault.tooMany', { count: (form.kind === 'ranking' ? (ballot as RankBallot).flat().length : ballot.length) - most })
      }
      case 'tooManyPoints': return t('fault.tooManyPoints', { count: (ballot as MarkBallot).reduce((sum, [, mark]) => sum + mark, 0) - (form.kind === 'points' ? form.total ?? 0 : 0) })
      case 'tooManyCredits': return t('fault.tooManyCredits', { count: (ballot as MarkBallot).reduce((sum, [, mark]) => sum + mark * mark, 0) - (form.kind === 'quadratic' ? form.credits : 0) })
      case 'overBudget': {
        const { spent, whole } = spentOf(paper, ballot as SetBallot)
        return t('fault.overBudget', { amount: money(toNumber(subtract(spent, whole))) })
      }
      case 'notWhole': case 'outOfRange': return t(`fault.${fault.code}`, { name: name(fault.option) })
      case 'sharedPlace': return t('fault.sharedPlace')
      default: return t('fault.notThis')
    }
  }
  return (ballot) => ({ ...left(ballot), problem: problem(ballot) })
}

/** What a budget ballot spends, and of how much. */
export function spentOf({ options, budget }: Paper, ballot: SetBallot) {
  const cost = new Map(options.map((option) => [option.id, option.cost]))
  const spent = ballot.reduce((sum, id) => add(sum, amountOf(cost.get(id) ?? '0')), ZERO)
  return { spent, whole: amountOf(budget ?? '0') }
}
