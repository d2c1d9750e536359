import { Schema, Types } from 'mongoose'
import type { Answers, EntryState, ScreeningState } from '@commonspark/shared/entries/schema'
import { AppError } from '@commonspark/shared/ground/errors'
import { fold } from '@commonspark/shared/search/words'
import { afterDate, decodeCursor } from '../../platform/cursor.ts'
import type { Database, Tx } from '../../platform/database.ts'

/** What is known of the idea that was entered, as it read then. */
export interface IdeaFacts { title: string; summary: string; country: string | null; language: string; sdgs: number[]; cover: string | null }
/** The copy that counts: what was complete when it was last saved before the deadline. */
export interface StandingCopy extends IdeaFacts { answers: Answers; team: string[]; at: Date }
export interface EntryQuestionRow { id: string; key: string; text: string; at: Date; by: string; answer: string | null; answeredAt: Date | null }

export interface Entry {
  _id: Types.ObjectId
  challenge: string
  idea: string
  /** The idea while the entry takes part: one entry of an idea in a challenge. */
  slot: string | null
  /** Who entered it, where the challenge takes one entry of a person. */
  holder: string | null
  /** Says nothing about when or by whom; what a blind jury knows it by. */
  code: string
  lead: string
  /** False has declined to take part. */
  team: { person: string; confirmed: boolean | null }[]
  facts: IdeaFacts
  folded: string
  state: EntryState
  version: number
  answers: Answers
  completeness: number
  savedAt: Date
  savedBy: string
  standing: StandingCopy | null
  submittedAt: Date | null
  /** When a team declared that everybody in it has the ages that are asked for, and who said so; the platform knows nobody's age. */
  ages?: { at: Date; by: string } | null
  receipt: { key: string; code: string; at: Date; hash: string } | null
  /** The version of the schedule by which it was last judged: nothing judged by an older one is ever written over it. */
  gate: number
  /** Set when entries close: from then on nothing of it changes. */
  frozenAt: Date | null
  screening: { state: ScreeningState; reason: string; at: Date | null; by: string | null; checks: boolean[]; appeal: { text: string; at: Date; upheld: boolean | null; reason: string } | null }
  questions: EntryQuestionRow[]
}
export interface EntryFilter { q?: string; state?: EntryState | undefined; screening?: ScreeningState | undefined; country?: string | undefined; language?: string | undefined }

/** Those that take part: submitted, and found eligible, or not looked at where nothing is screened. */
const takingPart = (challenge: string, screened: boolean): object => ({ challenge, state: 'submitted', 'screening.state': screened ? 'eligible' : { $ne: 'notEligible' } })

