import * as api from '@commonspark/shared/supports/schema'
import type { DomainEvents } from '../../events/catalogue.ts'
import { route } from '../../platform/http/route.ts'
import type { Platform } from '../../platform/platform.ts'
import { supportsModel } from './supports.model.ts'
import { type SupportPorts, supportsService } from './supports.service.ts'

export type { SupportPorts } from './supports.service.ts'

const POLICY = 'Members, on published ideas; once a person.'

/** Who supports which idea. */
export function createSupports(platform: Platform<DomainEvents>, ports: SupportPorts) {
  const model = supportsModel(platform.database)
  const service = supportsService(platform, model, ports)
  return {
    routes: [
      route(api.giveSupport, { access: 'member', limit: 'write', policy: POLICY, handle: ({ actor, params }) => service.set(actor, params.id, true) }),
      route(api.withdrawSupport, { access: 'member', limit: 'write', policy: POLICY, handle: ({ actor, params }) => service.set(actor, params.id, false) }),
    ],
    supportedBy: service.supportedBy,
    recount: service.recount,
    heard: service.heard,
    stop: service.stop,
    /** For the demo: rows as they are. */
    add: model.add,
  }
}
export type Supports = ReturnType<typeof createSupports>
