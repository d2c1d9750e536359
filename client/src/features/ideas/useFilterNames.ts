import { useTranslation } from 'react-i18next'
import type { NeedKind, Stage } from '@commonspark/shared/taxonomy/taxonomy'
import { useNames } from '../../lib/names.ts'
import type { ActiveFilter } from './filters.ts'

/** What a filter is called in the reader's language. */
export function useFilterNames(): (filter: ActiveFilter) => string {
  const { t } = useTranslation('taxonomy')
  const { t: explore } = useTranslation('explore')
  const names = useNames()
  return ({ name, value }) => {
    switch (name) {
      case 'country': return names.country(value)
      case 'language': return names.language(value)
      case 'stage': return t(`stage.${value as Stage}`)
      case 'need': return t(`need.${value as NeedKind}`)
      case 'sdg': return explore('goal', { number: value, label: t(`sdg.${Number(value) as 1}`) })
      case 'tag': case 'q': return explore('sentence.tag', { name: value })
    }
  }
}
