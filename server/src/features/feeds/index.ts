import type { DomainEvents } from '../../events/catalogue.ts'
import type { Platform } from '../../platform/platform.ts'
import { type FeedPorts, feedsRoutes, NOBODY } from './feeds.routes.ts'
import { frontHead, hiddenHead, ideaHead, withHead } from './head.ts'

export type { FeedPorts } from './feeds.routes.ts'

/** What the rest of the web reads: feeds, the sitemap, previews of shared links. */
export function createFeeds(platform: Platform<DomainEvents>, ports: FeedPorts) {
  const { PUBLIC_URL } = platform.config
  return {
    routes: feedsRoutes(platform, ports),
    /** The built page with the head that belongs to this path; of ideas that are not public it says nothing. */
    dress: async (html: string, path: string): Promise<string> => {
      if (path === '/') return withHead(html, frontHead(PUBLIC_URL))
      const id = /^\/ideas\/([0-9a-f]{24})(\/|$)/.exec(path)?.[1]
      if (!id) return html
      const [card] = await ports.cards(NOBODY, [id])
      return withHead(html, card ? ideaHead(card, PUBLIC_URL) : hiddenHead())
    },
  }
}
export type Feeds = ReturnType<typeof createFeeds>
