import { StatedResult } from '@commonspark/shared/counting/bundle'
import { readRatio, toNumber } from '@commonspark/shared/counting/fraction'
import type { ChangesTo } from '@commonspark/shared/ground/changes'
import { AppError } from '@commonspark/shared/ground/errors'
import type { VoteContent, VoteSubject } from '@commonspark/shared/votes/content'
import { phaseAt } from '@commonspark/shared/votes/rules'
import { countProgressed, turnoutCounted, voteChanged } from '@commonspark/shared/votes/schema'
import type { z } from 'zod'
import type { DomainEvents } from '../../events/catalogue.ts'
import type { Actor } from '../../platform/actor.ts'
import type { TopicRule } from '../../platform/live/live.ts'
import type { Platform } from '../../platform/platform.ts'
import { boxModel } from './box.model.ts'
import { castingService } from './casting.service.ts'
import { createClockwork } from './clockwork.ts'
import { createCounter } from './counter.ts'
import { countsModel } from './counts.model.ts'
import { holdsModel } from './holds.model.ts'
import { holdsService } from './holds.service.ts'
import { importService, type ImportWish } from './import.service.ts'
import type { VotePorts } from './ports.ts'
import { invitations } from './invitations.ts'
import { personOf, registerModel } from './register.model.ts'
import { registerService } from './register.service.ts'
import { resultsService } from './results.service.ts'
import { votesModel } from './votes.model.ts'
import { scheduleOf, votesPolicy } from './votes.policy.ts'
import { votesRoutes } from './votes.routes.ts'
import { keyOf, type NewVote, votesService } from './votes.service.ts'

const subjectKey = ({ kind, id }: VoteSubject, key: string): string => `${kind} ${id} ${key}`

export type { SubjectPort, VotePorts } from './ports.ts'

