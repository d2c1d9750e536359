import { z } from 'zod'
import { fraction, show } from '../fraction.ts'
import { indexRanks } from '../indexed.ts'
import type { Round, RoundsDetail } from '../outcome.ts'
import { rule } from '../rule.ts'
import { byLot, type Choose, everyWay, Lot, settle, tieOf } from '../ties.ts'

/** A place that several options share on a runoff or STV ballot: passed over, or the end of the ballot. */
export const SharedPlace = z.enum(['skip', 'exhaust']).default('skip')

/** Ballots as plain lists of options, by what shared places mean. */
export function straighten(ballots: readonly number[][][], shared: z.infer<typeof SharedPlace>): number[][] {
  return ballots.map((tiers) => {
    const end = shared === 'exhaust' ? tiers.findIndex((tier) => tier.length > 1) : -1
    return (end < 0 ? tiers : tiers.slice(0, end)).filter((tier) => tier.length === 1).map((tier) => tier[0]!)
  })
}

/**
 * Of tied options those left after looking back, round by round from the latest, for one at which they differed (fewest or most
 * votes).
 */
export function lookBack(tied: readonly number[], history: readonly ArrayLike<number | bigint>[], pick: 'fewest' | 'most'): number[] {
  let left = [...tied]
  for (let r = history.length - 1; r >= 0 && left.length > 1; r--) {
    const votes = left.map((o) => history[r]![o]!)
    const best = votes.reduce((a, b) => (pick === 'fewest' ? b < a : b > a) ? b : a)
    left = left.filter((_, i) => votes[i] === best)
  }
  return left
}

const parameters = z.object({
  sharedPlace: SharedPlace,
  /** Eliminate at once all who cannot catch up: the largest group whose votes together are fewer than the next option's. */
  batch: z.boolean().default(false),
  lookBack: z.boolean().default(false),
  lot: Lot,
})

/** Instant runoff: the fewest votes go out until one option has more than half. */
export const instantRunoff = rule({
  id: 'instantRunoff',
  ballots: ['ranking'],
  outcomes: ['one'],
  parameters,
  definition:
    'Every ballot counts for the highest option on it that is still in. While none has more than half of the ballots still ' +
    'counting, the option with the fewest votes goes out (in batches: all that cannot catch up at once).',
  ties:
    'Options equal for going out: with look-back, the one with fewest votes in the latest earlier round in which they ' +
    'differed; then a published lot. Where neither is asked for or helps, every way is followed; if these have different ' +
    'winners, the result is a tie.',
  source: 'Maine Revised Statutes title 21-A, section 723-A; Tideman, Collective Decisions and Voting, 2006',
  count(profile, { sharedPlace, batch, lookBack: back, lot }) {
    const { ids, ballots, size } = indexRanks(profile)
    const lists = straighten(ballots, sharedPlace)
    const count = (choose: Choose) => runoff(ids.length, lists, size, {
      batch, back, by: lot ? 'lot' : null, wins: byLot(lot, ids, choose), goes: byLot(lot, ids, choose, 'last'),
    })
    const found = everyWay(count, 2000)
    const { winners, tied, everyWay: all } = settle({ ...found, ways: found.ways.map((way) => way.winner) })
    const detail: RoundsDetail = { shape: 'rounds', rounds: (found.ways[0]?.rounds ?? []).map((r) => describe(r, ids)) }
    const named = (list: readonly number[]) => list.map((i) => ids[i]!)
    return { winners: named(winners), tied: named(tied), open: tied.length > 0 ? 1 : 0, ranking: null, everyWay: all, detail }
  },
})

type Tied = { among: number[]; by: string | null; chosen: number[] }
type Raw = {
  standing: number[]; votes: Float64Array; exhausted: number; active: number; out: number[]; elected: number[]
  moved: Map<number, Map<number, number>>; tie: Tied | null
}
type Options = { batch: boolean; back: boolean; by: string | null; wins: Choose; goes: Choose }

