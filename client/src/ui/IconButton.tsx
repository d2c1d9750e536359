import type { ReactNode, Ref } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import type { ButtonVariant } from './Button.tsx'
import { classes } from './classes.ts'
import { Spinner } from './Spinner.tsx'
import { Tooltip } from './Tooltip.tsx'
import './Button.css'

/** `label` is spoken, and shown when the button is pointed at or focused. */
export interface IconButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'style' | 'aria-label'> {
  label: string
  icon: ReactNode
  variant?: ButtonVariant
  size?: 'normal' | 'small'
  className?: string | undefined
  ref?: Ref<HTMLButtonElement>
}

/** A square button with a picture and no visible words, for actions that everybody knows. */
export function IconButton({ label, icon, variant = 'plain', size = 'normal', className, ...rest }: IconButtonProps) {
  return (
    <Tooltip text={label}>
      <AriaButton {...rest} aria-label={label} className={classes('ui-button ui-icon-button', className)} data-variant={variant} data-size={size}>
        {rest.isPending ? <Spinner /> : icon}
      </AriaButton>
    </Tooltip>
  )
}
