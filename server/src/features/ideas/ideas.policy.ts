import { AppError, demand } from '@commonspark/shared/ground/errors'
import { type IdeaFacts, may, mayRead, mayReadWorkingCopy } from '@commonspark/shared/ideas/rules'
import type { IdeaAbilities } from '@commonspark/shared/ideas/schema'
import type { Actor } from '../../platform/actor.ts'
import type { Idea } from './ideas.model.ts'

/** Gathers what the shared rules decide on; `apart` when there is a block between the actor and somebody in the team. */
export function factsOf(idea: Idea, actor: Actor, apart = false): IdeaFacts {
  const entry = actor.id === null ? undefined : idea.team.find((member) => member.person === actor.id)
  return {
    state: idea.state,
    hidden: idea.hidden,
    signedIn: actor.id !== null,
    moderator: actor.roles.includes('moderator') || actor.roles.includes('administrator'),
    role: entry?.state === 'active' ? entry.role : null,
    invited: entry?.state === 'invited',
    apart,
  }
}

/** Throws notFound for what the actor may not know of, so that drafts cannot be guessed. */
export function demandReadable(idea: Idea | null, actor: Actor): asserts idea is Idea {
  if (!idea || !mayRead(factsOf(idea, actor))) throw new AppError('notFound', 'noSuchIdea')
}

/** The same for the working copy. */
export function demandWorkingCopy(idea: Idea | null, actor: Actor): asserts idea is Idea {
  if (!idea || !mayRead(factsOf(idea, actor))) throw new AppError('notFound', 'noSuchIdea')
  if (!mayReadWorkingCopy(factsOf(idea, actor))) throw new AppError('forbidden', 'teamOnly')
}

/** Throws unless the actor may read the idea and do this with it. */
export function demandAbility(idea: Idea | null, actor: Actor, ability: keyof IdeaAbilities, apart = false): asserts idea is Idea {
  demandReadable(idea, actor)
  demand(may(ability, factsOf(idea, actor, apart)))
}
