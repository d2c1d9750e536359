import { randomBytes } from 'node:crypto'
import { Schema, Types } from 'mongoose'
import type { Bid, ConflictKind, JurorState, Lane, ResultsTable, Scores, SheetState } from '@commonspark/shared/jury/schema'
import { type Database, isDuplicate, type Tx } from '../../platform/database.ts'

export interface Juror { challenge: string; person: string; state: JurorState; invitedAt: Date; answeredAt: Date | null; remindedAt: Date | null }
export interface Conflict { challenge: string; person: string; entry: string; kind: ConflictKind; reason: string; at: Date }
export interface Sheet {
  /** Random: unlike an identity made in order it says nothing about when or for which entry. */
  _id: Types.ObjectId
  challenge: string
  entry: string
  code: string
  juror: string
  state: SheetState
  scores: Scores
  comment: string
  note: string
  version: number
  savedAt: Date | null
  submittedAt: Date | null
  reason: string
}
/** Of a challenge's jury: `revision` grows with every change of what results are computed from. */
interface State { _id: string; revision: number; assignedAt: Date | null; lockedUntil: Date | null; boardVersion: number; lanes: Record<string, Lane> }
export interface Note { _id: Types.ObjectId; challenge: string; code: string; key: string; by: string; text: string; at: Date }
export interface BidOf { challenge: string; person: string; entry: string; bid: Bid }
export interface Move { challenge: string; entry: string; code: string; from: string | null; to: string | null; reason: string; by: string; at: Date }
/** The table for each revision, with identities; who sees what of it is the presenter's. */
export interface StoredResults { revision: number; table: ResultsTable; jurors: string[]; codes: Record<string, string> }

export const ALIVE: readonly SheetState[] = ['open', 'done', 'skipped']

