import { setTimeout as sleep } from 'node:timers/promises'
import { Schema, Types } from 'mongoose'
import type { ConversationEvent, Emoji, LinkPreview } from '@commonspark/shared/conversations/schema'
import type { FileView } from '@commonspark/shared/files/schema'
import { type Database, isDuplicate, type Tx } from '../../platform/database.ts'

export interface Message {
  _id: Types.ObjectId
  conversation: string
  /** 1, 2, 3 and so on in each conversation, without a gap. */
  seq: number
  sender: string
  /** The sender's own identity of the message; of events one of ours. */
  key: string
  at: Date
  text: string
  event: ConversationEvent | null
  files: FileView[]
  replyTo: { seq: number; sender: string; excerpt: string } | null
  /** Cache of the messages that answer this one. */
  replies: number
  mentions: string[]
  /** Folded words, for the search. */
  words: string[]
  reactions: { emoji: Emoji; person: string }[]
  preview: LinkPreview | null
  editedAt: Date | null
  deleted: boolean
  version: number
}
/** A message before it has its place. */
export type Draft = Omit<Message, '_id' | 'seq'>
export interface Change { conversation: string; rev: number; seq: number }
interface Earlier { conversation: string; seq: number; version: number; text: string; at: Date }
/** What is asked of a search; `before` is the place in its order. */
export interface Sought { conversations: readonly string[]; words: readonly string[]; sender?: string; from?: Date; to?: Date; has?: 'files' | 'links'; before?: { at: Date; id: string } }

const TRIES = 200

