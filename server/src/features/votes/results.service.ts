import { createHash } from 'node:crypto'
import { type BoxedBallot, type Bundle } from '@commonspark/shared/counting/bundle'
import { ballotKey } from '@commonspark/shared/counting/ballot'
import { canonical, type Json } from '@commonspark/shared/counting/canonical'
import { headOf } from '@commonspark/shared/counting/chain'
import { pabulibOf } from '@commonspark/shared/counting/pabulibProfile'
import { writePabulib } from '@commonspark/shared/counting/pabulib'
import { preflibOf, writePreflib } from '@commonspark/shared/counting/preflib'
import { type Ballot, type Profile, CountError } from '@commonspark/shared/counting/profile'
import { AppError } from '@commonspark/shared/ground/errors'
import { countProblems } from '@commonspark/shared/votes/rules'
import type { CountView, ResultView } from '@commonspark/shared/votes/schema'
import type { Actor } from '../../platform/actor.ts'
import { version } from '../../platform/paths.ts'
import type { BoxModel } from './box.model.ts'
import type { CountsModel } from './counts.model.ts'
import type { Counter } from './counter.ts'
import type { Vote, VotesModel } from './votes.model.ts'
import type { VotesPolicy } from './votes.policy.ts'

/** How long a count on request may take, and the one that decides. */
const LAB_TIME = 120_000
const COUNT_TIME = 1_800_000

/** The options that stand, as they are counted. */
export const standing = ({ content, withdrawn }: Vote) => {
  const gone = new Set(withdrawn.map(({ option }) => option))
  return content.options.filter(({ id }) => !gone.has(id))
}

/** Everything about a result: all of it only once the vote is counted. */
export function resultsService(votes: VotesModel, box: BoxModel, counts: CountsModel, counter: Counter, policy: VotesPolicy) {
  const counted = async (actor: Actor, id: string): Promise<Vote & { sealed: NonNullable<Vote['sealed']>; result: NonNullable<Vote['result']> }> => {
    const vote = await policy.demandKnown(actor, await votes.byId(id))
    if (!vote.result || !vote.sealed) throw new AppError('conflict', 'notCountedYet')
    return { ...vote, sealed: vote.sealed, result: vote.result }
  }
  /** Equal ballots together, without holding them all. */
  const profile = async (vote: Vote): Promise<Profile> => {
    const { form, budget } = vote.content
    const found = new Map<string, { ballot: Ballot; count: number }>()
    for await (const sheet of box.sheets(vote._id.toString())) {
      for (const { ballot } of sheet) {
        const key = ballotKey(form, ballot)
        const known = found.get(key)
        if (known) known.count++
        else found.set(key, { ballot, count: 1 })
      }
    }
    return { form, budget, options: standing(vote).map(({ id, cost }) => ({ id, cost })), ballots: [...found.values()] }
  }
  const hashOf = (vote: Vote, rule: string, parameters: Json): string => createHash('sha256').update(canonical({
    rule, parameters, form: vote.content.form as Json, budget: vote.content.budget, options: standing(vote).map(({ id, cost }) => ({ id, cost })), box: vote.sealed!.box, version: 1,
  })).digest('hex')

  /** Counts the sealed box, or finds the same count made before; `count` is null where the rule has nothing to count. */
  const count = async (vote: Vote, rule: string, parameters: Record<string, unknown>, time: number, progress?: (done: number) => void): Promise<{ hash: string; count: CountView | null }> => {
    const hash = hashOf(vote, rule, parameters as Json)
    const known = await counts.find(hash)
    if (known) return { hash, count: known }
    const done = await counter.run({ kind: 'count', rule, parameters, profile: await profile(vote) }, time, progress)
    if (done.kind !== 'counted') return { hash, count: null }
    await counts.keep(hash, vote._id.toString(), done.count)
    return { hash, count: done.count }
  }
  const official = (vote: Vote, progress?: (done: number) => void) => count(vote, vote.content.rule, vote.content.parameters, COUNT_TIME, progress)

  /** The bundle without its ballots. */
  const about = (vote: Awaited<ReturnType<typeof counted>>): Omit<Bundle, 'ballots'> => ({
    format: 'commonspark-recount/1', software: `commonspark ${version()}`, title: vote.content.title, rule: vote.content.rule, parameters: vote.content.parameters, form: vote.content.form,
    budget: vote.content.budget, options: standing(vote).map(({ id, cost, title }) => ({ id, cost, name: title })), roll: vote.sealed.roll, excluded: vote.sealed.excluded,
    events: vote.chain, result: vote.result.stated,
  })
  async function* written(vote: Awaited<ReturnType<typeof counted>>): AsyncGenerator<string> {
    yield `${JSON.stringify(about(vote)).slice(0, -1)},"ballots":[`
    let first = true
    for await (const sheet of box.sheets(vote._id.toString())) {
      const text = sheet.map(({ ballot, receipt }: BoxedBallot) => JSON.stringify({ ballot, receipt })).join(',')
      yield first ? text : `,${text}`
      first = false
    }
    yield ']}'
  }

  return {
    official,
    read: async (actor: Actor, id: string): Promise<ResultView> => {
      const vote = await counted(actor, id)
      const made = vote.result.count === null ? null : (await official(vote)).count
      const { sealed } = vote
      return {
        outcome: made?.outcome ?? null, representation: made?.representation ?? null, why: made?.why ?? {},
        ballots: sealed.ballots, roll: sealed.roll, excluded: sealed.excluded, box: sealed.box, head: headOf(vote.chain), countedAt: vote.result.at.toISOString(), official: vote.imported?.official ?? null,
      }
    },
    /** Another rule on the same ballots. */
    otherwise: async (actor: Actor, id: string, rule: string, parameters: Record<string, unknown>): Promise<CountView> => {
      const vote = await counted(actor, id)
      const fields = countProblems({ ...vote.content, options: standing(vote), rule, parameters: parameters as never })
      if (fields.length > 0) throw new AppError('invalid', 'fieldsRefused', { fields })
      const made = await count(vote, rule, parameters, LAB_TIME)
      if (!made.count) throw new AppError('conflict', 'nothingToCount')
      return made.count
    },
    bundle: async (actor: Actor, id: string): Promise<AsyncIterable<string>> => written(await counted(actor, id)),
    export: async (actor: Actor, id: string, format: 'pb' | 'preflib'): Promise<string> => {
      const vote = await counted(actor, id)
      const names = Object.fromEntries(standing(vote).map(({ id: option, title }) => [option, title]))
      try {
        if (format === 'preflib') return writePreflib(preflibOf(await profile(vote), vote.content.title, names))
        const day = (at: Date | null): string => at?.toISOString().slice(0, 10) ?? ''
        return writePabulib(pabulibOf(await profile(vote), {
          description: vote.content.title, rule: vote.content.rule, names, winners: vote.result.stated.winners,
          meta: { country: '', unit: '', instance: `${vote.opensAt?.getUTCFullYear() ?? ''}`, date_begin: day(vote.opensAt), date_end: day(vote.closesAt), ...(vote.content.currency ? { currency: vote.content.currency } : {}), ...vote.imported?.meta },
        }))
      } catch (error) {
        throw error instanceof CountError ? new AppError('conflict', 'wrongExport') : error
      }
    },
  }
}
export type ResultsService = ReturnType<typeof resultsService>
