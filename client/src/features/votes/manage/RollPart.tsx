import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Printer } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addToRoll, makeCodes, type VoteView } from '@commonspark/shared/votes/schema'
import { call } from '../../../lib/api.ts'
import { useDraft } from '../../../lib/drafts.ts'
import { newKey } from '../../../lib/newKey.ts'
import { useProblemWords } from '../../../lib/problem.ts'
import { Banner } from '../../../ui/Banner.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Form, FormEnd } from '../../../ui/Form.tsx'
import { NumberField } from '../../../ui/NumberField.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { voteKeys } from '../api.ts'

/** So many addresses go at once. */
const BATCH = 5000

/** A reason is asked for from the publication on; everybody can read it. */
const reasonOf = (vote: VoteView, reason: string): string | null => (vote.phase === 'draft' ? null : reason.trim() || null)

/** The list of addresses that may vote: pasted one a line, or separated by anything. */
export function AddressPart({ vote }: { vote: VoteView }) {
  const { t } = useTranslation('voteSetup')
  const words = useProblemWords()
  const cache = useQueryClient()
  const typed = useDraft(`vote-roll:${vote.id}`)
  const [reason, setReason] = useState('')
  const found = [...new Set(typed.text.toLowerCase().match(/[^\s,;<>"']+@[^\s,;<>"']+\.[^\s,;<>"']+/g) ?? [])]
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
    onSuccess: () => { typed.clear(); void cache.invalidateQueries({ queryKey: voteKeys.one(vote.id) }) },
  })
  return (
    <Form label={t('roll.title')} onSubmit={() => { if (found.length > 0) add.mutate() }} error={add.error}>
      <TextArea label={t('roll.label')} description={t('roll.help')} rows={6} value={typed.text} onChange={typed.setText} error={add.error ? words(add.error) : undefined} />
      {vote.phase !== 'draft' && <TextField label={t('reason')} description={t('reasonHelp')} limit={500} value={reason} onChange={setReason} />}
      {add.data && <Banner tone="done">{t('roll.added', { count: add.data.added, roll: add.data.roll })}</Banner>}
      <FormEnd><Button type="submit" isPending={add.isPending} isDisabled={found.length === 0}>{t('roll.add', { count: found.length })}</Button></FormEnd>
    </Form>
  )
}

/** One-time codes and the sheet on which they are printed; they are seen once. */
export function CodesPart({ vote }: { vote: VoteView }) {
  const { t } = useTranslation(['voteSetup', 'votes'])
  const words = useProblemWords()
  const cache = useQueryClient()
  const [count, setCount] = useState(50)
  const [reason, setReason] = useState('')
  const [key, setKey] = useState(newKey)
  const make = useMutation({
    mutationFn: () => call(makeCodes, { params: { id: vote.id }, body: { key, count, reason: reasonOf(vote, reason) } }),
    onSuccess: () => { setKey(newKey()); void cache.invalidateQueries({ queryKey: voteKeys.one(vote.id) }) },
  })
  const codes = make.data?.codes ?? []
  return (
    <div className="vote-fields">
      <div data-print="none">
        <Form label={t('voteSetup:codes.title')} onSubmit={() => { make.mutate() }} error={make.error}>
          <NumberField label={t('voteSetup:codes.count')} value={count} minValue={1} maxValue={2000} onChange={(value) => { setCount(Number.isNaN(value) ? 1 : value) }} error={make.error ? words(make.error) : undefined} />
          {vote.phase !== 'draft' && <TextField label={t('voteSetup:reason')} description={t('voteSetup:reasonHelp')} limit={500} value={reason} onChange={setReason} />}
          <FormEnd><Button type="submit" isPending={make.isPending}>{t('voteSetup:codes.make')}</Button></FormEnd>
        </Form>
      </div>
      {codes.length > 0 && (
        <>
          <Banner tone="notice" title={t('voteSetup:codes.once')} action={<Button size="small" icon={<Printer aria-hidden />} onPress={() => { print() }}>{t('votes:receipt.print')}</Button>}>{t('voteSetup:codes.onceText')}</Banner>
          <ul className="vote-codes" role="list" aria-label={t('voteSetup:codes.title')}>
            {codes.map((code) => <li key={code}><span>{vote.title}</span><span className="vote-code">{code}</span><span>{`${location.origin}/votes/${vote.id}/ballot`}</span></li>)}
          </ul>
        </>
      )}
    </div>
  )
}
