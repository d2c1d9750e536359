import { divide, type Fraction, fraction, multiply, readRatio, show, subtract } from '../fraction.ts'
import type { SharesDetail } from '../outcome.ts'
import { type Ballot, type OptionId, CountError } from '../profile.ts'
import { everyWay, settle, tieOf } from '../ties.ts'
import { type BudgetCase, type BudgetTies, costOf, inMoney, perVoter, tieBreaker } from './budget.ts'
import { buyInOrder, describeTurns } from './greedy.ts'
import type { End } from './sharesRun.ts'

/** The detail of one end of a count. */
export function describeShares(x: BudgetCase, end: End, step: Fraction): SharesDetail {
  const { run, raises, completion } = end
  const money = (f: Fraction) => show(divide(f, fraction(x.perOne)))
  const bought = run.bought.map((b) => b.option)
  return {
    shape: 'shares',
    budget: inMoney(x.budget, x),
    spent: inMoney(costOf([...bought, ...completion.bought], x), x),
    endowment: { first: money(perVoter(x)), last: money(run.endowment), step: money(step), raises },
    purchases: run.bought.map(({ option, rate, full, less, points, tie }) => ({
      option: x.ids[option]!,
      cost: inMoney(x.cost[option]!, x),
      rate: money(rate),
      effectiveVotes: show(divide(fraction(x.cost[option]!), rate)),
      full,
      less: { voters: less, paid: money(subtract(fraction(x.cost[option]!), multiply(rate, fraction(points)))) },
      tie: tie && tieOf(x.ids, tie.among, tie.by, tie.chosen),
    })),
    completion: describeTurns(x, completion.turns, (o) => fraction(x.votes[o]!)),
    missed: x.ids.flatMap((option, o) => (bought.includes(o) ? [] : [
      { option, votes: x.votes[o]!, cost: inMoney(x.cost[o]!, x), left: money(run.ledger.leftWith(o)) },
    ])),
    comparison: null,
  }
}

/**
 * Sets shares against greedy by votes: the outcome that fewer voters prefer goes. Satisfaction: more winners supported;
 * exclusion: any at all.
 */
export function compareWithGreedy(
  x: BudgetCase, winners: readonly OptionId[], by: 'satisfaction' | 'exclusion', ties: BudgetTies, lot: readonly OptionId[] | null,
) {
  const all = x.ids.map((_, o) => o)
  const votes = (o: number) => fraction(x.votes[o]!)
  const found = everyWay((choose) => buyInOrder(x, all, votes, x.budget, [], tieBreaker(x, ties, lot, choose)), 500)
  const other = settle({ ...found, ways: found.ways.map((w) => w.bought) })
  // Where greedy itself is tied there is nothing definite to compare with, and shares stand.
  if (other.tied.length > 0) return { decided: {}, comparison: null }
  const ours = new Set(winners.map((id) => x.ids.indexOf(id)))
  const theirs = new Set(other.winners)
  let prefersShares = 0
  let prefersGreedy = 0
  for (let g = 0; g < x.size.length; g++) {
    let [a, b] = [0, 0]
    for (let i = x.ballots.start[g]!; i < x.ballots.start[g + 1]!; i++) {
      if (ours.has(x.ballots.item[i]!)) a++
      if (theirs.has(x.ballots.item[i]!)) b++
    }
    if (by === 'exclusion') [a, b] = [Math.min(a, 1), Math.min(b, 1)]
    if (a > b) prefersShares += x.size[g]!
    if (b > a) prefersGreedy += x.size[g]!
  }
  const kept = prefersShares >= prefersGreedy
  const greedy = other.winners.map((o) => x.ids[o]!)
  return { decided: kept ? {} : { winners: greedy }, comparison: { by, prefersShares, prefersGreedy, kept, greedy } }
}

/** What one ballot paid for each purchase, in order: what a voter sees of the own share. */
export function spendingOf(detail: SharesDetail, ballot: Ballot): { option: OptionId; paid: string; left: string }[] {
  const points = new Map(ballot.map((entry) => {
    if (typeof entry === 'string') return [entry, 1] as const
    if (typeof entry[1] !== 'number') throw new CountError('wrongBallots', 'ranking')
    return [entry[0] as OptionId, entry[1]] as const
  }))
  let left = readRatio(detail.endowment.last)
  return detail.purchases.flatMap(({ option, rate }) => {
    const given = points.get(option) ?? 0
    if (given === 0) return []
    const asked = multiply(readRatio(rate), fraction(given))
    const rest = subtract(left, asked)
    const paid = rest.n >= 0n ? asked : left
    left = rest.n >= 0n ? rest : fraction(0)
    return [{ option, paid: show(paid), left: show(left) }]
  })
}
