import { Schema, Types } from 'mongoose'
import type { ConversationKind, MemberRole, MemberState, NotifyMode } from '@commonspark/shared/conversations/schema'
import { afterDate } from '../../platform/cursor.ts'
import { type Database, isDuplicate, type Tx } from '../../platform/database.ts'
import { groupCommit } from '../../platform/group-commit.ts'

export interface StoredSubject { kind: 'idea' | 'challenge' | 'session'; id: string }
/** The newest message as a list shows it. */
export interface Last { seq: number; sender: string; excerpt: string; at: Date }
export interface Conversation {
  _id: Types.ObjectId
  kind: ConversationKind
  /** What it is found again by: "direct:<a>:<b>", "team:<idea>"; or, of those that people begin, who began it with which request. */
  key: string
  title: string
  subject: StoredSubject | null
  createdBy: string | null
  at: Date
  /** Caches of the newest message, written before its sender is answered. */
  lastSeq: number
  last: Last | null
  activeAt: Date
  slowSeconds: number
  pins: number[]
}
export interface Member {
  conversation: string
  person: string
  role: MemberRole
  state: MemberState
  /** They see what comes after this place. */
  fromSeq: number
  readSeq: number
  deliveredSeq: number
  notify: NotifyMode
  joinedAt: Date
  lastSentAt: Date | null
  /** Up to which place letters and pushes have told of what is unread. */
  toldSeq: number
}

