import { CANVAS_SECTIONS } from '@commonspark/shared/ideas/content'
import { useViewer } from '../../../lib/viewer.ts'
import { SectionEditor } from '../text/SectionEditor.tsx'
import { useThreads } from '../threads.ts'
import type { Writing, WritingDocument } from '../writing.ts'

const NEEDED = new Set<string>(['problem', 'solution'])
interface Props { writing: Writing; document: WritingDocument; isSuggesting: boolean; errorOf: (path: string) => string | undefined }

/** The ten sections of the canvas, each with the question it answers. */
export function CanvasFields({ writing: { id, content, canEdit, present, locks }, document, isSuggesting, errorOf }: Props) {
  const threads = useThreads(id)
  const viewer = useViewer()
  // Only while whoever asked for it is here: nobody has to wait for somebody who has gone home.
  const rewriterOf = (section: string) => { const lock = locks[section]; return lock && (lock.id === viewer?.id || present.some((one) => one.id === lock.id)) ? lock : null }
  return CANVAS_SECTIONS.map((section) => (
    <SectionEditor key={section} section={section} document={document} language={content.language} canEdit={canEdit} isNeeded={NEEDED.has(section)} isSuggesting={isSuggesting}
      error={errorOf(`canvas.${section}`)} here={present.filter((one) => one.section === section)} pictures={content.files}
      idea={id} threads={threads} rewriter={rewriterOf(section)} />
  ))
}
