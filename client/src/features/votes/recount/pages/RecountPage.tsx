import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { downloadBundle } from '@commonspark/shared/votes/schema'
import { addressOf } from '../../../../lib/api.ts'
import { useTitle } from '../../../../lib/title.ts'
import { Button } from '../../../../ui/Button.tsx'
import { EmptyState } from '../../../../ui/EmptyState.tsx'
import { ErrorState } from '../../../../ui/ErrorState.tsx'
import { FileDrop } from '../../../../ui/FileDrop.tsx'
import { Link } from '../../../../ui/Link.tsx'
import { Page, PageHead, Row } from '../../../../ui/Page.tsx'
import { VisuallyHidden } from '../../../../ui/VisuallyHidden.tsx'
import { BundleVerdict } from '../components/BundleVerdict.tsx'
import { ElectionResult } from '../components/ElectionResult.tsx'
import { FaultList } from '../components/FaultList.tsx'
import { Running } from '../components/Running.tsx'
import type { Counted } from '../count.ts'
import { useCount } from '../useCount.ts'
import './RecountPage.css'

const EXAMPLES = [
  { id: 'wieliczka', address: '/elections/Poland_Wieliczka_2023_Green_Budget.pb' },
  { id: 'assen', address: '/elections/Netherlands_Assen_2024.pb' },
] as const

/** Counts an election again in the reader's own browser: a file of theirs or an example. */
export function RecountPage() {
  const { t } = useTranslation('recount')
  const { state, openFile, openExample, stop } = useCount()
  const outcome = useRef<HTMLDivElement>(null)
  const before = useRef(state.is)
  useTitle(t('title'))
  // A result page leads here with the vote whose bundle is to be counted.
  const vote = useSearchParams()[0].get('vote')
  const asked = useRef<string | null>(null)
  useEffect(() => {
    if (!vote || asked.current === vote || !/^[0-9a-f]{24}$/.test(vote)) return
    asked.current = vote
    void openExample(t('bundleOf'), addressOf(downloadBundle, { params: { id: vote } }))
  })
  // What was pressed may be gone; the keyboard goes on where the count is.
  useEffect(() => { if (before.current !== state.is) { before.current = state.is; outcome.current?.focus() } }, [state.is])
  const examples = EXAMPLES.map(({ id, address }, at) => (
    <Button key={id} {...(state.is === 'idle' && at === 0 ? { variant: 'primary' } : state.is === 'idle' ? {} : { size: 'small' })} onPress={() => { void openExample(t(`example.${id}`), address) }}>
      {t(`example.${id}`)}
    </Button>
  ))
  return (
    <Page>
      <PageHead title={t('title')} lead={t('lead')} />
      <div className="recount-open">
        <FileDrop label={t('file')} description={t('fileHelp')} files={[]} onAdd={([file]) => { if (file) void openFile(file) }} onRemove={() => undefined} />
        {state.is !== 'idle' && <Row><span className="recount-note">{t('examples')}</span>{examples}</Row>}
      </div>
      <VisuallyHidden><p role="status">{state.is === 'running' ? t('running', { name: state.name }) : state.is === 'done' ? t('counted', { name: state.name }) : ''}</p></VisuallyHidden>
      <div ref={outcome} tabIndex={-1} className="recount-outcome">
        {state.is === 'idle' && <EmptyState title={t('empty')} action={<Row>{examples}</Row>}>{t('emptyText')}</EmptyState>}
        {state.is === 'running' && <Running state={state} onStop={stop} />}
        {state.is === 'failed' && <ErrorState title={t('failed.title')}>{t(`failed.${state.because}`)}</ErrorState>}
        {state.is === 'done' && <Result name={state.name} counted={state.counted} />}
      </div>
      <p className="recount-source">{t('source')} <Link href="https://pabulib.org">{t('library')}</Link></p>
    </Page>
  )
}

function Result({ name, counted }: { name: string; counted: Counted }) {
  const { t } = useTranslation('recount')
  switch (counted.kind) {
    case 'election': return <ElectionResult election={counted} />
    case 'bundle': return <BundleVerdict bundle={counted} />
    case 'faults': return <FaultList name={name} faults={counted.faults} />
    case 'refused': return <ErrorState title={t('failed.title')}>{t(`refused.${counted.code}`)} <span className="recount-found">{counted.detail}</span></ErrorState>
  }
}
