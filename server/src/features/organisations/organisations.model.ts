import { type PipelineStage, Schema, Types } from 'mongoose'
import type { MemberRole, OrganisationCard, OrganisationContent } from '@commonspark/shared/organisations/schema'
import { fold } from '@commonspark/shared/search/words'
import type { Database, Tx } from '../../platform/database.ts'

export interface MemberEntry { person: string; role: MemberRole; title: string; state: 'invited' | 'active' }

export interface Organisation {
  _id: Types.ObjectId
  /** Grows with every change. */
  version: number
  content: OrganisationContent
  /** The name folded, for order and for finding by its start. */
  folded: string
  members: MemberEntry[]
  createdAt: Date
  /** Null for what no person founded, such as the demo. */
  createdBy: string | null
}
/** An organisation in a list, not yet checked against the schema. */
export type OrganisationRow = Omit<OrganisationCard, 'id'> & { _id: Types.ObjectId }

export function organisationsModel(database: Database) {
  const schema = new Schema<Organisation>({
    version: { type: Number, required: true },
    content: { type: Schema.Types.Mixed, required: true },
    folded: { type: String, required: true },
    members: { type: [new Schema<MemberEntry>({ person: String, role: String, title: String, state: String }, { _id: false })], default: [] },
    createdAt: { type: Date, required: true },
    createdBy: { type: String, default: null },
  }, { collection: 'organisations', versionKey: false, minimize: false })
  schema.index({ folded: 1, _id: 1 })
  schema.index({ 'members.person': 1 })
  schema.index({ 'content.logo': 1 }, { partialFilterExpression: { 'content.logo': { $type: 'string' } } })
  // A founder has one organisation of a name, however often the request is sent.
  schema.index({ createdBy: 1, folded: 1 }, { unique: true, partialFilterExpression: { createdBy: { $type: 'string' } } })
  const Organisations = database.connection.model<Organisation>('Organisation', schema)

  const withTx = (tx?: Tx) => (tx ? { session: tx } : {})
  /** The members that are active and, if given, among these people. */
  const active = (people?: readonly string[]) => ({
    $filter: { input: '$members', as: 'm', cond: { $and: [{ $eq: ['$$m.state', 'active'] }, ...(people ? [{ $in: ['$$m.person', { $literal: people }] }] : [])] } },
  })
  return {
    create: async (organisation: Omit<Organisation, '_id' | 'folded'> & { _id?: Types.ObjectId }, tx?: Tx): Promise<Organisation> => {
      const [row] = await Organisations.create([{ ...organisation, folded: fold(organisation.content.name) }], withTx(tx))
      return row!.toObject() as Organisation
    },
    byId: (id: string, tx?: Tx): Promise<Organisation | null> => Organisations.findById(id, null, withTx(tx)).lean<Organisation>().exec(),
    byFounder: (createdBy: string, name: string): Promise<Organisation | null> => Organisations.findOne({ createdBy, folded: fold(name) }).lean<Organisation>().exec(),
    update: async (id: string, { content, members }: Partial<Pick<Organisation, 'content' | 'members'>>, tx: Tx): Promise<Organisation> => {
      const set = { ...(content ? { content, folded: fold(content.name) } : {}), ...(members ? { members } : {}) }
      return (await Organisations.findByIdAndUpdate(id, { $set: set, $inc: { version: 1 } }, { returnDocument: 'after', session: tx }).lean<Organisation>())!
    },
    /** A page in the order of names, of those that begin with `start`; `after` is the organisation it follows. */
    byName: (start: string, after: Organisation | null, limit: number): Promise<OrganisationRow[]> => {
      const from = fold(start)
      const pipeline: PipelineStage[] = [
        { $match: {
          folded: { $gte: from, $lt: `${from}\uffff` },
          ...(after ? { $or: [{ folded: { $gt: after.folded } }, { folded: after.folded, _id: { $gt: after._id } }] } : {}),
        } },
        { $sort: { folded: 1, _id: 1 } },
        { $limit: limit },
        { $project: { memberCount: { $size: active() }, ...Object.fromEntries(['name', 'kind', 'country', 'city', 'logo'].map((field) => [field, `$content.${field}`])) } },
      ]
      return Organisations.aggregate<OrganisationRow>(pipeline).exec()
    },
    names: async (ids: readonly string[]): Promise<Map<string, string>> => new Map(
      (await Organisations.find({ _id: { $in: ids } }, { 'content.name': 1 }).lean<Organisation[]>()).map((row) => [row._id.toString(), row.content.name])),
    isLogo: async (fileId: string): Promise<boolean> => (await Organisations.exists({ 'content.logo': fileId })) !== null,
    /** The active memberships of these people, the oldest organisation first. */
    memberships: (people: readonly string[]): Promise<{ _id: Types.ObjectId; name: string; members: MemberEntry[] }[]> => Organisations.aggregate([
      { $match: { 'members.person': { $in: people } } },
      { $sort: { _id: 1 } },
      { $project: { name: '$content.name', members: active(people) } },
    ]).exec(),
    count: (): Promise<number> => Organisations.estimatedDocumentCount().exec(),
  }
}
export type OrganisationsModel = ReturnType<typeof organisationsModel>
