import type { IdeaCard } from '@commonspark/shared/ideas/schema'
import { escaped } from './escape.ts'

const SITE = 'Commonspark'
/** The size of a drawn preview in pixels. */
export const PREVIEW = { width: 1200, height: 630 }

const meta = (kind: 'name' | 'property', name: string, content: string): string => `<meta ${kind}="${name}" content="${escaped(content)}" />`

/** What the head of an idea's page says to those who do not run scripts: title, description, canonical address, preview. */
export function ideaHead({ id, title, summary, cover, publishedAt }: IdeaCard, publicUrl: string): string {
  const url = `${publicUrl}/ideas/${id}`
  const image = cover ? `${publicUrl}/files/${cover}?w=1600` : `${publicUrl}/og/ideas/${id}.png`
  return [
    `<title>${escaped(`${title} · ${SITE}`)}</title>`,
    meta('name', 'description', summary),
    `<link rel="canonical" href="${escaped(url)}" />`,
    meta('property', 'og:site_name', SITE), meta('property', 'og:type', 'article'), meta('property', 'og:title', title), meta('property', 'og:description', summary), meta('property', 'og:url', url),
    meta('property', 'og:image', image), ...(cover ? [] : [meta('property', 'og:image:width', String(PREVIEW.width)), meta('property', 'og:image:height', String(PREVIEW.height))]),
    ...(publishedAt ? [meta('property', 'article:published_time', publishedAt)] : []),
    meta('name', 'twitter:card', 'summary_large_image'),
  ].join('\n    ')
}

/** The head of a page of ideas that the public may not read, or that does not exist. */
export const hiddenHead = (): string => meta('name', 'robots', 'noindex')

/** The head of the front page. */
export const frontHead = (publicUrl: string): string => [
  `<link rel="canonical" href="${escaped(`${publicUrl}/`)}" />`, meta('property', 'og:site_name', SITE), meta('property', 'og:type', 'website'), meta('property', 'og:title', SITE), meta('property', 'og:url', `${publicUrl}/`),
  meta('property', 'og:image', `${publicUrl}/icon-512.png`), `<link rel="alternate" type="application/atom+xml" href="${escaped(`${publicUrl}/feeds/ideas.atom`)}" title="${SITE}" />`,
].join('\n    ')

/** The built page with these tags in its head; where they bring a title or description, the built ones give way. */
export function withHead(html: string, tags: string): string {
  const kept = tags.includes('<title>') ? html.replace(/\s*<title>[^<]*<\/title>/, '').replace(/\s*<meta name="description"[^>]*>/, '') : html
  return kept.replace('</head>', () => `  ${tags}\n  </head>`)
}
