import { z } from 'zod'
import { inUnits } from '../amount.ts'
import { type Fraction, fraction, show } from '../fraction.ts'
import { indexMarks, type Rows, transpose } from '../indexed.ts'
import { type OptionId, type Profile, CountError } from '../profile.ts'
import { type Choose, lotRanks } from '../ties.ts'

/** A budget election in whole units of money: what things cost, who supports them, and how strongly. */
export type BudgetCase = {
  ids: OptionId[]
  voters: number
  cost: bigint[]
  budget: bigint
  /** How many units make 1 of the currency. */
  perOne: bigint
  /** Distinct ballots as rows of options, and how many voters cast each. */
  ballots: Rows
  size: Float64Array
  /** The same by option: rows of distinct ballots. */
  supporters: Rows
  /** How many voters cast the ballot of each entry of `supporters`; beside it, so that long loops read in order. */
  many: Float64Array
  /** Voters who name each option. */
  votes: Float64Array
  /** Sum of points (with approvals, the same as votes). */
  points: Float64Array
}

/** Reads a profile as a budget election; with `places` every option costs 1 and the budget is that many. */
export function budgetCase(profile: Profile, places: number | null = null): BudgetCase {
  const { ids, voters, rows, size } = indexMarks(profile)
  const money = places !== null
    ? { values: [BigInt(places), ...ids.map(() => 1n)], perOne: 1n }
    : inUnits([profile.budget ?? raise('budgetMissing', ''), ...profile.options.map((o) => o.cost ?? raise('costMissing', o.id))])
  const [budget = 0n, ...cost] = money.values
  const free = cost.indexOf(0n)
  if (free >= 0) throw new CountError('costMissing', ids[free]!)
  const supporters = transpose(rows, ids.length)
  const many = Float64Array.from(supporters.item, (g) => size[g]!)
  const votes = new Float64Array(ids.length)
  const points = new Float64Array(ids.length)
  for (let o = 0; o < ids.length; o++) {
    for (let k = supporters.start[o]!; k < supporters.start[o + 1]!; k++) {
      votes[o]! += many[k]!
      points[o]! += many[k]! * supporters.weight[k]!
    }
  }
  return { ids, voters, cost, budget, perOne: money.perOne, ballots: rows, size, supporters, many, votes, points }
}

function raise(code: string, where: string): never {
  throw new CountError(code, where)
}

/** An amount in units as a ratio of the currency. */
export const inMoney = (units: bigint, { perOne }: BudgetCase) => show(fraction(units, perOne))

/** What may break a tie between options of a budget election, tried in the given order before the lot. */
export const BudgetTies = z.array(z.enum(['votes', 'lowerCost', 'higherCost'])).default(['votes', 'lowerCost'])
export type BudgetTies = z.infer<typeof BudgetTies>

/** Breaks ties by the named criteria, then the lot, then by following every way. */
export function tieBreaker({ ids, votes, cost }: BudgetCase, criteria: BudgetTies, lot: readonly OptionId[] | null, choose: Choose) {
  const rank = lot && lotRanks(lot, ids)
  const measures: Record<BudgetTies[number], (o: number) => number | bigint> = {
    votes: (o) => -votes[o]!, lowerCost: (o) => cost[o]!, higherCost: (o) => -cost[o]!,
  }
  const best = (tied: readonly number[], measure: (o: number) => number | bigint) => {
    const least = tied.map(measure).reduce((a, b) => (b < a ? b : a))
    return tied.filter((o) => measure(o) === least)
  }
  /** Those of the tied that the criteria leave equal, and the criterion that left the last one out. */
  return function narrow(tied: readonly number[]): { left: number[]; by: string | null; choose: Choose } {
    let left = [...tied]
    let by: string | null = null
    for (const name of [...criteria, ...(rank ? ['lot' as const] : [])]) {
      if (left.length === 1) break
      const fewer = best(left, name === 'lot' ? (o) => rank![o]! : measures[name])
      if (fewer.length < left.length) by = name
      left = fewer
    }
    return { left, by: left.length === 1 ? by : null, choose }
  }
}

/** Total cost of options. */
export const costOf = (options: readonly number[], { cost }: BudgetCase): bigint => options.reduce((sum, o) => sum + cost[o]!, 0n)

/** The exact value of a count of money divided among voters. */
export const perVoter = ({ budget, voters }: BudgetCase): Fraction => fraction(budget, voters)
