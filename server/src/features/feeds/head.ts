import type { IdeaCard } from '@commonspark/shared/ideas/schema'
import { escaped } from './escape.ts'

const SITE = 'Commonspark'
/** The size of a drawn preview in pixels. */
export const PREVIEW = { width: 1200, height: 630 }

const meta = (kind: 'name' | 'property', name: string, content: string): string => `<meta ${kind}="${name}" content="${escaped(content)}" />`
const property = (name: string, content: string): string => meta('property', name, content)

/** What the head of an idea's page says to those who do not run scripts: title, description, canonical address, preview. */
export function ideaHead({ id, title, summary, cover, publishedAt }: IdeaCard, publicUrl: string): string {
  const url = `${publicUrl}/ideas/${id}`
  const image = cover ? `${publicUrl}/files/${cover}?w=1600` : `${publicUrl}/og/ideas/${id}.png`
  return [
    `<title>${escaped(`${title} · ${SITE}`)}</title>`,
    meta('name', 'description', summary),
    `<link rel="canonical" href="${escaped(url)}" />`,
    property('og:site_name', SITE),
    property('og:type', 'article'),
    property('og:title', title),
    property('og:description', summary),
    property('og:url', url),
    property('og:image', image),
    ...(cover ? [] : [property('og:image:width', String(PREVIEW.width)), property('og:image:height', String(PREVIEW.height))]),
    ...(publishedAt ? [property('article:published_time', publishedAt)] : []),
    meta('name', 'twitter:card', 'summary_large_image'),
  ].join('\n    ')
}

/** The head of a page of ideas that the public may not read, or that does not exist. */
export const hiddenHead = (): string => meta('name', 'robots', 'noindex')

/** The head of the front page. */
export const frontHead = (publicUrl: string): string => [
  `<link rel="canonical" href="${escaped(`${publicUrl}/`)}" />`,
  property('og:site_name', SITE),
  property('og:type', 'website'),
  property('og:title', SITE),
  property('og:url', `${publicUrl}/`),
  property('og:image', `${publicUrl}/icon-512.png`),
  `<link rel="alternate" type="application/atom+xml" href="${escaped(`${publicUrl}/feeds/ideas.atom`)}" title="${SITE}" />`,
].join('\n    ')

/** The built page with these tags in its head; where they bring a title or description, the built ones give way. */
export function withHead(html: string, tags: string): string {
  const kept = tags.includes('<title>') ? html.replace(/\s*<title>[^<]*<\/title>/, '').replace(/\s*<meta name="description"[^>]*>/, '') : html
  return kept.replace('</head>', () => `  ${tags}\n  </head>`)
}
