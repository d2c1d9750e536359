import { ballotFault, type BallotFault } from '@commonspark/shared/counting/ballot'
import { receiptOf } from '@commonspark/shared/counting/bundle'
import type { Ballot } from '@commonspark/shared/counting/profile'
import { AppError } from '@commonspark/shared/ground/errors'
import { topicOf } from '@commonspark/shared/ground/live'
import { phaseAt } from '@commonspark/shared/votes/rules'
import { type CastView, type HoldSign, type OwnHold, turnoutCounted } from '@commonspark/shared/votes/schema'
import type { DomainEvents } from '../../events/catalogue.ts'
import { type Actor, idOf } from '../../platform/actor.ts'
import { groupCommit } from '../../platform/group-commit.ts'
import type { Platform } from '../../platform/platform.ts'
import { type BoxModel, rollId } from './box.model.ts'
import { isDisposable } from './disposable.ts'
import type { Hold, HoldsModel } from './holds.model.ts'
import { openBox, type OpenItem } from './open.box.ts'
import type { VotePorts } from './ports.ts'
import { codeVoter, personOf, type RegisterModel } from './register.model.ts'
import { type BoxKey, demandKey } from './seal.ts'
import { type AnnounceHeld, type Answer, secretBox, type SecretItem } from './secret.box.ts'
import { sha256 } from './sha256.ts'
import type { Vote, VotesModel } from './votes.model.ts'
import { scheduleOf, type VotesPolicy } from './votes.policy.ts'

/** A ballot as it is sent. */
export interface Sent { ballot: unknown; receipt: string; code?: string | undefined; device?: string | undefined; replaces?: { ballot: Ballot; secret: string } | undefined }
/** The marks that are counted for a new voter, and which sign a count beyond `most` is. */
interface Trace { mark: string; until: Date; sign: HoldSign; most: number }

/** A voter with the marks that they leave. */
interface Seen { voter: string; traces: Trace[] }
interface Flushes { look(seen: Seen): Promise<{ isNew: boolean; signs: HoldSign[] }>; secret(item: SecretItem): Promise<Answer>; open(item: OpenItem): Promise<Answer> }

const TELL_EVERY = 500
const MINUTES_10 = 600_000
const KNOWN_FOR = 1000

/** The reason of a refused ballot, as a field: which option, and why. */
const refusedBallot = ({ code, option }: BallotFault): AppError => new AppError('invalid', 'ballotRefused', {
  fields: [{ path: option === null ? 'ballot' : `ballot.${option.slice(0, 60)}`, because: `ballot${code.charAt(0).toUpperCase()}${code.slice(1)}`, params: {} }],
})

