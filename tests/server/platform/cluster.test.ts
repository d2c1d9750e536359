import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'chai'
import { io } from 'socket.io-client'
import { watch } from '@commonspark/shared/ground/live'
import { whoAmI } from '@commonspark/shared/people/schema'
import { listNotifications } from '@commonspark/shared/notifications/schema'
import { giveSupport, supportCounted, withdrawSupport } from '@commonspark/shared/supports/schema'
import { freshDatabase, startApp, type TestApp } from '../../support/app.ts'
import { comments } from '../../support/comments.ts'
import { publishes } from '../../support/ideas.ts'
import { Person } from '../../support/people.ts'
import { type ServerProcess, startServers } from '../../support/processes.ts'

describe('three processes behind one port', function () {
  this.timeout(120_000)
  let office: TestApp, servers: ServerProcess, ana: Person, ben: Person

  before(async () => {
    const settings = { MONGODB_URI: await freshDatabase(), SESSION_SECRET: 'one secret that every process knows' }
    // Makes the accounts, and neither reacts nor listens to anything.
    office = await startApp({ ...settings, WORKERS: 'no' })
    ana = await office.person('Ana')
    ben = await office.person('Ben')
    servers = await startServers({ ...settings, LIVE: 'cluster' }, { members: 3 })
    ;[ana, ben] = [there(ana), there(ben)]
  })
  after(async () => { await servers?.stop(); await office?.platform.database.connection.dropDatabase(); await office?.stop() })

  const there = (person: Person): Person => Object.assign(new Person(servers.url, person.name, person.email), { cookie: person.cookie, id: person.id })

  it('are three, and answer every one of many requests for whoever asks', async () => {
    expect(servers.pids()).to.have.lengthOf(3)
    for (let n = 0; n < 12; n++) expect((await [ana, ben][n % 2]!.does(whoAmI)).me?.id).to.equal([ana, ben][n % 2]!.id)
  })

  it('tell what one client does to the clients of all, within a second', async () => {
    const idea = await publishes(ana, 'Night bus')
    const members = new Map<string, Awaited<ReturnType<typeof watches>>>()
    const watches = () => there(ana).watches([`idea:${idea.id}`], supportCounted)
    // The system deals out connections as it likes; the identity of a session begins with the number of its process.
    for (let tries = 0; members.size < 3 && tries < 300; tries++) {
      const one = await watches()
      const member = one.socket.io.engine.id!.split('.')[0]!
      if (members.has(member)) one.socket.disconnect()
      else members.set(member, one)
    }
    expect([...members.keys()].toSorted()).to.deep.equal(['1', '2', '3'])
    const watching = [...members.values()]
    const began = performance.now()
    await ben.does(giveSupport, { params: { id: idea.id } })
    await Promise.all(watching.map((one) => one.next(({ count }) => count === 1, 1000)))
    expect(performance.now() - began).to.be.below(1500)
    await ben.does(withdrawSupport, { params: { id: idea.id } })
    await Promise.all(watching.map((one) => one.next(({ count }) => count === 0, 1000)))
    for (const { socket } of watching) socket.disconnect()
  })

  it('keep a client that can only poll with the process that has its session', async () => {
    const idea = await publishes(ana, 'Water fountain')
    const sockets = await Promise.all(Array.from({ length: 4 }, async () => {
      const socket = io(servers.url, { transports: ['polling'], forceNew: true })
      const counted = new Promise<number>((resolve) => { socket.on(supportCounted.name, ({ count }: { count: number }) => { resolve(count) }) })
      await new Promise((resolve, reject) => { socket.once('connect', () => { resolve(null) }); socket.once('connect_error', reject) })
      await socket.timeout(5000).emitWithAck(watch.name, { topics: [`idea:${idea.id}`] })
      return { socket, counted }
    }))
    await ben.does(giveSupport, { params: { id: idea.id } })
    for (const { socket, counted } of sockets) { expect(await counted).to.equal(1); socket.disconnect() }
  })

  it('lose nothing when one is killed: no session, no reaction, and each reaction once', async () => {
    const idea = await publishes(ana, 'Repair café')
    const wrote = new Set<string>()
    const write = async (text: string): Promise<void> => {
      const key = randomUUID()
      for (let tries = 0; ; tries++) {
        try { await comments(ben, idea.id, text, null, key); wrote.add(text); return } catch (error) { if (tries > 40) throw error; await sleep(100) }
      }
    }
    const writing = Promise.all(Array.from({ length: 12 }, async (_, n) => { await sleep(n * 60); await write(`Comment ${n}`) }))
    await sleep(250)
    const [victim] = servers.pids()
    process.kill(victim!, 'SIGKILL')
    await writing
    expect(wrote.size).to.equal(12)
    expect((await ana.does(whoAmI)).me?.id).to.equal(ana.id)
    // A reaction that the dead one held is due again when its lease has ended.
    const end = Date.now() + 45_000
    const told = async () => (await ana.does(listNotifications, { query: { limit: 50 } })).items.filter((item) => item.kind === 'commentOnMyIdea')
    const settled = async () => (await office.platform.database.connection.collection('events').countDocuments({ dueAt: { $exists: true } })) === 0
    while (!(await settled())) { expect(Date.now()).to.be.lessThan(end); await sleep(200) }
    expect(await office.platform.database.connection.collection('comments').countDocuments({ idea: idea.id })).to.equal(12)
    expect(await told()).to.have.lengthOf(12)
    while (servers.pids().length < 3) { expect(Date.now()).to.be.lessThan(end); await sleep(200) }
  })

  it('stop together when asked to, each after its own', async () => {
    const pids = servers.pids()
    expect(await servers.stop()).to.equal(0)
    for (const pid of pids) expect(() => process.kill(pid, 0)).to.throw()
  })
})
