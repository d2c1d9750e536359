import { wordsOf } from '../ground/fold.ts'
import { type Bag, bagOf, Bm25 } from './bm25.ts'

const GRAM = 5

/** The terms by which texts of any language are compared: pieces of five letters of each folded word, its ends marked, so that inflected and compound words meet. */
export function termsOf(text: string): Bag {
  return bagOf(wordsOf(text).flatMap((word) => {
    const marked = ` ${word} `
    return marked.length <= GRAM ? [marked] : Array.from({ length: marked.length - GRAM + 1 }, (_, at) => marked.slice(at, at + GRAM))
  }))
}

// Long texts are the rule here: a term must come often to count fully (k1), and length is made up for whole (b).
const OKAPI = { k1: 3, b: 1 }
/** How much a term counts that stands so often in what is asked. */
const asked = (count: number): number => Math.sqrt(count)

/** Texts that can be compared with another one. */
export class Texts {
  private readonly index = new Bm25(OKAPI)
  get size(): number { return this.index.size }
  put(id: string, terms: Bag): void { this.index.put(id, terms) }
  drop(id: string): void { this.index.drop(id) }
  /** How like each text is to this one, the likest 1; texts without a common term are left out. */
  likeness(terms: Bag): Map<string, number> {
    const scores = this.index.scores(terms, asked)
    const most = Math.max(0, ...scores.values())
    return most === 0 ? new Map() : new Map([...scores].map(([id, score]) => [id, score / most]))
  }
  /** How much of what is asked each text holds, from 0 to 1: its score beside that of a text of usual length that holds all of it. */
  coverage(terms: Bag): Map<string, number> {
    const whole = this.whole(terms)
    return whole === 0 ? new Map() : new Map([...this.index.scores(terms, asked)].map(([id, score]) => [id, Math.min(1, score / whole)]))
  }
  /** The same of one text. */
  coverageOf(id: string, terms: Bag): number {
    const whole = this.whole(terms)
    return whole === 0 ? 0 : Math.min(1, this.index.scoreOf(id, terms, asked) / whole)
  }
  /** The same of each of these texts, by its place among them, to be asked often. */
  coverageAmong(ids: readonly string[]): (terms: Bag) => (at: number) => number {
    const scores = this.index.among(ids, asked)
    return (terms) => {
      const [whole, found] = [this.whole(terms), scores(terms)]
      return (at) => (whole === 0 ? 0 : Math.min(1, found[at]! / whole))
    }
  }
  private whole(terms: Bag): number { return [...terms].reduce((sum, [term, count]) => sum + this.index.idf(term) * asked(count), 0) }
  /** The likest texts but one's own, best first. */
  nearest(terms: Bag, count: number, except?: string): { id: string; likeness: number }[] {
    return [...this.likeness(terms)].filter(([id]) => id !== except).toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, count).map(([id, likeness]) => ({ id, likeness }))
  }
}

/**
 * Scores of a text, helped by those of its neighbours: own + the neighbours' mean, each weighed by its likeness. What one idea says in
 * other words than a call, a similar idea may say in the call's own (pseudo-relevance feedback, without any knowledge of right answers).
 */
export function helpedByNeighbours(own: ReadonlyMap<string, number>, neighbours: readonly { likeness: number; scores: ReadonlyMap<string, number> }[]): Map<string, number> {
  const helped = new Map(own)
  const total = neighbours.reduce((sum, { likeness }) => sum + likeness, 0)
  for (const { likeness, scores } of neighbours) for (const [id, score] of scores) helped.set(id, (helped.get(id) ?? 0) + (score * likeness) / total)
  return helped
}