export function entriesModel(database: Database) {
  const schema = new Schema<Entry>({
    challenge: { type: String, required: true },
    idea: { type: String, required: true },
    slot: { type: String, default: null },
    holder: { type: String, default: null },
    code: { type: String, required: true },
    lead: { type: String, required: true },
    team: { type: [new Schema({ person: String, confirmed: Boolean }, { _id: false })], required: true } as never,
    facts: { type: Schema.Types.Mixed, required: true } as never,
    folded: { type: String, default: '' },
    state: { type: String, required: true },
    version: { type: Number, default: 1 },
    answers: { type: Schema.Types.Mixed, default: {} } as never,
    completeness: { type: Number, default: 0 },
    savedAt: { type: Date, required: true },
    savedBy: { type: String, required: true },
    standing: { type: Schema.Types.Mixed, default: null } as never,
    submittedAt: { type: Date, default: null },
    ages: { type: Schema.Types.Mixed, default: null } as never,
    receipt: { type: Schema.Types.Mixed, default: null } as never,
    gate: { type: Number, required: true },
    frozenAt: { type: Date, default: null },
    screening: { type: Schema.Types.Mixed, required: true } as never,
    questions: { type: Schema.Types.Mixed, default: [] } as never,
  }, { collection: 'entries', versionKey: false, minimize: false })
  schema.index({ challenge: 1, code: 1 }, { unique: true })
  schema.index({ challenge: 1, slot: 1 }, { unique: true, partialFilterExpression: { slot: { $type: 'string' } } })
  schema.index({ challenge: 1, holder: 1 }, { unique: true, partialFilterExpression: { holder: { $type: 'string' } } })
  schema.index({ challenge: 1, state: 1, code: 1 })
  schema.index({ challenge: 1, savedAt: -1, _id: -1 })
  schema.index({ 'team.person': 1, savedAt: -1, _id: -1 })
  const Entries = database.connection.model<Entry>('Entry', schema)

  const toId = (hex: string): Types.ObjectId => new Types.ObjectId(hex)
  const withTx = (tx?: Tx) => (tx ? { session: tx } : {})
  const filterOf = ({ q, state, screening, country, language }: EntryFilter): object => ({
    ...(q ? { folded: { $regex: fold(q).replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`) } } : {}),
    ...(state ? { state } : {}), ...(screening ? { 'screening.state': screening } : {}), ...(country ? { 'facts.country': country } : {}), ...(language ? { 'facts.language': language } : {}),
  })
  return {
    create: async (row: Omit<Entry, '_id' | 'folded'> & { _id?: Types.ObjectId }, tx?: Tx): Promise<Entry> => {
      const [made] = await Entries.create([{ ...row, folded: fold(row.facts.title) }], withTx(tx))
      return made!.toObject() as Entry
    },
    byId: (id: string): Promise<Entry | null> => Entries.findById(id).lean<Entry>().exec(),
    /** Without what they answered. */
    byIds: (ids: readonly string[]): Promise<Entry[]> => Entries.find({ _id: { $in: ids } }, { answers: 0, 'standing.answers': 0, questions: 0 }).lean<Entry[]>().exec(),
    bySlot: (challenge: string, slot: string): Promise<Entry | null> => Entries.findOne({ challenge, slot }).lean<Entry>().exec(),

    /** Writes what was judged by this version of the schedule, if nobody was faster, nothing is frozen and no newer schedule holds. */
    save: (id: string, version: number, gate: number, set: Partial<Entry>, tx?: Tx): Promise<Entry | null> => Entries.findOneAndUpdate(
      { _id: id, version, state: { $ne: 'withdrawn' }, frozenAt: null, gate: { $lte: gate } },
      { $set: { ...set, gate, ...(set.facts ? { folded: fold(set.facts.title) } : {}) }, $inc: { version: 1 } }, { returnDocument: 'after', ...withTx(tx) },
    ).lean<Entry>().exec(),
    /** Writes what does not depend on the deadline. */
    update: (id: string, version: number, set: object, tx: Tx): Promise<Entry | null> => Entries.findOneAndUpdate({ _id: id, version }, { $set: set, $inc: { version: 1 } }, { returnDocument: 'after', session: tx }).lean<Entry>().exec(),
    /** Lifts every entry of a challenge to a new schedule; what was frozen thaws when entries are open again. */
    fence: async (challenge: string, gate: number, thaw: boolean): Promise<void> => {
      await Entries.updateMany({ challenge, gate: { $lt: gate } }, { $set: { gate, ...(thaw ? { frozenAt: null } : {}) } })
    },
    isThawed: async (challenge: string): Promise<boolean> => (await Entries.exists({ challenge, frozenAt: null })) !== null,
    /** Freezes what is not frozen yet. */
    freeze: async (challenge: string, at: Date): Promise<void> => { await Entries.updateMany({ challenge, frozenAt: null }, { $set: { frozenAt: at } }) },

    ofPerson: (person: string, challenge: string | undefined, limit: number, after: string | undefined): Promise<Entry[]> =>
      Entries.find({ 'team.person': person, ...(challenge ? { challenge } : {}), ...afterDate('savedAt', after, toId) }).sort({ savedAt: -1, _id: -1 }).limit(limit + 1).lean<Entry[]>().exec(),
    inTeams: (person: string, challenges: readonly string[]): Promise<Entry[]> => Entries.find(
      { challenge: { $in: challenges }, state: { $ne: 'withdrawn' }, team: { $elemMatch: { person, confirmed: { $ne: false } } } }, { challenge: 1 }).lean<Entry[]>().exec(),
    /** For organisers, the last saved first. */
    page: (challenge: string, filter: EntryFilter, limit: number, after: string | undefined): Promise<Entry[]> =>
      Entries.find({ challenge, ...filterOf(filter), ...afterDate('savedAt', after, toId) }).sort({ savedAt: -1, _id: -1 }).limit(limit + 1).lean<Entry[]>().exec(),
    /** Those that take part, in the order of their codes, which says nothing about them. */
    gallery: (challenge: string, screened: boolean, filter: EntryFilter, limit: number, after: string | undefined): Promise<Entry[]> => {
      const [code] = after ? decodeCursor(after, 1) : ['']
      if (typeof code !== 'string') throw new AppError('invalid', 'wrongCursor')
      return Entries.find({ ...filterOf(filter), ...takingPart(challenge, screened), ...(after ? { code: { $gt: code } } : {}) }).sort({ code: 1 }).limit(limit + 1).lean<Entry[]>().exec()
    },
    /** Without what they answered, which is most of them. */
    takingPart: (challenge: string, screened: boolean): Promise<Entry[]> => Entries.find(takingPart(challenge, screened), { answers: 0, 'standing.answers': 0, questions: 0 }).sort({ code: 1 }).lean<Entry[]>().exec(),
    /** One of them, by its identity or its code. */
    oneTakingPart: (challenge: string, screened: boolean, by: { _id: string } | { code: string }): Promise<Entry | null> => Entries.findOne({ ...by, ...takingPart(challenge, screened) }, { answers: 0, 'standing.answers': 0, questions: 0 }).lean<Entry>().exec(),
    /** Every entry that was submitted, for exports, a few hundred at a time. */
    eachSubmitted: (challenge: string) => Entries.find({ challenge, state: 'submitted' }).sort({ code: 1 }).lean<Entry>().cursor({ batchSize: 500 }),
    countSubmitted: (challenge: string): Promise<number> => Entries.countDocuments({ challenge, state: 'submitted' }).exec(),
    countTakingPart: (challenge: string, screened: boolean): Promise<number> => Entries.countDocuments(takingPart(challenge, screened)).exec(),
    /** Everybody who takes part, drafts included. */
    people: async (challenge: string): Promise<{ person: string; state: EntryState }[]> => (await Entries.aggregate<{ _id: { person: string; state: EntryState } }>([
      { $match: { challenge, state: { $ne: 'withdrawn' } } }, { $unwind: '$team' }, { $match: { 'team.confirmed': { $ne: false } } }, { $group: { _id: { person: '$team.person', state: '$state' } } },
    ])).map(({ _id }) => _id),
    tally: (challenge: string, timeZone: string) => Entries.aggregate<{
      states: { _id: { state: EntryState; screening: ScreeningState }; n: number }[]; countries: { _id: string | null; n: number }[]; shares: { _id: number; n: number }[]; days: { _id: string; n: number }[]
    }>([
      { $match: { challenge } },
      { $facet: {
        states: [{ $group: { _id: { state: '$state', screening: '$screening.state' }, n: { $sum: 1 } } }],
        countries: [{ $match: { state: { $ne: 'withdrawn' } } }, { $group: { _id: '$facts.country', n: { $sum: 1 } } }, { $sort: { n: -1, _id: 1 } }],
        shares: [{ $match: { state: 'draft' } }, { $group: { _id: { $multiply: [25, { $floor: { $divide: ['$completeness', 25] } }] }, n: { $sum: 1 } } }, { $sort: { _id: 1 } }],
        days: [{ $match: { state: 'submitted' } }, { $group: { _id: { $dateToString: { date: '$submittedAt', format: '%Y-%m-%d', timezone: timeZone } }, n: { $sum: 1 } } }, { $sort: { _id: 1 } }],
      } },
    ]).exec(),
  }
}
export type EntriesModel = ReturnType<typeof entriesModel>
