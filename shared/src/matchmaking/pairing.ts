import { maximumWeightMatching, type WeightedEdge } from './blossom.ts'

/** Who is to be paired, and by which rules. */
export interface Pairing {
  people: readonly string[]
  /** How well two fit, a whole number from 0 to 1000. */
  fit: (a: string, b: string) => number
  /** Whether two may meet: false for a blocked pair and for one that has met. */
  mayMeet: (a: string, b: string) => boolean
  /** How often each has sat out so far. */
  satOut: ReadonlyMap<string, number>
  /** Those who sat out in the round before, or were left alone in this one. */
  satOutLast: ReadonlySet<string>
  /** Whoever is left over joins a pair, if they may meet both. */
  trios: boolean
}
export interface Paired { groups: string[][]; out: string[] }

export const MOST_FIT = 1000

/**
 * Pairs as many as possible; among those pairings, one that leaves out as few as possible of those who sat out last, then one in
 * which those who sat out least sit out now, and among these the one of greatest fit. Each of the four outweighs all that follow,
 * so that one maximum-weight matching decides them all.
 */
export function pairUp({ people, fit, mayMeet, satOut, satOutLast, trios }: Pairing): Paired {
  const n = people.length
  const worst = Math.max(1, ...people.map((person) => satOut.get(person) ?? 0))
  const once = Math.ceil(n / 2) * (MOST_FIT + 1) + 1
  const last = once * worst * n + 1
  const pair = last * (n + 1)
  const due = people.map((person) => (satOutLast.has(person) ? last : 0) + (satOut.get(person) ?? 0) * once)
  const edges: WeightedEdge[] = []
  for (let a = 0; a < n; a++) {
    for (let b = a + 1; b < n; b++) {
      if (mayMeet(people[a]!, people[b]!)) edges.push({ a, b, weight: pair + due[a]! + due[b]! + clamp(fit(people[a]!, people[b]!)) })
    }
  }
  const mates = maximumWeightMatching(n, edges)
  const groups = mates.flatMap((mate, at) => (mate > at ? [[people[at]!, people[mate]!]] : []))
  const out = mates.flatMap((mate, at) => (mate < 0 ? [people[at]!] : []))
  return trios ? makeTrios(groups, out, { fit, mayMeet }) : { groups, out }
}

const clamp = (fit: number): number => Math.max(0, Math.min(MOST_FIT, Math.round(fit)))

/** Puts each who is left over into the pair that they fit best and may meet whole. */
function makeTrios(pairs: readonly string[][], out: readonly string[], { fit, mayMeet }: Pick<Pairing, 'fit' | 'mayMeet'>): Paired {
  const groups = pairs.map((pair) => [...pair])
  const alone: string[] = []
  for (const person of out) {
    const open = groups.filter((group) => group.length === 2 && group.every((other) => mayMeet(person, other)))
    const best = open.toSorted((a, b) => joint(person, b, fit) - joint(person, a, fit))[0]
    if (best) best.push(person)
    else alone.push(person)
  }
  return { groups, out: alone }
}

const joint = (person: string, group: readonly string[], fit: Pairing['fit']): number => group.reduce((sum, other) => sum + clamp(fit(person, other)), 0)

/** One name for a pair, whoever is named first. */
export const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`)
/** Every pair within a group. */
export const pairsIn = (group: readonly string[]): string[] => group.flatMap((a, at) => group.slice(at + 1).map((b) => pairKey(a, b)))
