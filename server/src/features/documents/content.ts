import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmTableFromMarkdown, gfmTableToMarkdown } from 'mdast-util-gfm-table'
import { toMarkdown } from 'mdast-util-to-markdown'
import { gfmTable } from 'micromark-extension-gfm-table'
import * as Y from 'yjs'
import { amountWords, type Bonds, bondsOf, nodesOf, readCanvas, readFields, sectionName, sumsIn, withAmounts, writeFields } from '@commonspark/shared/documents/content'
import { blocksOf, type DocElement, type DocNode, elementsOf, type TextNode } from '@commonspark/shared/documents/tree'
import { CANVAS_SECTIONS, type CanvasSection, IdeaContent, type IdeaChanges } from '@commonspark/shared/ideas/schema'
import { SEED_CLIENT } from './held.ts'

/** Markdown of a text: CommonMark and tables. */
export const markdownOf = (tree: TextNode): string => toMarkdown(tree as never, {
  bullet: '-', emphasis: '_', strong: '*', fences: true, listItemIndent: 'one', rule: '-', resourceLink: true, extensions: [gfmTableToMarkdown({ tablePipeAlign: false })],
}).trim()

/** A Markdown text as elements of a document. */
export const elementsOfMarkdown = (text: string): DocElement[] =>
  elementsOf(fromMarkdown(text, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] }) as unknown as TextNode, text)

/** The same text as it comes back from a document. */
export const normalMarkdown = (text: string): string => markdownOf({ type: 'root', children: blocksOf(elementsOfMarkdown(text)) })

function yjsOf(node: DocElement): Y.XmlElement {
  const made = new Y.XmlElement(node.name)
  for (const [name, value] of Object.entries(node.attrs)) made.setAttribute(name, value as string)
  made.insert(0, yjsAll(node.children))
  return made
}
/** Neighbouring runs are one text with formats, as y-prosemirror writes it. */
function yjsAll(nodes: readonly DocNode[]): (Y.XmlElement | Y.XmlText)[] {
  const out: (Y.XmlElement | Y.XmlText)[] = []
  let delta: { insert: string; attributes: Record<string, unknown> }[] = []
  const close = (): void => {
    if (delta.length === 0) return
    const text = new Y.XmlText()
    text.applyDelta(delta)
    out.push(text)
    delta = []
  }
  for (const node of nodes) {
    if ('text' in node) delta.push({ insert: node.text, attributes: node.marks })
    else { close(); out.push(yjsOf(node)) }
  }
  close()
  return out
}

/** A sum that stands in a text, and every way in which it may be said there. */
interface Sum { line: string; said: readonly string[] }

/** Where words stand that are not a part of a longer number; -1 when they do not. */
function placeOf(text: string, words: string): number {
  if (words === '') return -1
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) if (!/\d[.,]?$/.test(text.slice(0, at)) && !/^[.,]?\d/.test(text.slice(at + words.length))) return at
  return -1
}
/** The nodes with sums in the place of their words, each once; `sums` keeps those that were not found. */
function bound(nodes: readonly DocNode[], sums: Sum[]): DocNode[] {
  return nodes.flatMap((node): DocNode[] => {
    if (!('text' in node)) return [{ ...node, children: bound(node.children, sums) }]
    for (const [n, { line, said }] of sums.entries()) {
      for (const words of said) {
        const at = placeOf(node.text, words)
        if (at < 0) continue
        sums.splice(n, 1)
        const part = (text: string): DocNode[] => (text === '' ? [] : bound([{ text, marks: node.marks }], sums))
        return [...part(node.text.slice(0, at)), { name: 'amount', attrs: { line }, children: [] }, ...part(node.text.slice(at + words.length))]
      }
    }
    return [node]
  })
}

/**
 * Makes a section say something else; blocks that say what they said are not touched. A sum of the needs stays one where its words still
 * stand, as they are now or as they were `earlier`; `recalled` are sums that stood here in the version that is brought back.
 */
