import type { FacetCounts, Sort } from '@commonspark/shared/search/schema'
import { rawWordsOf, typosAllowed } from '@commonspark/shared/search/words'
import { type Columns, createColumns, type FilterValues } from './columns.ts'
import type { SearchDocument } from './document.ts'
import { createText, type Match } from './text.ts'

const MOST_WORDS = 8
const MOST_SIMILAR_WORDS = 20
/** A word that fewer ideas have may be mistyped. */
const FEW = 5
/** Where not all words can be had, the share of their weight that must be. */
const ENOUGH = 0.5
const DAY = 86_400_000

/** How the words of a question weigh; it travels in the cursor, so that every page is ordered alike whatever has changed and whichever process answers. */
export interface Weighing { all: boolean; day: number; words: { weight: number; typos: boolean }[] }
/** The place after an idea in a list. */
export interface Place { key: number; id: string; weighing: Weighing | null }

export interface ExploreAsk { q: string; filters: FilterValues; sort: Sort; after: Place | null; limit: number; now: number }
export interface ExploreAnswer { ids: string[]; total: number; facets: FacetCounts; next: Place | null }

/** The index of published ideas; lives in a worker, knows nothing of threads. */
export function createEngine() {
  const columns = createColumns()
  const text = createText()
  /** What was indexed, to tell a new text from a new count. */
  const prints = new Map<string, number>()
  let filling: Set<string> | null = null

  // Two decimals, so that a cursor carries it exactly.
  const weightOf = (count: number): number => (count === 0 ? 0 : Number((0.01 + Math.log(1 + columns.count / (1 + count))).toFixed(2)))

  /** The matches of the words asked for, with their weights: new ones, or those of the page before. */
  const weigh = (words: string[], before: Weighing | null, now: number): { matches: Match[]; weighing: Weighing } => {
    const matches = words.map((word, at): { match: Match; weight: number; typos: boolean } => {
      const open = at === words.length - 1
      const known = before?.words[at]
      if (known) return { match: text.match(word, open, known.typos, columns.size), ...known }
      const exact = text.match(word, open, false, columns.size)
      if (exact.count >= FEW || typosAllowed(word) === 0) return { match: exact, weight: weightOf(exact.count), typos: false }
      const near = text.match(word, open, true, columns.size)
      return { match: near, weight: weightOf(near.count), typos: true }
    })
    const day = before?.day ?? Math.floor(now / DAY)
    const all = before?.all ?? someMatchAll(matches.map(({ match }) => match), columns)
    return { matches: matches.map(({ match }) => match), weighing: { all, day, words: matches.map(({ weight, typos }) => ({ weight, typos })) } }
  }

  /** How well a slot answers, 0 for not at all; support and freshness help a little. */
  const scoreOf = (matches: Match[], { all, day, words }: Weighing, least: number) => (slot: number): number => {
    let score = 0
    let had = 0
    for (let at = 0; at < matches.length; at++) {
      const quality = matches[at]!.quality[slot]!
      if (quality === 0) { if (all) return 0; continue }
      score += quality * words[at]!.weight
      had += words[at]!.weight
    }
    if (had < least) return 0
    const age = Math.max(0, day - columns.activeAt(slot) / DAY)
    return score * (1 + Math.min(0.5, 0.06 * Math.log2(1 + columns.supports(slot))) + 0.2 * Math.exp(-age / 120))
  }
  const enough = ({ all, words }: Weighing): number => (all ? 0 : words.reduce((sum, word) => sum + word.weight, 0) * ENOUGH) || Number.MIN_VALUE

  const explore = ({ q, filters, sort, after, limit, now }: ExploreAsk): ExploreAnswer => {
    const words = [...new Set(rawWordsOf(q))].slice(0, MOST_WORDS)
    const sieve = columns.createSieve(filters)
    const asks = q.trim() !== ''
    const { matches, weighing } = asks ? weigh(words, after?.weighing ?? null, now) : { matches: [], weighing: null }
    const score = weighing && words.length > 0 ? scoreOf(matches, weighing, enough(weighing)) : () => (asks ? 0 : 1)
    const keyOf = { relevant: null, new: columns.publishedAt, supported: columns.supports, active: columns.activeAt }[sort]

    const best = createPodium(limit + 1, columns)
    for (let slot = 0; slot < columns.size; slot++) {
      if (!columns.isAlive(slot)) continue
      const fits = score(slot)
      if (fits === 0 || !sieve.take(slot)) continue
      const key = keyOf ? keyOf(slot) : fits
      if (after && (key > after.key || (key === after.key && columns.idAt(slot) >= after.id))) continue
      best.offer(slot, key)
    }
    const rows = best.rows()
    const last = rows[limit - 1]
    return {
      ids: rows.slice(0, limit).map(({ slot }) => columns.idAt(slot)),
      total: sieve.total(), facets: sieve.facets(),
      next: rows.length > limit && last ? { key: last.key, id: columns.idAt(last.slot), weighing } : null,
    }
  }

  /** Ideas whose words have most of the weight of this text’s words. */
  const similar = (about: string, except: string | null, limit: number): string[] => {
    const words = [...new Set(rawWordsOf(about))].filter((word) => word.length > 2).slice(0, MOST_SIMILAR_WORDS)
    if (words.length === 0) return []
    const matches = words.map((word, at) => text.match(word, at === words.length - 1, false, columns.size))
    const weighing = { all: false, day: 0, words: matches.map(({ count }) => ({ weight: weightOf(count), typos: false })) }
    const score = scoreOf(matches, weighing, enough(weighing))
    const best = createPodium(limit, columns)
    for (let slot = 0; slot < columns.size; slot++) {
      if (!columns.isAlive(slot) || columns.idAt(slot) === except) continue
      const key = score(slot)
      if (key > 0) best.offer(slot, key)
    }
    return best.rows().map(({ slot }) => columns.idAt(slot))
  }

  const put = (document: SearchDocument): void => {
    const slot = columns.put(document)
    filling?.add(document.id)
    const print = fingerprint(`${document.title}\n${document.about}\n${document.body}`)
    if (prints.get(document.id) === print) return
    prints.set(document.id, print)
    text.put(slot, document)
  }
  const drop = (id: string): void => {
    const slot = columns.drop(id)
    if (slot === undefined) return
    prints.delete(id)
    text.drop(slot)
  }
  return {
    put, drop, explore, similar,
    /** Between these two every idea that exists is put; the others are forgotten at the end. */
    beginFill: (): void => { filling = new Set() },
    endFill: (): number => {
      const seen = filling ?? new Set()
      for (const id of columns.idsNow()) if (!seen.has(id)) drop(id)
      filling = null
      return columns.count
    },
  }
}
export type Engine = ReturnType<typeof createEngine>

