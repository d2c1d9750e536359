import { CANVAS_SECTIONS, type CanvasSection, IdeaContent, type Need } from '../ideas/schema.ts'
import { blocksOf, type DocNode, type TextNode } from './tree.ts'

/** As much of Yjs as reading and writing the fields needs; the ground imports no library. */
export interface SharedText { length: number; toString(): string; insert(at: number, text: string): void; delete(at: number, length: number): void }
export interface SharedMap { get(key: string): unknown; set(key: string, value: unknown): unknown; delete(key: string): void; keys(): IterableIterator<string> }
export interface SharedList { toArray(): unknown[]; insert(at: number, values: unknown[]): void; delete(at: number, length: number): void }
export interface SharedFragment { toArray(): unknown[] }
export interface SharedDoc {
  getText(name: string): SharedText
  getMap(name: string): SharedMap
  getArray(name: string): SharedList
  getXmlFragment(name: string): SharedFragment
}
interface Xml { nodeName?: string; getAttributes?(): Record<string, unknown>; toArray?(): unknown[]; toDelta?(): { insert: unknown; attributes?: DocNode extends never ? never : Record<string, Record<string, unknown>> }[] }

/** Fields that are texts in which several people can write at once. */
export const TEXT_FIELDS = ['title', 'summary', 'region'] as const
export type TextField = (typeof TEXT_FIELDS)[number]
const CHOICES = ['language', 'country', 'stage', 'cover'] as const
const LISTS = ['tags', 'files'] as const
const NEEDS = ['needs', 'offers'] as const

const { canvas: _, ...EMPTY } = IdeaContent.parse({})

/** The name of a section's fragment in the document. */
export const sectionName = (section: CanvasSection): string => `canvas.${section}`

/** The elements and runs of a fragment. */
export function nodesOf(fragment: SharedFragment): DocNode[] {
  return fragment.toArray().flatMap((raw): DocNode[] => {
    const node = raw as Xml
    if (node.toDelta && !node.nodeName) {
      return node.toDelta().flatMap(({ insert, attributes }) => (typeof insert === 'string' ? [{ text: insert, marks: marksOf(attributes ?? {}) }] : []))
    }
    if (!node.nodeName || !node.toArray) return []
    return [{ name: node.nodeName, attrs: node.getAttributes?.() ?? {}, children: nodesOf({ toArray: () => node.toArray!() }) }]
  })
}
/** Marks that may lie over one another carry a hash after their name. */
const marksOf = (attributes: Record<string, unknown>): Record<string, Record<string, unknown>> =>
  Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== null).map(([name, value]) => [name.split('--')[0]!, typeof value === 'object' ? value as Record<string, unknown> : {}]))

/** The text of a section as mdast, from which a library makes Markdown; a sum in it is what the need says now. */
export const sectionTree = (doc: SharedDoc, section: CanvasSection): TextNode => ({ type: 'root', children: blocksOf(withAmounts(nodesOf(doc.getXmlFragment(sectionName(section))), (line) => amountWords(doc, line))) })
/** Nodes in which each sum is the words that it stands for. */
export const withAmounts = (nodes: readonly DocNode[], wordsOf: (line: string) => string): DocNode[] => nodes.map((node) => {
  if ('text' in node) return node
  return node.name === 'amount' ? { text: wordsOf(String(node.attrs['line'])), marks: {} } : { ...node, children: withAmounts(node.children, wordsOf) }
})

