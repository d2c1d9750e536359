import { isDeepStrictEqual } from 'node:util'
import { ruleDigest } from '@commonspark/shared/counting/bundle'
import { append, headOf, type VoteEvent } from '@commonspark/shared/counting/chain'
import { applyChanges, type ChangesTo } from '@commonspark/shared/ground/changes'
import type { PageOf } from '@commonspark/shared/ground/endpoint'
import { AppError } from '@commonspark/shared/ground/errors'
import { VoteContent, type VoteSubject } from '@commonspark/shared/votes/content'
import { closingProblems, frozenFields, missing, phaseAt, relaxed } from '@commonspark/shared/votes/rules'
import type { VoteCard, VoteView } from '@commonspark/shared/votes/schema'
import type { DomainEvents } from '../../events/catalogue.ts'
import { type Actor, idOf } from '../../platform/actor.ts'
import { encodeCursor, pageFrom } from '../../platform/cursor.ts'
import { isDuplicate, type Tx } from '../../platform/database.ts'
import type { Platform } from '../../platform/platform.ts'
import type { BoxModel } from './box.model.ts'
import type { CastingService } from './casting.service.ts'
import type { HoldsModel } from './holds.model.ts'
import type { VotePorts } from './ports.ts'
import { boxKey } from './seal.ts'
import { sha256 } from './sha256.ts'
import { presentVote, presentVoteCard } from './votes.presenter.ts'
import { scheduleOf, type VotesPolicy } from './votes.policy.ts'
import type { ListAsk, Vote, VoteChange, VotesModel } from './votes.model.ts'

/** Stale readers of other processes are at most a second behind; so long before the opening what is counted stands still. */
const STILL = 5_000
const MOST_EVENTS = 500

/** The digest of what decides: rule, parameters, form, budget and the options that stand. */
export const decidedBy = ({ content: { rule, parameters, form, budget, options }, withdrawn }: Pick<Vote, 'content' | 'withdrawn'>): Promise<string> => {
  const gone = new Set(withdrawn.map(({ option }) => option))
  return ruleDigest({ rule, parameters, form, budget, options: options.filter(({ id }) => !gone.has(id)).map(({ id, cost, title }) => ({ id, cost, name: title })) }, sha256)
}
/** The chain with one more event, never dated before the last. */
export async function chained(vote: Pick<Vote, 'chain'>, at: Date, event: Omit<VoteEvent, 'at'>): Promise<Vote['chain']> {
  const last = vote.chain.at(-1)?.at
  const now = at.toISOString()
  return append(vote.chain, { ...event, at: last && last > now ? last : now }, sha256)
}
/** Whether the opening stands in the chain. */
export const isOpened = (chain: Vote['chain']): boolean => chain.some(({ type }) => type === 'opened')

/** The chain with the opening in it, if it is due and not there yet. */
export const withOpening = async (vote: Pick<Vote, 'chain' | 'opensAt' | 'content' | 'withdrawn'>, now: Date): Promise<Vote['chain']> =>
  (vote.opensAt && vote.opensAt <= now && !isOpened(vote.chain)
    ? chained(vote, vote.opensAt, { type: 'opened', data: { rule: await decidedBy(vote) } })
    : vote.chain)

/** When the clock has something to do next with a vote that is not counted yet. */
export function nextDue(vote: Pick<Vote, 'publishedAt' | 'opensAt' | 'closesAt' | 'chain' | 'reminded'>): Date | null {
  if (!vote.publishedAt || !vote.opensAt || !vote.closesAt) return null
  if (!isOpened(vote.chain)) return vote.opensAt
  return vote.reminded ? vote.closesAt : remindAt(vote)
}
/** A day before the end, but not before three quarters of the time are over. */
export const remindAt = ({ opensAt, closesAt }: Pick<Vote, 'opensAt' | 'closesAt'>): Date => {
  const [from, to] = [opensAt!.getTime(), closesAt!.getTime()]
  return new Date(Math.max(to - 86_400_000, from + (to - from) * 0.75))
}

/** The key under which a vote is made once. */
export const keyOf = (createdBy: string | null, key: string): string => `${createdBy ?? ''} ${key}`

/** What another room gives to have a vote held for its thing. */
export interface NewVote { content: ChangesTo<VoteContent>; organisationId: string | null; organisers: string[]; subject: VoteSubject | null; key: string }

