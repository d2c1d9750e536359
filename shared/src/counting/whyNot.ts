import { ceiling, compare, divide, type Ratio, readRatio, show, subtract, ZERO } from './fraction.ts'
import type {
  Detail, GreedyDetail, JudgmentDetail, LoadsDetail, Outcome, PairwiseDetail, RoundsDetail, SeatsDetail, SharesDetail, Totals,
} from './outcome.ts'
import { type OptionId, type Profile, CountError } from './profile.ts'
import { countVotes } from './registry.ts'

/** Why an option did not win, as data; the client maps codes to words. Ratios are exact. */
export type Reason =
  | { code: 'won' }
  | { code: 'tied'; with: OptionId[] }
  | { code: 'noSupport' }
  /** Total of the option, of the last winner, and the difference. */
  | { code: 'fewerVotes'; total: Ratio; needed: Ratio; short: Ratio; winner: OptionId }
  /** At this step of taking medians away (0 is the median itself) the winner has the higher grade. */
  | { code: 'lowerGrade'; step: number; grade: number; winnerGrade: number; winner: OptionId }
  /** Out in this round (from 1) with the fewest votes; `next` had the fewest of those who stayed. */
  | { code: 'wentOut'; round: number; votes: Ratio; next: OptionId | null; nextVotes: Ratio; short: Ratio }
  /** Still in at the end, short of a majority or the quota. */
  | { code: 'notElected'; votes: Ratio; needed: Ratio; short: Ratio }
  /** The strongest path from the winner is stronger than the one back; `votes` one to one. */
  | { code: 'weakerPath'; winner: OptionId; strength: Ratio; back: Ratio; path: OptionId[]; votes: { winner: number; option: number } }
  /** A chain of locked victories from the winner. */
  | { code: 'lockedAgainst'; winner: OptionId; path: OptionId[]; votes: { winner: number; option: number } }
  | { code: 'overBudget'; cost: Ratio; budget: Ratio }
  /** At its turn in the order of votes less was left of the budget than it costs. */
  | { code: 'didNotFit'; votes: Ratio; cost: Ratio; left: Ratio; missing: Ratio }
  /** Its supporters had less left than it costs: what is missing is as much as the full shares of so many more voters. */
  | { code: 'supportersShort'; votes: number; cost: Ratio; left: Ratio; missing: Ratio; shares: number }
  /** The count stopped at these, which did not fit the budget, before it was this option's turn. */
  | { code: 'stoppedBefore'; at: OptionId[] }
  /** More voters preferred the outcome of greedy, which replaced the one that this option had won. */
  | { code: 'replaced'; prefersShares: number; prefersGreedy: number }

/** The reasons why an option lost, most telling first; one reason `won` or `tied` where it did not lose. */
export function whyNot(outcome: Outcome, option: OptionId): Reason[] {
  if (outcome.winners.includes(option)) return [{ code: 'won' }]
  if (outcome.tied.includes(option)) return [{ code: 'tied', with: outcome.tied.filter((o) => o !== option) }]
  return reasons(outcome.detail, outcome, option)
}

function reasons(detail: Detail, outcome: Outcome, option: OptionId): Reason[] {
  const rivals = outcome.winners.length > 0 ? outcome.winners : outcome.tied
  switch (detail.shape) {
    case 'tally': return fewer(detail.totals, rivals, option)
    case 'seats': return lastSeat(detail, option)
    case 'judgment': return lowerGrade(detail, rivals, option)
    case 'rounds': return outOrShort(detail, option)
    case 'pairwise': return beaten(detail, rivals[0]!, option)
    case 'greedy': return passedOver(detail.turns, detail.budget, option)
    case 'shares': return short(detail, option)
    case 'loads': return tooLate(detail, option)
  }
}

function fewer(totals: Totals, rivals: readonly OptionId[], option: OptionId): Reason[] {
  const of = (id: OptionId) => readRatio(totals.find((t) => t.option === id)?.total ?? '0')
  const winner = rivals.reduce((a, b) => (compare(of(b), of(a)) < 0 ? b : a))
  const short = subtract(of(winner), of(option))
  return [{ code: 'fewerVotes', total: show(of(option)), needed: show(of(winner)), short: show(short), winner }]
}

const lastSeat = ({ seats }: SeatsDetail, option: OptionId): Reason[] => {
  const seat = seats.at(-1)
  return seat ? fewer(seat.totals, [seat.option], option) : [{ code: 'noSupport' }]
}

function lowerGrade({ options }: JudgmentDetail, rivals: readonly OptionId[], option: OptionId): Reason[] {
  const ours = options.find((o) => o.option === option)!
  const winner = options.find((o) => o.option === rivals.at(-1))!
  let step = 0
  for (let [i, j, a, b] = [0, 0, 0n, 0n]; ours.steps[i] && winner.steps[j];) {
    const [x, y] = [ours.steps[i]!, winner.steps[j]!]
    const differs = x.grades.findIndex((g, k) => g !== y.grades[k])
    if (differs >= 0) {
      const [grade, winnerGrade] = [x.grades[differs]!, y.grades[differs]!]
      return [{ code: 'lowerGrade', step: step + differs, grade, winnerGrade, winner: winner.option }]
    }
    const [left, right] = [BigInt(x.voters) - a, BigInt(y.voters) - b]
    const times = left < right ? left : right
    step += Number(times) * x.grades.length
    ;[i, a] = times === left ? [i + 1, 0n] : [i, a + times]
    ;[j, b] = times === right ? [j + 1, 0n] : [j, b + times]
  }
  return []
}

