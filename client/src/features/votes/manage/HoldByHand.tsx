import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { findPeople } from '@commonspark/shared/people/schema'
import { holdBallot, type VoteView } from '@commonspark/shared/votes/schema'
import { call } from '../../../lib/api.ts'
import { useDraft } from '../../../lib/drafts.ts'
import { useProblemWords } from '../../../lib/problem.ts'
import { Banner } from '../../../ui/Banner.tsx'
import { Button } from '../../../ui/Button.tsx'
import { ComboBox } from '../../../ui/ComboBox.tsx'
import { Form, FormEnd } from '../../../ui/Form.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { voteKeys } from '../api.ts'

/** Holding the ballot of a person in an open vote, with a reason that the voter is told. */
export function HoldByHand({ vote }: { vote: VoteView }) {
  const { t } = useTranslation('voteSetup')
  const words = useProblemWords()
  const cache = useQueryClient()
  const [text, setText] = useState('')
  const [person, setPerson] = useState<string | null>(null)
  const { text: reason, setText: setReason, clear } = useDraft(`vote-hold:${vote.id}`)
  const found = useQuery({
    queryKey: ['people', 'find', text], enabled: text.trim().length > 1, placeholderData: keepPreviousData, queryFn: async ({ signal }) => (await call(findPeople, { query: { q: text.trim() }, signal })).items,
  })
  const hold = useMutation({
    mutationFn: (personId: string) => call(holdBallot, { params: { id: vote.id }, body: { personId, reason } }),
    onSuccess: () => { setPerson(null); setText(''); clear(); void cache.invalidateQueries({ queryKey: voteKeys.one(vote.id) }) },
  })
  return (
    <Form label={t('byHand.title')} onSubmit={() => { if (person) hold.mutate(person) }} error={hold.error}>
      <h3>{t('byHand.title')}</h3>
      <p className="vote-note">{t('byHand.text')}</p>
      <div className="vote-pair">
        <ComboBox label={t('byHand.person')} placeholder={t('byHand.find')} value={person} onSearch={setText} onChange={setPerson} options={(found.data ?? []).map(({ id, name, organisation }) => ({ id, label: name, hint: organisation ?? undefined }))} />
        <TextField label={t('byHand.reason')} description={t('byHand.told')} limit={500} value={reason} onChange={setReason} />
      </div>
      {hold.error && <Banner tone="refusal">{words(hold.error)}</Banner>}
      {hold.isSuccess && <Banner tone="done">{t('byHand.done')}</Banner>}
      <FormEnd><Button type="submit" isPending={hold.isPending} isDisabled={!person || reason.trim().length < 3}>{t('byHand.action')}</Button></FormEnd>
    </Form>
  )
}
