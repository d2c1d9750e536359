import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'chai'
import { listSessions, revokeSession, setRoles, signOut, whoAmI, editProfile } from '@commonspark/shared/people/schema'
import { listReports } from '@commonspark/shared/reports/schema'
import type { Follow } from '@commonspark/server/platform/follow'
import { createFollow } from '@commonspark/server/platform/follow'
import { connectDatabase, type Database } from '@commonspark/server/platform/database'
import { createLog } from '@commonspark/server/platform/log'
import { freshDatabase, PASSWORD, startApp, type TestApp } from '../../support/app.ts'
import { Person } from '../../support/people.ts'

const log = createLog('silent')
/** Waits until `is` holds; answers after how many milliseconds. */
const within = async (milliseconds: number, is: () => Promise<boolean>): Promise<number> => {
  const began = performance.now()
  while (!(await is())) {
    const passed = performance.now() - began
    if (passed > milliseconds) throw new Error(`not within ${milliseconds} ms`)
    await sleep(5)
  }
  return performance.now() - began
}

describe('copies of rows', () => {
  let database: Database, follow: Follow, loads: number
  const rows = () => database.connection.collection<{ _id: string; word: string }>('rows')
  before(async () => { database = await connectDatabase(await freshDatabase(), log) })
  after(async () => { await database.connection.dropDatabase(); await database.close() })
  beforeEach(() => { follow = createFollow(database, log); loads = 0 })
  afterEach(() => { follow.stop() })

  const copiesOf = (most?: number) => follow.copies('rows', async (id) => { loads++; return (await rows().findOne({ _id: id }))?.word ?? null }, most)

  it('are read once, and again after a change made by anybody', async () => {
    const copies = copiesOf()
    await rows().insertOne({ _id: 'a', word: 'one' })
    await follow.start()
    await within(2000, async () => follow.isFresh())
    for (let n = 0; n < 20; n++) expect(await copies.get('a')).to.equal('one')
    expect(loads).to.equal(1)
    await rows().updateOne({ _id: 'a' }, { $set: { word: 'two' } })
    await within(1000, async () => (await copies.get('a')) === 'two')
    await rows().deleteOne({ _id: 'a' })
    await within(1000, async () => (await copies.get('a')) === null)
    await rows().insertOne({ _id: 'a', word: 'again' })
    await within(1000, async () => (await copies.get('a')) === 'again')
  })

  it('are passed by while nobody knows what has changed', async () => {
    const copies = copiesOf()
    expect(follow.isFresh()).to.equal(false)
    await copies.get('a'); await copies.get('a')
    expect(loads).to.equal(2)
    await follow.start()
    await within(2000, async () => follow.isFresh())
    follow.stop()
    expect(follow.isFresh()).to.equal(false)
  })

  it('do not keep what was read before a change and came after it', async () => {
    let release = (): void => {}
    const held = follow.copies('rows', async (id) => {
      const row = await rows().findOne({ _id: id })
      await new Promise<void>((resolve) => { release = resolve })
      return row?.word ?? null
    })
    const seen = new Promise<void>((resolve) => { follow.on(['rows'], resolve) })
    await rows().insertOne({ _id: 'slow', word: 'old' })
    await follow.start()
    await within(2000, async () => follow.isFresh())
    const first = held.get('slow')
    await sleep(50)
    await rows().updateOne({ _id: 'slow' }, { $set: { word: 'new' } })
    await seen
    await sleep(400)
    release()
    expect(await first).to.equal('old')
    const second = held.get('slow')
    await sleep(50)
    release()
    expect(await second).to.equal('new')
  })

  it('are no more than were asked for, and forget failures', async () => {
    const copies = copiesOf(2)
    const failing = follow.copies('rows', async () => { loads++; throw new Error('no') })
    await follow.start()
    await within(2000, async () => follow.isFresh())
    for (const id of ['a', 'b', 'c', 'a']) await copies.get(id)
    expect(loads).to.equal(4)
    for (let n = 0; n < 2; n++) await failing.get('x').catch(() => undefined)
    await sleep(1)
    await failing.get('x').catch(() => undefined)
    expect(loads).to.be.greaterThan(5)
  })

  it('go when the collection is dropped', async () => {
    const copies = copiesOf()
    await rows().insertOne({ _id: 'dropped', word: 'there' })
    await follow.start()
    await within(2000, async () => follow.isFresh())
    expect(await copies.get('dropped')).to.equal('there')
    await rows().drop()
    await within(1000, async () => (await copies.get('dropped')) === null)
  })
})

