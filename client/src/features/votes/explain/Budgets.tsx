import { useTranslation } from 'react-i18next'
import type { GreedyDetail, LoadsDetail, SharesDetail } from '@commonspark/shared/counting/outcome'
import { Badge } from '../../../ui/Badge.tsx'
import { Bar } from '../../../ui/Bar.tsx'
import { Count } from '../../../ui/Count.tsx'
import { DataTable } from '../../../ui/DataTable.tsx'
import { Stack } from '../../../ui/Page.tsx'
import { ProgressBar } from '../../../ui/ProgressBar.tsx'
import { type Explained, near, useFigures } from './explained.ts'

function Spent({ spent, budget, explained }: { spent: string; budget: string; explained: Explained }) {
  const { t } = useTranslation('outcomes')
  const { money } = useFigures(explained)
  return <ProgressBar label={t('budget.spent')} tone="pine" value={near(spent)} max={Math.max(1, near(budget))} words={t('budget.of', { spent: money(spent), budget: money(budget) })} />
}

/** Option by option from the most votes down: what fits is paid for. */
export function GreedyTurns({ detail, ...explained }: Explained & { detail: GreedyDetail }) {
  return <Stack gap={6}><Spent spent={detail.spent} budget={detail.budget} explained={explained} /><Turns turns={detail.turns} budget={detail.budget} explained={explained} /></Stack>
}

function Turns({ turns, budget, explained, caption }: { turns: GreedyDetail['turns']; budget: string; explained: Explained; caption?: string }) {
  const { t } = useTranslation('outcomes')
  const { name, number, money } = useFigures(explained)
  return (
    <DataTable
      caption={caption ?? t('budget.caption')} rows={turns} rowId={({ option }) => option}
      columns={[
        { id: 'option', label: t('option'), cell: ({ option }) => name(option) },
        { id: 'votes', label: t('votes'), figures: true, cell: ({ votes }) => number(votes) },
        { id: 'cost', label: t('cost'), figures: true, cell: ({ cost }) => money(cost) },
        { id: 'left', label: t('budget.left'), figures: true, cell: ({ left }) => money(left) },
        { id: 'bar', label: t('part'), cell: ({ left, cost, bought }) => <Bar part={near(left) / Math.max(1, near(budget))} mark={Math.min(1, near(cost) / Math.max(1, near(budget)))} tone={bought ? 'pine' : 'plain'} /> },
        { id: 'fate', label: t('outcome'), cell: ({ bought }) => <Badge tone={bought ? 'pine' : 'plain'}>{t(bought ? 'budget.bought' : 'budget.passed')}</Badge> },
      ]}
    />
  )
}

/** Equal shares: who paid how much for what, and what was added from the rest. */
export function SharePurchases({ detail, ...explained }: Explained & { detail: SharesDetail }) {
  const { t } = useTranslation('outcomes')
  const { name, money } = useFigures(explained)
  const { endowment, comparison } = detail
  const most = Math.max(1, ...detail.purchases.map(({ full, less }) => full + less.voters))
  return (
    <Stack gap={6}>
      <Spent spent={detail.spent} budget={detail.budget} explained={explained} />
      <p>{endowment.raises > 0 ? t('budget.endowment', { first: money(endowment.first), last: money(endowment.last) }) : t('budget.endowmentSame', { first: money(endowment.first) })}</p>
      {comparison && <p>{t('budget.comparison', { shares: comparison.prefersShares, greedy: comparison.prefersGreedy })}</p>}
      <DataTable
        caption={t('budget.purchases')} rows={detail.purchases} rowId={({ option }) => option}
        columns={[
          { id: 'option', label: t('option'), cell: ({ option }) => name(option) },
          { id: 'cost', label: t('cost'), figures: true, cell: ({ cost }) => money(cost) },
          { id: 'rate', label: t('budget.perVoter'), figures: true, cell: ({ rate }) => money(rate) },
          { id: 'payers', label: t('budget.payers'), cell: ({ full, less }) => (
            <>
              <Bar part={(full + less.voters) / most} mark={full / most} tone="pine" />
              <span className="vote-note">{t('budget.full', { count: full })}{less.voters > 0 && <>, {t('budget.less', { count: less.voters })}</>}</span>
            </>
          ) },
        ]}
      />
      {detail.completion.length > 0 && <Turns turns={detail.completion} budget={detail.budget} explained={explained} caption={t('budget.completion')} />}
    </Stack>
  )
}

/** Phragmén: the order in which supporters could afford things. */
export function LoadPurchases({ detail, ...explained }: Explained & { detail: LoadsDetail }) {
  const { t } = useTranslation('outcomes')
  const { name, names, money } = useFigures(explained)
  const most = Math.max(1e-9, ...detail.purchases.map(({ load }) => near(load)))
  return (
    <Stack gap={6}>
      <Spent spent={detail.spent} budget={detail.budget} explained={explained} />
      <DataTable
        caption={t('budget.caption')} rows={detail.purchases.map((one, at) => ({ ...one, at }))} rowId={({ option }) => option}
        columns={[
          { id: 'option', label: t('option'), cell: ({ option }) => name(option) },
          { id: 'order', label: t('order'), figures: true, cell: ({ at }) => <Count value={at + 1} /> },
          { id: 'cost', label: t('cost'), figures: true, cell: ({ cost }) => money(cost) },
          { id: 'load', label: t('budget.extra'), figures: true, cell: ({ load }) => money(load) },
          { id: 'bar', label: t('budget.time'), cell: ({ load }) => <Bar part={near(load) / most} tone="pine" /> },
        ]}
      />
      {detail.stoppedAt.length > 0 && <p>{t('budget.stopped', { names: names(detail.stoppedAt) })}</p>}
    </Stack>
  )
}
