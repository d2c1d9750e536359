import { AppError, demand, no, type Verdict, yes } from '@commonspark/shared/ground/errors'
import { mayVote, phaseAt, type VoteFacts } from '@commonspark/shared/votes/rules'
import type { VoteAbilities } from '@commonspark/shared/votes/schema'
import type { Actor } from '../../platform/actor.ts'
import type { VotePorts } from './ports.ts'
import type { RegisterModel } from './register.model.ts'
import type { Vote } from './votes.model.ts'

/** When a vote was published, opens, ends, was counted or called off, for the rule of phases. */
export const scheduleOf = ({ publishedAt, opensAt, closesAt, result, cancelled }: Vote) => ({ publishedAt, opensAt, closesAt, countedAt: result?.at ?? null, cancelledAt: cancelled?.at ?? null })

export function votesPolicy(ports: VotePorts, register: RegisterModel, now: () => Date) {
  /** Administrators, owners of the organisation, whoever was named, and whoever runs the subject. */
  const organises = async (actor: Actor, { organisation, organisers, subject }: Pick<Vote, 'organisation' | 'organisers' | 'subject'>): Promise<boolean> => {
    if (!actor.id) return false
    if (actor.roles.includes('administrator') || organisers.includes(actor.id)) return true
    if (organisation && (await ports.rolesOf(actor.id)).get(organisation) === 'owner') return true
    return subject ? await ports.subjects[subject.kind]?.organises(actor, subject.id) ?? false : false
  }
  const factsOf = async (actor: Actor, vote: Vote): Promise<VoteFacts> => ({
    signedIn: actor.id !== null, organises: await organises(actor, vote), phase: phaseAt(scheduleOf(vote), now()), sealed: vote.sealed !== null, eligibility: vote.content.eligibility.kind,
  })
  /** Drafts are their organisers' alone; whoever else asks learns nothing. */
  const demandKnown = async (actor: Actor, vote: Vote | null): Promise<Vote> => {
    if (!vote || (!vote.publishedAt && !(await organises(actor, vote)))) throw new AppError('notFound', 'noSuchVote')
    return vote
  }
  return {
    organises,
    factsOf,
    demandKnown,
    demandAbility: async (actor: Actor, vote: Vote | null, ability: keyof VoteAbilities): Promise<Vote> => {
      const known = await demandKnown(actor, vote)
      demand(mayVote(ability, await factsOf(actor, known)))
      return known
    },
    /** Whether an account may vote here at all; the phase is another matter. */
    eligible: async (vote: Vote, personId: string | null): Promise<Verdict> => {
      const { eligibility } = vote.content
      if (eligibility.kind === 'codes') return no('codeNeeded')
      if (!personId) return no('signInFirst')
      const id = vote._id.toString()
      switch (eligibility.kind) {
        case 'anyone': return yes
        case 'countries': {
          const country = (await ports.voter(personId))?.country
          return country && (eligibility.countries as string[]).includes(country) ? yes : no('otherCountry')
        }
        case 'organisation': return (await ports.rolesOf(personId)).has(eligibility.organisationId) ? yes : no('membersVoteOnly')
        case 'list': {
          const email = (await ports.voter(personId))?.email
          return email && (await register.has(id, email)) ? yes : no('notOnTheRoll')
        }
        case 'subject': return vote.subject && (await ports.subjects[vote.subject.kind]?.mayVote(personId, vote.subject.id)) ? yes : no('notOnTheRoll')
      }
    },
  }
}
export type VotesPolicy = ReturnType<typeof votesPolicy>
