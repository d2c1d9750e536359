import { Schema, Types } from 'mongoose'
import type { DismissalReason, Stance, Wish } from '@commonspark/shared/matches/schema'
import type { Database, Tx } from '../../platform/database.ts'

export interface WishRow { _id: string; wish: Wish; version: number; savedAt: Date }

/** What one side of a pair has said. */
export interface Said { stance: Exclude<Stance, 'none'>; why: DismissalReason | null; by: string; at: Date }
/** The two sides of a pair: the person who looks for ideas, and the idea's team. */
export type Side = 'seeker' | 'team'
/** A person and an idea about which somebody has said something. */
export interface Pair { _id: Types.ObjectId; person: string; idea: string; seeker: Said | null; team: Said | null; matchedAt: Date | null; conversation: string | null }

export interface Introduction {
  _id: Types.ObjectId
  broker: string
  /** The key of the creating request: one introduction however often it is sent. */
  key: string
  people: [string, string]
  note: string
  at: Date
  answers: { person: string; accept: boolean; at: Date }[]
  state: 'waiting' | 'accepted' | 'declined'
  conversation: string | null
}

export function matchesModel(database: Database) {
  const wishes = new Schema<WishRow>({
    _id: String, wish: { type: Schema.Types.Mixed, required: true }, version: { type: Number, required: true }, savedAt: { type: Date, required: true },
  }, { collection: 'wishes', versionKey: false, minimize: false })
  wishes.index({ 'wish.open': 1 })
  const Wishes = database.connection.model<WishRow>('Wish', wishes)

  const said = { type: new Schema<Said>({ stance: String, why: { type: String, default: null }, by: String, at: Date }, { _id: false }), default: null }
  const pairs = new Schema<Pair>({
    person: { type: String, required: true }, idea: { type: String, required: true }, seeker: said, team: said,
    matchedAt: { type: Date, default: null }, conversation: { type: String, default: null },
  }, { collection: 'match_pairs', versionKey: false })
  pairs.index({ person: 1, idea: 1 }, { unique: true })
  pairs.index({ idea: 1 })
  const Pairs = database.connection.model<Pair>('MatchPair', pairs)

  const introductions = new Schema<Introduction>({
    broker: { type: String, required: true }, key: { type: String, required: true }, people: { type: [String], required: true }, note: { type: String, required: true }, at: { type: Date, required: true },
    answers: { type: [new Schema({ person: String, accept: Boolean, at: Date }, { _id: false })], default: [] }, state: { type: String, required: true }, conversation: { type: String, default: null },
  }, { collection: 'introductions', versionKey: false })
  introductions.index({ broker: 1, key: 1 }, { unique: true })
  introductions.index({ broker: 1, at: -1 })
  introductions.index({ people: 1, at: -1 })
  const Introductions = database.connection.model<Introduction>('Introduction', introductions)

  const Tellings = database.connection.model('MatchTelling', new Schema({ _id: String, at: Date }, { collection: 'match_tellings', versionKey: false }))

  const withTx = (tx?: Tx) => (tx ? { session: tx } : {})
  return {
    /** True the first time for an idea. */
    tellOnce: async (idea: string, at: Date, tx: Tx): Promise<boolean> => (await Tellings.updateOne({ _id: idea }, { $setOnInsert: { at } }, { upsert: true, session: tx })).upsertedCount === 1,
    wish: (person: string): Promise<WishRow | null> => Wishes.findById(person).lean<WishRow>().exec(),
    wishesOf: (people: readonly string[]): Promise<WishRow[]> => Wishes.find({ _id: { $in: people } }).lean<WishRow[]>().exec(),
    openWishes: (): Promise<WishRow[]> => Wishes.find({ 'wish.open': true }).limit(10_000).lean<WishRow[]>().exec(),
    /** Saves a wish over this version, 0 for the first; false when somebody was faster. */
    saveWish: async (person: string, version: number, wish: Wish, at: Date): Promise<boolean> => {
      if (version === 0) return (await Wishes.updateOne({ _id: person }, { $setOnInsert: { wish, version: 1, savedAt: at } }, { upsert: true })).upsertedCount === 1
      return (await Wishes.updateOne({ _id: person, version }, { $set: { wish, savedAt: at }, $inc: { version: 1 } })).modifiedCount === 1
    },

    pair: (person: string, idea: string): Promise<Pair | null> => Pairs.findOne({ person, idea }).lean<Pair>().exec(),
    pairById: (id: string): Promise<Pair | null> => Pairs.findById(id).lean<Pair>().exec(),
    pairsOfPerson: (person: string): Promise<Pair[]> => Pairs.find({ person }).limit(5000).lean<Pair[]>().exec(),
    pairsOfIdea: (idea: string): Promise<Pair[]> => Pairs.find({ idea }).limit(5000).lean<Pair[]>().exec(),
    /** Notes what one side says; answers the pair after it. */
    say: async (person: string, idea: string, side: Side, words: Said | null, tx: Tx): Promise<Pair> => (await Pairs.findOneAndUpdate(
      { person, idea }, { $set: { [side]: words } }, { upsert: true, returnDocument: 'after', session: tx, setDefaultsOnInsert: true },
    ).lean<Pair>())!,
    matched: async (id: Types.ObjectId, at: Date, tx: Tx): Promise<void> => { await Pairs.updateOne({ _id: id }, { $set: { matchedAt: at } }, { session: tx }) },
    converse: async (id: Types.ObjectId, conversation: string): Promise<void> => { await Pairs.updateOne({ _id: id }, { $set: { conversation } }) },

    putIntroduction: async (row: Omit<Introduction, '_id'>, tx: Tx): Promise<Introduction> => {
      const [made] = await Introductions.create([row], withTx(tx))
      return made!.toObject() as Introduction
    },
    introduction: (id: string): Promise<Introduction | null> => Introductions.findById(id).lean<Introduction>().exec(),
    introductionByKey: (broker: string, key: string): Promise<Introduction | null> => Introductions.findOne({ broker, key }).lean<Introduction>().exec(),
    introductionsOf: (person: string): Promise<Introduction[]> => Introductions.find({ $or: [{ broker: person }, { people: person }] }).sort({ at: -1, _id: -1 }).limit(100).lean<Introduction[]>().exec(),
    /** Notes one party's answer, once; null when it was given before. */
    answer: (id: string, person: string, accept: boolean, at: Date, tx: Tx): Promise<Introduction | null> => Introductions.findOneAndUpdate(
      { _id: id, people: person, 'answers.person': { $ne: person } }, { $push: { answers: { person, accept, at } }, ...(accept ? {} : { $set: { state: 'declined' } }) }, { returnDocument: 'after', session: tx },
    ).lean<Introduction>().exec(),
    accepted: async (id: Types.ObjectId, tx: Tx): Promise<void> => { await Introductions.updateOne({ _id: id }, { $set: { state: 'accepted' } }, { session: tx }) },
    converseIntroduced: async (id: Types.ObjectId, conversation: string): Promise<void> => { await Introductions.updateOne({ _id: id }, { $set: { conversation } }) },
  }
}
export type MatchesModel = ReturnType<typeof matchesModel>
