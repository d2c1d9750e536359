import { AppError } from '@commonspark/shared/ground/errors'
import { Profile, type Me } from '@commonspark/shared/people/schema'
import type { Locale } from '@commonspark/shared/taxonomy/taxonomy'
import type { DomainEvents } from '../../events/catalogue.ts'
import { type Actor, idOf } from '../../platform/actor.ts'
import { isDuplicate } from '../../platform/database.ts'
import type { Platform } from '../../platform/platform.ts'
import { digest, newToken } from '../../platform/secrets.ts'
import type { AccountLetters } from './letters.ts'
import { checkPassword, hashPassword } from './passwords.ts'
import type { PeopleModel, Person, Token } from './people.model.ts'
import { presentMe } from './people.presenter.ts'

const HOURS: Record<Token['kind'], number> = { verify: 48, reset: 2, email: 24 }

/** Accounts: nobody can learn from an answer, or from how long it takes, whether an address has one. */
export function accountsService(platform: Platform<DomainEvents>, people: PeopleModel, letters: AccountLetters) {
  const { clock, database, outbox, limits } = platform

  const issue = async (kind: Token['kind'], email: string, more: Partial<Token> = {}): Promise<string> => {
    const token = newToken()
    await people.putToken({ _id: digest(token), kind, email, personId: null, pending: null, ...more, expiresAt: new Date(clock.now().getTime() + HOURS[kind] * 3_600_000) })
    return token
  }
  const take = async (kind: Token['kind'], token: string): Promise<Token> => {
    const row = await people.takeToken(digest(token), kind, clock.now())
    if (!row) throw new AppError('gone', 'tokenUsedOrExpired')
    return row
  }

  return {
    /** Both branches hash, store one token and one letter: a stranger sees no difference. */
    signUp: async (input: { name: string; email: string; password: string; locale: Locale }, browser: string): Promise<void> => {
      await limits.takeKey('account', `up:${digest(input.email)}`)
      const passwordHash = await hashPassword(input.password)
      const known = await people.byEmail(input.email)
      if (known) await letters.alreadyAMember(known, await issue('reset', known.email, { personId: known._id.toString() }))
      else await letters.verify(input, await issue('verify', input.email, { pending: { name: input.name, passwordHash, locale: input.locale, browser: digest(browser) } }))
    },

    /**
     * Creates the account that a sign-up left pending. Only whoever signed up may: by the same browser, or by the password chosen then.
     * Otherwise somebody could ask for an account with another's address, wait until its owner follows the letter, and share it.
     */
    verify: async (secret: string, { browser, password }: { browser: string | undefined; password: string | undefined }): Promise<Person> => {
      const waiting = (await people.token(digest(secret), 'verify', clock.now()))?.pending
      if (waiting && (browser === undefined || digest(browser) !== waiting.browser)) {
        if (password === undefined) throw new AppError('forbidden', 'passwordNeeded')
        await limits.takeKey('account', `verify:${digest(secret)}`)
        if (!(await checkPassword(password, waiting.passwordHash))) throw new AppError('forbidden', 'wrongPassword')
      }
      const { email, pending } = await take('verify', secret)
      if (!pending) throw new AppError('gone', 'tokenUsedOrExpired')
      try {
        const person = await database.transaction(async (tx) => {
          const created = await people.create({
            email, passwordHash: pending.passwordHash, profile: Profile.parse({ name: pending.name }), locale: pending.locale, platformRoles: [], joinedAt: clock.now(),
          }, tx)
          await outbox.announce(tx, 'person.joined', { personId: created._id.toString() }, created._id.toString())
          return created
        })
        outbox.poke()
        return person
      } catch (error) {
        if (isDuplicate(error)) throw new AppError('gone', 'tokenUsedOrExpired')
        throw error
      }
    },

    signIn: async (email: string, password: string): Promise<Person> => {
      const [person] = await Promise.all([people.byEmail(email), limits.takeKey('account', `in:${digest(email)}`)])
      if (!(await checkPassword(password, person?.passwordHash)) || !person) throw new AppError('unauthenticated', 'wrongCredentials')
      return person
    },

    /** Only records the wish; the letter is written by a reaction, so that the answer takes equally long for every address. */
    forgot: async (email: string, locale: string): Promise<void> => {
      await limits.takeKey('account', `forgot:${digest(email)}`)
      await outbox.announce(undefined, 'password.forgotten', { email, locale }, null)
      outbox.poke()
    },
    sendReset: async (email: string): Promise<void> => {
      const person = await people.byEmail(email)
      if (person) await letters.reset(person, await issue('reset', email, { personId: person._id.toString() }))
    },
    reset: async (secret: string, password: string): Promise<Person> => {
      const { personId } = await take('reset', secret)
      const person = personId ? await people.byId(personId) : null
      if (!person) throw new AppError('gone', 'tokenUsedOrExpired')
      await people.setPassword(person._id.toString(), await hashPassword(password))
      await people.dropTokens(person._id.toString())
      await platform.sessions.end(person._id.toString(), { allBut: null })
      await letters.passwordChanged(person)
      return person
    },

    changePassword: async (actor: Actor, current: string, password: string): Promise<void> => {
      const person = await demandPassword(actor, current)
      await people.setPassword(person._id.toString(), await hashPassword(password))
      await people.dropTokens(person._id.toString())
      await platform.sessions.end(person._id.toString(), { allBut: actor.session })
      await letters.passwordChanged(person)
    },

    changeEmail: async (actor: Actor, current: string, email: string): Promise<void> => {
      const person = await demandPassword(actor, current)
      const known = await people.byEmail(email)
      if (known) await letters.alreadyAMember(known, await issue('reset', known.email, { personId: known._id.toString() }))
      else await letters.confirmEmail(person, email, await issue('email', email, { personId: person._id.toString() }))
      await letters.emailChanging(person)
    },
    confirmEmail: async (secret: string): Promise<void> => {
      const { personId, email } = await take('email', secret)
      try { await people.setEmail(personId ?? '', email) } catch (error) {
        if (isDuplicate(error)) throw new AppError('gone', 'tokenUsedOrExpired')
        throw error
      }
      // A reset letter in the old mailbox must not open the account any more.
      await people.dropTokens(personId ?? '')
    },

    sessions: async (actor: Actor) => (await platform.sessions.of(idOf(actor)))
      .map((session) => ({ ...session, current: session.id === actor.session }))
      .toSorted((a, b) => Number(b.current) - Number(a.current) || b.seenAt.localeCompare(a.seenAt)),
    revoke: (actor: Actor, session: string): Promise<void> => platform.sessions.end(idOf(actor), { only: session }),
    presentMe: (person: Person): Me => presentMe(person),
  }

  async function demandPassword(actor: Actor, current: string): Promise<Person> {
    await limits.takeKey('account', `own:${idOf(actor)}`)
    const person = await people.byId(idOf(actor))
    if (!person || !(await checkPassword(current, person.passwordHash))) throw new AppError('forbidden', 'wrongPassword')
    return person
  }
}
export type AccountsService = ReturnType<typeof accountsService>
