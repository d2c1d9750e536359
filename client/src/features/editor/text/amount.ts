import { Node } from '@tiptap/core'
import type * as Y from 'yjs'
import { amountWords, isBound } from '@commonspark/shared/documents/content'

/** A sum of the idea's needs or offers within a text: it says what stands there now, wherever the sum is changed; when it is gone from there, what it was last. */
export const Amount = Node.create<{ doc: Y.Doc | null }>({
  name: 'amount', group: 'inline', inline: true, atom: true, selectable: true,
  addOptions: () => ({ doc: null }),
  addAttributes: () => ({ line: { default: '', parseHTML: (element) => element.dataset['line'] ?? '', renderHTML: ({ line }: { line?: string }) => ({ 'data-line': line ?? '' }) } }),
  parseHTML: () => [{ tag: 'span[data-type=amount]' }],
  renderHTML: ({ HTMLAttributes }) => ['span', { ...HTMLAttributes, 'data-type': 'amount' }],
  renderText() { return '' },
  addNodeView() {
    const { doc } = this.options
    return ({ node }) => {
      const dom = document.createElement('span')
      dom.dataset['type'] = 'amount'
      const line = node.attrs['line'] as string
      const say = (): void => {
        dom.textContent = (doc && amountWords(doc, line)) || '…'
        dom.toggleAttribute('data-gone', doc !== null && !isBound(doc, line))
      }
      const maps = doc ? [doc.getMap('needs'), doc.getMap('offers'), doc.getMap('fields')] : []
      for (const map of maps) map.observe(say)
      say()
      return { dom, destroy: () => { for (const map of maps) map.unobserve(say) } }
    }
  },
})
