import { X } from 'lucide-react'
import type { ReactElement, ReactNode } from 'react'
import { Dialog as AriaDialog, DialogTrigger, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { IconButton } from './IconButton.tsx'
import './Dialog.css'

/** Opened by `trigger`, or by `isOpen` and `onOpenChange`. `children` and `foot` may be functions that are given `close`. */
export interface DialogProps {
  title: string
  children: ReactNode | ((close: () => void) => ReactNode)
  foot?: ReactNode | ((close: () => void) => ReactNode)
  trigger?: ReactElement
  isOpen?: boolean
  onOpenChange?: (isOpen: boolean) => void
  width?: 'normal' | 'wide'
  /** An alert dialog must be answered: it does not close by pressing beside it. */
  isAlert?: boolean
}

/** A question or a short form in front of the page. */
export function Dialog({ trigger, width = 'normal', isAlert = false, isOpen, onOpenChange, ...content }: DialogProps) {
  const opening = { ...(isOpen === undefined ? {} : { isOpen }), ...(onOpenChange ? { onOpenChange } : {}) }
  const modal = (
    <ModalOverlay {...(trigger ? {} : opening)} isDismissable={!isAlert} className="ui-scrim ui-scrim-dialog">
      <Modal className="ui-modal" data-width={width}>
        <DialogContent {...content} isAlert={isAlert} />
      </Modal>
    </ModalOverlay>
  )
  return trigger ? <DialogTrigger {...opening}>{trigger}{modal}</DialogTrigger> : modal
}

/** What a Dialog and a Sheet hold: head with a way out, body, foot. */
export function DialogContent({ title, children, foot, isAlert = false }: Pick<DialogProps, 'title' | 'children' | 'foot' | 'isAlert'>) {
  const { t } = useTranslation('ui')
  return (
    <AriaDialog className="ui-dialog" role={isAlert ? 'alertdialog' : 'dialog'}>
      {({ close }) => (
        <>
          <header className="ui-dialog-head">
            <Heading slot="title" level={2} className="ui-dialog-title">{title}</Heading>
            {!isAlert && <IconButton label={t('close')} icon={<X aria-hidden />} onPress={close} />}
          </header>
          <div className="ui-dialog-body">{typeof children === 'function' ? children(close) : children}</div>
          {foot && <footer className="ui-dialog-foot">{typeof foot === 'function' ? foot(close) : foot}</footer>}
        </>
      )}
    </AriaDialog>
  )
}
