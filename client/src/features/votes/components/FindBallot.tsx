import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Bundle } from '@commonspark/shared/counting/bundle'
import { Digest } from '@commonspark/shared/counting/chain'
import { checkReceipt, downloadBundle, type VoteView } from '@commonspark/shared/votes/schema'
import { addressOf, call } from '../../../lib/api.ts'
import { useProblemWords } from '../../../lib/problem.ts'
import { Banner } from '../../../ui/Banner.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Form, FormEnd } from '../../../ui/Form.tsx'
import { Row, Stack } from '../../../ui/Page.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { receiptsHere } from '../voting/useCasting.ts'
import { paperOf } from '../words.ts'
import { BallotSummary } from './BallotSummary.tsx'

/**
 * Whether the ballot of a receipt lies in the box. Before the count the house is asked for the number; after it the whole bundle is
 * fetched and searched here, so that nobody learns who looked for which.
 */
export function FindBallot({ vote }: { vote: VoteView }) {
  const { t } = useTranslation('votes')
  const words = useProblemWords()
  const counted = vote.phase === 'counted'
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState(false)
  const here = useQuery({ queryKey: ['receipts', vote.id], queryFn: () => receiptsHere(vote.id), staleTime: 0, gcTime: 0 })
  const find = useMutation({
    mutationFn: async (receipt: string) => {
      if (!counted) return { receipt, inBox: (await call(checkReceipt, { params: { id: vote.id }, body: { receipt } })).inBox, ballot: null }
      const answer = await fetch(addressOf(downloadBundle, { params: { id: vote.id } }))
      const bundle = Bundle.parse(await answer.json())
      const found = bundle.ballots.find((boxed) => boxed.receipt === receipt)
      return { receipt, inBox: found !== undefined, ballot: found?.ballot ?? null }
    },
  })
  const look = (text: string): void => {
    const receipt = text.trim().toLowerCase()
    const isNumber = Digest.safeParse(receipt).success
    setWrong(!isNumber)
    if (isNumber) find.mutate(receipt)
  }
  return (
    <Stack gap={4}>
      <p className="vote-note">{t(counted ? 'find.textCounted' : 'find.text')}</p>
      {(here.data ?? []).length > 0 && (
        <Row>{here.data?.map(({ receipt }) => <Button key={receipt} size="small" onPress={() => { setTyped(receipt); look(receipt) }}>{t('find.here', { number: receipt.slice(0, 8) })}</Button>)}</Row>
      )}
      <Form label={t('find.title')} onSubmit={() => { look(typed) }} error={wrong || find.error}>
        <TextField label={t('receipt.number')} value={typed} onChange={setTyped} spellCheck="false" autoComplete="off" error={wrong ? t('find.wrong') : find.error ? words(find.error) : undefined} />
        <FormEnd><Button type="submit" isPending={find.isPending}>{t('find.look')}</Button></FormEnd>
      </Form>
      {find.data && (find.data.inBox
        ? <Banner tone="done" title={t('find.found')}>{find.data.ballot ? t('find.foundText') : t('find.inBox')}</Banner>
        : <Banner tone="refusal" title={t('find.missing')}>{t('find.missingText')}</Banner>)}
      {find.data?.ballot && <BallotSummary paper={paperOf({ ...vote, options: vote.options.map((option) => ({ ...option, withdrawn: null })) }, '')} ballot={find.data.ballot} />}
    </Stack>
  )
}
