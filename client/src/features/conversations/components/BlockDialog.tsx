import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { useBlock } from '../api.ts'

/** Says what a block, or its end, does before it does it. */
export function BlockDialog({ person, on, onClose, onBlocked }: { person: { id: string; name: string }; on: boolean; onClose: () => void; onBlocked?: () => void }) {
  const { t } = useTranslation('conversations')
  const block = useBlock()
  const go = (): void => { block.mutate({ personId: person.id, on }, { onSuccess: () => { onClose(); if (on) onBlocked?.() } }) }
  return (
    <Dialog isOpen isAlert onOpenChange={onClose} title={t(on ? 'block' : 'unblock', { name: person.name })} foot={<><Button onPress={onClose}>{t('cancel')}</Button><Button variant={on ? 'danger' : 'primary'} isPending={block.isPending} onPress={go}>{t(on ? 'blockShort' : 'unblockShort')}</Button></>}>
      <p>{t(on ? 'blockText' : 'unblockText')}</p>
    </Dialog>
  )
}
