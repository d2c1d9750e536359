import type { ReactElement } from 'react'
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components'
import './Tooltip.css'

/** `children` is one focusable control of this library; `text` appears beside it on hover and focus. */
export interface TooltipProps {
  text: string
  children: ReactElement
}

/** A few words about a control; nothing in it may be needed to use the control by touch. */
export function Tooltip({ text, children }: TooltipProps) {
  return (
    <TooltipTrigger delay={400} closeDelay={80}>
      {children}
      <AriaTooltip offset={8} className="ui-tooltip">{text}</AriaTooltip>
    </TooltipTrigger>
  )
}
