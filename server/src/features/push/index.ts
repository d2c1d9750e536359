import * as api from '@commonspark/shared/push/schema'
import type { DomainEvents } from '../../events/catalogue.ts'
import { route } from '../../platform/http/route.ts'
import type { Platform } from '../../platform/platform.ts'
import { pushModel } from './push.model.ts'
import { pushService } from './push.service.ts'

const OWN = 'One’s own browser.'

/** Browsers that are told although no page is open. */
export function createPush(platform: Platform<DomainEvents>) {
  const service = pushService(platform, pushModel(platform.database))
  return {
    routes: [
      route(api.readPushKey, { access: 'member', limit: 'read', policy: 'Every member.', handle: async () => ({ key: await service.key() }) }),
      route(api.subscribePush, { access: 'member', limit: 'write', policy: OWN, handle: ({ actor, body }) => service.subscribe(actor, body) }),
      route(api.unsubscribePush, { access: 'member', limit: 'write', policy: OWN, handle: ({ actor, query }) => service.unsubscribe(actor, query.endpoint) }),
    ],
    tell: service.tell,
    reachable: service.reachable,
  }
}
export type Push = ReturnType<typeof createPush>
