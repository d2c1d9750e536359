import { Extension, Mark } from '@tiptap/core'
import type { Mark as PmMark, Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey, TextSelection, type Transaction } from '@tiptap/pm/state'
import { ReplaceStep } from '@tiptap/pm/transform'
import { ySyncPluginKey } from '@tiptap/y-tiptap'

const attributes = {
  id: { default: null, parseHTML: (element: HTMLElement) => element.dataset['id'] ?? null, renderHTML: ({ id }: { id?: string }) => (id ? { 'data-id': id } : {}) },
  author: { default: null, parseHTML: (element: HTMLElement) => element.dataset['author'] ?? null, renderHTML: ({ author }: { author?: string }) => (author ? { 'data-author': author } : {}) },
  name: { default: '', parseHTML: (element: HTMLElement) => element.title, renderHTML: ({ name }: { name?: string }) => (name ? { title: name } : {}) },
}

/** Text that somebody proposes to add. */
export const Insertion = Mark.create({
  name: 'insertion', inclusive: true, excludes: 'deletion', addAttributes: () => attributes,
  parseHTML: () => [{ tag: 'ins' }], renderHTML: ({ HTMLAttributes }) => ['ins', HTMLAttributes, 0],
})
/** Text that somebody proposes to delete. */
export const Deletion = Mark.create({
  name: 'deletion', inclusive: false, excludes: 'insertion', addAttributes: () => attributes,
  parseHTML: () => [{ tag: 'del' }], renderHTML: ({ HTMLAttributes }) => ['del', HTMLAttributes, 0],
})

/** One proposal: neighbouring runs by one person in one go. */
export interface Proposal { id: string; name: string; author: string; added: string; removed: string; from: number; to: number }

/** Every proposal of a text, in its order. */
export function proposalsIn(doc: Node): Proposal[] {
  const found = new Map<string, Proposal>()
  doc.descendants((node, at) => {
    for (const mark of node.marks) {
      const kind = mark.type.name
      if (!node.isText || (kind !== 'insertion' && kind !== 'deletion')) continue
      const { id, name, author } = mark.attrs as { id: string | null; name: string; author: string | null }
      const key = id ?? ''
      const one = found.get(key) ?? { id: key, name, author: author ?? '', added: '', removed: '', from: at, to: at }
      if (kind === 'insertion') one.added += node.text ?? ''
      else one.removed += node.text ?? ''
      one.to = at + node.nodeSize
      found.set(key, one)
    }
  })
  return [...found.values()]
}

/** A transaction that takes proposals, or refuses them; all of them when no identity is given. */
export function settle(state: EditorState, take: boolean, id?: string): Transaction {
  const { insertion, deletion } = state.schema.marks
  const tr = state.tr.setMeta(SETTLED, true)
  const runs: { from: number; to: number; mark: PmMark }[] = []
  state.doc.descendants((node, at) => {
    for (const mark of node.marks) if ((mark.type === insertion || mark.type === deletion) && (id === undefined || mark.attrs['id'] === id)) runs.push({ from: at, to: at + node.nodeSize, mark })
  })
  for (const { from, to, mark } of runs.toReversed()) {
    if ((mark.type === insertion) === take) tr.removeMark(from, to, mark.type)
    else tr.delete(from, to)
  }
  return tr
}

const SETTLED = 'settled'
const PROPOSED = 'proposed'
const key = new PluginKey<boolean>('suggesting')
declare module '@tiptap/core' {
  interface Commands<ReturnType> { suggesting: { setSuggesting: (on: boolean) => ReturnType } }
}

/** While it is on, what one writes is proposed and what one deletes stays, marked, until somebody decides. */
export const Suggesting = Extension.create<{ author: () => { id: string; name: string } | null }>({
  name: 'suggesting',
  addOptions: () => ({ author: () => null }),
  addCommands: () => ({ setSuggesting: (on) => ({ tr, dispatch }) => { dispatch?.(tr.setMeta(key, on)); return true } }),
  addProseMirrorPlugins() {
    const { author } = this.options
    return [new Plugin<boolean>({
      key,
      state: { init: () => false, apply: (tr, on) => (tr.getMeta(key) as boolean | undefined) ?? on },
      appendTransaction: (transactions, before, after) => {
        if (!key.getState(after)) return null
        const own = transactions.filter((tr) => tr.docChanged && !tr.getMeta(SETTLED) && !tr.getMeta(PROPOSED) && !tr.getMeta(ySyncPluginKey))
        const writer = author()
        if (own.length === 0 || !writer) return null
        return propose(own, before, after, writer)
      },
    })]
  },
})

/** Puts back what was deleted, marked; marks what was added. Changes of structure are made at once. */
function propose(transactions: readonly Transaction[], before: EditorState, after: EditorState, { id: author, name }: { id: string; name: string }): Transaction | null {
  const { insertion, deletion } = after.schema.marks
  if (!insertion || !deletion) return null
  const tr = after.tr.setMeta(PROPOSED, true)
  const steps = transactions.flatMap((one) => one.steps.map((step, at) => ({ step, doc: one.docs[at] ?? before.doc })))
  for (const { step, doc } of steps) {
    if (!(step instanceof ReplaceStep)) continue
    const { from, to, slice } = step
    const isInline = doc.resolve(from).sameParent(doc.resolve(to)) && slice.openStart === 0 && slice.openEnd === 0
    if (!isInline) continue
    const id = nearby(doc, from, author) ?? nearby(doc, to, author) ?? crypto.randomUUID().slice(0, 8)
    const attrs = { id, author, name }
    const added = slice.content.size
    if (added > 0) tr.addMark(from, from + added, insertion.create(attrs))
    if (to > from) {
      const gone = doc.slice(from, to)
      let at = from + added
      gone.content.forEach((node) => {
        // One's own proposal that is taken back leaves nothing.
        if (node.marks.some((mark) => mark.type === insertion && mark.attrs['author'] === author)) return
        const kept = node.marks.some((mark) => mark.type === deletion) ? node : node.mark(deletion.create(attrs).addToSet(node.marks))
        tr.insert(at, kept)
        at += node.nodeSize
      })
      // Deleting backwards leaves the caret before what is struck out, as if it were gone; forwards, behind it.
      const backwards = before.selection.empty && before.selection.from === to
      tr.setSelection(TextSelection.near(tr.doc.resolve(added > 0 ? from + added : backwards ? from : at), added > 0 ? 1 : -1))
      if (added > 0) tr.setSelection(TextSelection.create(tr.doc, from + added))
    }
  }
  tr.setStoredMarks(null)
  return tr.docChanged ? tr : null
}

/** The proposal by the same person that ends or begins here, so that a word is one proposal and not one a letter. */
function nearby(doc: Node, at: number, author: string): string | null {
  const place = doc.resolve(at)
  for (const node of [place.nodeBefore, place.nodeAfter]) {
    const mark = node?.marks.find(({ type, attrs }) => (type.name === 'insertion' || type.name === 'deletion') && attrs['author'] === author)
    if (mark) return mark.attrs['id'] as string | null
  }
  return null
}
