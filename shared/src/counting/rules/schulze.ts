import { z } from 'zod'
import { compare, type Fraction, fraction, show, ZERO } from '../fraction.ts'
import type { PairwiseDetail } from '../outcome.ts'
import { LARGEST_COUNT } from '../profile.ts'
import { Places, rule } from '../rule.ts'
import { fillPlaces, Lot, splitByLot } from '../ties.ts'
import { comparePairs, peel, Unranked } from './pairwise.ts'

/** How strong a victory is: by votes for it, by its margin, or by the ratio of votes for to votes against. */
export const PathStrength = z.enum(['winning', 'margin', 'ratio']).default('winning')

/**
 * The strength of a beating b, zero without a victory. By ratio, a victory with no vote against is above all others, by its
 * votes.
 */
function strengthOf(kind: z.infer<typeof PathStrength>, ours: number, theirs: number): Fraction {
  if (ours <= theirs) return ZERO
  if (kind === 'winning') return fraction(ours)
  if (kind === 'margin') return fraction(ours - theirs)
  return theirs === 0 ? fraction(BigInt(ours) * BigInt(LARGEST_COUNT)) : fraction(ours, theirs)
}

/**
 * Strongest paths by Floyd and Warshall on the ranks of the strengths, which orders them exactly without fractions in the inner
 * loop.
 */
function strongestPaths(matrix: readonly (readonly number[])[], kind: z.infer<typeof PathStrength>) {
  const m = matrix.length
  const direct = matrix.map((row, a) => row.map((n, b) => strengthOf(kind, n, matrix[b]![a]!)))
  const known = new Map(direct.flat().map((s) => [show(s), s]))
  const levels = [...known.values()].sort(compare)
  const levelOf = new Map(levels.map((s, i) => [show(s), i]))
  const level = direct.map((row) => Int32Array.from(row, (s) => levelOf.get(show(s))!))
  const next = direct.map((row, a) => Int32Array.from(row, (s, b) => (a !== b && s.n > 0n ? b : -1)))
  for (let via = 0; via < m; via++) {
    for (let a = 0; a < m; a++) {
      if (a === via) continue
      const [toVia, row, step] = [level[a]![via]!, level[a]!, next[a]!]
      for (let b = 0; b < m; b++) {
        const through = Math.min(toVia, level[via]![b]!)
        if (b !== a && b !== via && through > row[b]!) {
          row[b] = through
          step[b] = step[via]!
        }
      }
    }
  }
  return { level, levels, next }
}

/** Schulze's beatpath method. */
export const schulze = rule({
  id: 'schulze',
  ballots: ['ranking'],
  outcomes: ['one', 'places', 'ranking'],
  parameters: z.object({ strength: PathStrength, unranked: Unranked, places: Places, lot: Lot }),
  definition:
    'A path from a to b is a chain of one-to-one victories, as strong as its weakest link. The option whose strongest path to ' +
    'every other is at least as strong as the strongest path back wins; then the same among the rest.',
  ties:
    'Options that no other beats by paths are tied where they compete for the same place; a published lot breaks the tie where ' +
    'one is given.',
  source:
    'Schulze, "A new monotonic, clone-independent, reversal symmetric, and Condorcet-consistent single-winner election ' +
    'method", Social Choice and Welfare 36, 2011',
  count(profile, { strength, unranked, places, lot }) {
    const { ids, matrix } = comparePairs(profile, unranked)
    const { level, levels, next } = strongestPaths(matrix, strength)
    const tiers = splitByLot(peel(ids.length, (a, b) => level[a]![b]! > level[b]![a]!), lot, ids)
    const { winners, tied, open } = fillPlaces(tiers, places)
    const named = (list: readonly number[]) => list.map((i) => ids[i]!)
    const detail: PairwiseDetail = {
      shape: 'pairwise', options: ids, matrix, pairs: null,
      paths: {
        strength: level.map((row) => Array.from(row, (l) => show(levels[l]!))),
        next: next.map((row) => Array.from(row, (b) => (b < 0 ? null : ids[b]!))),
      },
    }
    return { winners: named(winners), tied: named(tied), open, ranking: tiers.map(named), everyWay: true, detail }
  },
})
