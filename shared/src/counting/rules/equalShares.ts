import { z } from 'zod'
import { Amount, amountOf } from '../amount.ts'
import { add, ceiling, divide, type Fraction, fraction, greater, lesser, multiply, subtract } from '../fraction.ts'
import type { Decision, SharesDetail } from '../outcome.ts'
import { type OptionId, CountError } from '../profile.ts'
import { Places, type Progress, rule } from '../rule.ts'
import { type Choose, everyWay, Lot, settle, type Ways } from '../ties.ts'
import { type BudgetCase, budgetCase, BudgetTies, costOf, perVoter, tieBreaker } from './budget.ts'
import { buyInOrder } from './greedy.ts'
import { compareWithGreedy, describeShares } from './sharesDetail.ts'
import { type BreakTie, type End, type Run, runShares } from './sharesRun.ts'

/** Ways of breaking ties followed per endowment, and raises made, before a count gives up. */
const WAYS = 64
const RAISES = 1_000_000

type Completion = 'none' | 'utilitarian' | 'add1' | 'add1u'
type SharesOptions = {
  byCost: boolean; completion: Completion; step: Fraction; exhaustive: boolean; ties: BudgetTies; lot: readonly OptionId[] | null
}

/** All ways of counting at one endowment. */
function runsAt(x: BudgetCase, endowment: Fraction, { byCost, ties, lot }: SharesOptions): Ways<Run> {
  return everyWay((choose: Choose) => {
    const narrow = tieBreaker(x, ties, lot, choose)
    const breakTie: BreakTie = (tied, bought, disjoint) => {
      const { left, by } = narrow(tied)
      if (left.length === 1) return { option: left[0]!, by }
      // Options without a common supporter who has money are bought one after the other at the same price, in any order.
      if (disjoint(left)) return { option: left[0]!, by: 'noMatter' }
      return { option: choose(left, () => ({ won: [...bought], open: [] })), by: null }
    }
    return runShares(x, byCost, endowment, breakTie)
  }, WAYS)
}

const optionsOf = (run: Run) => run.bought.map((b) => b.option)

/**
 * How many raises need no count. An option can only be bought if its supporters have its cost together, so as long as all options
 * of which this is true fit the budget together, no outcome exceeds it (nor, for the exhaustive stop, leaves no room for one that
 * is not among them). `all` says that this holds however far the raises go.
 */
function idleRaises(x: BudgetCase, supported: readonly number[], { step, exhaustive }: SharesOptions): { raises: number; all: boolean } {
  const from = supported.map((o) => {
    const missing = subtract(fraction(x.cost[o]!, BigInt(x.votes[o]!)), perVoter(x))
    return { o, raise: missing.n <= 0n ? 0n : ceiling(divide(missing, step)) }
  }).sort((a, b) => (a.raise < b.raise ? -1 : a.raise > b.raise ? 1 : 0))
  const possible = new Set<number>()
  let left = x.budget
  let raises = 0n
  for (let i = 0; ; ) {
    const room = x.cost.some((c, o) => !possible.has(o) && c <= left)
    if (left < 0n || (exhaustive && !room)) return { raises: Number(raises), all: false }
    if (i === from.length) return { raises: Number(raises), all: true }
    // Everything holds up to the raise before the next option becomes possible.
    const next = from[i]!.raise
    raises = next > 0n ? next - 1n : 0n
    for (; from[i]?.raise === next; i++) {
      possible.add(from[i]!.o)
      left -= x.cost[from[i]!.o]!
    }
  }
}

/**
 * Counts with raises: from the first endowment up by steps, until the next raise would buy more than the budget. Returns every
 * possible end.
 */
