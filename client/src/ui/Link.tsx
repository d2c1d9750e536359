import { ArrowRight, ArrowUpRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link as AriaLink, type LinkProps as AriaLinkProps } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { classes } from './classes.ts'
import './Link.css'

/** `tone` spark for a call of its own line, quiet where the place already says it is a link; `onward` adds an arrow. */
export interface LinkProps extends Omit<AriaLinkProps, 'children' | 'className' | 'style'> {
  href: string
  children: ReactNode
  tone?: 'text' | 'spark' | 'quiet'
  onward?: boolean
  className?: string
}

/** A link; addresses within the application are followed by the router, others leave it without a referrer. */
export function Link({ tone = 'text', onward, className, children, ...rest }: LinkProps) {
  const { t } = useTranslation('ui')
  const away = /^https?:/.test(rest.href)
  return (
    <AriaLink {...rest} {...(away ? { rel: 'noopener noreferrer nofollow', target: rest.target ?? '_blank' } : {})} className={classes('ui-link', className)} data-tone={tone}>
      {children}
      {away && <><ArrowUpRight aria-hidden /><span className="ui-hidden"> {t('link.away')}</span></>}
      {onward && !away && <ArrowRight aria-hidden className="ui-link-arrow" />}
    </AriaLink>
  )
}
