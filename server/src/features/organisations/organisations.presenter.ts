import { abilities } from '@commonspark/shared/organisations/rules'
import { type OrganisationCard, OrganisationContent, type OrganisationView } from '@commonspark/shared/organisations/schema'
import type { PersonCard } from '@commonspark/shared/people/schema'
import type { Actor } from '../../platform/actor.ts'
import type { Organisation, OrganisationRow } from './organisations.model.ts'
import { factsOf } from './organisations.policy.ts'

export const presentOrganisationCard = ({ _id, ...card }: OrganisationRow): OrganisationCard => ({ id: _id.toString(), ...card })

/** An organisation as this viewer sees it; invitations are shown only inside and to whoever is invited. */
export function presentOrganisation(organisation: Organisation, cards: ReadonlyMap<string, PersonCard>, actor: Actor): OrganisationView {
  const facts = factsOf(organisation, actor)
  return {
    ...OrganisationContent.parse(organisation.content),
    id: organisation._id.toString(),
    version: organisation.version,
    members: organisation.members
      .filter((member) => member.state === 'active' || facts.role !== null || member.person === actor.id)
      .flatMap(({ person: id, ...entry }) => {
        const person = cards.get(id)
        return person ? [{ person, ...entry }] : []
      }),
    createdAt: organisation.createdAt.toISOString(),
    can: abilities(facts),
  }
}
