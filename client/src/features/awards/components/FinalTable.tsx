import { useLocale } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { FinalRow } from '@commonspark/shared/awards/schema'
import { useNames } from '../../../lib/names.ts'
import { Badge } from '../../../ui/Badge.tsx'
import { DataTable } from '../../../ui/DataTable.tsx'

/** The joined result: what jury and public gave each entry, and how a tie was broken. */
export function FinalTable({ rows, caption, withPublic }: { rows: readonly FinalRow[]; caption: string; withPublic: boolean }) {
  const { t } = useTranslation('awards')
  const { locale } = useLocale()
  const names = useNames()
  const percent = (value: number | null): string => (value === null ? '–' : new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(value))
  return (
    <DataTable most={100} caption={caption} rows={rows} rowId={(row) => row.entryId} columns={[
      { id: 'title', label: t('entry'), cell: (row) => <>{row.title} {row.tie && <Badge>{t(`tie.${row.tie}`)}</Badge>} {row.overQuota && <Badge tone="amber">{t('overQuota')}</Badge>}</> },
      { id: 'rank', label: t('rank'), figures: true, cell: (row) => row.rank },
      { id: 'country', label: t('country'), cell: (row) => (row.country ? names.country(row.country) : '') },
      { id: 'jury', label: t('juryPart'), figures: true, cell: (row) => percent(row.jury) },
      ...(withPublic ? [{ id: 'public', label: t('publicPart'), figures: true, cell: (row: FinalRow) => percent(row.public) }] : []),
      { id: 'total', label: t('total'), figures: true, cell: (row) => percent(row.total) },
    ]} />
  )
}
