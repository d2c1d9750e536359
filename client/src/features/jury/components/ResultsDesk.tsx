import { useLocale } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { ResultRow } from '@commonspark/shared/jury/schema'
import { LoadProblem } from '../../../lib/LoadProblem.tsx'
import { Badge } from '../../../ui/Badge.tsx'
import { DataTable } from '../../../ui/DataTable.tsx'
import { Link } from '../../../ui/Link.tsx'
import { Section } from '../../../ui/Page.tsx'
import { ProgressBar } from '../../../ui/ProgressBar.tsx'
import { Loading } from '../../../ui/Skeleton.tsx'
import { useResults } from '../api.ts'
import './Jury.css'

/** The results of the jury with how sure they are: spread, interval, and how far a rank depends on one juror. */
export function ResultsDesk({ challengeId }: { challengeId: string }) {
  const { t } = useTranslation('jury')
  const { locale } = useLocale()
  const results = useResults(challengeId)
  if (results.isError && !results.data) return <LoadProblem error={results.error} onRetry={() => { void results.refetch() }} isRetrying={results.isFetching} />
  if (!results.data) return <Loading shape="text" count={8} />
  const table = results.data
  const number = (value: number | null): string => (value === null ? '–' : new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value))
  const nameOf = (row: ResultRow) => <>{row.entryId && row.title ? <Link href={`/entries/${row.entryId}`}>{row.title}</Link> : row.title ?? t('coded', { code: row.code })} {table.disagreed.slice(0, 3).includes(row.code) && <Badge tone="amber">{t('results.disagreed')}</Badge>}</>
  return (
    <div className="jury-desk">
      <ProgressBar label={t('results.sheets')} value={table.sheets.done} max={table.sheets.total || 1} words={`${table.sheets.done} / ${table.sheets.total}`} tone="pine" />
      {table.rows.length === 0 ? <p className="jury-soft">{t('results.none')}</p> : (
        <Section title={t('results.title')} aside={<span className="jury-soft">{t(`results.method.${table.method}`)}</span>}>
          <DataTable most={100} caption={t('results.caption')} rows={table.rows} rowId={(row) => row.code} columns={[
            { id: 'entry', label: t('entry'), cell: nameOf },
            { id: 'rank', label: t('results.rank'), figures: true, cell: (row) => row.rank },
            { id: 'mean', label: t('results.mean'), figures: true, cell: (row) => number(row.mean) },
            { id: 'trimmed', label: t('results.trimmed'), figures: true, cell: (row) => number(row.trimmed) },
            { id: 'normalised', label: t('results.normalised'), figures: true, cell: (row) => number(row.normalised) },
            { id: 'spread', label: t('results.spread'), figures: true, cell: (row) => number(row.spread) },
            { id: 'interval', label: t('results.interval'), figures: true, cell: (row) => (row.interval ? `${number(row.interval[0])} … ${number(row.interval[1])}` : '–') },
            { id: 'range', label: t('results.range'), figures: true, cell: (row) => (row.rankRange[0] === row.rankRange[1] ? row.rankRange[0] : `${row.rankRange[0]}–${row.rankRange[1]}`) },
            { id: 'sheets', label: t('results.jurors'), figures: true, cell: (row) => row.sheets },
          ]} />
          <details className="jury-formulas"><summary>{t('results.how')}</summary><ul>{(['mean', 'trimmed', 'normalised', 'spread', 'interval', 'range'] as const).map((one) => <li key={one}>{t(`results.explain.${one}`)}</li>)}</ul></details>
        </Section>
      )}
      {table.sensitivity.length > 0 && (
        <Section title={t('results.sensitivity')}>
          <p className="jury-soft">{t('results.sensitivityLead')}</p>
          <DataTable most={100} hideCaption caption={t('results.sensitivity')} rows={table.sensitivity} rowId={(row) => row.juror} columns={[
            { id: 'juror', label: t('juror'), cell: (row) => row.juror }, { id: 'moves', label: t('results.moves'), figures: true, cell: (row) => row.moves },
            { id: 'winner', label: t('results.winner'), cell: (row) => (row.changesWinner ? <Badge tone="amber">{t('results.changes')}</Badge> : t('results.stays')) },
          ]} />
        </Section>
      )}
      <p className="jury-exports">{t('results.export')} {(['csv', 'xlsx', 'json'] as const).map((format) => <a key={format} href={`/api/challenges/${challengeId}/jury/export?format=${format}`} download>{format.toUpperCase()}</a>)}</p>
    </div>
  )
}
