import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { REPORT_REASONS, type ReportReason, type ReportSubject } from '@commonspark/shared/reports/schema'
import { useDraft } from '../../../lib/drafts.ts'
import { useDoor } from '../../../lib/next.ts'
import { useFieldWords, useProblemWords } from '../../../lib/problem.ts'
import { useViewer } from '../../../lib/viewer.ts'
import { Banner } from '../../../ui/Banner.tsx'
import { Button } from '../../../ui/Button.tsx'
import { ButtonLink } from '../../../ui/ButtonLink.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Form, FormEnd } from '../../../ui/Form.tsx'
import { RadioGroup } from '../../../ui/RadioGroup.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import { toast } from '../../../ui/Toast.tsx'
import { useFile } from '../api.ts'

/** `subject` is what is reported; the note stays on this device until it is sent. */
export interface ReportDialogProps {
  subject: ReportSubject
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
}

/** Tells the moderators that something breaks the rules. */
export function ReportDialog({ subject, isOpen, onOpenChange }: ReportDialogProps) {
  const { t } = useTranslation('reports')
  const viewer = useViewer()
  const door = useDoor()
  const close = (): void => { onOpenChange(false) }
  return (
    <Dialog isOpen={isOpen} onOpenChange={onOpenChange} title={t(`dialog.${subject.kind}Title`)}>
      {viewer ? <ReportForm key={subject.id} reporter={viewer.id} subject={subject} onClose={close} /> : (
        <>
          <p>{t('dialog.signIn')}</p>
          <FormEnd><ButtonLink variant="primary" href={door('/sign-in')} onPress={close}>{t('dialog.signInAction')}</ButtonLink></FormEnd>
        </>
      )}
    </Dialog>
  )
}

function ReportForm({ reporter, subject, onClose }: { reporter: string; subject: ReportSubject; onClose: () => void }) {
  const { t } = useTranslation('reports')
  const words = useProblemWords()
  const fieldWords = useFieldWords()
  const file = useFile()
  const note = useDraft(`report:${subject.kind}:${subject.id}:${reporter}`)
  const [reason, setReason] = useState<ReportReason | null>(null)
  const [isMissing, setMissing] = useState(false)
  const submit = (): void => {
    setMissing(!reason)
    if (!reason) return
    file.mutate({ subject, reason, note: note.text }, { onSuccess: () => {
      note.clear()
      toast({ text: t('dialog.done'), tone: 'done' })
      onClose()
    } })
  }
  const wrongNote = fieldWords(file.error, 'note')
  return (
    <Form onSubmit={submit} error={isMissing || file.error} label={t(`dialog.${subject.kind}Title`)}>
      <p>{t('dialog.text')}</p>
      <RadioGroup label={t('dialog.reason')} isRequired value={reason} onChange={(id) => { setReason(id as ReportReason); setMissing(false) }} error={isMissing ? t('dialog.choose') : undefined}
        options={REPORT_REASONS.map((id) => ({ id, label: t(`reasons.${id}`) }))} />
      <TextArea label={t('dialog.note')} optional rows={2} limit={500} value={note.text} onChange={note.setText} error={wrongNote} />
      {file.error && !wrongNote && <Banner tone="refusal">{words(file.error)}</Banner>}
      <FormEnd>
        <Button type="submit" variant="primary" isPending={file.isPending}>{t('dialog.send')}</Button>
        <Button variant="plain" onPress={onClose}>{t('dialog.cancel')}</Button>
      </FormEnd>
    </Form>
  )
}
