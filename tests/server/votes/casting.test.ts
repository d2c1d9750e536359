import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import { settableClock } from '@commonspark/server/platform/clock'
import type { BallotForm } from '@commonspark/shared/counting/profile'
import * as api from '@commonspark/shared/votes/schema'
import { startApp, type TestApp } from '../../support/app.ts'
import type { Person } from '../../support/people.ts'
import { ballotOf, casts, contentNow, DAY, holdsVote, optionsNamed } from '../../support/votes.ts'

const bodyOf = (made: ReturnType<typeof ballotOf>) => ({ ballot: made.ballot, receipt: made.receipt })

describe('casting a ballot', () => {
  const clock = settableClock(new Date('2026-05-01T10:00:00Z'))
  let app: TestApp, owner: Person, ann: Person, ben: Person
  before(async () => {
    app = await startApp({}, { clock })
    ;[owner, ann, ben] = [await app.person('Owner'), await app.person('Ann'), await app.person('Ben')]
  })
  after(() => app.stop())
  const cast = (vote: { id: string }): Promise<number> => app.visitor().does(api.readVote, { params: { id: vote.id } }).then(({ turnout }) => turnout.cast)

  const forms: [string, BallotForm, string, object, unknown[], [unknown, string][]][] = [
    ['approval', { kind: 'approval', min: 1, max: 2 }, 'approval', {}, ['a'], [[[], 'ballotTooFew'], [['a', 'b', 'c'], 'ballotTooMany'], [['z'], 'ballotUnknownOption'], [['a', 'a'], 'ballotRepeatedOption'], [[['a', 1]], 'ballotWrongShape']]],
    ['choice', { kind: 'choice' }, 'plurality', {}, ['b'], [[['a', 'b'], 'ballotTooMany'], [['__proto__'], 'ballotUnknownOption']]],
    ['score', { kind: 'score', lowest: 0, highest: 5 }, 'majorityJudgment', {}, [['a', 5]], [[[['a', 6]], 'ballotOutOfRange'], [[['a', -1]], 'ballotOutOfRange']]],
    ['points', { kind: 'points', total: 10, each: null }, 'score', {}, [['a', 7], ['b', 3]], [[[['a', 7], ['b', 4]], 'ballotTooManyPoints'], [[['a', -2]], 'ballotOutOfRange'], [[['a', 1], ['a', 1]], 'ballotRepeatedOption']]],
    ['quadratic', { kind: 'quadratic', credits: 20, against: true }, 'quadratic', {}, [['a', 4], ['b', -2]], [[[['a', 4], ['b', 3]], 'ballotTooManyCredits'], [[['a', 5]], 'ballotOutOfRange']]],
    ['ranking', { kind: 'ranking', max: null, ties: false }, 'schulze', {}, [['b'], ['a']], [[[['a', 'b']], 'ballotSharedPlace'], [[['a'], ['a']], 'ballotRepeatedOption'], [[['z']], 'ballotUnknownOption']]],
    ['budget', { kind: 'budget' }, 'equalShares', { budget: '100', options: optionsNamed('a', 'b', 'c').map((option) => ({ ...option, cost: '60' })) }, ['a'], [[['a', 'b'], 'ballotOverBudget']]],
  ]
  for (const [name, form, rule, more, good, bad] of forms) {
    it(`takes a ${name} ballot and refuses what does not fit, with the option and the reason`, async () => {
      const vote = await holdsVote(app, owner, { form, rule, ...more })
      const send = (ballot: unknown) => ann.isRefused(api.castBallot, { params: { id: vote.id }, body: { ...bodyOf(ballotOf(vote, good as never)), ballot } })
      for (const [ballot, because] of bad) expect((await send(ballot)).fields[0], JSON.stringify(ballot)).to.include({ because })
      for (const ballot of ['a', null, 7, { a: 1 }, [['a', 1.5]], [['a', 1e300]], [['a', '1']], [[[]]], [null], [{ $gt: '' }]]) {
        expect(await send(ballot), JSON.stringify(ballot)).to.include({ status: 400, code: 'invalid' })
      }
      expect(await cast(vote)).to.equal(0)
      expect((await casts(ann, vote, good as never)).state).to.equal('cast')
      expect(await cast(vote)).to.equal(1)
    })
  }

  it('counts a ballot once, however often and from however many tabs it is sent', async () => {
    for (const secrecy of ['secret', 'open'] as const) {
      const vote = await holdsVote(app, owner, { secrecy })
      const same = bodyOf(ballotOf(vote, ['a']))
      const other = () => bodyOf(ballotOf(vote, ['b']))
      const send = (body: object) => ann.fetch(`/api/votes/${vote.id}/ballot`, { method: 'PUT', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }).then(({ status }) => status)
      const [first, ...rest] = await Promise.all([send(same), send(same), send(same)])
      expect([first, ...rest]).to.deep.equal([200, 200, 200])
      expect(await Promise.all([send(same), send(other()), send(other())])).to.deep.equal(secrecy === 'secret' ? [200, 409, 409] : [200, 200, 200])
      // Somebody else's whole message does not become a second ballot.
      expect(await ben.isRefused(api.castBallot, { params: { id: vote.id }, body: same })).to.include({ because: 'receiptUsed' })
      expect(await cast(vote)).to.equal(1)
      clock.advance(DAY)
      await app.rooms.votes.settled()
      expect((await ann.does(api.readResult, { params: { id: vote.id } })).ballots).to.equal(1)
    }
  })

  it('changes a secret ballot only for whoever holds its secret, and never brings an earlier one back', async () => {
    const vote = await holdsVote(app, owner)
    const first = await casts(ann, vote, ['a'])
    const wrong = { ...bodyOf(ballotOf(vote, ['c'])), replaces: { ballot: ['a'], secret: randomUUID() } }
    expect(await ann.isRefused(api.castBallot, { params: { id: vote.id }, body: wrong })).to.include({ because: 'receiptUnknown' })
    expect(await ann.isRefused(api.castBallot, { params: { id: vote.id }, body: bodyOf(ballotOf(vote, ['c'])) })).to.include({ because: 'alreadyVoted' })
    const body = { ...bodyOf(ballotOf(vote, ['b'])), replaces: { ballot: first.ballot, secret: first.secret } }
    // On a device that is not signed in, and sent twice.
    for (let time = 0; time < 2; time++) expect(await app.visitor().does(api.castBallot, { params: { id: vote.id }, body })).to.include({ state: 'cast' })
    expect(await ann.isRefused(api.castBallot, { params: { id: vote.id }, body: { ballot: ['a'], receipt: first.receipt } })).to.include({ because: 'alreadyVoted' })
    expect(await ann.does(api.checkReceipt, { params: { id: vote.id }, body: { receipt: body.receipt } })).to.deep.equal({ inBox: true })
    expect(await ann.does(api.checkReceipt, { params: { id: vote.id }, body: { receipt: first.receipt } })).to.deep.equal({ inBox: false })
    clock.advance(DAY)
    await app.rooms.votes.settled()
    expect((await ann.does(api.readVote, { params: { id: vote.id } })).result?.winners).to.deep.equal(['b'])
  })

  it('lets the last ballot of an open vote count, and shows it to nobody but its voter', async () => {
    const vote = await holdsVote(app, owner, { secrecy: 'open' })
    for (const option of ['a', 'b', 'c']) await casts(ann, vote, [option])
    expect(await ann.does(api.readOwnBallot, { params: { id: vote.id } })).to.deep.include({ voted: true, ballot: ['c'] })
    expect(await owner.does(api.readOwnBallot, { params: { id: vote.id } })).to.deep.include({ voted: false, ballot: null })
    clock.advance(DAY)
    await app.rooms.votes.settled()
    expect((await ann.does(api.readVote, { params: { id: vote.id } }))).to.deep.include({ turnout: { cast: 1, roll: null } }).and.to.have.nested.property('result.winners[0]', 'c')
  })

  it('ends exactly at the end: what comes then is refused inside the write, and the box is what was acknowledged', async () => {
    const vote = await holdsVote(app, owner)
    const voters = await Promise.all(Array.from({ length: 12 }, (_, at) => app.person(`Voter ${at}`)))
    clock.set(new Date(Date.parse(vote.closesAt!) - 1))
    const answers = voters.map((voter, at) => {
      if (at === 6) clock.advance(1)
      return voter.fetch(`/api/votes/${vote.id}/ballot`, { method: 'PUT', body: JSON.stringify(bodyOf(ballotOf(vote, ['a']))), headers: { 'content-type': 'application/json' } })
    })
    const taken = (await Promise.all(answers)).filter(({ ok }) => ok).length
    expect(await ann.isRefused(api.castBallot, { params: { id: vote.id }, body: bodyOf(ballotOf(vote, ['a'])) })).to.include({ because: 'voteClosed' })
    await app.rooms.votes.settled()
    expect((await ann.does(api.readResult, { params: { id: vote.id } })).ballots).to.equal(taken)

    // A gate stands in the way even of a process that still believes the vote to be open.
    const next = await holdsVote(app, owner)
    await casts(ann, next, ['a'])
    await app.platform.database.connection.collection('vote_gates').updateMany({ vote: next.id }, { $set: { closesAt: clock.now() } })
    expect(await ben.isRefused(api.castBallot, { params: { id: next.id }, body: bodyOf(ballotOf(next, ['a'])) })).to.include({ because: 'voteClosed' })
    expect(await app.platform.database.connection.collection('vote_roll').countDocuments({ vote: next.id })).to.equal(1)
  })

  it('is for those whom the vote asks', async () => {
    const refused = async (who: Person, vote: { id: string; form: BallotForm }) => (await who.isRefused(api.castBallot, { params: { id: vote.id }, body: bodyOf(ballotOf(vote, ['a'])) })).because
    const abroad = await holdsVote(app, owner, { eligibility: { kind: 'countries', countries: ['SI'] } })
    expect(await refused(ann, abroad)).to.equal('otherCountry')
    const listed = await holdsVote(app, owner, { eligibility: { kind: 'list' } })
    expect(await refused(ann, listed)).to.equal('notOnTheRoll')
    expect(await owner.isRefused(api.addToRoll, { params: { id: listed.id }, body: { addresses: [ann.email] } })).to.have.nested.property('fields[0].path', 'reason')
    expect(await owner.does(api.addToRoll, { params: { id: listed.id }, body: { addresses: [ann.email.toUpperCase(), ann.email, 'somebody@example.org'], reason: 'The list of the school' } })).to.deep.equal({ added: 2, roll: 2 })
    expect((await casts(ann, listed, ['a'])).state).to.equal('cast')
    expect((await ann.does(api.readVote, { params: { id: listed.id } })).turnout).to.deep.equal({ cast: 1, roll: 2 })
    const house = await holdsVote(app, owner)
    const inside = await app.rooms.votes.createFor({ id: owner.id, roles: [], locale: 'en', session: null, ip: '' }, { kind: 'challenge', id: house.id }, {
      key: 'final', organisationId: house.organisation!.id, content: contentNow(app, { eligibility: { kind: 'organisation', organisationId: house.organisation!.id } }),
    })
    const members = await owner.does(api.readVote, { params: { id: inside.voteId } })
    expect(await refused(ann, members)).to.equal('membersVoteOnly')
    expect((await casts(owner, members, ['a'])).state).to.equal('cast')
    expect(members.turnout.roll).to.equal(1)
    expect(await app.visitor().isRefused(api.castBallot, { params: { id: house.id }, body: bodyOf(ballotOf(house, ['a'])) })).to.include({ because: 'signInFirst' })
  })

  it('goes by paper codes without an account: each once, kept only as digests', async () => {
    const vote = await holdsVote(app, owner, { eligibility: { kind: 'codes' } })
    const key = randomUUID()
    const { codes, roll } = await owner.does(api.makeCodes, { params: { id: vote.id }, body: { key, count: 20, reason: 'For the youth centre' } })
    expect([codes.length, new Set(codes).size, roll]).to.deep.equal([20, 20, 20])
    expect((await owner.does(api.makeCodes, { params: { id: vote.id }, body: { key, count: 20, reason: 'For the youth centre' } })).codes).to.deep.equal([])
    const stored = JSON.stringify(await app.platform.database.connection.collection('vote_register').find({}).toArray())
    for (const code of codes) expect(stored).not.to.include(code).and.not.to.include(code.replace(/-/g, ''))
    const kiosk = app.visitor()
    // As people type it: small letters, no dashes, O for 0.
    const typed = codes[0]!.toLowerCase().replace(/-/g, ' ').replace(/0/g, 'o')
    expect(await kiosk.does(api.checkCode, { params: { id: vote.id }, body: { code: typed } })).to.deep.include({ voted: false })
    expect((await casts(kiosk, vote, ['a'], { code: typed })).state).to.equal('cast')
    expect(await kiosk.isRefused(api.castBallot, { params: { id: vote.id }, body: { ...bodyOf(ballotOf(vote, ['b'])), code: codes[0]! } })).to.include({ because: 'alreadyVoted' })
    expect((await casts(kiosk, vote, ['b'], { code: codes[1]! })).state).to.equal('cast')
    expect(await kiosk.isRefused(api.castBallot, { params: { id: vote.id }, body: { ...bodyOf(ballotOf(vote, ['b'])), code: 'AAAA-BBBB-CCCC' } })).to.include({ because: 'wrongCode' })
    expect(await ann.isRefused(api.castBallot, { params: { id: vote.id }, body: bodyOf(ballotOf(vote, ['b'])) })).to.include({ because: 'codeNeeded' })
  })
})
