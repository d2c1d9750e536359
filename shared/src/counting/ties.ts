import { z } from 'zod'
import type { Tie } from './outcome.ts'
import type { OptionId } from './profile.ts'

/**
 * The parameter that breaks whatever is still tied: options in the order of a lot that was drawn and published; the earlier wins.
 */
export const Lot = z.array(z.string()).nullable().default(null)

/** What is settled when a tie is met: options that have won, and those that still may. */
export type Standing = { won: number[]; open: number[]; key?: string }

/** Picks one of tied options (by number). */
export type Choose = (tied: readonly number[], standing: () => Standing) => number

/** What became of following every way of breaking the ties that a count meets. */
export type Ways<T> = { ways: T[]; complete: boolean; before: Standing | null }

class Seen extends Error {}

/**
 * Runs a count once for every way of breaking its ties ("parallel universes": Conitzer, Rognlie, Xia, IJCAI 2009), at most
 * `limit` times. A count that names the state it is in (`key`) is not followed twice from the same state. The first way takes the
 * first tied option each time.
 */
export function everyWay<T>(once: (choose: Choose) => T, limit: number): Ways<T> {
  const scripts: number[][] = [[]]
  const seen = new Set<string>()
  const ways: T[] = []
  let before: Standing | null = null
  for (let run = 0; scripts.length > 0; run++) {
    if (run >= limit) return { ways, complete: false, before }
    const script = scripts.pop()!
    let met = 0
    const taken: number[] = []
    const choose: Choose = (tied, standing) => {
      if (met < script.length) return tied[taken[taken.push(script[met++]!) - 1]!]!
      met++
      const now = standing()
      before ??= now
      if (now.key !== undefined && seen.has(now.key)) throw new Seen()
      if (now.key !== undefined) seen.add(now.key)
      for (let k = tied.length - 1; k > 0; k--) scripts.push([...taken, k])
      taken.push(0)
      return tied[0]!
    }
    try {
      ways.push(once(choose))
    } catch (e) {
      if (!(e instanceof Seen)) throw e
    }
  }
  return { ways, complete: true, before }
}

/** What is certain and what is tied, given the winners of every way. */
export function settle(found: Ways<readonly number[]>): { winners: number[]; tied: number[]; everyWay: boolean } {
  if (!found.complete && found.before) return { winners: found.before.won, tied: found.before.open, everyWay: false }
  const [first = [], ...rest] = found.ways
  const winners = first.filter((w) => rest.every((way) => way.includes(w)))
  const tied = [...new Set(found.ways.flat())].filter((w) => !winners.includes(w)).sort((a, b) => a - b)
  return { winners, tied, everyWay: true }
}

/**
 * A chooser that follows a published lot, picking the option that it names first (or last, for going out); without a lot, the
 * given one.
 */
export function byLot(
  lot: readonly OptionId[] | null, ids: readonly OptionId[], otherwise: Choose, end: 'first' | 'last' = 'first',
): Choose {
  if (!lot) return otherwise
  const rank = lotRanks(lot, ids)
  return (tied, standing) => {
    const ranks = tied.map((t) => rank[t]!)
    const best = end === 'first' ? Math.min(...ranks) : Math.max(...ranks)
    const drawn = tied.filter((t) => rank[t] === best)
    return drawn.length === 1 ? drawn[0]! : otherwise(drawn, standing)
  }
}

/** Each option's place in the lot; options that the lot does not name come last, together. */
export function lotRanks(lot: readonly OptionId[], ids: readonly OptionId[]): number[] {
  const place = new Map(lot.map((id, i) => [id, i]))
  return ids.map((id) => place.get(id) ?? lot.length)
}

/** The first `places` of an order with equals: certain winners, those tied for what is left, and how much that is. */
export function fillPlaces(tiers: readonly (readonly number[])[], places: number): { winners: number[]; tied: number[]; open: number } {
  const winners: number[] = []
  for (const tier of tiers) {
    const open = places - winners.length
    if (open === 0) break
    if (tier.length > open) return { winners, tied: [...tier], open }
    winners.push(...tier)
  }
  return { winners, tied: [], open: 0 }
}

/** Splits equals of an order by a published lot. */
export function splitByLot(tiers: number[][], lot: readonly OptionId[] | null, ids: readonly OptionId[]): number[][] {
  if (!lot) return tiers
  const rank = lotRanks(lot, ids)
  return tiers.flatMap((tier) => tiersBy(tier, (a, b) => rank[a]! - rank[b]!))
}

/** Sorts by a comparison and puts equals together. */
export function tiersBy(items: readonly number[], order: (a: number, b: number) => number): number[][] {
  const tiers: number[][] = []
  for (const item of items.toSorted(order)) {
    const last = tiers.at(-1)
    if (last && order(last[0]!, item) === 0) last.push(item)
    else tiers.push([item])
  }
  return tiers
}

/** A tie for the log, by option id. */
export const tieOf = (ids: readonly OptionId[], among: readonly number[], by: string | null, chosen: readonly number[]): Tie => ({
  among: among.map((i) => ids[i]!), by, chosen: chosen.map((i) => ids[i]!),
})
