import { expect } from 'chai'
import { settableClock } from '@commonspark/server/platform/clock'
import { unsubscribe } from '@commonspark/shared/notifications/schema'
import * as api from '@commonspark/shared/votes/schema'
import { startApp, type TestApp } from '../../support/app.ts'
import { lettersTo } from '../../support/letters.ts'
import type { Person } from '../../support/people.ts'
import { DAY, holdsVote } from '../../support/votes.ts'

describe('those on the list of a vote who have no account', () => {
  // Ten in the morning of tomorrow: counters of the day must not lie in the past, where MongoDB clears them away.
  const clock = settableClock(new Date(Math.ceil(Date.now() / DAY) * DAY + 10 * 3_600_000))
  let app: TestApp, owner: Person, ann: Person
  before(async () => {
    app = await startApp({}, { clock })
    ;[owner, ann] = [await app.person('Owner'), await app.person('Ann')]
  })
  after(() => app.stop())
  const listed = (title: string) => holdsVote(app, owner, { title, eligibility: { kind: 'list' } })
  const adds = async (vote: { id: string }, ...addresses: string[]) => {
    await app.rooms.votes.settled()
    await owner.does(api.addToRoll, { params: { id: vote.id }, body: { addresses, reason: 'From the register' } })
    await app.settled()
  }
  const invited = async (address: string) => (await lettersTo(app, address)).filter(({ subject }) => subject === 'You are on the list of a vote')

  it('get one letter each that leads to an account and back to the vote; whoever has an account gets none of these', async () => {
    const vote = await listed('Who gets the prize')
    await adds(vote, 'zoe@example.net', ann.email)
    const [letter, ...more] = await invited('zoe@example.net')
    expect(more).to.deep.equal([])
    expect(letter?.text).to.include(`/sign-up?next=${encodeURIComponent(`/votes/${vote.id}`)}`)
    expect(letter?.text).to.include('“Who gets the prize”')
    expect(letter?.headers).to.have.property('List-Unsubscribe-Post')
    expect(await invited(ann.email)).to.deep.equal([])
    // The list grows: only the new one is written to.
    await adds(vote, 'zoe@example.net', 'max@example.net')
    expect([(await invited('zoe@example.net')).length, (await invited('max@example.net')).length]).to.deep.equal([1, 1])
  })

  it('get none any more, from anybody, once they said so', async () => {
    const token = /unsubscribe#(\S+)/.exec((await invited('zoe@example.net'))[0]!.text)![1]!
    expect(await app.visitor().isRefused(unsubscribe, { query: { token: `${token.slice(0, -2)}xx` } })).to.include({ because: 'wrongUnsubscribe' })
    await app.visitor().does(unsubscribe, { query: { token } })
    await adds(await listed('Another one'), 'zoe@example.net', 'mia@example.net')
    expect([(await invited('zoe@example.net')).length, (await invited('mia@example.net')).length]).to.deep.equal([1, 1])
  })

  it('are no audience for advertising: no words that become a link, and a limit for each organisation and day', async () => {
    const vote = await listed('Cheap watches at watches.example')
    await adds(vote, ...Array.from({ length: 1005 }, (_, at) => `p${at}@example.net`))
    const letters = (await app.platform.database.connection.collection<{ _id: string }>('letters').find({ _id: { $regex: `^vote-invitation:${vote.id}:` } }).toArray())
    expect(letters).to.have.length(1000)
    expect(JSON.stringify(letters[0])).not.to.include('watches')
    // The rest is written to on another day, when the end comes near.
    clock.advance(23 * 3_600_000)
    await app.rooms.votes.settled()
    await app.settled()
    expect(await app.platform.database.connection.collection<{ _id: string }>('letters').countDocuments({ _id: { $regex: `^vote-invitation:${vote.id}:` } })).to.equal(1005)
  })
})

describe('a list that grows in the moment after its vote has opened', () => {
  // Nothing of the clock runs here: the list is faster.
  const clock = settableClock(new Date())
  let app: TestApp
  before(async () => { app = await startApp({ WORKERS: 'no' }, { clock }) })
  after(() => app.stop())

  it('opens it for everybody: the opening is noted and announced together', async () => {
    const owner = await app.person('Owner')
    const vote = await holdsVote(app, owner, { eligibility: { kind: 'list' } })
    const opened = () => app.platform.database.connection.collection('events').countDocuments({ name: 'vote.opened', 'payload.voteId': vote.id })
    expect(await opened()).to.equal(0)
    clock.advance(100)
    for (const address of ['zoe@example.net', 'max@example.net']) await owner.does(api.addToRoll, { params: { id: vote.id }, body: { addresses: [address], reason: 'From the register' } })
    expect((await app.visitor().does(api.listVoteEvents, { params: { id: vote.id } })).events.map(({ type }) => type)).to.deep.equal(['published', 'opened', 'rollAdded', 'rollAdded'])
    expect(await opened()).to.equal(1)
  })
})
