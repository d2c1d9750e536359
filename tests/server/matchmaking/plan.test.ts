import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import { blockPerson } from '@commonspark/shared/blocks/schema'
import { editSession, endSession, keepInTouch, listMatchmaking, readMatchmaking, readSessionCalendar, sayComing, sayHere, scheduleSession, startSession } from '@commonspark/shared/matchmaking/schema'
import { editWish } from '@commonspark/shared/matches/schema'
import { listNotifications } from '@commonspark/shared/notifications/schema'
import { settableClock } from '@commonspark/server/platform/clock'
import { startApp, type TestApp } from '../../support/app.ts'
import { publishes } from '../../support/ideas.ts'
import { lettersTo } from '../../support/letters.ts'
import type { Person } from '../../support/people.ts'

const HOUR = 3_600_000

describe('the plan of a session, and what comes after', () => {
  const clock = settableClock(new Date())
  let app: TestApp, ana: Person, ben: Person, cid: Person
  before(async () => { clock.set(new Date()); app = await startApp({}, { clock }) })
  after(() => app.stop())
  beforeEach(async () => { [ana, ben, cid] = await Promise.all(['Ana', 'Ben', 'Cid'].map((name) => app.person(name))) as [Person, Person, Person] })
  const plan = (more: object = {}) => ({ title: 'Speed dating for mills', startsAt: new Date(clock.now().getTime() + 5 * HOUR).toISOString(), rounds: 1, roundSeconds: 120, breakSeconds: 0, ...more })
  const schedule = (more: object = {}) => ana.does(scheduleSession, { body: { key: randomUUID(), session: plan(more) } })
  const toldOf = async (person: Person): Promise<string[]> => {
    await app.settled()
    return (await person.does(listNotifications)).items.map(({ kind, params }) => `${kind}${params['context'] ? ` ${params['context']}` : ''}`)
  }
  const until = async (right: () => Promise<boolean>): Promise<void> => { for (const end = Date.now() + 10_000; !(await right());) { expect(Date.now()).to.be.lessThan(end); await new Promise((resolve) => setTimeout(resolve, 50)) } }

  it('is changed by its organiser until it begins; whom it concerns is told, and two changes at once do not undo each other', async () => {
    const session = await schedule({ admits: 'invited', invited: [ben.id] })
    expect(await toldOf(ben)).to.deep.equal(['sessionInvitation'])
    expect(await ben.isRefused(editSession, { params: { id: session.id }, body: { version: 1, session: plan() } })).to.include({ because: 'organiserOnly' })
    expect(await cid.isRefused(sayComing, { params: { id: session.id }, body: { coming: true } })).to.include({ because: 'noSuchSession' })
    expect(await ana.isRefused(editSession, { params: { id: session.id }, body: { version: 1, session: plan({ startsAt: '2020-01-01T10:00:00Z' }) } })).to.have.nested.property('fields[0].because', 'startsInThePast')
    const moved = plan({ startsAt: new Date(clock.now().getTime() + 8 * HOUR).toISOString(), admits: 'invited', invited: [ben.id, cid.id] })
    const edited = await ana.does(editSession, { params: { id: session.id }, body: { version: 1, session: moved } })
    expect(edited).to.deep.include({ version: 2, startsAt: moved.startsAt, title: moved.title })
    expect(await ana.isRefused(editSession, { params: { id: session.id }, body: { version: 1, session: moved } })).to.include({ because: 'savedMeanwhile' })
    expect(await toldOf(ben)).to.deep.equal(['sessionChanged moved', 'sessionInvitation'])
    expect(await toldOf(cid)).to.deep.equal(['sessionInvitation'])
    expect((await ana.does(readMatchmaking, { params: { id: session.id } })).invited?.map((person) => person.id)).to.have.members([ben.id, cid.id])
    expect((await ben.does(readMatchmaking, { params: { id: session.id } })).invited).to.equal(null)
    await ana.does(endSession, { params: { id: session.id } })
    expect((await toldOf(cid))[0]).to.equal('sessionChanged calledOff')
    expect(await ana.isRefused(editSession, { params: { id: session.id }, body: { version: 2, session: moved } })).to.include({ because: 'sessionBegun' })
  })

  it('reminds those who come half an hour before, once, also after it was moved; and stands in a calendar', async () => {
    const session = await schedule()
    await ben.does(sayComing, { params: { id: session.id }, body: { coming: true } })
    expect((await cid.does(listMatchmaking)).items.find((one) => one.id === session.id)).to.include({ coming: false, comingCount: 1 })
    const ics = await (await ben.fetch(readSessionCalendar.path.replace(':id', session.id))).text()
    expect(ics).to.match(/BEGIN:VEVENT[\s\S]*SUMMARY:Speed dating for mills[\s\S]*END:VEVENT/)
    await app.rooms.matchmaking.remind()
    expect(await toldOf(ben), 'hours before').to.deep.equal([])
    clock.advance(4.6 * HOUR)
    await app.rooms.matchmaking.remind()
    await app.rooms.matchmaking.remind()
    expect(await toldOf(ben)).to.deep.equal(['sessionNear'])
    expect(await toldOf(ana)).to.deep.equal(['sessionNear'])
    expect(await toldOf(cid)).to.deep.equal([])
    expect((await lettersTo(app, ben.email)).map((letter) => letter.subject)).to.deep.equal(['The matchmaking session “Speed dating for mills” begins soon'])
    await ana.does(editSession, { params: { id: session.id }, body: { version: 1, session: plan() } })
    clock.advance(4.6 * HOUR)
    await app.rooms.matchmaking.remind()
    expect(await toldOf(ben)).to.deep.equal(['sessionNear', 'sessionChanged moved', 'sessionNear'])
  })

  it('ends with a letter to each guest: whom they met and who stays, and nobody beyond a block', async () => {
    const { id } = await schedule()
    for (const person of [ana, ben]) await person.says(await person.connects(), sayHere, { sessionId: id })
    await ana.does(startSession, { params: { id } })
    await until(async () => (await ana.does(readMatchmaking, { params: { id } })).group?.conversationId !== undefined && (await ana.does(readMatchmaking, { params: { id } })).group?.conversationId !== null)
    const groupId = (await ana.does(readMatchmaking, { params: { id } })).group!.id
    for (const person of [ana, ben]) await person.does(keepInTouch, { params: { id }, body: { groupId, keep: true } })
    await ana.does(endSession, { params: { id } })
    clock.advance(301_000)
    await until(async () => (await app.rooms.matchmaking.model.byId(id))?.closedAt != null)
    await app.settled()
    const [letter] = (await lettersTo(app, ben.email)).filter(({ subject }) => subject.startsWith('Whom you met'))
    expect(letter?.text).to.include('You keep in touch with Ana').and.match(/\/messages\/[0-9a-f]{24}/)
    expect(await toldOf(cid), 'who was not there').to.deep.equal([])
    await ben.does(blockPerson, { params: { personId: ana.id } })
    await app.rooms.matchmaking.sendSummaries({ sessionId: id, people: [ana.id, ben.id] })
    expect((await lettersTo(app, ben.email)).filter(({ subject }) => subject.startsWith('Whom you met')), 'once').to.have.length(1)
    for (const person of [ana, ben]) person.leaves()
  })

  it('tells somebody of a new idea that fits what they look for: once, by the daily letter, three a day at most', async () => {
    await cid.does(editWish, { body: { version: 0, changes: { open: true, topics: ['sharing'], stages: ['prototype'], countries: ['SI'], support: ['funding'] } } })
    await publishes(ana, 'Mill for everybody')
    expect(await toldOf(cid)).to.deep.equal(['ideaFits'])
    expect((await lettersTo(app, cid.email)), 'no letter at once').to.have.length(0)
    for (const title of ['Second mill', 'Third mill', 'Fourth mill']) await publishes(ana, title)
    expect(await toldOf(cid)).to.deep.equal(['ideaFits', 'ideaFits', 'ideaFits'])
    expect(await toldOf(ben)).to.deep.equal([])
  })
})
