/** Who has what while an assignment is made: jurors by entry and entries by juror, both by their places. */
export interface Held { given: readonly Set<number>[]; holds: readonly Set<number>[] }
interface Rules {
  /** Whether this juror must keep this entry. */
  kept: (entry: number, juror: number) => boolean
  forbidden: (entry: number, juror: number) => boolean
  /** What it costs that this juror has this entry: whole numbers, less is better. */
  cost: (entry: number, juror: number) => number
}

/** Steps of work after which it stops with what it has: about two seconds. Some hundred entries and a few dozen jurors need far less. */
const MOST = 1.2e7

/**
 * Makes an assignment cheaper without making its loads less even, in place. It cancels negative cycles (M. Klein, "A primal method
 * for minimal cost flows", Management Science 14, 1967) of the graph in which an edge from juror to juror is the cheapest entry that
 * may pass between them; an edge without an entry closes a path from a juror to one with a unit less, which leaves the sum of
 * squared loads as it is. When no negative cycle is left, no assignment with such loads is cheaper; a very large jury stops before.
 */
export function preferWishes({ given, holds }: Held, { kept, forbidden, cost }: Rules): void {
  const count = holds.length
  const weight = Array.from({ length: count }, () => new Float64Array(count).fill(Infinity))
  const passes = Array.from({ length: count }, () => new Int32Array(count).fill(-1))
  let work = 0
  const weigh = (from: number): void => {
    work += holds[from]!.size * count
    const [row, via] = [weight[from]!.fill(Infinity), passes[from]!.fill(-1)]
    for (const entry of holds[from]!) {
      if (kept(entry, from)) continue
      for (let to = 0; to < count; to++) {
        if (to === from || given[entry]!.has(to) || forbidden(entry, to)) continue
        const change = cost(entry, to) - cost(entry, from)
        if (change < row[to]!) { row[to] = change; via[to] = entry }
      }
    }
  }
  for (let juror = 0; juror < count; juror++) weigh(juror)
  const closes = (from: number, to: number): boolean => holds[to]!.size === holds[from]!.size + 1
  while (work < MOST) {
    const cycle = negativeCycle(count, (from, to) => (closes(from, to) ? Math.min(0, weight[from]![to]!) : weight[from]![to]!))
    if (!cycle) return
    work += count * count * 4
    const steps = cycle.flatMap((from, at) => {
      const to = cycle[(at + 1) % cycle.length]!
      // Where a path closes, nothing passes.
      return closes(from, to) && weight[from]![to]! > 0 ? [] : [{ entry: passes[from]![to]!, from, to }]
    })
    const touched = new Set([...cycle, ...steps.flatMap(({ entry }) => [...given[entry]!])])
    for (const { entry, from } of steps) { given[entry]!.delete(from); holds[from]!.delete(entry) }
    for (const { entry, to } of steps) { given[entry]!.add(to); holds[to]!.add(entry) }
    for (const juror of touched) weigh(juror)
  }
}

/** A cycle whose edges weigh less than nothing together, by Bellman and Ford; null when there is none. */
function negativeCycle(count: number, weight: (from: number, to: number) => number): number[] | null {
  const distance = new Float64Array(count)
  const before = new Int32Array(count).fill(-1)
  for (let round = 0; round < count; round++) {
    let changed = false
    for (let from = 0; from < count; from++) {
      for (let to = 0; to < count; to++) {
        const next = from === to ? Infinity : distance[from]! + weight(from, to)
        if (next < distance[to]! - 1e-9) { distance[to] = next; before[to] = from; changed = true }
      }
    }
    if (!changed) return null
    const cycle = cycleIn(before)
    if (cycle) return cycle
  }
  return null
}

/** A cycle among the ways back, in its order; each such cycle is negative. */
function cycleIn(before: Int32Array): number[] | null {
  const seenFrom = new Int32Array(before.length).fill(-1)
  for (let start = 0; start < before.length; start++) {
    let at = start
    while (at >= 0 && seenFrom[at]! < 0) { seenFrom[at] = start; at = before[at]! }
    if (at < 0 || seenFrom[at] !== start) continue
    const cycle = [at]
    for (let step = before[at]!; step !== at; step = before[step]!) cycle.push(step)
    return cycle.toReversed()
  }
  return null
}
