import { useTranslation } from 'react-i18next'
import { CHALLENGE_FIELDS } from '@commonspark/shared/challenges/schema'

type Field = (typeof CHALLENGE_FIELDS)[number]

/** The name of a part of a challenge by the path of a field in it. */
export function useFieldNames(): (path: string) => string {
  const { t } = useTranslation('challenges')
  return (path) => {
    const [field, at] = path.split('.')
    if (!CHALLENGE_FIELDS.includes(field as Field)) return path
    const name = t(`field.${field as Field}`)
    return at !== undefined && /^\d+$/.test(at) ? `${name}, ${Number(at) + 1}` : name
  }
}

/** The element of a part of the form, for links that lead to it. */
export const fieldAnchor = (path: string): string => `field-${path.split('.')[0]}`
