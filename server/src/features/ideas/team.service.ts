import { documentClosed } from '@commonspark/shared/documents/schema'
import { AppError } from '@commonspark/shared/ground/errors'
import { topicOf } from '@commonspark/shared/ground/live'
import type { IdeaView, TeamRole } from '@commonspark/shared/ideas/schema'
import type { DomainEvents } from '../../events/catalogue.ts'
import { type Actor, idOf } from '../../platform/actor.ts'
import type { Platform } from '../../platform/platform.ts'
import type { Idea, IdeasModel, TeamEntry } from './ideas.model.ts'
import { demandAbility, demandReadable } from './ideas.policy.ts'
import type { IdeaPorts, IdeasService } from './ideas.service.ts'

const MAX_TEAM = 20

/** The team of an idea: invitations, roles, leaving; one active lead always remains. */
export function teamService(platform: Platform<DomainEvents>, ideas: IdeasModel, service: IdeasService, ports: IdeaPorts) {
  const demandLead = (team: TeamEntry[]): void => {
    if (!team.some((member) => member.role === 'lead' && member.state === 'active')) throw new AppError('conflict', 'lastLead')
  }
  const entryOf = (idea: Idea, person: string): TeamEntry => {
    const entry = idea.team.find((member) => member.person === person)
    if (!entry) throw new AppError('notFound', 'notInTeam')
    return entry
  }
  /** Takes the sockets of somebody who has left out of what they may no longer watch. */
  const closeTo = (person: string, idea: Idea): void => {
    const id = idea._id.toString()
    platform.live.dismiss(person, topicOf('draft', id))
    platform.live.dismiss(person, topicOf('document', id))
    platform.live.tell(topicOf('person', person), documentClosed, { document: id })
    if (idea.state !== 'published' || idea.hidden) platform.live.dismiss(person, topicOf('idea', id))
  }
  return {
    invite: async (actor: Actor, id: string, person: string, role: TeamRole): Promise<IdeaView> => {
      const idea = await ideas.byId(id)
      demandAbility(idea, actor, 'manageTeam')
      // A block looks like nobody, so that it cannot be found out.
      if (!(await ports.cards([person])).has(person) || (await ports.apart(idOf(actor), [person])).size > 0) throw new AppError('notFound', 'noSuchPerson')
      if (idea.team.some((member) => member.person === person)) throw new AppError('conflict', 'alreadyInTeam')
      if (idea.team.length >= MAX_TEAM) throw new AppError('conflict', 'teamFull')
      const next = await service.change(idea, actor, { team: [...idea.team, { person, role, state: 'invited' }] },
        'team.invited', (written) => ({ ideaId: id, personId: person, role, version: written.version }))
      return service.view(next, actor)
    },
    answer: async (actor: Actor, id: string, accepted: boolean): Promise<{ joined: boolean }> => {
      const idea = await ideas.byId(id)
      demandAbility(idea, actor, 'answerInvitation')
      const person = idOf(actor)
      const team = accepted
        ? idea.team.map((member) => (member.person === person ? { ...member, state: 'active' as const } : member))
        : idea.team.filter((member) => member.person !== person)
      const next = await service.change(idea, actor, { team }, 'team.answered', (written) => ({ ideaId: id, personId: person, accepted, version: written.version }))
      if (!accepted) closeTo(person, next)
      return { joined: accepted }
    },
    changeRole: async (actor: Actor, id: string, person: string, role: TeamRole): Promise<IdeaView> => {
      const idea = await ideas.byId(id)
      demandAbility(idea, actor, 'manageTeam')
      entryOf(idea, person)
      const team = idea.team.map((member) => (member.person === person ? { ...member, role } : member))
      demandLead(team)
      return service.view(await service.change(idea, actor, { team }, 'idea.changed', (next) => ({ ideaId: id, version: next.version })), actor)
    },
    remove: async (actor: Actor, id: string, person: string): Promise<void> => {
      const idea = await ideas.byId(id)
      if (person === actor.id) demandReadable(idea, actor)
      else demandAbility(idea, actor, 'manageTeam')
      entryOf(idea, person)
      const team = idea.team.filter((member) => member.person !== person)
      demandLead(team)
      closeTo(person, await service.change(idea, actor, { team }, 'team.left', (next) => ({ ideaId: id, personId: person, version: next.version })))
    },
  }
}
export type TeamService = ReturnType<typeof teamService>
