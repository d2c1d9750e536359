import type { CSSProperties } from 'react'
import './Picture.css'

/** `src` takes a width as `?w=`, in px, for each of `widths`; `ratio` is width by height and keeps the room; `placeholder` is a tiny blurred copy as a data URL. An empty `alt` if the words beside it say the same. */
export interface PictureProps {
  src: string
  alt: string
  widths?: readonly number[]
  sizes?: string
  ratio?: string
  placeholder?: string | null | undefined
  /** True for the one picture a page opens with. */
  isFirst?: boolean
}

/** A photograph that takes its room before it is there. */
export function Picture({ src, alt, widths = [320, 800, 1600], sizes = '(min-width: 64rem) 33vw, (min-width: 40rem) 50vw, 100vw', ratio = '3 / 2', placeholder, isFirst }: PictureProps) {
  const style: CSSProperties = { aspectRatio: ratio, ...(placeholder ? { backgroundImage: `url("${placeholder}")` } : {}) }
  return (
    <img
      className="ui-picture"
      src={`${src}?w=${widths.at(-1)}`}
      srcSet={widths.map((width) => `${src}?w=${width} ${width}w`).join(', ')}
      sizes={sizes}
      alt={alt}
      style={style}
      decoding="async"
      {...(isFirst ? { fetchPriority: 'high' as const } : { loading: 'lazy' as const })}
    />
  )
}
