import { Flag } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReportSubject } from '@commonspark/shared/reports/schema'
import { Button } from '../../../ui/Button.tsx'
import { ReportDialog } from './ReportDialog.tsx'

/** A quiet way to report the thing it stands at. */
export function ReportButton({ subject }: { subject: ReportSubject }) {
  const { t } = useTranslation('reports')
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button variant="plain" size="small" icon={<Flag aria-hidden />} aria-label={t(subject.kind === 'idea' ? 'dialog.ideaTitle' : 'dialog.commentTitle')} onPress={() => { setOpen(true) }}>{t('dialog.send')}</Button>
      {isOpen && <ReportDialog subject={subject} isOpen onOpenChange={setOpen} />}
    </>
  )
}
