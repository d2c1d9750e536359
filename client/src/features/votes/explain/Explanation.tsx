import { useTranslation } from 'react-i18next'
import { DataTable } from '../../../ui/DataTable.tsx'
import { type Explained, useFigures } from './explained.ts'
import { GreedyTurns, LoadPurchases, SharePurchases } from './Budgets.tsx'
import { GradeProfile, PlaceByPlace, Totals } from './Tallies.tsx'
import { OneToOne } from './OneToOne.tsx'
import { RoundByRound } from './RoundByRound.tsx'
import { useWhy } from './useWhy.ts'
import './Explain.css'

/** How the outcome came about, in the way that fits its rule; every picture has its table. */
export function Explanation(explained: Explained) {
  const { detail } = explained.outcome
  switch (detail.shape) {
    case 'tally': return <Totals {...explained} detail={detail} />
    case 'judgment': return <GradeProfile {...explained} detail={detail} />
    case 'rounds': return <RoundByRound {...explained} detail={detail} />
    case 'pairwise': return <OneToOne {...explained} detail={detail} />
    case 'greedy': return <GreedyTurns {...explained} detail={detail} />
    case 'shares': return <SharePurchases {...explained} detail={detail} />
    case 'loads': return <LoadPurchases {...explained} detail={detail} />
    case 'seats': return <PlaceByPlace {...explained} detail={detail} />
  }
}

/** Why each option that lost did not win. */
export function WhyNot(explained: Explained) {
  const { t } = useTranslation('outcomes')
  const figures = useFigures(explained)
  const why = useWhy(figures)
  const lost = explained.options.filter(({ id }) => !figures.isWon(id) && (explained.why[id]?.length ?? 0) > 0)
  if (lost.length === 0) return <p>{t('why.none')}</p>
  return (
    <div className="explain-why">
      <DataTable
        caption={t('why.caption')} rows={lost} rowId={({ id }) => id}
        columns={[
          { id: 'option', label: t('option'), cell: ({ name }) => name },
          { id: 'why', label: t('why.reason'), cell: ({ id }) => why(explained.why[id] ?? []) },
        ]}
      />
    </div>
  )
}