export function conversationsModel(database: Database) {
  const conversations = new Schema<Conversation>({
    kind: { type: String, required: true },
    key: { type: String, required: true },
    title: { type: String, default: '' },
    subject: { type: new Schema({ kind: String, id: String }, { _id: false, id: false }), default: null },
    createdBy: { type: String, default: null },
    at: { type: Date, required: true },
    lastSeq: { type: Number, default: 0 },
    last: { type: new Schema({ seq: Number, sender: String, excerpt: String, at: Date }, { _id: false }), default: null },
    activeAt: { type: Date, required: true },
    slowSeconds: { type: Number, default: 0 },
    pins: { type: [Number], default: [] },
  }, { collection: 'conversations', versionKey: false })
  conversations.index({ key: 1 }, { unique: true })
  conversations.index({ 'subject.kind': 1, 'subject.id': 1 })
  const Conversations = database.connection.model<Conversation>('Conversation', conversations)

  const members = new Schema<Member>({
    conversation: { type: String, required: true },
    person: { type: String, required: true },
    role: { type: String, required: true },
    state: { type: String, required: true },
    fromSeq: { type: Number, default: 0 },
    readSeq: { type: Number, default: 0 },
    deliveredSeq: { type: Number, default: 0 },
    notify: { type: String, default: 'all' },
    joinedAt: { type: Date, required: true },
    lastSentAt: { type: Date, default: null },
    toldSeq: { type: Number, default: 0 },
  }, { collection: 'conversation_members', versionKey: false })
  members.index({ conversation: 1, person: 1 }, { unique: true })
  members.index({ person: 1, state: 1 })
  members.index({ conversation: 1, state: 1 })
  const Members = database.connection.model<Member>('ConversationMember', members)
  const toId = (id: string): Types.ObjectId => new Types.ObjectId(id)
  const valid = (ids: readonly string[]): Types.ObjectId[] => ids.filter((id) => Types.ObjectId.isValid(id)).map(toId)

  // What is asked for while an answer is on its way is asked for together; every answer is younger than its question.
  const one = groupCommit<string, Conversation | null>(async (ids) => {
    const found = new Map((await Conversations.find({ _id: { $in: valid([...new Set(ids)]) } }).lean<Conversation[]>()).map((row) => [row._id.toString(), row]))
    return ids.map((id) => found.get(id) ?? null)
  })
  const memberOf = groupCommit<Pick<Member, 'conversation' | 'person'>, Member | null>(async (asked) => {
    const people = new Map<string, Set<string>>()
    for (const { conversation, person } of asked) people.set(conversation, (people.get(conversation) ?? new Set()).add(person))
    const rows = await Members.find({ $or: [...people].map(([conversation, some]) => ({ conversation, person: { $in: [...some] } })) }).lean<Member[]>()
    const found = new Map(rows.map((row) => [`${row.conversation} ${row.person}`, row]))
    return asked.map(({ conversation, person }) => found.get(`${conversation} ${person}`) ?? null)
  })

  return {
    byId: one,
    byIds: (ids: readonly string[]): Promise<Conversation[]> => Conversations.find({ _id: { $in: valid(ids) } }).lean<Conversation[]>().exec(),
    byKey: (key: string): Promise<Conversation | null> => Conversations.findOne({ key }).lean<Conversation>().exec(),
    about: (kind: StoredSubject['kind'], id: string): Promise<Conversation[]> => Conversations.find({ 'subject.kind': kind, 'subject.id': id }).lean<Conversation[]>().exec(),
    /** The conversation of this key, made if there is none; and whether it is new. */
    findOrCreate: async (row: Pick<Conversation, 'kind' | 'key' | 'title' | 'subject' | 'createdBy' | 'at'>): Promise<{ conversation: Conversation; created: boolean }> => {
      const { key, ...rest } = row
      const attempt = async () => {
        const found = await Conversations.findOneAndUpdate(
          { key }, { $setOnInsert: { ...rest, activeAt: row.at, lastSeq: 0, last: null, slowSeconds: 0, pins: [] } }, { upsert: true, returnDocument: 'after', includeResultMetadata: true },
        ).lean<{ value: Conversation; lastErrorObject: { updatedExisting: boolean } }>()
        return { conversation: found.value, created: !found.lastErrorObject.updatedExisting }
      }
      return attempt().catch((error: unknown) => { if (isDuplicate(error)) return attempt(); throw error })
    },
    change: (id: string, set: Partial<Pick<Conversation, 'title' | 'slowSeconds'>>): Promise<Conversation | null> =>
      Conversations.findByIdAndUpdate(id, { $set: set }, { returnDocument: 'after' }).lean<Conversation>().exec(),
    pin: (id: string, seq: number, on: boolean, most: number): Promise<Conversation | null> => Conversations.findOneAndUpdate(
      { _id: id, ...(on ? { [`pins.${most - 1}`]: { $exists: false } } : {}) }, on ? { $addToSet: { pins: seq } } : { $pull: { pins: seq } }, { returnDocument: 'after' },
    ).lean<Conversation>().exec(),
    /** Notes the newest message; an older one never takes the place of a newer. */
    touch: async (id: string, last: Last): Promise<void> => {
      await Conversations.updateOne({ _id: id, lastSeq: { $lt: last.seq } }, { $set: { lastSeq: last.seq, last, activeAt: last.at } })
    },
    /** Rewrites how the newest message begins, after it was edited or deleted. */
    retouch: async (id: string, seq: number, excerpt: string): Promise<void> => { await Conversations.updateOne({ _id: id, 'last.seq': seq }, { $set: { 'last.excerpt': excerpt } }) },
    /** Conversations among these, the most lately active first, one row over the limit. */
    page: (ids: readonly string[], limit: number, after: string | undefined): Promise<Conversation[]> =>
      Conversations.find({ _id: { $in: valid(ids) }, ...afterDate('activeAt', after, toId) }).sort({ activeAt: -1, _id: -1 }).limit(limit + 1).lean<Conversation[]>().exec(),

    member: (conversation: string, person: string): Promise<Member | null> => memberOf({ conversation, person }),
    /** Those of these members, by the identities of their rows, who are in their conversation no more. */
    outOf: (rows: readonly string[]): Promise<Pick<Member, 'conversation' | 'person'>[]> =>
      Members.find({ _id: { $in: rows }, state: { $in: ['left', 'removed'] } }, { conversation: 1, person: 1 }).lean<Member[]>().exec(),
    /** Those in it now, the longest there first. */
    members: (conversation: string, limit = 0, states: readonly MemberState[] = ['active', 'request']): Promise<Member[]> =>
      Members.find({ conversation, state: { $in: states } }).sort({ joinedAt: 1, _id: 1 }).limit(limit).lean<Member[]>().exec(),
    /** The first members of each of these conversations. */
    membersOf: async (ids: readonly string[], most: number): Promise<Map<string, Member[]>> => new Map(await Promise.all(ids.map(async (conversation) =>
      [conversation, await Members.find({ conversation, state: { $in: ['active', 'request'] } }).sort({ joinedAt: 1, _id: 1 }).limit(most).lean<Member[]>()] as const))),
    countMembers: (conversation: string): Promise<number> => Members.countDocuments({ conversation, state: { $in: ['active', 'request'] } }).exec(),
    of: (person: string, states: readonly MemberState[]): Promise<Member[]> => Members.find({ person, state: { $in: states } }).lean<Member[]>().exec(),
    /** Whether two people are both active in some conversation that is not only between them. */
    meet: async (a: string, b: string): Promise<boolean> => {
      const [one, other] = await Promise.all([a, b].map(async (person) => (await Members.find({ person, state: 'active' }, { conversation: 1 }).lean<Member[]>()).map((row) => row.conversation)))
      const shared = one!.filter((id) => new Set(other).has(id))
      return shared.length > 0 && (await Conversations.exists({ _id: { $in: valid(shared) }, kind: { $in: ['group', 'team', 'session', 'direct'] } })) !== null
    },
    /** Those with whom each of these people shares a conversation of two, with the conversation. */
    directOf: async (people: readonly string[]): Promise<{ conversation: string; person: string; other: string }[]> => {
      const ids = (await Members.find({ person: { $in: people }, state: 'active' }, { conversation: 1 }).lean<Member[]>()).map(({ conversation }) => conversation)
      const direct = (await Conversations.find({ _id: { $in: valid([...new Set(ids)]) }, kind: 'direct' }, { _id: 1 }).lean<Conversation[]>()).map(({ _id }) => _id.toString())
      const rows = await Members.find({ conversation: { $in: direct }, state: 'active' }, { conversation: 1, person: 1 }).lean<Member[]>()
      return rows.flatMap(({ conversation, person }) => (people.includes(person) ? rows.filter((row) => row.conversation === conversation && row.person !== person).map((row) => ({ conversation, person, other: row.person })) : []))
    },
    /** Puts people in, or back in; those who are in it stay as they are. Answers who came. */
    join: async (conversation: string, people: readonly { person: string; role: MemberRole; state: MemberState }[], fromSeq: number, at: Date): Promise<string[]> => {
      const came: string[] = []
      for (const { person, role, state } of people) {
        const set = { role, state, fromSeq, readSeq: fromSeq, deliveredSeq: fromSeq, toldSeq: fromSeq, joinedAt: at }
        const done = await Members.updateOne({ conversation, person, state: { $in: ['left', 'removed'] } }, { $set: set })
        if (done.modifiedCount === 1) { came.push(person); continue }
        const made = await Members.updateOne({ conversation, person }, { $setOnInsert: { ...set, notify: 'all', lastSentAt: null } }, { upsert: true })
          .catch((error: unknown) => { if (isDuplicate(error)) return { upsertedCount: 0 }; throw error })
        if (made.upsertedCount === 1) came.push(person)
      }
      return came
    },
    setState: async (conversation: string, person: string, from: readonly MemberState[], state: MemberState): Promise<boolean> =>
      (await Members.updateOne({ conversation, person, state: { $in: from } }, { $set: { state } })).modifiedCount === 1,
    setRole: async (conversation: string, person: string, role: MemberRole): Promise<boolean> =>
      (await Members.updateOne({ conversation, person, state: 'active' }, { $set: { role } })).matchedCount === 1,
    setNotify: async (conversation: string, person: string, notify: NotifyMode): Promise<void> => { await Members.updateOne({ conversation, person }, { $set: { notify } }) },
    /** Moves the marks forward, never back; null when the person is not in it. */
    mark: (conversation: string, person: string, marks: { readSeq?: number; deliveredSeq?: number }): Promise<Member | null> =>
      Members.findOneAndUpdate({ conversation, person, state: { $in: ['active', 'request'] } }, { $max: marks }, { returnDocument: 'after' }).lean<Member>().exec(),
    /** What sending says of the senders: they have read up to their own message. */
    sent: async (conversation: string, senders: ReadonlyMap<string, { seq: number; at: Date }>): Promise<void> => {
      await Members.bulkWrite([...senders].map(([person, { seq, at }]) => ({
        updateOne: { filter: { conversation, person }, update: { $max: { readSeq: seq, deliveredSeq: seq, lastSentAt: at } } },
      })), { ordered: false })
    },
    /** Takes one's turn in slow mode; when it is not one's turn yet, answers when it was last. */
    takeTurn: async (conversation: string, person: string, seconds: number, now: Date): Promise<Date | null> => {
      const before = new Date(now.getTime() - seconds * 1000)
      const done = await Members.updateOne({ conversation, person, $or: [{ lastSentAt: null }, { lastSentAt: { $lte: before } }] }, { $set: { lastSentAt: now } })
      return done.matchedCount === 1 ? null : ((await Members.findOne({ conversation, person }).lean<Member>())?.lastSentAt ?? null)
    },
    told: async (conversation: string, person: string, seq: number, tx?: Tx): Promise<boolean> =>
      (await Members.updateOne({ conversation, person, toldSeq: { $lt: seq } }, { $set: { toldSeq: seq } }, tx ? { session: tx } : {})).modifiedCount === 1,
    /** Active members who want to be told, in conversations where something came between the two moments. */
    untold: async (since: Date, until: Date): Promise<{ member: Member; conversation: Conversation }[]> => {
      const active = await Conversations.find({ activeAt: { $gt: since, $lte: until } }).limit(5000).lean<Conversation[]>()
      const byId = new Map(active.map((row) => [row._id.toString(), row]))
      const rows = await Members.find({ conversation: { $in: [...byId.keys()] }, state: 'active', notify: { $ne: 'none' } }).lean<Member[]>()
      return rows.flatMap((member) => {
        const conversation = byId.get(member.conversation)!
        return conversation.lastSeq > Math.max(member.readSeq, member.toldSeq) ? [{ member, conversation }] : []
      })
    },
  }
}
export type ConversationsModel = ReturnType<typeof conversationsModel>
