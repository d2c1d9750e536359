import type { SearchDocument } from '@commonspark/server/features/search/document'
import { COUNTRIES, LANGUAGES, NEED_KINDS, STAGES } from '@commonspark/shared/taxonomy/taxonomy'

const COMMON = 'shared garden school library repair street river youth elderly kitchen market bicycle bench theatre music energy water food housing health care digital skills tool workshop neighbour village city bridge forest'.split(' ')
const TAGS = ['youth', 'climate', 'health', 'mobility', 'culture', 'food', 'housing', 'work']

/** A seeded stream of numbers in [0, 1) (mulberry32). */
export function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** Made-up ideas for tests and benchmarks, always the same for the same seed; words are as unevenly common as in a language. */
export function* synthetic(count: number, seed: number, wordsOfBody = 20): Generator<SearchDocument> {
  const next = random(seed)
  const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)]!
  const rare = (): string => `w${Math.floor(next() ** 3 * 30_000).toString(36)}`
  const word = (): string => (next() < 0.4 ? pick(COMMON) : rare())
  const text = (length: number): string => Array.from({ length }, word).join(' ')
  for (let n = 0; n < count; n++) {
    const age = Math.floor(next() * 900 * 86_400_000)
    yield {
      id: (seed * 1e8 + n).toString(16).padStart(24, '0'),
      title: text(4), about: text(12), body: text(wordsOfBody),
      country: next() < 0.05 ? null : pick(COUNTRIES.slice(0, 12).concat('PL', 'SI', 'PL')), language: pick(LANGUAGES), stage: pick(STAGES),
      needs: NEED_KINDS.filter(() => next() < 0.25), sdgs: [...new Set([1 + Math.floor(next() * 17), 11])], tags: TAGS.filter(() => next() < 0.2),
      publishedAt: Date.UTC(2026, 0, 1) - age, activeAt: Date.UTC(2026, 0, 1) - Math.floor(age * next()), supports: Math.floor(next() ** 6 * 500),
    }
  }
}