export function juryModel(database: Database) {
  const make = <T>(name: string, collection: string, schema: Schema<T>) => database.connection.model<T>(name, schema.set('collection', collection).set('versionKey', false).set('minimize', false))
  const jurors = new Schema<Juror>({ challenge: String, person: String, state: String, invitedAt: Date, answeredAt: Date, remindedAt: Date } as never)
  jurors.index({ challenge: 1, person: 1 }, { unique: true })
  jurors.index({ person: 1 })
  const Jurors = make('Juror', 'jurors', jurors)
  const conflicts = new Schema<Conflict>({ challenge: String, person: String, entry: String, kind: String, reason: String, at: Date } as never)
  conflicts.index({ challenge: 1, person: 1, entry: 1 }, { unique: true })
  const Conflicts = make('Conflict', 'jury_conflicts', conflicts)
  const sheets = new Schema<Sheet>({
    challenge: { type: String, required: true }, entry: { type: String, required: true }, code: { type: String, required: true }, juror: { type: String, required: true }, state: { type: String, required: true },
    scores: { type: Schema.Types.Mixed, default: {} } as never, comment: { type: String, default: '' }, note: { type: String, default: '' }, version: { type: Number, default: 1 },
    savedAt: { type: Date, default: null }, submittedAt: { type: Date, default: null }, reason: { type: String, default: '' },
  })
  sheets.index({ challenge: 1, entry: 1, juror: 1 }, { unique: true })
  sheets.index({ juror: 1, challenge: 1, code: 1 })
  sheets.index({ challenge: 1, state: 1 })
  const Sheets = make('Sheet', 'score_sheets', sheets)
  const States = make('JuryState', 'jury_states', new Schema<State>({
    _id: String, revision: { type: Number, default: 0 }, assignedAt: { type: Date, default: null }, lockedUntil: { type: Date, default: null }, boardVersion: { type: Number, default: 0 }, lanes: { type: Schema.Types.Mixed, default: {} } as never,
  }))
  const notes = new Schema<Note>({ challenge: String, code: String, key: String, by: String, text: String, at: Date } as never)
  notes.index({ challenge: 1, by: 1, key: 1 }, { unique: true })
  const Notes = make('JuryNote', 'jury_notes', notes)
  const bids = new Schema<BidOf>({ challenge: String, person: String, entry: String, bid: String } as never)
  bids.index({ challenge: 1, person: 1, entry: 1 }, { unique: true })
  const Bids = make('JuryBid', 'jury_bids', bids)
  const moves = new Schema<Move>({ challenge: String, entry: String, code: String, from: { type: String, default: null }, to: { type: String, default: null }, reason: String, by: String, at: Date } as never)
  moves.index({ challenge: 1, at: -1 })
  const Moves = make('JuryMove', 'jury_moves', moves)
  const Results = make('JuryResults', 'jury_results', new Schema<{ _id: string } & StoredResults>({ _id: String, revision: Number, table: Schema.Types.Mixed, jurors: [String], codes: Schema.Types.Mixed } as never))

  const withTx = (tx?: Tx) => (tx ? { session: tx } : {})
  return {
    juror: (challenge: string, person: string): Promise<Juror | null> => Jurors.findOne({ challenge, person }).lean<Juror>().exec(),
    jurors: (challenge: string): Promise<Juror[]> => Jurors.find({ challenge }).sort({ invitedAt: 1 }).lean<Juror[]>().exec(),
    jurorships: (person: string, challenges?: readonly string[]): Promise<Juror[]> => Jurors.find({ person, ...(challenges ? { challenge: { $in: challenges } } : {}) }).sort({ invitedAt: -1 }).limit(200).lean<Juror[]>().exec(),
    /** Invites, or invites again who had declined or was removed; true when that changed anything. */
    invite: async (challenge: string, person: string, at: Date, tx: Tx): Promise<boolean> => {
      const again = await Jurors.updateOne({ challenge, person, state: { $in: ['declined', 'removed'] } }, { $set: { state: 'invited', invitedAt: at, answeredAt: null } }, { session: tx })
      if (again.modifiedCount === 1) return true
      return (await Jurors.updateOne({ challenge, person }, { $setOnInsert: { state: 'invited', invitedAt: at, answeredAt: null, remindedAt: null } }, { upsert: true, session: tx })).upsertedCount === 1
    },
    setJuror: async (challenge: string, person: string, from: readonly JurorState[], set: Partial<Juror>, tx?: Tx): Promise<boolean> =>
      (await Jurors.updateOne({ challenge, person, state: { $in: from } }, { $set: set }, withTx(tx))).modifiedCount === 1,
    /** Those of these who were not reminded since. */
    remind: async (challenge: string, person: string, since: Date, at: Date): Promise<boolean> =>
      (await Jurors.updateOne({ challenge, person, state: 'active', $or: [{ remindedAt: null }, { remindedAt: { $lt: since } }] }, { $set: { remindedAt: at } })).modifiedCount === 1,

    conflicts: (challenge: string): Promise<Conflict[]> => Conflicts.find({ challenge }).lean<Conflict[]>().exec(),
    addConflicts: async (rows: readonly Conflict[], tx?: Tx): Promise<void> => {
      for (let from = 0; from < rows.length; from += 1000) {
        await Conflicts.bulkWrite(rows.slice(from, from + 1000).map(({ challenge, person, entry, ...rest }) => ({ updateOne: { filter: { challenge, person, entry }, update: { $setOnInsert: rest }, upsert: true } })), { ordered: false, ...withTx(tx) })
      }
    },

    sheet: (id: string): Promise<Sheet | null> => Sheets.findById(id).lean<Sheet>().exec(),
    sheets: (challenge: string): Promise<Sheet[]> => Sheets.find({ challenge }).lean<Sheet[]>().exec(),
    sheetsOfEntry: (challenge: string, entry: string): Promise<Sheet[]> => Sheets.find({ challenge, entry }).lean<Sheet[]>().exec(),
    /** A juror's sheets by code. */
    sheetsOf: (juror: string, challenge: string, limit: number, after: string): Promise<Sheet[]> => Sheets.find({ juror, challenge, state: { $ne: 'removed' }, code: { $gt: after } }).sort({ code: 1 }).limit(limit + 1).lean<Sheet[]>().exec(),
    sheetsOfEntries: (challenge: string, entries: readonly string[]): Promise<Sheet[]> => Sheets.find({ challenge, entry: { $in: entries } }, { scores: 0, comment: 0, note: 0 }).lean<Sheet[]>().exec(),
    bids: (challenge: string, person?: string): Promise<BidOf[]> => Bids.find({ challenge, ...(person ? { person } : {}) }).lean<BidOf[]>().exec(),
    setBid: async ({ challenge, person, entry, bid }: BidOf): Promise<void> => { await Bids.updateOne({ challenge, person, entry }, { $set: { bid } }, { upsert: true }) },
    addMove: async (move: Move, tx: Tx): Promise<void> => { await Moves.create([move], { session: tx }) },
    moves: (challenge: string, limit: number): Promise<Move[]> => Moves.find({ challenge }).sort({ at: -1, _id: -1 }).limit(limit).lean<Move[]>().exec(),
    /** Makes sheets, or opens again what was taken back, with what was scored on it. */
    addSheets: async (rows: readonly Pick<Sheet, 'challenge' | 'entry' | 'code' | 'juror'>[], tx?: Tx): Promise<void> => {
      const keyOf = ({ entry, juror }: Pick<Sheet, 'entry' | 'juror'>): string => `${entry} ${juror}`
      const there = new Map<string, Sheet>()
      for (const challenge of new Set(rows.map((row) => row.challenge))) {
        for (const sheet of await Sheets.find({ challenge, state: 'removed' }, { entry: 1, juror: 1 }, withTx(tx)).lean<Sheet[]>()) there.set(keyOf(sheet), sheet)
      }
      const again = rows.flatMap((row) => there.get(keyOf(row))?._id ?? [])
      if (again.length > 0) await Sheets.updateMany({ _id: { $in: again }, state: 'removed' }, { $set: { state: 'open' }, $inc: { version: 1 } }, withTx(tx))
      const fresh = rows.filter((row) => !there.has(keyOf(row)))
        .map(({ challenge, entry, code, juror }): Sheet => ({ _id: new Types.ObjectId(randomBytes(12)), challenge, entry, code, juror, state: 'open', scores: {}, comment: '', note: '', version: 1, savedAt: null, submittedAt: null, reason: '' }))
      for (let from = 0; from < fresh.length; from += 5000) {
        // Whoever was faster has made the same sheet.
        await Sheets.insertMany(fresh.slice(from, from + 5000), { ordered: false, lean: true, ...withTx(tx) }).catch((error: unknown) => { if (tx || !isDuplicate(error)) throw error })
      }
    },
    /** Writes over the version given while the sheet is in one of these states; null when it is not any more. */
    saveSheet: (id: string, version: number, from: readonly SheetState[], set: Partial<Sheet>, tx?: Tx): Promise<Sheet | null> =>
      Sheets.findOneAndUpdate({ _id: id, version, state: { $in: from } }, { $set: set, $inc: { version: 1 } }, { returnDocument: 'after', ...withTx(tx) }).lean<Sheet>().exec(),
    closeSheets: async (challenge: string, juror: string, from: readonly SheetState[], tx: Tx): Promise<void> => { await Sheets.updateMany({ challenge, juror, state: { $in: from } }, { $set: { state: 'removed' }, $inc: { version: 1 } }, { session: tx }) },
    progress: async (challenge: string): Promise<{ juror: string; state: SheetState; n: number }[]> => (await Sheets.aggregate<{ _id: { juror: string; state: SheetState }; n: number }>([
      { $match: { challenge } }, { $group: { _id: { juror: '$juror', state: '$state' }, n: { $sum: 1 } } },
    ])).map(({ _id, n }) => ({ ..._id, n })),
    progressOf: async (juror: string, challenge: string): Promise<{ total: number; done: number }> => {
      const [total, done] = await Promise.all([Sheets.countDocuments({ juror, challenge, state: { $in: ALIVE } }), Sheets.countDocuments({ juror, challenge, state: 'done' })])
      return { total, done }
    },
    scored: async (challenge: string): Promise<boolean> => (await Sheets.exists({ challenge, state: 'done' })) !== null,

    state: async (challenge: string): Promise<State> => (await States.findById(challenge).lean<State>()) ?? { _id: challenge, revision: 0, assignedAt: null, lockedUntil: null, boardVersion: 0, lanes: {} },
    bump: async (challenge: string): Promise<void> => { await States.updateOne({ _id: challenge }, { $inc: { revision: 1 } }, { upsert: true }) },
    /** Takes the right to assign for a while; false when somebody else has it. */
    lock: async (challenge: string, now: Date, until: Date): Promise<boolean> => {
      await States.updateOne({ _id: challenge }, { $setOnInsert: { revision: 0 } }, { upsert: true })
      return (await States.updateOne({ _id: challenge, $or: [{ lockedUntil: null }, { lockedUntil: { $lte: now } }] }, { $set: { lockedUntil: until } })).modifiedCount === 1
    },
    unlock: async (challenge: string, assignedAt: Date | null): Promise<void> => { await States.updateOne({ _id: challenge }, { $set: { lockedUntil: null, ...(assignedAt ? { assignedAt } : {}) } }) },
    /** Puts an entry into a lane over the version given; false when the board has moved on. */
    move: async (challenge: string, version: number, code: string, lane: Lane): Promise<boolean> => {
      if (version === 0) await States.updateOne({ _id: challenge }, { $setOnInsert: { revision: 0 } }, { upsert: true })
      return (await States.updateOne({ _id: challenge, boardVersion: version }, { $set: { [`lanes.${code}`]: lane }, $inc: { boardVersion: 1 } })).modifiedCount === 1
    },
    notes: (challenge: string): Promise<Note[]> => Notes.find({ challenge }).sort({ at: 1 }).limit(2000).lean<Note[]>().exec(),
    addNote: async (note: Omit<Note, '_id'>): Promise<void> => {
      const added = await Notes.updateOne({ challenge: note.challenge, by: note.by, key: note.key }, { $setOnInsert: { code: note.code, text: note.text, at: note.at } }, { upsert: true })
      if (added.upsertedCount === 1) await States.updateOne({ _id: note.challenge }, { $inc: { boardVersion: 1 } }, { upsert: true })
    },
    results: (challenge: string): Promise<StoredResults | null> => Results.findById(challenge).lean<StoredResults>().exec(),
    keepResults: async (challenge: string, results: StoredResults): Promise<void> => { await Results.updateOne({ _id: challenge }, { $set: results }, { upsert: true }) },
  }
}
export type JuryModel = ReturnType<typeof juryModel>
