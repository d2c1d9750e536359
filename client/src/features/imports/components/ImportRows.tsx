import { useState } from 'react'
import { useLocale } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { type ImportView, RowReport } from '@commonspark/shared/imports/schema'
import { LoadProblem } from '../../../lib/LoadProblem.tsx'
import { Badge, type Tone } from '../../../ui/Badge.tsx'
import { DataTable } from '../../../ui/DataTable.tsx'
import { FilterChip } from '../../../ui/FilterChip.tsx'
import { countWords } from '../../../ui/format.ts'
import { Link } from '../../../ui/Link.tsx'
import { LoadMore } from '../../../ui/LoadMore.tsx'
import { Section } from '../../../ui/Page.tsx'
import { Loading } from '../../../ui/Skeleton.tsx'
import { type Outcome, useRows } from '../api.ts'
import { useReasonWords } from '../useReasonWords.ts'

const OUTCOMES = RowReport.shape.outcome.options
const TONES: Record<Outcome, Tone> = { created: 'pine', updated: 'spark', unchanged: 'plain', refused: 'crimson' }

/** The report of an import, row by row, narrowed to one outcome if one likes. */
export function ImportRows({ view }: { view: ImportView }) {
  const { t } = useTranslation('imports')
  const { locale } = useLocale()
  const reason = useReasonWords()
  const [outcome, setOutcome] = useState<Outcome>()
  const list = useRows(view.id, outcome)
  const rows = list.data?.pages.flatMap((page) => page.items) ?? []
  const whyOf = ({ because, field, params }: RowReport): string => (because === null ? '' : field ? t('field', { field, why: reason(because, params) }) : reason(because, params))
  return (
    <Section title={t('report')}>
      <div className="import-filters" role="group" aria-label={t('filter')}>
        <FilterChip isSelected={!outcome} onChange={() => { setOutcome(undefined) }} count={view.done}>{t('all')}</FilterChip>
        {OUTCOMES.map((one) => <FilterChip key={one} isSelected={outcome === one} onChange={(isOn) => { setOutcome(isOn ? one : undefined) }} count={view.counts[one]}>{t(`outcome.${one}`)}</FilterChip>)}
      </div>
      {list.isPending && <Loading shape="text" count={6} />}
      {list.isError && rows.length === 0 && <LoadProblem heading={3} error={list.error} onRetry={() => { void list.refetch() }} isRetrying={list.isFetching} />}
      {list.isSuccess && rows.length === 0 && <p className="import-none">{t('noRows')}</p>}
      {rows.length > 0 && (
        <>
          <DataTable hideCaption caption={t('report')} rows={rows} rowId={(row) => String(row.row)} columns={[
            { id: 'row', label: t('row'), cell: (row) => countWords(row.row, locale) },
            { id: 'result', label: t('result'), cell: (row) => <Badge tone={TONES[row.outcome]}>{t(`outcome.${row.outcome}`)}</Badge> },
            { id: 'what', label: t('what'), cell: (row) => (
              <div className="import-cell">
                {row.ideaId ? <Link href={`/ideas/${row.ideaId}`}>{row.title || t('noTitle')}</Link> : row.title || t('noTitle')}
                {row.because && <p>{whyOf(row)}</p>}
              </div>
            ) },
          ]} />
          <LoadMore auto={false} hasMore={list.hasNextPage} isLoading={list.isFetchingNextPage} onMore={() => { void list.fetchNextPage() }} />
        </>
      )}
    </Section>
  )
}
