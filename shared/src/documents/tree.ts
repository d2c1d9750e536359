/** What a text is made of, in the shapes of mdast: paragraphs, headings, lists, tables and the marks within them. */
export interface TextNode {
  type: string
  children?: TextNode[]
  value?: string
  depth?: number
  ordered?: boolean
  start?: number | null
  spread?: boolean
  url?: string
  alt?: string
  lang?: string | null
  align?: (string | null)[]
  identifier?: string
}
/** A node of the shared document: an element with attributes and children, or a run of text with its marks. */
export interface DocElement { name: string; attrs: Record<string, unknown>; children: (DocElement | DocText)[] }
export interface DocText { text: string; marks: Record<string, Record<string, unknown>> }
export type DocNode = DocElement | DocText

/** Marks in the order in which they enclose one another. */
const MARKS = ['link', 'bold', 'italic', 'code'] as const
type Mark = (typeof MARKS)[number]
const TYPE: Record<Exclude<Mark, 'code'>, string> = { link: 'link', bold: 'strong', italic: 'emphasis' }

/** An attribute as text; whatever else a stranger has put there counts as nothing. */
const words = (value: unknown): string => (typeof value === 'string' ? value : '')
const isText = (node: DocNode): node is DocText => 'text' in node

/** Joins neighbouring runs that share their outermost mark, so that "**a _b_**" comes back as one strong text. */
function inline(runs: readonly DocNode[], marks: readonly Mark[] = MARKS): TextNode[] {
  const [mark, ...inner] = marks
  if (!mark) return runs.flatMap(leaf)
  const out: TextNode[] = []
  for (let at = 0; at < runs.length;) {
    const run = runs[at]!
    const value = isText(run) ? run.marks[mark] : undefined
    let end = at + 1
    const same = (node: DocNode): boolean => (isText(node) ? JSON.stringify(node.marks[mark]) : undefined) === (value && JSON.stringify(value))
    while (end < runs.length && same(runs[end]!)) end++
    const within = runs.slice(at, end)
    if (!value) out.push(...inline(within, inner))
    else if (mark === 'code') out.push({ type: 'inlineCode', value: within.map((node) => (isText(node) ? node.text : '')).join('') })
    else out.push({ type: TYPE[mark], ...(mark === 'link' ? { url: words(value['href']) } : {}), children: inline(within, inner) })
    at = end
  }
  return out
}
function leaf(node: DocNode): TextNode[] {
  if (isText(node)) {
    // What somebody only proposes to add is not text yet, and what they propose to delete still is.
    if (node.marks['insertion'] || node.text === '') return []
    return [{ type: 'text', value: node.text }]
  }
  if (node.name === 'hardBreak') return [{ type: 'break' }]
  if (node.name === 'image') return [{ type: 'image', url: words(node.attrs['src']), alt: words(node.attrs['alt']) }]
  if (node.name === 'mention') return [{ type: 'link', url: `/people/${words(node.attrs['id'])}`, children: [{ type: 'text', value: `@${words(node.attrs['label'])}` }] }]
  return inline(node.children)
}

const phrasing = (node: DocElement): TextNode[] => {
  const found = inline(node.children)
  // A break at the end of a paragraph is nothing in Markdown.
  while (found.at(-1)?.type === 'break') found.pop()
  return found
}

/** Elements of a document as blocks of text. */
export function blocksOf(nodes: readonly DocNode[]): TextNode[] {
  return nodes.flatMap((node): TextNode[] => {
    if (isText(node)) return node.text.trim() && !node.marks['insertion'] ? [{ type: 'paragraph', children: inline([node]) }] : []
    const { name, attrs, children } = node
    if (name === 'paragraph') { const within = phrasing(node); return within.length > 0 ? [{ type: 'paragraph', children: within }] : [] }
    if (name === 'heading') return [{ type: 'heading', depth: Math.min(6, Math.max(1, Number(attrs['level']) || 2)), children: phrasing(node) }]
    if (name === 'bulletList') return [{ type: 'list', ordered: false, spread: false, children: blocksOf(children) }]
    if (name === 'orderedList') return [{ type: 'list', ordered: true, start: Number(attrs['start']) || 1, spread: false, children: blocksOf(children) }]
    if (name === 'listItem') return [{ type: 'listItem', spread: false, children: blocksOf(children) }]
    if (name === 'blockquote') return [{ type: 'blockquote', children: blocksOf(children) }]
    if (name === 'codeBlock') return [{ type: 'code', lang: words(attrs['language']) || null, value: plain(node) }]
    if (name === 'horizontalRule') return [{ type: 'thematicBreak' }]
    if (name === 'table') return [{ type: 'table', align: [], children: blocksOf(children) }]
    if (name === 'tableRow') return [{ type: 'tableRow', children: blocksOf(children) }]
    if (name === 'tableCell' || name === 'tableHeader') return [{ type: 'tableCell', children: cell(children) }]
    if (name === 'image') return [{ type: 'paragraph', children: leaf(node) }]
    return blocksOf(children)
  })
}
/** A cell is one line in Markdown: its paragraphs stand beside one another. */
const cell = (children: readonly DocNode[]): TextNode[] => children.flatMap((child, at) => {
  const within = isText(child) ? inline([child]) : phrasing(child)
  return at > 0 && within.length > 0 ? [{ type: 'text', value: ' ' }, ...within] : within
}).map((node) => (node.type === 'break' ? { type: 'text', value: ' ' } : node))

