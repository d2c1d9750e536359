import { type Fraction, fraction, gcd, quotient, toNumber } from '../fraction.ts'
import type { BudgetCase } from './budget.ts'

const SLACK = 2 ** -46

/** An exact rate: num / (den * the ledger's common denominator), in smallest units of money per point. */
export type Rate = { num: bigint; den: bigint }

/**
 * A purchase as paid: the exact rate per point (not in lowest terms), voters who paid it in full, those who gave all they had,
 * and the points paid in full.
 */
export type Payment = { rate: Fraction; full: number; less: number; points: number }

/** The money of all voters during one run. */
export type Ledger = ReturnType<typeof ledger>

/**
 * Keeps the balance of every distinct ballot twice: as a whole double in a binary fraction of the smallest unit (`near`), never
 * further than `error` from the truth, and implicitly as an exact fraction: the endowment minus the rates of what was bought
 * times the points given to it. A ballot that ever paid all it had is spent: exactly 0 in both, and 0 for no other reason.
 */
export function ledger(x: BudgetCase, endowment: Fraction) {
  // All money together stays below 2^51 of the small units, so that sums of whole doubles are exact.
  const perUnit = 2 ** (50 - Math.ceil(Math.log2(Math.max(1, toNumber(endowment) * x.voters))))
  const near = new Float64Array(x.size.length).fill(Math.max(1, Math.round(toNumber(endowment) * perUnit)))
  let error = 2
  // Rates of purchases and the endowment as whole numbers of 1 / common.
  let common = endowment.d
  let start = endowment.n
  let rates: bigint[] = []
  const purchaseOf = new Int32Array(x.ids.length).fill(-1)
  const { item: group, weight: given, start: from } = x.supporters
  const { many } = x

  const rich = new Int32Array(Math.max(0, ...x.ids.map((_, o) => from[o + 1]! - from[o]!)))

  const fromMoney = (units: bigint) => quotient(units, 1n) * perUnit
  const fromExact = (num: bigint, den: bigint) => quotient(num, den * common) * perUnit

  /** What one voter with this ballot has, times `common`. */
  function exactBalance(g: number): bigint {
    if (near[g] === 0) return 0n
    let left = start
    for (let i = x.ballots.start[g]!; i < x.ballots.start[g + 1]!; i++) {
      const purchase = purchaseOf[x.ballots.item[i]!]!
      if (purchase >= 0) left -= BigInt(x.ballots.weight[i]!) * rates[purchase]!
    }
    return left
  }

  /** A sum of balances in exact form: voters who count, and the points that they gave to each purchase. */
  function pot() {
    let voters = 0
    const points = new Float64Array(rates.length)
    return {
      add(g: number) {
        if (near[g] === 0) return
        voters += x.size[g]!
        for (let i = x.ballots.start[g]!; i < x.ballots.start[g + 1]!; i++) {
          const purchase = purchaseOf[x.ballots.item[i]!]!
          if (purchase >= 0) points[purchase]! += x.size[g]! * x.ballots.weight[i]!
        }
      },
      total: () => rates.reduce((sum, rate, j) => (points[j] ? sum - BigInt(points[j]!) * rate : sum), BigInt(voters) * start),
    }
  }

  /** What all supporters of an option have together, times `common`. */
  function exactMoney(o: number): bigint {
    const all = pot()
    for (let k = from[o]!; k < from[o + 1]!; k++) all.add(group[k]!)
    return all.total()
  }

  /** A lower bound on an option's rate, from a known one; null if its supporters cannot pay for it. */
  function rateAtLeast(o: number, known: number): number | null {
    const cost = fromMoney(x.cost[o]!)
    let rate = known
    let bound = known
    for (let first = true; ; first = false) {
      // Whoever has less than the rate asks of him gives all; the others share the rest. Any such split bounds the rate from
      // below.
      let money = 0
      let poor = 0
      let voters = 0
      let share = 0
      let richMoney = 0
      for (let k = from[o]!; k < from[o + 1]!; k++) {
        const n = many[k]!
        const has = near[group[k]!]!
        if (has < rate * given[k]!) {
          money += n * has
          if (has > 0) poor += n
        } else {
          share += n * given[k]!
          richMoney += n * has
          voters += n
        }
      }
      if (first) {
        const doubt = (poor + voters) * error + 1
        if (money + richMoney + doubt < cost) return null
        if (money + richMoney - doubt < cost && exactMoney(o) < x.cost[o]! * common) return null
      }
      if (share === 0) return bound
      bound = Math.max(bound, (cost - 1 - money - poor * error) / share * (1 - SLACK))
      const next = (cost - money) / share
      if (next <= rate) return bound
      rate = next
    }
  }

  /** The exact rate of an option that its supporters can pay, given a lower bound. */
  function exactRate(o: number, bound: number): Rate {
    const poor = pot()
    let share = 0
    let count = 0
    for (let k = from[o]!; k < from[o + 1]!; k++) {
      const g = group[k]!
      if (near[g]! + error < bound * given[k]! * (1 - SLACK)) poor.add(g)
      else {
        rich[count++] = k
        share += many[k]! * given[k]!
      }
    }
    // Those left share what the poor cannot give; whoever cannot pay that joins the poor, until all left can.
    for (;;) {
      const num = x.cost[o]! * common - poor.total()
      const den = BigInt(share)
      const rate = fromExact(num, den)
      let kept = 0
      for (let i = 0; i < count; i++) {
        const k = rich[i]!
        if (cannotPay(k, rate, num, den)) {
          poor.add(group[k]!)
          share -= many[k]! * given[k]!
        } else rich[kept++] = k
      }
      if (kept === count) return { num, den }
      count = kept
    }
  }

  /** Whether a supporter has less than a rate asks for; in doubt by exact comparison. */
  function cannotPay(k: number, rate: number, num: bigint, den: bigint): boolean {
    const asked = rate * given[k]!
    const has = near[group[k]!]!
    const doubt = error + asked * SLACK
    if (has - asked > doubt) return false
    if (asked - has > doubt) return true
    return exactBalance(group[k]!) * den < num * BigInt(given[k]!)
  }

  /**
   * Takes the payments for a purchase out of the balances; says at which rate, and how many voters paid in full or gave less, all
   * they had.
   */
  function pay(o: number, { num, den }: Rate): Payment {
    const rate = fromExact(num, den)
    const empty: number[] = []
    let [full, less, points] = [0, 0, 0]
    for (let k = from[o]!; k < from[o + 1]!; k++) {
      const g = group[k]!
      if (near[g] === 0) continue
      const asked = rate * given[k]!
      const doubt = error + asked * SLACK
      const left = near[g]! - asked
      const exact = left > doubt ? 1n : left < -doubt ? -1n : exactBalance(g) * den - num * BigInt(given[k]!)
      if (exact > 0n) near[g] = Math.max(1, Math.round(left))
      else empty.push(g)
      if (exact < 0n) less += many[k]!
      else {
        full += many[k]!
        points += many[k]! * given[k]!
      }
    }
    for (const g of empty) near[g] = 0
    error += 2
    const shared = gcd(num % den, den)
    const factor = den / shared
    common *= factor
    start *= factor
    rates = [...rates.map((r) => r * factor), num / shared]
    purchaseOf[o] = rates.length - 1
    return { rate: { n: num / shared, d: common }, full, less, points }
  }

  /** Whether no voter who still has money supports two of the options. */
  function disjoint(options: readonly number[]): boolean {
    const seen = new Set<number>()
    return options.every((o) => {
      for (let k = from[o]!; k < from[o + 1]!; k++) {
        const g = group[k]!
        if (near[g] === 0) continue
        if (seen.has(g)) return false
        seen.add(g)
      }
      return true
    })
  }

  return {
    fromMoney, fromExact, rateAtLeast, exactRate, pay, disjoint,
    /** What the supporters of an option have left. */
    leftWith: (o: number): Fraction => fraction(exactMoney(o), common),
  }
}
