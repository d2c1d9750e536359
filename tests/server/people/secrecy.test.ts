import { expect } from 'chai'
import { listComments } from '@commonspark/shared/comments/schema'
import { listIdeasOf, readIdea } from '@commonspark/shared/ideas/schema'
import { changePassword, findPeople, forgotPassword, readPerson, signIn, signUp } from '@commonspark/shared/people/schema'
import { checkPassword } from '@commonspark/server/features/people/passwords'
import { PASSWORD, startApp, type TestApp } from '../../support/app.ts'
import { comments } from '../../support/comments.ts'
import { publishes } from '../../support/ideas.ts'
import { lettersTo } from '../../support/letters.ts'
import type { Person } from '../../support/people.ts'

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!

describe('who has an account', () => {
  let app: TestApp, ana: Person
  before(async () => {
    app = await startApp()
    ana = await app.person('Ana')
  })
  after(() => app.stop())

  /** Everything an observer sees of an answer but its time and its number. */
  const answerOf = async (path: string, body: object): Promise<{ status: number; headers: string[]; body: unknown }> => {
    const response = await app.visitor().fetch(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
    const { instance: _, ...rest } = await response.json() as Record<string, unknown>
    return { status: response.status, headers: [...response.headers.keys()].toSorted(), body: rest }
  }

  it('cannot be read from any answer', async () => {
    const cases: [string, (email: string) => object][] = [
      [signUp.path, (email) => ({ name: 'Somebody', email, password: PASSWORD })],
      [forgotPassword.path, (email) => ({ email })],
      [signIn.path, (email) => ({ email, password: 'not the right one' })],
    ]
    for (const [path, body] of cases) expect(await answerOf(path, body(ana.email)), path).to.deep.equal(await answerOf(path, body('stranger@example.org')))
  })

  for (const [what, path, body] of [
    ['signing in', signIn.path, (email: string) => ({ email, password: 'not the right one' })],
    ['signing up', signUp.path, (email: string) => ({ name: 'Somebody', email, password: PASSWORD })],
    ['a forgotten password', forgotPassword.path, (email: string) => ({ email })],
  ] as const) {
    it(`cannot be told from how long the answer takes: ${what}`, async () => {
      const took: Record<'known' | 'unknown', number[]> = { known: [], unknown: [] }
      const once = async (kind: 'known' | 'unknown', email: string): Promise<void> => {
        const from = performance.now()
        await answerOf(path, body(email))
        took[kind].push(performance.now() - from)
      }
      await answerOf(path, body('warm.up@example.org'))
      // In turns, so that whatever else the machine does falls on both alike.
      for (let n = 0; n < 20; n++) { await once('known', ana.email); await once('unknown', `stranger${n}@example.org`) }
      expect(median(took.known) / median(took.unknown)).to.be.within(0.5, 2)
    })
  }

  it('costs the same work to find out: a password is checked against a hash that nothing matches', async () => {
    const hash = await app.rooms.people.hashPassword(PASSWORD)
    const took: Record<'known' | 'unknown', number[]> = { known: [], unknown: [] }
    await checkPassword('warm up', undefined)
    for (let n = 0; n < 20; n++) {
      for (const kind of ['known', 'unknown'] as const) {
        const from = performance.now()
        expect(await checkPassword('not the right one', kind === 'known' ? hash : undefined)).to.equal(false)
        took[kind].push(performance.now() - from)
      }
    }
    expect(median(took.known) / median(took.unknown)).to.be.within(0.5, 2)
  })

  it('is only told to members by name, and nothing public carries an address', async () => {
    const ben = await app.person('Ben')
    expect(await app.visitor().isRefused(findPeople)).to.include({ status: 401 })
    const { items } = await ben.does(findPeople, { query: { q: 'an' } })
    expect(items.map((card) => card.name)).to.deep.equal(['Ana'])
    for (const q of [ana.email, 'example.org', '.*', '^A', '{"$gt":""}']) expect((await ben.does(findPeople, { query: { q } })).items, q).to.deep.equal([])

    const idea = await publishes(ana, 'Library of things')
    await comments(ben, idea.id, 'Yes please')
    const nobody = app.visitor()
    const id = { params: { id: idea.id } }
    const seen = [
      await nobody.does(readPerson, { params: { id: ana.id } }), await nobody.does(readIdea, id), await nobody.does(listComments, id), await nobody.does(listIdeasOf, { params: { id: ana.id } }),
    ]
    const raw = await (await nobody.fetch(`/api/people/${ana.id}`)).text()
    for (const text of [JSON.stringify(seen), JSON.stringify(items), raw]) {
      expect(text).to.not.include('@example.org').and.not.include('passwordHash').and.not.include('$argon2').and.not.include('platformRoles')
    }
  })

  it('leaves no readable secret in the database', async () => {
    await app.visitor().does(signUp, { body: { name: 'Zala', email: 'zala@example.org', password: 'a very own password' } })
    const [letter] = await lettersTo(app, 'zala@example.org')
    const token = /#(\S+)/.exec(letter!.text)![1]!
    for (const name of ['people', 'tokens', 'events', 'sessions', 'settings', 'limits']) {
      const rows = JSON.stringify(await app.platform.database.connection.collection(name).find().toArray())
      expect(rows, name).to.not.include('a very own password').and.not.include(PASSWORD).and.not.include(token)
    }
  })
})

describe('guessing passwords', () => {
  let app: TestApp
  before(async () => { app = await startApp({ LIMITS: '1' }) })
  after(() => app.stop())

  it('ends after ten tries for an account, known or not, with the time to wait', async () => {
    const ana = await app.person('Ana')
    const tries = async (email: string, times: number): Promise<Response[]> => {
      const all: Response[] = []
      for (let n = 0; n < times; n++) {
        all.push(await app.visitor().fetch(signIn.path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ email, password: `guess number ${n}` }) }))
      }
      return all
    }
    for (const [email, free] of [[ana.email, 9], ['stranger@example.org', 10]] as const) {
      const answers = await tries(email, free + 1)
      expect(answers.map((answer) => answer.status)).to.deep.equal([...Array.from({ length: free }, () => 401), 429])
      const wait = Number(answers.at(-1)!.headers.get('retry-after'))
      expect(wait).to.be.within(1, 900)
      expect(await answers.at(-1)!.json()).to.deep.include({ code: 'tooMany', because: 'slowDown', retryAfter: wait })
    }
    const right = await app.visitor().isRefused(signIn, { body: { email: ana.email.toUpperCase(), password: PASSWORD } })
    expect(right, 'the right password does not help any more, nor another spelling').to.include({ status: 429 })
    const session = await ana.fetch('/api/me')
    expect((await session.json() as { me: { id: string } }).me.id, 'who is signed in stays so').to.equal(ana.id)
  })

  it('with a stolen session ends as well', async () => {
    const ben = await app.person('Ben')
    const answers: number[] = []
    for (let n = 0; n < 11; n++) answers.push((await ben.isRefused(changePassword, { body: { current: `guess number ${n}`, password: 'a new and longer one' } })).status)
    expect(answers).to.deep.equal([...Array.from({ length: 10 }, () => 403), 429])
  })
})
