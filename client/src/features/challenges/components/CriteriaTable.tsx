import { useLocale } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Criterion } from '@commonspark/shared/challenges/schema'
import { DataTable } from '../../../ui/DataTable.tsx'

/** The share of a weight in all of them, as the reader's language writes it. */
export function useShare(): (weight: number, criteria: readonly Pick<Criterion, 'weight'>[]) => string {
  const { locale } = useLocale()
  return (weight, criteria) => {
    const sum = criteria.reduce((all, one) => all + one.weight, 0)
    return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(sum === 0 ? 0 : weight / sum)
  }
}

/** What entries are scored by, with weights as shares. */
export function CriteriaTable({ criteria }: { criteria: readonly Criterion[] }) {
  const { t } = useTranslation('challenges')
  const share = useShare()
  return (
    <DataTable hideCaption caption={t('part.criteria')} rows={criteria} rowId={(one) => one.id} columns={[
      { id: 'name', label: t('criteria.name'), cell: (one) => <><span>{one.name}</span>{one.description && <span className="challenge-criterion">{one.description}</span>}</> },
      { id: 'scale', label: t('criteria.scale'), figures: true, cell: (one) => `${one.min}–${one.max}` },
      { id: 'weight', label: t('criteria.weight'), figures: true, cell: (one) => share(one.weight, criteria) },
    ]} />
  )
}
