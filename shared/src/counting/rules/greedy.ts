import { z } from 'zod'
import { compare, type Fraction, fraction, show } from '../fraction.ts'
import type { GreedyDetail } from '../outcome.ts'
import { rule } from '../rule.ts'
import { type Choose, everyWay, Lot, settle, tieOf, tiersBy } from '../ties.ts'
import { type BudgetCase, budgetCase, BudgetTies, costOf, inMoney, tieBreaker } from './budget.ts'

export type Turn = { option: number; left: bigint; bought: boolean; tie: { among: number[]; by: string | null; chosen: number[] } | null }

/**
 * Goes through options from the highest value down and buys what still fits. Equals that all fit, and equals of which none fits,
 * need no order.
 */
export function buyInOrder(x: BudgetCase, options: readonly number[], value: (o: number) => Fraction, budget: bigint,
  won: readonly number[], narrow: ReturnType<typeof tieBreaker>): { bought: number[]; turns: Turn[] } {
  const values = x.ids.map((_, o) => value(o))
  const turns: Turn[] = []
  const bought: number[] = []
  const tiers = tiersBy(options, (a, b) => compare(values[b]!, values[a]!))
  let left = budget
  for (const [t, tier] of tiers.entries()) {
    let waiting = [...tier]
    while (waiting.length > 0) {
      const fitting = waiting.filter((o) => x.cost[o]! <= left)
      let next = (fitting.length < waiting.length ? waiting.find((o) => x.cost[o]! > left) : waiting[0])!
      let tie: Turn['tie'] = null
      if (fitting.length === waiting.length && costOf(fitting, x) > left) {
        const { left: equals, by, choose } = narrow(waiting)
        next = equals.length === 1 ? equals[0]! : choose(equals, () => ({
          won: [...won, ...bought], open: [...waiting, ...tiers.slice(t + 1).flat()],
          key: [[...won, ...bought], waiting].map((part) => part.toSorted((a, b) => a - b).join(',')).join(' '),
        }))
        tie = { among: waiting, by, chosen: [next] }
      }
      const fits = x.cost[next]! <= left
      turns.push({ option: next, left, bought: fits, tie })
      if (fits) {
        bought.push(next)
        left -= x.cost[next]!
      }
      waiting = waiting.filter((o) => o !== next)
    }
  }
  return { bought, turns }
}

/** Turns for the outcome. */
export const describeTurns = (x: BudgetCase, turns: readonly Turn[], value: (o: number) => Fraction): GreedyDetail['turns'] =>
  turns.map(({ option, left, bought, tie }) => ({
    option: x.ids[option]!, votes: show(value(option)), cost: inMoney(x.cost[option]!, x), left: inMoney(left, x), bought,
    tie: tie && tieOf(x.ids, tie.among, tie.by, tie.chosen),
  }))

/** Greedy: the most votes first, whatever fits. */
export const greedy = rule({
  id: 'greedy',
  ballots: ['approval', 'choice', 'budget', 'points'],
  outcomes: ['budget'],
  parameters: z.object({ by: z.enum(['votes', 'points', 'perCost']).default('votes'), ties: BudgetTies, lot: Lot }),
  definition:
    'Options are taken from the most votes down (voters who name it; or points; or points per unit of cost, which with ' +
    'approvals are votes), and each is bought if it still fits the budget; what does not fit is passed over.',
  ties:
    'Equals that fit together are all bought. Otherwise more votes, then lower cost go first (or as the parameter says), then ' +
    'a published lot; where that does not help every way is followed, and what differs is reported as tied.',
  source: 'Talmon, Faliszewski, "A Framework for Approval-Based Budgeting Methods", AAAI 2019',
  count(profile, { by, ties, lot }) {
    const x = budgetCase(profile)
    const value = (o: number) =>
      by === 'votes' ? fraction(x.votes[o]!) : by === 'points' ? fraction(x.points[o]!) : fraction(BigInt(x.points[o]!), x.cost[o]!)
    const all = x.ids.map((_, o) => o)
    const run = (choose: Choose) => buyInOrder(x, all, value, x.budget, [], tieBreaker(x, ties, lot, choose))
    const found = everyWay(run, 500)
    const { winners, tied, everyWay: complete } = settle({ ...found, ways: found.ways.map((w) => w.bought) })
    const first = found.ways[0]!
    const named = (list: readonly number[]) => list.map((i) => x.ids[i]!)
    const detail: GreedyDetail = {
      shape: 'greedy', budget: inMoney(x.budget, x), spent: inMoney(costOf(first.bought, x), x),
      turns: describeTurns(x, first.turns, value),
    }
    return { winners: named(winners), tied: named(tied), open: null, ranking: null, everyWay: complete, detail }
  },
})
