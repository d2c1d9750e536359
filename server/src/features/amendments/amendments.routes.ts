import * as api from '@commonspark/shared/amendments/schema'
import { route, type Route } from '../../platform/http/route.ts'
import type { AmendmentsService } from './amendments.service.ts'

const OWNERS = 'Leads and authors of the idea.'

export function amendmentsRoutes(amendments: AmendmentsService): Route[] {
  return [
    route(api.listAmendments, { access: 'anyone', limit: 'read', policy: 'Whoever may read the idea: accepted ones and their own; the team all.', handle: ({ actor, params }) => amendments.list(actor, params.id) }),
    route(api.suggestAmendment, { access: 'member', limit: 'create', policy: 'Members outside the team, on a published idea whose authors take suggestions; few at a time.', handle: ({ actor, params, body }) => amendments.suggest(actor, params.id, body) }),
    route(api.decideAmendment, { access: 'member', limit: 'write', policy: OWNERS, handle: ({ actor, params, body }) => amendments.decide(actor, params.amendmentId, body.accept, body.reply) }),
    route(api.withdrawAmendment, { access: 'member', limit: 'write', policy: 'Whoever suggested it, while it is open.', handle: ({ actor, params }) => amendments.withdraw(actor, params.amendmentId) }),
    route(api.openAmendments, { access: 'member', limit: 'write', policy: OWNERS, handle: async ({ actor, params, body }) => ({ isOpen: await amendments.setOpen(actor, params.id, body.open) }) }),
  ]
}
