import { preferWishes } from './wishes.ts'

/** An entry, and the jurors who must not score it. */
export interface AssignedEntry { id: string; conflicts: ReadonlySet<string>; /** Jurors who have it already; they stay. */ has?: readonly string[] }
export interface Assignment {
  /** Jurors by entry, those it had already included. */
  jurors: Map<string, string[]>
  loads: Map<string, number>
  /** Entries that did not get enough jurors, and how many jurors without a conflict there are. */
  short: { id: string; possible: number; conflicts: number }[]
  /** When it is impossible, what would make it possible. */
  relax: { perEntry: number; moreJurors: number } | null
}

/** A small linear congruential generator: the same order for the same seed. */
function generator(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/**
 * Gives each entry `perEntry` jurors without a conflict, with loads as even as they can be.
 *
 * This is a minimum-cost flow (source to entries with capacity `perEntry`, entries to jurors with capacity 1 and no cost,
 * jurors to the sink with costs 1, 3, 5, ... for each further unit, so that the sum of squared loads is least), solved by
 * successive shortest paths. As only the last arcs cost, the shortest augmenting path from an entry leads to the least
 * loaded juror that alternating paths reach: the algorithm ASM of Harvey, Ladner, Lovasz and Tamir, "Semi-matchings for
 * bipartite graphs and load balancing", Journal of Algorithms 59 (2006), with several units for each entry. Where jurors have
 * wishes, `cost` is what an entry costs a juror; even loads come first, then the least cost (wishes.ts).
 */
export function assignJurors(entries: readonly AssignedEntry[], jurors: readonly string[], perEntry: number, seed = 1, cost: ((entry: string, juror: string) => number) | null = null): Assignment {
  const random = generator(seed)
  const count = jurors.length
  const indexOf = new Map(jurors.map((juror, at) => [juror, at]))
  const forbidden = entries.map(({ conflicts }) => new Set([...conflicts].flatMap((juror) => indexOf.get(juror) ?? [])))
  const given: Set<number>[] = entries.map(({ has = [] }) => new Set(has.flatMap((juror) => indexOf.get(juror) ?? [])))
  const kept: Set<number>[] = given.map((set) => new Set(set))
  const holds: Set<number>[] = jurors.map(() => new Set())
  for (const [entry, set] of given.entries()) for (const juror of set) holds[juror]!.add(entry)
  // Jurors who have left still count as having scored.
  const gone = entries.map(({ has = [] }) => has.filter((juror) => !indexOf.has(juror)).length)

  const leastLoad = (): number => { let least = Infinity; for (const set of holds) least = Math.min(least, set.size); return least }

  /** One unit of flow from an entry; false when no juror can be reached. */
  const augment = (start: number, least: number): boolean => {
    const from = new Int32Array(count).fill(-1)
    const seen = new Uint8Array(count)
    const queue: number[] = []
    /** The juror through whom an entry was reached: who passes it on. */
    const via = new Map<number, number>([[start, -1]])
    const offset = random(count)
    let best = -1
    const reach = (entry: number): boolean => {
      // Of those with the least load the one who wishes for it: any of them keeps the loads even.
      if (cost && entry === start) {
        let cheapest = Infinity
        for (let juror = 0; juror < count; juror++) {
          if (holds[juror]!.size !== least || forbidden[entry]!.has(juror) || given[entry]!.has(juror)) continue
          const price = cost(entries[entry]!.id, jurors[juror]!)
          if (price < cheapest) { cheapest = price; best = juror }
        }
        if (best >= 0) { from[best] = entry; return true }
      }
      for (let step = 0; step < count; step++) {
        const juror = (step + offset) % count
        if (seen[juror] || forbidden[entry]!.has(juror) || given[entry]!.has(juror)) continue
        seen[juror] = 1
        from[juror] = entry
        queue.push(juror)
        if (best < 0 || holds[juror]!.size < holds[best]!.size) best = juror
        if (holds[juror]!.size === least) return true
      }
      return false
    }
    let found = reach(start)
    for (let at = 0; !found && at < queue.length && queue.length < count; at++) {
      const juror = queue[at]!
      for (const entry of holds[juror]!) {
        if (via.has(entry) || kept[entry]!.has(juror)) continue
        via.set(entry, juror)
        found = reach(entry)
        if (found) break
      }
    }
    if (best < 0) return false
    for (let juror = best; juror >= 0;) {
      const entry = from[juror]!
      const passing = via.get(entry)!
      given[entry]!.add(juror)
      holds[juror]!.add(entry)
      if (passing >= 0) {
        given[entry]!.delete(passing)
        holds[passing]!.delete(entry)
      }
      juror = passing
    }
    return true
  }

  let least = leastLoad()
  for (const [entry] of entries.entries()) {
    for (let unit = given[entry]!.size + gone[entry]!; unit < perEntry; unit++) {
      if (!augment(entry, least)) break
      least = leastLoad()
    }
  }
  if (cost) preferWishes({ given, holds }, { kept: (entry, juror) => kept[entry]!.has(juror), forbidden: (entry, juror) => forbidden[entry]!.has(juror), cost: (entry, juror) => cost(entries[entry]!.id, jurors[juror]!) })
  const possible = (at: number): number => count - forbidden[at]!.size + gone[at]!
  const short = entries.flatMap(({ id }, at) => (given[at]!.size + gone[at]! < perEntry ? [{ id, possible: possible(at), conflicts: forbidden[at]!.size }] : []))
  return {
    jurors: new Map(entries.map(({ id, has = [] }, at) => [id, [...new Set([...has, ...[...given[at]!].map((juror) => jurors[juror]!)])]])),
    loads: new Map(jurors.map((juror, at) => [juror, holds[at]!.size])),
    short,
    relax: short.length === 0 ? null : { perEntry: Math.min(...entries.map((_, at) => possible(at))), moreJurors: Math.max(...short.map((one) => perEntry - one.possible)) },
  }
}
