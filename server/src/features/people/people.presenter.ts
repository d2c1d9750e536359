import { Profile, type Me, type PersonCard, type PersonView } from '@commonspark/shared/people/schema'
import type { Actor } from '../../platform/actor.ts'
import type { Person } from './people.model.ts'

/** A person's organisations as other rooms tell them. */
export interface Affiliation { id: string; name: string; title: string }

export const presentCard = (person: Person, affiliations: Affiliation[]): PersonCard => ({
  id: person._id.toString(),
  name: person.profile.name,
  picture: person.profile.picture,
  fieldRoles: person.profile.fieldRoles,
  country: person.profile.country,
  organisation: affiliations[0]?.name ?? null,
})

export const presentPerson = (person: Person, affiliations: Affiliation[], actor: Actor): PersonView => ({
  ...Profile.parse(person.profile),
  id: person._id.toString(),
  organisations: affiliations,
  joinedAt: person.joinedAt.toISOString(),
  blocked: false,
  can: { edit: actor.id === person._id.toString() },
})

/** Somebody whom the reader has blocked: enough to know whom, and nothing to look at. */
export const presentBlocked = (person: Person): PersonView => ({
  ...Profile.parse({ name: person.profile.name }),
  id: person._id.toString(), organisations: [], joinedAt: person.joinedAt.toISOString(), blocked: true, can: { edit: false },
})

export const presentMe = (person: Person): Me => ({
  id: person._id.toString(),
  email: person.email,
  profile: Profile.parse(person.profile),
  locale: person.locale,
  platformRoles: person.platformRoles,
})
