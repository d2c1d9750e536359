import MiniSearch from 'minisearch'
import { closeness, isSwap, rawWordsOf, rootOf, spellings, typosAllowed } from '@commonspark/shared/search/words'

const WEIGHTS = { title: 3, about: 1.5, body: 1 }
type Field = keyof typeof WEIGHTS
const FIELDS = Object.keys(WEIGHTS) as Field[]
export type Texts = Record<Field, string>

const KEPT_WORDS = 64
const KEPT_SPELLINGS = 100_000
/** How near a word with wrong letters counts. */
const ONE_TYPO = 0.4
const TWO_TYPOS = 0.25

/** How well each slot matches one word (0: not at all), and how many match. */
export interface Match { quality: Float32Array; count: number }

/** The words of all ideas. MiniSearch finds them; how they weigh depends on nothing but the idea and the question, so that pages of results fit together. */
export function createText() {
  const spelt = new Map<string, string[]>()
  const speltOf = (word: string): string[] => {
    const before = spelt.get(word)
    if (before) return before
    if (spelt.size >= KEPT_SPELLINGS) spelt.clear()
    const now = spellings(word)
    spelt.set(word, now)
    return now
  }
  const index = new MiniSearch<Texts & { slot: number }>({
    idField: 'slot', fields: FIELDS,
    // How often a word is said does not count, so that each is indexed once.
    tokenize: (text) => [...new Set(rawWordsOf(text).flatMap(speltOf))], processTerm: (word) => word,
    searchOptions: { tokenize: (word) => [word] },
  })
  const kept = new Map<string, Match>()

  const measure = (asked: string[], open: boolean, typos: boolean, size: number): Match => {
    const quality = new Float32Array(size)
    const best = new Float32Array(size)
    const touched = new Uint32Array(size)
    let [reach, count] = [0, 0]
    const look = (word: string, field: Field, options: { prefix?: boolean; fuzzy?: number }, nearness: (found: string) => number): void => {
      let [last, near] = ['', 0]
      index.search(word, {
        ...options, fields: [field],
        boostDocument: (slot: number, found) => {
          if (found !== last) [last, near] = [found, nearness(found)]
          if (near > best[slot]!) {
            if (best[slot] === 0) touched[reach++] = slot
            best[slot] = near
          }
          // Nothing: what MiniSearch would make of it, an object for each idea, is not needed.
          return 0
        },
      })
    }
    for (const field of FIELDS) {
      for (const word of asked) {
        const root = rootOf(word)
        look(root, field, { prefix: open || root !== word }, (found) => closeness(word, found, open))
        if (!typos) continue
        const most = typosAllowed(word)
        look(word, field, { fuzzy: 1 }, () => ONE_TYPO)
        // Two neighbours swapped are two wrong letters to MiniSearch, one to people.
        look(word, field, { fuzzy: 2 }, (found) => (isSwap(word, found) ? ONE_TYPO : most === 2 ? TWO_TYPOS : 0))
      }
      while (reach > 0) {
        const slot = touched[--reach]!
        if (quality[slot] === 0) count++
        quality[slot]! += best[slot]! * WEIGHTS[field]
        best[slot] = 0
      }
    }
    return { quality, count }
  }

  return {
    put: (slot: number, texts: Texts): void => {
      kept.clear()
      if (index.has(slot)) index.replace({ slot, ...texts })
      else index.add({ slot, ...texts })
    },
    drop: (slot: number): void => {
      if (!index.has(slot)) return
      kept.clear()
      index.discard(slot)
    },
    /** How well the slots below `size` match a word; an `open` word may be the beginning of one, `typos` forgives wrong letters. */
    match: (word: string, open: boolean, typos: boolean, size: number): Match => {
      const key = `${word} ${open} ${typos} ${size}`
      const before = kept.get(key)
      if (before) return before
      const match = measure(spellings(word), open, typos, size)
      if (kept.size >= KEPT_WORDS) kept.delete(kept.keys().next().value!)
      kept.set(key, match)
      return match
    },
  }
}
export type Text = ReturnType<typeof createText>
