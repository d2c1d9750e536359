import { useTranslation } from 'react-i18next'
import type { Reason } from '@commonspark/shared/counting/whyNot'
import type { Figures } from './explained.ts'

/** The reasons why an option did not win, in sentences. */
export function useWhy({ name, names, number, money, grade }: Figures): (reasons: readonly Reason[]) => string {
  const { t } = useTranslation('outcomes')
  const chain = (path: readonly string[]): string => path.map(name).join(' → ')
  const sentence = (reason: Reason): string => {
    switch (reason.code) {
      case 'won': return t('why.won')
      case 'noSupport': return t('why.noSupport')
      case 'tied': return t('why.tied', { names: names(reason.with) })
      case 'fewerVotes': return t('why.fewerVotes', { total: number(reason.total), needed: number(reason.needed), short: number(reason.short), winner: name(reason.winner) })
      case 'lowerGrade': {
        const values = { grade: grade(reason.grade), winnerGrade: grade(reason.winnerGrade), winner: name(reason.winner) }
        return reason.step === 0 ? t('why.lowerGrade', values) : t('why.lowerGradeLater', values)
      }
      case 'wentOut': return reason.next === null
        ? t('why.wentOutAlone', { round: reason.round, votes: number(reason.votes) })
        : t('why.wentOut', { round: reason.round, votes: number(reason.votes), next: name(reason.next), nextVotes: number(reason.nextVotes) })
      case 'notElected': return t('why.notElected', { votes: number(reason.votes), needed: number(reason.needed) })
      case 'weakerPath': return [
        t('why.weakerPath', { winner: name(reason.winner), path: chain(reason.path), strength: number(reason.strength), back: number(reason.back) }),
        t('why.direct', { winner: name(reason.winner), a: reason.votes.winner, b: reason.votes.option }),
      ].join(' ')
      case 'lockedAgainst': return [
        ...(reason.path.length > 0 ? [t('why.lockedAgainst', { winner: name(reason.winner), path: chain(reason.path) })] : []),
        t('why.direct', { winner: name(reason.winner), a: reason.votes.winner, b: reason.votes.option }),
      ].join(' ')
      case 'overBudget': return t('why.overBudget', { cost: money(reason.cost), budget: money(reason.budget) })
      case 'didNotFit': return t('why.didNotFit', { left: money(reason.left), cost: money(reason.cost), missing: money(reason.missing) })
      case 'supportersShort': return [
        t('why.supportersShort', { count: reason.votes, left: money(reason.left), cost: money(reason.cost) }),
        t('why.moreSupporters', { count: reason.shares, missing: money(reason.missing) }),
      ].join(' ')
      case 'stoppedBefore': return t('why.stoppedBefore', { names: names(reason.at) })
      case 'replaced': return t('why.replaced', { shares: reason.prefersShares, greedy: reason.prefersGreedy })
    }
  }
  return (reasons) => reasons.map(sentence).join(' ')
}
