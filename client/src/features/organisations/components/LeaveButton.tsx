import { useTranslation } from 'react-i18next'
import type { OrganisationView } from '@commonspark/shared/organisations/schema'
import { useViewer } from '../../../lib/viewer.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { useRemove } from '../api.ts'

/** The way out of an organisation; asked about, since coming back needs somebody else. */
export function LeaveButton({ organisation }: { organisation: OrganisationView }) {
  const { t } = useTranslation('organisations')
  const viewer = useViewer()
  const { name } = organisation
  const leave = useRemove(organisation.id, t('leave.done', { name }))
  const me = organisation.members.find(({ person }) => person.id === viewer?.id)
  if (!me || !organisation.can.leave) return null
  return (
    <Dialog isAlert title={t('leave.title', { name })} trigger={<Button variant="plain" size="small">{t('leave.open')}</Button>} foot={(close) => (
      <>
        <Button onPress={close}>{t('leave.stay')}</Button>
        <Button variant="danger" onPress={() => {
          leave.mutate(me)
          close()
        }}>{t('leave.confirm')}</Button>
      </>
    )}>
      <p>{t('leave.text')}</p>
    </Dialog>
  )
}
