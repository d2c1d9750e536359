import type { ReactNode, Ref } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import { classes } from './classes.ts'
import { Spinner } from './Spinner.tsx'
import './Button.css'

/** How loud a control is: `primary` is the one main action of a screen. */
export type ButtonVariant = 'primary' | 'quiet' | 'plain' | 'danger'

/** `icon` stands before the words; `isPending` shows that work is under way and takes no second press. */
export interface ButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'style'> {
  children: ReactNode
  variant?: ButtonVariant
  size?: 'normal' | 'small'
  icon?: ReactNode
  wide?: boolean
  className?: string | undefined
  ref?: Ref<HTMLButtonElement>
}

/** A button whose words are a verb. */
export function Button({ variant = 'quiet', size = 'normal', icon, wide, className, children, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={classes('ui-button', className)} data-variant={variant} data-size={size} data-wide={wide || undefined}>
      {rest.isPending ? <Spinner /> : icon}
      {children}
    </AriaButton>
  )
}
