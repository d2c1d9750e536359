/** Draws that look random and are the same for the same seed, in every place and year. */
export interface Draw {
  /** From 0, below 1. */
  next: () => number
  /** A whole number from `low` to `high`, both included. */
  int: (low: number, high: number) => number
  pick: <T>(from: readonly T[]) => T
  chance: (probability: number) => boolean
  /** The same things in another order. */
  shuffle: <T>(things: readonly T[]) => T[]
}

/** Seeds by FNV-1a, draws by mulberry32 (Tommy Ettinger, public domain). */
export function drawFrom(seed: string): Draw {
  let state = 0x811c9dc5
  for (let at = 0; at < seed.length; at++) state = Math.imul(state ^ seed.charCodeAt(at), 0x01000193)
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const int = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  return {
    next,
    int,
    pick: (from) => from[int(0, from.length - 1)]!,
    chance: (probability) => next() < probability,
    shuffle: (things) => {
      const mixed = [...things]
      for (let last = mixed.length - 1; last > 0; last--) {
        const other = int(0, last)
        ;[mixed[last], mixed[other]] = [mixed[other]!, mixed[last]!]
      }
      return mixed
    },
  }
}
