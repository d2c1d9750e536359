import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Printer } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { makeCodes, type VoteView } from '@commonspark/shared/votes/schema'
import { call } from '../../../lib/api.ts'
import { newKey } from '../../../lib/newKey.ts'
import { useProblemWords } from '../../../lib/problem.ts'
import { Banner } from '../../../ui/Banner.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Form, FormEnd } from '../../../ui/Form.tsx'
import { NumberField } from '../../../ui/NumberField.tsx'
import { QrCode } from '../../../ui/QrCode.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { voteKeys } from '../api.ts'

/** A reason is asked for from the publication on; everybody can read it. */
export const reasonOf = (vote: VoteView, reason: string): string | null => (vote.phase === 'draft' ? null : reason.trim() || null)

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
  const address = `${location.origin}/votes/${vote.id}/ballot`
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
            {codes.map((code) => (
              <li key={code}>
                <span>{vote.title}</span><span className="vote-code">{code}</span>
                {/* The code stands behind the #, which browsers do not send. */}
                <QrCode text={`${address}#${code}`} label={t('voteSetup:codes.qr', { code })} />
                <span>{address}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
