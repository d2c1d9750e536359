import {
  add, compare, divide, type Fraction, fraction, multiply, subtract, ZERO,
} from '@commonspark/shared/counting/fraction'

/**
 * A budget election voter by voter, in whole units of money: the reference takes nothing from the code under test but fractions.
 */
export type PlainCase = { voters: Map<number, number>[]; cost: number[]; budget: number }

export type PlainRun = { order: number[]; rates: Fraction[]; ties: number[][] }

/** Equal shares at one endowment, straight from the definition: every round prices every option with every supporter. */
export function plainRun({ voters, cost }: PlainCase, endowment: Fraction, byCost: boolean): PlainRun {
  const money = voters.map(() => endowment)
  const open = new Set(cost.keys())
  const run: PlainRun = { order: [], rates: [], ties: [] }
  for (;;) {
    const prices: { option: number; rate: Fraction; price: Fraction }[] = []
    for (const option of open) {
      const supporters = voters.flatMap((v, i) => (v.has(option) ? [{ has: money[i]!, points: fraction(v.get(option)!) }] : []))
      const rate = rateOf(fraction(cost[option]!), supporters)
      if (rate) prices.push({ option, rate, price: divide(rate, fraction(byCost ? cost[option]! : 1)) })
    }
    if (prices.length === 0) return run
    const least = prices.reduce((a, b) => (compare(b.price, a.price) < 0 ? b : a))
    const votes = (option: number) => voters.filter((v) => v.has(option)).length
    const tied = prices.filter((p) => compare(p.price, least.price) === 0)
      .sort((a, b) => votes(b.option) - votes(a.option) || cost[a.option]! - cost[b.option]! || a.option - b.option)
    const one = tied[0]!
    const equal = tied.filter((t) => votes(t.option) === votes(one.option) && cost[t.option] === cost[one.option])
    if (equal.length > 1) run.ties.push(equal.map((t) => t.option))
    for (const [i, v] of voters.entries()) {
      if (!v.has(one.option)) continue
      const rest = subtract(money[i]!, multiply(one.rate, fraction(v.get(one.option)!)))
      money[i] = rest.n > 0n ? rest : ZERO
    }
    run.order.push(one.option)
    run.rates.push(one.rate)
    open.delete(one.option)
  }
}

/** The rate at which supporters pay the cost together, each points times the rate or all they have; null if they cannot. */
export function rateOf(cost: Fraction, supporters: { has: Fraction; points: Fraction }[]): Fraction | null {
  const order = supporters.toSorted((a, b) => compare(divide(a.has, a.points), divide(b.has, b.points)))
  let missing = cost
  let points = order.reduce((sum, s) => add(sum, s.points), ZERO)
  for (const { has, points: own } of order) {
    const rate = divide(missing, points)
    if (compare(multiply(rate, own), has) <= 0) return rate
    missing = subtract(missing, has)
    points = subtract(points, own)
  }
  return null
}

/** Equal shares with add1, one raise after the other; stops before the raise whose outcome costs more than the budget. */
export function plainAdd1(x: PlainCase, byCost: boolean, step: Fraction): PlainRun & { raises: number } {
  const costOf = (run: PlainRun) => run.order.reduce((sum, o) => sum + x.cost[o]!, 0)
  const supported = x.cost.filter((_, o) => x.voters.some((v) => v.has(o))).length
  let endowment = divide(fraction(x.budget), fraction(x.voters.length))
  let run = plainRun(x, endowment, byCost)
  for (let raises = 0; ; raises++) {
    if (run.order.length === supported) return { ...run, raises }
    endowment = add(endowment, step)
    const next = plainRun(x, endowment, byCost)
    if (costOf(next) > x.budget) return { ...run, raises }
    run = next
  }
}
