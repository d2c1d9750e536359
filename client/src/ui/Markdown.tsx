import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'
import { useMemo } from 'react'
import ReactMarkdown, { type Components } from 'react-markdown'
import { classes } from './classes.ts'
import { Link } from './Link.tsx'
import './Markdown.css'

/** `below` is the level of the heading it stands under: what the writer called a first heading becomes the next level down. */
export interface MarkdownProps {
  text: string
  below?: 1 | 2 | 3 | 4
  className?: string
}

/** A text by a person. Raw HTML stays text, unsafe addresses lead nowhere, and pictures from elsewhere become links, because whoever keeps them would see who reads. */
export function Markdown({ text, below = 2, className }: MarkdownProps) {
  const components = useMemo(() => parts(below), [below])
  return <div className={classes('ui-markdown', className)}><ReactMarkdown components={components} remarkPlugins={PLUGINS}>{text}</ReactMarkdown></div>
}

/** Tables, which CommonMark alone does not know. */
function tables(this: { data(): unknown }): void {
  const data = this.data() as { micromarkExtensions?: unknown[]; fromMarkdownExtensions?: unknown[] }
  ;(data.micromarkExtensions ??= []).push(gfmTable())
  ;(data.fromMarkdownExtensions ??= []).push(gfmTableFromMarkdown())
}
const PLUGINS = [tables]
/** A picture among the files of this site. */
const OWN = /^\/files\/[0-9a-f]{24}$/

const LEVELS = [1, 2, 3, 4, 5, 6] as const

function parts(below: number): Components {
  const heading = (level: number): Components['h1'] => {
    const Tag = `h${Math.min(6, level + below)}` as 'h2'
    return ({ children }) => <Tag>{children}</Tag>
  }
  return {
    ...Object.fromEntries(LEVELS.map((level) => [`h${level}`, heading(level)])),
    a: ({ href, children }) => (href ? <Link href={href}>{children}</Link> : <span>{children}</span>),
    table: ({ children }) => <div className="ui-markdown-table"><table>{children}</table></div>,
    img: ({ src, alt }) => (typeof src === 'string' && OWN.test(src) ? <img src={`${src}?w=800`} alt={alt ?? ''} loading="lazy" decoding="async" /> : typeof src === 'string' && src ? <Link href={src}>{alt || src}</Link> : <span>{alt}</span>),
  }
}
