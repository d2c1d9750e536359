import { applyChanges, type ChangesTo } from '@commonspark/shared/ground/changes'
import { AppError } from '@commonspark/shared/ground/errors'
import { Profile, type Me, type PersonCard, type PersonView } from '@commonspark/shared/people/schema'
import type { Locale, PlatformRole } from '@commonspark/shared/taxonomy/taxonomy'
import type { DomainEvents } from '../../events/catalogue.ts'
import { type Actor, idOf } from '../../platform/actor.ts'
import type { Platform } from '../../platform/platform.ts'
import type { PeopleModel } from './people.model.ts'
import { type Affiliation, presentBlocked, presentCard, presentMe, presentPerson } from './people.presenter.ts'

/** What this room asks of others. */
export interface PeoplePorts {
  affiliationsOf(personIds: string[]): Promise<Map<string, Affiliation[]>>
  /** Throws unless the picture is the actor's own; marks it as used in public. */
  usePicture(actor: Actor, fileId: string): Promise<void>
  /** Those of these people between whom and the person there is a block. */
  apart(person: string, others: readonly string[]): Promise<Set<string>>
  /** Whom a person has blocked. */
  hidden(person: string | null): Promise<ReadonlySet<string>>
}

/** How many people a search answers with, and how many more are looked at in place of those left out. */
const FOUND = 8
const SPARE = 12

export function peopleService(platform: Platform<DomainEvents>, people: PeopleModel, ports: PeoplePorts) {
  const find = async (id: string) => {
    const person = await people.byId(id)
    if (!person) throw new AppError('notFound', 'noSuchPerson')
    return person
  }
  return {
    me: async (actor: Actor): Promise<Me | null> => {
      const person = actor.id ? await people.byId(actor.id) : null
      return person && presentMe(person)
    },
    read: async (actor: Actor, id: string): Promise<PersonView> => {
      const person = await find(id)
      const [affiliations, hidden] = await Promise.all([ports.affiliationsOf([id]), ports.hidden(actor.id)])
      return hidden.has(id) ? presentBlocked(person) : presentPerson(person, affiliations.get(id) ?? [], actor)
    },
    edit: async (actor: Actor, changes: ChangesTo<Profile & { locale: Locale }>): Promise<Me> => {
      const { locale, ...profile } = changes
      const person = await find(idOf(actor))
      if (profile.picture && profile.picture !== person.profile.picture) await ports.usePicture(actor, profile.picture)
      const edited = await people.setProfile(idOf(actor), Profile.parse(applyChanges(person.profile, profile)), locale ?? person.locale)
      if (!edited) throw new AppError('notFound', 'noSuchPerson')
      return presentMe(edited)
    },
    /** By the start of a name; between whom there is a block, they do not find each other, as if they were not there. */
    find: async (actor: Actor, query: string): Promise<PersonCard[]> => {
      const named = await people.byName(query, FOUND + SPARE)
      const apart = await ports.apart(idOf(actor), named.map((person) => person._id.toString()))
      const found = named.filter((person) => !apart.has(person._id.toString())).slice(0, FOUND)
      const affiliations = await ports.affiliationsOf(found.map((person) => person._id.toString()))
      return found.map((person) => presentCard(person, affiliations.get(person._id.toString()) ?? []))
    },
    setRoles: async (id: string, roles: PlatformRole[]): Promise<void> => {
      if (!(await people.setRoles(id, roles))) throw new AppError('notFound', 'noSuchPerson')
      platform.live.renew(id)
    },
    /** Cards by identity, for other rooms' bylines; people who are gone are left out. */
    cards: async (ids: readonly string[]): Promise<Map<string, PersonCard>> => {
      const unique = [...new Set(ids)]
      if (unique.length === 0) return new Map()
      const [found, affiliations] = await Promise.all([people.byIds(unique), ports.affiliationsOf(unique)])
      return new Map(found.map((person) => [person._id.toString(), presentCard(person, affiliations.get(person._id.toString()) ?? [])]))
    },
  }
}
export type PeopleService = ReturnType<typeof peopleService>
