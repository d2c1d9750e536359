import type { ReactNode } from 'react'

/** One chapter of the catalogue. */
export function Chapter({ id, title, lead, children }: { id: string; title: string; lead: string; children: ReactNode }) {
  return (
    <section className="cat-chapter" id={id} aria-labelledby={`${id}-title`}>
      <header className="cat-chapter-head">
        <h2 id={`${id}-title`}>{title}</h2>
        <p>{lead}</p>
      </header>
      {children}
    </section>
  )
}

/** One building block with its states; `note` says when to use it. */
export function Specimen({ name, note, wide, children }: { name: string; note: string; wide?: boolean; children: ReactNode }) {
  return (
    <section className="cat-specimen" data-wide={wide || undefined}>
      <div className="cat-label">
        <h3>{name}</h3>
        <p>{note}</p>
      </div>
      <div className="cat-stage">{children}</div>
    </section>
  )
}

/** A specimen's state with its name under it. */
export function State({ name, children }: { name: string; children: ReactNode }) {
  return <figure className="cat-state">{children}<figcaption>{name}</figcaption></figure>
}
