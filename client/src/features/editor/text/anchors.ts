import { Extension } from '@tiptap/core'
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { absolutePositionToRelativePosition, relativePositionToAbsolutePosition, ySyncPluginKey } from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import type { Anchor } from '@commonspark/shared/documents/threads'

interface Sync { doc: Y.Doc; type: Y.XmlFragment; binding: { mapping: never } | null }
/** A remark's stretch of text, to be marked. */
export interface Marked { id: string; anchor: Anchor }
const key = new PluginKey<{ marked: readonly Marked[]; shown: DecorationSet }>('anchors')

/** What is chosen in a text, in positions that move with it, and the words; null when nothing is. */
export function anchorOf(state: EditorState, section: string): { anchor: Anchor; quote: string } | null {
  const sync = ySyncPluginKey.getState(state) as Sync | undefined
  const { from, to, empty } = state.selection
  if (!sync?.binding || empty) return null
  const at = (position: number): string => JSON.stringify(absolutePositionToRelativePosition(position, sync.type, sync.binding!.mapping))
  return { anchor: { section, start: at(from), end: at(to) }, quote: state.doc.textBetween(from, to, ' ').slice(0, 200) }
}

/** Where a stretch is now; null when all of it was deleted. */
export function placeOf(state: EditorState, { start, end }: Anchor): { from: number; to: number } | null {
  const sync = ySyncPluginKey.getState(state) as Sync | undefined
  if (!sync?.binding) return null
  const at = (json: string): number | null => {
    try { return relativePositionToAbsolutePosition(sync.doc, sync.type, Y.createRelativePositionFromJSON(JSON.parse(json)), sync.binding!.mapping) } catch { return null }
  }
  const [from, to] = [at(start), at(end)]
  return from !== null && to !== null && from < to && to <= state.doc.content.size ? { from, to } : null
}

const draw = (state: EditorState, marked: readonly Marked[]): DecorationSet => DecorationSet.create(state.doc, marked.flatMap(({ id, anchor }) => {
  const place = placeOf(state, anchor)
  return place ? [Decoration.inline(place.from, place.to, { class: 'remarked', 'data-thread': id })] : []
}))

/** Marks the stretches that are remarked upon. */
export const Anchors = Extension.create({
  name: 'anchors',
  addProseMirrorPlugins: () => [new Plugin({
    key,
    state: {
      init: () => ({ marked: [] as readonly Marked[], shown: DecorationSet.empty }),
      apply: (tr, before, _old, state) => {
        const marked = (tr.getMeta(key) as readonly Marked[] | undefined) ?? before.marked
        return marked !== before.marked || tr.docChanged ? { marked, shown: draw(state, marked) } : before
      },
    },
    props: { decorations: (state) => key.getState(state)?.shown },
  })],
})

/** The transaction that says which remarks to mark. */
export const marking = (state: EditorState, marked: readonly Marked[]) => state.tr.setMeta(key, marked)
