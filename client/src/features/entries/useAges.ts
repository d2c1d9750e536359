import { useTranslation } from 'react-i18next'
import type { EntryView } from '@commonspark/shared/entries/schema'

/** What a team says of its ages, as the sentence it agrees to. */
export function useAges(): (ages: NonNullable<EntryView['ages']>) => string {
  const { t } = useTranslation('entries')
  return ({ min, max }) => (min !== null && max !== null ? t('ages.between', { min, max }) : min !== null ? t('ages.from', { count: min }) : t('ages.upTo', { count: max ?? 0 }))
}
