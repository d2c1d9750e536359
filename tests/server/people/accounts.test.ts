import { expect } from 'chai'
import {
  changeEmail, changePassword, confirmEmail, forgotPassword, resetPassword, signIn, signUp, verifyEmail, whoAmI,
} from '@commonspark/shared/people/schema'
import { settableClock } from '@commonspark/server/platform/clock'
import { PASSWORD, startApp, type TestApp } from '../../support/app.ts'
import { lettersTo, tokenFor } from '../../support/letters.ts'
import { Person } from '../../support/people.ts'

const HOUR = 3_600_000

describe('accounts', () => {
  const clock = settableClock(new Date())
  let app: TestApp
  before(async () => { app = await startApp({}, { clock }) })
  after(() => app.stop())
  // Every step at a moment of its own, so that the newest letter is the newest.
  beforeEach(() => { clock.advance(1000) })

  const asksForAccount = (email: string, name = 'Nives', password = PASSWORD) => app.visitor().does(signUp, { body: { name, email, password } })
  const whoIs = async (person: { does: Person['does'] }) => (await person.does(whoAmI)).me

  describe('signing up', () => {
    it('goes by a letter: whoever proves the address has an account and is signed in', async () => {
      expect(await asksForAccount('  Nives@Example.ORG ')).to.deep.equal({ accepted: true })
      const early = new Person(app.url, 'Nives', 'nives@example.org')
      expect(await early.isRefused(signIn, { body: { email: early.email, password: PASSWORD } }), 'no account before the letter is answered').to.include({ status: 401, because: 'wrongCredentials' })

      const visitor = app.visitor()
      const { me } = await visitor.does(verifyEmail, { body: { token: await tokenFor(app, 'nives@example.org', 'verify'), password: PASSWORD } })
      expect(me).to.deep.include({ email: 'nives@example.org', platformRoles: [], locale: 'en' })
      expect(me.profile.name).to.equal('Nives')
      expect((await whoIs(visitor))?.id).to.equal(me.id)
      await early.signIn(PASSWORD)
      expect(early.id).to.equal(me.id)
    })

    it('takes a token once, within two days, and only for what it is', async () => {
      await asksForAccount('once@example.org')
      const token = await tokenFor(app, 'once@example.org', 'verify')
      expect(await app.visitor().isRefused(resetPassword, { body: { token, password: 'another good one' } })).to.include({ status: 410 })
      expect(await app.visitor().isRefused(confirmEmail, { body: { token } })).to.include({ status: 410 })
      const tries = await Promise.allSettled(Array.from({ length: 5 }, () => app.visitor().does(verifyEmail, { body: { token, password: PASSWORD } })))
      expect(tries.filter((one) => one.status === 'fulfilled')).to.have.lengthOf(1)
      expect(await app.visitor().isRefused(verifyEmail, { body: { token } })).to.include({ status: 410, because: 'tokenUsedOrExpired' })

      await asksForAccount('late@example.org')
      const late = await tokenFor(app, 'late@example.org', 'verify')
      clock.advance(48 * HOUR)
      expect(await app.visitor().isRefused(verifyEmail, { body: { token: late } })).to.include({ status: 410, because: 'tokenUsedOrExpired' })
      for (const wrong of ['x', '__proto__', 'a'.repeat(400)]) expect(await app.visitor().isRefused(verifyEmail, { body: { token: wrong } })).to.include({ status: 410 })
      for (const wrong of ['', 'a'.repeat(401), { $ne: null }, null]) expect(await app.visitor().isRefused(verifyEmail, { body: { token: wrong } })).to.include({ status: 400 })
    })

    it('belongs to whoever asked: by the same browser at once, in another one by the password', async () => {
      const mallory = app.visitor()
      await mallory.does(signUp, { body: { name: 'Victim', email: 'victim@example.org', password: 'known to mallory' } })
      const token = await tokenFor(app, 'victim@example.org', 'verify')
      const victim = app.visitor()
      expect(await victim.isRefused(verifyEmail, { body: { token } })).to.include({ status: 403, because: 'passwordNeeded' })
      expect(await victim.isRefused(verifyEmail, { body: { token, password: 'my own password' } })).to.include({ status: 403, because: 'wrongPassword' })
      expect(await mallory.isRefused(signIn, { body: { email: 'victim@example.org', password: 'known to mallory' } }), 'no account came of it').to.include({ status: 401 })

      clock.advance(1000)
      await victim.does(signUp, { body: { name: 'Victim', email: 'victim@example.org', password: 'my own password' } })
      const { me } = await victim.does(verifyEmail, { body: { token: await tokenFor(app, 'victim@example.org', 'verify') } })
      expect(me.email).to.equal('victim@example.org')
      expect(await mallory.isRefused(signIn, { body: { email: me.email, password: 'known to mallory' } })).to.include({ status: 401 })
      expect(await mallory.isRefused(verifyEmail, { body: { token } }), 'the first letter is worth nothing now').to.include({ status: 410 })
    })

    it('with an address that is known answers the same, and writes to its owner', async () => {
      const ana = await app.person('Ana')
      expect(await asksForAccount(ana.email, 'Mallory', 'a password of mine')).to.deep.equal(await asksForAccount('unheard@example.org'))
      const letters = await lettersTo(app, ana.email)
      expect(letters.map((letter) => letter.subject)).to.deep.equal(['You already have an account'])
      expect(letters[0]?.text).to.include('Hello Ana').and.not.include('Mallory')
      expect(await app.visitor().isRefused(signIn, { body: { email: ana.email, password: 'a password of mine' } })).to.include({ status: 401 })
      expect(await whoIs(await ana.elsewhere(PASSWORD))).to.include({ email: ana.email })
      const { me } = await app.visitor().does(resetPassword, { body: { token: await tokenFor(app, ana.email, 'reset'), password: 'one I can remember' } })
      expect(me.id).to.equal(ana.id)
    })

    it('twice with one address makes one account, whichever letter is answered first', async () => {
      await asksForAccount('twice@example.org', 'First')
      const first = await tokenFor(app, 'twice@example.org', 'verify')
      clock.advance(1000)
      await asksForAccount('twice@example.org', 'Second')
      const second = await tokenFor(app, 'twice@example.org', 'verify')
      const tries = await Promise.allSettled([first, second].map((token) => app.visitor().does(verifyEmail, { body: { token, password: PASSWORD } })))
      expect(tries.filter((one) => one.status === 'fulfilled')).to.have.lengthOf(1)
    })

    it('knows only its own accounts, also beside another app in the same process', async () => {
      const other = await startApp()
      try {
        const ana = await app.person('Ana beside another')
        expect((await whoIs(ana))?.email).to.equal(ana.email)
        expect(await other.visitor().isRefused(signIn, { body: { email: ana.email, password: PASSWORD } })).to.include({ status: 401, because: 'wrongCredentials' })
      } finally { await other.stop() }
    })

    it('refuses what cannot be an account, field by field', async () => {
      const fine = { name: 'Fine', email: 'fine@example.org', password: PASSWORD }
      const wrong: [object, string][] = [
        [{ ...fine, password: 'short' }, 'password'], [{ ...fine, email: 'nobody' }, 'email'], [{ ...fine, email: { $gt: '' } }, 'email'], [{ ...fine, name: 'x' }, 'name'],
        [{ ...fine, name: '\u202E\u0000 ' }, 'name'], [{ ...fine, email: 'a@b.org\nBcc: c@d.org' }, 'email'], [{ ...fine, password: 'x'.repeat(201) }, 'password'],
        [{ ...fine, locale: 'xx' }, 'locale'], [{ ...fine, platformRoles: ['administrator'] }, ''],
      ]
      for (const [body, path] of wrong) {
        const refusal = await app.visitor().isRefused(signUp, { body })
        expect(refusal).to.include({ status: 400 })
        expect(refusal.fields.map((field) => field.path), JSON.stringify(body)).to.deep.equal([path])
      }
      expect(await lettersTo(app, 'fine@example.org')).to.deep.equal([])
    })

    it('writes its letter in the language of the page, and the name is text in it', async () => {
      const name = '<img src=x> {{email}}'
      await app.visitor().does(signUp, { body: { name, email: 'ola@example.org', password: PASSWORD, locale: 'pl' } })
      const [letter] = await lettersTo(app, 'ola@example.org')
      expect(letter?.subject).to.equal('Potwierdź swój adres')
      expect(letter?.text).to.include(name)
      expect(letter?.html).to.not.include('<img')
    })
  })

  describe('a forgotten password', () => {
    it('is replaced by a letter; every other session ends and its sockets close within a second', async () => {
      const ana = await app.person('Ana')
      const elsewhere = await ana.elsewhere(PASSWORD)
      const socket = await elsewhere.connects()
      const closed = new Promise<number>((resolve) => { socket.on('disconnect', () => { resolve(performance.now()) }) })

      const visitor = app.visitor()
      expect(await visitor.does(forgotPassword, { body: { email: ana.email } })).to.deep.equal({ accepted: true })
      const token = await tokenFor(app, ana.email, 'reset')
      clock.advance(1000)
      const { me } = await visitor.does(resetPassword, { body: { token, password: 'a new and longer one' } })
      const changed = performance.now()
      expect(me.id).to.equal(ana.id)
      expect((await whoIs(visitor))?.id, 'signed in here').to.equal(ana.id)
      for (const old of [ana, elsewhere]) expect(await whoIs(old)).to.equal(null)
      expect((await closed) - changed).to.be.below(1000)
      expect(await visitor.isRefused(resetPassword, { body: { token, password: 'and once more please' } })).to.include({ status: 410 })
      expect(await app.visitor().isRefused(signIn, { body: { email: ana.email, password: PASSWORD } })).to.include({ status: 401 })
      await ana.signIn('a new and longer one')
      expect((await lettersTo(app, ana.email))[0]?.subject).to.equal('Your password was changed')
    })

    it('cannot be replaced after two hours, nor by an older letter once one was used', async () => {
      const ana = await app.person('Ana')
      const ask = async (): Promise<string> => {
        clock.advance(1000)
        await app.visitor().does(forgotPassword, { body: { email: ana.email } })
        return tokenFor(app, ana.email, 'reset')
      }
      const late = await ask()
      clock.advance(2 * HOUR)
      expect(await app.visitor().isRefused(resetPassword, { body: { token: late, password: 'too late for this' } })).to.include({ status: 410 })
      const [older, newer] = [await ask(), await ask()]
      await app.visitor().does(resetPassword, { body: { token: newer, password: 'the right moment' } })
      expect(await app.visitor().isRefused(resetPassword, { body: { token: older, password: 'the wrong moment' } })).to.include({ status: 410 })
    })

    it('of an address nobody knows gets the same answer and no letter', async () => {
      const ana = await app.person('Ana')
      expect(await app.visitor().does(forgotPassword, { body: { email: 'stranger@example.org' } })).to.deep.equal(await app.visitor().does(forgotPassword, { body: { email: ana.email } }))
      expect(await lettersTo(app, 'stranger@example.org')).to.deep.equal([])
    })
  })

  describe('changing', () => {
    it('the password asks for the current one, keeps this session and ends the others', async () => {
      const ana = await app.person('Ana')
      const elsewhere = await ana.elsewhere(PASSWORD)
      const socket = await elsewhere.connects()
      const own = await ana.connects()
      expect(await ana.isRefused(changePassword, { body: { current: 'not this one', password: 'a new and longer one' } })).to.include({ status: 403, because: 'wrongPassword' })
      expect(await app.visitor().isRefused(changePassword, { body: { current: PASSWORD, password: 'a new and longer one' } })).to.include({ status: 401 })
      const closed = new Promise((resolve) => { socket.on('disconnect', resolve) })
      await ana.does(changePassword, { body: { current: PASSWORD, password: 'a new and longer one' } })
      await closed
      expect(own.connected).to.equal(true)
      expect((await whoIs(ana))?.id).to.equal(ana.id)
      expect(await whoIs(elsewhere)).to.equal(null)
      await ana.elsewhere('a new and longer one')
    })

    it('the address asks for the password, writes to both, and takes effect when the new one is proven', async () => {
      const ana = await app.person('Ana')
      const email = 'ana.new@example.org'
      expect(await ana.isRefused(changeEmail, { body: { current: 'not this one', email } })).to.include({ status: 403, because: 'wrongPassword' })
      expect(await ana.does(changeEmail, { body: { current: PASSWORD, email } })).to.deep.equal({ accepted: true })
      expect((await lettersTo(app, ana.email)).map((letter) => letter.subject)).to.deep.equal(['Your address is about to change'])
      expect((await whoIs(ana))?.email).to.equal(ana.email)
      const token = await tokenFor(app, email, 'confirm-email')
      expect(await app.visitor().does(confirmEmail, { body: { token } })).to.deep.equal({ accepted: true })
      expect((await whoIs(ana))?.email).to.equal(email)
      expect(await app.visitor().isRefused(signIn, { body: { email: ana.email, password: PASSWORD } })).to.include({ status: 401 })
      await app.visitor().does(signIn, { body: { email, password: PASSWORD } })
      expect(await app.visitor().isRefused(confirmEmail, { body: { token } })).to.include({ status: 410 })
    })

    it('the address makes letters to the old one worthless', async () => {
      const ana = await app.person('Ana')
      await app.visitor().does(forgotPassword, { body: { email: ana.email } })
      const old = await tokenFor(app, ana.email, 'reset')
      await ana.does(changeEmail, { body: { current: PASSWORD, email: 'ana.moved@example.org' } })
      await app.visitor().does(confirmEmail, { body: { token: await tokenFor(app, 'ana.moved@example.org', 'confirm-email') } })
      expect(await app.visitor().isRefused(resetPassword, { body: { token: old, password: 'I read her old mail' } })).to.include({ status: 410 })
      await ana.does(changePassword, { body: { current: PASSWORD, password: 'still my own account' } })
    })

    it('to somebody else’s address answers the same, writes to them, and changes nothing', async () => {
      const [ana, ben] = [await app.person('Ana'), await app.person('Ben')]
      expect(await ana.does(changeEmail, { body: { current: PASSWORD, email: ben.email } })).to.deep.equal({ accepted: true })
      expect((await lettersTo(app, ben.email)).map((letter) => letter.subject)).to.deep.equal(['You already have an account'])
      expect((await whoIs(ana))?.email).to.equal(ana.email)
    })

    it('to an address that somebody took in the meantime is refused', async () => {
      const ana = await app.person('Ana')
      await ana.does(changeEmail, { body: { current: PASSWORD, email: 'contested@example.org' } })
      const token = await tokenFor(app, 'contested@example.org', 'confirm-email')
      clock.advance(1000)
      await asksForAccount('contested@example.org')
      await app.visitor().does(verifyEmail, { body: { token: await tokenFor(app, 'contested@example.org', 'verify'), password: PASSWORD } })
      expect(await app.visitor().isRefused(confirmEmail, { body: { token } })).to.include({ status: 410 })
      expect((await whoIs(ana))?.email).to.equal(ana.email)
    })
  })
})
