import { headOf } from '@commonspark/shared/counting/chain'
import { phaseAt, voteAbilities } from '@commonspark/shared/votes/rules'
import type { VoteCard, VoteView } from '@commonspark/shared/votes/schema'
import type { VoteFacts } from '@commonspark/shared/votes/rules'
import type { Vote } from './votes.model.ts'
import { scheduleOf } from './votes.policy.ts'

/** What is known beside the vote itself. */
export interface Beside {
  cast: number
  roll: number | null
  holds: VoteView['holds']
  organisation: string | undefined
  me: VoteView['me']
  facts: VoteFacts
}

const organisationOf = (vote: Vote, name: string | undefined) => (vote.organisation && name !== undefined ? { id: vote.organisation, name } : null)

/** A vote for one viewer. Of the ballots it says how many there are, and nothing else before the count. */
export function presentVote(vote: Vote, { cast, roll, holds, organisation, me, facts }: Beside): VoteView {
  const withdrawn = new Map(vote.withdrawn.map(({ option, at, reason }) => [option, { at: new Date(at).toISOString(), reason }]))
  return {
    ...vote.content,
    options: vote.content.options.map((option) => ({ ...option, withdrawn: withdrawn.get(option.id) ?? null })),
    id: vote._id.toString(), version: vote.version, phase: facts.phase, subject: vote.subject, organisation: organisationOf(vote, organisation),
    publishedAt: vote.publishedAt?.toISOString() ?? null,
    head: vote.chain.length > 0 ? headOf(vote.chain) : null,
    turnout: { cast, roll }, holds,
    imported: vote.imported && { source: vote.imported.source, official: vote.imported.official },
    cancelled: vote.cancelled ? { at: new Date(vote.cancelled.at).toISOString(), reason: vote.cancelled.reason } : null,
    result: vote.result?.stated ?? null,
    me, can: voteAbilities(facts),
  }
}

/** A vote in a list. */
export const presentVoteCard = (vote: Vote, cast: number, organisation: string | undefined, now: Date): VoteCard => ({
  id: vote._id.toString(), title: vote.content.title, phase: phaseAt(scheduleOf(vote), now), organisation: organisationOf(vote, organisation), subject: vote.subject,
  secrecy: vote.content.secrecy, formKind: vote.content.form.kind, rule: vote.content.rule, options: vote.content.options.length,
  opensAt: vote.opensAt?.toISOString() ?? null, closesAt: vote.closesAt?.toISOString() ?? null, cast, imported: vote.imported !== null,
})
