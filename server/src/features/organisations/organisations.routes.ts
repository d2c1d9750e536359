import * as api from '@commonspark/shared/organisations/schema'
import { route, type Route } from '../../platform/http/route.ts'
import type { OrganisationsService } from './organisations.service.ts'

const PUBLIC = 'Organisations are public; invitations are shown to members and whoever is invited.'
const OWNER = 'Owners of the organisation.'

export function organisationsRoutes(organisations: OrganisationsService): Route[] {
  return [
    route(api.listOrganisations, { access: 'anyone', limit: 'read', policy: PUBLIC, handle: ({ query }) => organisations.list(query.q, query.limit, query.after) }),
    route(api.createOrganisation, { access: 'member', limit: 'create', policy: 'Every member; one of a name each.', handle: ({ actor, body }) => organisations.create(actor, body) }),
    route(api.readOrganisation, { access: 'anyone', limit: 'read', policy: PUBLIC, handle: ({ actor, params }) => organisations.read(actor, params.id) }),
    route(api.editOrganisation, {
      access: 'member', limit: 'write', policy: OWNER,
      handle: ({ actor, params, body: { version, ...changes } }) => organisations.edit(actor, params.id, version, changes),
    }),
    route(api.inviteMember, {
      access: 'member', limit: 'create', policy: OWNER,
      handle: ({ actor, params, body }) => organisations.invite(actor, params.id, body.personId, body.role, body.title),
    }),
    route(api.answerMembership, { access: 'member', limit: 'write', policy: 'Whoever is invited.', handle: ({ actor, params, body }) => organisations.answer(actor, params.id, body.accept) }),
    route(api.editMember, { access: 'member', limit: 'write', policy: `${OWNER} One owner always remains.`, handle: ({ actor, params, body }) => organisations.editMember(actor, params.id, params.personId, body) }),
    route(api.removeMember, { access: 'member', limit: 'write', policy: 'Owners; everybody may leave. One owner always remains.', handle: ({ actor, params }) => organisations.remove(actor, params.id, params.personId) }),
  ]
}
