import { z } from 'zod'
import type { PairwiseDetail } from '../outcome.ts'
import { Places, rule } from '../rule.ts'
import { fillPlaces, Lot, splitByLot } from '../ties.ts'
import { comparePairs, peel, Unranked } from './pairwise.ts'

type Pair = { winner: number; loser: number; strength: number; against: number; locked: boolean }

/** Victories from the strongest down; of equal strength, those with fewer votes against come first. */
function victories(matrix: readonly (readonly number[])[], kind: 'winning' | 'margin'): Pair[] {
  const pairs: Pair[] = []
  for (const [winner, row] of matrix.entries()) {
    for (const [loser, ours] of row.entries()) {
      const against = matrix[loser]![winner]!
      if (ours > against) pairs.push({ winner, loser, strength: kind === 'winning' ? ours : ours - against, against, locked: false })
    }
  }
  return pairs.sort((a, b) => b.strength - a.strength || a.against - b.against)
}

/** Which options can be reached from which over locked victories, kept closed under chains. */
function reachability(m: number) {
  const reach = Array.from({ length: m }, () => new Uint8Array(m))
  return {
    has: (a: number, b: number) => reach[a]![b] === 1,
    add(a: number, b: number) {
      if (reach[a]![b]) return
      for (let x = 0; x < m; x++) {
        if (x !== a && !reach[x]![a]) continue
        const row = reach[x]!
        row[b] = 1
        for (let y = 0; y < m; y++) if (reach[b]![y]) row[y] = 1
      }
    },
    copy() {
      const other = reachability(m)
      for (let x = 0; x < m; x++) for (let y = 0; y < m; y++) if (reach[x]![y]) other.add(x, y)
      return other
    },
  }
}

/**
 * Locks victories group by group of equal strength, leaving out of each group all that would close a circle with what is locked
 * or with each other.
 */
function lockPairs(matrix: readonly (readonly number[])[], kind: 'winning' | 'margin'): Pair[] {
  const pairs = victories(matrix, kind)
  const locked = reachability(matrix.length)
  for (let from = 0; from < pairs.length;) {
    const first = pairs[from]!
    let to = from + 1
    while (pairs[to]?.strength === first.strength && pairs[to]!.against === first.against) to++
    const group = pairs.slice(from, to)
    const together = group.length === 1 ? locked : locked.copy()
    if (group.length > 1) for (const { winner, loser } of group) together.add(winner, loser)
    for (const pair of group) pair.locked = !together.has(pair.loser, pair.winner)
    for (const pair of group) if (pair.locked) locked.add(pair.winner, pair.loser)
    from = to
  }
  return pairs
}

/** Tideman's ranked pairs. */
export const rankedPairs = rule({
  id: 'rankedPairs',
  ballots: ['ranking'],
  outcomes: ['one', 'places', 'ranking'],
  parameters: z.object({ strength: z.enum(['winning', 'margin']).default('winning'), unranked: Unranked, places: Places, lot: Lot }),
  definition:
    'One-to-one victories are locked from the strongest down (equal strength: fewer votes against first), leaving out each ' +
    'that would close a circle. The option that no locked victory is against wins; then the same among the rest.',
  ties:
    'Victories equal in votes for and against are locked together, and those that would close a circle among themselves are ' +
    'all left out, so that no order of names matters. Options then unbeaten for the same place are tied; a published lot ' +
    'breaks the tie where one is given.',
  source: 'Tideman, "Independence of clones as a criterion for voting rules", Social Choice and Welfare 4, 1987',
  count(profile, { strength, unranked, places, lot }) {
    const { ids, matrix } = comparePairs(profile, unranked)
    const pairs = lockPairs(matrix, strength)
    const beats = matrix.map((row) => new Uint8Array(row.length))
    for (const { winner, loser, locked } of pairs) if (locked) beats[winner]![loser] = 1
    const tiers = splitByLot(peel(ids.length, (a, b) => beats[a]![b] === 1), lot, ids)
    const { winners, tied, open } = fillPlaces(tiers, places)
    const named = (list: readonly number[]) => list.map((i) => ids[i]!)
    const detail: PairwiseDetail = {
      shape: 'pairwise', options: ids, matrix, paths: null,
      pairs: pairs.map(({ winner, loser, strength: s, against, locked }) => (
        { winner: ids[winner]!, loser: ids[loser]!, strength: `${s}`, against, locked })),
    }
    return { winners: named(winners), tied: named(tied), open, ranking: tiers.map(named), everyWay: true, detail }
  },
})
