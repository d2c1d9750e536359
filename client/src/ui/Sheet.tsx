import { DialogTrigger, Modal, ModalOverlay } from 'react-aria-components'
import { DialogContent, type DialogProps } from './Dialog.tsx'
import './Dialog.css'

/** As a Dialog. */
export type SheetProps = Omit<DialogProps, 'width' | 'isAlert'>

/** Tools or details beside the page: from the bottom on phones, along the side otherwise. */
export function Sheet({ trigger, isOpen, onOpenChange, ...content }: SheetProps) {
  const opening = { ...(isOpen === undefined ? {} : { isOpen }), ...(onOpenChange ? { onOpenChange } : {}) }
  const sheet = (
    <ModalOverlay {...(trigger ? {} : opening)} isDismissable className="ui-scrim ui-scrim-sheet">
      <Modal className="ui-sheet"><DialogContent {...content} /></Modal>
    </ModalOverlay>
  )
  return trigger ? <DialogTrigger {...opening}>{trigger}{sheet}</DialogTrigger> : sheet
}
