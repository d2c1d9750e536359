import { isObjectIdOrHexString, Schema, Types } from 'mongoose'
import type { IdeaContent } from '@commonspark/shared/ideas/content'
import type { IdeaState, TeamRole } from '@commonspark/shared/ideas/schema'
import { afterDate } from '../../platform/cursor.ts'
import { committedTime, type Database, type Tx } from '../../platform/database.ts'
import { askForMarks, askTogether } from '../../platform/group-commit.ts'

export interface TeamEntry { person: string; role: TeamRole; state: 'invited' | 'active' }

export interface Idea {
  _id: Types.ObjectId
  /** Grows with every change of anything but the counters; the optimistic lock. */
  version: number
  state: IdeaState
  /** Taken off the lists by a moderator. */
  hidden: boolean
  /** The creator and the key of the creating request: one draft however often it is sent. */
  createdBy: string | null
  createKey: string | null
  draft: IdeaContent
  savedAt: Date
  savedBy: string | null
  /** `draft` differs from `published`. */
  dirty: boolean
  published: IdeaContent | null
  publishedNumber: number
  publishedAt: Date | null
  activeAt: Date
  team: TeamEntry[]
  /** Caches of the rows in other collections; a recount rebuilds them. */
  supportCount: number
  commentCount: number
  followerCount: number
  /** Where an imported idea comes from; one idea for each source row. */
  source?: { name: string; row: string }
}
export interface Version { _id: Types.ObjectId; idea: string; number: number; content: IdeaContent; note: string; at: Date; by: string | null }

