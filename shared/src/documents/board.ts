import { type SharedDoc, writeText } from './content.ts'

/** A note of the board; `group` is empty while it lies loose, `used` names the section it was taken to. */
export interface BoardNote { id: string; text: string; group: string; at: number; by: string; dots: string[]; used: string | null }
export interface BoardGroup { id: string; name: string; at: number }
export interface Board { notes: BoardNote[]; groups: BoardGroup[]; endsAt: number | null }

/** The length of a note and of a group's name, how many notes a board holds, and how many dots each person gives. */
export const BOARD = { note: 280, name: 60, notes: 300, dots: 5 } as const

const map = (doc: SharedDoc) => doc.getMap('board')
const textOf = (doc: SharedDoc, id: string) => doc.getText(`board.${id}`)

/** Whatever else a stranger has put there counts as nothing. */
const wordsOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** What lies on the board. Every fact of a note is a key of its own, so that two people can change two things of it at once. */
export function readBoard(doc: SharedDoc): Board {
  const board = map(doc)
  const [notes, groups, dots]: [BoardNote[], BoardGroup[], Map<string, string[]>] = [[], [], new Map()]
  for (const key of board.keys()) {
    const [id = '', name = '', person = ''] = key.split('.')
    if (name === 'dot' && board.get(key) === true) dots.set(id, [...(dots.get(id) ?? []), person])
    if (name !== 'kind') continue
    const at = Number(board.get(`${id}.at`) ?? 0)
    if (board.get(key) === 'group') groups.push({ id, name: textOf(doc, id).toString(), at })
    else notes.push({ id, text: textOf(doc, id).toString(), group: wordsOf(board.get(`${id}.group`)), at, by: wordsOf(board.get(`${id}.by`)), dots: [], used: wordsOf(board.get(`${id}.used`)) || null })
  }
  const known = new Set(groups.map(({ id }) => id))
  const byPlace = (a: { at: number; id: string }, b: { at: number; id: string }): number => a.at - b.at || (a.id < b.id ? -1 : 1)
  const endsAt = board.get('timer.end')
  return {
    // A note whose group somebody took away at that moment lies loose again.
    notes: notes.map((note) => ({ ...note, group: known.has(note.group) ? note.group : '', dots: (dots.get(note.id) ?? []).toSorted() })).toSorted(byPlace),
    groups: groups.toSorted(byPlace), endsAt: typeof endsAt === 'number' ? endsAt : null,
  }
}

const last = (things: readonly { at: number }[]): number => things.reduce((most, { at }) => Math.max(most, at), 0) + 1

/** Puts a note at the end of a group, or loose. */
export function putNote(doc: SharedDoc, id: string, { text, by, group = '' }: { text: string; by: string; group?: string }): void {
  const board = map(doc)
  board.set(`${id}.at`, last(readBoard(doc).notes))
  board.set(`${id}.by`, by)
  if (group) board.set(`${id}.group`, group)
  writeText(textOf(doc, id), text)
  board.set(`${id}.kind`, 'note')
}
export function putGroup(doc: SharedDoc, id: string, name: string): void {
  map(doc).set(`${id}.at`, last(readBoard(doc).groups))
  writeText(textOf(doc, id), name)
  map(doc).set(`${id}.kind`, 'group')
}
/** Changes the words of a note or the name of a group, keystroke by keystroke. */
export const sayOnBoard = (doc: SharedDoc, id: string, text: string): void => { writeText(textOf(doc, id), text) }
/** Moves a note to the end of a group; an empty one means loose. */
export function moveNote(doc: SharedDoc, id: string, group: string): void {
  map(doc).set(`${id}.group`, group)
  map(doc).set(`${id}.at`, last(readBoard(doc).notes))
}
/** Takes a note or a group away; the notes of a group stay. */
export function takeAway(doc: SharedDoc, id: string): void {
  const board = map(doc)
  for (const key of Array.from(board.keys())) if (key.startsWith(`${id}.`)) board.delete(key)
}
/** Gives a dot to a note or takes it back; false when the person has none left. */
export function turnDot(doc: SharedDoc, id: string, person: string): boolean {
  const key = `${id}.dot.${person}`
  const board = map(doc)
  if (board.get(key) === true) { board.delete(key); return true }
  if (dotsLeft(readBoard(doc), person) === 0) return false
  board.set(key, true)
  return true
}
export const dotsLeft = ({ notes }: Board, person: string): number => Math.max(0, BOARD.dots - notes.filter(({ dots }) => dots.includes(person)).length)
/** Says until when one thinks, in ms of the server's clock; null ends it. */
export function setTimer(doc: SharedDoc, end: number | null): void {
  if (end === null) map(doc).delete('timer.end')
  else map(doc).set('timer.end', end)
}
/** Remembers where a note was taken to. */
export const markUsed = (doc: SharedDoc, id: string, section: string): void => { map(doc).set(`${id}.used`, section) }
