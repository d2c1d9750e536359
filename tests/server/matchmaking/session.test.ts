import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import type { Socket } from 'socket.io-client'
import { blockPerson } from '@commonspark/shared/blocks/schema'
import { listConversations, readMessages, sendMessage } from '@commonspark/shared/conversations/schema'
import { pairKey, pairsIn } from '@commonspark/shared/matchmaking/pairing'
import {
  endSession, keepInTouch, leaveSession, listMatchmaking, matchmakingChanged, readMatchmaking, readSummary, sayHere, scheduleSession, signal, signalled, startSession,
} from '@commonspark/shared/matchmaking/schema'
import { editWish } from '@commonspark/shared/matches/schema'
import { listNotifications } from '@commonspark/shared/notifications/schema'
import { settableClock } from '@commonspark/server/platform/clock'
import { freshDatabase, startApp, type TestApp } from '../../support/app.ts'
import { publishes } from '../../support/ideas.ts'
import { Person } from '../../support/people.ts'

const sleep = (milliseconds: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, milliseconds) })
/** Asks until the answer is as it should be; conducting is work of a fraction of a second. */
async function until<T>(ask: () => Promise<T>, right: (answer: T) => boolean, what: string, within = 8000): Promise<T> {
  for (const end = Date.now() + within; ;) {
    const answer = await ask()
    if (right(answer)) return answer
    if (Date.now() > end) throw new Error(`${what}: ${JSON.stringify(answer).slice(0, 400)}`)
    await sleep(60)
  }
}

