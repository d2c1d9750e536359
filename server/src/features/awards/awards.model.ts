import { Schema, Types } from 'mongoose'
import type { LetterTemplate, TaskMilestone, Winner } from '@commonspark/shared/awards/schema'
import type { Database, Tx } from '../../platform/database.ts'

export interface Decision { _id: string; version: number; winners: Winner[]; statement: string; decidedAt: Date; decidedBy: string }
export interface Letters { _id: string; version: number; templates: LetterTemplate[] }
export interface Task { _id: Types.ObjectId; challenge: string; entry: string; award: string; version: number; milestones: TaskMilestone[] }

export function awardsModel(database: Database) {
  const mixed = { type: Schema.Types.Mixed, required: true } as never
  const Decisions = database.connection.model<Decision>('Decision', new Schema<Decision>({ _id: String, version: Number, winners: mixed, statement: String, decidedAt: Date, decidedBy: String } as never, { collection: 'decisions', versionKey: false, minimize: false }))
  const Templates = database.connection.model<Letters>('ResultLetters', new Schema<Letters>({ _id: String, version: Number, templates: mixed } as never, { collection: 'result_letters', versionKey: false, minimize: false }))
  const tasks = new Schema<Task>({ challenge: String, entry: String, award: String, version: { type: Number, default: 1 }, milestones: mixed } as never, { collection: 'award_tasks', versionKey: false, minimize: false })
  tasks.index({ challenge: 1, entry: 1, award: 1 }, { unique: true })
  const Tasks = database.connection.model<Task>('AwardTask', tasks)

  return {
    decision: (challenge: string): Promise<Decision | null> => Decisions.findById(challenge).lean<Decision>().exec(),
    /** Writes over the version given, 0 for the first one; null when somebody was faster. */
    decide: (challenge: string, version: number, set: Omit<Decision, '_id' | 'version'>, tx: Tx): Promise<Decision | null> => (version === 0
      ? Decisions.create([{ _id: challenge, version: 1, ...set }], { session: tx }).then(([row]) => row!.toObject() as Decision)
      : Decisions.findOneAndUpdate({ _id: challenge, version }, { $set: set, $inc: { version: 1 } }, { returnDocument: 'after', session: tx }).lean<Decision>().exec()),
    letters: (challenge: string): Promise<Letters | null> => Templates.findById(challenge).lean<Letters>().exec(),
    saveLetters: async (challenge: string, version: number, templates: LetterTemplate[]): Promise<boolean> => {
      if (version === 0) return (await Templates.updateOne({ _id: challenge }, { $setOnInsert: { version: 1, templates } }, { upsert: true })).upsertedCount === 1
      return (await Templates.updateOne({ _id: challenge, version }, { $set: { templates }, $inc: { version: 1 } })).modifiedCount === 1
    },
    task: (id: string): Promise<Task | null> => Tasks.findById(id).lean<Task>().exec(),
    tasks: (challenge: string): Promise<Task[]> => Tasks.find({ challenge }).lean<Task[]>().exec(),
    addTask: async ({ challenge, entry, award, milestones }: Omit<Task, '_id' | 'version'>): Promise<void> => { await Tasks.updateOne({ challenge, entry, award }, { $setOnInsert: { version: 1, milestones } }, { upsert: true }) },
    saveTask: (id: string, version: number, milestones: TaskMilestone[]): Promise<Task | null> => Tasks.findOneAndUpdate({ _id: id, version }, { $set: { milestones }, $inc: { version: 1 } }, { returnDocument: 'after' }).lean<Task>().exec(),
  }
}
export type AwardsModel = ReturnType<typeof awardsModel>
