import { z } from 'zod'
import { indexRanks, type IndexedRanks } from '../indexed.ts'
import type { Profile } from '../profile.ts'

/** Whether an option that a ballot leaves out stands below all it ranks, or is not compared at all. */
export const Unranked = z.enum(['last', 'ignored']).default('last')

/** matrix[a][b]: how many voters rank a above b. */
function pairwiseMatrix({ ids, ballots, size }: IndexedRanks, unranked: z.infer<typeof Unranked>): number[][] {
  const m = ids.length
  const above = Array.from({ length: m }, () => new Float64Array(m))
  // Ranked above unranked: counted against every rival at first, then taken back where the ballot ranks the rival too. So short
  // ballots stay cheap.
  const named = new Float64Array(m)
  let complete = 0
  for (const [b, tiers] of ballots.entries()) {
    const n = size[b]!
    const ranked: number[] = []
    for (const tier of tiers) {
      for (const worse of tier) for (const better of ranked) above[better]![worse]! += n
      ranked.push(...tier)
    }
    for (const x of ranked) named[x]! += n
    if (unranked === 'ignored') continue
    if (ranked.length === m) complete += n
    else for (const x of ranked) for (const y of ranked) above[x]![y]! -= n
  }
  return above.map((row, x) => Array.from(row, (n, y) => (x === y ? 0 : unranked === 'last' ? n + named[x]! - complete : n)))
}

/** The ranking ballots of a profile, by pairs. */
export function comparePairs(profile: Profile, unranked: z.infer<typeof Unranked>) {
  const indexed = indexRanks(profile)
  return { ids: indexed.ids, matrix: pairwiseMatrix(indexed, unranked) }
}

/** An order by a relation: first those whom nobody beats, then those whom nobody left beats, and so on. */
export function peel(count: number, beats: (a: number, b: number) => boolean): number[][] {
  const tiers: number[][] = []
  let left = Array.from({ length: count }, (_, i) => i)
  while (left.length > 0) {
    const top = left.filter((a) => !left.some((b) => beats(b, a)))
    tiers.push(top)
    left = left.filter((a) => !top.includes(a))
  }
  return tiers
}