describe('a matchmaking session', () => {
  const clock = settableClock(new Date())
  let app: TestApp, second: TestApp
  before(async () => {
    clock.set(new Date())
    const MONGODB_URI = await freshDatabase()
    app = await startApp({ MONGODB_URI, ICE_SERVERS: 'stun:stun.example.org, turn:turn.example.org ann secret' }, { clock })
    second = await startApp({ MONGODB_URI }, { clock })
  })
  after(async () => {
    await second.stop()
    await app.stop()
  })

  /** People who sit at their pages and say every few seconds that they are there. */
  class Guests {
    readonly all = new Map<Person, Socket>()
    readonly session: string
    constructor(session: string) { this.session = session }
    async come(...people: Person[]): Promise<void> {
      for (const person of people) { this.all.set(person, await person.connects()); await person.says(this.all.get(person)!, sayHere, { sessionId: this.session }) }
    }
    lose(person: Person): void { this.all.get(person)?.disconnect(); this.all.delete(person) }
    async pass(seconds: number): Promise<void> {
      for (let left = seconds; left > 0; left -= 4) {
        clock.advance(Math.min(4, left) * 1000)
        for (const [person, socket] of this.all) {
          const ack = await person.says(socket, sayHere, { sessionId: this.session })
          if (!ack.ok && ack.problem.because !== 'sessionOver') throw new Error(JSON.stringify(ack))
        }
      }
    }
    gone(): void { for (const person of this.all.keys()) person.leaves() }
  }
  const groupsOf = (session: string) => app.rooms.matchmaking.model.groups(session)
  const schedule = (person: Person, more: object = {}) => person.does(scheduleSession, { body: {
    key: randomUUID(), session: { title: 'Speed dating for mills', startsAt: new Date(clock.now().getTime() + 30_000).toISOString(), rounds: 5, roundSeconds: 120, breakSeconds: 20, ...more },
  } })

  it('goes through five rounds with twelve people, two leaving and one late, by every rule', async function () {
    this.timeout(180_000)
    const people: Person[] = []
    for (let at = 0; at < 12; at++) people.push(at % 2 === 0 ? await app.person(`Guest ${at}`) : Object.assign(new Person(second.url, `Guest ${at}`, ''), await app.person(`Guest ${at}`), { url: second.url }))
    const [organiser] = people as [Person]
    const late = people[11]!
    await people[8]!.does(blockPerson, { params: { personId: people[1]!.id } })
    await publishes(people[2]!, 'Mill for everybody')
    await people[4]!.does(editWish, { body: { version: 0, changes: { open: true, topics: ['sharing'], support: ['funding'], stages: ['prototype'] } } })
    const { id } = await schedule(organiser)
    const watching = await people[5]!.watches([`matchmaking:${id}`], matchmakingChanged)
    const guests = new Guests(id)
    await guests.come(...people.slice(0, 11))
    const lobby = await organiser.does(readMatchmaking, { params: { id } })
    expect(lobby.phase.kind).to.equal('before')
    expect(lobby.people).to.have.length(11)
    const seen = async (person: Person): Promise<string[]> => (await person.does(readMatchmaking, { params: { id } })).people.map(({ name }) => name)
    expect(await seen(people[8]!), 'a blocked person is not even seen').not.to.include('Guest 1')
    expect(await seen(people[1]!), 'nor who blocked them').not.to.include('Guest 8')

    const outs: string[][] = []
    const leaver = people[3]!, lost = people[7]!
    for (let round = 1; round <= 5; round++) {
      await guests.pass(round === 1 ? 32 : 20)
      const begun = await until(() => groupsOf(id), (groups) => groups.some((group) => group.round === round) && groups.every((group) => group.round !== round || group.conversation !== null), `round ${round} begins`)
      const open = begun.filter((group) => group.round === round)
      const out = (await app.rooms.matchmaking.model.rounds(id)).find((row) => row.round === round)!.out
      expect(out.length, `out in round ${round}`).to.be.at.most(1)
      expect(open.flatMap((group) => group.people).length + out.length).to.equal(guests.all.size)
      outs.push(out)
      if (round === 1) {
        const mate = open.find((group) => group.people.includes(people[4]!.id))!.people.find((one) => one !== people[4]!.id)
        expect(mate, 'the funder meets whom the wish fits').to.equal(people[2]!.id)
        const view = (await people[4]!.does(readMatchmaking, { params: { id } })).group!
        expect(view.idea?.title).to.equal('Mill for everybody')
        expect(view.reasons.map(({ code }) => code)).to.include('support')
        const talk = { id: view.conversationId! }
        await people[4]!.does(sendMessage, { params: talk, body: { key: randomUUID(), text: 'Hello, which mill?' } })
        expect((await people[2]!.does(readMessages, { params: talk })).items.map(({ text }) => text)).to.include('Hello, which mill?')
        expect(await people[6]!.isRefused(readMessages, { params: talk }), 'the conversation is private').to.have.property('status').that.is.oneOf([403, 404])
        for (const person of [people[4]!, people[2]!]) await person.does(keepInTouch, { params: { id }, body: { groupId: view.id, keep: true } })
      }
      if (round === 2) {
        const alone = open.find((group) => group.people.includes(leaver.id))!.people.find((one) => one !== leaver.id)!
        await leaver.does(leaveSession, { params: { id } })
        guests.lose(leaver)
        const mended = await until(() => groupsOf(id), (groups) => groups.some((group) => group.round === 2 && group.open && group.repaired && group.people.includes(alone)), 'whoever was left is paired with whoever sat out')
        expect(mended.find((group) => group.round === 2 && group.open && group.people.includes(alone))!.people).to.include(out[0])
      }
      if (round === 3) {
        await guests.come(late)
        await until(async () => (await late.does(readMatchmaking, { params: { id } })).sittingOut, Boolean, 'the late one waits')
        const alone = open.find((group) => group.people.includes(lost.id))!.people.find((one) => one !== lost.id)!
        guests.lose(lost)
        await sleep(150)
        await guests.pass(8)
        const mended = await until(() => groupsOf(id), (groups) => groups.some((group) => group.round === 3 && group.open && group.people.includes(late.id)), 'the late one is paired')
        expect(mended.find((group) => group.open && group.people.includes(late.id))!.people).to.have.members([late.id, alone])
        expect((await lost.does(readMatchmaking, { params: { id } })).group).to.equal(null)
        await guests.pass(112)
      } else await guests.pass(120)
    }
    const groups = await groupsOf(id)
    const pairs = groups.flatMap((group) => pairsIn(group.people))
    expect(new Set(pairs).size, 'nobody meets twice').to.equal(pairs.length)
    expect(pairs, 'blocked people never meet').not.to.include(pairKey(people[8]!.id, people[1]!.id))
    outs.forEach((out, at) => { for (const person of out) expect(outs[at - 1] ?? [], 'nobody sits out twice in a row').not.to.include(person) })
    expect((await app.rooms.matchmaking.model.rounds(id)).map(({ round }) => round)).to.deep.equal([1, 2, 3, 4, 5])
    expect(watching.seen.length).to.be.greaterThan(5)

    await until(() => people[4]!.does(readMatchmaking, { params: { id } }), (view) => view.phase.kind === 'over' && view.group === null, 'it is over')
    const summary = await people[4]!.does(readSummary, { params: { id } })
    expect(summary.met).to.have.length(groups.filter((group) => group.people.includes(people[4]!.id)).length)
    expect(summary.met[0]).to.include({ round: 1, kept: true, keptByAll: true })
    expect(summary.figures, 'figures are the organiser’s').to.equal(null)
    expect((await organiser.does(readSummary, { params: { id } })).figures).to.deep.include({ people: 12, rounds: 5, kept: 1 })
    clock.advance(400_000)
    await until(() => people[4]!.does(readSummary, { params: { id } }), (view) => !view.mayKeep, 'it is closed')
    expect((await people[4]!.does(listConversations)).items, 'only what both kept stays').to.have.length(1)
    expect((await people[5]!.does(listConversations)).items).to.deep.equal([])
    guests.gone()
    people[5]!.leaves()
  })

  it('goes on in another process when the one that conducts it dies, and no round runs twice', async () => {
    const MONGODB_URI = await freshDatabase()
    const [one, other] = [await startApp({ MONGODB_URI }, { clock }), await startApp({ MONGODB_URI }, { clock })]
    const people = await Promise.all(Array.from({ length: 4 }, (_, at) => one.person(`Traveller ${at}`)))
    const { matchmaking: { model } } = one.rooms
    const { id } = await schedule(people[0]!, { rounds: 3, roundSeconds: 60, breakSeconds: 0 })
    const lease = async () => (await one.platform.database.connection.collection('matchmaking_leases').findOne({ _id: id as never }))!
    const guests = new Guests(id)
    await guests.come(...people)
    await people[0]!.does(startSession, { params: { id } })
    await until(() => model.groups(id), (groups) => groups.filter((group) => group.open && group.conversation).length === 2, 'the first round runs')
    const before = (await lease())['holder'] as string
    await (one.rooms.matchmaking.holder === before ? one : other).rooms.matchmaking.stop({ dead: true })
    const died = Date.now()
    await guests.pass(60)
    await until(() => model.rounds(id), (rounds) => rounds.length === 2, 'the second round begins elsewhere')
    const took = Date.now() - died
    console.log(`      taken over after ${took} ms`)
    expect(took).to.be.lessThan(7000)
    expect((await lease())['holder']).not.to.equal(before)
    const rounds = await model.rounds(id)
    expect(rounds[1]!.fence).to.be.greaterThan(rounds[0]!.fence)
    // The dead one wakes up with the fence it had: its change is refused, and a second row for the round too.
    expect(await one.platform.database.transaction((tx) => model.holds(id, before, rounds[0]!.fence, clock.now(), tx))).to.equal(false)
    const again = await one.platform.database.transaction((tx) => model.putRound({ session: id, round: 2, fence: 99, at: clock.now(), out: [] }, tx)).then(() => 'run twice', (error: { code?: number }) => error.code)
    expect(again).to.equal(11000)
    await guests.pass(60)
    await until(() => model.rounds(id), (all) => all.length === 3, 'the third round')
    const pairs = (await model.groups(id)).flatMap((group) => pairsIn(group.people))
    expect(pairs).to.have.length(6)
    expect(new Set(pairs).size, 'six pairs of four people, each once').to.equal(6)
    guests.gone()
    await other.stop()
    await one.stop()
  })

  it('makes trios where the organiser wants them', async () => {
    const people = await Promise.all(Array.from({ length: 3 }, (_, at) => app.person(`Trio ${at}`)))
    const { id } = await schedule(people[0]!, { trios: true, rounds: 1 })
    const guests = new Guests(id)
    await guests.come(...people)
    await people[0]!.does(startSession, { params: { id } })
    const [group] = await until(() => groupsOf(id), (groups) => groups.some((one) => one.conversation), 'a trio')
    expect(group?.people).to.have.length(3)
    guests.gone()
    await people[0]!.does(endSession, { params: { id } })
  })

  it('is closed to whoever may not come, and hands signals only between the two who are paired', async () => {
    const [ann, ben, eve] = [await app.person('Ann'), await app.person('Ben'), await app.person('Eve')]
    const { id } = await schedule(ann, { admits: 'invited', invited: [ben.id] })
    await app.settled()
    expect((await ben.does(listNotifications)).items.map(({ kind, path }) => [kind, path])).to.deep.equal([['sessionInvitation', `/matchmaking/${id}`]])
    expect((await ben.does(listMatchmaking)).items.map((session) => session.id)).to.include(id)
    expect((await eve.does(listMatchmaking)).items.map((session) => session.id)).not.to.include(id)
    for (const [endpoint, body] of [[readMatchmaking], [readSummary], [leaveSession], [startSession], [keepInTouch, { groupId: id, keep: true }]] as const) {
      expect(await eve.isRefused(endpoint, { params: { id }, ...(body ? { body } : {}) }), endpoint.path).to.include({ status: 404, because: 'noSuchSession' })
    }
    expect(await ben.isRefused(startSession, { params: { id } })).to.include({ status: 403, because: 'organiserOnly' })
    const eves = await eve.connects()
    expect(await eve.says(eves, sayHere, { sessionId: id })).to.have.nested.property('problem.because', 'noSuchSession')

    const guests = new Guests(id)
    await guests.come(ann, ben)
    await ann.does(startSession, { params: { id } })
    const { group, iceServers } = await until(() => ann.does(readMatchmaking, { params: { id } }), (view) => view.group !== null, 'they are paired')
    expect(iceServers).to.deep.equal([{ urls: 'stun:stun.example.org' }, { urls: 'turn:turn.example.org', username: 'ann', credential: 'secret' }])
    const bens = await ben.watches([`person:${ben.id}`], signalled)
    const say = (person: Person, socket: Socket, payload: object) => person.says(socket, signal, { groupId: group!.id, data: '{"sdp":1}', ...payload })
    expect(await say(ann, guests.all.get(ann)!, { to: ben.id })).to.have.property('ok', true)
    await bens.next(({ from, data }) => from === ann.id && data === '{"sdp":1}')
    expect(await say(eve, eves, { to: ben.id })).to.have.nested.property('problem.because', 'notPaired')
    expect(await say(ann, guests.all.get(ann)!, { to: eve.id })).to.have.nested.property('problem.because', 'notPaired')
    expect(await say(ann, guests.all.get(ann)!, { to: ben.id, data: 'x'.repeat(16_001) })).to.have.nested.property('problem.code', 'invalid')
    expect(await eve.isRefused(keepInTouch, { params: { id }, body: { groupId: group!.id, keep: true } })).to.include({ status: 404 })
    // One side’s wish to keep in touch is not told to the other.
    await ann.does(keepInTouch, { params: { id }, body: { groupId: group!.id, keep: true } })
    expect((await ben.does(readMatchmaking, { params: { id } })).group).to.include({ kept: false, keptByAll: false })
    // A block in the middle of a round ends it at once, on every door.
    await ben.does(blockPerson, { params: { personId: ann.id } })
    expect(await say(ann, guests.all.get(ann)!, { to: ben.id })).to.have.nested.property('problem.because', 'notPaired')
    expect(await ben.isRefused(readMatchmaking, { params: { id } })).to.include({ status: 404 })
    const alone = await until(() => ann.does(readMatchmaking, { params: { id } }), (view) => view.sittingOut, 'they are parted')
    expect(alone.people.map((person) => person.name)).to.deep.equal(['Ann'])
    guests.gone(); eve.leaves(); ben.leaves()
  })
})
