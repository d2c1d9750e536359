import { CANVAS_SECTIONS } from '@commonspark/shared/ideas/content'
import { SectionEditor } from '../text/SectionEditor.tsx'
import type { Writing, WritingDocument } from '../writing.ts'

const NEEDED = new Set<string>(['problem', 'solution'])
interface Props { writing: Writing; document: WritingDocument; isSuggesting: boolean; errorOf: (path: string) => string | undefined }

/** The ten sections of the canvas, each with the question it answers. */
export function CanvasFields({ writing: { content, canEdit, present }, document, isSuggesting, errorOf }: Props) {
  return CANVAS_SECTIONS.map((section) => (
    <SectionEditor key={section} section={section} document={document} language={content.language} canEdit={canEdit} isNeeded={NEEDED.has(section)} isSuggesting={isSuggesting}
      error={errorOf(`canvas.${section}`)} here={present.filter((one) => one.section === section)} pictures={content.files} />
  ))
}
