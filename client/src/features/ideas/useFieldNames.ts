import { useTranslation } from 'react-i18next'
import type { CanvasSection } from '@commonspark/shared/ideas/content'

/** What a part of an idea's content is called, by its path ("tags", "canvas.problem"). */
export function useFieldNames(): (path: string) => string {
  const { t } = useTranslation('ideas')
  const { t: word } = useTranslation('taxonomy')
  return (path) => (path.startsWith('canvas.') ? word(`section.${path.slice(7) as CanvasSection}`) : t(`field.${path as 'title'}`))
}
