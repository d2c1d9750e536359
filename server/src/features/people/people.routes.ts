import type { Request } from 'express'
import passport from 'passport'
import { Strategy } from 'passport-local'
import * as api from '@commonspark/shared/people/schema'
import { newToken } from '../../platform/secrets.ts'
import { route, type Route } from '../../platform/http/route.ts'
import { refusalOf } from '../../platform/http/problem.ts'
import type { Sessions } from '../../platform/sessions.ts'
import type { AccountsService } from './accounts.service.ts'
import type { Person } from './people.model.ts'
import type { PeopleService } from './people.service.ts'

/** Begins a session under a new identity, so that one planted before sign-in is worthless; that of a request which brought none was made just now. */
async function startSession(req: Request, brought: string | null, person: Person, now: Date): Promise<void> {
  if (req.sessionID === brought) await new Promise<void>((resolve, reject) => { req.session.regenerate((error: unknown) => { if (error) reject(error as Error); else resolve() }) })
  Object.assign(req.session, { passport: { user: person._id.toString() }, startedAt: now.toISOString(), seenAt: now.toISOString(), device: (req.headers['user-agent'] ?? '').slice(0, 200) })
  await new Promise<void>((resolve, reject) => { req.session.save((error: unknown) => { if (error) reject(error as Error); else resolve() }) })
}

const endSession = (req: Request): Promise<void> =>
  new Promise((resolve, reject) => { req.session.destroy((error: unknown) => { if (error) reject(error as Error); else resolve() }) })

/** Passport's local strategy; other ways to sign in will stand beside it here. */
function localStrategy(accounts: AccountsService): Strategy {
  return new Strategy({ usernameField: 'email' }, (email, password, done) => {
    accounts.signIn(email, password).then((person) => { done(null, person as never) }, done)
  })
}

const authenticate = (own: InstanceType<typeof passport.Passport>, req: Request): Promise<Person> => new Promise((resolve, reject) => {
  const done = (error: unknown, person: Person | false): void => {
    if (error) reject(error as Error)
    else if (person) resolve(person)
    else reject(refusalOf({ status: 400 }))
  }
  (own.authenticate('local', { session: false }, done) as (req: Request, res: object, next: (error: unknown) => void) => void)(req, {}, reject)
})

const accepted = { accepted: true } as const
const OWN = 'Only about the signed-in person.'
const TOKEN = 'Whoever holds an unused token of that kind.'

export function peopleRoutes(people: PeopleService, accounts: AccountsService, sessions: Pick<Sessions, 'idOf'>, now: () => Date): Route[] {
  // An instance of our own: the module's is shared by every app of a process, and the last one's accounts would answer for all.
  const own = new passport.Passport()
  own.use(localStrategy(accounts))
  const enter = async (req: Request, person: Person) => {
    await startSession(req, sessions.idOf(req.headers.cookie), person, now())
    return { me: accounts.presentMe(person) }
  }
  return [
    route(api.signUp, {
      access: 'anyone', limit: 'auth', session: true, policy: 'Anybody.',
      handle: async ({ body, req }) => {
        req.session.joining ??= newToken()
        await accounts.signUp(body, req.session.joining)
        return accepted
      },
    }),
    route(api.verifyEmail, {
      access: 'anyone', limit: 'auth', session: true, policy: `${TOKEN} And signed up in this browser, or knows the password chosen then.`,
      handle: async ({ body, req }) => enter(req, await accounts.verify(body.token, { browser: req.session.joining, password: body.password })),
    }),
    route(api.signIn, {
      access: 'anyone', limit: 'auth', session: true, policy: 'Whoever knows the password; ten tries in a quarter of an hour for each account.',
      handle: async ({ body, req }) => { req.body = body; return enter(req, await authenticate(own, req)) },
    }),
    route(api.signOut, {
      access: 'member', limit: 'write', session: true, policy: OWN,
      handle: async ({ actor, req, res }) => {
        if (actor.session) await accounts.revoke(actor, actor.session)
        await endSession(req)
        res.clearCookie('commonspark', { path: '/' })
      },
    }),
    route(api.forgotPassword, { access: 'anyone', limit: 'auth', policy: 'Anybody.', handle: async ({ body, actor }) => { await accounts.forgot(body.email, actor.locale); return accepted } }),
    route(api.resetPassword, { access: 'anyone', limit: 'auth', session: true, policy: TOKEN, handle: async ({ body, req }) => enter(req, await accounts.reset(body.token, body.password)) }),
    route(api.whoAmI, { access: 'anyone', limit: 'read', policy: OWN, handle: async ({ actor }) => ({ me: await people.me(actor), now: now().getTime() }) }),
    route(api.editProfile, { access: 'member', limit: 'write', policy: OWN, handle: async ({ actor, body }) => ({ me: await people.edit(actor, body) }) }),
    route(api.changePassword, { access: 'member', limit: 'auth', policy: `${OWN} With the current password.`, handle: ({ actor, body }) => accounts.changePassword(actor, body.current, body.password) }),
    route(api.changeEmail, { access: 'member', limit: 'auth', policy: `${OWN} With the current password.`, handle: async ({ actor, body }) => { await accounts.changeEmail(actor, body.current, body.email); return accepted } }),
    route(api.confirmEmail, { access: 'anyone', limit: 'auth', policy: TOKEN, handle: async ({ body }) => { await accounts.confirmEmail(body.token); return accepted } }),
    route(api.listSessions, { access: 'member', limit: 'read', policy: OWN, handle: async ({ actor }) => ({ items: await accounts.sessions(actor) }) }),
    route(api.revokeSession, { access: 'member', limit: 'write', policy: OWN, handle: ({ actor, params }) => accounts.revoke(actor, params.id) }),
    route(api.readPerson, { access: 'anyone', limit: 'read', policy: 'Profiles are public; of somebody one has blocked one is shown the name.', handle: ({ actor, params }) => people.read(actor, params.id) }),
    route(api.findPeople, { access: 'member', limit: 'read', policy: 'Members may look others up by name.', handle: async ({ actor, query }) => ({ items: await people.find(actor, query.q) }) }),
    route(api.setRoles, {
      access: 'administrator', limit: 'write', policy: 'Administrators give platform roles.',
      handle: async ({ params, body }) => { await people.setRoles(params.id, body.roles) },
    }),
  ]
}
