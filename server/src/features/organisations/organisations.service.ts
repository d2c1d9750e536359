import { isDeepStrictEqual } from 'node:util'
import { applyChanges, type ChangesTo } from '@commonspark/shared/ground/changes'
import type { PageOf } from '@commonspark/shared/ground/endpoint'
import { AppError } from '@commonspark/shared/ground/errors'
import { hasOwner, MAX_MEMBERS } from '@commonspark/shared/organisations/rules'
import { type MemberRole, type OrganisationCard, OrganisationContent, type OrganisationView } from '@commonspark/shared/organisations/schema'
import type { PersonCard } from '@commonspark/shared/people/schema'
import type { DomainEvents, EventName } from '../../events/catalogue.ts'
import { type Actor, idOf } from '../../platform/actor.ts'
import { decodeCursor, encodeCursor, pageFrom } from '../../platform/cursor.ts'
import { isDuplicate } from '../../platform/database.ts'
import type { Platform } from '../../platform/platform.ts'
import type { MemberEntry, Organisation, OrganisationsModel } from './organisations.model.ts'
import { demandAbility, demandKnown } from './organisations.policy.ts'
import { presentOrganisation, presentOrganisationCard } from './organisations.presenter.ts'

/** What this room asks of others. */
export interface OrganisationPorts {
  cards(personIds: readonly string[]): Promise<Map<string, PersonCard>>
  /** Throws unless the file is the actor's own picture; marks it as used in public. */
  useFile(actor: Actor, fileId: string): Promise<void>
  /** Those of these people between whom and the person there is a block. */
  apart(person: string, others: readonly string[]): Promise<Set<string>>
  /** Whom a person has blocked. */
  hidden(person: string | null): Promise<ReadonlySet<string>>
}

/** What a change writes and the event that tells of it. */
interface Change<Name extends EventName> { write: Parameters<OrganisationsModel['update']>[1]; name: Name; payload: DomainEvents[Name] }