describe('rows that are told of as they are written', () => {
  let database: Database, follow: Follow, told: string[], missed: number
  const rows = () => database.connection.collection<{ _id: string }>('rows')
  const write = async (...ids: string[]): Promise<void> => { for (const _id of ids) await rows().insertOne({ _id }) }
  before(async () => { database = await connectDatabase(await freshDatabase(), log) })
  after(async () => { await database.connection.dropDatabase(); await database.close() })
  beforeEach(async () => {
    follow = createFollow(database, log);
    [told, missed] = [[], 0]
    follow.onInserted<{ _id: string }>('rows', (news) => { told.push(...news.map(({ _id }) => _id)) })
    follow.onUpdated('rows', 'word', (ids) => { told.push(...ids.map((id) => `${id} changed`)) })
    follow.onMissed(() => { missed++ })
    await follow.start()
    await within(2000, async () => follow.isFresh())
  })
  afterEach(() => { follow.stop() })

  /** Ends the streams of this database on the server, as a step down of its primary does. */
  const breakStreams = async (): Promise<void> => {
    const admin = database.connection.getClient().db('admin')
    const name = database.connection.name
    const streams = await admin.aggregate([{ $currentOp: { idleCursors: true } }, { $match: { 'cursor.cursorId': { $exists: true }, ns: { $regex: `^${name}\\.` } } }], { readConcern: { level: 'local' } }).toArray()
    const cursors = streams.map((one) => (one['cursor'] as { cursorId: unknown }).cursorId)
    expect(cursors).not.to.deep.equal([])
    await database.connection.db!.command({ killCursors: '$cmd.aggregate', cursors })
  }

  it('come each once and in order, also those written while the stream is broken', async () => {
    await write('a', 'b', 'c')
    await rows().updateOne({ _id: 'a' }, { $set: { word: 'new' } })
    await rows().updateOne({ _id: 'b' }, { $set: { other: 1 } } as never)
    await within(2000, async () => told.length === 4)
    await breakStreams()
    await write('d', 'e')
    await rows().updateOne({ _id: 'd' }, { $set: { word: 'new' } })
    await write('f')
    await within(5000, async () => told.length === 8)
    await write('g')
    await within(2000, async () => told.length === 9)
    expect(told).to.deep.equal(['a', 'b', 'c', 'a changed', 'd', 'e', 'd changed', 'f', 'g'])
    expect(missed, 'said at the start alone').to.equal(1)
  })

  it('are said to be missed where the stream cannot go on from its place', async () => {
    await write('z')
    await within(2000, async () => told.length === 1)
    await database.connection.dropDatabase()
    await within(10_000, async () => missed > 1)
    let later = 0
    await within(10_000, async () => { await write(`h${later++}`); return told.some((id) => id.startsWith('h')) })
  })
})

describe('what a process keeps of sessions and people', () => {
  let here: TestApp, there: TestApp, ana: Person, boss: Person
  before(async () => {
    const settings = { MONGODB_URI: await freshDatabase(), SESSION_SECRET: 'one secret that every process knows' }
    here = await startApp(settings)
    there = await startApp(settings)
    boss = await here.person('Boss', { platformRoles: ['administrator'] })
  })
  beforeEach(async () => { ana = await here.person('Ana') })
  after(async () => { await there.stop(); await here.stop() })

  const at = (app: TestApp, person: Person): Person => Object.assign(new Person(app.url, person.name, person.email), { cookie: person.cookie, id: person.id })
  const warm = async (person: Person): Promise<void> => { for (let n = 0; n < 3; n++) expect((await person.does(whoAmI)).me?.id).to.equal(person.id) }

  it('a session that was ended here is refused there within a second', async () => {
    const lost = await ana.elsewhere(PASSWORD)
    const lostThere = at(there, lost)
    await warm(lostThere)
    const id = (await ana.does(listSessions)).items.find((session) => !session.current)!.id
    await ana.does(revokeSession, { params: { id } })
    await within(1000, async () => (await lostThere.does(whoAmI)).me === null)
    await warm(at(there, ana))
  })

  it('who signs out is nobody at once in this process and within a second in the other', async () => {
    const thief = at(here, ana), far = at(there, ana)
    await warm(thief); await warm(far)
    await ana.does(signOut)
    expect((await thief.does(whoAmI)).me).to.equal(null)
    await within(1000, async () => (await far.does(whoAmI)).me === null)
  })

  it('a role that is given or taken here bites there within a second', async () => {
    const far = at(there, ana)
    await warm(far)
    expect(await far.isRefused(listReports)).to.include({ status: 403 })
    await boss.does(setRoles, { params: { id: ana.id }, body: { roles: ['moderator'] } })
    await ana.does(listReports)
    await within(1000, async () => (await far.fetch('/api/reports')).status === 200)
    await boss.does(setRoles, { params: { id: ana.id }, body: { roles: [] } })
    expect(await ana.isRefused(listReports)).to.include({ status: 403 })
    await within(1000, async () => (await far.fetch('/api/reports')).status === 403)
  })

  it('a language that is chosen here is spoken here at once', async () => {
    await warm(ana)
    await ana.does(editProfile, { body: { locale: 'sl' } })
    expect((await ana.isRefused(listReports)).detail).to.not.equal((await boss.isRefused(setRoles, { params: { id: 'x' }, body: { roles: [] } })).detail)
    expect((await ana.does(whoAmI)).me?.locale).to.equal('sl')
  })

  it('nobody is ever answered as somebody else, however many ask at once', async () => {
    const people = await Promise.all(Array.from({ length: 12 }, (_, n) => here.person(`Person ${n}`)))
    const everybody = [...people, ...people.map((person) => at(there, person))]
    const asked = Array.from({ length: 600 }, (_, n) => everybody[(n * 7) % everybody.length]!)
    await Promise.all(asked.map(async (person) => { expect((await person.does(whoAmI)).me?.id).to.equal(person.id) }))
    expect((await there.visitor().does(whoAmI)).me).to.equal(null)
  })
})
