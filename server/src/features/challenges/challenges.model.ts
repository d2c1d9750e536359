import { Schema, Types } from 'mongoose'
import type { ChallengeContent, ChallengeState } from '@commonspark/shared/challenges/schema'
import type { Span } from '@commonspark/shared/challenges/phases'
import { AppError } from '@commonspark/shared/ground/errors'
import { fold } from '@commonspark/shared/search/words'
import { afterDate, decodeCursor } from '../../platform/cursor.ts'
import type { Database, Tx } from '../../platform/database.ts'

/** A change that was made after a phase that matters had begun. */
export interface Mark { at: Date; by: string | null; what: string[]; reason: string; changes: { field: string; before: string; after: string }[] }

export interface Challenge {
  _id: Types.ObjectId
  /** Grows with every change of its content or organisers. */
  version: number
  state: ChallengeState
  /** The organisation that runs it. */
  host: string
  organisers: string[]
  createdBy: string | null
  /** The key of the creating request: one draft however often it is sent. */
  createKey: string
  content: ChallengeContent
  folded: string
  savedAt: Date
  savedBy: string | null
  publishedAt: Date | null
  /** Grows with every change of the schedule; an entry is never saved by an older one than it has seen. */
  scheduleVersion: number
  /** The schedule as instants: what phases are computed from. */
  spans: Span[]
  /** The deadline, for order and search. */
  closesAt: Date | null
  marks: Mark[]
  /** The seed that breaks last ties, and what was published of it beforehand. */
  lottery: { seed: string; commitment: string } | null
  /** Cache of the entries submitted; a recount rebuilds it. */
  entryCount: number
  releasedAt: Date | null
  /** When it was called off, by whom and why; absent in rows from before there was such a thing. */
  cancelled?: { at: Date; by: string | null; reason: string } | null
  /** Up to which instant boundaries of phases have been announced. */
  announcedTo: Date | null
}
export type Step = 'entriesFrozen' | 'assigned' | 'decided' | 'released' | 'cancelled'
interface HereRow { challenge: string; person: string; until: Date }
interface StepRow { challenge: string; what: Step | 'warned'; at: Date; key: string }

