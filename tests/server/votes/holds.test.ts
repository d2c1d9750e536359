import { expect } from 'chai'
import { verifyBundle } from '@commonspark/shared/counting/bundle'
import { sha256 } from '@commonspark/server/features/votes/sha256'
import { settableClock } from '@commonspark/server/platform/clock'
import * as api from '@commonspark/shared/votes/schema'
import { listNotifications } from '@commonspark/shared/notifications/schema'
import { startApp, type TestApp } from '../../support/app.ts'
import { lettersTo } from '../../support/letters.ts'
import type { Person } from '../../support/people.ts'
import { ballotOf, casts, DAY, holdsVote } from '../../support/votes.ts'

const safeguards = { perAddress: null, perDevice: 2, accountHours: null, disposableMail: true }

describe('ballots that look like ring voting', () => {
  const clock = settableClock(new Date('2026-05-01T10:00:00Z'))
  let app: TestApp, owner: Person, voters: Person[]
  before(async () => {
    app = await startApp({}, { clock })
    owner = await app.person('Owner')
    voters = await Promise.all(['Ann', 'Ben', 'Cat', 'Dan', 'Eve'].map((name) => app.person(name)))
  })
  after(() => app.stop())
  const device = crypto.randomUUID()
  const publicly = (vote: { id: string }) => app.visitor().does(api.readVote, { params: { id: vote.id } })
  const boxed = (vote: { id: string }) => app.platform.database.connection.collection('vote_box').countDocuments({ vote: vote.id })

  it('wait for the organisers before they enter a secret box; cleared they count, excluded they are counted as excluded, with reasons and an appeal', async () => {
    const vote = await holdsVote(app, owner, { safeguards })
    const [ann, ben, cat, dan, eve] = voters as [Person, Person, Person, Person, Person]
    const states = []
    for (const voter of [ann, ben, cat, dan, eve]) states.push((await casts(voter, vote, ['a'], { device })).state)
    expect(states).to.deep.equal(['cast', 'cast', 'held', 'held', 'held'])
    expect(await boxed(vote)).to.equal(2)
    expect((await publicly(vote))).to.deep.include({ turnout: { cast: 5, roll: null }, holds: { waiting: 3, excluded: {} } })
    expect((await cat.does(api.readVote, { params: { id: vote.id } })).me).to.deep.include({ voted: true, hold: { state: 'held', signs: ['sameDevice'], reason: '', appeal: null, mayAppeal: true } })
    // Held is voted: there is no second try.
    const { secret: _, ...again } = ballotOf(vote, ['b'])
    expect(await cat.isRefused(api.castBallot, { params: { id: vote.id }, body: again })).to.include({ because: 'alreadyVoted' })

    for (const who of [ann, cat]) expect(await who.isRefused(api.listHolds, { params: { id: vote.id } })).to.include({ because: 'organisersOnly' })
    const holds = (await owner.does(api.listHolds, { params: { id: vote.id } })).items
    expect(JSON.stringify(holds)).not.to.include('ballot')
    const of = (person: Person) => holds.find((hold) => hold.person?.id === person.id)!.id
    await owner.does(api.decideHold, { params: { id: vote.id, hold: of(cat) }, body: { decision: 'clear', reason: 'A computer at the library' } })
    await owner.does(api.decideHold, { params: { id: vote.id, hold: of(dan) }, body: { decision: 'exclude', reason: 'Not a person we could reach' } })
    await owner.does(api.decideHold, { params: { id: vote.id, hold: of(eve) }, body: { decision: 'exclude', reason: 'Not a person we could reach' } })
    expect(await boxed(vote)).to.equal(3)
    expect(await owner.isRefused(api.decideHold, { params: { id: vote.id, hold: of(cat) }, body: { decision: 'exclude', reason: 'Changed my mind' } })).to.include({ because: 'holdDecided' })
    expect(await ann.isRefused(api.appealHold, { params: { id: vote.id }, body: { text: 'I want to' } })).to.include({ because: 'noSuchHold' })
    await dan.does(api.appealHold, { params: { id: vote.id }, body: { text: 'We share one tablet at home' } })
    expect(await dan.isRefused(api.appealHold, { params: { id: vote.id }, body: { text: 'And another thing' } })).to.include({ because: 'appealedAlready' })
    expect((await publicly(vote)).holds).to.deep.equal({ waiting: 1, excluded: { sameDevice: 2 } })

    // An appeal keeps the box open, at most three days.
    clock.advance(DAY)
    await app.rooms.votes.settled()
    expect((await publicly(vote)).phase).to.equal('closed')
    await owner.does(api.decideHold, { params: { id: vote.id, hold: of(dan) }, body: { decision: 'clear', reason: 'That is true' } })
    clock.advance(61_000)
    await app.rooms.votes.settled()
    const result = await ann.does(api.readResult, { params: { id: vote.id } })
    expect(result).to.deep.include({ ballots: 4, excluded: { sameDevice: 1 } })
    const bundle: unknown = await (await app.visitor().fetch(`/api/votes/${vote.id}/bundle`)).json()
    expect((await verifyBundle(bundle, sha256)).checks.filter((check) => !check.ok)).to.deep.equal([])
    expect(await owner.isRefused(api.decideHold, { params: { id: vote.id, hold: of(eve) }, body: { decision: 'clear', reason: 'Too late' } })).to.include({ because: 'voteSealed' })
    const kept = await app.platform.database.connection.collection('vote_holds').find({ vote: vote.id }).toArray()
    expect(kept.every((row) => row['sealed'] === null && row['mark'] === null), 'nothing of what was on them stays').to.equal(true)
  })

  it('count when nobody decides within three days of the end: no ballot is lost because organisers did not look', async () => {
    const vote = await holdsVote(app, owner, { safeguards })
    for (const voter of voters.slice(0, 3)) await casts(voter, vote, ['b'], { device })
    clock.advance(DAY)
    await app.rooms.votes.settled()
    expect((await publicly(vote)).phase).to.equal('closed')
    clock.advance(3 * DAY)
    await app.rooms.votes.settled()
    expect((await voters[0]!.does(api.readResult, { params: { id: vote.id } }))).to.deep.include({ ballots: 3, excluded: {} })
  })

  it('are held by hand in an open vote, never in a secret one, and nobody decides about their own', async () => {
    const [ann, ben] = voters as [Person, Person]
    const secret = await holdsVote(app, owner)
    await casts(ann, secret, ['a'])
    expect(await owner.isRefused(api.holdBallot, { params: { id: secret.id }, body: { personId: ann.id, reason: 'I suspect' } })).to.include({ because: 'secretInBox' })
    const vote = await holdsVote(app, owner, { secrecy: 'open' })
    for (const voter of [ann, ben, owner]) await casts(voter, vote, ['c'])
    expect(await owner.isRefused(api.holdBallot, { params: { id: vote.id }, body: { personId: owner.id, reason: 'Mine' } })).to.include({ because: 'ownBallot' })
    const hold = await owner.does(api.holdBallot, { params: { id: vote.id }, body: { personId: ann.id, reason: 'A second account of the same person' } })
    await owner.does(api.decideHold, { params: { id: vote.id, hold: hold.id }, body: { decision: 'exclude', reason: 'She said so herself' } })
    clock.advance(DAY)
    await app.rooms.votes.settled()
    expect((await ben.does(api.readResult, { params: { id: vote.id } }))).to.deep.include({ ballots: 2, excluded: { byHand: 1 } })
  })

  it('are known by signs that keep no address: throw-away mail, young accounts, many from one network', async () => {
    const vote = await holdsVote(app, owner, { safeguards: { perAddress: 2, perDevice: null, accountHours: 24, disposableMail: true } })
    expect((await casts(await app.person('Newcomer'), vote, ['a'])).signs).to.include('youngAccount')
    const old = voters[0]!
    expect((await casts(old, vote, ['a'])).state).to.equal('cast')
    expect((await casts(voters[1]!, vote, ['a'])).signs).to.deep.equal(['sameAddress'])
    const traces = JSON.stringify(await app.platform.database.connection.collection('vote_traces').find({}).toArray())
    expect(traces).not.to.include('127.0.0.1').and.not.to.include('::1')
  })
})