export function votesService(platform: Platform<DomainEvents>, votes: VotesModel, box: BoxModel, holds: HoldsModel, casting: CastingService, policy: VotesPolicy, ports: VotePorts) {
  const { clock, database, outbox, secret } = platform

  const view = async (vote: Vote, actor: Actor): Promise<VoteView> => {
    const id = vote._id.toString()
    const { eligibility } = vote.content
    const [cast, summary, names, facts, eligible, own] = await Promise.all([
      box.cast([id]), holds.summary(id), ports.organisations(vote.organisation ? [vote.organisation] : []), policy.factsOf(actor, vote),
      policy.eligible(vote, actor.id), actor.id ? casting.voterState(id, actor.id) : { voted: false, hold: null },
    ])
    const roll = vote.sealed ? vote.sealed.roll : eligibility.kind === 'list' || eligibility.kind === 'codes' ? vote.rollSize
      : eligibility.kind === 'organisation' ? (await ports.membersOf(eligibility.organisationId)).length : null
    const because = !eligible.ok ? eligible.because : facts.phase === 'open' ? null : facts.phase === 'announced' || facts.phase === 'draft' ? 'voteNotOpen' : facts.phase === 'cancelled' ? 'voteCancelled' : 'voteClosed'
    return presentVote(vote, {
      cast: vote.imported ? vote.sealed!.ballots : cast.get(id) ?? 0, roll, holds: summary, organisation: names.get(vote.organisation ?? ''), facts,
      me: { mayVote: because === null, because, voted: own.voted, hold: casting.ownHold(own.hold, vote.sealed !== null) },
    })
  }
  const readable = async (actor: Actor, id: string): Promise<Vote> => policy.demandKnown(actor, await votes.byId(id))

  /** Writes a change of the version that was read, with what goes with it, as one. */
  const write = async (actor: Actor, vote: Vote, set: VoteChange, name: 'vote.published' | 'vote.changed', more: (tx: Tx) => Promise<void> = async () => {}): Promise<Vote> => {
    const next = await database.transaction(async (tx) => {
      const written = await votes.update(vote._id, vote.version, set, tx)
      if (!written) throw new AppError('conflict', 'savedMeanwhile')
      await more(tx)
      await outbox.announce(tx, name, { voteId: vote._id.toString(), version: written.version }, actor.id)
      if (set.chain && isOpened(set.chain) && !isOpened(vote.chain)) await outbox.announce(tx, 'vote.opened', { voteId: vote._id.toString() }, null)
      return written
    })
    casting.forget(vote._id.toString())
    outbox.poke()
    return next
  }
  const demandVersion = (vote: Vote, version: number): void => { if (vote.version !== version) throw new AppError('conflict', 'savedMeanwhile') }
  const demandRoom = (vote: Vote): void => { if (vote.chain.length >= MOST_EVENTS) throw new AppError('conflict', 'tooManyVoteEvents') }
  const momentsOf = ({ opensAt, closesAt }: VoteContent) => ({ opensAt: opensAt === null ? null : new Date(opensAt), closesAt: closesAt === null ? null : new Date(closesAt) })

  const insert = async (createdBy: string | null, { content, organisationId, organisers, subject, key }: NewVote): Promise<Vote> => {
    const createKey = keyOf(createdBy, key)
    const whole = VoteContent.parse(applyChanges(VoteContent.parse({}), content))
    try {
      return await votes.create({
        version: 1, createKey, createdBy, createdAt: clock.now(), organisation: organisationId, organisers, subject, content: whole, withdrawn: [], ...momentsOf(whole), publishedAt: null,
        chain: [], keyCheck: null, rollSize: 0, dueAt: null, reminded: false, sealed: null, result: null, imported: null,
      })
    } catch (error) {
      const known = isDuplicate(error) ? await votes.byKey(createKey) : null
      if (!known) throw error
      return known
    }
  }
  const publish = async (actor: Actor, vote: Vote): Promise<Vote> => {
    const now = clock.now()
    const fields = missing(vote.content, now)
    if (vote.content.eligibility.kind === 'subject' && !(vote.subject && ports.subjects[vote.subject.kind])) fields.push({ path: 'eligibility', because: 'noSubject', params: {} })
    if (fields.length > 0) throw new AppError('invalid', 'voteNotReady', { fields })
    // A beginning in the past is now.
    const opensAt = new Date(Math.max(now.getTime(), Date.parse(vote.content.opensAt!)))
    const content = { ...vote.content, opensAt: opensAt.toISOString() }
    const closesAt = new Date(content.closesAt!)
    const rule = await decidedBy({ content, withdrawn: [] })
    const chain = await chained(vote, now, { type: 'published', data: { rule, opensAt: content.opensAt, closesAt: closesAt.toISOString(), secrecy: content.secrecy, eligibility: content.eligibility.kind } })
    const id = vote._id.toString()
    const set = { content, opensAt, closesAt, publishedAt: now, chain, keyCheck: boxKey(secret, id).check, dueAt: opensAt }
    return write(actor, vote, set, 'vote.published', (tx) => box.openGates(id, closesAt, tx))
  }
  /** Changes a published vote; what is changed and why becomes a public event. */
  const amend = async (actor: Actor, vote: Vote, reason: string, changes: ChangesTo<VoteContent>): Promise<Vote> => {
    demandRoom(vote)
    const now = clock.now()
    const content = VoteContent.parse(applyChanges(vote.content, changes))
    const changed = (Object.keys(changes) as (keyof VoteContent)[]).filter((field) => !isDeepStrictEqual(content[field], vote.content[field]))
    const frozen = frozenFields(Object.fromEntries(changed.map((field) => [field, null])), phaseAt(scheduleOf(vote), new Date(now.getTime() + STILL)))
    // Of an option that stands, its words may always be put right.
    const wordsOnly = isDeepStrictEqual(content.options.map(({ id, cost }) => ({ id, cost })), vote.content.options.map(({ id, cost }) => ({ id, cost })))
    const fields = [
      ...frozen.filter((field) => !(field === 'options' && wordsOnly)).map((path) => ({ path, because: 'frozenOnceOpen', params: {} })),
      ...(content.closesAt === null ? [{ path: 'closesAt', because: 'required', params: {} }] : closingProblems(content.opensAt, content.closesAt, now)),
      ...(frozen.length > 0 ? [] : missing(content, now)),
    ]
    if (vote.withdrawn.some(({ option }) => !content.options.some(({ id }) => id === option))) fields.push({ path: 'options', because: 'optionWithdrawn', params: {} })
    if (fields.length > 0) throw new AppError('invalid', 'fieldsRefused', { fields })
    const { opensAt, closesAt } = momentsOf(content)
    const next = { ...vote, content, opensAt, closesAt, chain: await withOpening(vote, now) }
    const data = { reason, changed, rule: await decidedBy(next), ...(changed.includes('closesAt') ? { closesAt: content.closesAt } : {}), ...(changed.includes('opensAt') ? { opensAt: content.opensAt } : {}) }
    const chain = await chained(next, now, { type: 'amended', data })
    const reminded = vote.reminded && !changed.includes('closesAt')
    return write(actor, vote, { content, opensAt, closesAt, chain, reminded, dueAt: nextDue({ ...next, chain, reminded }) }, 'vote.changed', async (tx) => {
      if (changed.includes('closesAt')) await box.moveGates(vote._id.toString(), closesAt!, tx)
    })
  }

  return {
    view,
    insert,
    /** A vote that no person made, by its key. */
    find: (key: string): Promise<Vote | null> => votes.byKey(keyOf(null, key)),
    publish,
    amend,
    readable,
    read: async (actor: Actor, id: string): Promise<VoteView> => view(await readable(actor, id), actor),
    list: async (actor: Actor, ask: Pick<ListAsk, 'phase' | 'organisation' | 'after' | 'limit'> & { mine: boolean }): Promise<PageOf<VoteCard>> => {
      const now = clock.now()
      const organisers = !ask.mine ? undefined : actor.roles.includes('administrator') ? 'all' as const
        : { person: idOf(actor), organisations: [...await ports.rolesOf(idOf(actor))].flatMap(([id, role]) => (role === 'owner' ? [id] : [])) }
      const found = await votes.list({ ...ask, organisers, limit: ask.limit + 1, now })
      const [cast, names] = await Promise.all([box.cast(found.map(({ _id }) => _id.toString())), ports.organisations(found.flatMap(({ organisation }) => organisation ?? []))])
      return pageFrom(found, ask.limit, (vote) => encodeCursor([vote.closesAt?.toISOString() ?? null, vote._id.toString()]), (vote) =>
        presentVoteCard(vote, vote.imported ? vote.sealed!.ballots : cast.get(vote._id.toString()) ?? 0, names.get(vote.organisation ?? ''), now))
    },
    create: async (actor: Actor, key: string, organisationId: string | null, content: ChangesTo<VoteContent>): Promise<VoteView> => {
      if (!(await policy.organises(actor, { organisation: organisationId, organisers: [], subject: null }))) throw new AppError('forbidden', organisationId ? 'ownersOnly' : 'administratorsOnly')
      return view(await insert(idOf(actor), { key, organisationId, content, organisers: [], subject: null }), actor)
    },
    edit: async (actor: Actor, id: string, version: number, changes: ChangesTo<VoteContent>): Promise<VoteView> => {
      const vote = await policy.demandAbility(actor, await votes.byId(id), 'edit')
      demandVersion(vote, version)
      const content = VoteContent.parse(applyChanges(vote.content, changes))
      const next = await votes.update(vote._id, version, { content, ...momentsOf(content) })
      if (!next) throw new AppError('conflict', 'savedMeanwhile')
      return view(next, actor)
    },
    remove: async (actor: Actor, id: string): Promise<void> => {
      const vote = await policy.demandAbility(actor, await votes.byId(id), 'remove')
      if (!(await votes.remove(vote._id, vote.version))) throw new AppError('conflict', 'savedMeanwhile')
    },
    publishOne: async (actor: Actor, id: string, version: number): Promise<VoteView> => {
      const vote = await policy.demandAbility(actor, await votes.byId(id), 'publish')
      demandVersion(vote, version)
      return view(await publish(actor, vote), actor)
    },
    amendOne: async (actor: Actor, id: string, version: number, reason: string, changes: ChangesTo<VoteContent>): Promise<VoteView> => {
      const vote = await policy.demandAbility(actor, await votes.byId(id), 'amend')
      demandVersion(vote, version)
      return view(await amend(actor, vote, reason, changes), actor)
    },
    withdraw: async (actor: Actor, id: string, option: string, version: number, reason: string): Promise<VoteView> => {
      const vote = await policy.demandAbility(actor, await votes.byId(id), 'withdraw')
      demandVersion(vote, version)
      demandRoom(vote)
      if (!vote.content.options.some((known) => known.id === option)) throw new AppError('notFound', 'noSuchOption')
      if (vote.withdrawn.some((known) => known.option === option)) throw new AppError('conflict', 'optionWithdrawn')
      if (vote.content.options.length - vote.withdrawn.length <= 1) throw new AppError('conflict', 'lastOption')
      const at = clock.now()
      const next = { ...vote, content: { ...vote.content, form: relaxed(vote.content.form) }, withdrawn: [...vote.withdrawn, { option, at, reason }], chain: await withOpening(vote, at) }
      const chain = await chained(next, at, { type: 'optionWithdrawn', data: { option, reason, rule: await decidedBy(next) } })
      return view(await write(actor, vote, { content: next.content, withdrawn: next.withdrawn, chain }, 'vote.changed'), actor)
    },
    /** Shuts the gates first: what is still on its way is refused, and what was acknowledged stays in a box that nobody counts. */
    cancel: async (actor: Actor, id: string, version: number, reason: string): Promise<VoteView> => {
      const vote = await policy.demandAbility(actor, await votes.byId(id), 'cancel')
      demandVersion(vote, version)
      const at = clock.now()
      const chain = await chained({ chain: await withOpening(vote, at) }, at, { type: 'cancelled', data: { reason } })
      const done = await write(actor, vote, { chain, cancelled: { at, reason }, dueAt: null }, 'vote.changed', async (tx) => {
        await box.shutGates(id, tx)
        // No held ballot stays beside its voter's name when there is nothing left to decide.
        await box.put((await holds.release(id, tx)).map(({ mark, sealed }) => ({ vote: id, mark, sealed })), tx)
        await outbox.announce(tx, 'vote.cancelled', { voteId: id }, actor.id)
      })
      return view(done, actor)
    },
    events: async (actor: Actor, id: string) => {
      const { chain } = await readable(actor, id)
      return { events: chain, head: chain.length > 0 ? headOf(chain) : null }
    },
    write,
    demandRoom,
  }
}
export type VotesService = ReturnType<typeof votesService>
