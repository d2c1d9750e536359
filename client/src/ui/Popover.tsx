import { useContext, type ReactElement, type ReactNode } from 'react'
import { DialogTrigger, OverlayTriggerStateContext, Popover as AriaPopover, type PopoverProps as AriaPopoverProps } from 'react-aria-components'
import './ListBox.css'
import './Popover.css'

/** `label` names it for screen readers; `children` may be a function that is given `close`. */
export interface PopoverProps {
  trigger: ReactElement
  label: string
  children: ReactNode | ((close: () => void) => ReactNode)
  placement?: NonNullable<AriaPopoverProps['placement']>
}

/** A little more about a thing, beside it, without leaving the page. */
export function Popover({ trigger, label, children, placement = 'bottom' }: PopoverProps) {
  return (
    <DialogTrigger>
      {trigger}
      <AriaPopover className="ui-popover" data-roomy placement={placement} offset={6} aria-label={label}>
        <PopoverContent>{children}</PopoverContent>
      </AriaPopover>
    </DialogTrigger>
  )
}

function PopoverContent({ children }: Pick<PopoverProps, 'children'>) {
  const state = useContext(OverlayTriggerStateContext)
  return <div className="ui-popover-content">{typeof children === 'function' ? children(() => state?.close()) : children}</div>
}
