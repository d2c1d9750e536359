import { type ChallengeFacts, may, mayRead } from '@commonspark/shared/challenges/rules'
import { standingOf } from '@commonspark/shared/challenges/phases'
import type { ChallengeAbilities } from '@commonspark/shared/challenges/schema'
import { AppError, demand } from '@commonspark/shared/ground/errors'
import type { Actor } from '../../platform/actor.ts'
import type { Challenge } from './challenges.model.ts'

/** Gathers what the shared rules decide on. */
export const factsOf = (row: Challenge, actor: Actor, now: Date, juror = false): ChallengeFacts => ({
  state: row.state,
  signedIn: actor.id !== null,
  organiser: actor.id !== null && row.organisers.includes(actor.id),
  juror,
  released: row.releasedAt !== null,
  standing: standingOf(row.spans, now, Boolean(row.cancelled)),
})

/** Throws notFound for what the actor may not know of, so that drafts cannot be guessed. */
export function demandReadable(row: Challenge | null, actor: Actor, now: Date): asserts row is Challenge {
  if (!row || !mayRead(factsOf(row, actor, now))) throw new AppError('notFound', 'noSuchChallenge')
}

/** Throws unless the actor may read the challenge and do this in it now. */
export function demandAbility(row: Challenge | null, actor: Actor, now: Date, ability: keyof ChallengeAbilities, juror = false): asserts row is Challenge {
  demandReadable(row, actor, now)
  demand(may(ability, factsOf(row, actor, now, juror)))
}

/** Throws unless the actor organises the challenge. */
export function demandOrganiser(row: Challenge | null, actor: Actor, now: Date): asserts row is Challenge { demandAbility(row, actor, now, 'manage') }