function shareOut(x: BudgetCase, options: SharesOptions, progress: Progress): { ends: End[]; complete: boolean } {
  const { completion, step, exhaustive } = options
  const raising = completion === 'add1' || completion === 'add1u'
  const supported = x.ids.map((_, o) => o).filter((o) => x.points[o]! > 0)
  const isFull = (run: Run) => run.bought.length === supported.length
  const fitsMore = (run: Run) => {
    const left = x.budget - costOf(optionsOf(run), x)
    return x.cost.some((c, o) => c <= left && !run.bought.some((b) => b.option === o))
  }
  const at = (raise: number) => runsAt(x, add(perVoter(x), multiply(step, fraction(raise))), options)
  const idle = raising ? idleRaises(x, supported, options) : { raises: 0, all: false }
  // If all that anybody supports fits the budget, all of it is bought in the end, and only the share that pays for it is looked
  // for.
  let raises = idle.all ? firstFull(idle.raises, (raise) => at(raise).ways.every(isFull)) : idle.raises
  let { ways: kept, complete } = at(raises)
  const last: { run: Run; raises: number }[] = []
  while (raising && complete) {
    const stopping = kept.filter((run) => isFull(run) || (exhaustive && !fitsMore(run)))
    for (const run of stopping) last.push({ run, raises })
    kept = kept.filter((run) => !stopping.includes(run))
    if (kept.length === 0) break
    progress(Math.min(1, Number(costOf(optionsOf(kept[0]!), x)) / Number(x.budget)))
    if (raises >= RAISES) throw new CountError('stepTooSmall', 'step')
    const found = at(raises + 1)
    complete = found.complete
    const within = found.ways.filter((run) => costOf(optionsOf(run), x) <= x.budget)
    // The next raise may buy too much in some ways only; then the count may end here or go on.
    if (within.length < found.ways.length) for (const run of kept) last.push({ run, raises })
    kept = within
    raises++
  }
  for (const run of kept) last.push({ run, raises })
  if (completion !== 'utilitarian' && completion !== 'add1u') {
    return { ends: last.map((end) => ({ ...end, completion: { bought: [], turns: [] } })), complete }
  }
  const ends = last.flatMap((end) => {
    const completed = everyWay((choose) => complement(x, end.run, options, choose), WAYS)
    complete &&= completed.complete
    return completed.ways.map((added) => ({ ...end, completion: added }))
  })
  return { ends, complete }
}

/** A raise at which everything is bought while at the one before it is not, found by doubling and halving. */
function firstFull(from: number, isFull: (raise: number) => boolean): number {
  if (isFull(from)) return from
  let low = from
  let high = from + 1
  for (let width = 1; !isFull(high); width *= 2) [low, high] = [high, high + width]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (isFull(middle)) high = middle
    else low = middle
  }
  return high
}

/** Buys in order of votes with what is left of the budget. */
function complement(x: BudgetCase, run: Run, { ties, lot }: SharesOptions, choose: Choose) {
  const bought = optionsOf(run)
  const rest = x.ids.map((_, o) => o).filter((o) => !bought.includes(o))
  return buyInOrder(x, rest, (o) => fraction(x.votes[o]!), x.budget - costOf(bought, x), bought, tieBreaker(x, ties, lot, choose))
}

/** One unit of the currency a raise, but never less than a 500th nor more than a tenth of the first endowment. */
const usualStep = (first: Fraction, one: Fraction) => lesser(greater(one, divide(first, fraction(500))), divide(first, fraction(10)))

/** What all possible ends agree on. */
function decide(x: BudgetCase, { ends, complete }: ReturnType<typeof shareOut>): Pick<Decision, 'winners' | 'tied' | 'everyWay'> {
  const ways = ends.map((end) => [...optionsOf(end.run), ...end.completion.bought])
  const { winners, tied } = settle({ ways, complete: true, before: null })
  const named = (list: readonly number[]) => list.map((o) => x.ids[o]!)
  if (complete) return { winners: named(winners), tied: named(tied), everyWay: true }
  const possible = x.ids.filter((_, o) => x.points[o]! > 0 && x.cost[o]! <= x.budget)
  return { winners: [], tied: possible, everyWay: false }
}

