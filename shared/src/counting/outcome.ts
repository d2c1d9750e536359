import type { Ratio } from './fraction.ts'
import type { OptionId } from './profile.ts'

/** What a rule decides: one winner, several places, what to buy from a budget, or a full order. */
export type OutcomeKind = 'one' | 'places' | 'budget' | 'ranking'

/** A tie that was met while counting, and what broke it; `by` is null where nothing did and every way was followed. */
export type Tie = { among: OptionId[]; by: string | null; chosen: OptionId[] }

/** A number per option. */
export type Totals = { option: OptionId; total: Ratio }[]

/** Plurality, approval, score, Borda, quadratic: one total per option, `ballots` that gave it something. */
export type TallyDetail = { shape: 'tally'; totals: { option: OptionId; total: Ratio; ballots: number }[] }

/**
 * Majority judgment: voters per grade from the lowest up, the median, and the grades in the order in which medians are taken
 * away.
 */
export type JudgmentDetail = {
  shape: 'judgment'
  grades: number[]
  options: { option: OptionId; voters: Ratio[]; median: number; steps: { grades: number[]; voters: Ratio }[] }[]
}

/**
 * One round of a runoff or STV count; `from` null is nobody (a first count has no transfers), `to` null is an exhausted ballot.
 */
export type Round = {
  totals: Totals
  exhausted: Ratio
  lost: Ratio
  needed: Ratio
  elected: OptionId[]
  eliminated: OptionId[]
  transfers: { from: OptionId; to: OptionId | null; votes: Ratio }[]
  tie: Tie | null
}

/** Instant runoff and STV. */
export type RoundsDetail = { shape: 'rounds'; rounds: Round[] }

/** Schulze and ranked pairs: `matrix[a][b]` voters rank a above b. */
export type PairwiseDetail = {
  shape: 'pairwise'
  options: OptionId[]
  matrix: number[][]
  /** Schulze: strength of the strongest path, and the option after a on a strongest path from a to b. */
  paths: { strength: Ratio[][]; next: (OptionId | null)[][] } | null
  /** Ranked pairs: victories in order of strength, and whether each was locked. */
  pairs: { winner: OptionId; loser: OptionId; strength: Ratio; against: number; locked: boolean }[] | null
}

/** Greedy: each option at its turn, `left` of the budget just before. */
export type GreedyDetail = {
  shape: 'greedy'
  budget: Ratio
  spent: Ratio
  turns: { option: OptionId; votes: Ratio; cost: Ratio; left: Ratio; bought: boolean; tie: Tie | null }[]
}

/**
 * One purchase under equal shares. `rate` is paid per point (per approval), by `full` voters in full; `less` others paid all they
 * had left.
 */
export type Purchase = {
  option: OptionId
  cost: Ratio
  rate: Ratio
  /** cost / rate: as many full payments as the cost is worth. */
  effectiveVotes: Ratio
  full: number
  less: { voters: number; paid: Ratio }
  tie: Tie | null
}

/** Equal shares. */
export type SharesDetail = {
  shape: 'shares'
  budget: Ratio
  spent: Ratio
  /** What each voter could spend: at first, after the raises, by how much a raise. */
  endowment: { first: Ratio; last: Ratio; step: Ratio; raises: number }
  purchases: Purchase[]
  /** Added at the end in order of votes, with what was left of the budget before. */
  completion: GreedyDetail['turns']
  /** Options not bought with shares: what their supporters had left at the end. */
  missed: { option: OptionId; votes: number; cost: Ratio; left: Ratio }[]
  comparison: { by: 'satisfaction' | 'exclusion'; prefersShares: number; prefersGreedy: number; kept: boolean; greedy: OptionId[] } | null
}

/** Sequential Phragmen: the load at which each option was bought; `stoppedAt` did not fit the budget when its turn came. */
export type LoadsDetail = {
  shape: 'loads'
  budget: Ratio
  spent: Ratio
  purchases: { option: OptionId; load: Ratio; cost: Ratio; left: Ratio; tie: Tie | null }[]
  missed: { option: OptionId; votes: number; cost: Ratio }[]
  stoppedAt: OptionId[]
}

/** Sequential proportional approval: the weighted approvals of all options still open, seat by seat. */
export type SeatsDetail = { shape: 'seats'; seats: { option: OptionId; totals: Totals; tie: Tie | null }[] }

export type Detail =
  | TallyDetail | JudgmentDetail | RoundsDetail | PairwiseDetail | GreedyDetail | SharesDetail | LoadsDetail | SeatsDetail

/**
 * What a count decided. `winners` are certain; where `tied` is not empty, `open` of those win (null: as many as the budget
 * allows).
 */
export type Decision = {
  winners: OptionId[]
  tied: OptionId[]
  open: number | null
  /** Best first, equals together; null where the rule gives no order. */
  ranking: OptionId[][] | null
  /** False if there were too many ways of breaking ties to follow them all: `tied` then lists all that was still open. */
  everyWay: boolean
}

/** The result of a count, with all that an explanation needs. Plain JSON; exact numbers are Ratios. */
export type Outcome = Decision & { rule: string; parameters: Record<string, unknown>; voters: number; detail: Detail }
