import type { DomainEvents } from '../events/catalogue.ts'
import type { Organisations } from '../features/organisations/index.ts'
import type { People } from '../features/people/index.ts'
import { createVotes, type VotePorts } from '../features/votes/index.ts'
import type { Platform } from '../platform/platform.ts'

/** Votes, wired to people and organisations; rooms that have votes held for their things answer as `subjects`. */
export const votesOf = (platform: Platform<DomainEvents>, people: People, organisations: Organisations, subjects: VotePorts['subjects'] = {}) => createVotes(platform, {
  cards: people.cards,
  voter: people.voter,
  rolesOf: organisations.rolesOf,
  organisations: organisations.names,
  membersOf: organisations.membersOf,
  ownersOf: organisations.ownersOf,
  withAddresses: people.withAddresses,
  withoutAccount: people.withoutAccount,
  localeOf: async (person) => (await people.address(person))?.locale ?? 'en',
  subjects,
})
