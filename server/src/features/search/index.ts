import * as api from '@commonspark/shared/search/schema'
import type { DomainEvents } from '../../events/catalogue.ts'
import { route } from '../../platform/http/route.ts'
import type { Platform } from '../../platform/platform.ts'
import { createFeeder } from './feeder.ts'
import { type SearchPorts, searchService } from './search.service.ts'

export type { SearchedIdea } from './document.ts'
export type { SearchPorts } from './search.service.ts'

const POLICY = 'Published ideas only.'

/** Finding published ideas by words, filters and likeness, in a thread of its own. */
export function createSearch<Listed>(platform: Platform<DomainEvents>, ports: SearchPorts<Listed>) {
  const feeder = createFeeder(ports, platform.log)
  const service = searchService(platform, feeder, ports)
  return {
    routes: [
      route(api.exploreIdeas, {
        access: 'anyone', limit: 'read', policy: POLICY, shared: { revision: () => feeder.revision() },
        handle: ({ actor, query: { sort, after, limit, ...filters } }) => service.explore(actor, filters, sort, after, limit),
      }),
      route(api.similarIdeas, {
        access: 'anyone', limit: 'read', policy: POLICY,
        handle: async ({ actor, query }) => ({ items: await service.similar(actor, query.text, query.except) }),
      }),
    ],
    /** Identities of published ideas by filters, for feeds. */
    find: service.find,
    /** Fills the index; the server listens only after this. */
    start: feeder.start,
    stop: feeder.stop,
  }
}
export type Search = ReturnType<typeof createSearch>