export function challengesModel(database: Database) {
  const schema = new Schema<Challenge>({
    version: { type: Number, required: true },
    state: { type: String, required: true },
    host: { type: String, required: true },
    organisers: { type: [String], required: true },
    createdBy: { type: String, default: null },
    createKey: { type: String, required: true },
    content: { type: Schema.Types.Mixed, required: true },
    folded: { type: String, default: '' },
    savedAt: { type: Date, required: true },
    savedBy: { type: String, default: null },
    publishedAt: { type: Date, default: null },
    scheduleVersion: { type: Number, default: 1 },
    spans: { type: [new Schema<Span>({ phase: String, from: Date, until: Date } as never, { _id: false })], default: [] },
    closesAt: { type: Date, default: null },
    marks: { type: Schema.Types.Mixed, default: [] } as never,
    lottery: { type: Schema.Types.Mixed, default: null } as never,
    entryCount: { type: Number, default: 0 },
    releasedAt: { type: Date, default: null },
    cancelled: { type: Schema.Types.Mixed, default: null } as never,
    announcedTo: { type: Date, default: null },
  }, { collection: 'challenges', versionKey: false, minimize: false })
  schema.index({ createdBy: 1, createKey: 1 }, { unique: true })
  schema.index({ state: 1, publishedAt: -1, _id: -1 })
  schema.index({ state: 1, closesAt: 1, _id: 1 })
  schema.index({ organisers: 1, savedAt: -1, _id: -1 })
  const Challenges = database.connection.model<Challenge>('Challenge', schema)

  const steps = new Schema<StepRow>({ challenge: { type: String, required: true }, what: { type: String, required: true }, at: { type: Date, required: true }, key: { type: String, required: true } }, { collection: 'challenge_steps', versionKey: false })
  steps.index({ challenge: 1, key: 1 }, { unique: true })
  const Steps = database.connection.model<StepRow>('ChallengeStep', steps)

  const heres = new Schema<HereRow>({ challenge: { type: String, required: true }, person: { type: String, required: true }, until: { type: Date, required: true } }, { collection: 'challenge_here', versionKey: false })
  heres.index({ challenge: 1, person: 1 }, { unique: true })
  heres.index({ until: 1 }, { expireAfterSeconds: 600 })
  const Heres = database.connection.model<HereRow>('ChallengeHere', heres)

  const toId = (hex: string): Types.ObjectId => new Types.ObjectId(hex)
  const withTx = (tx?: Tx) => (tx ? { session: tx } : {})
  const titleLike = (q: string): object => (q ? { folded: { $regex: fold(q).replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`) } } : {})
  return {
    newId: (): Types.ObjectId => new Types.ObjectId(),
    create: async (row: Omit<Challenge, '_id' | 'folded'> & { _id?: Types.ObjectId }, tx?: Tx): Promise<Challenge> => {
      const [made] = await Challenges.create([{ ...row, folded: fold(row.content.title) }], withTx(tx))
      return made!.toObject() as Challenge
    },
    byId: (id: string, tx?: Tx): Promise<Challenge | null> => Challenges.findById(id, null, withTx(tx)).lean<Challenge>().exec(),
    byIds: (ids: readonly string[]): Promise<Challenge[]> => Challenges.find({ _id: { $in: ids } }).lean<Challenge[]>().exec(),
    byCreateKey: (createdBy: string, createKey: string): Promise<Challenge | null> => Challenges.findOne({ createdBy, createKey }).lean<Challenge>().exec(),
    /** Writes over the version given; null when somebody was faster. */
    update: (id: string, version: number, set: Partial<Challenge>, mark: Mark | null, tx: Tx): Promise<Challenge | null> => Challenges.findOneAndUpdate(
      { _id: id, version },
      { $set: { ...set, ...(set.content ? { folded: fold(set.content.title) } : {}) }, ...(mark ? { $push: { marks: mark } } : {}), $inc: { version: 1, ...(set.spans ? { scheduleVersion: 1 } : {}) } },
      { returnDocument: 'after', session: tx },
    ).lean<Challenge>().exec(),
    remove: async (id: string): Promise<boolean> => (await Challenges.deleteOne({ _id: id, state: 'draft' })).deletedCount === 1,
    release: async (id: string, at: Date, tx: Tx): Promise<boolean> => (await Challenges.updateOne({ _id: id, releasedAt: null, cancelled: null }, { $set: { releasedAt: at }, $inc: { version: 1 } }, { session: tx })).modifiedCount === 1,
    setEntryCount: (id: string, entryCount: number): Promise<unknown> => Challenges.updateOne({ _id: id }, { $set: { entryCount } }).exec(),

    /** Published ones, the newest first; one row over the limit. */
    newest: (q: string, limit: number, after: string | undefined): Promise<Challenge[]> =>
      Challenges.find({ state: 'published', ...titleLike(q), ...afterDate('publishedAt', after, toId) }).sort({ publishedAt: -1, _id: -1 }).limit(limit + 1).lean<Challenge[]>().exec(),
    /** Those whose deadline is still to come, the nearest first. */
    endingSoon: (q: string, now: Date, limit: number, after: string | undefined): Promise<Challenge[]> => {
      const [at, id] = after ? decodeCursor(after, 2).map(String) as [string, string] : [now.toISOString(), '']
      const date = new Date(at)
      if (Number.isNaN(date.getTime()) || (after && !Types.ObjectId.isValid(id))) throw new AppError('invalid', 'wrongCursor')
      const beyond = after ? { $or: [{ closesAt: { $gt: date } }, { closesAt: date, _id: { $gt: toId(id) } }] } : { closesAt: { $gt: now } }
      return Challenges.find({ state: 'published', $and: [titleLike(q), beyond, { closesAt: { $gt: now } }] }).sort({ closesAt: 1, _id: 1 }).limit(limit + 1).lean<Challenge[]>().exec()
    },
    ofOrganiser: (person: string, limit: number, after: string | undefined): Promise<Challenge[]> =>
      Challenges.find({ organisers: person, ...afterDate('savedAt', after, toId) }).sort({ savedAt: -1, _id: -1 }).limit(limit + 1).lean<Challenge[]>().exec(),

    /** Published ones with a boundary between what was announced and now. */
    withBoundaries: (now: Date): Promise<Challenge[]> => Challenges.find({
      state: 'published', releasedAt: { $in: [null] }, cancelled: null,
      $or: [{ spans: { $elemMatch: { from: { $lte: now } } } }, { spans: { $elemMatch: { until: { $lte: now } } } }],
    }).lean<Challenge[]>().exec(),
    /** Takes the announcing of what came up to now; false when another process has it. */
    takeBoundaries: async ({ _id, announcedTo }: Challenge, now: Date, tx: Tx): Promise<boolean> =>
      (await Challenges.updateOne({ _id, announcedTo }, { $set: { announcedTo: now } }, { session: tx })).modifiedCount === 1,
    /** Published ones whose deadline lies in this stretch of time. */
    closingBetween: (from: Date, until: Date): Promise<Challenge[]> => Challenges.find({ state: 'published', cancelled: null, closesAt: { $gt: from, $lte: until } }).lean<Challenge[]>().exec(),
    /** Published ones whose deadline has passed and whose results are not out. */
    closed: async (now: Date): Promise<{ id: string; closesAt: Date }[]> => (await Challenges.find({ state: 'published', releasedAt: null, closesAt: { $lte: now } }, { closesAt: 1 }).lean<Challenge[]>())
      .map(({ _id, closesAt }) => ({ id: _id.toString(), closesAt: closesAt! })),
    /** Notes that a warning was given; false when it was before. */
    warnOnce: async (key: string, at: Date, tx: Tx): Promise<boolean> =>
      (await Steps.updateOne({ challenge: 'warnings', key }, { $setOnInsert: { what: 'warned', at } }, { upsert: true, session: tx })).upsertedCount === 1,

    /** Notes that a person looks at a challenge until then; true when they did not before. */
    here: async (challenge: string, person: string, now: Date, until: Date): Promise<boolean> => {
      const before = await Heres.findOneAndUpdate({ challenge, person }, { $set: { until } }, { upsert: true }).lean<HereRow>()
      return before === null || before.until <= now
    },
    countHere: (challenge: string, now: Date): Promise<number> => Heres.countDocuments({ challenge, until: { $gt: now } }).exec(),
    /** Notes a step for the history, once. */
    note: async (challenge: string, what: Step, key: string, at: Date, tx?: Tx): Promise<void> => {
      await Steps.updateOne({ challenge, key }, { $setOnInsert: { what, at } }, { upsert: true, ...withTx(tx) })
    },
    stepsOf: (challenge: string): Promise<{ what: Step; at: Date }[]> => Steps.find({ challenge }).sort({ at: 1 }).lean<{ what: Step; at: Date }[]>().exec(),
  }
}
export type ChallengesModel = ReturnType<typeof challengesModel>
