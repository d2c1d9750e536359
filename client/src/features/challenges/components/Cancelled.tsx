import { useState } from 'react'
import { useLocale } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { ChallengeView } from '@commonspark/shared/challenges/schema'
import { useDraft } from '../../../lib/drafts.ts'
import { Banner } from '../../../ui/Banner.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import { ms } from '../../../ui/time.ts'
import { toast } from '../../../ui/Toast.tsx'
import { useCancel } from '../api.ts'

/** Says that a challenge was called off, when and why. */
export function Cancelled({ cancelled }: { cancelled: NonNullable<ChallengeView['cancelled']> }) {
  const { t } = useTranslation('challenges')
  const { locale } = useLocale()
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(ms(cancelled.at))
  return <div className="challenge-cancelled"><Banner tone="refusal" title={t('cancelling.banner', { day })}><p>{cancelled.reason}</p><p>{t('cancelling.kept')}</p></Banner></div>
}

/** The way to call a challenge off: once, for good, with a reason that everybody reads. */
export function CancelChallenge({ challenge }: { challenge: ChallengeView }) {
  const { t } = useTranslation('challenges')
  const cancel = useCancel(challenge.id)
  const [isOpen, setOpen] = useState(false)
  const { text: reason, setText: setReason, clear } = useDraft(`challenge-cancel:${challenge.id}`)
  if (!challenge.can.cancel) return null
  return (
    <div>
      <Button variant="plain" onPress={() => { setOpen(true) }}>{t('cancelling.action')}</Button>
      <Dialog isAlert isOpen={isOpen} onOpenChange={setOpen} title={t('cancelling.title')} foot={(close) => <>
        <Button onPress={close}>{t('cancelling.keep')}</Button>
        <Button variant="danger" isPending={cancel.isPending} isDisabled={reason.trim().length < 5} onPress={() => { cancel.mutate({ version: challenge.version, reason: reason.trim() }, { onSuccess: () => { clear(); close(); toast({ text: t('cancelling.done'), tone: 'done' }) } }) }}>{t('cancelling.action')}</Button>
      </>}>
        <p>{t('cancelling.text')}</p>
        <TextArea label={t('cancelling.reason')} limit={600} value={reason} onChange={setReason} />
      </Dialog>
    </div>
  )
}
