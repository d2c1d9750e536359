import { useTranslation } from 'react-i18next'
import type { PairwiseDetail } from '@commonspark/shared/counting/outcome'
import { Badge } from '../../../ui/Badge.tsx'
import { Count } from '../../../ui/Count.tsx'
import { DataTable } from '../../../ui/DataTable.tsx'
import { Stack } from '../../../ui/Page.tsx'
import { type Explained, useFigures } from './explained.ts'

/** Schulze and ranked pairs: every option against every other, and the chains of victories that decided. */
export function OneToOne({ detail, ...explained }: Explained & { detail: PairwiseDetail }) {
  const { t } = useTranslation('outcomes')
  const { name, number } = useFigures(explained)
  const order = explained.outcome.ranking?.flat() ?? detail.options
  const shown = [...order, ...detail.options.filter((id) => !order.includes(id))].map((id) => ({ id, at: detail.options.indexOf(id) }))
  const best = shown[0]
  const chain = (from: string, to: string): string[] => {
    const path = [from]
    const end = detail.options.indexOf(to)
    for (let here: string | null = from; here !== null && here !== to && path.length <= detail.options.length;) {
      here = detail.paths?.next[detail.options.indexOf(here)]?.[end] ?? null
      if (here !== null) path.push(here)
    }
    return path
  }
  return (
    <Stack gap={10}>
      <div className="explain-matrix">
        <DataTable
          caption={t('pairwise.matrixText')} rows={shown} rowId={({ id }) => id}
          columns={[
            { id: 'option', label: t('option'), cell: ({ id }) => name(id) },
            ...shown.map((column) => ({
              id: `c${column.id}`, label: name(column.id), figures: true,
              cell: (row: { id: string; at: number }) => {
                if (row.at === column.at) return <span aria-hidden>·</span>
                const [a, b] = [detail.matrix[row.at]?.[column.at] ?? 0, detail.matrix[column.at]?.[row.at] ?? 0]
                return <span className="explain-duel" data-wins={a > b || undefined}><Count value={a} /></span>
              },
            })),
          ]}
        />
      </div>
      {detail.paths && best && (
        <DataTable
          caption={t('pairwise.path')} rows={shown.slice(1)} rowId={({ id }) => id}
          columns={[
            { id: 'option', label: t('option'), cell: ({ id }) => name(id) },
            { id: 'path', label: t('pairwise.pathTo', { winner: name(best.id) }), cell: ({ id }) => chain(best.id, id).map(name).join(' → ') },
            { id: 'strength', label: t('pairwise.strength'), figures: true, cell: ({ at }) => number(detail.paths?.strength[best.at]?.[at] ?? '0') },
            { id: 'back', label: t('pairwise.back'), figures: true, cell: ({ at }) => number(detail.paths?.strength[at]?.[best.at] ?? '0') },
          ]}
        />
      )}
      {detail.pairs && (
        <DataTable
          caption={t('pairwise.pairs')} rows={detail.pairs} rowId={({ winner, loser }) => `${winner} ${loser}`}
          columns={[
            { id: 'winner', label: t('pairwise.winner'), cell: ({ winner }) => name(winner) },
            { id: 'loser', label: t('pairwise.loser'), cell: ({ loser }) => name(loser) },
            { id: 'for', label: t('pairwise.for'), figures: true, cell: ({ strength }) => number(strength) },
            { id: 'against', label: t('pairwise.against'), figures: true, cell: ({ against }) => <Count value={against} /> },
            { id: 'locked', label: t('outcome'), cell: ({ locked }) => <Badge tone={locked ? 'pine' : 'amber'}>{t(locked ? 'pairwise.locked' : 'pairwise.notLocked')}</Badge> },
          ]}
        />
      )}
    </Stack>
  )
}
