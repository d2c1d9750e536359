import type { PageOf } from '@commonspark/shared/ground/endpoint'
import { AppError } from '@commonspark/shared/ground/errors'
import type { Bid, BidRow, SheetView } from '@commonspark/shared/jury/schema'
import { type Actor, idOf } from '../../platform/actor.ts'
import type { JuryModel } from './jury.model.ts'
import { isBlind, type JuriedContest, mayAssign } from './jury.policy.ts'
import type { JuryPorts } from './jury.service.ts'

const EXCERPT = 280
const excerptOf = (fields: SheetView['fields']): string => {
  const text = fields.find(({ field, answer }) => (field.kind === 'text' || field.kind === 'section') && typeof answer === 'string' && answer !== '')?.answer
  return typeof text === 'string' ? text.slice(0, EXCERPT) : ''
}

/** Which entries jurors would like to score: asked for before entries are given out, weighed when they are. */
export function bidsService(jury: JuryModel, ports: JuryPorts) {
  const demandOpen = async (actor: Actor, id: string): Promise<JuriedContest> => {
    const contest = await ports.readable(actor, id)
    if ((await jury.juror(id, idOf(actor)))?.state !== 'active') throw new AppError('forbidden', 'jurorsOnly')
    if (!contest.content.jury.bidding || !mayAssign(contest) || (await jury.state(id)).assignedAt !== null) throw new AppError('conflict', 'notInThisPhase')
    return contest
  }
  return {
    list: async (actor: Actor, id: string, limit: number, after?: string): Promise<PageOf<BidRow>> => {
      const contest = await demandOpen(actor, id)
      const [{ items, next }, mine] = await Promise.all([ports.entriesPage(id, '', limit, after), jury.bids(id, idOf(actor))])
      const blind = isBlind(contest)
      return {
        items: await Promise.all(items.map(async ({ id: entry, code, title }) => ({ code, title: blind ? null : title, excerpt: excerptOf(await ports.answers(entry, blind)), bid: mine.find((one) => one.entry === entry)?.bid ?? null }))), next,
      }
    },
    set: async (actor: Actor, id: string, code: string, bid: Bid): Promise<{ bid: Bid }> => {
      await demandOpen(actor, id)
      const entry = await ports.entry(id, { code })
      if (!entry) throw new AppError('notFound', 'noSuchEntry')
      await jury.setBid({ challenge: id, person: idOf(actor), entry: entry.id, bid })
      return { bid }
    },
  }
}
export type BidsService = ReturnType<typeof bidsService>
