import type { BallotForm, Profile } from '@commonspark/shared/counting/profile'
import type { VoteContent } from '@commonspark/shared/votes/content'
import type { KnownRule } from '../components/ruleWords.ts'

/** What is to be decided. */
export const QUESTIONS = ['one', 'several', 'budget', 'order'] as const
export type Question = (typeof QUESTIONS)[number]

/** A ballot and a rule that answer a question; the first of each question is suggested. */
export interface Preset { id: string; rule: KnownRule; form: BallotForm; parameters: Record<string, unknown> }

const approval: BallotForm = { kind: 'approval', min: 0, max: null }
const ranking: BallotForm = { kind: 'ranking', max: null, ties: false }
const grades: BallotForm = { kind: 'score', lowest: 0, highest: 5 }
const points: BallotForm = { kind: 'points', total: 10, each: null }
const credits: BallotForm = { kind: 'quadratic', credits: 100, against: false }
const preset = (rule: KnownRule, form: BallotForm, parameters: Record<string, unknown> = {}): Preset => ({ id: `${rule} ${form.kind}`, rule, form, parameters })

/** The presets of each question, the suggested one first. */
export const PRESETS: Record<Question, readonly Preset[]> = {
  one: [preset('approval', approval), preset('majorityJudgment', grades), preset('schulze', ranking), preset('instantRunoff', ranking), preset('score', grades), preset('plurality', { kind: 'choice' })],
  several: [preset('proportionalApproval', approval, { places: 3 }), preset('equalSharesPlaces', approval, { places: 3 }), preset('stv', ranking, { places: 3 }), preset('approval', approval, { places: 3 }), preset('score', points, { places: 3 }), preset('quadratic', credits, { places: 3 })],
  budget: [preset('equalShares', approval), preset('equalShares', points), preset('phragmen', approval), preset('greedy', { kind: 'budget' })],
  order: [preset('schulze', { ...ranking, ties: true }), preset('borda', ranking), preset('majorityJudgment', grades), preset('rankedPairs', { ...ranking, ties: true }), preset('quadratic', { ...credits, against: true })],
}

/** The question that a rule answers with these parameters. */
export function questionOf({ rule, parameters }: Pick<VoteContent, 'rule' | 'parameters'>): Question {
  if (PRESETS.budget.some((one) => one.rule === rule)) return 'budget'
  return typeof parameters['places'] === 'number' && parameters['places'] > 1 ? 'several' : 'one'
}

const ballots = (rows: readonly [count: number, ballot: string[] | string[][]][]): Profile['ballots'] => rows.map(([count, ballot]) => ({ count, ballot }))
const options = (costs: Record<string, string | null>): Profile['options'] => Object.entries(costs).map(([id, cost]) => ({ id, cost }))

/** A small election for each question on which rules differ, and the rules to set beside each other. `voters` of its text are those of its ballots. */
export const EXAMPLES: Record<Question, { profile: Profile; rules: readonly { rule: KnownRule; parameters: Record<string, unknown> }[] }> = {
  // 40 in the north, 35 in the south, 25 in between: the park splits, the library is acceptable to all.
  one: {
    profile: { form: ranking, budget: null, options: options({ park: null, bus: null, library: null }), ballots: ballots([[40, [['park'], ['library'], ['bus']]], [35, [['bus'], ['library'], ['park']]], [25, [['library'], ['bus'], ['park']]]]) },
    rules: [{ rule: 'plurality', parameters: {} }, { rule: 'instantRunoff', parameters: {} }, { rule: 'schulze', parameters: {} }],
  },
  // Three fifths want the same three things.
  several: {
    profile: { form: approval, budget: null, options: options({ park: null, bus: null, library: null, garden: null, cafe: null }), ballots: ballots([[60, ['park', 'bus', 'library']], [2, ['park', 'bus']], [1, ['park']], [36, ['garden', 'cafe']], [4, ['garden']]]) },
    rules: [{ rule: 'approval', parameters: { places: 3 } }, { rule: 'proportionalApproval', parameters: { places: 3 } }, { rule: 'equalSharesPlaces', parameters: { places: 3 } }],
  },
  budget: {
    profile: {
      form: approval, budget: '100000', options: options({ park: '40000', bus: '35000', library: '25000', garden: '30000', cafe: '10000' }),
      ballots: ballots([[56, ['park', 'bus', 'library']], [4, ['park', 'bus']], [2, ['park']], [36, ['garden', 'cafe']], [2, ['garden']]]),
    },
    rules: [{ rule: 'greedy', parameters: {} }, { rule: 'equalShares', parameters: {} }, { rule: 'phragmen', parameters: {} }],
  },
  order: {
    profile: { form: ranking, budget: null, options: options({ park: null, bus: null, library: null }), ballots: ballots([[40, [['park'], ['library'], ['bus']]], [35, [['bus'], ['library'], ['park']]], [25, [['library'], ['bus'], ['park']]]]) },
    rules: [{ rule: 'plurality', parameters: {} }, { rule: 'borda', parameters: {} }, { rule: 'schulze', parameters: {} }],
  },
}
