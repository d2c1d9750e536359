import { useTranslation } from 'react-i18next'
import type { JudgmentDetail, SeatsDetail, TallyDetail } from '@commonspark/shared/counting/outcome'
import { Bar } from '../../../ui/Bar.tsx'
import { Count } from '../../../ui/Count.tsx'
import { DataTable } from '../../../ui/DataTable.tsx'
import { type Explained, near, useFigures } from './explained.ts'
import { Fate } from './Fate.tsx'

/** One total per option, longest first. */
export function Totals({ detail, ...explained }: Explained & { detail: TallyDetail }) {
  const { t } = useTranslation('outcomes')
  const { name, number, isWon } = useFigures(explained)
  const rows = detail.totals.toSorted((a, b) => near(b.total) - near(a.total))
  const most = Math.max(1, ...rows.map(({ total }) => Math.abs(near(total))))
  return (
    <DataTable
      caption={t('tally.caption')} rows={rows} rowId={({ option }) => option}
      columns={[
        { id: 'option', label: t('option'), cell: ({ option }) => name(option) },
        { id: 'total', label: t('total'), figures: true, cell: ({ total }) => number(total) },
        { id: 'bar', label: t('part'), cell: ({ option, total }) => <Bar part={near(total) / most} tone={isWon(option) ? 'pine' : 'plain'} /> },
        { id: 'ballots', label: t('ballots'), figures: true, cell: ({ ballots }) => <Count value={ballots} /> },
        { id: 'fate', label: t('outcome'), cell: ({ option }) => <Fate id={option} explained={explained} /> },
      ]}
    />
  )
}

/** Majority judgment: how many voters gave which grade, and where the middle lies. */
export function GradeProfile({ detail, ...explained }: Explained & { detail: JudgmentDetail }) {
  const { t } = useTranslation('outcomes')
  const { name, grade, part } = useFigures(explained)
  const order = explained.outcome.ranking?.flat() ?? []
  const rows = detail.options.toSorted((a, b) => order.indexOf(a.option) - order.indexOf(b.option))
  const voters = Math.max(1, explained.outcome.voters)
  const best = detail.grades.toReversed()
  return (
    <DataTable
      caption={t('judgment.caption')} rows={rows} rowId={({ option }) => option}
      columns={[
        { id: 'option', label: t('option'), cell: ({ option }) => name(option) },
        { id: 'profile', label: t('judgment.profile'), cell: ({ voters: counts }) => (
          <span className="explain-grades" aria-hidden>
            {best.map((value) => {
              const at = detail.grades.indexOf(value)
              return <span key={value} data-grade={detail.grades.length - 1 - at} style={{ flexGrow: near(counts[at] ?? '0') }} title={t('judgment.share', { grade: grade(value), part: part(near(counts[at] ?? '0') / voters) })} />
            })}
          </span>
        ) },
        { id: 'middle', label: t('judgment.middle'), cell: ({ median }) => grade(median) },
        ...best.map((value) => ({
          id: `g${value}`, label: grade(value), figures: true,
          cell: ({ voters: counts }: JudgmentDetail['options'][number]) => part(near(counts[detail.grades.indexOf(value)] ?? '0') / voters),
        })),
        { id: 'fate', label: t('outcome'), cell: ({ option }) => <Fate id={option} explained={explained} /> },
      ]}
    />
  )
}

/** Proportional approval: who took each place, with the weighted votes of the best at that moment. */
export function PlaceByPlace({ detail, ...explained }: Explained & { detail: SeatsDetail }) {
  const { t } = useTranslation('outcomes')
  const { name, number } = useFigures(explained)
  const rows = detail.seats.map((seat, at) => ({ ...seat, at }))
  const most = Math.max(1, ...rows.flatMap(({ totals }) => totals.map(({ total }) => near(total))))
  const won = ({ option, totals }: SeatsDetail['seats'][number]): string => totals.find((one) => one.option === option)?.total ?? '0'
  return (
    <DataTable
      caption={t('seats.caption')} rows={rows} rowId={({ at }) => `${at}`}
      columns={[
        { id: 'place', label: t('seats.place'), cell: ({ at }) => <Count value={at + 1} /> },
        { id: 'option', label: t('option'), cell: ({ option }) => name(option) },
        { id: 'weight', label: t('seats.weight'), figures: true, cell: (seat) => number(won(seat)) },
        { id: 'bar', label: t('part'), cell: (seat) => <Bar part={near(won(seat)) / most} tone="pine" /> },
      ]}
    />
  )
}
