import * as api from '@commonspark/shared/notifications/schema'
import { idOf } from '../../platform/actor.ts'
import { route, type Route } from '../../platform/http/route.ts'
import type { NotificationsService } from './notifications.service.ts'

const OWN = 'One’s own.'

export function notificationsRoutes(notifications: NotificationsService): Route[] {
  return [
    route(api.listNotifications, {
      access: 'member', limit: 'read', policy: `${OWN} What one may no longer read is left out.`, handle: ({ actor, query }) => notifications.list(actor, query.limit, query.after),
    }),
    route(api.markRead, { access: 'member', limit: 'write', policy: OWN, handle: ({ actor, body }) => notifications.markRead(actor, body.ids) }),
    route(api.readPreferences, { access: 'member', limit: 'read', policy: OWN, handle: ({ actor }) => notifications.preferences(idOf(actor)) }),
    route(api.setPreferences, { access: 'member', limit: 'write', policy: OWN, handle: ({ actor, body }) => notifications.choose(actor, body) }),
    route(api.unsubscribe, { access: 'anyone', limit: 'write', policy: 'Whoever holds the signed token of a letter.', handle: ({ query }) => notifications.unsubscribe(query.token) }),
  ]
}