/** The sums among needs and offers, in the words of the idea's language; `line` names one for good. */
export const amountsOf = (doc: SharedDoc): { line: string; words: string; note: string }[] => NEEDS.flatMap((field) => needsOf(doc, field).flatMap(({ key, need }) => {
  const words = sumWords(doc, need.amount, need.currency)
  return words ? [{ line: `${field}.${key}`, words, note: need.note }] : []
}))
/** What a sum is now, or was last when its line is gone or names none any more; empty when there was none. */
export function amountWords(doc: SharedDoc, line: string): string {
  const [, field, key] = /^(needs|offers)\.(.{1,60})$/.exec(line) ?? []
  if (!field || !key) return ''
  const value = (name: string): unknown => doc.getMap(field).get(`${key}.${name}`)
  const was = value('was') as { amount?: unknown; currency?: unknown } | undefined
  return sumWords(doc, value('amount'), value('currency')) || sumWords(doc, was?.amount, was?.currency)
}
/** Whether a line of the needs or offers still names this sum. */
export const isBound = (doc: SharedDoc, line: string): boolean => amountsOf(doc).some((one) => one.line === line)
function sumWords(doc: SharedDoc, amount: unknown, currency: unknown): string {
  if (typeof amount !== 'number' || typeof currency !== 'string') return ''
  const language = doc.getMap('fields').get('language')
  try { return new Intl.NumberFormat(typeof language === 'string' ? language : 'en', { style: 'currency', currency, maximumFractionDigits: 0 }).format(amount) } catch { return '' }
}

/** What ties sums in the text to the needs and offers: the names of the lines, in order, and those that each section names. */
export interface Bonds { needs: string[]; offers: string[]; sums: Partial<Record<CanvasSection, string[]>> }
export function bondsOf(doc: SharedDoc): Bonds {
  const [needs, offers] = NEEDS.map((field) => needsOf(doc, field).map(({ key }) => key)) as [string[], string[]]
  const sums = CANVAS_SECTIONS.map((section) => [section, sumsIn(nodesOf(doc.getXmlFragment(sectionName(section))))] as const)
  return { needs, offers, sums: Object.fromEntries(sums.filter(([, lines]) => lines.length > 0)) }
}
/** The lines whose sums stand in these nodes, in order. */
export const sumsIn = (nodes: readonly DocNode[]): string[] => nodes.flatMap((node) => ('text' in node ? [] : node.name === 'amount' ? [String(node.attrs['line'])] : sumsIn(node.children)))

/** Everything but the canvas as it is written now, not yet checked for length. */
export function readFields(doc: SharedDoc): Omit<IdeaContent, 'canvas'> {
  const choices = doc.getMap('fields')
  const sdgs = doc.getMap('sdgs')
  return {
    ...EMPTY,
    ...Object.fromEntries(TEXT_FIELDS.map((field) => [field, doc.getText(field).toString()])),
    ...Object.fromEntries(CHOICES.filter((field) => choices.get(field) !== undefined).map((field) => [field, choices.get(field)])),
    sdgs: [...sdgs.keys()].filter((key) => sdgs.get(key)).map(Number).toSorted((a, b) => a - b) as IdeaContent['sdgs'],
    ...Object.fromEntries(LISTS.map((field) => [field, [...new Set(doc.getArray(field).toArray() as string[])]])),
    ...Object.fromEntries(NEEDS.map((field) => [field, needsOf(doc, field).map(({ need }) => need)])),
  }
}

/** The sections as Markdown, made by a library of the caller's. */
export const readCanvas = (doc: SharedDoc, toMarkdown: (tree: TextNode) => string): IdeaContent['canvas'] =>
  Object.fromEntries(CANVAS_SECTIONS.map((section) => [section, toMarkdown(sectionTree(doc, section)).trim()])) as IdeaContent['canvas']

/** Writes every field but the canvas; only what differs is touched, so that what others write at the same time stays. */
export function writeFields(doc: SharedDoc, changes: Partial<Omit<IdeaContent, 'canvas'>>, newKey: () => string, bonds: Bonds | null = null): void {
  for (const field of TEXT_FIELDS) if (changes[field] !== undefined) writeText(doc.getText(field), changes[field])
  const choices = doc.getMap('fields')
  for (const field of CHOICES) if (changes[field] !== undefined && choices.get(field) !== changes[field]) choices.set(field, changes[field])
  if (changes.sdgs) {
    const [map, wanted] = [doc.getMap('sdgs'), new Set(changes.sdgs.map(String))]
    for (const key of Array.from(map.keys())) if (!wanted.has(key)) map.delete(key)
    for (const key of wanted) if (!map.get(key)) map.set(key, true)
  }
  for (const field of LISTS) if (changes[field]) writeList(doc.getArray(field), changes[field])
  for (const field of NEEDS) if (changes[field]) writeNeeds(doc, field, changes[field], newKey, bonds?.[field])
}