const SOURCE =
  'Peters, Pierczynski, Skowron, "Proportional Participatory Budgeting with Additive Utilities", NeurIPS 2021; completion: ' +
  'equalshares.net'
const TIES =
  'Options of equal price: more votes, then lower cost (or as the parameter says), then a published lot. Equals without a ' +
  'common supporter who has money are bought one after the other. Otherwise every way is followed, and options bought in some ' +
  'ways only are reported as tied.'

/** The Method of Equal Shares for budgets. */
export const equalShares = rule({
  id: 'equalShares',
  ballots: ['approval', 'choice', 'budget', 'points'],
  outcomes: ['budget'],
  parameters: z.object({
    utility: z.enum(['cost', 'cardinality']).default('cost'),
    completion: z.enum(['none', 'utilitarian', 'add1', 'add1u']).default('add1u'),
    /** How much a raise adds to every voter's endowment; null for one unit of the currency within bounds (see docs/RULES.md). */
    step: Amount.nullable().default(null),
    exhaustive: z.boolean().default(false),
    comparison: z.enum(['none', 'satisfaction', 'exclusion']).default('none'),
    ties: BudgetTies,
    lot: Lot,
  }),
  definition:
    'The budget is divided equally among the voters. The option is bought whose supporters pay the least for what they get, ' +
    'each the same rate or all the money left; what they get is its cost (or 1), times points. Then the next, until no ' +
    'supporters can pay. Add1 raises everybody\'s share step by step and counts again, until the next raise would buy more ' +
    'than the budget; utilitarian completion adds by votes what still fits.',
  ties: TIES,
  source: SOURCE,
  count(profile, { utility, completion, step, exhaustive, comparison, ties, lot }, progress) {
    const x = budgetCase(profile)
    if (x.voters === 0) throw new CountError('noVoters')
    const one = fraction(x.perOne)
    const raise = step === null ? usualStep(perVoter(x), one) : multiply(amountOf(step), one)
    if (raise.n <= 0n) throw new CountError('stepTooSmall', 'step')
    const counted = shareOut(x, { byCost: utility === 'cost', completion, step: raise, exhaustive, ties, lot }, progress)
    const decided = decide(x, counted)
    const detail = describeShares(x, counted.ends[0]!, raise)
    if (comparison === 'none' || decided.tied.length > 0) return { ...decided, open: null, ranking: null, detail }
    const compared = compareWithGreedy(x, decided.winners, comparison, ties, lot)
    return { ...decided, ...compared.decided, open: null, ranking: null, detail: { ...detail, comparison: compared.comparison } }
  },
})

/** Equal shares for picking places: every option costs 1, the budget is the number of places. */
export const equalSharesPlaces = rule({
  id: 'equalSharesPlaces',
  ballots: ['approval', 'choice', 'points'],
  outcomes: ['places'],
  parameters: z.object({
    places: Places, completion: z.enum(['none', 'utilitarian', 'add1', 'add1u']).default('add1u'),
    ties: BudgetTies.default(['votes']), lot: Lot,
  }),
  definition:
    'As equal shares, with every option at the cost of one place and as much money as places. A raise adds a hundredth of the ' +
    'first share.',
  ties: TIES,
  source: `Peters, Skowron, "Proportionality and the Limits of Welfarism", EC 2020; ${SOURCE}`,
  count(profile, { places, completion, ties, lot }, progress): Decision & { detail: SharesDetail } {
    const x = budgetCase(profile, places)
    if (x.voters === 0) throw new CountError('noVoters')
    const step = divide(perVoter(x), fraction(100))
    const counted = shareOut(x, { byCost: false, completion, step, exhaustive: true, ties, lot }, progress)
    const decided = decide(x, counted)
    const end = counted.ends[0]!
    const filled = end.run.bought.length + end.completion.bought.length
    const open = decided.tied.length > 0 ? Math.max(0, filled - decided.winners.length) : 0
    return { ...decided, open, ranking: null, detail: describeShares(x, end, step) }
  },
})

