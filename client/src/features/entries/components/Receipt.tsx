import { useLocale } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { EntryView } from '@commonspark/shared/entries/schema'
import { DefinitionList } from '../../../ui/DefinitionList.tsx'
import { exactTime } from '../../../ui/time.ts'

/** Proof that an entry arrived. */
export function Receipt({ entry }: { entry: EntryView }) {
  const { t } = useTranslation('entries')
  const { locale } = useLocale()
  if (!entry.receipt) return null
  return (
    <section className="entry-receipt" aria-labelledby="receipt">
      <h2 id="receipt">{t('receipt.title')}</h2>
      <DefinitionList items={[{ term: t('receipt.code'), value: <code>{entry.receipt.code}</code> }, { term: t('receipt.at'), value: exactTime(entry.receipt.at, locale) }, { term: t('receipt.hash'), value: <code className="entry-hash">{entry.receipt.hash}</code> }]} />
      <p className="entry-soft">{t('receipt.text')}</p>
    </section>
  )
}
