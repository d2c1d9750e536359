import type { Extensions } from '@tiptap/core'
import { Collaboration } from '@tiptap/extension-collaboration'
import { CollaborationCaret } from '@tiptap/extension-collaboration-caret'
import { Image } from '@tiptap/extension-image'
import { Mention } from '@tiptap/extension-mention'
import { TableKit } from '@tiptap/extension-table'
import { StarterKit } from '@tiptap/starter-kit'
import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import { Amount } from './amount.ts'
import { Anchors } from './anchors.ts'
import type { naming } from './Mentions.tsx'
import { Deletion, Insertion, Suggesting } from './suggesting.ts'

interface Caret { id?: string; name?: string; colour?: number }

/** A caret with the name of whose it is; drawn with classes, whose colours are tokens. */
const caretOf = ({ id = '', name = '', colour = 0 }: Caret): HTMLElement => {
  const caret = document.createElement('span')
  caret.className = 'caret'
  caret.dataset['colour'] = String(colour)
  caret.dataset['person'] = id
  const label = document.createElement('span')
  label.className = 'caret-name'
  label.textContent = name
  caret.append(label)
  return caret
}

/** What a section is made of: what Markdown has, so that publishing loses nothing, and the marks of what is only proposed. */
export const sectionExtensions = (fragment: Y.XmlFragment, awareness: Awareness, author: () => { id: string; name: string } | null, found: ReturnType<typeof naming>): Extensions => [
  StarterKit.configure({
    undoRedo: false, strike: false, underline: false, trailingNode: false, heading: { levels: [1, 2, 3, 4, 5, 6] },
    link: { openOnClick: false, autolink: true, protocols: ['https', 'http', 'mailto'], HTMLAttributes: { rel: 'noopener noreferrer', target: null, class: null } },
  }),
  Image.configure({ inline: true, allowBase64: false }),
  TableKit.configure({ table: { resizable: false } }),
  Mention.configure({ suggestion: found }),
  Amount.configure({ doc: fragment.doc }),
  Insertion, Deletion, Suggesting.configure({ author }), Anchors,
  Collaboration.configure({ fragment }),
  CollaborationCaret.configure({
    provider: { awareness }, user: { color: '#000000' },
    render: (user) => caretOf(user as Caret), selectionRender: (user) => ({ class: 'caret-selection', 'data-colour': String((user as Caret).colour ?? 0) }),
  }),
]
