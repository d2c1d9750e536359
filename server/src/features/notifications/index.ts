import type { DomainEvents } from '../../events/catalogue.ts'
import type { Platform } from '../../platform/platform.ts'
import { notificationLetters } from './notifications.letters.ts'
import { notificationsModel } from './notifications.model.ts'
import { notificationsReactions } from './notifications.reactions.ts'
import { notificationsRoutes } from './notifications.routes.ts'
import { type NotificationPorts, notificationsService } from './notifications.service.ts'

export type { NotificationPorts } from './notifications.service.ts'

/** What people are told of, on their list and by letter; fed by domain events alone. */
export function createNotifications(platform: Platform<DomainEvents>, ports: NotificationPorts) {
  const model = notificationsModel(platform.database)
  const service = notificationsService(platform, model, ports)
  const reactions = notificationsReactions(platform, model, service, ports)
  const letters = notificationLetters(platform, model, service, ports)
  return {
    routes: notificationsRoutes(service),
    /** One function for each event that somebody is told of. */
    on: reactions,
    make: reactions.tell,
    /** Writes the letter of a new notification that is to be written at once. */
    write: letters.made,
    /** Writes the daily digests that are due. */
    digest: letters.digest,
  }
}
export type Notifications = ReturnType<typeof createNotifications>
