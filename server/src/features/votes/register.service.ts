import { AppError } from '@commonspark/shared/ground/errors'
import { MAX_ROLL } from '@commonspark/shared/votes/content'
import type { DomainEvents } from '../../events/catalogue.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import type { Platform } from '../../platform/platform.ts'
import type { RegisterModel } from './register.model.ts'
import type { Vote, VotesModel } from './votes.model.ts'
import type { VotesPolicy } from './votes.policy.ts'
import { chained, isOpened, type VotesService, withOpening } from './votes.service.ts'

/** The roll of votes by list and by paper codes; once published every addition is a public event with its reason. */
export function registerService(platform: Platform<DomainEvents>, votes: VotesModel, register: RegisterModel, policy: VotesPolicy, service: VotesService) {
  const { clock, database, outbox } = platform

  /** The clock may write the opening meanwhile; nobody has to send the same again for that. */
  const grow = async (...asked: Parameters<typeof growOnce>): Promise<number> => {
    for (let tried = 1; ; tried++) {
      try { return await growOnce(...asked) } catch (error) { if (tried === 4 || !(error instanceof AppError) || error.because !== 'savedMeanwhile') throw error }
    }
  }
  const growOnce = async (actor: Actor, id: string, kind: 'list' | 'codes', reason: string | null, add: (tx: Tx) => Promise<number>): Promise<number> => {
    const vote = await policy.demandAbility(actor, await votes.byId(id), 'fillRoll')
    if (vote.content.eligibility.kind !== kind) throw new AppError('conflict', 'rollNotKept')
    const adding = async (tx: Tx): Promise<Vote> => {
      const added = await add(tx)
      const grown = (await votes.grow(vote._id, added, tx))!
      if (grown.rollSize > MAX_ROLL) throw new AppError('conflict', 'rollFull')
      return grown
    }
    if (!vote.publishedAt) return (await database.transaction(adding)).rollSize
    if (reason === null) throw new AppError('invalid', 'fieldsRefused', { fields: [{ path: 'reason', because: 'required', params: {} }] })
    service.demandRoom(vote)
    const now = clock.now()
    let roll = 0
    await service.write(actor, vote, {}, 'vote.changed', async (tx) => {
      const grown = await adding(tx)
      roll = grown.rollSize
      if (roll === vote.rollSize) return
      const chain = await chained({ chain: await withOpening(vote, now) }, now, { type: 'rollAdded', data: { reason, added: roll - vote.rollSize, roll } })
      await votes.update(vote._id, grown.version, { chain }, tx)
      // Whoever notes the opening announces it: the clock does not come back for it.
      if (isOpened(chain) && !isOpened(vote.chain)) await outbox.announce(tx, 'vote.opened', { voteId: id }, null)
      if (kind === 'list') await outbox.announce(tx, 'roll.grown', { voteId: id }, actor.id)
    })
    return roll
  }
  return {
    addAddresses: async (actor: Actor, id: string, addresses: readonly string[], reason: string | null): Promise<{ added: number; roll: number }> => {
      let added = 0
      const roll = await grow(actor, id, 'list', reason, async (tx) => added = await register.addAddresses(id, addresses, tx))
      return { added, roll }
    },
    makeCodes: async (actor: Actor, id: string, key: string, count: number, reason: string | null): Promise<{ codes: string[]; roll: number }> => {
      let codes: string[] = []
      const roll = await grow(actor, id, 'codes', reason, async (tx) => { codes = await register.addCodes(id, key, count, tx); return codes.length })
      return { codes, roll }
    },
  }
}
export type RegisterService = ReturnType<typeof registerService>
