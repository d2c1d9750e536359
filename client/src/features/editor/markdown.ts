import { gfmTableToMarkdown } from 'mdast-util-gfm-table'
import { toMarkdown } from 'mdast-util-to-markdown'
import type { TextNode } from '@commonspark/shared/documents/tree'

/** Markdown of a text, in the same signs as the server's. */
export const markdownOf = (tree: TextNode): string => toMarkdown(tree as never, {
  bullet: '-', emphasis: '_', strong: '*', fences: true, listItemIndent: 'one', rule: '-', resourceLink: true, extensions: [gfmTableToMarkdown({ tablePipeAlign: false })],
}).trim()
