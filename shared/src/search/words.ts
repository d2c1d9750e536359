import { fold } from '../ground/fold.ts'

export { fold, wordsOf } from '../ground/fold.ts'

// How German and Norwegian are typed without their letters.
const TYPED: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' }
const LONGEST = 40

/** The words of a text as they are written. */
export const rawWordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []

/** A word as people may type it: folded, and where it has ä, ö, ü, ø or å also with ae, oe, ue or aa. */
export function spellings(word: string): string[] {
  const folded = fold(word).slice(0, LONGEST)
  const whole = word.toLowerCase().normalize('NFC')
  if (!/[äöüøå]/.test(whole)) return folded ? [folded] : []
  return [folded, fold(whole.replace(/[äöüøå]/g, (letter) => TYPED[letter] ?? letter)).slice(0, LONGEST)]
}

/** What the inflected forms of a folded word begin with: the word without its last letter or, from seven letters on, its last two. */
export const rootOf = (word: string): string => (word.length < 5 ? word : word.slice(0, word.length < 7 ? -1 : -2))

/** How near a word of a text is to a word asked for, from 0 to 1; `open` says that what is asked for may only be its beginning. */
export function closeness(asked: string, found: string, open: boolean): number {
  if (found === asked) return 1
  if (open && found.startsWith(asked)) return 0.5 + (0.4 * asked.length) / found.length
  const root = rootOf(asked)
  return root.length < asked.length && found.startsWith(root) && found.length <= asked.length + (asked.length - root.length) ? 0.5 : 0
}

/** How many wrong letters are forgiven in a word. */
export const typosAllowed = (word: string): 0 | 1 | 2 => (word.length < 4 || /^\d+$/.test(word) ? 0 : word.length < 8 ? 1 : 2)

/** Whether two neighbouring letters have changed places, the most common mistake of fast fingers. */
export function isSwap(asked: string, found: string): boolean {
  if (asked.length !== found.length) return false
  let at = 0
  while (at < asked.length && asked[at] === found[at]) at++
  return at < asked.length - 1 && asked[at] === found[at + 1] && asked[at + 1] === found[at] && asked.slice(at + 2) === found.slice(at + 2)
}
