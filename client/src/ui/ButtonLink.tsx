import type { ReactNode } from 'react'
import { Link as AriaLink, type LinkProps as AriaLinkProps } from 'react-aria-components'
import type { ButtonVariant } from './Button.tsx'
import { classes } from './classes.ts'
import './Button.css'

/** A link that looks like a Button, for actions that lead to another page ("Write up an idea"). */
export interface ButtonLinkProps extends Omit<AriaLinkProps, 'children' | 'className' | 'style'> {
  href: string
  children: ReactNode
  variant?: ButtonVariant
  size?: 'normal' | 'small'
  icon?: ReactNode
  wide?: boolean
  className?: string
}

/** The one main action of a page, if that action is a way and not a deed. */
export function ButtonLink({ variant = 'quiet', size = 'normal', icon, wide, className, children, ...rest }: ButtonLinkProps) {
  return (
    <AriaLink {...rest} className={classes('ui-button', className)} data-variant={variant} data-size={size} data-wide={wide || undefined}>
      {icon}
      {children}
    </AriaLink>
  )
}
