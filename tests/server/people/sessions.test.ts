import { request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'chai'
import { io } from 'socket.io-client'
import { watch } from '@commonspark/shared/ground/live'
import { editProfile, listSessions, revokeSession, signIn, signOut, whoAmI } from '@commonspark/shared/people/schema'
import { PASSWORD, startApp, type TestApp } from '../../support/app.ts'
import { Person } from '../../support/people.ts'

describe('sessions', () => {
  let app: TestApp, ana: Person
  before(async () => { app = await startApp() })
  after(() => app.stop())
  beforeEach(async () => { ana = await app.person('Ana') })

  const stolen = (cookie: string): Person => Object.assign(new Person(app.url, 'Thief', 'thief@example.org'), { cookie })

  it('are listed, this one first, without the secret that opens them', async () => {
    const phone = new Person(app.url, 'Ana', ana.email)
    await phone.fetch('/api/sign-in', { method: 'POST', headers: { 'content-type': 'application/json', 'user-agent': 'A phone' }, body: JSON.stringify({ email: ana.email, password: PASSWORD }) })
    const { items } = await ana.does(listSessions)
    expect(items.map(({ current }) => current)).to.deep.equal([true, false])
    expect(items[1]?.device).to.equal('A phone')
    for (const person of [ana, phone]) {
      const sid = decodeURIComponent(person.cookie).split('=s:')[1]!.split('.')[0]!
      expect(JSON.stringify(items)).to.not.include(sid)
    }
    expect(await app.visitor().isRefused(listSessions)).to.include({ status: 401 })
  })

  it('end when revoked: the cookie is refused at once and the socket closes within a second', async () => {
    const lost = await ana.elsewhere(PASSWORD)
    const socket = await lost.connects()
    const closed = new Promise<number>((resolve) => { socket.on('disconnect', () => { resolve(performance.now()) }) })
    const id = (await ana.does(listSessions)).items.find((session) => !session.current)!.id
    const revoked = performance.now()
    await ana.does(revokeSession, { params: { id } })
    expect(await lost.isRefused(listSessions)).to.include({ status: 401 })
    expect((await closed) - revoked).to.be.below(1000)
    const thief = stolen(lost.cookie)
    const ack = await thief.says(await thief.connects(), watch, { topics: [`person:${ana.id}`, `session:${id}`] })
    expect(ack.ok && (ack.reply as { granted: string[] }).granted).to.deep.equal([])
    thief.leaves()
    expect((await ana.does(listSessions)).items).to.have.lengthOf(1)
  })

  it('end for good when one signs out, also for whoever copied the cookie', async () => {
    const { cookie } = ana
    const other = await ana.elsewhere(PASSWORD)
    await ana.does(signOut)
    expect(await stolen(cookie).isRefused(listSessions)).to.include({ status: 401 })
    expect((await other.does(whoAmI)).me?.id).to.equal(ana.id)
  })

  it('say when they were last seen, to the hour', async () => {
    const phone = await ana.elsewhere(PASSWORD)
    const seen = async (): Promise<string> => (await ana.does(listSessions)).items.find((session) => !session.current)!.seenAt
    const before = await seen()
    await phone.does(whoAmI)
    expect(await seen(), 'not written again within the hour').to.equal(before)
    const longAgo = new Date(Date.now() - 2 * 3_600_000).toISOString()
    await app.platform.database.connection.collection('sessions').updateMany({ 'session.passport.user': ana.id }, { $set: { 'session.seenAt': longAgo } })
    while ((await seen()) < before) { await phone.does(whoAmI); await sleep(20) }
  })

  it('of others cannot be ended', async () => {
    const ben = await app.person('Ben')
    const id = (await ben.does(listSessions)).items[0]!.id
    await ana.does(revokeSession, { params: { id } })
    expect((await ben.does(whoAmI)).me?.id).to.equal(ben.id)
    for (const wrong of ['x', '__proto__', '{"$ne":null}']) expect(await ana.isRefused(revokeSession, { params: { id: wrong } })).to.include({ status: 400 })
  })

  it('begin under a new identity, so that a planted one is worthless', async () => {
    const before = ana.cookie
    const victim = stolen(before)
    await victim.does(signIn, { body: { email: ana.email, password: PASSWORD } })
    expect(victim.cookie).to.not.equal(before)
    expect((await stolen(before).does(whoAmI)).me, 'the old identity').to.equal(null)
    for (const planted of ['commonspark=s%3Aplanted.abc', 'commonspark=planted', 'commonspark=']) {
      const browser = stolen(planted)
      await browser.does(signIn, { body: { email: ana.email, password: PASSWORD } })
      expect(browser.cookie).to.not.include('planted')
      expect((await stolen(planted).does(whoAmI)).me).to.equal(null)
    }
  })

  it('live in a cookie that scripts and other sites do not get, and only once signed in', async () => {
    expect((await app.visitor().fetch('/api/me')).headers.getSetCookie()).to.deep.equal([])
    const response = await app.visitor().fetch('/api/sign-in', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ email: ana.email, password: PASSWORD }) })
    expect(response.headers.getSetCookie()[0]).to.match(/HttpOnly/).and.match(/SameSite=Lax/).and.match(/Path=\//)
  })

  it('open nothing for other sites: changes and sockets from a foreign origin are refused', async () => {
    // The fetch of Node sets headers of its own, so that these requests are made by hand.
    const send = (method: string, headers: Record<string, string>): Promise<{ status: number; body: string }> => new Promise((resolve, reject) => {
      const asked = request(`${app.url}/api/me`, { method, headers: { cookie: ana.cookie, ...(method === 'GET' ? {} : { 'content-type': 'application/json' }), ...headers } }, (response) => {
        let body = ''
        response.on('data', (chunk: Buffer) => { body += chunk.toString() }).on('end', () => { resolve({ status: response.statusCode ?? 0, body }) })
      }).on('error', reject)
      asked.end(method === 'GET' ? undefined : JSON.stringify({ about: 'Changed' }))
    })
    const foreign: Record<string, string>[] = [
      { origin: 'https://evil.example' }, { 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }, { origin: 'null' }, { origin: '' },
      { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }, { origin: app.url.replace('http:', 'https:').replace(/\d+$/, '1') },
      { origin: app.url, 'sec-fetch-site': 'cross-site' }, { origin: `${app.url}.evil.example` },
    ]
    for (const headers of foreign) {
      const { status, body } = await send('PATCH', headers)
      expect(status, JSON.stringify(headers)).to.equal(403)
      expect(JSON.parse(body)).to.include({ because: 'foreignOrigin' })
      const socket = io(app.url, { transports: ['websocket'], forceNew: true, reconnection: false, extraHeaders: { cookie: ana.cookie, ...headers } })
      const outcome = await new Promise<string>((resolve) => { socket.on('connect', () => { resolve('connected') }); socket.on('connect_error', () => { resolve('refused') }) })
      socket.disconnect()
      expect(outcome, `socket with ${JSON.stringify(headers)}`).to.equal('refused')
    }
    expect((await ana.does(whoAmI)).me?.profile.about).to.equal('')
    for (const headers of [{}, { origin: app.url }, { 'sec-fetch-site': 'same-origin' }, { origin: app.url, 'sec-fetch-site': 'same-origin' }, { 'sec-fetch-site': 'none' }] as Record<string, string>[]) {
      expect((await send('PATCH', headers)).status, JSON.stringify(headers)).to.equal(200)
    }
    expect((await send('GET', { 'sec-fetch-site': 'cross-site' })).status, 'reading by a link').to.equal(200)
    const simple = await ana.fetch('/api/me', { method: 'PATCH', headers: { 'content-type': 'text/plain' }, body: '{"about":"Plain"}' })
    expect(simple.status).to.equal(415)
    expect(await ana.does(editProfile, { body: { about: '' } })).to.have.property('me')
  })
})
