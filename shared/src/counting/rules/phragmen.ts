import { z } from 'zod'
import { fraction, gcd, show } from '../fraction.ts'
import type { LoadsDetail } from '../outcome.ts'
import { rule } from '../rule.ts'
import { type Choose, everyWay, Lot, settle, tieOf } from '../ties.ts'
import { type BudgetCase, budgetCase, BudgetTies, costOf, inMoney, tieBreaker } from './budget.ts'

type Bought = { option: number; left: bigint; tie: { among: number[]; by: string | null; chosen: number[] } | null }

/**
 * Sequential Phragmen. Every voter's load is 0 or that of a purchase, so a sum of loads is a few counts times a few numbers: all
 * loads are whole numbers of 1 / `common`, which grows by at most the number of supporters with each purchase.
 */
function phragmen(x: BudgetCase, narrow: ReturnType<typeof tieBreaker>) {
  const bought: Bought[] = []
  const latest = new Int32Array(x.size.length).fill(-1)
  /** carrying[o][j]: how many supporters of o carry the load of purchase j. */
  const carrying = x.ids.map((): number[] => [])
  let waiting = x.ids.map((_, o) => o).filter((o) => x.votes[o]! > 0 && x.cost[o]! <= x.budget)
  let left = x.budget
  let common = 1n
  let loads: bigint[] = []
  const ended = (stoppedAt: number[]) => ({ bought, stoppedAt, loads: loads.map((n) => fraction(n, common * x.perOne)) })

  for (;;) {
    // The load after buying o is sums[o] / (common * votes of o).
    const sumOf = (o: number) => carrying[o]!.reduce((sum, n, j) => (n ? sum + BigInt(n) * loads[j]! : sum), x.cost[o]! * common)
    const sums = new Map(waiting.map((o) => [o, sumOf(o)]))
    const votes = (o: number) => BigInt(x.votes[o]!)
    const order = (a: number, b: number) => sums.get(a)! * votes(b) - sums.get(b)! * votes(a)
    const least = waiting.reduce<number | null>((a, b) => (a !== null && order(a, b) <= 0n ? a : b), null)
    if (least === null) return ended([])
    const tied = waiting.filter((o) => order(o, least) === 0n)
    const tooDear = tied.filter((o) => x.cost[o]! > left)
    if (tooDear.length > 0) return ended(tooDear)
    let one = least
    let tie: Bought['tie'] = null
    if (tied.length > 1) {
      const { left: equals, by, choose } = narrow(tied)
      one = equals.length === 1 ? equals[0]! : choose(equals, () => ({
        won: bought.map((b) => b.option), open: [...waiting],
        // Loads depend on the order of purchases, so the state is what has been bought and what all supporters carry.
        key: waiting.map((o) => `${o}:${show(fraction(sums.get(o)!, common * votes(o)))}`).join(),
      }))
      tie = { among: tied, by, chosen: [one] }
    }
    bought.push({ option: one, left, tie })
    left -= x.cost[one]!
    waiting = waiting.filter((o) => o !== one)
    const shared = gcd(sums.get(one)! % votes(one), votes(one))
    const factor = votes(one) / shared
    common *= factor
    loads = [...loads.map((n) => n * factor), sums.get(one)! / shared]
    carry(one, loads.length - 1)
  }

  function carry(option: number, purchase: number) {
    for (let k = x.supporters.start[option]!; k < x.supporters.start[option + 1]!; k++) {
      const g = x.supporters.item[k]!
      for (let i = x.ballots.start[g]!; i < x.ballots.start[g + 1]!; i++) {
        const counts = carrying[x.ballots.item[i]!]!
        if (latest[g]! >= 0) counts[latest[g]!]! -= x.size[g]!
        counts[purchase] = (counts[purchase] ?? 0) + x.size[g]!
      }
      latest[g] = purchase
    }
  }
}

/** Sequential Phragmen for budgets. */
export const sequentialPhragmen = rule({
  id: 'phragmen',
  ballots: ['approval', 'choice', 'budget'],
  outcomes: ['budget'],
  parameters: z.object({ ties: BudgetTies, lot: Lot }),
  definition:
    'Every voter gets money at the same steady pace. As soon as the supporters of an option have its cost together they buy it ' +
    'and are left with nothing. It stops when the next option to be bought does not fit the budget.',
  ties:
    'Of options affordable at the same moment the one with more votes, then of lower cost is bought first (or as the parameter ' +
    'says), then a published lot; where that does not help every way is followed, and what differs is reported as tied.',
  source:
    'Brill, Freeman, Janson, Lackner, "Phragmen\'s voting methods and justified representation", AAAI 2017; budgets: Los, ' +
    'Christoff, Grossi, IJCAI 2022',
  count(profile, { ties, lot }) {
    const x = budgetCase(profile)
    const found = everyWay((choose: Choose) => phragmen(x, tieBreaker(x, ties, lot, choose)), 200)
    const { winners, tied, everyWay: complete } = settle({ ...found, ways: found.ways.map((w) => w.bought.map((b) => b.option)) })
    const first = found.ways[0]!
    const named = (list: readonly number[]) => list.map((i) => x.ids[i]!)
    const detail: LoadsDetail = {
      shape: 'loads',
      budget: inMoney(x.budget, x),
      spent: inMoney(costOf(first.bought.map((b) => b.option), x), x),
      purchases: first.bought.map((b, i) => ({
        option: x.ids[b.option]!, load: show(first.loads[i]!), cost: inMoney(x.cost[b.option]!, x), left: inMoney(b.left, x),
        tie: b.tie && tieOf(x.ids, b.tie.among, b.tie.by, b.tie.chosen),
      })),
      missed: x.ids.flatMap((option, o) =>
        (first.bought.some((b) => b.option === o) ? [] : [{ option, votes: x.votes[o]!, cost: inMoney(x.cost[o]!, x) }])),
      stoppedAt: named(first.stoppedAt),
    }
    return { winners: named(winners), tied: named(tied), open: null, ranking: null, everyWay: complete, detail }
  },
})