export function castingService(platform: Platform<DomainEvents>, votes: VotesModel, box: BoxModel, holds: HoldsModel, register: RegisterModel, policy: VotesPolicy, ports: VotePorts) {
  const { clock, database, outbox, secret } = platform
  const telling = new Map<string, NodeJS.Timeout>()
  const known = new Map<string, { vote: Vote; until: number }>()
  const flushes = new Map<string, Flushes>()
  const announceHeld: AnnounceHeld = async (tx, vote, voters) => {
    for (const voter of voters) await outbox.announce(tx, 'ballot.held', { voteId: vote, personId: personOf(voter) }, null)
  }
  const intoSecret = secretBox(database, box, holds, () => clock.now(), announceHeld)
  const intoOpen = openBox(database, box, holds, () => clock.now(), announceHeld)

  const tellSoon = (vote: string): void => {
    if (telling.has(vote)) return
    telling.set(vote, setTimeout(() => {
      telling.delete(vote)
      box.cast([vote]).then((cast) => { platform.live.tell(topicOf('vote', vote), turnoutCounted, { id: vote, cast: cast.get(vote) ?? 0 }) }, (error: Error) => {
        platform.log.warn({ error: error.message }, 'turnout not told')
      })
    }, TELL_EVERY))
  }
  /** A vote for casting, at most a second old; the gates decide about its end. */
  const voteOf = async (id: string): Promise<Vote> => {
    const have = known.get(id)
    if (have && have.until > performance.now()) return have.vote
    const vote = await votes.byId(id)
    if (!vote?.publishedAt) throw new AppError('notFound', 'noSuchVote')
    if (known.size > 500) known.clear()
    known.set(id, { vote, until: performance.now() + KNOWN_FOR })
    return vote
  }

  /** Looks at voters who arrived together: who is new, and of those the signs that the marks they left give. */
  const look = async (vote: string, items: readonly Seen[]): Promise<{ isNew: boolean; signs: HoldSign[] }[]> => {
    const roll = await box.roll(items.map(({ voter }) => rollId(vote, voter)))
    const counted = new Set<string>()
    const news = items.map(({ voter, traces }) => {
      if (roll.has(rollId(vote, voter)) || counted.has(voter)) return []
      counted.add(voter)
      return traces
    })
    const counts = await register.trace(vote, news.flat())
    return items.map(({ voter }, at) => ({
      isNew: !roll.has(rollId(vote, voter)),
      signs: news[at]!.flatMap(({ mark, most, sign }) => {
        const n = (counts.get(mark) ?? 0) + 1
        counts.set(mark, n)
        return n > most ? [sign] : []
      }),
    }))
  }
  const flushOf = (vote: string) => {
    const have = flushes.get(vote)
    if (have) return have
    if (flushes.size > 1000) flushes.clear()
    const flush = <Item>(into: (vote: string, items: Item[]) => Promise<Answer[]>) =>
      groupCommit<Item, Answer>(async (items) => {
        const answers = await into(vote, items)
        const fresh = answers.filter((answer) => 'fresh' in answer && answer.fresh)
        if (fresh.length > 0) tellSoon(vote)
        if (fresh.some((answer) => 'state' in answer && answer.state === 'held')) outbox.poke()
        return answers
      })
    // Looking and writing are flushed apart, so that one goes on while the other waits for the majority.
    const made: Flushes = { look: groupCommit((items) => look(vote, items)), secret: flush(intoSecret), open: flush(intoOpen) }
    flushes.set(vote, made)
    return made
  }

  /** Who votes: an account that may, or the holder of a paper code. */
  const voterOf = async (actor: Actor, vote: Vote, code: string | undefined): Promise<string> => {
    const id = vote._id.toString()
    if (vote.content.eligibility.kind === 'codes') {
      const voter = codeVoter(id, code ?? '')
      if (code && (await register.has(id, voter))) return voter
      // Whoever guesses is slowed down; a whole class behind one address with good codes is not.
      await platform.limits.takeKey('auth', `code ${actor.ip}`)
      throw new AppError('forbidden', code ? 'wrongCode' : 'codeNeeded')
    }
    const verdict = await policy.eligible(vote, actor.id)
    if (!verdict.ok) throw new AppError(verdict.because === 'signInFirst' ? 'unauthenticated' : 'forbidden', verdict.because)
    return idOf(actor)
  }
  const signsOf = async (vote: Vote, voter: string, actor: Actor, device: string | undefined, key: BoxKey): Promise<{ signs: HoldSign[]; isNew: boolean }> => {
    if (voter.startsWith('code:')) return flushOf(vote._id.toString()).look({ voter, traces: [] })
    const { perAddress, perDevice, accountHours, disposableMail } = vote.content.safeguards
    const now = clock.now().getTime()
    const person = accountHours !== null || disposableMail ? await ports.voter(voter) : null
    const signs: HoldSign[] = []
    if (person && accountHours !== null && person.joinedAt.getTime() > vote.opensAt!.getTime() - accountHours * 3_600_000) signs.push('youngAccount')
    if (person && disposableMail && isDisposable(person.email)) signs.push('disposableMail')
    const window = Math.floor(now / MINUTES_10)
    const traces: Trace[] = []
    if (perAddress !== null) traces.push({ mark: key.mark('address', `${actor.ip} ${window}`), until: new Date((window + 2) * MINUTES_10), sign: 'sameAddress', most: perAddress })
    if (perDevice !== null && device) traces.push({ mark: key.mark('device', device), until: new Date(vote.closesAt!.getTime() + 86_400_000), sign: 'sameDevice', most: perDevice })
    const seen = traces.length > 0 ? await flushOf(vote._id.toString()).look({ voter, traces }) : null
    return { signs: [...signs, ...seen?.signs ?? []], isNew: seen?.isNew ?? false }
  }

  const ownHold = (hold: Hold | null, sealed: boolean): OwnHold | null => hold && {
    state: hold.state, signs: hold.signs, reason: hold.reason, appeal: hold.appeal, mayAppeal: !sealed && hold.appeal === null && hold.state !== 'cleared',
  }

  return {
    ownHold,
    cast: async (actor: Actor, id: string, { ballot, receipt, code, device, replaces }: Sent): Promise<CastView> => {
      const vote = await voteOf(id)
      const phase = phaseAt(scheduleOf(vote), clock.now())
      if (phase === 'announced') throw new AppError('conflict', 'voteNotOpen')
      if (phase === 'cancelled') throw new AppError('conflict', 'voteCancelled')
      if (phase !== 'open') throw new AppError('conflict', 'voteClosed')
      const { form, budget, options, secrecy } = vote.content
      const gone = new Set(vote.withdrawn.map(({ option }) => option))
      const fault = ballotFault({ form, budget, options: options.filter((option) => !gone.has(option.id)) }, ballot)
      if (fault) throw refusedBallot(fault)
      const key = demandKey(secret, id, vote.keyCheck)
      const into = flushOf(id)

      const answer = await (async (): Promise<Answer> => {
        if (secrecy === 'open') {
          const voter = await voterOf(actor, vote, code)
          const { signs } = await signsOf(vote, voter, actor, device, key)
          return into.open({ voter, receipt, ballot: ballot as Ballot, signs })
        }
        const content = { mark: key.mark('receipt', receipt), sealed: key.seal(JSON.stringify({ ballot, receipt })) }
        if (replaces) return into.secret({ voter: null, signs: [], isNew: false, ...content, replaces: key.mark('receipt', await receiptOf(form, replaces.ballot, replaces.secret, sha256)) })
        const voter = await voterOf(actor, vote, code)
        return into.secret({ voter, ...await signsOf(vote, voter, actor, device, key), ...content, replaces: null })
      })()
      if ('refused' in answer) throw answer.refused
      return { state: answer.state, receipt, signs: answer.signs }
    },

    own: async (actor: Actor, id: string) => {
      const vote = await policy.demandKnown(actor, await votes.byId(id))
      const voter = idOf(actor)
      const [roll, hold] = await Promise.all([box.roll([rollId(id, voter)]), holds.ofVoter(id, voter)])
      const last = vote.content.secrecy === 'open' ? await box.last(id, voter) : null
      return { voted: roll.size > 0, ballot: last?.ballot ?? null, receipt: last?.receipt ?? null, hold: ownHold(hold, vote.sealed !== null) }
    },
    /** What a viewer is told of themselves beside a vote. */
    voterState: async (vote: string, person: string) => {
      const [roll, hold] = await Promise.all([box.roll([rollId(vote, person)]), holds.ofVoter(vote, person)])
      return { voted: roll.size > 0, hold }
    },
    inBox: async (actor: Actor, id: string, receipt: string): Promise<{ inBox: boolean }> => {
      const vote = await policy.demandKnown(actor, await votes.byId(id))
      if (vote.content.secrecy === 'open') return { inBox: (await box.receipts(id, [receipt])).size > 0 }
      const mark = demandKey(secret, id, vote.keyCheck).mark('receipt', receipt)
      return { inBox: (await box.marks(id, [mark])).size > 0 }
    },
    code: async (actor: Actor, id: string, code: string) => {
      const vote = await policy.demandKnown(actor, await votes.byId(id))
      if (vote.content.eligibility.kind !== 'codes') throw new AppError('conflict', 'noCodesHere')
      const voter = await voterOf(actor, vote, code)
      const [roll, hold] = await Promise.all([box.roll([rollId(id, voter)]), holds.ofVoter(id, voter)])
      return { voted: roll.size > 0, hold: ownHold(hold, vote.sealed !== null) }
    },
    voterOf,
    /** Lets a changed vote be read anew. */
    forget: (id: string): void => { known.delete(id) },
    stop: (): void => { for (const timer of telling.values()) clearTimeout(timer) },
  }
}
export type CastingService = ReturnType<typeof castingService>
