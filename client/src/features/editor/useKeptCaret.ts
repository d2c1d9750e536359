import { useEffect } from 'react'
import type { YTextEvent } from 'yjs'
import type { TextField } from '@commonspark/shared/documents/content'
import { fieldId } from './fieldName.ts'
import type { WritingDocument } from './writing.ts'

/** Where a place in a text is after somebody else has changed it. */
export function movedBy(at: number, delta: YTextEvent['delta']): number {
  let [index, moved] = [0, at]
  for (const { retain = 0, insert, delete: gone = 0 } of delta) {
    if (index > moved) break
    if (typeof insert === 'string') { if (index <= moved) moved += insert.length; index += insert.length }
    moved -= Math.max(0, Math.min(gone, moved - index))
    index += retain
  }
  return moved
}

/** Keeps the caret of a box where its writer has it while others write in the same text. */
export function useKeptCaret(document: WritingDocument, field: TextField): void {
  useEffect(() => {
    const text = document.doc.getText(field)
    const follow = (event: YTextEvent): void => {
      const box = window.document.querySelector<HTMLTextAreaElement>(`#${fieldId(field)} textarea`)
      if (event.transaction.local || !box || box !== window.document.activeElement) return
      const [start, end] = [movedBy(box.selectionStart, event.delta), movedBy(box.selectionEnd, event.delta)]
      // After React has put the new text into the box.
      requestAnimationFrame(() => { box.setSelectionRange(start, end) })
    }
    text.observe(follow)
    return () => { text.unobserve(follow) }
  }, [document, field])
}
