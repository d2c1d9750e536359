import { Schema, Types } from 'mongoose'
import type { Reason } from '@commonspark/shared/matches/schema'
import type { SessionContent } from '@commonspark/shared/matchmaking/schema'
import type { Database, Tx } from '../../platform/database.ts'

export interface Session {
  _id: Types.ObjectId
  organiser: string
  key: string
  content: SessionContent
  startsAt: Date
  /** When it was ended before its time. */
  endedAt: Date | null
  /** When it was closed for good: nothing changes from then on. */
  closedAt: Date | null
  /** When those who come were reminded of it. */
  remindedAt: Date | null
  version: number
}
export interface Guest { session: string; person: string; joinedAt: Date; until: Date }
/** A round that was begun, by whoever held the lease with this fence, and those who are without a partner in it. */
export interface Round { session: string; round: number; fence: number; at: Date; out: string[] }
export interface Group {
  _id: Types.ObjectId
  session: string
  round: number
  people: string[]
  /** False once the round is over or nobody is left. One person is in one open group. */
  open: boolean
  startedAt: Date
  /** It was made after somebody left or came during the round. */
  repaired: boolean
  reasons: Reason[]
  idea: { id: string; title: string } | null
  seeker: string | null
  kept: string[]
  conversation: string | null
}

export function matchmakingModel(database: Database) {
  const sessions = new Schema<Session>({
    organiser: { type: String, required: true }, key: { type: String, required: true }, content: { type: Schema.Types.Mixed, required: true },
    startsAt: { type: Date, required: true }, endedAt: { type: Date, default: null }, closedAt: { type: Date, default: null },
    remindedAt: { type: Date, default: null }, version: { type: Number, default: 1 },
  }, { collection: 'matchmaking_sessions', versionKey: false, minimize: false })
  sessions.index({ organiser: 1, key: 1 }, { unique: true })
  sessions.index({ closedAt: 1, startsAt: 1 })
  const Sessions = database.connection.model<Session>('MatchmakingSession', sessions)

  const coming = new Schema<{ session: string; person: string; at: Date }>({ session: { type: String, required: true }, person: { type: String, required: true }, at: Date }, { collection: 'matchmaking_coming', versionKey: false })
  coming.index({ session: 1, person: 1 }, { unique: true })
  const Coming = database.connection.model<{ session: string; person: string; at: Date }>('MatchmakingComing', coming)

  const guests = new Schema<Guest>({ session: { type: String, required: true }, person: { type: String, required: true }, joinedAt: Date, until: Date }, { collection: 'matchmaking_guests', versionKey: false })
  guests.index({ session: 1, person: 1 }, { unique: true })
  const Guests = database.connection.model<Guest>('MatchmakingGuest', guests)

  const rounds = new Schema<Round>({ session: { type: String, required: true }, round: { type: Number, required: true }, fence: Number, at: Date, out: { type: [String], default: [] } }, { collection: 'matchmaking_rounds', versionKey: false })
  // A round runs once, whoever believes to hold the lease.
  rounds.index({ session: 1, round: 1 }, { unique: true })
  const Rounds = database.connection.model<Round>('MatchmakingRound', rounds)

  const groups = new Schema<Group>({
    session: { type: String, required: true }, round: { type: Number, required: true }, people: { type: [String], required: true }, open: { type: Boolean, required: true }, startedAt: { type: Date, required: true },
    repaired: { type: Boolean, default: false }, reasons: { type: Schema.Types.Mixed, default: [] }, idea: { type: Schema.Types.Mixed, default: null }, seeker: { type: String, default: null },
    kept: { type: [String], default: [] }, conversation: { type: String, default: null },
  }, { collection: 'matchmaking_groups', versionKey: false, minimize: false })
  groups.index({ session: 1, people: 1 }, { unique: true, partialFilterExpression: { open: true }, name: 'one_open_group_each' })
  groups.index({ session: 1, round: 1 })
  const Groups = database.connection.model<Group>('MatchmakingGroup', groups)

  const leases = database.connection.model('MatchmakingLease', new Schema({ _id: String, holder: String, fence: Number, until: Date, used: Date }, { collection: 'matchmaking_leases', versionKey: false }))

  return {
    create: async (session: Omit<Session, '_id' | 'endedAt' | 'closedAt' | 'remindedAt' | 'version'> & { _id?: Types.ObjectId }, tx?: Tx): Promise<Session> => {
      const [row] = await Sessions.create([session], tx ? { session: tx } : {})
      await leases.create([{ _id: row!._id.toString(), holder: '', fence: 0, until: new Date(0) }], tx ? { session: tx } : {})
      return row!.toObject() as Session
    },
    byId: (id: string): Promise<Session | null> => Sessions.findById(id).lean<Session>().exec(),
    byIds: (ids: readonly string[]): Promise<Session[]> => Sessions.find({ _id: { $in: ids } }).lean<Session[]>().exec(),
    byKey: (organiser: string, key: string): Promise<Session | null> => Sessions.findOne({ organiser, key }).lean<Session>().exec(),
    since: (organiser: string, at: Date): Promise<number> => Sessions.countDocuments({ organiser, _id: { $gte: Types.ObjectId.createFromTime(at.getTime() / 1000) } }).exec(),
    /** Those that are not closed and concern the person, the next one first, and the last few that they organised. */
    concerning: async (person: string): Promise<Session[]> => [
      ...await Sessions.find({ closedAt: null, $or: [{ organiser: person }, { 'content.admits': 'everybody' }, { 'content.invited': person }] }).sort({ startsAt: 1 }).limit(50).lean<Session[]>(),
      ...await Sessions.find({ closedAt: { $ne: null }, organiser: person }).sort({ startsAt: -1 }).limit(10).lean<Session[]>(),
    ],
    /** Those that somebody has to conduct now. */
    running: (now: Date): Promise<Session[]> => Sessions.find({ closedAt: null, startsAt: { $lte: now } }).limit(100).lean<Session[]>().exec(),
    begin: async (id: string, now: Date): Promise<boolean> => (await Sessions.updateOne({ _id: id, endedAt: null, startsAt: { $gt: now } }, { $set: { startsAt: now } })).modifiedCount === 1,
    /** True for the one that ended it. */
    end: async (id: string, now: Date, tx: Tx): Promise<boolean> =>
      (await Sessions.updateOne({ _id: id, endedAt: null }, { $set: { endedAt: now }, $min: { startsAt: now } }, { session: tx })).modifiedCount === 1,
    /** True for the one that closed it. */
    close: async (id: Types.ObjectId, now: Date, tx?: Tx): Promise<boolean> => (await Sessions.updateOne({ _id: id, closedAt: null }, { $set: { closedAt: now } }, tx ? { session: tx } : {})).modifiedCount === 1,
    /** Writes a new plan over this version of one that has not begun; null when it has, or somebody was faster. */
    edit: (id: string, version: number, content: SessionContent, startsAt: Date, now: Date, tx: Tx): Promise<Session | null> => Sessions.findOneAndUpdate(
      { _id: id, endedAt: null, startsAt: { $gt: now }, version: version === 1 ? { $in: [1, null] } : version } as never,
      { $set: { content, startsAt, remindedAt: null, version: version + 1 } }, { returnDocument: 'after', session: tx },
    ).lean<Session>().exec(),
    /** Those that begin before then and of which nobody was reminded. */
    soon: (now: Date, until: Date): Promise<Session[]> => Sessions.find({ closedAt: null, endedAt: null, remindedAt: null, startsAt: { $gt: now, $lte: until } }).limit(200).lean<Session[]>().exec(),
    reminded: async (id: Types.ObjectId, startsAt: Date, now: Date, tx: Tx): Promise<boolean> => (await Sessions.updateOne({ _id: id, startsAt, remindedAt: null }, { $set: { remindedAt: now } }, { session: tx })).modifiedCount === 1,

    setComing: async (session: string, person: string, on: boolean, at: Date): Promise<void> => {
      if (on) await Coming.updateOne({ session, person }, { $setOnInsert: { at } }, { upsert: true })
      else await Coming.deleteOne({ session, person })
    },
    coming: async (sessions: readonly string[]): Promise<Map<string, Set<string>>> => {
      const found = new Map<string, Set<string>>(sessions.map((id) => [id, new Set()]))
      for (const { session, person } of await Coming.find({ session: { $in: sessions } }).lean<{ session: string; person: string }[]>()) found.get(session)?.add(person)
      return found
    },

    /** Notes that somebody is there until then; true if they were not before. */
    here: async (session: string, person: string, now: Date, until: Date): Promise<boolean> => {
      const before = await Guests.findOneAndUpdate({ session, person }, { $set: { until }, $setOnInsert: { joinedAt: now } }, { upsert: true, returnDocument: 'before' }).lean<Guest>()
      return before === null || before.until <= now
    },
    /** Brings forward when somebody counts as gone. */
    goneBy: async (session: string, person: string, until: Date): Promise<void> => { await Guests.updateOne({ session, person }, { $min: { until } }) },
    present: async (session: string, now: Date): Promise<string[]> => (await Guests.find({ session, until: { $gt: now } }).sort({ person: 1 }).lean<Guest[]>()).map((guest) => guest.person),
    guests: async (session: string): Promise<string[]> => (await Guests.find({ session }).lean<Guest[]>()).map((guest) => guest.person),

    rounds: (session: string): Promise<Round[]> => Rounds.find({ session }).sort({ round: 1 }).lean<Round[]>().exec(),
    putRound: async (round: Round, tx: Tx): Promise<void> => { await Rounds.create([round], { session: tx }) },
    setOut: async (session: string, round: number, out: string[], tx: Tx): Promise<void> => { await Rounds.updateOne({ session, round }, { $set: { out } }, { session: tx }) },

    groups: (session: string): Promise<Group[]> => Groups.find({ session }).sort({ round: 1, _id: 1 }).lean<Group[]>().exec(),
    group: (id: string): Promise<Group | null> => Groups.findById(id).lean<Group>().exec(),
    openGroupOf: (session: string, person: string): Promise<Group | null> => Groups.findOne({ session, people: person, open: true }).lean<Group>().exec(),
    putGroups: async (rows: Omit<Group, '_id'>[], tx: Tx): Promise<void> => { if (rows.length > 0) await Groups.insertMany(rows, { session: tx }) },
    closeGroups: async (ids: readonly Types.ObjectId[], tx: Tx): Promise<void> => { if (ids.length > 0) await Groups.updateMany({ _id: { $in: ids } }, { $set: { open: false } }, { session: tx }) },
    addTo: async (id: Types.ObjectId, person: string, tx: Tx): Promise<void> => { await Groups.updateOne({ _id: id }, { $addToSet: { people: person }, $set: { repaired: true } }, { session: tx }) },
    withoutConversation: (session: string): Promise<Group[]> => Groups.find({ session, open: true, conversation: null }).lean<Group[]>().exec(),
    converse: async (id: Types.ObjectId, conversation: string): Promise<void> => { await Groups.updateOne({ _id: id }, { $set: { conversation } }) },
    keep: (id: string, person: string, keep: boolean): Promise<Group | null> => Groups.findOneAndUpdate({ _id: id, people: person }, keep ? { $addToSet: { kept: person } } : { $pull: { kept: person } }, { returnDocument: 'after' }).lean<Group>().exec(),

    /** Takes or renews the lease of a session by the database's own clock; answers its fence, or null when another process holds it. */
    lease: async (session: string, holder: string, milliseconds: number): Promise<number | null> => {
      const row = await leases.collection.findOneAndUpdate(
        { _id: session as never, $or: [{ holder }, { $expr: { $lte: ['$until', '$$NOW'] } }] },
        [{ $set: { fence: { $cond: [{ $eq: ['$holder', holder] }, '$fence', { $add: ['$fence', 1] }] }, holder, until: { $add: ['$$NOW', milliseconds] } } }],
        { returnDocument: 'after' },
      )
      return (row as { fence?: number } | null)?.fence ?? null
    },
    /** Within a transaction: whether the lease still has this fence; whoever takes it meanwhile makes the transaction fail. */
    holds: async (session: string, holder: string, fence: number, now: Date, tx: Tx): Promise<boolean> => (await leases.updateOne({ _id: session, holder, fence }, { $set: { used: now } }, { session: tx })).matchedCount === 1,
    /** Lets another process take over at once. */
    release: async (holder: string): Promise<void> => { await leases.updateMany({ holder }, { $set: { until: new Date(0) } }) },
  }
}
export type MatchmakingModel = ReturnType<typeof matchmakingModel>
