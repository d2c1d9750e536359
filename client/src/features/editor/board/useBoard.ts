import { useMemo, useSyncExternalStore } from 'react'
import * as Y from 'yjs'
import { type Board, markUsed, readBoard } from '@commonspark/shared/documents/board'
import type { CanvasSection } from '@commonspark/shared/ideas/content'
import type { WritingDocument } from '../writing.ts'

/** The board as it is now, whoever changes it. */
export function useBoard(document: WritingDocument): Board {
  const store = useMemo(() => {
    let seen = JSON.stringify(readBoard(document.doc))
    return {
      subscribe: (changed: () => void) => {
        const look = (): void => { const now = JSON.stringify(readBoard(document.doc)); if (now !== seen) { seen = now; changed() } }
        document.doc.on('update', look)
        look()
        return () => { document.doc.off('update', look) }
      },
      read: () => seen,
    }
  }, [document])
  const json = useSyncExternalStore(store.subscribe, store.read)
  return useMemo(() => JSON.parse(json) as Board, [json])
}

/** Puts notes into a section of the canvas as a list behind what is written there, and marks them as taken. */
export function notesToCanvas(document: WritingDocument, section: CanvasSection, notes: Board['notes']): void {
  Y.transact(document.doc, () => {
    const list = new Y.XmlElement('bulletList')
    list.insert(0, notes.map(({ text }) => {
      const [item, paragraph, words] = [new Y.XmlElement('listItem'), new Y.XmlElement('paragraph'), new Y.XmlText()]
      words.insert(0, text.trim())
      paragraph.insert(0, [words])
      item.insert(0, [paragraph])
      return item
    }))
    const fragment = document.fragment(section)
    fragment.insert(fragment.length, [list])
    for (const { id } of notes) markUsed(document.doc, id, section)
  })
}
