import { amendmentsChanged } from '@commonspark/shared/amendments/schema'
import type { DomainEvents } from '../../events/catalogue.ts'
import type { TopicRule } from '../../platform/live/live.ts'
import type { Platform } from '../../platform/platform.ts'
import { amendmentsModel } from './amendments.model.ts'
import { amendmentsRoutes } from './amendments.routes.ts'
import { type AmendmentPorts, amendmentsService } from './amendments.service.ts'

/** What readers suggest for published ideas. */
export function createAmendments(platform: Platform<DomainEvents>, ports: AmendmentPorts) {
  const service = amendmentsService(platform, amendmentsModel(platform.database), ports)
  const topics: TopicRule[] = [{
    kind: 'amendments', policy: 'Whoever may read the idea.', facts: [amendmentsChanged],
    mayWatch: (actor, id) => ports.standing(actor, id).then(() => true, () => false),
  }]
  return { routes: amendmentsRoutes(service), topics, reportable: service.reportable, wipe: service.wipe }
}
export type AmendmentsRoom = ReturnType<typeof createAmendments>
