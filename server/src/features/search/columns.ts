import { FACETS, type Facet, type FacetCounts } from '@commonspark/shared/search/schema'
import { COUNTRIES, LANGUAGES, NEED_KINDS, SDGS, STAGES } from '@commonspark/shared/taxonomy/taxonomy'
import type { SearchDocument } from './document.ts'

const VALUES: Record<Facet, readonly (string | number)[]> = { country: COUNTRIES, language: LANGUAGES, stage: STAGES, need: NEED_KINDS, sdg: SDGS }
/** Facets of which an idea has one value are kept as its number (0 for none), the others as a bit for each. */
const MANY: Record<Facet, boolean> = { country: false, language: false, stage: false, need: true, sdg: true }

export type FilterValues = Record<Facet, readonly (string | number)[]> & { tag: readonly string[] }

type Column = Uint8Array | Uint32Array | Float64Array
const longer = <C extends Column>(column: C, length: number): C => {
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
  const codes = Object.fromEntries(FACETS.map((facet) => [facet, MANY[facet] ? new Uint32Array(capacity) : new Uint8Array(capacity)])) as Record<Facet, Uint8Array | Uint32Array>
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
    for (const facet of FACETS) codes[facet] = longer(codes[facet], capacity)
  }
  const codeOf = (facet: Facet, value: string | number | null): number => (value === null ? 0 : VALUES[facet].indexOf(value) + 1)
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
      codes.country[slot] = codeOf('country', document.country)
      codes.language[slot] = codeOf('language', document.language)
      codes.stage[slot] = codeOf('stage', document.stage)
      codes.need[slot] = bitsOf('need', document.needs)
      codes.sdg[slot] = bitsOf('sdg', document.sdgs)
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

    /** Counts facets over the slots that `visit` is asked about: each facet with all filters but its own. */
    createSieve: (filters: FilterValues) => {
      const wantedTags = new Set(filters.tag)
      const on = FACETS.filter((facet) => filters[facet].length > 0)
      const wanted = new Map(on.map((facet) => [facet, MANY[facet] ? bitsOf(facet, filters[facet]) : new Set(filters[facet].map((value) => codeOf(facet, value)))]))
      const counts = Object.fromEntries(FACETS.map((facet) => [facet, new Uint32Array(VALUES[facet].length + 1)])) as Record<Facet, Uint32Array>
      let total = 0

      const passes = (facet: Facet, slot: number): boolean => {
        const want = wanted.get(facet)!
        const code = codes[facet][slot]!
        return typeof want === 'number' ? (code & want) !== 0 : want.has(code)
      }
      const count = (facet: Facet, slot: number): void => {
        let code = codes[facet][slot]!
        if (!MANY[facet]) { counts[facet][code]!++; return }
        for (; code !== 0; code &= code - 1) counts[facet][32 - Math.clz32(code & -code)]!++
      }
      return {
        /** Whether the slot passes every filter. */
        take: (slot: number): boolean => {
          if (wantedTags.size > 0 && !tags[slot]!.some((tag) => wantedTags.has(tag))) return false
          let missed: Facet | null = null
          for (const facet of on) {
            if (passes(facet, slot)) continue
            if (missed) return false
            missed = facet
          }
          if (missed) { count(missed, slot); return false }
          total++
          for (const facet of FACETS) count(facet, slot)
          return true
        },
        total: (): number => total,
        facets: (): FacetCounts => Object.fromEntries(FACETS.map((facet) =>
          [facet, Object.fromEntries(VALUES[facet].flatMap((value, at) => (counts[facet][at + 1] ? [[String(value), counts[facet][at + 1]!]] : [])))])) as FacetCounts,
      }
    },
  }
}
export type Columns = ReturnType<typeof createColumns>
