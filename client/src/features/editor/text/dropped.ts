import type { Editor } from '@tiptap/core'
import { absolutePositionToRelativePosition, relativePositionToAbsolutePosition, ySyncPluginKey } from '@tiptap/y-tiptap'
import type * as Y from 'yjs'
import { MAX_DOCUMENT_BYTES, MAX_PICTURE_BYTES, uploadFile } from '@commonspark/shared/files/schema'
import { send } from '../../../lib/api.ts'
import type { WritingDocument } from '../writing.ts'

const MAX_FILES = 12
/** Why a file was not taken: its size, their number, or what the server said. */
export type NotTaken = { because: 'tooLarge'; limit: number } | { because: 'tooMany'; most: number } | { because: 'refused'; error: unknown }

/** A place in a text that moves with it. */
function placeIn(editor: Editor, at: number): () => number {
  const sync = ySyncPluginKey.getState(editor.state) as { doc: Y.Doc; type: Y.XmlFragment; binding: { mapping: never } | null } | undefined
  const kept = sync?.binding ? absolutePositionToRelativePosition(at, sync.type, sync.binding.mapping) as Y.RelativePosition : null
  return () => {
    const now = kept && sync?.binding ? relativePositionToAbsolutePosition(sync.doc, sync.type, kept, sync.binding.mapping) : null
    return Math.min(now ?? at, editor.state.doc.content.size)
  }
}

/** Sends files that were dropped or pasted, adds them to the idea's files, and puts each where it was dropped: pictures as pictures, others as a link. */
export async function takeFiles(files: readonly File[], editor: Editor, document: WritingDocument, at: number, refuse: (file: File, why: NotTaken) => void): Promise<void> {
  const place = placeIn(editor, at)
  for (const file of files) {
    const isPicture = file.type.startsWith('image/')
    const limit = isPicture ? MAX_PICTURE_BYTES : MAX_DOCUMENT_BYTES
    if (file.size > limit) { refuse(file, { because: 'tooLarge', limit }); continue }
    if (document.read().content.files.length >= MAX_FILES) { refuse(file, { because: 'tooMany', most: MAX_FILES }); continue }
    try {
      const { id } = await send(uploadFile, file, { purpose: isPicture ? 'picture' : 'document' })
      if (editor.isDestroyed) return
      document.edit({ files: [...document.read().content.files, id] })
      const alt = file.name.replace(/\.\w+$/, '')
      editor.commands.insertContentAt(place(), isPicture
        ? { type: 'image', attrs: { src: `/files/${id}`, alt } }
        : [{ type: 'text', text: file.name, marks: [{ type: 'link', attrs: { href: `/files/${id}` } }] }, { type: 'text', text: ' ' }])
    } catch (error) { refuse(file, { because: 'refused', error }) }
  }
}