describe('who is told of a vote', () => {
  const clock = settableClock(new Date('2026-05-01T10:00:00Z'))
  let app: TestApp
  before(async () => { app = await startApp({}, { clock }) })
  after(() => app.stop())

  it('those who may vote when it opens and, if they have not, before it ends; those who voted and the organisers of the result; by letter too', async () => {
    const [owner, ann, ben] = [await app.person('Owner'), await app.person('Ann'), await app.person('Ben')]
    const later = await holdsVote(app, owner, { title: 'Garden', eligibility: { kind: 'list' }, opensAt: new Date(clock.now().getTime() + DAY).toISOString(), closesAt: new Date(clock.now().getTime() + 4 * DAY).toISOString() })
    await owner.does(api.addToRoll, { params: { id: later.id }, body: { addresses: [ann.email, ben.email], reason: 'Both gardeners' } })
    const told = async (person: Person) => { await app.rooms.votes.settled(); await app.settled(); return (await person.does(listNotifications)).items.map(({ kind }) => kind) }
    expect(await told(ann)).to.deep.equal([])
    clock.advance(DAY)
    expect(await told(ann)).to.deep.equal(['voteOpened'])
    await casts(ann, later, ['a'])
    clock.advance(2.5 * DAY)
    expect(await told(ann)).to.deep.equal(['voteOpened'])
    expect(await told(ben)).to.deep.equal(['voteClosing', 'voteOpened'])
    clock.advance(DAY / 2)
    expect(await told(ann)).to.deep.equal(['voteCounted', 'voteOpened'])
    expect(await told(ben)).to.deep.equal(['voteClosing', 'voteOpened'])
    expect(await told(owner)).to.include('voteCounted')
    expect((await lettersTo(app, ben.email)).map(({ subject }) => subject)).to.include('The vote “Garden” has begun, and you may vote')
  })
})