export function messagesModel(database: Database) {
  const any = Schema.Types.Mixed
  const messages = new Schema<Message>({
    conversation: { type: String, required: true }, seq: { type: Number, required: true }, sender: { type: String, required: true }, key: { type: String, required: true },
    at: { type: Date, required: true }, text: String, event: any, files: [any], replyTo: any, replies: Number, mentions: [String], words: [String], reactions: [any], preview: any,
    editedAt: Date, deleted: Boolean, version: Number,
  }, { collection: 'messages', versionKey: false, minimize: false })
  messages.index({ conversation: 1, seq: 1 }, { unique: true })
  messages.index({ conversation: 1, sender: 1, key: 1 }, { unique: true })
  messages.index({ conversation: 1, words: 1, at: -1 })
  messages.index({ conversation: 1, 'replyTo.seq': 1, seq: 1 }, { partialFilterExpression: { 'replyTo.seq': { $type: 'number' } } })
  const Messages = database.connection.model<Message>('Message', messages)

  const changes = new Schema<Change>({ conversation: { type: String, required: true }, rev: { type: Number, required: true }, seq: { type: Number, required: true } }, { collection: 'message_changes', versionKey: false })
  changes.index({ conversation: 1, rev: 1 }, { unique: true })
  const Changes = database.connection.model<Change>('MessageChange', changes)

  const earlier = new Schema<Earlier>({
    conversation: { type: String, required: true }, seq: { type: Number, required: true }, version: { type: Number, required: true }, text: { type: String, default: '' }, at: { type: Date, required: true },
  }, { collection: 'message_history', versionKey: false })
  earlier.index({ conversation: 1, seq: 1, version: -1 }, { unique: true })
  const History = database.connection.model<Earlier>('MessageHistory', earlier)

  /**
   * The newest place, also when its majority is still on the way: a later write is never kept where an earlier one is not,
   * so that a place after it can be taken.
   */
  const lastSeq = async (conversation: string): Promise<number> =>
    (await Messages.findOne({ conversation }, { seq: 1 }).sort({ seq: -1 }).setOptions({ readConcern: { level: 'local' } } as never).lean<Message>())?.seq ?? 0
  const byKeys = (conversation: string, keys: readonly { sender: string; key: string }[]): Promise<Message[]> =>
    Messages.find({ conversation, $or: keys.map(({ sender, key }) => ({ sender, key })) }).lean<Message[]>().exec()
  const keyOf = ({ sender, key }: { sender: string; key: string }): string => `${sender} ${key}`

  const rev = async (conversation: string, tx?: Tx): Promise<number> => (await Changes.findOne({ conversation }, { rev: 1 }, tx ? { session: tx } : {}).sort({ rev: -1 }).lean<Change>())?.rev ?? 0

  return {
    /**
     * Gives messages their places and stores them with majority and journal; answers them in order, and what was stored under
     * the same key before. `hint` is the newest place this process has seen acknowledged. A place is only ever tried when the one
     * before it is taken, and the unique index gives it to one of those who try, so a crash anywhere leaves no gap.
     */
    append: async (conversation: string, drafts: readonly Draft[], hint: number | undefined): Promise<Message[]> => {
      const stored = new Map<string, Message>()
      let waiting = [...new Map(drafts.map((draft) => [keyOf(draft), draft])).values()]
      let last = hint ?? (await lastSeq(conversation))
      for (let attempt = 0; waiting.length > 0; attempt++) {
        if (attempt > TRIES) throw new Error('no place for a message')
        const rows = waiting.map((draft, at): Message => ({ _id: new Types.ObjectId(), ...draft, seq: last + 1 + at }))
        try {
          await Messages.collection.insertMany(rows as never[], { ordered: true })
          for (const row of rows) stored.set(keyOf(row), row)
          break
        } catch (error) {
          if (!isDuplicate(error)) throw error
          const put = rows.slice(0, (error as { insertedCount?: number }).insertedCount ?? 0)
          for (const row of put) stored.set(keyOf(row), row)
          waiting = waiting.slice(put.length)
          for (const row of await byKeys(conversation, waiting)) stored.set(keyOf(row), row)
          waiting = waiting.filter((draft) => !stored.has(keyOf(draft)))
          last = await lastSeq(conversation)
          // Somebody else is writing here: not again in the same moment.
          if (attempt > 2) await sleep(Math.random() * Math.min(50, 2 * attempt))
        }
      }
      return drafts.map((draft) => stored.get(keyOf(draft))!)
    },
    lastSeq,
    rev: (conversation: string) => rev(conversation),
    byKey: (conversation: string, sender: string, key: string): Promise<Message | null> => Messages.findOne({ conversation, sender, key }).lean<Message>().exec(),
    /** Everybody who has written in these conversations. */
    writersIn: async (conversations: readonly string[]): Promise<Map<string, string[]>> => new Map((await Messages.aggregate<{ _id: string; people: string[] }>([
      { $match: { conversation: { $in: conversations }, event: null } }, { $group: { _id: '$conversation', people: { $addToSet: '$sender' } } },
    ])).map(({ _id, people }) => [_id, people])),
    byId: (id: string): Promise<Message | null> => Messages.findById(id).lean<Message>().exec(),
    one: (conversation: string, seq: number): Promise<Message | null> => Messages.findOne({ conversation, seq }).lean<Message>().exec(),
    some: (conversation: string, seqs: readonly number[]): Promise<Message[]> => Messages.find({ conversation, seq: { $in: seqs } }).sort({ seq: 1 }).lean<Message[]>().exec(),
    /** Oldest first, from this place on. */
    from: (conversation: string, seq: number, limit: number): Promise<Message[]> => Messages.find({ conversation, seq: { $gte: seq } }).sort({ seq: 1 }).limit(limit).lean<Message[]>().exec(),
    /** Oldest first, the last ones before this place and after the other. */
    until: async (conversation: string, before: number, after: number, limit: number): Promise<Message[]> =>
      (await Messages.find({ conversation, seq: { $lt: before, $gt: after } }).sort({ seq: -1 }).limit(limit).lean<Message[]>()).toReversed(),
    answers: (conversation: string, seq: number, limit: number): Promise<Message[]> => Messages.find({ conversation, 'replyTo.seq': seq }).sort({ seq: 1 }).limit(limit).lean<Message[]>().exec(),
    countAnswers: (conversation: string, seq: number): Promise<number> => Messages.countDocuments({ conversation, 'replyTo.seq': seq }).exec(),
    /** The newest message of each conversation that was written to in the last so many milliseconds of the machine's own time, which identities are made of. */
    newest: async (milliseconds: number): Promise<Message[]> => {
      const from = Types.ObjectId.createFromTime(Math.floor((Date.now() - milliseconds) / 1000))
      const places = await Messages.aggregate<{ _id: string; seq: number }>([{ $match: { _id: { $gte: from } } }, { $group: { _id: '$conversation', seq: { $max: '$seq' } } }]).allowDiskUse(true)
      return (await Promise.all(places.map(({ _id, seq }) => Messages.findOne({ conversation: _id, seq }).lean<Message>()))).flatMap((row) => row ?? [])
    },
    /** How a deleted message began is quoted no more. */
    forgetQuotes: async (conversation: string, seq: number): Promise<void> => { await Messages.updateMany({ conversation, 'replyTo.seq': seq }, { $set: { 'replyTo.excerpt': '' } }) },
    /** The place of the first message from a moment on, by halving: places and moments grow together. */
    atDate: async (conversation: string, at: Date, fromSeq: number): Promise<number> => {
      let [low, high] = [fromSeq + 1, (await lastSeq(conversation)) + 1]
      const end = high - 1
      while (low < high) {
        const middle = Math.floor((low + high) / 2)
        const row = await Messages.findOne({ conversation, seq: middle }, { at: 1 }).lean<Message>()
        if (row && row.at < at) low = middle + 1
        else high = middle
      }
      return Math.min(low, end)
    },
    /** Changes a message at its version and numbers the change; null when it is not at that version any more. */
    change: async (row: Message, update: { $set?: object; $addToSet?: object; $pull?: object; $inc?: object }, keep: boolean, at: Date): Promise<Message | null> => {
      const once = () => database.transaction(async (tx) => {
        const message = await Messages.findOneAndUpdate({ _id: row._id, ...(keep ? { version: row.version } : {}), deleted: false }, update as never, { returnDocument: 'after', session: tx }).lean<Message>()
        if (!message) return null
        if (keep) await History.create([{ conversation: row.conversation, seq: row.seq, version: row.version, text: row.text, at }], { session: tx })
        const next = (await rev(row.conversation, tx)) + 1
        await Changes.create([{ conversation: row.conversation, rev: next, seq: row.seq }], { session: tx })
        return message
      })
      for (let attempt = 0; ; attempt++) {
        try { return await once() } catch (error) {
          if (!isDuplicate(error) || attempt === TRIES) throw error
          await sleep(Math.random() * 20)
        }
      }
    },
    /** The places that changed after a revision, in order. */
    changed: (conversation: string, after: number, limit: number): Promise<Change[]> => Changes.find({ conversation, rev: { $gt: after } }).sort({ rev: 1 }).limit(limit).lean<Change[]>().exec(),
    history: (conversation: string, seq: number): Promise<Earlier[]> => History.find({ conversation, seq }).sort({ version: -1 }).limit(200).lean<Earlier[]>().exec(),
    /** Whether a message that stands holds this file. */
    holds: async (conversation: string, fileId: string): Promise<number | null> => (await Messages.findOne({ conversation, 'files.id': fileId, deleted: false }, { seq: 1 }).lean<Message>())?.seq ?? null,
    search: ({ conversations, words, sender, from, to, has, before }: Sought, limit: number): Promise<Message[]> => Messages.find({
      conversation: { $in: conversations }, deleted: false,
      ...(words.length > 0 ? { $and: words.map((word) => ({ words: { $regex: `^${word}` } })) } : { event: null }),
      ...(sender ? { sender } : {}),
      ...(from || to ? { at: { ...(from ? { $gte: from } : {}), ...(to ? { $lt: to } : {}) } } : {}),
      ...(has === 'files' ? { 'files.0': { $exists: true } } : has === 'links' ? { text: { $regex: 'https?://' } } : {}),
      ...(before ? { $or: [{ at: { $lt: before.at } }, { at: before.at, _id: { $lt: new Types.ObjectId(before.id) } }] } : {}),
    }).sort({ at: -1, _id: -1 }).limit(limit).maxTimeMS(5000).lean<Message[]>().exec(),
    /** For the demo, the bench and tests: rows as they are. */
    put: async (rows: readonly (Draft & { seq: number })[]): Promise<void> => { if (rows.length > 0) await Messages.collection.insertMany(rows.map((row) => ({ _id: new Types.ObjectId(), ...row })) as never[]) },
  }
}
export type MessagesModel = ReturnType<typeof messagesModel>
