import { escaped } from './escape.ts'

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9'
/** Addresses on one page of the sitemap. */
export const ADDRESSES = 5000
/** The pages of the site that everybody may read, beside the ideas. */
const PAGES = ['/', '/explore', '/organisations']

const document = (kind: 'sitemapindex' | 'urlset', entries: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${kind} xmlns="${NAMESPACE}">\n${entries.join('\n')}\n</${kind}>\n`

/** The index of the pages of the sitemap. */
export const sitemapIndex = (publicUrl: string, ideas: number): string => document('sitemapindex',
  Array.from({ length: Math.max(1, Math.ceil(ideas / ADDRESSES)) }, (_, page) => `<sitemap><loc>${escaped(`${publicUrl}/sitemap-${page + 1}.xml`)}</loc></sitemap>`))

/** One page of the sitemap, the first with the pages that are no ideas. */
export const sitemapPage = (publicUrl: string, page: number, ideas: readonly { id: string; changedAt: Date }[]): string => document('urlset', [
  ...(page === 1 ? PAGES.map((path) => `<url><loc>${escaped(publicUrl + path)}</loc></url>`) : []),
  ...ideas.map(({ id, changedAt }) => `<url><loc>${escaped(`${publicUrl}/ideas/${id}`)}</loc><lastmod>${changedAt.toISOString()}</lastmod></url>`),
])

/** What is asked of crawlers. */
export const robots = (publicUrl: string): string => `User-agent: *\nAllow: /\nDisallow: /api/\nDisallow: /dev/\n\nSitemap: ${publicUrl}/sitemap.xml\n`
