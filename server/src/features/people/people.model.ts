import { Schema, Types } from 'mongoose'
import type { Locale, PlatformRole } from '@commonspark/shared/taxonomy/taxonomy'
import type { Profile } from '@commonspark/shared/people/schema'
import { fold } from '@commonspark/shared/search/words'
import type { Database, Tx } from '../../platform/database.ts'

export interface Person {
  _id: Types.ObjectId
  email: string
  passwordHash: string
  profile: Profile
  /** The name folded, for finding people by its start. */
  folded: string
  locale: Locale
  platformRoles: PlatformRole[]
  joinedAt: Date
}

/** A one-time token, kept as a digest: a pending sign-up, a reset, or a new address. */
export interface Token {
  _id: string
  kind: 'verify' | 'reset' | 'email'
  email: string
  personId: string | null
  /** A pending sign-up waits here, so that nobody has an account before the address is theirs. */
  pending: { name: string; passwordHash: string; locale: Locale; browser: string } | null
  expiresAt: Date
}

export function peopleModel(database: Database) {
  const people = new Schema<Person>({
    email: { type: String, required: true, unique: true },
    passwordHash: { type: String, required: true },
    profile: { type: Schema.Types.Mixed, required: true },
    folded: { type: String, required: true, index: true },
    locale: { type: String, required: true },
    platformRoles: { type: [String], default: [] },
    joinedAt: { type: Date, required: true },
  }, { collection: 'people', versionKey: false, minimize: false })
  people.index({ platformRoles: 1 }, { partialFilterExpression: { 'platformRoles.0': { $exists: true } } })
  const People = database.connection.model<Person>('Person', people)

  const Tokens = database.connection.model<Token>('Token', new Schema<Token>({
    _id: String,
    kind: { type: String, required: true },
    email: { type: String, required: true },
    personId: { type: String, default: null },
    pending: { type: Schema.Types.Mixed, default: null },
    expiresAt: { type: Date, required: true, expires: 0 },
  }, { collection: 'tokens', versionKey: false, minimize: false }))

  const withTx = (tx?: Tx) => (tx ? { session: tx } : {})
  return {
    create: async (person: Omit<Person, '_id' | 'folded'> & { _id?: Types.ObjectId }, tx?: Tx): Promise<Person> => {
      const [row] = await People.create([{ ...person, folded: fold(person.profile.name) }], withTx(tx))
      return row!.toObject() as Person
    },
    byId: (id: string): Promise<Person | null> => People.findById(id).lean<Person>().exec(),
    byIds: (ids: string[]): Promise<Person[]> => People.find({ _id: { $in: ids } }).lean<Person[]>().exec(),
    byEmail: (email: string): Promise<Person | null> => People.findOne({ email }).lean<Person>().exec(),
    byEmails: (emails: readonly string[]): Promise<Person[]> => People.find({ email: { $in: emails } }, { _id: 1, email: 1 }).lean<Person[]>().exec(),
    byName: (start: string, limit: number): Promise<Person[]> => {
      const from = fold(start)
      return People.find({ folded: { $gte: from, $lt: `${from}\uffff` } }).sort({ folded: 1 }).limit(limit).lean<Person[]>().exec()
    },
    withRole: (role: PlatformRole): Promise<Person[]> => People.find({ platformRoles: role }).lean<Person[]>().exec(),
    setProfile: (id: string, profile: Profile, locale: Locale): Promise<Person | null> => People.findByIdAndUpdate(
      id, { $set: { profile, locale, folded: fold(profile.name) } }, { returnDocument: 'after' },
    ).lean<Person>().exec(),
    setPassword: async (id: string, passwordHash: string): Promise<void> => { await People.updateOne({ _id: id }, { $set: { passwordHash } }) },
    setEmail: async (id: string, email: string): Promise<void> => { await People.updateOne({ _id: id }, { $set: { email } }) },
    setRoles: async (id: string, platformRoles: PlatformRole[]): Promise<boolean> => (await People.updateOne({ _id: id }, { $set: { platformRoles } })).matchedCount === 1,
    count: (): Promise<number> => People.estimatedDocumentCount().exec(),

    putToken: async (token: Token): Promise<void> => { await Tokens.create([token]) },
    /** A token as it is, not used up. */
    token: (id: string, kind: Token['kind'], now: Date): Promise<Token | null> => Tokens.findOne({ _id: id, kind, expiresAt: { $gt: now } }).lean<Token>().exec(),
    /** Takes a token away, so that it is used once; null when it is unknown, used or expired. */
    takeToken: (id: string, kind: Token['kind'], now: Date): Promise<Token | null> => Tokens.findOneAndDelete({ _id: id, kind, expiresAt: { $gt: now } }).lean<Token>().exec(),
    dropTokens: async (personId: string): Promise<void> => { await Tokens.deleteMany({ personId }) },
  }
}
export type PeopleModel = ReturnType<typeof peopleModel>
