import { useTranslation } from 'react-i18next'
import type { CanvasSection } from '@commonspark/shared/ideas/content'

/** The name of a field by its path, as the form shows it. */
export function useFieldName(): (path: string) => string {
  const { t } = useTranslation(['editor', 'taxonomy'])
  return (path) => {
    const [field, part] = path.split('.')
    if (field === 'canvas' && part) return t(`taxonomy:section.${part as CanvasSection}`)
    if (field === 'needs') return t('editor:need.needs')
    if (field === 'offers') return t('editor:need.offers')
    return t(`editor:field.${field as 'title'}`)
  }
}

/** The element of a field, for links that lead to it. */
export const fieldId = (path: string): string => `field-${path.replace('.', '-')}`
