import { type BoxedBallot, stated } from '@commonspark/shared/counting/bundle'
import type { Ballot } from '@commonspark/shared/counting/profile'
import { topicOf } from '@commonspark/shared/ground/live'
import { without } from '@commonspark/shared/votes/rules'
import { countProgressed } from '@commonspark/shared/votes/schema'
import type { DomainEvents, EventName } from '../../events/catalogue.ts'
import type { Platform } from '../../platform/platform.ts'
import type { BoxModel } from './box.model.ts'
import type { CastingService } from './casting.service.ts'
import { type Counter, sealed } from './counter.ts'
import type { HoldsModel } from './holds.model.ts'
import type { VotePorts } from './ports.ts'
import type { RegisterModel } from './register.model.ts'
import type { ResultsService } from './results.service.ts'
import { demandKey } from './seal.ts'
import type { Sealed, Vote, VoteChange, VotesModel } from './votes.model.ts'
import { chained, decidedBy, isOpened, nextDue, remindAt, withOpening } from './votes.service.ts'

const POLL = 1_000
const LEASE = 120_000
const AGAIN = 5_000
/** How long organisers have after the end to decide about held ballots; what is undecided then counts. */
export const HOLD_HOURS = 72

/** What the clock does to votes: opens, reminds, seals and counts, each once in whatever process, also after a crash. */
export function createClockwork(platform: Platform<DomainEvents>, votes: VotesModel, box: BoxModel, holds: HoldsModel, register: RegisterModel, casting: CastingService, results: ResultsService, counter: Counter, ports: VotePorts) {
  const { clock, database, outbox, log, secret } = platform
  let timer: NodeJS.Timeout | undefined
  let working: Promise<void> | undefined
  let stopped = true

  const write = async <Name extends EventName>(vote: Vote, set: VoteChange, events: [Name, DomainEvents[Name]][]): Promise<Vote> => {
    const next = await database.transaction(async (tx) => {
      const written = await votes.update(vote._id, vote.version, set, tx)
      if (!written) throw new Error('the vote was changed meanwhile')
      for (const [name, payload] of events) await outbox.announce(tx, name, payload, null)
      await outbox.announce(tx, 'vote.changed', { voteId: vote._id.toString(), version: written.version }, null)
      return written
    })
    casting.forget(vote._id.toString())
    outbox.poke()
    return next
  }

  const collect = async (vote: Vote): Promise<BoxedBallot[]> => {
    const id = vote._id.toString()
    const gone = new Set(vote.withdrawn.map(({ option }) => option))
    const { form } = vote.content
    const found: BoxedBallot[] = []
    const add = ({ ballot, receipt }: { ballot: Ballot; receipt: string }): void => { found.push({ ballot: without(form, ballot, gone) as Ballot, receipt }) }
    if (vote.content.secrecy === 'open') {
      const excluded = await holds.excludedVoters(id)
      for await (const { voter, ballot, receipt } of box.standing(id)) if (!excluded.has(voter)) add({ ballot, receipt })
    } else {
      const key = demandKey(secret, id, vote.keyCheck)
      const open = (sealed: Buffer): void => { add(JSON.parse(key.open(sealed)) as { ballot: Ballot; receipt: string }) }
      for await (const { sealed } of box.boxed(id)) open(sealed)
      for (const sealed of await holds.undecided(id)) open(sealed)
    }
    return found
  }
  const rollOf = async (vote: Vote, ballots: number): Promise<number | null> => {
    const { eligibility } = vote.content
    if (eligibility.kind === 'list' || eligibility.kind === 'codes') return vote.rollSize
    // Somebody who voted and then left is no reason to find more ballots than voters.
    return eligibility.kind === 'organisation' ? Math.max(ballots, (await ports.membersOf(eligibility.organisationId)).length) : null
  }
  /** Shuts the gates, so that nothing comes in any more, then puts the ballots down in their final order. */
  const seal = async (vote: Vote): Promise<Vote> => {
    const id = vote._id.toString()
    await box.shutGates(id)
    const { ballots, box: sealing } = await sealed(counter, vote.content.form, await collect(vote))
    await box.writeSheets(id, ballots)
    const now = clock.now()
    const done: Sealed = { at: now, box: sealing, ballots: ballots.length, roll: await rollOf(vote, ballots.length), excluded: (await holds.summary(id)).excluded }
    const opened = await withOpening(vote, now)
    const closed = await chained({ chain: opened }, vote.closesAt!, { type: 'closed', data: {} })
    const { box: digest, roll, excluded } = done
    const chain = await chained({ chain: closed }, now, { type: 'sealed', data: { rule: await decidedBy(vote), box: digest, ballots: ballots.length, roll, excluded } })
    return write(vote, { sealed: done, chain }, isOpened(vote.chain) ? [] : [['vote.opened', { voteId: id }]])
  }
  const tidy = async (id: string): Promise<void> => {
    await holds.close(id)
    await box.emptyBox(id)
    await register.dropTraces(id)
    await register.drop(id)
  }
  const count = async (vote: Vote): Promise<void> => {
    const id = vote._id.toString()
    const { hash, count: made } = await results.official(vote, (done) => { platform.live.tell(topicOf('vote', id), countProgressed, { id, done }) })
    const result = made ? stated(made.outcome) : { winners: [], tied: [], open: null, ranking: null }
    const at = clock.now()
    const chain = await chained(vote, at, { type: 'counted', data: { result } })
    await write(vote, { chain, dueAt: null, result: { at, count: made ? hash : null, stated: result } }, [['vote.counted', { voteId: id, subject: vote.subject }]])
  }

  const step = async (vote: Vote): Promise<void> => {
    const now = clock.now()
    const id = vote._id.toString()
    if (vote.result || vote.cancelled) { await votes.plan(vote._id, null); return }
    if (vote.closesAt! <= now) {
      const lastCall = new Date(vote.closesAt!.getTime() + HOLD_HOURS * 3_600_000)
      if (!vote.sealed && now < lastCall && (await holds.isWaiting(id))) { await votes.plan(vote._id, new Date(Math.min(now.getTime() + 60_000, lastCall.getTime()))); return }
      const closed = vote.sealed ? vote : await seal(vote)
      await tidy(id)
      await count(closed)
      return
    }
    if (!isOpened(vote.chain)) {
      const chain = await withOpening(vote, now)
      await write(vote, { chain, dueAt: nextDue({ ...vote, chain }) }, [['vote.opened', { voteId: id }]])
    } else if (!vote.reminded && remindAt(vote) <= now) {
      await write(vote, { reminded: true, dueAt: vote.closesAt }, [['vote.closing', { voteId: id }]])
    } else await votes.plan(vote._id, nextDue(vote))
  }
  const work = async (): Promise<void> => {
    while (!stopped) {
      const now = clock.now()
      const vote = await votes.takeDue(now, new Date(now.getTime() + LEASE))
      if (!vote) return
      const renew = setInterval(() => void votes.plan(vote._id, new Date(clock.now().getTime() + LEASE), true).catch(() => undefined), LEASE / 3)
      try { await step(vote) } catch (error) {
        log.error({ vote: vote._id.toString(), error: (error as Error).stack }, 'vote waits')
        await votes.plan(vote._id, new Date(clock.now().getTime() + AGAIN))
      } finally { clearInterval(renew) }
    }
  }
  const drain = (): Promise<void> => (stopped ? Promise.resolve() : working ??= work()
    .catch((error: Error) => { log.warn({ error: error.message }, 'votes wait') })
    .finally(() => { working = undefined }))

  return {
    start: (): void => { stopped = false; timer = setInterval(() => void drain(), POLL); void drain() },
    stop: async (): Promise<void> => { stopped = true; clearInterval(timer); await working },
    /** Looks now rather than in a second. */
    poke: (): void => void drain(),
    /** Resolves when nothing is due; for tests and the demo. */
    settled: async (): Promise<void> => { do { await working; await drain() } while (!stopped && (await votes.isDue(clock.now()))) },
  }
}
export type Clockwork = ReturnType<typeof createClockwork>
