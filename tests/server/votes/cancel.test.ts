import { expect } from 'chai'
import { settableClock } from '@commonspark/server/platform/clock'
import { listNotifications } from '@commonspark/shared/notifications/schema'
import * as api from '@commonspark/shared/votes/schema'
import { startApp, type TestApp } from '../../support/app.ts'
import type { Person } from '../../support/people.ts'
import { ballotOf, casts, DAY, holdsVote } from '../../support/votes.ts'

describe('a vote that is called off', () => {
  const clock = settableClock(new Date('2026-05-01T10:00:00Z'))
  let app: TestApp, owner: Person, ann: Person, ben: Person
  before(async () => {
    app = await startApp({}, { clock })
    ;[owner, ann, ben] = [await app.person('Owner'), await app.person('Ann'), await app.person('Ben')]
  })
  after(() => app.stop())
  const rows = (name: string, filter: object) => app.platform.database.connection.collection(name).find(filter).toArray()

  it('takes and counts nothing any more, deletes nothing, and says why to everybody', async () => {
    const vote = await holdsVote(app, owner, { safeguards: { perAddress: null, perDevice: 1, accountHours: null, disposableMail: false } })
    const device = crypto.randomUUID()
    await casts(ann, vote, ['a'], { device })
    expect((await casts(ben, vote, ['b'], { device })).state).to.equal('held')
    // Its opening is noted by now, which makes a version of its own.
    await app.rooms.votes.settled()
    const now = await owner.does(api.readVote, { params: { id: vote.id } })
    const body = { version: now.version, reason: 'The prize money was withdrawn.' }
    expect(await ann.isRefused(api.cancelVote, { params: { id: vote.id }, body })).to.include({ status: 403 })
    expect(await owner.isRefused(api.cancelVote, { params: { id: vote.id }, body: { ...body, reason: '' } })).to.include({ status: 400 })
    const done = await owner.does(api.cancelVote, { params: { id: vote.id }, body })
    expect(done).to.deep.include({ phase: 'cancelled', result: null, cancelled: { at: clock.now().toISOString(), reason: body.reason } })
    expect(done.can).to.deep.include({ cancel: false, amend: false, decideHolds: false, fillRoll: false })
    expect(await owner.isRefused(api.cancelVote, { params: { id: vote.id }, body: { ...body, version: done.version } })).to.include({ because: 'voteCancelled' })

    const late = ballotOf(vote, ['c'])
    expect(await owner.isRefused(api.castBallot, { params: { id: vote.id }, body: { ballot: late.ballot, receipt: late.receipt } })).to.include({ because: 'voteCancelled' })
    const { events } = await app.visitor().does(api.listVoteEvents, { params: { id: vote.id } })
    expect(events.map(({ type }) => type)).to.deep.equal(['published', 'opened', 'cancelled'])
    expect(events.at(-1)?.data).to.deep.equal({ reason: body.reason })

    clock.advance(10 * DAY)
    await app.rooms.votes.settled()
    await app.settled()
    const after = await app.visitor().does(api.readVote, { params: { id: vote.id } })
    expect([after.phase, after.result, after.turnout.cast]).to.deep.equal(['cancelled', null, 2])
    expect(await app.visitor().isRefused(api.readResult, { params: { id: vote.id } })).to.include({ status: 409 })
    // Every ballot lies in the box, none beside a name.
    expect(await rows('vote_box', { vote: vote.id })).to.have.length(2)
    expect((await rows('vote_holds', { vote: vote.id })).map(({ sealed, mark, state }) => [sealed, mark, state])).to.deep.equal([[null, null, 'held']])
    expect((await app.visitor().does(api.listVotes, { query: { phase: 'cancelled' } })).items.map(({ id }) => id)).to.deep.equal([vote.id])
    for (const phase of ['open', 'closed', 'counted'] as const) expect((await app.visitor().does(api.listVotes, { query: { phase } })).items).to.deep.equal([])
    for (const who of [ann, ben]) expect((await who.does(listNotifications)).items.map(({ kind }) => kind)).to.include('voteCancelled')
  })

  it('is not called off once its box is sealed', async () => {
    const vote = await holdsVote(app, owner)
    await casts(ann, vote, ['a'])
    clock.advance(2 * DAY)
    await app.rooms.votes.settled()
    const { version, can } = await owner.does(api.readVote, { params: { id: vote.id } })
    expect(can.cancel).to.equal(false)
    expect(await owner.isRefused(api.cancelVote, { params: { id: vote.id }, body: { version, reason: 'We do not like it.' } })).to.include({ status: 403, because: 'voteSealed' })
  })
})
