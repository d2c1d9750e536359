import type { DomainEvents } from '../../events/catalogue.ts'
import type { Platform } from '../../platform/platform.ts'
import { accountsService } from './accounts.service.ts'
import { accountLetters } from './letters.ts'
import { hashPassword } from './passwords.ts'
import { type PeopleModel, peopleModel } from './people.model.ts'
import { peopleRoutes } from './people.routes.ts'
import { type PeoplePorts, peopleService } from './people.service.ts'

export type { PeoplePorts } from './people.service.ts'
export type { Affiliation } from './people.presenter.ts'

/** People and their accounts. */
export function createPeople(platform: Platform<DomainEvents>, ports: PeoplePorts) {
  const rows = peopleModel(platform.database)
  const facts = platform.follow.copies('people', async (id) => {
    const person = await rows.byId(id)
    return person && { roles: person.platformRoles as readonly string[], locale: person.locale as string }
  })
  const model: PeopleModel = {
    ...rows,
    setProfile: async (id, ...rest) => { const person = await rows.setProfile(id, ...rest); facts.drop(id); return person },
    setRoles: async (id, roles) => { const found = await rows.setRoles(id, roles); facts.drop(id); return found },
  }
  const accounts = accountsService(platform, model, accountLetters(platform))
  const people = peopleService(platform, model, ports)
  return {
    routes: peopleRoutes(people, accounts, platform.sessions, () => platform.clock.now()),
    accounts,
    cards: people.cards,
    /** Roles and language of a person, for the actor of a request; null when the account is gone. */
    facts: (id: string) => facts.get(id),
    /** Address and language, for letters. */
    address: async (id: string) => {
      const person = await model.byId(id)
      return person && { email: person.email, locale: person.locale as string, name: person.profile.name }
    },
    /** What decides whether somebody may vote; null when the account is gone. */
    voter: async (id: string) => {
      const person = await model.byId(id)
      return person && { email: person.email, country: person.profile.country as string | null, joinedAt: person.joinedAt }
    },
    /** The accounts with these addresses. */
    /** Those of these addresses that no account has. */
    withoutAccount: async (addresses: readonly string[]) => { const known = new Set((await model.byEmails(addresses)).map(({ email }) => email)); return addresses.filter((address) => !known.has(address)) },
    withAddresses: async (addresses: readonly string[]) => (await model.byEmails(addresses)).map((person) => person._id.toString()),
    withRole: async (role: 'moderator' | 'administrator') => (await model.withRole(role)).map((person) => person._id.toString()),
    count: model.count,
    /** For the demo and for tests: an account without a letter. */
    create: model.create,
    hashPassword,
  }
}
export type People = ReturnType<typeof createPeople>
