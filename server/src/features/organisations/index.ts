import type { MemberRole } from '@commonspark/shared/organisations/schema'
import type { DomainEvents } from '../../events/catalogue.ts'
import type { Platform } from '../../platform/platform.ts'
import { organisationsModel } from './organisations.model.ts'
import { organisationsRoutes } from './organisations.routes.ts'
import { type OrganisationPorts, organisationsService } from './organisations.service.ts'

export type { OrganisationPorts } from './organisations.service.ts'

/** Organisations and their members. */
export function createOrganisations(platform: Platform<DomainEvents>, ports: OrganisationPorts) {
  const model = organisationsModel(platform.database)
  const service = organisationsService(platform, model, ports)
  return {
    routes: organisationsRoutes(service),
    affiliationsOf: service.affiliationsOf,
    /** The organisations in which a person is active, with their role. */
    rolesOf: async (person: string) => new Map((await model.memberships([person])).flatMap(({ _id, members }) => members.map(({ role }): [string, MemberRole] => [_id.toString(), role]))),
    /** The active members of an organisation; nobody where there is none. */
    membersOf: async (id: string) => ((await model.byId(id))?.members ?? []).flatMap(({ person, state }) => (state === 'active' ? [person] : [])),
    /** Those who own an organisation. */
    ownersOf: async (id: string) => ((await model.byId(id))?.members ?? []).flatMap(({ person, role, state }) => (state === 'active' && role === 'owner' ? [person] : [])),
    /** Names by identity; those that do not exist are left out. */
    names: model.names,
    /** Whether an organisation shows this file as its logo. */
    isLogo: model.isLogo,
    count: model.count,
    /** For the demo: a row as it is. */
    create: model.create,
  }
}
export type Organisations = ReturnType<typeof createOrganisations>
