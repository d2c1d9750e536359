import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { Count } from './Count.tsx'
import type { PlotProps } from './ChartPlot.tsx'
import { DataTable } from './DataTable.tsx'
import { EmptyBoundary } from './EmptyBoundary.tsx'
import './Chart.css'

const Plot = lazy(async () => ({ default: (await import('./ChartPlot.tsx')).ChartPlot }))

/** `points` in their order; `of` names the points, `counts` the numbers. */
export interface ChartProps extends PlotProps {
  title: string
  of: string
  counts: string
  empty: string
}

/** One picture of numbers, and the numbers in a table. */
export function Chart({ title, kind, of, counts, points, empty }: ChartProps) {
  const { t } = useTranslation('ui')
  return (
    <figure className="ui-chart">
      <figcaption>{title}</figcaption>
      {points.length === 0 ? <p className="ui-chart-empty">{empty}</p> : (
        <>
          {/* The table below says the same to those who do not see the picture; without the picture it still does. */}
          <div className="ui-chart-plot" aria-hidden style={kind === 'bars' ? { blockSize: `${points.length * 34 + 12}px` } : {}}>
            <EmptyBoundary><Suspense fallback={null}><Plot kind={kind} points={points} /></Suspense></EmptyBoundary>
          </div>
          <details>
            <summary>{t('chart.table')}</summary>
            <DataTable hideCaption caption={title} rows={points} rowId={(point) => point.label}
              columns={[{ id: 'label', label: of, cell: (point) => point.label }, { id: 'value', label: counts, figures: true, cell: (point) => <Count value={point.value} /> }]} />
          </details>
        </>
      )}
    </figure>
  )
}
