import { createRequire } from 'node:module'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'
import PDFDocument from 'pdfkit'
import type { TextNode } from '@commonspark/shared/documents/tree'
import { CANVAS_SECTIONS, type IdeaContent } from '@commonspark/shared/ideas/schema'

/** Names of the sections in the language of the idea. */
export type SectionNames = (section: string) => string

const partsOf = (content: IdeaContent, nameOf: SectionNames): { title: string; text: string }[] =>
  CANVAS_SECTIONS.filter((section) => content.canvas[section]).map((section) => ({ title: nameOf(section), text: content.canvas[section] }))
const treeOf = (text: string): TextNode => fromMarkdown(text, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] }) as unknown as TextNode

/** The idea as one Markdown text. */
export const asMarkdown = (content: IdeaContent, nameOf: SectionNames): string =>
  [`# ${content.title}`, content.summary, ...partsOf(content, nameOf).flatMap(({ title, text }) => [`## ${title}`, text.replace(/^(#{1,4}) /gm, '##$1 ')])].filter(Boolean).join('\n\n') + '\n'

const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
const safe = (url: string): string => (/^(https?:|mailto:|\/)/i.test(url) ? url : '')
const TAGS: Record<string, string> = { paragraph: 'p', strong: 'strong', emphasis: 'em', blockquote: 'blockquote', listItem: 'li', tableRow: 'tr', tableCell: 'td' }

/** A tree as HTML; raw HTML in it stays text. */
function htmlOf(node: TextNode): string {
  const within = (node.children ?? []).map(htmlOf).join('')
  switch (node.type) {
    case 'text': case 'html': return escape(node.value ?? '')
    case 'inlineCode': return `<code>${escape(node.value ?? '')}</code>`
    case 'code': return `<pre><code>${escape(node.value ?? '')}</code></pre>`
    case 'break': return '<br>'
    case 'thematicBreak': return '<hr>'
    case 'heading': return `<h${Math.min(6, (node.depth ?? 1) + 2)}>${within}</h${Math.min(6, (node.depth ?? 1) + 2)}>`
    case 'list': return node.ordered ? `<ol start="${Number(node.start ?? 1)}">${within}</ol>` : `<ul>${within}</ul>`
    case 'link': return `<a href="${escape(safe(node.url ?? ''))}" rel="noopener noreferrer">${within}</a>`
    case 'image': return `<a href="${escape(safe(node.url ?? ''))}">${escape(node.alt || node.url || '')}</a>`
    case 'table': return `<table>${within}</table>`
    case 'definition': return ''
    default: return TAGS[node.type] ? `<${TAGS[node.type]}>${within}</${TAGS[node.type]}>` : within
  }
}

/** The idea as a page that needs nothing else. */
export const asHtml = (content: IdeaContent, nameOf: SectionNames): string => `<!doctype html>
<html lang="${escape(content.language)}"><head><meta charset="utf-8"><title>${escape(content.title)}</title>
<style>body{font:1.05rem/1.6 Georgia,serif;max-width:42rem;margin:3rem auto;padding:0 1rem}table{border-collapse:collapse}td{border:1px solid;padding:.2rem .5rem}</style></head>
<body><h1>${escape(content.title)}</h1><p><em>${escape(content.summary)}</em></p>
${partsOf(content, nameOf).map(({ title, text }) => `<h2>${escape(title)}</h2>\n${htmlOf(treeOf(text))}`).join('\n')}
</body></html>
`

const font = (name: string): string => createRequire(import.meta.url).resolve(`@expo-google-fonts/noto-sans/${name}`)
const plain = (node: TextNode): string => (node.type === 'break' ? '\n' : node.value ?? (node.children ?? []).map(plain).join(''))

/** The idea as a tagged PDF with letters of every European language. */
export function asPdf(content: IdeaContent, nameOf: SectionNames): Promise<Buffer> {
  const pdf = new PDFDocument({ size: 'A4', margin: 64, tagged: true, displayTitle: true, lang: content.language, info: { Title: content.title } })
  const parts: Buffer[] = []
  pdf.on('data', (part: Buffer) => { parts.push(part) })
  pdf.registerFont('text', font('400Regular/NotoSans_400Regular.ttf'))
  pdf.registerFont('bold', font('700Bold/NotoSans_700Bold.ttf'))
  pdf.registerFont('slanted', font('400Regular_Italic/NotoSans_400Regular_Italic.ttf'))
  const say = (tag: string, text: string, size: number, style: 'text' | 'bold' | 'slanted' = 'text', indent = 0): void => {
    if (!text.trim()) return
    pdf.addStructure(pdf.struct(tag, {}, () => { pdf.font(style).fontSize(size).text(text, 64 + indent, undefined, { width: 467 - indent, lineGap: 2 }) }))
    pdf.moveDown(0.5)
  }
  const block = (node: TextNode, indent: number, mark: string): void => {
    if (node.type === 'heading') say('H3', plain(node), 13, 'bold', indent)
    else if (node.type === 'list') (node.children ?? []).forEach((item, at) => { (item.children ?? []).forEach((one, n) => { block(one, indent + 16, n > 0 ? '' : node.ordered ? `${(node.start ?? 1) + at}. ` : '• ') }) })
    else if (node.type === 'blockquote') for (const one of node.children ?? []) block(one, indent + 16, '')
    else if (node.type === 'table') for (const row of node.children ?? []) say('P', (row.children ?? []).map(plain).join('   |   '), 10.5, 'text', indent)
    else if (node.type !== 'definition' && node.type !== 'thematicBreak') say('P', mark + plain(node), 11, 'text', indent)
  }
  say('H1', content.title, 24, 'bold')
  say('P', content.summary, 13, 'slanted')
  for (const { title, text } of partsOf(content, nameOf)) {
    pdf.moveDown(0.8)
    say('H2', title, 16, 'bold')
    for (const node of treeOf(text).children ?? []) block(node, 0, '')
  }
  return new Promise((resolve, reject) => {
    pdf.on('end', () => { resolve(Buffer.concat(parts)) })
    pdf.on('error', reject)
    pdf.end()
  })
}
