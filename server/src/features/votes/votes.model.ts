import { Schema, Types } from 'mongoose'
import type { StatedResult } from '@commonspark/shared/counting/bundle'
import type { ChainedEvent } from '@commonspark/shared/counting/chain'
import type { VoteContent, VotePhase, VoteSubject } from '@commonspark/shared/votes/content'
import type { z } from 'zod'
import { decodeCursor } from '../../platform/cursor.ts'
import type { Database, Tx } from '../../platform/database.ts'

/** What a box held when it was sealed. */
export interface Sealed { at: Date; box: string; ballots: number; roll: number | null; excluded: Record<string, number> }

export interface Vote {
  _id: Types.ObjectId
  /** Grows with every change of the vote itself; ballots do not change it. */
  version: number
  /** Who made it and the key of that request, so that it is made once. */
  createKey: string
  createdBy: string | null
  createdAt: Date
  organisation: string | null
  /** People who organise it beside the organisation's owners. */
  organisers: string[]
  subject: VoteSubject | null
  content: VoteContent
  withdrawn: { option: string; at: Date; reason: string }[]
  /** Copies of the content's moments, for the lists and the clock. */
  opensAt: Date | null
  closesAt: Date | null
  publishedAt: Date | null
  /** The public log; each event is bound to the one before. */
  chain: ChainedEvent[]
  /** Tells a changed secret of the installation (seal.ts). */
  keyCheck: string | null
  /** How many addresses or codes there are, where the roll is kept here. */
  rollSize: number
  /** When the clock has something to do next, or a process that has taken it over must have done it. */
  dueAt: Date | null
  reminded: boolean
  sealed: Sealed | null
  result: { at: Date; count: string | null; stated: z.infer<typeof StatedResult> } | null
  imported: { source: string; official: string[] | null; meta: Record<string, string> } | null
  /** Absent in votes of before there was this. */
  cancelled?: { at: Date; reason: string } | null
}
export type VoteChange = Partial<Omit<Vote, '_id' | 'version' | 'createKey' | 'createdBy' | 'createdAt'>>

export interface ListAsk { phase?: Exclude<VotePhase, 'draft'> | undefined; organisation?: string | undefined; organisers?: { person: string; organisations: string[] } | 'all' | undefined; after?: string | undefined; limit: number; now: Date }

