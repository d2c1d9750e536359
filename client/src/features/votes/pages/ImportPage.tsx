import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { type ElectionView, importVote, previewElection } from '@commonspark/shared/votes/schema'
import { Refusal, send } from '../../../lib/api.ts'
import { useDraft } from '../../../lib/drafts.ts'
import { LoadProblem } from '../../../lib/LoadProblem.tsx'
import { useProblemWords } from '../../../lib/problem.ts'
import { useTitle } from '../../../lib/title.ts'
import { Banner } from '../../../ui/Banner.tsx'
import { Button } from '../../../ui/Button.tsx'
import { ButtonLink } from '../../../ui/ButtonLink.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { FileDrop } from '../../../ui/FileDrop.tsx'
import { Form, FormEnd } from '../../../ui/Form.tsx'
import { Page, PageHead, Section } from '../../../ui/Page.tsx'
import { Select } from '../../../ui/Select.tsx'
import { Loading } from '../../../ui/Skeleton.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import '../components/VoteState.css'
import { ElectionRead } from '../import/ElectionRead.tsx'
import { FaultList } from '../recount/components/FaultList.tsx'
import { useHost } from '../setup/useHost.ts'
import '../setup/Setup.css'

/** The most that is taken, in round figures. */
const LARGEST = 32_000_000

/** What a pasted text would be called as a file; null where it is neither of the two kinds. */
const nameFor = (text: string): string | null => (/^\uFEFF?\s*META\b/i.test(text) ? 'pasted.pb' : /^\uFEFF?\s*#/.test(text) ? 'pasted.toi' : null)

/** Brings a finished election in: a file or its text, what was read in it, and then a closed vote. */
export function ImportPage() {
  const { t } = useTranslation('voteSetup')
  const navigate = useNavigate()
  const { person, organisations, alone, host, organisationId, choices, choose } = useHost()
  const pasted = useDraft('vote-import')
  const [strange, setStrange] = useState(false)
  const whose = organisationId ? { organisation: organisationId } : {}
  const read = useMutation({ mutationFn: async (file: File) => ({ file, election: await send(previewElection, file, whose) }) })
  const take = useMutation({
    mutationFn: ({ file, title, rule }: { file: File; title: string; rule: string | null }) => send(importVote, file, { ...whose, title, ...(rule ? { rule } : {}) }),
    onSuccess: ({ id }) => { pasted.clear(); void navigate(`/votes/${id}`) },
  })
  useTitle(t('import.title'))
  const open = (file: File | undefined): void => { setStrange(false); take.reset(); if (file) read.mutate(file) }
  const openText = (): void => {
    const name = nameFor(pasted.text)
    setStrange(name === null)
    if (name) open(new File([pasted.text], name))
  }
  return (
    <Page width="reading">
      <PageHead title={t('import.title')} lead={t('import.lead')} />
      {person.isPending && <Loading shape="text" />}
      {person.isError && <LoadProblem error={person.error} onRetry={() => { void person.refetch() }} isRetrying={person.isFetching} />}
      {person.isSuccess && choices.length === 0 && <EmptyState title={t('noneTitle')} action={<ButtonLink href="/organisations/new" variant="primary">{t('noneAction')}</ButtonLink>}>{t('noneText')}</EmptyState>}
      {(organisations.length > 0 || alone) && !read.data && (
        <div className="vote-fields">
          {choices.length > 1 && <Select label={t('host')} options={choices} value={host} onChange={choose} />}
          <FileDrop label={t('import.file')} description={t('import.fileHelp')} maxSize={LARGEST} files={[]} onAdd={([file]) => { open(file) }} onRemove={() => undefined} />
          <Form label={t('import.paste')} onSubmit={openText}>
            <TextArea label={t('import.paste')} description={t('import.pasteHelp')} rows={5} spellCheck="false" value={pasted.text} onChange={(text) => { setStrange(false); pasted.setText(text) }} error={strange ? t('import.unknown') : undefined} />
            <FormEnd><Button type="submit" isPending={read.isPending} isDisabled={pasted.text.trim() === ''}>{t('import.read')}</Button></FormEnd>
          </Form>
          {read.isPending && <p role="status">{t('import.reading', { name: read.variables.name })}</p>}
          {read.isError && <Refused name={read.variables.name} error={read.error} />}
        </div>
      )}
      {read.data && (
        <Section title={t('import.was')} aside={<Button size="small" variant="plain" onPress={() => { read.reset(); take.reset() }}>{t('import.other')}</Button>}>
          <Known election={read.data.election} />
          <ElectionRead key={read.data.file.name} name={read.data.file.name} election={read.data.election} isPending={take.isPending} error={take.error} onTake={(title, rule) => { take.mutate({ file: read.data.file, title, rule }) }} />
        </Section>
      )}
    </Page>
  )
}

/** Why nothing was taken: line by line where the file has faults. */
function Refused({ name, error }: { name: string; error: unknown }) {
  const { t } = useTranslation('voteSetup')
  const words = useProblemWords()
  const faults = error instanceof Refusal ? (error.problem?.fields ?? []).flatMap(({ because, params }) => (because === 'electionFault' ? [{ line: Number(params['line']), code: String(params['code']), detail: String(params['detail'] ?? '') }] : [])) : []
  const refusal = <Banner tone="refusal" title={t('import.refused')}>{words(error)}</Banner>
  return faults.length > 0 ? <FaultList name={name} faults={faults} refusal={refusal} /> : refusal
}

function Known({ election: { known } }: { election: ElectionView }) {
  const { t } = useTranslation('voteSetup')
  return known && <Banner action={<ButtonLink size="small" href={`/votes/${known}`}>{t('import.see')}</ButtonLink>}>{t('import.known')}</Banner>
}
