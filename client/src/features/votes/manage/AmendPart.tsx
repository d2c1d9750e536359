import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { instantOf, wallTimeOf } from '@commonspark/shared/challenges/phases'
import { amendVote, type VoteView, withdrawOption } from '@commonspark/shared/votes/schema'
import { call } from '../../../lib/api.ts'
import { useProblemWords } from '../../../lib/problem.ts'
import { Banner } from '../../../ui/Banner.tsx'
import { Form, FormEnd } from '../../../ui/Form.tsx'
import { Button } from '../../../ui/Button.tsx'
import { MomentField } from '../../../ui/MomentField.tsx'
import { Select } from '../../../ui/Select.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { voteKeys } from '../api.ts'

/** Moving the end of a published vote, or taking an option out; each with a reason that everybody can read. */
export function AmendPart({ vote }: { vote: VoteView }) {
  const { t } = useTranslation('voteSetup')
  const words = useProblemWords()
  const cache = useQueryClient()
  const [end, setEnd] = useState(vote.closesAt ? wallTimeOf(new Date(vote.closesAt), vote.timeZone) : '')
  const [endReason, setEndReason] = useState('')
  const [option, setOption] = useState<string | null>(null)
  const [why, setWhy] = useState('')
  const take = (fresh: VoteView): void => { cache.setQueryData(voteKeys.one(vote.id), fresh); void cache.invalidateQueries({ queryKey: voteKeys.one(vote.id) }) }
  const move = useMutation({
    mutationFn: () => call(amendVote, { params: { id: vote.id }, body: { version: vote.version, reason: endReason, changes: { closesAt: instantOf(end, vote.timeZone).toISOString() } } }),
    onSuccess: (fresh) => { setEndReason(''); take(fresh) },
  })
  const withdraw = useMutation({
    mutationFn: (id: string) => call(withdrawOption, { params: { id: vote.id, option: id }, body: { version: vote.version, reason: why } }),
    onSuccess: (fresh) => { setWhy(''); setOption(null); take(fresh) },
  })
  return (
    <div className="vote-fields">
      {vote.can.amend && (
        <Form label={t('amend.end')} onSubmit={() => { if (end) move.mutate() }} error={move.error}>
          <div className="vote-pair">
            <MomentField label={t('amend.end')} value={end} onChange={setEnd} />
            <TextField label={t('reason')} description={t('reasonHelp')} limit={500} value={endReason} onChange={setEndReason} />
          </div>
          {move.error && <Banner tone="refusal">{words(move.error)}</Banner>}
          <FormEnd><Button type="submit" isPending={move.isPending} isDisabled={endReason.trim().length < 3}>{t('amend.moveEnd')}</Button></FormEnd>
        </Form>
      )}
      {vote.can.withdraw && (
        <Form label={t('amend.withdraw')} onSubmit={() => { if (option) withdraw.mutate(option) }} error={withdraw.error}>
          <div className="vote-pair">
            <Select label={t('amend.option')} options={vote.options.filter(({ withdrawn }) => !withdrawn).map(({ id, title }) => ({ id, label: title }))} value={option} onChange={setOption} />
            <TextField label={t('amend.why')} description={t('reasonHelp')} limit={500} value={why} onChange={setWhy} />
          </div>
          {withdraw.error && <Banner tone="refusal">{words(withdraw.error)}</Banner>}
          <FormEnd><Button type="submit" isPending={withdraw.isPending} isDisabled={!option || why.trim().length < 3}>{t('amend.withdraw')}</Button></FormEnd>
        </Form>
      )}
    </div>
  )
}
