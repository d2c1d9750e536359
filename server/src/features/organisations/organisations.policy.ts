import { AppError, demand } from '@commonspark/shared/ground/errors'
import { isLastOwner, may, type OrganisationAbilities, type OrganisationFacts } from '@commonspark/shared/organisations/rules'
import type { Actor } from '../../platform/actor.ts'
import type { Organisation } from './organisations.model.ts'

/** Gathers what the shared rules decide on. */
export function factsOf({ members }: Organisation, actor: Actor): OrganisationFacts {
  const entry = members.find((member) => member.person === actor.id)
  return {
    signedIn: actor.id !== null,
    role: entry?.state === 'active' ? entry.role : null,
    invited: entry?.state === 'invited',
    lastOwner: entry !== undefined && isLastOwner(entry, members),
  }
}

/** Organisations are public: throws only if there is none. */
export function demandKnown(organisation: Organisation | null): asserts organisation is Organisation {
  if (!organisation) throw new AppError('notFound', 'noSuchOrganisation')
}

/** Throws unless the actor may do this with the organisation. */
export function demandAbility(organisation: Organisation | null, actor: Actor, ability: keyof OrganisationAbilities): asserts organisation is Organisation {
  demandKnown(organisation)
  demand(may(ability, factsOf(organisation, actor)))
}
