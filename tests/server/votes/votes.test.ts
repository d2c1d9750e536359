import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import { verifyBundle } from '@commonspark/shared/counting/bundle'
import { sha256 } from '@commonspark/server/features/votes/sha256'
import { settableClock } from '@commonspark/server/platform/clock'
import * as api from '@commonspark/shared/votes/schema'
import { startApp, type TestApp } from '../../support/app.ts'
import { ballotOf, casts, contentNow, DAY, holdsVote, HOUR } from '../../support/votes.ts'

describe('a vote', () => {
  const clock = settableClock(new Date('2026-05-01T10:00:00Z'))
  let app: TestApp
  before(async () => { app = await startApp({}, { clock }) })
  after(() => app.stop())

  it('goes from draft to counted, and its bundle is confirmed by anybody', async () => {
    const [owner, ann, ben, cat] = [await app.person('Owner'), await app.person('Ann'), await app.person('Ben'), await app.person('Cat')]
    const vote = await holdsVote(app, owner)
    expect(vote).to.include({ phase: 'open', secrecy: 'secret' })
    const first = await casts(ann, vote, ['a'])
    await casts(ben, vote, ['a', 'b'])
    await casts(cat, vote, ['b', 'a'])
    // Ann changes her mind, with the secret of her receipt.
    const second = await casts(ann, vote, ['a', 'c'], { replaces: { ballot: first.ballot, secret: first.secret } })
    expect((await app.visitor().does(api.readVote, { params: { id: vote.id } })).turnout).to.deep.equal({ cast: 3, roll: null })
    await app.rooms.votes.settled()
    const { head } = await app.visitor().does(api.readVote, { params: { id: vote.id } })

    clock.advance(DAY)
    await app.rooms.votes.settled()
    const counted = await app.visitor().does(api.readVote, { params: { id: vote.id } })
    expect(counted.phase).to.equal('counted')
    expect(counted.result?.winners).to.deep.equal(['a'])
    const result = await ann.does(api.readResult, { params: { id: vote.id } })
    expect(result.outcome?.detail.shape).to.equal('tally')
    expect(result.why['b']?.[0]?.code).to.equal('fewerVotes')

    const bundle = await (await app.visitor().fetch(`/api/votes/${vote.id}/bundle`)).json() as { ballots: { receipt: string; ballot: string[] }[]; events: { digest: string }[] }
    const verdict = await verifyBundle(bundle, sha256, counted.head)
    expect(verdict.checks.filter((check) => !check.ok)).to.deep.equal([])
    expect(bundle.events.some(({ digest }) => digest === head), 'the head that was shown while it was open').to.equal(true)
    expect(bundle.ballots.map(({ receipt }) => receipt)).to.include(second.receipt).and.not.to.include(first.receipt)
    expect(bundle.ballots).to.have.length(3)
  })

  it('is drafted by owners and administrators only, and seen by nobody else until it is published', async () => {
    const [owner, eve] = [await app.person('Owner'), await app.person('Eve')]
    const vote = await holdsVote(app, owner)
    const draft = await owner.does(api.createVote, { body: { key: randomUUID(), organisationId: vote.organisation!.id, content: {} } })
    for (const who of [eve, app.visitor()]) {
      expect(await who.isRefused(api.readVote, { params: { id: draft.id } })).to.include({ because: 'noSuchVote' })
      expect((await who.does(api.listVotes)).items.map(({ id }) => id)).not.to.include(draft.id)
    }
    expect(await eve.isRefused(api.createVote, { body: { key: randomUUID(), organisationId: vote.organisation!.id } })).to.include({ because: 'ownersOnly' })
    expect(await eve.isRefused(api.createVote, { body: { key: randomUUID() } })).to.include({ because: 'administratorsOnly' })
    expect(await eve.isRefused(api.amendVote, { params: { id: vote.id }, body: { version: vote.version, reason: 'Because', changes: { title: 'Mine' } } })).to.include({ because: 'organisersOnly' })
    expect((await owner.does(api.listVotes, { query: { mine: 'true' } })).items.map(({ id }) => id)).to.include(draft.id)
    await owner.does(api.removeVote, { params: { id: draft.id } })
    expect(await owner.isRefused(api.removeVote, { params: { id: vote.id } })).to.include({ because: 'votePublished' })
  })

  it('is not published with what is missing or does not fit, and says where', async () => {
    const admin = await app.person('Admin', { platformRoles: ['administrator'] })
    const cases: [object, string][] = [
      [{ title: '' }, 'title'], [{ options: [] }, 'options'], [{ rule: 'magic' }, 'rule'], [{ rule: 'schulze' }, 'rule'], [{ rule: 'greedy' }, 'options.0.cost'],
      [{ parameters: { places: -1 } }, 'parameters.places'], [{ closesAt: new Date(clock.now().getTime() - HOUR).toISOString() }, 'closesAt'], [{ form: { kind: 'approval', min: 3, max: 2 } }, 'form.max'],
      [{ eligibility: { kind: 'subject' } }, 'eligibility'], [{ form: { kind: 'budget' }, rule: 'approval' }, 'options.0.cost'],
    ]
    for (const [wrong, path] of cases) {
      const draft = await admin.does(api.createVote, { body: { key: randomUUID(), content: contentNow(app, wrong) } })
      const refusal = await admin.isRefused(api.publishVote, { params: { id: draft.id }, body: { version: draft.version } })
      expect(refusal.fields.map((field) => field.path), JSON.stringify(wrong)).to.include(path)
    }
  })

  it('is changed after publication only with a reason that stays in public, and never in what decides once it is open', async () => {
    const owner = await app.person('Owner')
    const published = await holdsVote(app, owner)
    await app.rooms.votes.settled()
    const vote = await owner.does(api.readVote, { params: { id: published.id } })
    const refuse = async (changes: object) => (await owner.isRefused(api.amendVote, { params: { id: vote.id }, body: { version: vote.version, reason: 'We want to', changes } })).fields[0]?.path
    expect(await refuse({ rule: 'plurality', form: { kind: 'choice' } })).to.be.oneOf(['rule', 'form'])
    expect(await refuse({ options: [] })).to.equal('options')
    expect(await refuse({ secrecy: 'open' })).to.equal('secrecy')
    expect(await refuse({ eligibility: { kind: 'codes' } })).to.equal('eligibility')
    expect(await refuse({ closesAt: new Date(clock.now().getTime() - 1).toISOString() })).to.equal('closesAt')
    const closesAt = new Date(clock.now().getTime() + 2 * DAY).toISOString()
    const amended = await owner.does(api.amendVote, { params: { id: vote.id }, body: { version: vote.version, reason: 'A holiday', changes: { closesAt } } })
    expect(amended).to.include({ closesAt })
    expect(await owner.isRefused(api.amendVote, { params: { id: vote.id }, body: { version: vote.version, reason: 'Late', changes: { title: 'X' } } })).to.include({ because: 'savedMeanwhile' })
    const { events, head } = await app.visitor().does(api.listVoteEvents, { params: { id: vote.id } })
    expect(events.map(({ type }) => type)).to.deep.equal(['published', 'opened', 'amended'])
    expect(events.at(-1)?.data).to.include({ reason: 'A holiday', closesAt })
    expect(head).to.equal(amended.head)
    clock.advance(DAY + HOUR)
    await casts(await app.person('Late'), vote, ['a'])
    clock.advance(DAY)
    await app.rooms.votes.settled()
    expect(await owner.isRefused(api.amendVote, { params: { id: vote.id }, body: { version: amended.version + 3, reason: 'Once more', changes: { closesAt: new Date(clock.now().getTime() + DAY).toISOString() } } })).to.include({ because: 'voteClosed' })
    expect((await app.visitor().does(api.readVote, { params: { id: vote.id } })).phase).to.equal('counted')
  })

  it('loses an option only in public; ballots keep their other options and the recount still confirms', async () => {
    const [owner, ann, ben] = [await app.person('Owner'), await app.person('Ann'), await app.person('Ben')]
    const vote = await holdsVote(app, owner, { form: { kind: 'approval', min: 1, max: null } })
    await casts(ann, vote, ['a'])
    await casts(ben, vote, ['a', 'b'])
    await app.rooms.votes.settled()
    const { version } = await owner.does(api.readVote, { params: { id: vote.id } })
    const now = await owner.does(api.withdrawOption, { params: { id: vote.id, option: 'a' }, body: { version, reason: 'The team gave up' } })
    expect(now.options.find(({ id }) => id === 'a')?.withdrawn?.reason).to.equal('The team gave up')
    const cat = await app.person('Cat')
    expect((await cat.isRefused(api.castBallot, { params: { id: vote.id }, body: ballotBody(now, ['a']) })).fields[0]).to.include({ path: 'ballot.a', because: 'ballotUnknownOption' })
    expect(await owner.isRefused(api.withdrawOption, { params: { id: vote.id, option: 'a' }, body: { version: now.version, reason: 'Again' } })).to.include({ because: 'optionWithdrawn' })
    clock.advance(DAY)
    await app.rooms.votes.settled()
    const bundle: unknown = await (await app.visitor().fetch(`/api/votes/${vote.id}/bundle`)).json()
    expect((await verifyBundle(bundle, sha256)).checks.filter((check) => !check.ok)).to.deep.equal([])
    expect((await ann.does(api.readVote, { params: { id: vote.id } })).result?.winners).to.deep.equal(['b'])
  })
})

const ballotBody = (vote: api.VoteView, ballot: string[]) => { const { secret: _, ...body } = ballotOf(vote, ballot); return body }
