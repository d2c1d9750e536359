import { useTranslation } from 'react-i18next'
import type { VoteContent } from '@commonspark/shared/votes/content'

/** The rules that there are words for: all of counting/registry.ts (a test compares them). */
export const KNOWN_RULES = [
  'plurality', 'approval', 'score', 'majorityJudgment', 'quadratic', 'borda', 'instantRunoff', 'schulze', 'rankedPairs', 'stv', 'proportionalApproval', 'equalSharesPlaces',
  'greedy', 'equalShares', 'phragmen',
] as const
export type KnownRule = (typeof KNOWN_RULES)[number]
/** Whether there are words for a rule. */
export const isKnownRule = (rule: string): rule is KnownRule => (KNOWN_RULES as readonly string[]).includes(rule)

/** How many places a rule fills, from its parameters. */
export const placesOf = (parameters: Record<string, unknown>): number => (typeof parameters['places'] === 'number' ? parameters['places'] : 1)

/** Sentences on the parameters that a voter should know. */
export function useRuleNotes(): (vote: Pick<VoteContent, 'rule' | 'parameters'>) => string[] {
  const { t } = useTranslation('outcomes')
  return ({ rule, parameters }) => {
    const places = placesOf(parameters)
    const { completion, comparison, utility } = parameters
    return [
      ...(places > 1 ? [t('note.places', { count: places })] : []),
      ...(rule === 'equalShares' && (completion === undefined || completion === 'add1' || completion === 'add1u') ? [t('note.raises')] : []),
      ...(rule === 'equalShares' && (completion === undefined || completion === 'add1u' || completion === 'utilitarian') ? [t('note.rest')] : []),
      ...(rule === 'equalShares' && utility === 'cardinality' ? [t('note.cardinality')] : []),
      ...(typeof comparison === 'string' && comparison !== 'none' ? [t('note.comparison')] : []),
      ...(Array.isArray(parameters['lot']) ? [t('note.lot')] : []),
    ]
  }
}