const someMatchAll = (matches: Match[], columns: Columns): boolean => {
  for (let slot = 0; slot < columns.size; slot++) if (columns.isAlive(slot) && matches.every((match) => match.quality[slot]! > 0)) return true
  return false
}

/** The best few of many, best first: the higher key, then the higher identity. */
function createPodium(places: number, columns: Columns) {
  interface Row { slot: number; key: number }
  const rows: Row[] = []
  const before = (a: Row, b: Row): boolean => a.key > b.key || (a.key === b.key && columns.idAt(a.slot) > columns.idAt(b.slot))
  return {
    offer: (slot: number, key: number): void => {
      const row = { slot, key }
      if (rows.length === places && !before(row, rows[places - 1]!)) return
      if (rows.length === places) rows.pop()
      let at = rows.length
      while (at > 0 && before(row, rows[at - 1]!)) at--
      rows.splice(at, 0, row)
    },
    rows: () => rows,
  }
}

/** A 53-bit hash (cyrb53), enough to notice that a text is another. */
function fingerprint(text: string): number {
  let [a, b] = [0xdeadbeef, 0x41c6ce57]
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    a = Math.imul(a ^ code, 2654435761)
    b = Math.imul(b ^ code, 1597334677)
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
  return 4294967296 * (2097151 & b) + (a >>> 0)
}
