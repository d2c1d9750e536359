import { topicOf } from '@commonspark/shared/ground/live'
import { ideaChanged } from '@commonspark/shared/ideas/schema'
import type { DomainEvents } from '../events/catalogue.ts'
import { reaction, type Reaction } from '../platform/outbox/outbox.ts'
import type { Platform } from '../platform/platform.ts'
import type { Rooms } from './rooms.ts'

const on = reaction<DomainEvents>()

/** The one table event -> reaction; a test sorts it and fails on a circle. */
export function reactionsOf(platform: Platform<DomainEvents>, { people }: Rooms): Reaction<DomainEvents>[] {
  const tellIdea = async ({ payload }: { payload: { ideaId: string; version: number } }): Promise<void> => {
    platform.live.tell(topicOf('idea', payload.ideaId), ideaChanged, { id: payload.ideaId, version: payload.version })
  }
  return [
    on({ on: 'password.forgotten', name: 'people.sendReset', run: ({ payload }) => people.accounts.sendReset(payload.email) }),
    on({ on: 'idea.published', name: 'live.idea', run: tellIdea }),
    on({ on: 'idea.changed', name: 'live.idea', run: tellIdea }),
    on({ on: 'idea.archived', name: 'live.idea', run: tellIdea }),
    on({ on: 'idea.restored', name: 'live.idea', run: tellIdea }),
    on({ on: 'team.invited', name: 'live.idea', run: tellIdea }),
    on({ on: 'team.answered', name: 'live.idea', run: tellIdea }),
    on({ on: 'team.left', name: 'live.idea', run: tellIdea }),
  ]
}