const isLow = (code: number): boolean => code >= 0xDC00 && code <= 0xDFFF

/** Turns a text into another by one deletion and one insertion, never between the halves of a character. */
export function writeText(text: SharedText, next: string): void {
  const before = text.toString()
  if (before === next) return
  let head = 0
  while (head < before.length && head < next.length && before[head] === next[head]) head++
  if (head > 0 && (isLow(before.charCodeAt(head)) || isLow(next.charCodeAt(head)))) head--
  let tail = 0
  while (tail < before.length - head && tail < next.length - head && before.at(-1 - tail) === next.at(-1 - tail)) tail++
  if (tail > 0 && isLow(before.charCodeAt(before.length - tail))) tail--
  if (before.length - tail > head) text.delete(head, before.length - tail - head)
  if (next.length - tail > head) text.insert(head, next.slice(head, next.length - tail))
}

function writeList(list: SharedList, next: readonly string[]): void {
  const wanted = new Set(next)
  for (let at = list.toArray().length - 1; at >= 0; at--) {
    const now = list.toArray() as string[]
    if (!wanted.has(now[at]!) || now.indexOf(now[at]!) < at) list.delete(at, 1)
  }
  next.forEach((value, at) => {
    const now = list.toArray() as string[]
    if (now[at] === value) return
    const elsewhere = now.indexOf(value)
    if (elsewhere >= 0) list.delete(elsewhere, 1)
    list.insert(Math.min(at, list.toArray().length), [value])
  })
}

interface Line { key: string; at: number; need: Need }
const noteName = (key: string): string => `note.${key}`

/** Each line of needs or offers is a few keys of one map, so that two people can change two things of it at once. */
function needsOf(doc: SharedDoc, field: 'needs' | 'offers'): Line[] {
  const map = doc.getMap(field)
  const keys = new Set([...map.keys()].filter((key) => key.endsWith('.kind')).map((key) => key.slice(0, -5)))
  const value = (key: string, name: string): unknown => map.get(`${key}.${name}`) ?? null
  return [...keys].map((key) => ({
    key, at: Number(value(key, 'at') ?? 0),
    need: { kind: value(key, 'kind'), note: doc.getText(noteName(key)).toString(), amount: value(key, 'amount'), currency: value(key, 'currency') } as Need,
  })).toSorted((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1))
}
/** `keys` names the lines, if it names as many as there are; else each takes the name of the line it is likest. */
function writeNeeds(doc: SharedDoc, field: 'needs' | 'offers', next: readonly Need[], newKey: () => string, keys?: readonly string[]): void {
  const map = doc.getMap(field)
  const before = needsOf(doc, field)
  const free = [...before]
  const take = (find: (line: Line) => boolean): Line | undefined => { const at = free.findIndex(find); return at < 0 ? undefined : free.splice(at, 1)[0] }
  const kept = next.map((need, at) => (keys?.length === next.length ? { key: keys[at]! } : take((line) => JSON.stringify(line.need) === JSON.stringify(need))))
  const lines = next.map((need, at) => ({ need, key: (kept[at] ?? take((line) => line.need.kind === need.kind) ?? free.shift())?.key ?? newKey() }))
  // A text that names the sum of a line goes on saying it when the line names none any more.
  for (const { key, need: { amount, currency } } of before) {
    const now = lines.find((line) => line.key === key)?.need
    if (amount !== null && currency !== null && (now?.amount ?? null) === null) map.set(`${key}.was`, { amount, currency })
    if (!now) for (const name of ['kind', 'amount', 'currency', 'at']) map.delete(`${key}.${name}`)
  }
  lines.forEach(({ key, need }, at) => {
    for (const [name, value] of Object.entries({ kind: need.kind, amount: need.amount, currency: need.currency, at })) if ((map.get(`${key}.${name}`) ?? null) !== value) map.set(`${key}.${name}`, value)
    writeText(doc.getText(noteName(key)), need.note)
  })
}