/** Votes: ballots, the roll and the box, the count, and what proves it. */
export function createVotes(platform: Platform<DomainEvents>, ports: VotePorts) {
  const { database, clock } = platform
  const [model, box, holdRows, register, counts] = [votesModel(database), boxModel(database), holdsModel(database), registerModel(database), countsModel(database)]
  const counter = createCounter()
  const policy = votesPolicy(ports, register, () => clock.now())
  const casting = castingService(platform, model, box, holdRows, register, policy, ports)
  const votes = votesService(platform, model, box, holdRows, casting, policy, ports)
  const holds = holdsService(platform, model, box, holdRows, casting, policy, ports)
  const results = resultsService(model, box, counts, counter, policy)
  const clockwork = createClockwork(platform, model, box, holdRows, register, casting, results, counter, ports)
  const imports = importService(platform, model, box, counter, policy, clockwork.poke)

  const letters = invitations(platform, model, register, ports)

  const topics: TopicRule[] = [{
    kind: 'vote', policy: 'Published votes by anybody; a draft by its organisers.', facts: [voteChanged, turnoutCounted, countProgressed],
    mayWatch: async (actor, id) => {
      const vote = /^[0-9a-f]{24}$/.test(id) ? await model.byId(id) : null
      return vote !== null && policy.demandKnown(actor, vote).then(() => true, () => false)
    },
  }]
  const known = async (id: string) => {
    const vote = await model.byId(id)
    if (!vote) throw new AppError('notFound', 'noSuchVote')
    return vote
  }

  return {
    routes: votesRoutes({ votes, casting, register: registerService(platform, model, register, policy, votes), holds, results, imports }),
    topics,

    /**
     * For the room of a subject: makes and publishes a vote for it. The asking room has decided that the actor may; who runs the
     * subject organises the vote (`subjects` in ports.ts). The same subject and key give the same vote. Throws AppError('invalid',
     * 'voteNotReady') with fields where it cannot be published.
     */
    createFor: async (actor: Actor, subject: VoteSubject, { key, content, organisationId = null, organisers = [] }: Pick<NewVote, 'key' | 'content'> & Partial<NewVote>): Promise<{ voteId: string }> => {
      const made = await votes.insert(null, { key: subjectKey(subject, key), content, subject, organisationId, organisers })
      if (!made.publishedAt) await votes.publish(actor, made)
      return { voteId: made._id.toString() }
    },
    /** Moves a subject's vote that is announced or open, or changes what may still be changed, with a public reason; the asking room has decided that the actor may. */
    reschedule: async (actor: Actor, voteId: string, reason: string, changes: ChangesTo<Pick<VoteContent, 'opensAt' | 'closesAt' | 'title' | 'description'>>): Promise<void> => { await votes.amend(actor, await known(voteId), reason, changes) },
    /** Phase and, once counted, the result of a vote: winners are certain, of `tied` as many as `open` says still win. */
    resultOf: async (voteId: string): Promise<{ phase: ReturnType<typeof phaseAt>; result: z.infer<typeof StatedResult> | null }> => {
      const vote = await known(voteId)
      return { phase: phaseAt(scheduleOf(vote), clock.now()), result: vote.result?.stated ?? null }
    },
    /** The vote that was made for a subject under this key. */
    madeFor: async (subject: VoteSubject, key: string): Promise<string | null> => (await votes.find(subjectKey(subject, key)))?._id.toString() ?? null,
    /** When a vote ends. */
    endOf: async (voteId: string): Promise<string | null> => (await known(voteId)).closesAt?.toISOString() ?? null,
    /** What each option got, where the rule adds up totals; null until the vote is counted. */
    totalsOf: async (voteId: string): Promise<Map<string, number> | null> => {
      const vote = await known(voteId)
      if (!vote.result) return null
      const detail = (await results.official(vote)).count?.outcome.detail
      return new Map(detail?.shape === 'tally' ? detail.totals.map(({ option, total }) => [option, toNumber(readRatio(total))]) : [])
    },

    /** Titles of published votes, for notifications. */
    titles: model.titles,
    /** Whom an event of a vote concerns: who may vote and has not (where the roll is known), who has voted, who organises. */
    concerned: async (voteId: string): Promise<{ voters: string[]; electors: string[]; organisers: string[] }> => {
      const vote = await known(voteId)
      const voted: string[] = []
      for await (const some of box.voters(voteId)) voted.push(...some.flatMap((voter) => personOf(voter) ?? []))
      const { eligibility } = vote.content
      const electors = eligibility.kind === 'organisation' ? await ports.membersOf(eligibility.organisationId)
        : eligibility.kind === 'list' ? await ports.withAddresses(await register.addresses(voteId)) : []
      const has = new Set(voted)
      return { voters: voted, electors: electors.filter((person) => !has.has(person)), organisers: [...new Set([...vote.organisers, ...vote.organisation ? await ports.ownersOf(vote.organisation) : vote.createdBy ? [vote.createdBy] : []])] }
    },
    /** Tells the open pages of a vote that it changed. */
    tell: ({ voteId, version }: { voteId: string; version?: number }): void => { platform.live.tell(`vote:${voteId}`, voteChanged, { id: voteId, version: version ?? 0 }) },

    invite: ({ voteId }: { voteId: string }) => letters.invite(voteId),
    refuseInvitations: letters.refuse,

    /** For the demo and the command line: votes as drafts, published, and elections of elsewhere. */
    insert: votes.insert,
    publish: votes.publish,
    importElection: imports.put,
    /** A finished election as the vote of a subject, found again by `madeFor`; the asking room has decided that it is. */
    importFor: (subject: VoteSubject, key: string, name: string, text: string, wish: ImportWish) => imports.put(null, name, text, wish, { subject, createKey: keyOf(null, subjectKey(subject, key)) }),
    previewElection: imports.preview,
    cast: casting.cast,
    count: model.count,
    settled: clockwork.settled,
    start: clockwork.start,
    stop: async (): Promise<void> => { casting.stop(); await clockwork.stop(); await counter.stop() },
  }
}
export type Votes = ReturnType<typeof createVotes>
