import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import type { Round, RoundsDetail } from '@commonspark/shared/counting/outcome'
import { Bar } from '../../../ui/Bar.tsx'
import { DataTable } from '../../../ui/DataTable.tsx'
import { EmptyBoundary } from '../../../ui/EmptyBoundary.tsx'
import { Stack } from '../../../ui/Page.tsx'
import { type Explained, near, useFigures } from './explained.ts'
import { flowsOf } from './flows.ts'

const Flows = lazy(async () => ({ default: (await import('./FlowPlot.tsx')).FlowPlot }))

/** Runoffs and single transferable votes: where the ballots went, and every round in numbers. */
export function RoundByRound({ detail, ...explained }: Explained & { detail: RoundsDetail }) {
  const { t } = useTranslation('outcomes')
  const { name, isWon } = useFigures(explained)
  const flows = flowsOf(detail.rounds, { name, isWon, exhausted: t('rounds.exhausted') })
  return (
    <Stack gap={10}>
      {flows.links.length > 0 && (
        <figure className="explain-flows">
          <figcaption>{t('rounds.flows')}<span className="vote-note">{t('rounds.flowsText')}</span></figcaption>
          <div className="explain-scroll" role="region" aria-label={t('rounds.flows')} tabIndex={0}>
            <div aria-hidden inert style={{ minInlineSize: `${detail.rounds.length * 120 + 160}px`, blockSize: `${Math.max(240, (detail.rounds[0]?.totals.length ?? 0) * 44)}px` }}>
              <EmptyBoundary><Suspense fallback={null}><Flows {...flows} /></Suspense></EmptyBoundary>
            </div>
          </div>
        </figure>
      )}
      <ol className="explain-rounds" role="list">
        {detail.rounds.map((round, at) => <li key={at}><OneRound round={round} number={at + 1} most={mostOf(detail.rounds)} explained={explained} /></li>)}
      </ol>
    </Stack>
  )
}

const mostOf = (rounds: readonly Round[]): number => Math.max(1, ...rounds.flatMap(({ totals, needed }) => [...totals.map(({ total }) => near(total)), near(needed)]))

function OneRound({ round, number: at, most, explained }: { round: Round; number: number; most: number; explained: Explained }) {
  const { t } = useTranslation('outcomes')
  const { name, names, number } = useFigures(explained)
  const rows = round.totals.toSorted((a, b) => near(b.total) - near(a.total))
  const moved = Map.groupBy(round.transfers, ({ from }) => from)
  const fate = (id: string): string => (round.elected.includes(id) ? t('rounds.elected') : round.eliminated.includes(id) ? t('rounds.eliminated') : '')
  return (
    <section>
      <h3>{t('rounds.round', { round: at })}</h3>
      <DataTable
        hideCaption caption={`${t('rounds.caption')}: ${t('rounds.round', { round: at })}`} rows={rows} rowId={({ option }) => option}
        columns={[
          { id: 'option', label: t('option'), cell: ({ option }) => name(option) },
          { id: 'votes', label: t('votes'), figures: true, cell: ({ total }) => number(total) },
          { id: 'bar', label: t('rounds.needed') + ` ${number(round.needed)}`, cell: ({ option, total }) => <Bar part={near(total) / most} mark={near(round.needed) / most} tone={round.elected.includes(option) ? 'pine' : 'plain'} /> },
          { id: 'fate', label: t('outcome'), cell: ({ option }) => fate(option) },
        ]}
      />
      {[...moved].map(([from, transfers]) => (
        <p key={from} className="vote-note">
          {t('rounds.from', { name: name(from) })} {transfers.map(({ to, votes }) => (to === null ? t('rounds.nowhere', { votes: number(votes) }) : t('rounds.toWhom', { votes: number(votes), name: name(to) }))).join(', ')}.
        </p>
      ))}
      {near(round.exhausted) > 0 && <p className="vote-note">{t('rounds.exhausted')}: {number(round.exhausted)}</p>}
      {round.tie && <p className="vote-note">{t('rounds.tie', { names: names(round.tie.among) })}</p>}
    </section>
  )
}
