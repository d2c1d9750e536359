import { z } from 'zod'
import { AppError } from '@commonspark/shared/ground/errors'
import { endpoint } from '@commonspark/shared/ground/endpoint'
import { Id } from '@commonspark/shared/ground/text'
import type { IdeaCard } from '@commonspark/shared/ideas/schema'
import { Filters } from '@commonspark/shared/search/schema'
import type { DomainEvents } from '../../events/catalogue.ts'
import type { Actor } from '../../platform/actor.ts'
import { route, type Route } from '../../platform/http/route.ts'
import type { Platform } from '../../platform/platform.ts'
import { atomOf, titleOf } from './atom.ts'
import { createPreviews } from './previews.ts'
import { ADDRESSES, robots, sitemapIndex, sitemapPage } from './sitemap.ts'

/** What this room asks of others. */
export interface FeedPorts {
  /** Identities of published ideas, newest first. */
  newest(filters: Filters, limit: number): Promise<string[]>
  /** Cards of published ideas; others are left out. */
  cards(actor: Actor, ids: readonly string[]): Promise<IdeaCard[]>
  /** Published ideas by number, in an order that stays. */
  listed: { count(): Promise<number>; page(number: number, size: number): Promise<{ id: string; changedAt: Date }[]> }
}

/** Whoever has no account: what others on the web may see. */
export const NOBODY: Actor = { id: null, roles: [], locale: 'en', session: null, ip: '' }
const IN_A_FEED = 30
const POLICY = 'Published ideas only.'

const ideasFeed = endpoint({
  method: 'GET', path: '/feeds/ideas.atom', summary: 'The newest ideas by filters, as an Atom feed',
  query: Filters, reply: { media: 'application/atom+xml' },
})
const readSitemap = endpoint({ method: 'GET', path: '/sitemap.xml', summary: 'The pages of the sitemap', reply: { media: 'application/xml' } })
const readSitemapPage = endpoint({
  method: 'GET', path: '/sitemap-:page.xml', summary: 'Addresses of 5,000 ideas',
  params: z.object({ page: z.coerce.number().int().min(1).max(10_000) }), reply: { media: 'application/xml' },
})
const readRobots = endpoint({ method: 'GET', path: '/robots.txt', summary: 'What is asked of crawlers', reply: { media: 'text/plain' } })
const readPreview = endpoint({
  method: 'GET', path: '/og/ideas/:id.png', summary: 'The drawn picture of an idea without a cover, 1200 by 630',
  params: z.object({ id: Id }), reply: { media: 'image/png' },
})

export function feedsRoutes({ config, clock, words }: Platform<DomainEvents>, ports: FeedPorts): Route[] {
  const publicUrl = config.PUBLIC_URL
  const previews = createPreviews()
  return [
    route(ideasFeed, {
      access: 'anyone', limit: 'read', policy: POLICY,
      handle: async ({ actor, query, req, res }) => {
        const cards = await ports.cards(NOBODY, await ports.newest(query, IN_A_FEED))
        const asked = new URLSearchParams(req.originalUrl.split('?')[1] ?? '').toString()
        const xml = atomOf(cards, { title: titleOf(query, actor.locale, words), publicUrl, query: asked, locale: actor.locale, now: clock.now() })
        res.set({ 'Cache-Control': 'public, max-age=300', Vary: 'Accept-Language, Cookie' }).type('application/atom+xml').send(xml)
      },
    }),
    route(readSitemap, {
      access: 'anyone', limit: 'read', policy: POLICY,
      handle: async ({ res }) => {
        const xml = sitemapIndex(publicUrl, await ports.listed.count())
        res.set('Cache-Control', 'public, max-age=3600').type('application/xml').send(xml)
      },
    }),
    route(readSitemapPage, {
      access: 'anyone', limit: 'read', policy: POLICY,
      handle: async ({ params, res }) => {
        const ideas = await ports.listed.page(params.page - 1, ADDRESSES)
        if (ideas.length === 0 && params.page > 1) throw new AppError('notFound', 'noSuchRoute')
        res.set('Cache-Control', 'public, max-age=3600').type('application/xml').send(sitemapPage(publicUrl, params.page, ideas))
      },
    }),
    route(readRobots, {
      access: 'anyone', limit: 'read', policy: 'Anybody.',
      handle: ({ res }) => { res.set('Cache-Control', 'public, max-age=86400').type('text/plain').send(robots(publicUrl)) },
    }),
    route(readPreview, {
      access: 'anyone', limit: 'read', policy: POLICY,
      handle: async ({ params, res }) => {
        const [card] = await ports.cards(NOBODY, [params.id])
        if (!card) throw new AppError('notFound', 'noSuchIdea')
        res.set('Cache-Control', 'public, max-age=86400').type('image/png').send(await previews.draw(card.id, card.sdgs))
      },
    }),
  ]
}
