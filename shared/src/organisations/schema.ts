import { z } from 'zod'
import { changesOf } from '../ground/changes.ts'
import { endpoint, Nothing, pageOf, PageQuery } from '../ground/endpoint.ts'
import { Id, line, Moment, prose } from '../ground/text.ts'
import { Country, OrganisationKind } from '../taxonomy/taxonomy.ts'
import { PersonCard } from '../people/schema.ts'

export const MEMBER_ROLES = ['owner', 'member'] as const
export const MemberRole = z.enum(MEMBER_ROLES)
export type MemberRole = z.infer<typeof MemberRole>

/** What an organisation says of itself. */
export const OrganisationContent = z.object({
  name: line(120, 2),
  kind: OrganisationKind,
  country: Country.nullable().default(null),
  city: line(80).default(''),
  about: prose(3000).default(''),
  website: z.url({ protocol: /^https?$/ }).max(300).nullable().default(null),
  logo: Id.nullable().default(null),
})
export type OrganisationContent = z.infer<typeof OrganisationContent>

export const MemberView = z.object({
  person: PersonCard,
  role: MemberRole,
  title: z.string(),
  state: z.enum(['invited', 'active']),
})
export type MemberView = z.infer<typeof MemberView>

export const OrganisationView = OrganisationContent.extend({
  id: Id,
  version: z.int(),
  members: z.array(MemberView),
  createdAt: Moment,
  can: z.object({ edit: z.boolean(), invite: z.boolean(), answer: z.boolean(), leave: z.boolean() }),
})
export type OrganisationView = z.infer<typeof OrganisationView>
export const OrganisationCard = OrganisationContent.pick({ name: true, kind: true, country: true, city: true, logo: true }).extend({ id: Id, memberCount: z.int() })
export type OrganisationCard = z.infer<typeof OrganisationCard>

const OnId = z.object({ id: Id })
const OnMember = z.object({ id: Id, personId: Id })

export const listOrganisations = endpoint({
  method: 'GET', path: '/api/organisations', summary: 'Organisations by name',
  query: PageQuery.extend({ q: line(80).default('') }), reply: pageOf(OrganisationCard),
})
export const createOrganisation = endpoint({
  method: 'POST', path: '/api/organisations', summary: 'Found an organisation; its creator becomes its owner',
  body: OrganisationContent.strict(), reply: OrganisationView,
})
export const readOrganisation = endpoint({
  method: 'GET', path: '/api/organisations/:id', summary: 'An organisation and its members', params: OnId, reply: OrganisationView,
})
export const editOrganisation = endpoint({
  method: 'PATCH', path: '/api/organisations/:id', summary: 'Change an organisation; refused when another owner was faster',
  params: OnId, body: changesOf(OrganisationContent).extend({ version: z.int() }), reply: OrganisationView,
})
export const inviteMember = endpoint({
  method: 'POST', path: '/api/organisations/:id/members', summary: 'Invite a person',
  params: OnId, body: z.strictObject({ personId: Id, role: MemberRole.default('member'), title: line(80).default('') }), reply: OrganisationView,
})
export const answerMembership = endpoint({
  method: 'POST', path: '/api/organisations/:id/answer', summary: 'Accept or decline an invitation',
  params: OnId, body: z.strictObject({ accept: z.boolean() }), reply: OrganisationView,
})
export const editMember = endpoint({
  method: 'PATCH', path: '/api/organisations/:id/members/:personId', summary: 'Change a member’s role or title; the last owner stays owner',
  params: OnMember, body: z.strictObject({ role: MemberRole.optional(), title: line(80).optional() }), reply: OrganisationView,
})
export const removeMember = endpoint({
  method: 'DELETE', path: '/api/organisations/:id/members/:personId', summary: 'Remove a member, or leave',
  params: OnMember, reply: Nothing,
})