export function votesModel(database: Database) {
  const schema = new Schema<Vote>({
    version: { type: Number, required: true },
    createKey: { type: String, required: true },
    createdBy: { type: String, default: null },
    createdAt: { type: Date, required: true },
    organisation: { type: String, default: null },
    organisers: { type: [String], default: [] },
    subject: { type: Schema.Types.Mixed, default: null },
    content: { type: Schema.Types.Mixed, required: true },
    withdrawn: { type: [Schema.Types.Mixed] as never, default: [] },
    opensAt: { type: Date, default: null },
    closesAt: { type: Date, default: null },
    publishedAt: { type: Date, default: null },
    chain: { type: [Schema.Types.Mixed] as never, default: [] },
    keyCheck: { type: String, default: null },
    rollSize: { type: Number, default: 0 },
    dueAt: { type: Date, default: null },
    reminded: { type: Boolean, default: false },
    sealed: { type: Schema.Types.Mixed, default: null },
    result: { type: Schema.Types.Mixed, default: null },
    imported: { type: Schema.Types.Mixed, default: null },
    cancelled: { type: Schema.Types.Mixed, default: null } as never,
  }, { collection: 'votes', versionKey: false, minimize: false })
  schema.index({ createKey: 1 }, { unique: true })
  schema.index({ dueAt: 1 }, { partialFilterExpression: { dueAt: { $type: 'date' } } })
  schema.index({ closesAt: -1, _id: -1 })
  schema.index({ organisation: 1, closesAt: -1 })
  schema.index({ 'subject.kind': 1, 'subject.id': 1 })
  const Votes = database.connection.model<Vote>('Vote', schema)
  const withTx = (tx?: Tx) => (tx ? { session: tx } : {})

  const phaseFilter = (phase: ListAsk['phase'], now: Date): object => {
    switch (phase) {
      case 'announced': return { opensAt: { $gt: now }, result: null, cancelled: null }
      case 'open': return { opensAt: { $lte: now }, closesAt: { $gt: now }, result: null, cancelled: null }
      case 'closed': return { closesAt: { $lte: now }, result: null, cancelled: null }
      case 'counted': return { result: { $ne: null } }
      case 'cancelled': return { cancelled: { $ne: null } }
      case undefined: return {}
    }
  }
  const afterFilter = (after: string | undefined): object => {
    if (!after) return {}
    const [at, id] = decodeCursor(after, 2)
    const _id = { $lt: new Types.ObjectId(String(id).padStart(24, '0').slice(0, 24)) }
    if (at === null) return { closesAt: null, _id }
    const closesAt = new Date(String(at))
    return { $or: [{ closesAt: { $lt: closesAt } }, { closesAt, _id }, { closesAt: null }] }
  }
  return {
    create: async (vote: Omit<Vote, '_id'> & { _id?: Types.ObjectId }, tx?: Tx): Promise<Vote> => {
      const [row] = await Votes.create([vote], withTx(tx))
      return row!.toObject() as Vote
    },
    byId: (id: string, tx?: Tx): Promise<Vote | null> => Votes.findById(id, null, withTx(tx)).lean<Vote>().exec(),
    byKey: (createKey: string): Promise<Vote | null> => Votes.findOne({ createKey }).lean<Vote>().exec(),
    bySubject: ({ kind, id }: VoteSubject): Promise<Vote[]> => Votes.find({ 'subject.kind': kind, 'subject.id': id }).lean<Vote[]>().exec(),
    titles: async (ids: readonly string[]): Promise<Map<string, string>> => new Map(
      (await Votes.find({ _id: { $in: ids }, publishedAt: { $ne: null } }, { 'content.title': 1 }).lean<Vote[]>()).map((row) => [row._id.toString(), row.content.title])),
    /** Writes if the vote is still at this version; null when somebody was faster. */
    update: (id: Types.ObjectId, version: number, set: VoteChange, tx?: Tx): Promise<Vote | null> =>
      Votes.findOneAndUpdate({ _id: id, version }, { $set: set, $inc: { version: 1 } }, { returnDocument: 'after', ...withTx(tx) }).lean<Vote>().exec(),
    grow: (id: Types.ObjectId, by: number, tx: Tx): Promise<Vote | null> =>
      Votes.findOneAndUpdate({ _id: id }, { $inc: { rollSize: by } }, { returnDocument: 'after', session: tx }).lean<Vote>().exec(),
    remove: async (id: Types.ObjectId, version: number): Promise<boolean> => (await Votes.deleteOne({ _id: id, version, publishedAt: null })).deletedCount === 1,
    /** Takes over what the clock has to do, until `until`; whoever dies on it leaves it to the next. */
    takeDue: (now: Date, until: Date): Promise<Vote | null> =>
      Votes.findOneAndUpdate({ dueAt: { $lte: now } }, { $set: { dueAt: until } }, { sort: { dueAt: 1 }, returnDocument: 'after' }).lean<Vote>().exec(),
    /** `again`: only where something is still to be done. */
    plan: async (id: Types.ObjectId, dueAt: Date | null, again = false): Promise<void> => { await Votes.updateOne({ _id: id, ...(again ? { dueAt: { $ne: null } } : {}) }, { $set: { dueAt } }) },
    isDue: async (now: Date): Promise<boolean> => (await Votes.exists({ dueAt: { $lte: now } })) !== null,
    /** Newest end first, drafts last. */
    list: ({ phase, organisation, organisers, after, limit, now }: ListAsk): Promise<Vote[]> => Votes.find({
      $and: [
        organisers === undefined ? { publishedAt: { $ne: null } } : organisers === 'all' ? {} : { $or: [{ organisers: organisers.person }, { organisation: { $in: organisers.organisations } }] },
        phaseFilter(phase, now), organisation ? { organisation } : {}, afterFilter(after),
      ],
    }, { chain: 0 }).sort({ closesAt: -1, _id: -1 }).limit(limit).lean<Vote[]>().exec(),
    count: (): Promise<number> => Votes.estimatedDocumentCount().exec(),
  }
}
export type VotesModel = ReturnType<typeof votesModel>
