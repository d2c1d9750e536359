import { createHmac, randomUUID } from 'node:crypto'
import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'chai'
import { archiveIdea, ideaChanged, inviteToTeam, readIdea } from '@commonspark/shared/ideas/schema'
import { listSessions, revokeSession } from '@commonspark/shared/people/schema'
import { giveSupport, supportCounted, withdrawSupport } from '@commonspark/shared/supports/schema'
import { notificationsChanged } from '@commonspark/shared/notifications/schema'
import { freshDatabase, PASSWORD, startApp, type TestApp } from '../../support/app.ts'
import { publishes } from '../../support/ideas.ts'
import { Person } from '../../support/people.ts'

const SESSION_SECRET = 'one secret that every process knows'

describe('two processes on one database', () => {
  let here: TestApp, there: TestApp, ana: Person, ben: Person
  before(async () => {
    const settings = { MONGODB_URI: await freshDatabase(), SESSION_SECRET }
    here = await startApp(settings)
    there = await startApp(settings)
    ana = await here.person('Ana')
    ben = await here.person('Ben')
  })
  after(async () => { await there.stop(); await here.stop() })

  /** The same person, with the same cookie, at the other process. */
  const at = (app: TestApp, person: Person): Person => {
    const same = new Person(app.url, person.name, person.email)
    return Object.assign(same, { cookie: person.cookie, id: person.id })
  }

  it('know each other’s sessions', async () => {
    const idea = await publishes(ana, 'Known everywhere')
    expect((await at(there, ana).does(readIdea, { params: { id: idea.id } })).can.edit).to.equal(true)
  })

  it('tell a fact to who watches in the other, within a second', async () => {
    const idea = await publishes(ana, 'Night bus')
    const params = { id: idea.id }
    const watching = await there.visitor().watches([`idea:${idea.id}`], supportCounted)
    await ben.does(giveSupport, { params })
    await watching.next(({ count }) => count === 1, 1000)
    await at(there, ben).does(withdrawSupport, { params })
    await watching.next(({ count }) => count === 0, 1000)
    watching.socket.disconnect()
  })

  it('tell what an event in one means to who watches in the other, whoever runs the reaction', async () => {
    const idea = await publishes(ana, 'Water fountain')
    const [readers, bens] = [await there.visitor().watches([`idea:${idea.id}`], ideaChanged), await at(there, ben).watches([`person:${ben.id}`], notificationsChanged)]
    await ana.does(inviteToTeam, { params: { id: idea.id }, body: { personId: ben.id, role: 'author' } })
    await Promise.all([readers.next(({ id }) => id === idea.id, 2000), bens.next(({ unread }) => unread === 1, 2000)])
    const { version } = await ana.does(archiveIdea, { params: { id: idea.id } })
    await readers.next((fact) => fact.version === version, 2000)
    for (const { socket } of [readers, bens]) socket.disconnect()
  })

  it('live on when a wire breaks while somebody’s session is still being read', async () => {
    const { hostname, port } = new URL(there.url)
    /** A session that no process has a copy of, so that the database is asked. */
    const unknown = (): string => { const id = randomUUID(); return encodeURIComponent(`s:${id}.${createHmac('sha256', SESSION_SECRET).update(id).digest('base64').replace(/=+$/, '')}`) }
    for (let n = 0; n < 60; n++) {
      const wire = connect(Number(port), hostname)
      wire.on('error', () => undefined)
      wire.write(`GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: ${hostname}:${port}\r\nCookie: commonspark=${unknown()}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n`)
      await sleep(n % 6)
      wire.resetAndDestroy()
    }
    expect((await at(there, ana).connects()).connected).to.equal(true)
  })

  it('tell many facts at once in the order in which they were told, here and there', async () => {
    const idea = await publishes(ana, 'Tool library')
    const topic = `idea:${idea.id}`
    const watching = await Promise.all([here, there].map((app) => app.visitor().watches([topic], supportCounted)))
    for (let count = 1; count <= 300; count++) here.platform.live.tell(topic, supportCounted, { ideaId: idea.id, count })
    await Promise.all(watching.map((one) => one.next(({ count }) => count === 300)))
    for (const { seen, socket } of watching) { expect(seen.map(({ count }) => count)).to.deep.equal(Array.from({ length: 300 }, (_, at) => at + 1)); socket.disconnect() }
  })

  it('close the sockets of a session that was ended in the other', async () => {
    const elsewhere = await ana.elsewhere(PASSWORD)
    const socket = await at(there, elsewhere).connects()
    const gone = new Promise<string>((resolve) => { socket.once('disconnect', resolve) })
    const session = (await elsewhere.does(listSessions)).items.find(({ current }) => current)
    await ana.does(revokeSession, { params: { id: session?.id ?? '' } })
    expect(await gone).to.equal('io server disconnect')
  })
})
