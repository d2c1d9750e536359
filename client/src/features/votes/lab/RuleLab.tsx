import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Badge } from '../../../ui/Badge.tsx'
import { Banner } from '../../../ui/Banner.tsx'
import { Button } from '../../../ui/Button.tsx'
import { DataTable } from '../../../ui/DataTable.tsx'
import { Stack } from '../../../ui/Page.tsx'
import { ProgressBar } from '../../../ui/ProgressBar.tsx'
import { near, type Explained, useFigures } from '../explain/explained.ts'
import type { KnownRule } from '../components/ruleWords.ts'
import type { LabResult } from './lab.ts'
import type { LabSaid } from './lab.worker.ts'

type State = { is: 'idle' } | { is: 'busy'; rule: KnownRule | null } | { is: 'done'; results: LabResult[] } | { is: 'failed' }

/** The same ballots by every rule that can decide the same question, counted on the reader's device from the bundle at `address`. */
export function RuleLab({ address, explained }: { address: string; explained: Explained }) {
  const { t } = useTranslation('outcomes')
  const [state, setState] = useState<State>({ is: 'idle' })
  const worker = useRef<Worker>(null)
  useEffect(() => () => { worker.current?.terminate() }, [])
  const start = async (): Promise<void> => {
    setState({ is: 'busy', rule: null })
    try {
      const answer = await fetch(address)
      if (!answer.ok) throw new Error(`${answer.status}`)
      const text = await answer.text()
      worker.current?.terminate()
      const clerk = worker.current = new Worker(new URL('./lab.worker.ts', import.meta.url), { type: 'module' })
      clerk.onmessage = ({ data }: MessageEvent<LabSaid>) => { setState(data.type === 'rule' ? { is: 'busy', rule: data.rule } : data.type === 'done' ? { is: 'done', results: data.results } : { is: 'failed' }) }
      clerk.onerror = () => { setState({ is: 'failed' }) }
      clerk.postMessage(text)
    } catch { setState({ is: 'failed' }) }
  }
  return (
    <Stack gap={5}>
      <p className="vote-note">{t('lab.text')}</p>
      {(state.is === 'idle' || state.is === 'failed') && <p><Button onPress={() => { void start() }}>{t('lab.start')}</Button></p>}
      {state.is === 'failed' && <Banner tone="refusal">{t('lab.failed')}</Banner>}
      {state.is === 'busy' && <ProgressBar label={state.rule ? t('lab.counting', { rule: t(`rule.${state.rule}`) }) : t('lab.start')} />}
      {state.is === 'done' && <LabTable results={state.results} explained={explained} />}
    </Stack>
  )
}

function LabTable({ results, explained }: { results: readonly LabResult[]; explained: Explained }) {
  const { t } = useTranslation('outcomes')
  const { names, part, number } = useFigures(explained)
  const official = new Set(explained.outcome.winners)
  const same = ({ winners, tied }: LabResult): boolean => winners.length === official.size && winners.every((id) => official.has(id)) && tied.length === explained.outcome.tied.length
  return (
    <DataTable
      caption={t('lab.caption')} rows={results} rowId={({ rule }) => rule}
      columns={[
        { id: 'rule', label: t('lab.rule'), cell: ({ rule, translated }) => <>{t(`rule.${rule}`)}{translated && <span className="vote-when">{t('lab.translated')}</span>}</> },
        { id: 'same', label: t('outcome'), cell: (result) => <Badge tone={result.official ? 'spark' : same(result) ? 'pine' : 'amber'}>{t(result.official ? 'lab.official' : same(result) ? 'lab.same' : 'lab.differs')}</Badge> },
        { id: 'winners', label: t('lab.winners'), cell: ({ winners, tied }) => (
          <>
            {winners.length > 6 ? t('wonMany', { count: winners.length }) : winners.length > 0 && names(winners)}
            {tied.length > 0 && <span className="vote-when">{t('tied', { count: tied.length, names: names(tied) })}</span>}
          </>
        ) },
        { id: 'share', label: t('lab.shareOf'), figures: true, cell: ({ represents }) => part(near(represents.share)) },
        { id: 'excluded', label: t('lab.excluded'), figures: true, cell: ({ represents }) => part(near(represents.excluded)) },
        { id: 'average', label: t('lab.average'), figures: true, cell: ({ represents }) => number(represents.satisfaction.average) },
        { id: 'gini', label: t('lab.gini'), figures: true, cell: ({ represents }) => number(represents.satisfaction.gini) },
      ]}
    />
  )
}
