import type { Fraction } from '../fraction.ts'
import type { BudgetCase } from './budget.ts'
import type { Turn } from './greedy.ts'
import { type Ledger, type Payment, type Rate, ledger } from './sharesLedger.ts'

/** A purchase of one run. */
export type Bought = Payment & { option: number; tie: { among: number[]; by: string | null; chosen: number[] } | null }

/** One run of the rule at one endowment. */
export type Run = { endowment: Fraction; bought: Bought[]; ledger: Ledger }

/** One possible end of a count: the last run, how many raises led to it, and what completion added. */
export type End = { run: Run; raises: number; completion: { bought: number[]; turns: Turn[] } }

/** Breaks a tie between options of equal price; `disjoint` says that no voter with money supports two of them. */
export type BreakTie = (
  tied: number[], bought: number[], disjoint: (options: readonly number[]) => boolean,
) => { option: number; by: string | null }

/** Doubles are within 2^-52 of the number they stand for; a few operations stay well within this. */
const SLACK = 2 ** -46

/**
 * Equal shares at one endowment, without completion. Each round buys the option with the lowest price, where supporters pay the
 * rate times their points or all they have left. Exact by a filter: balances are kept as whole doubles within `ledger.error` of
 * the truth, prices are bounded from below with them, and only options whose bound does not settle the comparison are priced with
 * exact fractions. See docs/RULES.md.
 */
export function runShares(x: BudgetCase, byCost: boolean, endowment: Fraction, breakTie: BreakTie): Run {
  const book = ledger(x, endowment)
  const m = x.ids.length
  const utility = x.ids.map((_, o) => (byCost ? Number(x.cost[o]!) : 1))
  const exactUtility = (o: number) => (byCost ? x.cost[o]! : 1n)
  /** Lower bounds on prices (rate per unit of utility); they stay true, since prices only rise as money is spent. */
  const low = new Float64Array(m)
  const pricedIn = new Int32Array(m).fill(-1)
  let alive: number[] = []
  for (let o = 0; o < m; o++) {
    if (x.points[o]! <= 0) continue
    alive.push(o)
    low[o] = book.fromMoney(x.cost[o]!) / x.points[o]! * (1 - SLACK) / utility[o]!
  }
  const bought: Bought[] = []

  const cheapest = () => alive.reduce((a, b) => (low[b]! < low[a]! ? b : a), alive[0]!)
  const drop = (o: number) => { alive = alive.filter((other) => other !== o) }

  for (let round = 0; alive.length > 0; round++) {
    /** Tightens the bound of an option with today's balances; drops it for good if its supporters cannot pay. */
    const tighten = (o: number) => {
      const rate = book.rateAtLeast(o, low[o]! * utility[o]!)
      if (rate === null) return drop(o)
      low[o] = Math.max(low[o]!, rate * (1 - SLACK) / utility[o]!)
      pricedIn[o] = round
    }
    const exact = new Map<number, Rate>()
    const price = (o: number) => {
      const known = exact.get(o) ?? book.exactRate(o, low[o]! * utility[o]!)
      exact.set(o, known)
      return known
    }
    let best = cheapest()
    while (alive.length > 0 && pricedIn[best] !== round) {
      tighten(best)
      best = cheapest()
    }
    if (alive.length === 0) break
    // All whose bound is not above the exact price of the best so far are priced exactly too; the common denominator cancels out.
    let tied = [best]
    for (let ceiling = upper(best); ;) {
      const rival = alive.find((o) => low[o]! <= ceiling && !exact.has(o))
      if (rival === undefined) break
      if (pricedIn[rival] !== round) {
        tighten(rival)
        continue
      }
      const [a, b] = [price(rival), price(tied[0]!)]
      const difference = a.num * b.den * exactUtility(tied[0]!) - b.num * a.den * exactUtility(rival)
      if (difference < 0n) {
        tied = [rival]
        ceiling = upper(rival)
      } else if (difference === 0n) tied.push(rival)
    }
    const { option, by } = tied.length === 1
      ? { option: tied[0]!, by: null }
      : breakTie(tied.sort((a, b) => a - b), bought.map((b) => b.option), (options) => book.disjoint(options))
    const rate = price(option)
    bought.push({ ...book.pay(option, rate), option, tie: tied.length === 1 ? null : { among: tied, by, chosen: [option] } })
    drop(option)

    function upper(o: number): number {
      const { num, den } = price(o)
      return book.fromExact(num, den) * (1 + SLACK) / utility[o]!
    }
  }
  return { endowment, bought, ledger: book }
}