function outOrShort({ rounds }: RoundsDetail, option: OptionId): Reason[] {
  const at = rounds.findIndex((r) => r.eliminated.includes(option))
  const round = rounds[at < 0 ? rounds.length - 1 : at]!
  const votes = readRatio(round.totals.find((t) => t.option === option)?.total ?? '0')
  if (at < 0) {
    const needed = readRatio(round.needed)
    return [{ code: 'notElected', votes: show(votes), needed: round.needed, short: show(subtract(needed, votes)) }]
  }
  const elected = new Set(rounds.slice(0, at + 1).flatMap((r) => r.elected))
  const stayed = round.totals.filter((t) => !round.eliminated.includes(t.option) && !elected.has(t.option))
    .sort((a, b) => compare(readRatio(a.total), readRatio(b.total)))
  const next = stayed[0] ?? null
  const nextVotes = next ? readRatio(next.total) : ZERO
  return [{
    code: 'wentOut', round: at + 1, votes: show(votes), next: next?.option ?? null, nextVotes: show(nextVotes),
    short: show(subtract(nextVotes, votes)),
  }]
}

function beaten({ options, matrix, paths, pairs }: PairwiseDetail, winner: OptionId, option: OptionId): Reason[] {
  const [w, o] = [options.indexOf(winner), options.indexOf(option)]
  const votes = { winner: matrix[w]![o]!, option: matrix[o]![w]! }
  if (paths) {
    const path = [winner]
    for (let at: OptionId | null = winner; at !== null && at !== option;) {
      at = paths.next[options.indexOf(at)]![o]!
      if (at !== null) path.push(at)
    }
    return [{ code: 'weakerPath', winner, strength: paths.strength[w]![o]!, back: paths.strength[o]![w]!, path, votes }]
  }
  // A shortest chain of locked victories, found breadth first.
  const from = new Map<OptionId, OptionId | null>([[winner, null]])
  for (const at of from.keys()) {
    for (const pair of pairs ?? []) if (pair.locked && pair.winner === at && !from.has(pair.loser)) from.set(pair.loser, at)
  }
  const path: OptionId[] = []
  for (let at: OptionId | null | undefined = option; at; at = from.get(at)) path.unshift(at)
  return [{ code: 'lockedAgainst', winner, path: path[0] === winner ? path : [], votes }]
}

function passedOver(turns: GreedyDetail['turns'], budget: Ratio, option: OptionId): Reason[] {
  const turn = turns.find((t) => t.option === option)
  if (!turn) return []
  const [cost, left] = [readRatio(turn.cost), readRatio(turn.left)]
  if (compare(cost, readRatio(budget)) > 0) return [{ code: 'overBudget', cost: turn.cost, budget }]
  return [{ code: 'didNotFit', votes: turn.votes, cost: turn.cost, left: turn.left, missing: show(subtract(cost, left)) }]
}

function short(detail: SharesDetail, option: OptionId): Reason[] {
  const { comparison } = detail
  const missed = detail.missed.find((m) => m.option === option)
  if (comparison && !comparison.kept && (!missed || detail.completion.some((t) => t.option === option && t.bought))) {
    return [{ code: 'replaced', prefersShares: comparison.prefersShares, prefersGreedy: comparison.prefersGreedy }]
  }
  if (!missed) return []
  if (missed.votes === 0) return [{ code: 'noSupport' }]
  const missing = subtract(readRatio(missed.cost), readRatio(missed.left))
  const shares = Number(ceiling(divide(missing, readRatio(detail.endowment.last))))
  return [
    { code: 'supportersShort', votes: missed.votes, cost: missed.cost, left: missed.left, missing: show(missing), shares },
    ...passedOver(detail.completion, detail.budget, option),
  ]
}

function tooLate({ missed, stoppedAt, budget, spent }: LoadsDetail, option: OptionId): Reason[] {
  const { votes, cost } = missed.find((m) => m.option === option)!
  if (votes === 0) return [{ code: 'noSupport' }]
  if (compare(readRatio(cost), readRatio(budget)) > 0) return [{ code: 'overBudget', cost, budget }]
  if (!stoppedAt.includes(option)) return [{ code: 'stoppedBefore', at: stoppedAt }]
  const left = subtract(readRatio(budget), readRatio(spent))
  return [{ code: 'didNotFit', votes: `${votes}`, cost, left: show(left), missing: show(subtract(readRatio(cost), left)) }]
}

/** Whether an option would have won with another cost, or with so many more voters who name nothing else: counts again. */
export function wouldWin(outcome: Outcome, profile: Profile, option: OptionId, change: { cost?: string; voters?: number }): boolean {
  if (change.voters && profile.form.kind !== 'approval' && profile.form.kind !== 'choice' && profile.form.kind !== 'budget') {
    throw new CountError('wrongBallots', profile.form.kind)
  }
  const options = profile.options.map((o) => (o.id === option && change.cost !== undefined ? { ...o, cost: change.cost } : o))
  const ballots = change.voters ? [...profile.ballots, { ballot: [option], count: change.voters }] : profile.ballots
  return countVotes(outcome.rule, { ...profile, options, ballots }, outcome.parameters).winners.includes(option)
}
