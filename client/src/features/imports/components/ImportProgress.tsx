import { useLocale } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { ImportView } from '@commonspark/shared/imports/schema'
import { countWords } from '../../../ui/format.ts'
import { ProgressBar } from '../../../ui/ProgressBar.tsx'

/** How many of its rows an import has read. */
export function ImportProgress({ view: { done, total, state } }: { view: ImportView }) {
  const { t } = useTranslation('imports')
  const { locale } = useLocale()
  const words = t('progress', { done: countWords(done, locale), total: countWords(total, locale) })
  return <ProgressBar label={t('progressLabel')} tone={state === 'done' ? 'pine' : 'spark'} {...(total > 0 ? { value: done, max: total, words } : {})} />
}
