import { Schema, Types } from 'mongoose'
import type { EmailMode, NotificationKind } from '@commonspark/shared/notifications/schema'
import { afterDate } from '../../platform/cursor.ts'
import type { Database, Tx } from '../../platform/database.ts'

/** What a notification is about, as identities; words are found when it is read. */
export interface About { idea: string | null; comment: string | null; organisation: string | null; session?: string | null; vote?: string | null; challenge?: string | null; entry?: string | null; outcome: string | null }

export interface Notification {
  _id: Types.ObjectId
  /** The event that it tells of. */
  event: string
  person: string
  kind: NotificationKind
  /** Who did it; null where that is not the reader's business. */
  actor: string | null
  about: About
  at: Date
  readAt: Date | null
  /** Whether the next daily digest takes it up, or one has; null when none will. */
  digest: 'due' | 'done' | null
}

/** The letters that a person has chosen, by kind. */
export type Choice = Partial<Record<NotificationKind, EmailMode>>

const DAYS_180 = 180 * 24 * 60 * 60

export function notificationsModel(database: Database) {
  const schema = new Schema<Notification>({
    event: { type: String, required: true },
    person: { type: String, required: true },
    kind: { type: String, required: true },
    actor: { type: String, default: null },
    about: { type: Schema.Types.Mixed, required: true },
    at: { type: Date, required: true, expires: DAYS_180 },
    readAt: { type: Date, default: null },
    digest: { type: String, default: null },
  }, { collection: 'notifications', versionKey: false, minimize: false })
  // Narrower than (event, person, kind): an event tells a person one thing, also when it is delivered again.
  schema.index({ event: 1, person: 1 }, { unique: true })
  schema.index({ person: 1, at: -1, _id: -1 })
  schema.index({ person: 1, readAt: 1, at: -1 })
  schema.index({ digest: 1, person: 1 }, { partialFilterExpression: { digest: 'due' } })
  const Notifications = database.connection.model<Notification>('Notification', schema)

  const preferences = new Schema<{ _id: string; modes: Choice }>(
    { _id: String, modes: { type: Schema.Types.Mixed, default: {} } }, { collection: 'letter_preferences', versionKey: false })
  const Choices = database.connection.model('LetterPreferences', preferences)

  const toId = (hex: string): Types.ObjectId => new Types.ObjectId(hex)
  return {
    /** Adds those that are not there yet, and answers them. */
    add: async (rows: Omit<Notification, '_id' | 'readAt'>[], tx: Tx): Promise<{ id: string; person: string; kind: NotificationKind }[]> => {
      const done = await Notifications.bulkWrite(
        rows.map(({ event, person, ...rest }) => ({ updateOne: { filter: { event, person }, update: { $setOnInsert: rest }, upsert: true } })), { session: tx })
      return rows.flatMap(({ person, kind }, at) => (done.upsertedIds[at] ? [{ id: String(done.upsertedIds[at]), person, kind }] : []))
    },
    /** How many of a kind each of these people were told since then. */
    madeSince: async (people: readonly string[], kind: NotificationKind, since: Date): Promise<Map<string, number>> => new Map(
      (await Notifications.aggregate<{ _id: string; n: number }>([{ $match: { person: { $in: [...people] }, kind, at: { $gt: since } } }, { $group: { _id: '$person', n: { $sum: 1 } } }])).map((row) => [row._id, row.n])),
    byId: (id: string): Promise<Notification | null> => Notifications.findById(id).lean<Notification>().exec(),
    page: (person: string, limit: number, after: string | undefined): Promise<Notification[]> =>
      Notifications.find({ person, ...afterDate('at', after, toId) }).sort({ at: -1, _id: -1 }).limit(limit).lean<Notification[]>().exec(),
    unread: (person: string, limit: number): Promise<Notification[]> =>
      Notifications.find({ person, readAt: null }).sort({ at: -1 }).limit(limit).lean<Notification[]>().exec(),
    /** Marks these as read, or all; those of somebody else are passed over. */
    markRead: async (person: string, ids: readonly string[] | undefined, at: Date): Promise<void> => {
      await Notifications.updateMany({ person, readAt: null, ...(ids ? { _id: { $in: ids } } : {}) }, { $set: { readAt: at } })
    },

    dueToSomebody: async (): Promise<string[]> => Notifications.distinct('person', { digest: 'due' }).exec(),
    /** What waits for a person's digest, newest first. */
    due: (person: string): Promise<Notification[]> => Notifications.find({ person, digest: 'due' }).sort({ at: -1, _id: -1 }).limit(1000).lean<Notification[]>().exec(),
    /** Takes these for one digest; answers how many were still to be had. */
    takeForDigest: async (rows: readonly Notification[], tx: Tx): Promise<number> =>
      (await Notifications.updateMany({ _id: { $in: rows.map((row) => row._id) }, digest: 'due' }, { $set: { digest: 'done' } }, { session: tx })).modifiedCount,

    /** What these people chose; those who never did are left out. */
    choices: async (people: readonly string[]): Promise<Map<string, Choice>> => new Map(
      (await Choices.find({ _id: { $in: people } }).lean()).map((row) => [row._id, row.modes])),
    choose: async (person: string, modes: Choice): Promise<void> => {
      const set = Object.fromEntries(Object.entries(modes).map(([kind, mode]) => [`modes.${kind}`, mode]))
      if (Object.keys(set).length > 0) await Choices.updateOne({ _id: person }, { $set: set }, { upsert: true })
    },
  }
}
export type NotificationsModel = ReturnType<typeof notificationsModel>
