import type { DomainEvents } from '../events/catalogue.ts'
import { createIdeas } from '../features/ideas/index.ts'
import { createPeople } from '../features/people/index.ts'
import { createSupports } from '../features/supports/index.ts'
import type { Route } from '../platform/http/route.ts'
import type { Listener, TopicRule } from '../platform/live/live.ts'
import type { Platform } from '../platform/platform.ts'
import { ownTopics } from './topics.ts'

/** Builds every room and wires what one asks of another; nothing else knows two rooms. */
export function createRooms(platform: Platform<DomainEvents>) {
  const people = createPeople(platform, {
    affiliationsOf: async () => new Map(),
    usePicture: async () => {},
  })
  const ideas = createIdeas(platform, {
    cards: people.cards,
    supportedBy: (person, ids) => supports.supportedBy(person, ids),
    useFiles: async () => {},
  })
  const supports = createSupports(platform, {
    demandSupportable: (actor, id) => ideas.demand(actor, id, 'support'),
    count: (deltas) => ideas.model.count('supportCount', deltas),
    counts: ideas.model.counts,
    setCount: (id, value) => ideas.model.setCount(id, 'supportCount', value),
  })

  const routes: Route[] = [...people.routes, ...ideas.routes, ...supports.routes]
  const topics: TopicRule[] = [...ownTopics, ...ideas.topics]
  const listeners: Listener[] = []
  return {
    people, ideas, supports,
    routes, topics, listeners,
    start: async (): Promise<void> => {},
    stop: async (): Promise<void> => { supports.stop() },
  }
}
export type Rooms = ReturnType<typeof createRooms>
