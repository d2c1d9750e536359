import { expect } from 'chai'
import { fillDemo } from '@commonspark/server/app/demo'
import { sha256 } from '@commonspark/server/features/votes/sha256'
import { readChallenge } from '@commonspark/shared/challenges/schema'
import { verifyBundle } from '@commonspark/shared/counting/bundle'
import * as api from '@commonspark/shared/votes/schema'
import { startApp, type TestApp } from '../../support/app.ts'

describe('the votes of the demo', () => {
  let app: TestApp
  before(async function () {
    this.timeout(60_000)
    app = await startApp({ DEMO: 'fill' })
    await fillDemo(app.platform, app.rooms, () => {})
    await app.rooms.votes.settled()
  })
  after(() => app.stop())

  it('are Wieliczka 2023 with its official winners, two that are open and one of a challenge that has begun, the same when it is filled again', async () => {
    const { items } = await app.visitor().does(api.listVotes)
    expect(items.map(({ phase, formKind, imported, subject }) => [phase, formKind, imported, subject?.kind])).to.have.deep.members([
      ['open', 'budget', false, undefined], ['open', 'ranking', false, undefined], ['counted', 'approval', true, 'challenge'], ['open', 'approval', false, 'challenge'],
    ])
    const real = await app.visitor().does(api.readVote, { params: { id: items.find(({ imported }) => imported)!.id } })
    expect(real.result?.winners).to.have.members(real.imported!.official!)
    // It is the public vote of a closed challenge, on whose page it is found.
    expect(real.subject?.kind).to.equal('challenge')
    const challenge = await app.visitor().does(readChallenge, { params: { id: real.subject!.id } })
    expect(challenge).to.deep.include({ voteId: real.id, entryCount: real.options.length, title: real.title })
    expect([challenge.phases.moment, challenge.can.enter]).to.deep.equal(['results', false])
    const bundle: unknown = await (await app.visitor().fetch(`/api/votes/${real.id}/bundle`)).json()
    expect((await verifyBundle(bundle, sha256, real.head)).ok).to.equal(true)
    for (const { id, phase, subject, cast } of items) if (phase === 'open' && !subject) expect(cast, id).to.be.greaterThan(30)
    await app.platform.settings.set('demo', 'filling')
    await fillDemo(app.platform, app.rooms, () => {})
    expect((await app.visitor().does(api.listVotes)).items.map(({ id, cast }) => [id, cast])).to.have.deep.members(items.map(({ id, cast }) => [id, cast]))
  })
})
