import type { ReactNode } from 'react'
import { Link as AriaLink } from 'react-aria-components'
import { classes } from './classes.ts'
import './Card.css'

/** `href` makes the whole card one link, named by the title. `cover` is a picture of 3:2 or a CoverPrint; `lead` shows the card large, cover beside words. */
export interface CardProps {
  title?: ReactNode
  href?: string | undefined
  cover?: ReactNode
  kicker?: ReactNode
  children?: ReactNode
  foot?: ReactNode
  lead?: boolean
  heading?: 2 | 3 | 4
  className?: string
}

/** One thing among others: picture, name, a sentence, and who or how much. */
export function Card({ title, href, cover, kicker, children, foot, lead, heading = 3, className }: CardProps) {
  const Heading = `h${heading}` as const
  return (
    <article className={classes('ui-card', className)} data-lead={lead || undefined}>
      <div className="ui-card-inner" data-lead={lead || undefined}>
        {cover && <div className="ui-card-cover">{cover}</div>}
        <div className="ui-card-body">
          {kicker && <div className="ui-card-kicker">{kicker}</div>}
          {title && <Heading className="ui-card-title">{href ? <AriaLink href={href} className="ui-card-link">{title}</AriaLink> : title}</Heading>}
          {children && <div className="ui-card-words">{children}</div>}
          {foot && <div className="ui-card-foot">{foot}</div>}
        </div>
      </div>
    </article>
  )
}
