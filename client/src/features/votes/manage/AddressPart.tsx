import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type AddressFile, readAddresses } from '@commonspark/shared/votes/addresses'
import { MAX_ROLL } from '@commonspark/shared/votes/content'
import { addToRoll, type VoteView } from '@commonspark/shared/votes/schema'
import { call } from '../../../lib/api.ts'
import { useDraft } from '../../../lib/drafts.ts'
import { useProblemWords } from '../../../lib/problem.ts'
import { Banner } from '../../../ui/Banner.tsx'
import { Button } from '../../../ui/Button.tsx'
import { DataTable } from '../../../ui/DataTable.tsx'
import { FileDrop } from '../../../ui/FileDrop.tsx'
import { Form, FormEnd } from '../../../ui/Form.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { voteKeys } from '../api.ts'
import { reasonOf } from './RollPart.tsx'

/** So many addresses go at once. */
const BATCH = 5000
/** So many repeated lines are named. */
const NAMED = 100

interface Opened { name: string; size: number; read: AddressFile }

/** The list of addresses that may vote: pasted from anywhere, or a file with one a line, which is taken whole or not at all. */
export function AddressPart({ vote }: { vote: VoteView }) {
  const { t } = useTranslation('voteSetup')
  const words = useProblemWords()
  const cache = useQueryClient()
  const typed = useDraft(`vote-roll:${vote.id}`)
  const [file, setFile] = useState<Opened | null>(null)
  const [reason, setReason] = useState('')
  const pasted = typed.text.toLowerCase().match(/[^\s,;<>"']+@[^\s,;<>"']+\.[^\s,;<>"']+/g) ?? []
  const found = [...new Set([...pasted, ...file?.read.ok ? file.read.addresses : []])]
  const tooMany = found.length > MAX_ROLL
  const add = useMutation({
    mutationFn: async () => {
      let last = { added: 0, roll: 0 }
      let added = 0
      for (let at = 0; at < found.length; at += BATCH) {
        last = await call(addToRoll, { params: { id: vote.id }, body: { addresses: found.slice(at, at + BATCH), reason: reasonOf(vote, reason) } })
        added += last.added
      }
      return { ...last, added }
    },
    onSuccess: () => { typed.clear(); setFile(null); void cache.invalidateQueries({ queryKey: voteKeys.one(vote.id) }) },
  })
  const open = async (chosen: File | undefined): Promise<void> => {
    if (!chosen) return
    add.reset()
    setFile({ name: chosen.name, size: chosen.size, read: readAddresses(await chosen.text()) })
  }
  return (
    <Form label={t('roll.title')} onSubmit={() => { if (found.length > 0) add.mutate() }} error={add.error}>
      <TextArea label={t('roll.label')} description={t('roll.help')} rows={6} value={typed.text} onChange={typed.setText} error={add.error ? words(add.error) : undefined} />
      <FileDrop label={t('addressFile.label')} description={t('addressFile.help')} files={file?.read.ok ? [{ id: 'file', name: file.name, size: file.size }] : []} onAdd={([chosen]) => { void open(chosen) }} onRemove={() => { setFile(null) }} />
      {file && <FileWords file={file} />}
      {vote.phase !== 'draft' && <TextField label={t('reason')} description={t('reasonHelp')} limit={500} value={reason} onChange={setReason} />}
      {tooMany && <Banner tone="refusal">{t('addressFile.tooMany', { max: MAX_ROLL })}</Banner>}
      {add.data && <Banner tone="done">{t('roll.added', { count: add.data.added, roll: add.data.roll })}</Banner>}
      <FormEnd><Button type="submit" isPending={add.isPending} isDisabled={found.length === 0 || tooMany || file?.read.ok === false}>{t('roll.add', { count: found.length })}</Button></FormEnd>
    </Form>
  )
}

/** What is wrong in a file, line by line, or which lines of a sound one repeat another. */
function FileWords({ file: { name, read } }: { file: Opened }) {
  const { t } = useTranslation('voteSetup')
  if (!read.ok) {
    return (
      <>
        <Banner tone="refusal">{t('addressFile.refused')}</Banner>
        <DataTable caption={t('addressFile.wrong', { name })} rows={read.faults} rowId={({ line }) => `${line}`} columns={[
          { id: 'line', label: t('addressFile.line'), cell: ({ line }) => line },
          { id: 'fault', label: t('addressFile.fault'), cell: ({ code }) => t(`addressFile.${code}`) },
          { id: 'found', label: t('addressFile.found'), cell: ({ text }) => text },
        ]} />
      </>
    )
  }
  if (read.repeated.length === 0) return null
  return (
    <>
      <Banner>{t('addressFile.repeated', { count: read.repeated.length })}</Banner>
      <details className="vote-exact">
        <summary>{t('addressFile.repeatedList')}</summary>
        <DataTable caption={t('addressFile.repeatedList')} hideCaption rows={read.repeated.slice(0, NAMED)} rowId={({ line }) => `${line}`} columns={[
          { id: 'line', label: t('addressFile.line'), cell: ({ line }) => line },
          { id: 'found', label: t('addressFile.found'), cell: ({ address, first }) => t('addressFile.as', { address, first }) },
        ]} />
      </details>
    </>
  )
}
