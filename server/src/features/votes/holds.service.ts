import type { PageOf } from '@commonspark/shared/ground/endpoint'
import { AppError } from '@commonspark/shared/ground/errors'
import type { HoldState, HoldView, OwnHold } from '@commonspark/shared/votes/schema'
import type { DomainEvents } from '../../events/catalogue.ts'
import { type Actor, idOf } from '../../platform/actor.ts'
import { encodeCursor, pageFrom } from '../../platform/cursor.ts'
import type { Platform } from '../../platform/platform.ts'
import { type BoxModel, rollId } from './box.model.ts'
import type { CastingService } from './casting.service.ts'
import type { Hold, HoldsModel } from './holds.model.ts'
import type { VotePorts } from './ports.ts'
import { personOf } from './register.model.ts'
import { untilAlone } from './secret.box.ts'
import type { Vote, VotesModel } from './votes.model.ts'
import type { VotesPolicy } from './votes.policy.ts'

/** Ballots that wait for a decision: who decides never sees what is on them, and nobody decides about their own. */
export function holdsService(platform: Platform<DomainEvents>, votes: VotesModel, box: BoxModel, holds: HoldsModel, casting: CastingService, policy: VotesPolicy, ports: VotePorts) {
  const { clock, database, outbox } = platform

  const present = async (rows: readonly Hold[]): Promise<HoldView[]> => {
    const cards = await ports.cards(rows.flatMap(({ voter, decidedBy }) => [personOf(voter), decidedBy].flatMap((id) => id ?? [])))
    return rows.map((row) => ({
      id: row._id.toString(), person: cards.get(personOf(row.voter) ?? '') ?? null, signs: row.signs, state: row.state, reason: row.reason, appeal: row.appeal,
      at: row.at.toISOString(), decidedBy: cards.get(row.decidedBy ?? '') ?? null, decidedAt: row.decidedAt?.toISOString() ?? null,
    }))
  }
  const presentOne = async (row: Hold): Promise<HoldView> => (await present([row]))[0]!
  const voteFor = async (actor: Actor, id: string): Promise<Vote> => policy.demandAbility(actor, await votes.byId(id), 'decideHolds')

  /** Decides; a cleared secret ballot goes into the box in the same transaction. Refused once the box is sealed. */
  const settle = async (vote: string, hold: Hold, state: 'cleared' | 'excluded', reason: string, by: string | null): Promise<Hold> => {
    const next = await untilAlone(() => database.transaction(async (tx) => {
      const now = clock.now()
      // What is put is what lies in the hold within this transaction; its voter may just have changed it.
      const before = await holds.byId(vote, hold._id.toString(), tx)
      const set = { state, reason, decidedBy: by, decidedAt: now, waiting: false, ...(state === 'cleared' ? { mark: null, sealed: null } : {}) }
      const decided = before && await holds.update(hold._id, { state: hold.state, waiting: hold.waiting }, set, tx)
      if (!decided) throw new AppError('conflict', 'holdDecided')
      if (!(await box.pass(vote, now, 0, true, tx))) throw new AppError('conflict', 'voteSealed')
      if (state === 'cleared' && before.mark && before.sealed) await box.put([{ vote, mark: before.mark, sealed: before.sealed }], tx)
      await outbox.announce(tx, 'hold.decided', { voteId: vote, personId: personOf(hold.voter), decision: state }, by)
      return decided
    }))
    outbox.poke()
    return next
  }

  return {
    list: async (actor: Actor, id: string, state: HoldState | undefined, limit: number, after: string | undefined): Promise<PageOf<HoldView>> => {
      const vote = await policy.demandKnown(actor, await votes.byId(id))
      if (!(await policy.organises(actor, vote))) throw new AppError('forbidden', 'organisersOnly')
      const rows = await holds.page(id, state, limit + 1, after)
      const views = new Map((await present(rows)).map((view) => [view.id, view]))
      return pageFrom(rows, limit, (row) => encodeCursor([row.at.toISOString(), row._id.toString()]), (row) => views.get(row._id.toString())!)
    },
    /** Only open ballots: afterwards nobody can tell a secret one from the others. */
    byHand: async (actor: Actor, id: string, person: string, reason: string): Promise<HoldView> => {
      const vote = await voteFor(actor, id)
      if (vote.content.secrecy === 'secret') throw new AppError('conflict', 'secretInBox')
      if (person === actor.id) throw new AppError('forbidden', 'ownBallot')
      if ((await box.roll([rollId(id, person)])).size === 0) throw new AppError('notFound', 'noSuchBallot')
      const held = await untilAlone(() => database.transaction(async (tx) => {
        const now = clock.now()
        if (!(await box.pass(id, now, 0, true, tx))) throw new AppError('conflict', 'voteSealed')
        const known = (await holds.ofVoters(id, [person], tx)).get(person)
        const again = { signs: ['byHand' as const], state: 'held' as const, reason, appeal: null, decidedBy: actor.id, decidedAt: null, waiting: true }
        await outbox.announce(tx, 'ballot.held', { voteId: id, personId: person }, actor.id)
        if (known) {
          if (known.state !== 'cleared') throw new AppError('conflict', 'holdDecided')
          return (await holds.update(known._id, { state: 'cleared' }, again, tx))!
        }
        return (await holds.add([{ vote: id, voter: person, at: now, mark: null, sealed: null, ...again }], tx))[0]!
      }))
      outbox.poke()
      return presentOne(held)
    },
    decide: async (actor: Actor, id: string, holdId: string, decision: 'clear' | 'exclude', reason: string): Promise<HoldView> => {
      await voteFor(actor, id)
      const hold = await holds.byId(id, holdId)
      if (!hold) throw new AppError('notFound', 'noSuchHold')
      if (personOf(hold.voter) === actor.id) throw new AppError('forbidden', 'ownBallot')
      const state = decision === 'clear' ? 'cleared' as const : 'excluded' as const
      if (hold.state === state && !hold.waiting) return presentOne(hold)
      // What was cleared is in the box; an open ballot can be held again by hand.
      if (hold.state === 'cleared') throw new AppError('conflict', 'holdDecided')
      return presentOne(await settle(id, hold, state, reason, actor.id))
    },
    appeal: async (actor: Actor, id: string, text: string, code: string | undefined): Promise<OwnHold> => {
      const vote = await policy.demandKnown(actor, await votes.byId(id))
      if (vote.sealed) throw new AppError('conflict', 'voteSealed')
      if (vote.cancelled) throw new AppError('conflict', 'voteCancelled')
      const voter = code === undefined ? idOf(actor) : await casting.voterOf(actor, vote, code)
      const hold = await holds.ofVoter(id, voter)
      if (!hold || hold.state === 'cleared') throw new AppError('notFound', 'noSuchHold')
      if (hold.appeal === text) return casting.ownHold(hold, false)!
      if (hold.appeal !== null) throw new AppError('conflict', 'appealedAlready')
      const appealed = await database.transaction(async (tx) => {
        const next = await holds.update(hold._id, { appeal: null, state: hold.state }, { appeal: text, waiting: true }, tx)
        if (!next) throw new AppError('conflict', 'holdDecided')
        await outbox.announce(tx, 'hold.appealed', { voteId: id }, null)
        return next
      })
      outbox.poke()
      return casting.ownHold(appealed, false)!
    },
  }
}
export type HoldsService = ReturnType<typeof holdsService>
