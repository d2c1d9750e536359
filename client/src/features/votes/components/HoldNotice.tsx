import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OwnHold } from '@commonspark/shared/votes/schema'
import { useDraft } from '../../../lib/drafts.ts'
import { useFieldWords, useProblemWords } from '../../../lib/problem.ts'
import { Banner } from '../../../ui/Banner.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Form, FormEnd } from '../../../ui/Form.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import { useAppeal } from '../api.ts'

/** One's own ballot is held or was excluded: why, and the way to say something about it. */
export function HoldNotice({ voteId, hold, code }: { voteId: string; hold: OwnHold; code?: string }) {
  const { t } = useTranslation('votes')
  const words = useProblemWords()
  const field = useFieldWords()
  const [isOpen, setOpen] = useState(false)
  const text = useDraft(`vote-appeal:${voteId}:${code ?? ''}`)
  const appeal = useAppeal(voteId, code)
  if (hold.state === 'cleared') return <Banner tone="done" title={t('hold.cleared')}>{hold.reason || t('hold.clearedText')}</Banner>
  return (
    <Banner tone="notice" title={t(`hold.${hold.state}`)} action={hold.mayAppeal && !isOpen ? <Button size="small" onPress={() => { setOpen(true) }}>{t('hold.appeal')}</Button> : undefined}>
      <p>{hold.signs.map((sign) => t(`sign.${sign}`)).join(' ')} {hold.reason}</p>
      <p>{t(`hold.${hold.state}Text`)}</p>
      {hold.appeal && <p>{t('hold.appealed', { text: hold.appeal })}</p>}
      {isOpen && hold.mayAppeal && (
        <Form label={t('hold.appeal')} error={appeal.error} onSubmit={() => { appeal.mutate(text.text, { onSuccess: () => { text.clear(); setOpen(false) } }) }}>
          <TextArea label={t('hold.appealLabel')} description={t('hold.appealHelp')} limit={2000} value={text.text} onChange={text.setText} error={appeal.error ? field(appeal.error, 'text') ?? words(appeal.error) : undefined} />
          <FormEnd><Button type="submit" variant="primary" isPending={appeal.isPending}>{t('hold.send')}</Button></FormEnd>
        </Form>
      )}
    </Banner>
  )
}
