import { z } from 'zod'
import { changesOf } from '../ground/changes.ts'
import { endpoint, Nothing } from '../ground/endpoint.ts'
import { Id, line, Moment, prose, Tag } from '../ground/text.ts'
import { Country, FieldRole, Language, Locale, PlatformRole, Sdg } from '../taxonomy/taxonomy.ts'

/** An e-mail address in the one form in which it is stored and compared. */
export const Email = z.string().max(254).transform((e) => e.normalize('NFC').trim().toLowerCase()).pipe(z.email())
/** A new password: long rather than complicated (NIST SP 800-63B). */
export const NewPassword = z.string().min(10).max(200)
const Secret = z.string().min(1).max(400)

/** What anybody may see of a person beside a text: enough for a byline. */
export const PersonCard = z.object({
  id: Id,
  name: z.string(),
  picture: Id.nullable(),
  fieldRoles: z.array(FieldRole),
  country: Country.nullable(),
  organisation: z.string().nullable(),
})
export type PersonCard = z.infer<typeof PersonCard>

/** What a person says of themselves. */
export const Profile = z.object({
  name: line(80, 2),
  picture: Id.nullable().default(null),
  fieldRoles: z.array(FieldRole).max(5).default([]),
  country: Country.nullable().default(null),
  region: line(80).default(''),
  languages: z.array(Language).max(8).default([]),
  sdgs: z.array(Sdg).max(17).default([]),
  tags: z.array(Tag).max(10).default([]),
  about: prose(2000).default(''),
})
export type Profile = z.infer<typeof Profile>

/** A person's public page. */
export const PersonView = Profile.extend({
  id: Id,
  organisations: z.array(z.object({ id: Id, name: z.string(), title: z.string() })),
  joinedAt: Moment,
  /** The reader has blocked them, and sees nothing but the name. */
  blocked: z.boolean(),
  can: z.object({ edit: z.boolean() }),
})
export type PersonView = z.infer<typeof PersonView>

/** The signed-in person, to themselves. */
export const Me = z.object({
  id: Id,
  email: z.string(),
  profile: Profile,
  locale: Locale,
  platformRoles: z.array(PlatformRole),
})
export type Me = z.infer<typeof Me>

export const SessionView = z.object({
  id: z.string(),
  device: z.string(),
  startedAt: Moment,
  seenAt: Moment,
  current: z.boolean(),
})
export type SessionView = z.infer<typeof SessionView>

const Accepted = z.object({ accepted: z.literal(true) })

export const signUp = endpoint({
  method: 'POST', path: '/api/sign-up',
  summary: 'Ask for an account; the answer is the same whether or not the address is known',
  body: z.strictObject({ name: line(80, 2), email: Email, password: NewPassword, locale: Locale.default('en') }),
  reply: Accepted,
})
export const verifyEmail = endpoint({
  method: 'POST', path: '/api/verify',
  summary: 'Use the token of a verification letter; signs in. In another browser than the one that signed up, the password chosen then is needed too',
  body: z.strictObject({ token: Secret, password: Secret.optional() }),
  reply: z.object({ me: Me }),
})
export const signIn = endpoint({
  method: 'POST', path: '/api/sign-in', summary: 'Sign in with e-mail and password',
  body: z.strictObject({ email: Email, password: Secret }),
  reply: z.object({ me: Me }),
})
export const signOut = endpoint({ method: 'POST', path: '/api/sign-out', summary: 'End this session', reply: Nothing })
export const forgotPassword = endpoint({
  method: 'POST', path: '/api/password/forgot', summary: 'Ask for a reset letter; the answer never tells whether the address is known',
  body: z.strictObject({ email: Email }), reply: Accepted,
})
export const resetPassword = endpoint({
  method: 'POST', path: '/api/password/reset', summary: 'Set a new password with the token of a reset letter; ends every other session and signs in',
  body: z.strictObject({ token: Secret, password: NewPassword }), reply: z.object({ me: Me }),
})
export const whoAmI = endpoint({
  method: 'GET', path: '/api/me', summary: 'The signed-in person, or null', reply: z.object({ me: Me.nullable(), now: z.number() }),
})
export const editProfile = endpoint({
  method: 'PATCH', path: '/api/me', summary: 'Change one’s profile or language',
  body: changesOf(Profile).extend({ locale: Locale.optional() }), reply: z.object({ me: Me }),
})
export const changePassword = endpoint({
  method: 'PUT', path: '/api/me/password', summary: 'Change one’s password; ends every other session',
  body: z.strictObject({ current: Secret, password: NewPassword }), reply: Nothing,
})
export const changeEmail = endpoint({
  method: 'PUT', path: '/api/me/email', summary: 'Ask to change one’s address; the new one gets a letter, the old one a notice',
  body: z.strictObject({ current: Secret, email: Email }), reply: Accepted,
})
export const confirmEmail = endpoint({
  method: 'POST', path: '/api/me/email/confirm', summary: 'Use the token of a change-of-address letter',
  body: z.strictObject({ token: Secret }), reply: Accepted,
})
export const listSessions = endpoint({
  method: 'GET', path: '/api/me/sessions', summary: 'Where one is signed in', reply: z.object({ items: z.array(SessionView) }),
})
export const revokeSession = endpoint({
  method: 'DELETE', path: '/api/me/sessions/:id', summary: 'Sign out elsewhere',
  params: z.object({ id: z.string().regex(/^[0-9a-f]{16,64}$/) }), reply: Nothing,
})
export const readPerson = endpoint({
  method: 'GET', path: '/api/people/:id', summary: 'A person’s public page', params: z.object({ id: Id }), reply: PersonView,
})
export const findPeople = endpoint({
  method: 'GET', path: '/api/people', summary: 'People by the start of a name, for mentions and invitations',
  query: z.object({ q: line(80, 2) }), reply: z.object({ items: z.array(PersonCard) }),
})
export const setRoles = endpoint({
  method: 'PUT', path: '/api/people/:id/roles', summary: 'Give or take platform roles',
  params: z.object({ id: Id }), body: z.strictObject({ roles: z.array(PlatformRole).max(2) }), reply: Nothing,
})