function runoff(m: number, lists: readonly number[][], size: readonly number[], { batch, back, by, wins, goes }: Options) {
  const votes = new Float64Array(m)
  const piles: number[][] = Array.from({ length: m }, () => [])
  const next = new Int32Array(lists.length)
  const isIn = new Uint8Array(m).fill(1)
  const rounds: Raw[] = []
  let exhausted = 0
  let standing = Array.from({ length: m }, (_, i) => i)

  /** Moves a ballot to its next option still in; -1 if there is none. */
  function place(b: number): number {
    const list = lists[b]!
    while (next[b]! < list.length && !isIn[list[next[b]!]!]) next[b]!++
    const to = list[next[b]!] ?? -1
    if (to < 0) exhausted += size[b]!
    else {
      votes[to]! += size[b]!
      piles[to]!.push(b)
    }
    return to
  }

  for (const b of lists.keys()) place(b)
  for (;;) {
    const active = standing.reduce((sum, o) => sum + votes[o]!, 0)
    const round: Raw = { standing, votes: votes.slice(), exhausted, active, out: [], elected: [], moved: new Map(), tie: null }
    rounds.push(round)
    const ahead = standing.find((o) => votes[o]! * 2 > active)
    if (ahead !== undefined || standing.length === 1) {
      round.elected = [ahead ?? standing[0]!]
      return { winner: round.elected, rounds }
    }
    // Nobody has a vote: nothing tells the options apart.
    if (active === 0) {
      const chosen = wins(standing, () => ({ won: [], open: standing }))
      round.tie = { among: standing, by, chosen: [chosen] }
      round.elected = [chosen]
      return { winner: [chosen], rounds }
    }
    const order = standing.toSorted((a, b) => votes[a]! - votes[b]!)
    const lowest = order.filter((o) => votes[o] === votes[order[0]!])
    let out = lowest
    if (batch) out = hopeless(order, votes) ?? lowest
    if (out === lowest && lowest.length > 1 && !sure(lowest, order, votes)) {
      const left = back ? lookBack(lowest, rounds.map((r) => r.votes), 'fewest') : lowest
      // The state of a runoff is who is in, so ways that meet again are followed once.
      const one = left.length === 1 ? left[0]! : goes(left, () => ({ won: [], open: standing, key: standing.join(',') }))
      round.tie = { among: lowest, by: left.length === 1 ? 'lookBack' : by, chosen: [one] }
      out = [one]
    }
    round.out = out
    for (const o of out) isIn[o] = 0
    standing = standing.filter((o) => isIn[o])
    for (const o of out) {
      const moved = new Map<number, number>()
      for (const b of piles[o]!) {
        const to = place(b)
        moved.set(to, (moved.get(to) ?? 0) + size[b]!)
      }
      round.moved.set(o, moved)
      votes[o] = 0
      piles[o] = []
    }
  }
}

/**
 * Whether tied options all go out next in any order: together they have fewer votes than the next. Then the order cannot matter.
 */
function sure(lowest: readonly number[], order: readonly number[], votes: Float64Array): boolean {
  const next = order[lowest.length]
  return next !== undefined && lowest.length * votes[lowest[0]!]! < votes[next]!
}

/** The largest group from below whose votes together are fewer than those of each other option. */
function hopeless(order: readonly number[], votes: Float64Array): number[] | null {
  let sum = 0
  let best = 0
  for (let k = 1; k < order.length; k++) {
    sum += votes[order[k - 1]!]!
    if (sum < votes[order[k]!]!) best = k
  }
  return best > 0 ? order.slice(0, best) : null
}

function describe(raw: Raw, ids: readonly string[]): Round {
  const named = (list: readonly number[]) => list.map((i) => ids[i]!)
  return {
    totals: raw.standing.map((o) => ({ option: ids[o]!, total: `${raw.votes[o]}` })),
    exhausted: `${raw.exhausted}`,
    lost: '0',
    needed: show(fraction(Math.floor(raw.active / 2) + 1)),
    elected: named(raw.elected),
    eliminated: named(raw.out),
    transfers: [...raw.moved].flatMap(([from, moved]) =>
      [...moved].sort(([a], [b]) => a - b).map(([to, votes]) => ({ from: ids[from]!, to: to < 0 ? null : ids[to]!, votes: `${votes}` }))),
    tie: raw.tie && tieOf(ids, raw.tie.among, raw.tie.by, raw.tie.chosen),
  }
}
