import { useTranslation } from 'react-i18next'
import { CANVAS_SECTIONS } from '@commonspark/shared/ideas/content'
import { TextArea } from '../../../ui/TextArea.tsx'
import { fieldId } from '../fieldName.ts'
import type { PartProps } from './Basics.tsx'

const NEEDED = new Set<string>(['problem', 'solution'])

/** The ten sections of the canvas, each with the question it answers. */
export function CanvasFields({ content, onEdit, errorOf }: PartProps) {
  const { t } = useTranslation('taxonomy')
  return CANVAS_SECTIONS.map((section) => (
    <div key={section} id={fieldId(`canvas.${section}`)}>
      <TextArea rows={4} label={t(`section.${section}`)} optional={!NEEDED.has(section)} description={t(`sectionAsks.${section}`)} limit={6000} value={content.canvas[section]} error={errorOf(`canvas.${section}`)}
        onChange={(text) => { onEdit({ canvas: { ...content.canvas, [section]: text } }) }} />
    </div>
  ))
}
