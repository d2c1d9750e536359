import { Flag } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReportSubject } from '@commonspark/shared/reports/schema'
import { Button } from '../../../ui/Button.tsx'
import { IconButton } from '../../../ui/IconButton.tsx'
import { ReportDialog } from './ReportDialog.tsx'

/** A quiet way to report the thing it stands at; `small` is a picture without words. */
export function ReportButton({ subject, small = false }: { subject: ReportSubject; small?: boolean }) {
  const { t } = useTranslation('reports')
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      {small ? <IconButton size="small" label={t(`dialog.${subject.kind}Title`)} icon={<Flag aria-hidden />} onPress={() => { setOpen(true) }} /> : <Button variant="plain" size="small" icon={<Flag aria-hidden />} aria-label={t(`dialog.${subject.kind}Title`)} onPress={() => { setOpen(true) }}>{t('dialog.send')}</Button>}
      {isOpen && <ReportDialog subject={subject} isOpen onOpenChange={setOpen} />}
    </>
  )
}
