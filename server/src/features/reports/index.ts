import * as api from '@commonspark/shared/reports/schema'
import type { DomainEvents } from '../../events/catalogue.ts'
import { route } from '../../platform/http/route.ts'
import type { Platform } from '../../platform/platform.ts'
import { reportsModel } from './reports.model.ts'
import { type ReportPorts, reportsService } from './reports.service.ts'

export type { Reportable, ReportPorts } from './reports.service.ts'

/** Reports of ideas and comments, and what moderators decide. */
export function createReports(platform: Platform<DomainEvents>, ports: ReportPorts) {
  const service = reportsService(platform, reportsModel(platform.database), ports)
  return {
    routes: [
      route(api.fileReport, {
        access: 'member', limit: 'create', policy: 'Whoever may read the thing, unless it is their own; once a person and thing.',
        handle: async ({ actor, body }) => { await service.file(actor, body.subject, body.reason, body.note); return { accepted: true as const } },
      }),
      route(api.listReports, { access: 'moderator', limit: 'read', policy: 'Moderators.', handle: ({ query }) => service.list(query.state, query.limit, query.after) }),
      route(api.decideReport, { access: 'moderator', limit: 'write', policy: 'Moderators, except about their own.', handle: ({ actor, params, body }) => service.decide(actor, params.id, body.decision) }),
    ],
    carryOut: service.carryOut,
  }
}
export type Reports = ReturnType<typeof createReports>