export function organisationsService(platform: Platform<DomainEvents>, organisations: OrganisationsModel, ports: OrganisationPorts) {
  const { clock, database, outbox } = platform

  /** Whom the actor has blocked is left out, where they are not colleagues. */
  const view = async (organisation: Organisation, actor: Actor): Promise<OrganisationView> => {
    const [cards, hidden] = await Promise.all([ports.cards(organisation.members.map((member) => member.person)), ports.hidden(actor.id)])
    if (!organisation.members.some((member) => member.person === actor.id)) for (const person of hidden) cards.delete(person)
    return presentOrganisation(organisation, cards, actor)
  }

  /** Reads, decides and writes as one, so that two owners at once cannot undo each other's decision. */
  const change = async <Name extends EventName>(id: string, actor: Actor, decide: (organisation: Organisation | null) => Change<Name>): Promise<Organisation> => {
    const next = await database.transaction(async (tx) => {
      const { write, name, payload } = decide(await organisations.byId(id, tx))
      if (write.members && !hasOwner(write.members)) throw new AppError('conflict', 'lastOwner')
      const written = await organisations.update(id, write, tx)
      await outbox.announce(tx, name, payload, actor.id)
      return written
    }).catch((error: unknown) => { throw isDuplicate(error) ? new AppError('conflict', 'organisationExists') : error })
    outbox.poke()
    return next
  }
  const entryOf = ({ members }: Organisation, person: string): MemberEntry => {
    const entry = members.find((member) => member.person === person)
    if (!entry) throw new AppError('notFound', 'notMember')
    return entry
  }

  return {
    list: async (start: string, limit: number, after?: string): Promise<PageOf<OrganisationCard>> => {
      const last = after ? await organisations.byId(idIn(after)) : null
      if (after && !last) throw new AppError('invalid', 'wrongCursor')
      return pageFrom(await organisations.byName(start, last, limit + 1), limit, (row) => encodeCursor([row._id.toString()]), presentOrganisationCard)
    },
    read: async (actor: Actor, id: string): Promise<OrganisationView> => {
      const organisation = await organisations.byId(id)
      demandKnown(organisation)
      return view(organisation, actor)
    },

    create: async (actor: Actor, content: OrganisationContent): Promise<OrganisationView> => {
      const person = idOf(actor)
      if (content.logo) await ports.useFile(actor, content.logo)
      try {
        return await view(await database.transaction(async (tx) => {
          const created = await organisations.create({
            version: 1, content, members: [{ person, role: 'owner', title: '', state: 'active' }], createdAt: clock.now(), createdBy: person,
          }, tx)
          await outbox.announce(tx, 'organisation.founded', { organisationId: created._id.toString() }, person)
          return created
        }), actor)
      } catch (error) {
        // The same request sent twice gives the same organisation; another one under a name of one's own is refused.
        const known = isDuplicate(error) ? await organisations.byFounder(person, content.name) : null
        if (known && isDeepStrictEqual(OrganisationContent.parse(known.content), content)) return view(known, actor)
        throw known ? new AppError('conflict', 'organisationExists') : error
      }
    },

    edit: async (actor: Actor, id: string, version: number, changes: ChangesTo<OrganisationContent>): Promise<OrganisationView> => {
      const before = await organisations.byId(id)
      demandAbility(before, actor, 'edit')
      if (changes.logo && changes.logo !== before.content.logo) await ports.useFile(actor, changes.logo)
      return view(await change(id, actor, (organisation) => {
        demandAbility(organisation, actor, 'edit')
        if (organisation.version !== version) throw new AppError('conflict', 'savedMeanwhile')
        const content = OrganisationContent.parse(applyChanges(organisation.content, changes))
        return { write: { content }, name: 'organisation.changed', payload: { organisationId: id, version: version + 1 } }
      }), actor)
    },

    invite: async (actor: Actor, id: string, person: string, role: MemberRole, title: string): Promise<OrganisationView> => {
      // A block looks like nobody, so that it cannot be found out.
      const known = (await ports.cards([person])).has(person) && (await ports.apart(idOf(actor), [person])).size === 0
      return view(await change(id, actor, (organisation) => {
        demandAbility(organisation, actor, 'invite')
        if (!known) throw new AppError('notFound', 'noSuchPerson')
        if (organisation.members.some((member) => member.person === person)) throw new AppError('conflict', 'alreadyMember')
        if (organisation.members.length >= MAX_MEMBERS) throw new AppError('conflict', 'organisationFull')
        const members: MemberEntry[] = [...organisation.members, { person, role, title, state: 'invited' }]
        return { write: { members }, name: 'member.invited', payload: { organisationId: id, personId: person } }
      }), actor)
    },
    answer: async (actor: Actor, id: string, accepted: boolean): Promise<OrganisationView> => view(await change(id, actor, (organisation) => {
      demandAbility(organisation, actor, 'answer')
      const person = idOf(actor)
      const members = accepted
        ? organisation.members.map((member) => (member.person === person ? { ...member, state: 'active' as const } : member))
        : organisation.members.filter((member) => member.person !== person)
      return { write: { members }, name: 'member.answered', payload: { organisationId: id, personId: person, accepted } }
    }), actor),
    editMember: async (actor: Actor, id: string, person: string, changes: ChangesTo<Pick<MemberEntry, 'role' | 'title'>>): Promise<OrganisationView> =>
      view(await change(id, actor, (organisation) => {
        demandAbility(organisation, actor, 'edit')
        const entry = entryOf(organisation, person)
        const members = organisation.members.map((member) => (member === entry ? applyChanges<MemberEntry>(entry, changes) : member))
        return { write: { members }, name: 'organisation.changed', payload: { organisationId: id, version: organisation.version + 1 } }
      }), actor),
    /** An owner removes anybody; everybody may leave. */
    remove: async (actor: Actor, id: string, person: string): Promise<void> => {
      await change(id, actor, (organisation) => {
        if (person === actor.id) demandKnown(organisation)
        else demandAbility(organisation, actor, 'edit')
        const entry = entryOf(organisation, person)
        return { write: { members: organisation.members.filter((member) => member !== entry) }, name: 'member.left', payload: { organisationId: id, personId: person } }
      })
    },

    /** The organisations in which these people are active, for bylines and public pages. */
    affiliationsOf: async (personIds: readonly string[]): Promise<Map<string, { id: string; name: string; title: string }[]>> => {
      const found = new Map<string, { id: string; name: string; title: string }[]>()
      for (const { _id, name, members } of personIds.length > 0 ? await organisations.memberships(personIds) : []) {
        for (const { person, title } of members) found.set(person, [...found.get(person) ?? [], { id: _id.toString(), name, title }])
      }
      return found
    },
  }
}
export type OrganisationsService = ReturnType<typeof organisationsService>

function idIn(cursor: string): string {
  const [id] = decodeCursor(cursor, 1)
  if (!/^[0-9a-f]{24}$/.test(String(id))) throw new AppError('invalid', 'wrongCursor')
  return String(id)
}
