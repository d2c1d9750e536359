import { amountOf } from './amount.ts'
import { add, compare, divide, type Fraction, fraction, multiply, ONE, type Ratio, show, subtract, ZERO } from './fraction.ts'
import type { OptionId, Profile } from './profile.ts'
import { supported } from './translate.ts'

/** How well winners represent the voters. Shares are of all who cast a ballot, empty ones included. */
export type Representation = {
  voters: number
  /** Voters with at least one winner that they support, as a number and a share; `excluded` is the share of the others. */
  withWinner: number
  share: Ratio
  excluded: Ratio
  /** Winners supported per voter on average, and how unequally: 0 is equal, towards 1 is all with one voter (Gini). */
  satisfaction: { average: Ratio; gini: Ratio }
  /** The same for the cost of the winners supported; null where options have no costs. */
  value: { average: Ratio; gini: Ratio } | null
}

/**
 * Measures an outcome. What a ballot supports is in translate.ts; of a ranking the first options, as many as there are winners.
 * Winners spread over voters: Faliszewski et al., "Participatory Budgeting: Data, Tools, and Analysis", IJCAI 2023 (exclusion
 * ratio, average satisfaction).
 */
export function representation(profile: Profile, winners: readonly OptionId[]): Representation {
  const cost = new Map(profile.options.map((o) => [o.id, o.cost === null ? null : amountOf(o.cost)]))
  const won = new Set(winners)
  const costed = winners.every((w) => cost.get(w)) && profile.budget !== null
  const counts: Held[] = []
  const values: Held[] = []
  let voters = 0
  let withWinner = 0
  for (const { ballot, count } of profile.ballots) {
    const held = supported(profile, ballot, winners.length).filter((id) => won.has(id))
    voters += count
    if (held.length > 0) withWinner += count
    counts.push({ amount: fraction(held.length), voters: count })
    if (costed) values.push({ amount: held.reduce((sum, id) => add(sum, cost.get(id)!), ZERO), voters: count })
  }
  const share = voters === 0 ? ZERO : fraction(withWinner, voters)
  return {
    voters, withWinner, share: show(share), excluded: show(voters === 0 ? ZERO : subtract(ONE, share)),
    satisfaction: spread(counts), value: costed ? spread(values) : null,
  }
}

type Held = { amount: Fraction; voters: number }

/** Average and Gini coefficient: with amounts in rising order, the sum of (2 place - n - 1) amount over n times their total. */
function spread(held: Held[]): { average: Ratio; gini: Ratio } {
  const together = new Map<string, Held>()
  for (const h of held) {
    const key = show(h.amount)
    const known = together.get(key)
    if (known) known.voters += h.voters
    else together.set(key, { ...h })
  }
  const order = [...together.values()].sort((a, b) => compare(a.amount, b.amount))
  const n = order.reduce((sum, h) => sum + h.voters, 0)
  const total = order.reduce((sum, h) => add(sum, multiply(h.amount, fraction(h.voters))), ZERO)
  if (n === 0 || total.n === 0n) return { average: '0', gini: '0' }
  let before = 0
  let weighted = ZERO
  for (const { amount, voters } of order) {
    // Places before + 1 .. before + voters: the sum of 2 place - n - 1 over them is voters times (2 before + voters - n).
    weighted = add(weighted, multiply(amount, fraction(BigInt(voters) * BigInt(2 * before + voters - n))))
    before += voters
  }
  return { average: show(divide(total, fraction(n))), gini: show(divide(weighted, multiply(total, fraction(n)))) }
}