/** The words of an element, without what is only proposed. */
export const plain = (node: DocNode): string => (isText(node) ? (node.marks['insertion'] ? '' : node.text) : node.name === 'hardBreak' ? '\n' : node.children.map(plain).join(''))

/** A text as elements of a document; what a document has no element for stays as the words it was written in. */
export function elementsOf(root: TextNode, source: string): DocElement[] {
  const addresses = new Map<string, string>()
  for (const node of root.children ?? []) if (node.type === 'definition' && node.identifier) addresses.set(node.identifier, node.url ?? '')
  return blocks(root.children ?? [], { source, addresses })
}
interface Source { source: string; addresses: ReadonlyMap<string, string> }

const element = (name: string, children: DocNode[] = [], attrs: Record<string, unknown> = {}): DocElement => ({ name, attrs, children })
const written = (node: TextNode, { source }: Source): string => {
  const at = (node as { position?: { start: { offset: number }; end: { offset: number } } }).position
  return at ? source.slice(at.start.offset, at.end.offset) : node.value ?? ''
}

function blocks(nodes: readonly TextNode[], from: Source): DocElement[] {
  return nodes.flatMap((node): DocElement[] => {
    const children = node.children ?? []
    switch (node.type) {
      case 'paragraph': return [element('paragraph', runs(children, {}, from))]
      case 'heading': return [element('heading', runs(children, {}, from), { level: node.depth ?? 2 })]
      case 'blockquote': return [element('blockquote', orEmpty(blocks(children, from)))]
      case 'list': return [element(node.ordered ? 'orderedList' : 'bulletList', blocks(children, from), node.ordered ? { start: node.start ?? 1 } : {})]
      case 'listItem': return [element('listItem', startWithParagraph(blocks(children, from)))]
      case 'code': return [element('codeBlock', node.value ? [{ text: node.value, marks: {} }] : [], node.lang ? { language: node.lang } : {})]
      case 'thematicBreak': return [element('horizontalRule')]
      case 'table': return [element('table', children.map((row, at) => element('tableRow', (row.children ?? []).map((one) =>
        element(at === 0 ? 'tableHeader' : 'tableCell', [element('paragraph', runs(one.children ?? [], {}, from))])))))]
      case 'definition': return []
      case 'html': return [element('paragraph', [{ text: (node.value ?? '').replace(/\s+/g, ' '), marks: {} }])]
      default: return [element('paragraph', [{ text: written(node, from).replace(/\s+/g, ' '), marks: {} }])]
    }
  })
}
const orEmpty = (found: DocElement[]): DocElement[] => (found.length > 0 ? found : [element('paragraph')])
const startWithParagraph = (found: DocElement[]): DocElement[] => (found[0]?.name === 'paragraph' ? found : [element('paragraph'), ...found])

function runs(nodes: readonly TextNode[], marks: DocText['marks'], from: Source): DocNode[] {
  const found = nodes.flatMap((node): DocNode[] => {
    const children = node.children ?? []
    switch (node.type) {
      case 'text': return [{ text: (node.value ?? '').replace(/\n/g, ' '), marks }]
      case 'strong': return runs(children, { ...marks, bold: {} }, from)
      case 'emphasis': return runs(children, { ...marks, italic: {} }, from)
      case 'inlineCode': return [{ text: (node.value ?? '').replace(/\n/g, ' '), marks: { ...marks, code: {} } }]
      case 'link': return link(node.url ?? '', children, marks, from)
      case 'linkReference': return from.addresses.has(node.identifier ?? '') ? link(from.addresses.get(node.identifier ?? '')!, children, marks, from) : [{ text: written(node, from), marks }]
      case 'image': return [element('image', [], { src: node.url ?? '', alt: node.alt ?? '' })]
      case 'break': return [element('hardBreak')]
      default: return [{ text: written(node, from).replace(/\n/g, ' '), marks }]
    }
  })
  return joined(found.filter((node) => !isText(node) || node.text !== ''))
}
function link(url: string, children: readonly TextNode[], marks: DocText['marks'], from: Source): DocNode[] {
  const person = /^\/people\/([0-9a-f]{24})$/.exec(url)?.[1]
  const name = children.length === 1 && children[0]?.type === 'text' ? /^@(.+)$/.exec(children[0].value ?? '')?.[1] : undefined
  if (person && name) return [element('mention', [], { id: person, label: name })]
  return runs(children, { ...marks, link: { href: url } }, from)
}
function joined(nodes: DocNode[]): DocNode[] {
  const out: DocNode[] = []
  for (const node of nodes) {
    const last = out.at(-1)
    if (last && isText(last) && isText(node) && JSON.stringify(last.marks) === JSON.stringify(node.marks)) last.text += node.text
    else out.push(isText(node) ? { ...node } : node)
  }
  return out
}
