import { FACETS, type Facet, type FacetCounts } from '@commonspark/shared/search/schema'
import { COUNTRIES, LANGUAGES, NEED_KINDS, SDGS, STAGES } from '@commonspark/shared/taxonomy/taxonomy'
import type { SearchDocument } from './document.ts'

const VALUES: Record<Facet, readonly (string | number)[]> = { country: COUNTRIES, language: LANGUAGES, stage: STAGES, need: NEED_KINDS, sdg: SDGS }
/** Facets of which an idea has one value are kept as its number (0 for none), the others as a bit for each. */
const MANY: Record<Facet, boolean> = { country: false, language: false, stage: false, need: true, sdg: true }

export type FilterValues = Record<Facet, readonly (string | number)[]> & { tag: readonly string[] }

const longer = <C extends Uint8Array | Uint32Array | Float64Array>(column: C, length: number): C => {
  const next = new (column.constructor as new (length: number) => C)(length)
  next.set(column)
  return next
}

/** Ideas by slot: a number that stays theirs while they are there. */
export function createColumns() {
  let capacity = 1024
  let alive = new Uint8Array(capacity)
  let publishedAt = new Float64Array(capacity)
  let activeAt = new Float64Array(capacity)
  let supports = new Uint32Array(capacity)
  /** In the order of FACETS. */
  const codes = FACETS.map(() => new Uint32Array(capacity))
  const tags: (readonly string[])[] = []
  const ids: string[] = []
  const slots = new Map<string, number>()
  const free: number[] = []

  const grow = (): void => {
    capacity *= 2
    alive = longer(alive, capacity)
    publishedAt = longer(publishedAt, capacity)
    activeAt = longer(activeAt, capacity)
    supports = longer(supports, capacity)
    for (const [at, column] of codes.entries()) codes[at] = longer(column, capacity)
  }
  const codeOf = (facet: Facet, value: string | number | undefined): number => (value === undefined ? 0 : VALUES[facet].indexOf(value) + 1)
  const bitsOf = (facet: Facet, values: readonly (string | number)[]): number =>
    values.reduce<number>((bits, value) => { const code = codeOf(facet, value); return code ? bits | (1 << (code - 1)) : bits }, 0)

  return {
    get size() { return ids.length },
    get count() { return slots.size },
    isAlive: (slot: number): boolean => alive[slot] === 1,
    idAt: (slot: number): string => ids[slot]!,
    slotOf: (id: string): number | undefined => slots.get(id),
    idsNow: (): IterableIterator<string> => slots.keys(),
    publishedAt: (slot: number): number => publishedAt[slot]!,
    activeAt: (slot: number): number => activeAt[slot]!,
    supports: (slot: number): number => supports[slot]!,

    put: (document: SearchDocument): number => {
      const slot = slots.get(document.id) ?? free.pop() ?? ids.length
      if (slot >= capacity) grow()
      slots.set(document.id, slot)
      ids[slot] = document.id
      alive[slot] = 1
      publishedAt[slot] = document.publishedAt
      activeAt[slot] = document.activeAt
      supports[slot] = document.supports
      tags[slot] = document.tags
      const { country, language, stage, needs, sdgs } = document
      const values = { country: country ? [country] : [], language: [language], stage: [stage], need: needs, sdg: sdgs }
      for (const [at, facet] of FACETS.entries()) codes[at]![slot] = MANY[facet] ? bitsOf(facet, values[facet]) : codeOf(facet, values[facet][0])
      return slot
    },
    /** The slot that has become free, or undefined if there was none. */
    drop: (id: string): number | undefined => {
      const slot = slots.get(id)
      if (slot === undefined) return undefined
      slots.delete(id)
      alive[slot] = 0
      tags[slot] = []
      free.push(slot)
      return slot
    },

    /** Counts facets over the slots that `take` is asked about: each facet with all filters but its own. */
    createSieve: (filters: FilterValues) => {
      const wantedTags = new Set(filters.tag)
      const on = FACETS.flatMap((facet, at) => (filters[facet].length > 0 ? [at] : []))
      const bits = FACETS.map((facet) => (MANY[facet] ? bitsOf(facet, filters[facet]) : 0))
      const single = FACETS.map((facet) => {
        const wanted = new Uint8Array(VALUES[facet].length + 1)
        if (!MANY[facet]) for (const value of filters[facet]) wanted[codeOf(facet, value)] = 1
        return wanted
      })
      const many = FACETS.map((facet) => MANY[facet])
      const counts = FACETS.map((facet) => new Uint32Array(VALUES[facet].length + 1))
      let total = 0

      const passes = (facet: number, slot: number): boolean => {
        const code = codes[facet]![slot]!
        return many[facet] ? (code & bits[facet]!) !== 0 : single[facet]![code] === 1
      }
      const count = (facet: number, slot: number): void => {
        const of = counts[facet]!
        let code = codes[facet]![slot]!
        if (!many[facet]) { of[code]!++; return }
        for (; code !== 0; code &= code - 1) of[32 - Math.clz32(code & -code)]!++
      }
      return {
        /** Whether the slot passes every filter. */
        take: (slot: number): boolean => {
          if (wantedTags.size > 0 && !tags[slot]!.some((tag) => wantedTags.has(tag))) return false
          let missed = -1
          for (let at = 0; at < on.length; at++) {
            if (passes(on[at]!, slot)) continue
            if (missed >= 0) return false
            missed = on[at]!
          }
          if (missed >= 0) { count(missed, slot); return false }
          total++
          for (let facet = 0; facet < counts.length; facet++) count(facet, slot)
          return true
        },
        total: (): number => total,
        facets: (): FacetCounts => Object.fromEntries(FACETS.map((facet, at) =>
          [facet, Object.fromEntries(VALUES[facet].flatMap((value, n) => (counts[at]![n + 1] ? [[String(value), counts[at]![n + 1]!]] : [])))])) as FacetCounts,
      }
    },
  }
}
export type Columns = ReturnType<typeof createColumns>
