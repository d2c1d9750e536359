import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cancelVote, type VoteView } from '@commonspark/shared/votes/schema'
import { call } from '../../../lib/api.ts'
import { useDraft } from '../../../lib/drafts.ts'
import { useProblemWords } from '../../../lib/problem.ts'
import { Banner } from '../../../ui/Banner.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Form, FormEnd } from '../../../ui/Form.tsx'
import { Row } from '../../../ui/Page.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { voteKeys } from '../api.ts'

/** Calling a vote off, with a reason that everybody can read; asked once more, since it is for good. */
export function CancelPart({ vote }: { vote: VoteView }) {
  const { t } = useTranslation('voteSetup')
  const words = useProblemWords()
  const cache = useQueryClient()
  const { text: reason, setText: setReason, clear } = useDraft(`vote-cancel:${vote.id}`)
  const [asks, setAsks] = useState(false)
  const cancel = useMutation({
    mutationFn: () => call(cancelVote, { params: { id: vote.id }, body: { version: vote.version, reason } }),
    onSuccess: (fresh) => { clear(); cache.setQueryData(voteKeys.one(vote.id), fresh); void cache.invalidateQueries({ queryKey: voteKeys.all }) },
  })
  return (
    <Form label={t('cancel.title')} onSubmit={() => { setAsks(true) }} error={cancel.error}>
      <p className="vote-note">{t('cancel.text')}</p>
      <TextField label={t('cancel.reason')} description={t('reasonHelp')} limit={500} value={reason} onChange={setReason} />
      {cancel.error && <Banner tone="refusal">{words(cancel.error)}</Banner>}
      <FormEnd><Button type="submit" isDisabled={reason.trim().length < 3} isPending={cancel.isPending}>{t('cancel.action')}</Button></FormEnd>
      <Dialog isAlert isOpen={asks} onOpenChange={setAsks} title={t('cancel.sure')} foot={(close) => (
        <Row>
          <Button variant="danger" onPress={() => { close(); cancel.mutate() }}>{t('cancel.action')}</Button>
          <Button onPress={close}>{t('cancel.keep')}</Button>
        </Row>
      )}><p>{t('cancel.text')}</p></Dialog>
    </Form>
  )
}