export function ideasModel(database: Database) {
  const ideas = new Schema<Idea>({
    version: { type: Number, required: true },
    state: { type: String, required: true },
    hidden: { type: Boolean, default: false },
    createdBy: { type: String, default: null },
    createKey: { type: String, default: null },
    draft: { type: Schema.Types.Mixed, required: true },
    savedAt: { type: Date, required: true },
    savedBy: { type: String, default: null },
    dirty: { type: Boolean, default: false },
    published: { type: Schema.Types.Mixed, default: null },
    publishedNumber: { type: Number, default: 0 },
    publishedAt: { type: Date, default: null },
    activeAt: { type: Date, required: true },
    team: { type: [new Schema<TeamEntry>({ person: String, role: String, state: String }, { _id: false })], default: [] },
    supportCount: { type: Number, default: 0 },
    commentCount: { type: Number, default: 0 },
    followerCount: { type: Number, default: 0 },
    source: { type: new Schema({ name: String, row: String }, { _id: false }), required: false },
  }, { collection: 'ideas', versionKey: false, minimize: false })
  ideas.index({ createdBy: 1, createKey: 1 }, { unique: true, partialFilterExpression: { createKey: { $type: 'string' } } })
  ideas.index({ 'source.name': 1, 'source.row': 1 }, { unique: true, partialFilterExpression: { 'source.row': { $exists: true } } })
  ideas.index({ 'team.person': 1, activeAt: -1, _id: -1 })
  ideas.index({ state: 1, hidden: 1, _id: 1 })
  const Ideas = database.connection.model<Idea>('Idea', ideas)

  const versions = new Schema<Version>({
    idea: { type: String, required: true },
    number: { type: Number, required: true },
    content: { type: Schema.Types.Mixed, required: true },
    note: { type: String, default: '' },
    at: { type: Date, required: true },
    by: { type: String, default: null },
  }, { collection: 'idea_versions', versionKey: false, minimize: false })
  versions.index({ idea: 1, number: -1 }, { unique: true })
  const Versions = database.connection.model<Version>('IdeaVersion', versions)

  const follows = new Schema({ idea: { type: String, required: true }, person: { type: String, required: true }, at: { type: Date, required: true } }, { collection: 'follows', versionKey: false })
  follows.index({ idea: 1, person: 1 }, { unique: true })
  follows.index({ person: 1, at: -1 })
  const Follows = database.connection.model<{ idea: string; person: string; at: Date }>('Follow', follows)

  const withTx = (tx?: Tx) => (tx ? { session: tx } : {})
  const toId = (hex: string): Types.ObjectId => new Types.ObjectId(hex)
  const byIds = (ids: readonly string[]): Promise<Idea[]> => Ideas.find({ _id: { $in: ids } }).lean<Idea[]>().exec()
  const one = askTogether(async (ids) => new Map((await byIds(ids)).map((idea) => [idea._id.toString(), idea])))
  return {
    /** Whether two people are in one team. */
    inOneTeam: async (a: string, b: string): Promise<boolean> => (await Ideas.exists({ $and: [a, b].map((person) => ({ team: { $elemMatch: { person, state: 'active' } } })) })) !== null,
    newId: (): Types.ObjectId => new Types.ObjectId(),
    create: async (idea: Omit<Idea, '_id'> & { _id?: Types.ObjectId }, tx?: Tx): Promise<Idea> => {
      const [row] = await Ideas.create([idea], withTx(tx))
      return row!.toObject() as Idea
    },
    byId: async (id: string): Promise<Idea | null> => (isObjectIdOrHexString(id) ? await one(id) ?? null : null),
    byIds,
    byCreateKey: (createdBy: string, createKey: string): Promise<Idea | null> => Ideas.findOne({ createdBy, createKey }).lean<Idea>().exec(),
    bySource: (name: string, row: string): Promise<Idea | null> => Ideas.findOne({ 'source.name': name, 'source.row': row }).lean<Idea>().exec(),
    /** Writes if nobody was faster; null when the version has moved on. */
    update: (id: string, version: number, set: Partial<Idea>, tx?: Tx): Promise<Idea | null> => Ideas.findOneAndUpdate(
      { _id: id, version }, { $set: set, $inc: { version: 1 } }, { returnDocument: 'after', ...withTx(tx) },
    ).lean<Idea>().exec(),
    touch: async (id: string, at: Date): Promise<void> => { await Ideas.updateOne({ _id: id }, { $max: { activeAt: at } }) },
    setHidden: (id: string, hidden: boolean): Promise<Idea | null> => Ideas.findOneAndUpdate({ _id: id }, { $set: { hidden }, $inc: { version: 1 } }, { returnDocument: 'after' }).lean<Idea>().exec(),
    /** Adds to the counters of many ideas in one round trip; rows that are missing are passed over. */
    count: async (field: 'supportCount' | 'commentCount' | 'followerCount', deltas: ReadonlyMap<string, number>, tx?: Tx): Promise<void> => {
      if (deltas.size === 0) return
      await Ideas.bulkWrite([...deltas].map(([id, delta]) => ({ updateOne: { filter: { _id: toId(id) }, update: { $inc: { [field]: delta } } } })), { ordered: false, ...withTx(tx) })
    },
    setCount: async (id: string, field: 'supportCount' | 'commentCount' | 'followerCount', value: number): Promise<void> => { await Ideas.updateOne({ _id: id }, { $set: { [field]: value } }) },
    counts: async (ids: readonly string[], field: 'supportCount' | 'commentCount' | 'followerCount' = 'supportCount'): Promise<Map<string, number>> => new Map(
      (await Ideas.find({ _id: { $in: ids } }, { [field]: 1 }).lean<Idea[]>()).map((row) => [row._id.toString(), row[field]])),
    ofPerson: (person: string, limit: number, after: string | undefined, onlyPublished: boolean): Promise<Idea[]> => Ideas.find({
      team: { $elemMatch: { person, ...(onlyPublished ? { state: 'active' } : {}) } }, ...(onlyPublished ? { state: 'published', hidden: false } : {}), ...afterDate('activeAt', after, toId),
    }).sort({ activeAt: -1, _id: -1 }).limit(limit + 1).lean<Idea[]>().exec(),
    /** Every idea whose counter is not 0, with it. */
    counted: async (field: 'supportCount' | 'commentCount'): Promise<Map<string, number>> => new Map(
      (await Ideas.find({ [field]: { $ne: 0 } }, { [field]: 1 }).lean<Idea[]>()).map((row) => [row._id.toString(), row[field]])),
    /** Every published idea in the order of identity, a thousand at a time. */
    eachPublished: async function* (): AsyncGenerator<Idea[]> {
      let from: Types.ObjectId | undefined
      for (;;) {
        const rows = await Ideas.find({ state: 'published', hidden: false, ...(from ? { _id: { $gt: from } } : {}) }).sort({ _id: 1 }).limit(1000).lean<Idea[]>()
        if (rows.length === 0) return
        yield rows
        from = rows.at(-1)!._id
      }
    },
    /** Tells of every change to any idea from now on, also those made by other processes; returns how to stop. */
    watch: async (tell: (id: string, idea: Idea | null) => void, failed: (error: Error) => void): Promise<() => Promise<void>> => {
      const stream = Ideas.collection.watch([], { fullDocument: 'updateLookup', startAtOperationTime: await committedTime(database) })
      stream.on('change', (change) => { if ('documentKey' in change) tell(String(change.documentKey._id), ('fullDocument' in change ? change.fullDocument : null) as Idea | null) })
      let stopped = false
      stream.on('error', failed)
      // Without an error, when the collection is dropped or renamed, as a restore does.
      stream.on('close', () => { if (!stopped) failed(new Error('the stream of changes has ended')) })
      return () => { stopped = true; return stream.close() }
    },
    addVersion: async (version: Omit<Version, '_id'>, tx?: Tx): Promise<void> => { await Versions.create([version], withTx(tx)) },
    versions: (idea: string): Promise<Version[]> => Versions.find({ idea }).sort({ number: -1 }).limit(200).lean<Version[]>().exec(),

    /** True if the follow is new. */
    follow: async (idea: string, person: string, at: Date, tx?: Tx): Promise<boolean> =>
      (await Follows.updateOne({ idea, person }, { $setOnInsert: { at } }, { upsert: true, ...withTx(tx) })).upsertedCount === 1,
    unfollow: async (idea: string, person: string, tx?: Tx): Promise<boolean> => (await Follows.deleteOne({ idea, person }, withTx(tx))).deletedCount === 1,
    followed: askForMarks(async (asked) => (await Follows.find({ $or: asked.map(({ by, among }) => ({ person: by, idea: { $in: among } })) }).lean()).map(({ person, idea }) => ({ by: person, on: idea }))),
    followers: async (idea: string): Promise<string[]> => (await Follows.find({ idea }).lean()).map((row) => row.person),
    countFollowers: (idea: string): Promise<number> => Follows.countDocuments({ idea }).exec(),
    total: (): Promise<number> => Ideas.estimatedDocumentCount().exec(),
    /** Those with whom each of these people is or was in a team. */
    coAuthors: async (people: readonly string[]): Promise<Map<string, Set<string>>> => {
      const found = new Map<string, Set<string>>()
      for (const { team } of await Ideas.find({ 'team.person': { $in: people } }, { team: 1 }).lean<Idea[]>()) {
        const active = team.filter(({ state }) => state === 'active').map(({ person }) => person)
        for (const person of active.filter((one) => people.includes(one))) found.set(person, new Set([...found.get(person) ?? [], ...active.filter((one) => one !== person)]))
      }
      return found
    },
  }
}
export type IdeasModel = ReturnType<typeof ideasModel>
