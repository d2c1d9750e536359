import { Schema, Types } from 'mongoose'
import { afterDate } from '../../platform/cursor.ts'
import type { Database, Tx } from '../../platform/database.ts'

export interface Announcement { _id: Types.ObjectId; challenge: string; key: string; title: string; text: string; at: Date; by: string }
export interface Question { _id: Types.ObjectId; challenge: string; key: string; text: string; at: Date; by: string; answer: { text: string; at: Date; by: string } | null }

/** What organisers tell, and what they are asked. */
export function talkModel(database: Database) {
  const said = new Schema<Announcement>({
    challenge: { type: String, required: true }, key: { type: String, required: true }, title: { type: String, required: true }, text: { type: String, required: true }, at: { type: Date, required: true }, by: { type: String, required: true },
  }, { collection: 'challenge_announcements', versionKey: false })
  said.index({ challenge: 1, by: 1, key: 1 }, { unique: true })
  said.index({ challenge: 1, at: -1, _id: -1 })
  const Announcements = database.connection.model<Announcement>('Announcement', said)

  const asked = new Schema<Question>({
    challenge: { type: String, required: true }, key: { type: String, required: true }, text: { type: String, required: true }, at: { type: Date, required: true }, by: { type: String, required: true },
    answer: { type: new Schema({ text: String, at: Date, by: String }, { _id: false }), default: null } as never,
  }, { collection: 'challenge_questions', versionKey: false })
  asked.index({ challenge: 1, by: 1, key: 1 }, { unique: true })
  asked.index({ challenge: 1, at: -1, _id: -1 })
  const Questions = database.connection.model<Question>('ChallengeQuestion', asked)

  const toId = (hex: string): Types.ObjectId => new Types.ObjectId(hex)
  return {
    announce: async (row: Omit<Announcement, '_id'>, tx: Tx): Promise<Announcement> => (await Announcements.create([row], { session: tx }))[0]!.toObject() as Announcement,
    announcedBy: (challenge: string, by: string, key: string): Promise<Announcement | null> => Announcements.findOne({ challenge, by, key }).lean<Announcement>().exec(),
    announcements: (challenge: string, limit: number, after: string | undefined): Promise<Announcement[]> =>
      Announcements.find({ challenge, ...afterDate('at', after, toId) }).sort({ at: -1, _id: -1 }).limit(limit + 1).lean<Announcement[]>().exec(),
    ask: async (row: Omit<Question, '_id' | 'answer'>, tx: Tx): Promise<Question> => (await Questions.create([{ ...row, answer: null }], { session: tx }))[0]!.toObject() as Question,
    askedBy: (challenge: string, by: string, key: string): Promise<Question | null> => Questions.findOne({ challenge, by, key }).lean<Question>().exec(),
    question: (id: string): Promise<Question | null> => Questions.findById(id).lean<Question>().exec(),
    answer: (id: string, answer: { text: string; at: Date; by: string }, tx: Tx): Promise<Question | null> => Questions.findByIdAndUpdate(id, { $set: { answer } }, { returnDocument: 'after', session: tx }).lean<Question>().exec(),
    /** Those that this person may read: answered ones and their own, or all. */
    questions: (challenge: string, person: string | null, all: boolean, limit: number, after: string | undefined): Promise<Question[]> => Questions.find({
      $and: [{ challenge }, all ? {} : { $or: [{ answer: { $ne: null } }, ...(person ? [{ by: person }] : [])] }, afterDate('at', after, toId)],
    }).sort({ at: -1, _id: -1 }).limit(limit + 1).lean<Question[]>().exec(),
    openQuestions: (challenge: string): Promise<number> => Questions.countDocuments({ challenge, answer: null }).exec(),
    /** Everybody who has asked something. */
    askers: (challenge: string): Promise<string[]> => Questions.distinct('by', { challenge }).exec(),
  }
}
export type TalkModel = ReturnType<typeof talkModel>
