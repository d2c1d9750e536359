/** Terms of a text with how often each stands in it. */
export type Bag = ReadonlyMap<string, number>

/** Counts terms. */
export function bagOf(terms: Iterable<string>): Map<string, number> {
  const bag = new Map<string, number>()
  for (const term of terms) bag.set(term, (bag.get(term) ?? 0) + 1)
  return bag
}

interface Entry { bag: Bag; length: number }

/**
 * Okapi BM25 (S. Robertson, S. Walker and others, "Okapi at TREC-3", 1994) over texts that come and go. Of a text d and a term t:
 * idf(t) * f * (k1 + 1) / (f + k1 * (1 - b + b * |d| / mean |d|)), with f how often t stands in d and
 * idf(t) = ln(1 + (N - n + 0.5) / (n + 0.5)), N texts of which n hold t.
 */
export class Bm25 {
  private readonly entries = new Map<string, Entry>()
  private readonly holders = new Map<string, Map<string, number>>()
  private total = 0
  private readonly k1: number
  private readonly b: number
  constructor({ k1 = 1.2, b = 0.75 }: { k1?: number; b?: number } = {}) { this.k1 = k1; this.b = b }

  get size(): number { return this.entries.size }

  /** Puts a text in, in place of an earlier one with this identity. */
  put(id: string, bag: Bag): void {
    this.drop(id)
    let length = 0
    for (const [term, count] of bag) {
      length += count
      const holders = this.holders.get(term) ?? new Map<string, number>()
      this.holders.set(term, holders.set(id, count))
    }
    this.entries.set(id, { bag, length })
    this.total += length
  }
  drop(id: string): void {
    const entry = this.entries.get(id)
    if (!entry) return
    for (const term of entry.bag.keys()) {
      const holders = this.holders.get(term)
      holders?.delete(id)
      if (holders?.size === 0) this.holders.delete(term)
    }
    this.entries.delete(id)
    this.total -= entry.length
  }
  /** How rare a term is; 0 for one that no text holds. */
  idf(term: string): number {
    const n = this.holders.get(term)?.size ?? 0
    return n === 0 ? 0 : Math.log(1 + (this.size - n + 0.5) / (n + 0.5))
  }
  /** The score of one text. */
  scoreOf(id: string, query: Bag, weigh: (count: number) => number = (count) => count): number {
    const entry = this.entries.get(id)
    if (!entry) return 0
    let score = 0
    for (const [term, count] of query) {
      const f = entry.bag.get(term)
      if (f !== undefined) score += weigh(count) * this.part(this.idf(term), f, entry.length)
    }
    return score
  }
  private part(idf: number, f: number, length: number): number {
    return (idf * f * (this.k1 + 1)) / (f + this.k1 * (1 - this.b + (this.b * length * this.size) / this.total))
  }
  /** Scores of the texts that share a term with the query; `weigh` is how much a term counts that stands so often in the query. */
  scores(query: Bag, weigh: (count: number) => number = (count) => count): Map<string, number> {
    const found = new Map<string, number>()
    for (const [term, count] of query) {
      const [weight, idf] = [weigh(count), this.idf(term)]
      for (const [id, f] of this.holders.get(term) ?? []) found.set(id, (found.get(id) ?? 0) + weight * this.part(idf, f, this.entries.get(id)!.length))
    }
    return found
  }
  /** The same of these texts alone, in their order, to be asked often: what a term is worth in each of them is kept from the first query that holds it. */
  among(ids: readonly string[], weigh: (count: number) => number = (count) => count): (query: Bag) => Float64Array {
    const places = new Map(ids.map((id, at) => [id, at]))
    const lengths = ids.map((id) => this.entries.get(id)?.length ?? 0)
    const known = new Map<string, { at: Int32Array; part: Float64Array }>()
    const look = (term: string): { at: Int32Array; part: Float64Array } => {
      const [holders, idf] = [this.holders.get(term) ?? new Map<string, number>(), this.idf(term)]
      const [at, part]: [number[], number[]] = [[], []]
      const take = (place: number | undefined, f: number | undefined): void => {
        if (place !== undefined && f !== undefined) { at.push(place); part.push(this.part(idf, f, lengths[place]!)) }
      }
      if (holders.size < ids.length) for (const [id, f] of holders) take(places.get(id), f)
      else ids.forEach((id, place) => take(place, holders.get(id)))
      const worth = { at: Int32Array.from(at), part: Float64Array.from(part) }
      known.set(term, worth)
      return worth
    }
    return (query) => {
      const scores = new Float64Array(ids.length)
      for (const [term, count] of query) {
        const weight = weigh(count)
        const { at, part } = known.get(term) ?? look(term)
        for (let n = 0; n < at.length; n++) scores[at[n]!]! += weight * part[n]!
      }
      return scores
    }
  }
}
