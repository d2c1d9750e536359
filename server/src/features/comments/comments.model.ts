import { Schema, Types } from 'mongoose'
import type { Reaction } from '@commonspark/shared/comments/schema'
import { AppError } from '@commonspark/shared/ground/errors'
import { decodeCursor } from '../../platform/cursor.ts'
import type { Database, Tx } from '../../platform/database.ts'

export interface Comment {
  _id: Types.ObjectId
  idea: string
  /** The comment that this one answers. */
  parent: string | null
  author: string
  /** The key of the creating request: one comment however often it is sent. */
  key: string
  /** Empty once deleted. */
  text: string
  /** Everybody told of a mention here so far. */
  mentioned: string[]
  at: Date
  editedAt: Date | null
  deleted: boolean
  version: number
  /** Cache of the replies that stand; a recount rebuilds it. */
  replyCount: number
}
/** A text that was replaced or deleted; for moderators. */
export interface Earlier { comment: string; version: number; text: string; at: Date; by: string | null }
interface ReactionRow { comment: string; person: string; emoji: Reaction; at: Date }

/** Reactions to one comment, counted. */
export interface Tally { emoji: Reaction; count: number }

export function commentsModel(database: Database) {
  const comments = new Schema<Comment>({
    idea: { type: String, required: true },
    parent: { type: String, default: null },
    author: { type: String, required: true },
    key: { type: String, required: true },
    text: { type: String, default: '' },
    mentioned: { type: [String], default: [] },
    at: { type: Date, required: true },
    editedAt: { type: Date, default: null },
    deleted: { type: Boolean, default: false },
    version: { type: Number, default: 1 },
    replyCount: { type: Number, default: 0 },
  }, { collection: 'comments', versionKey: false })
  comments.index({ author: 1, key: 1 }, { unique: true })
  comments.index({ idea: 1, parent: 1, at: -1, _id: -1 })
  comments.index({ idea: 1, deleted: 1 })
  const Comments = database.connection.model<Comment>('Comment', comments)

  const earlier = new Schema<Earlier>({
    comment: { type: String, required: true }, version: { type: Number, required: true },
    text: { type: String, required: true }, at: { type: Date, required: true }, by: { type: String, default: null },
  }, { collection: 'comment_history', versionKey: false })
  earlier.index({ comment: 1, version: -1 }, { unique: true })
  const History = database.connection.model<Earlier>('CommentHistory', earlier)

  const reactions = new Schema<ReactionRow>({
    comment: { type: String, required: true }, person: { type: String, required: true }, emoji: { type: String, required: true }, at: { type: Date, required: true },
  }, { collection: 'comment_reactions', versionKey: false })
  reactions.index({ comment: 1, person: 1 }, { unique: true })
  reactions.index({ comment: 1, emoji: 1 })
  const Reactions = database.connection.model<ReactionRow>('CommentReaction', reactions)

  const withTx = (tx?: Tx) => (tx ? { session: tx } : {})
  return {
    create: async (comment: Omit<Comment, '_id'> & { _id?: Types.ObjectId }, tx?: Tx): Promise<Comment> => {
      const [row] = await Comments.create([comment], withTx(tx))
      return row!.toObject() as Comment
    },
    byId: (id: string): Promise<Comment | null> => Comments.findById(id).lean<Comment>().exec(),
    /** Those of these comments that are not deleted. */
    standing: async (ids: readonly string[]): Promise<Set<string>> => new Set(
      (await Comments.find({ _id: { $in: ids }, deleted: false }, { _id: 1 }).lean<Comment[]>()).map((row) => row._id.toString())),
    byKey: (author: string, key: string): Promise<Comment | null> => Comments.findOne({ author, key }).lean<Comment>().exec(),
    /** Comments on an idea, newest first, or replies to one, oldest first; deleted ones only where replies stand under them. One row over the limit. */
    page: (idea: string, parent: string | null, limit: number, after: string | undefined): Promise<Comment[]> => {
      const order = parent === null ? -1 : 1
      return Comments.find({ idea, parent, $and: [{ $or: [{ deleted: false }, { replyCount: { $gt: 0 } }] }, beyond(after, order === 1 ? '$gt' : '$lt')] })
        .sort({ at: order, _id: order }).limit(limit + 1).lean<Comment[]>().exec()
    },
    /** Puts a new text in the place of the one at this version, which goes to the history; null when somebody was faster. */
    edit: async (row: Comment, set: Pick<Comment, 'text' | 'mentioned'> & { editedAt: Date }, by: string, tx: Tx): Promise<Comment | null> => {
      const next = await Comments.findOneAndUpdate({ _id: row._id, version: row.version, deleted: false }, { $set: set, $inc: { version: 1 } }, { returnDocument: 'after', session: tx }).lean<Comment>()
      if (next) await History.create([{ comment: row._id.toString(), version: row.version, text: row.text, at: set.editedAt, by }], { session: tx })
      return next
    },
    /** Moves the text to the history and leaves the row as a tombstone; null when it was deleted before. */
    wipe: async (id: string, at: Date, by: string | null, tx: Tx): Promise<Comment | null> => {
      const was = await Comments.findOneAndUpdate({ _id: id, deleted: false }, { $set: { deleted: true, text: '' }, $inc: { version: 1 } }, { returnDocument: 'before', session: tx }).lean<Comment>()
      if (!was) return null
      await History.create([{ comment: id, version: was.version, text: was.text, at, by }], { session: tx })
      return { ...was, deleted: true, text: '', version: was.version + 1 }
    },
    history: (comment: string): Promise<Earlier[]> => History.find({ comment }).sort({ version: -1 }).limit(200).lean<Earlier[]>().exec(),

    /** Sets or takes back a person's reaction; true if that changed anything. */
    react: async (comment: string, person: string, emoji: Reaction | null, at: Date, tx: Tx): Promise<boolean> => {
      if (emoji === null) return (await Reactions.deleteOne({ comment, person }, { session: tx })).deletedCount === 1
      const was = await Reactions.findOneAndUpdate({ comment, person }, { $set: { emoji }, $setOnInsert: { at } }, { upsert: true, returnDocument: 'before', session: tx }).lean<ReactionRow>()
      return was?.emoji !== emoji
    },
    /** Reactions to each of these comments, counted. */
    tallies: async (ids: readonly string[]): Promise<Map<string, Tally[]>> => {
      const rows = await Reactions.aggregate<{ _id: { comment: string; emoji: Reaction }; n: number }>([
        { $match: { comment: { $in: ids } } }, { $group: { _id: { comment: '$comment', emoji: '$emoji' }, n: { $sum: 1 } } },
      ])
      const tallies = new Map<string, Tally[]>()
      for (const { _id: { comment, emoji }, n } of rows) tallies.set(comment, [...(tallies.get(comment) ?? []), { emoji, count: n }])
      return tallies
    },
    reactionsOf: async (person: string, ids: readonly string[]): Promise<Map<string, Reaction>> =>
      new Map((await Reactions.find({ person, comment: { $in: ids } }).lean<ReactionRow[]>()).map((row) => [row.comment, row.emoji])),

    countReply: async (parent: string, by: 1 | -1): Promise<void> => { await Comments.updateOne({ _id: parent }, { $inc: { replyCount: by } }) },
    /** How many comments of an idea stand. */
    countOf: (idea: string): Promise<number> => Comments.countDocuments({ idea, deleted: false }).exec(),
    /** The truth behind the ideas' counters. */
    countByIdea: async (): Promise<Map<string, number>> => new Map((await standing('$idea')).map(({ _id, n }) => [_id, n])),
    /** Rebuilds the reply counters; answers how many were wrong. */
    recountReplies: async (): Promise<number> => {
      const truth = await standing('$parent')
      if (truth.length === 0) return 0
      const done = await Comments.bulkWrite(truth.map(({ _id, n }) => ({ updateOne: { filter: { _id: new Types.ObjectId(_id), replyCount: { $ne: n } }, update: { $set: { replyCount: n } } } })), { ordered: false })
      return done.modifiedCount
    },
  }

  /** Comments that stand, counted by a field; those whose last one is deleted count 0. */
  async function standing(by: '$idea' | '$parent'): Promise<{ _id: string; n: number }[]> {
    return Comments.aggregate<{ _id: string; n: number }>([
      ...(by === '$parent' ? [{ $match: { parent: { $type: 'string' as const } } }] : []),
      { $group: { _id: by, n: { $sum: { $cond: ['$deleted', 0, 1] } } } },
    ]).allowDiskUse(true)
  }
}
export type CommentsModel = ReturnType<typeof commentsModel>

/** The condition "beyond the cursor" in the order of time and identity. */
function beyond(cursor: string | undefined, way: '$lt' | '$gt'): object {
  if (!cursor) return {}
  const [at, id] = decodeCursor(cursor, 2).map(String) as [string, string]
  const date = new Date(at)
  if (Number.isNaN(date.getTime()) || !Types.ObjectId.isValid(id)) throw new AppError('invalid', 'wrongCursor')
  return { $or: [{ at: { [way]: date } }, { at: date, _id: { [way]: new Types.ObjectId(id) } }] }
}