function writeSection(doc: Y.Doc, section: CanvasSection, text: string, earlier: ReadonlyMap<string, string>, recalled: readonly string[]): void {
  const fragment = doc.getXmlFragment(sectionName(section))
  const [nodes, next] = [nodesOf(fragment), elementsOfMarkdown(text)]
  const readings = [(line: string) => earlier.get(line) ?? '', (line: string) => amountWords(doc, line)]
  const say = (node: DocNode): string => markdownOf({ type: 'root', children: blocksOf([node]) })
  const before = nodes.map((node) => readings.map((wordsOf) => say(withAmounts([node], wordsOf)[0]!)))
  const wanted = next.map(say)
  let head = 0
  while (head < before.length && head < wanted.length && before[head]!.includes(wanted[head]!)) head++
  let tail = 0
  while (tail < before.length - head && tail < wanted.length - head && before.at(-1 - tail)!.includes(wanted.at(-1 - tail)!)) tail++
  // What nodesOf counts are children of the fragment as long as it holds elements only.
  if (fragment.length !== before.length) { head = 0; tail = 0 }
  const gone = fragment.length - head - tail
  const here = sumsIn(nodes)
  const lines = [...sumsIn(nodes.slice(head, nodes.length - tail)), ...recalled.filter((line) => !here.includes(line))]
  const sums = lines.map((line): Sum => ({ line, said: readings.map((wordsOf) => wordsOf(line)) }))
  if (gone > 0) fragment.delete(head, gone)
  const put = next.slice(head, next.length - tail)
  if (put.length > 0) fragment.insert(head, yjsAll(bound(put, sums)))
}

/** Writes changes of an idea into its document; `bonds` are those of the version that the changes bring back. */
export function writeChanges(doc: Y.Doc, { canvas, ...fields }: IdeaChanges, newKey: () => string, bonds: Bonds | null = null): void {
  Y.transact(doc, () => {
    const earlier = new Map(Object.values(bondsOf(doc).sums).flat().map((line) => [line, amountWords(doc, line)]))
    writeFields(doc, Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)), newKey, bonds)
    for (const section of CANVAS_SECTIONS) if (canvas?.[section] !== undefined) writeSection(doc, section, canvas[section], earlier, bonds?.sums[section] ?? [])
  })
}

/** The first state of an idea's document: the same bytes from every process that begins it with the same content. */
export function seedOf(content: IdeaContent): Uint8Array {
  const doc = new Y.Doc()
  doc.clientID = SEED_CLIENT
  let key = 0
  writeChanges(doc, content, () => `s${key++}`)
  return Y.encodeStateAsUpdateV2(doc)
}

/**
 * What the document says, checked field by field: a field that cannot be taken keeps what was there before, and so does one that says
 * the same in other signs.
 */
export function contentOf(doc: Y.Doc, before: IdeaContent): IdeaContent {
  const raw: IdeaContent = { ...readFields(doc), canvas: readCanvas(doc, markdownOf) }
  const canvas = Object.fromEntries(CANVAS_SECTIONS.map((section) => {
    const earlier = before.canvas[section]
    return [section, raw.canvas[section] === normalMarkdown(earlier) ? earlier : checked('canvas', { ...before.canvas, [section]: raw.canvas[section] }, before.canvas)[section]]
  })) as IdeaContent['canvas']
  const fields = Object.fromEntries((Object.keys(IdeaContent.shape) as (keyof IdeaContent)[]).filter((field) => field !== 'canvas').map((field) => [field, checked(field, raw[field], before[field])]))
  return { ...fields, canvas } as IdeaContent
}
function checked<F extends keyof IdeaContent>(field: F, value: unknown, before: IdeaContent[F]): IdeaContent[F] {
  const parsed = IdeaContent.shape[field].safeParse(value)
  return parsed.success ? parsed.data as IdeaContent[F] : before
}
