import { Schema, Types } from 'mongoose'
import type { ReportReason, ReportSubject } from '@commonspark/shared/reports/schema'
import { afterDate } from '../../platform/cursor.ts'
import type { Database, Tx } from '../../platform/database.ts'

/** What moderators decide on: everything reported about one thing since the last decision about it. */
export interface Report {
  _id: Types.ObjectId
  kind: ReportSubject['kind']
  subject: string
  idea: string | null
  /** Whose the thing is. */
  authors: string[]
  excerpt: string
  at: Date
  state: 'open' | 'upheld' | 'dismissed'
  /** How many filings it has. */
  count: number
  decidedBy: string | null
  decidedAt: Date | null
}
/** One person's word about one thing. */
export interface Filed {
  _id: Types.ObjectId
  report: string
  kind: ReportSubject['kind']
  subject: string
  person: string
  reason: ReportReason
  note: string
  at: Date
}

/** How many filings of a report are shown. */
const SHOWN = 20

export function reportsModel(database: Database) {
  const reports = new Schema<Report>({
    kind: { type: String, required: true },
    subject: { type: String, required: true },
    idea: { type: String, default: null },
    authors: { type: [String], default: [] },
    excerpt: { type: String, default: '' },
    at: { type: Date, required: true },
    state: { type: String, required: true },
    count: { type: Number, default: 0 },
    decidedBy: { type: String, default: null },
    decidedAt: { type: Date, default: null },
  }, { collection: 'reports', versionKey: false })
  reports.index({ kind: 1, subject: 1 }, { unique: true, partialFilterExpression: { state: 'open' } })
  reports.index({ state: 1, at: -1, _id: -1 })
  reports.index({ decidedAt: -1, _id: -1 })
  const Reports = database.connection.model<Report>('Report', reports)

  const filings = new Schema<Filed>({
    report: { type: String, required: true },
    kind: { type: String, required: true },
    subject: { type: String, required: true },
    person: { type: String, required: true },
    reason: { type: String, required: true },
    note: { type: String, default: '' },
    at: { type: Date, required: true },
  }, { collection: 'report_filings', versionKey: false })
  filings.index({ kind: 1, subject: 1, person: 1 }, { unique: true })
  filings.index({ report: 1, _id: 1 })
  const Filings = database.connection.model<Filed>('ReportFiling', filings)

  const toId = (hex: string): Types.ObjectId => new Types.ObjectId(hex)
  return {
    hasFiled: async ({ kind, id }: ReportSubject, person: string): Promise<boolean> => (await Filings.exists({ kind, subject: id, person })) !== null,
    /** Adds one filing to the open report on the thing, or opens one; a second filing of the same person is refused by the index. */
    file: async (report: Pick<Report, 'kind' | 'subject' | 'idea' | 'authors' | 'excerpt' | 'at'>, filing: Pick<Filed, 'person' | 'reason' | 'note'>, tx: Tx): Promise<Report> => {
      const { kind, subject, ...rest } = report
      const row = await Reports.findOneAndUpdate(
        { kind, subject, state: 'open' }, { $setOnInsert: rest, $inc: { count: 1 } }, { upsert: true, returnDocument: 'after', session: tx },
      ).lean<Report>()
      await Filings.create([{ report: row!._id.toString(), kind, subject, at: report.at, ...filing }], { session: tx })
      return row!
    },
    byId: (id: string): Promise<Report | null> => Reports.findById(id).lean<Report>().exec(),
    /** Open ones by when they were first filed, decided ones by when they were decided; newest first, one row over the limit. */
    page: (state: 'open' | 'decided', limit: number, after: string | undefined): Promise<Report[]> => {
      const by = state === 'open' ? 'at' : 'decidedAt'
      return Reports.find({ ...(state === 'open' ? { state } : { decidedAt: { $ne: null } }), ...afterDate(by, after, toId) })
        .sort({ [by]: -1, _id: -1 }).limit(limit + 1).lean<Report[]>().exec()
    },
    /** Closes an open report; null when somebody was faster. */
    decide: (id: string, state: 'upheld' | 'dismissed', decidedBy: string, decidedAt: Date, tx: Tx): Promise<Report | null> => Reports.findOneAndUpdate(
      { _id: id, state: 'open' }, { $set: { state, decidedBy, decidedAt } }, { returnDocument: 'after', session: tx },
    ).lean<Report>().exec(),
    /** The first filings of each report, in order. */
    filings: async (ids: readonly string[]): Promise<Map<string, Filed[]>> => new Map(await Promise.all(ids.map(async (report) =>
      [report, await Filings.find({ report }).sort({ _id: 1 }).limit(SHOWN).lean<Filed[]>()] as const))),
    reporters: async (report: string, tx: Tx): Promise<string[]> => (await Filings.find({ report }, { person: 1 }, { session: tx }).lean<Filed[]>()).map((row) => row.person),
  }
}
export type ReportsModel = ReturnType<typeof reportsModel>
