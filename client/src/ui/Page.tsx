import type { CSSProperties, ReactNode } from 'react'
import { classes } from './classes.ts'
import './Page.css'

/** The main part of a page, which SkipLink leads to; `reading` is one column of 60 to 72 characters. */
export function Page({ width = 'wide', className, children }: { width?: 'reading' | 'wide' | 'full'; className?: string; children: ReactNode }) {
  return <main id="main" tabIndex={-1} className={classes('ui-page', className)} data-width={width}>{children}</main>
}

/** The head of a page: its name, a sentence, and what can be done here. */
export function PageHead({ title, lead, kicker, actions }: { title: ReactNode; lead?: ReactNode; kicker?: ReactNode; actions?: ReactNode }) {
  return (
    <header className="ui-page-head">
      <div className="ui-page-words">
        {kicker && <p className="ui-page-kicker">{kicker}</p>}
        <h1>{title}</h1>
        {lead && <p className="ui-page-lead">{lead}</p>}
      </div>
      {actions && <div className="ui-page-actions">{actions}</div>}
    </header>
  )
}

/** A part of a page under a heading of its own; `id` lets a table of contents lead to it. */
export function Section({ title, id, aside, children }: { title: ReactNode; id?: string; aside?: ReactNode; children: ReactNode }) {
  return (
    <section className="ui-section" {...(id ? { id } : {})}>
      <div className="ui-section-head"><h2>{title}</h2>{aside}</div>
      {children}
    </section>
  )
}

/** Up to `count` columns of equal width: 1 on phones, 2 on tablets, `count` on desktops. A list if its children are `li`. */
export function Columns({ count = 3, as: Tag = 'ul', children }: { count?: 1 | 2 | 3; as?: 'ul' | 'div'; children: ReactNode }) {
  return <Tag className="ui-columns" data-count={count} {...(Tag === 'ul' ? { role: 'list' } : {})}>{children}</Tag>
}

/** Main matter with a rail beside it that stays in sight; below it on narrow screens. */
export function Rail({ aside, label, side = 'end', children }: { aside: ReactNode; label: string; side?: 'start' | 'end'; children: ReactNode }) {
  return (
    <div className="ui-rail" data-side={side}>
      <div className="ui-rail-main">{children}</div>
      <aside className="ui-rail-aside" aria-label={label}>{aside}</aside>
    </div>
  )
}

/** Things below each other, `gap` times 4 px apart. */
export function Stack({ gap = 4, children }: { gap?: number; children: ReactNode }) {
  return <div className="ui-stack" style={{ '--gap': gap } as CSSProperties}>{children}</div>
}

/** Things beside each other, `gap` times 4 px apart, on as many lines as they need. */
export function Row({ gap = 3, children }: { gap?: number; children: ReactNode }) {
  return <div className="ui-row" style={{ '--gap': gap } as CSSProperties}>{children}</div>
}
