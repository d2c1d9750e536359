import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { verifyBundle } from '@commonspark/shared/counting/bundle'
import { readPabulib } from '@commonspark/shared/counting/pabulib'
import { officialWinners, pabulibProfile } from '@commonspark/shared/counting/pabulibProfile'
import { Problem } from '@commonspark/shared/ground/errors'
import { sha256 } from '@commonspark/server/features/votes/sha256'
import * as api from '@commonspark/shared/votes/schema'
import { startApp, type TestApp } from '../../support/app.ts'
import type { Person } from '../../support/people.ts'

const wieliczka = readFileSync(join(import.meta.dirname, '../../fixtures/pabulib/Poland_Wieliczka_2023_Green_Budget.pb'))
const PREFLIB = ['# TITLE: Board', '# DATA TYPE: soi', '# NUMBER ALTERNATIVES: 3', '# NUMBER VOTERS: 5', '# NUMBER UNIQUE ORDERS: 2', '# ALTERNATIVE NAME 1: Ana', '# ALTERNATIVE NAME 2: Bor', '# ALTERNATIVE NAME 3: Cene', '3: 1,2,3', '2: 2,3', ''].join('\n')

describe('a finished election', () => {
  let app: TestApp, admin: Person
  before(async () => { app = await startApp(); admin = await app.person('Admin', { platformRoles: ['administrator'] }) })
  after(() => app.stop())

  it('Wieliczka 2023 becomes a counted vote with the official winners, a bundle that recounts, and a file that says the same', async function () {
    this.timeout(60_000)
    const made = await admin.uploads(api.importVote, 'Poland_Wieliczka_2023.pb', wieliczka)
    expect((await admin.uploads(api.importVote, 'Poland_Wieliczka_2023.pb', wieliczka)).id, 'the same file is the same vote').to.equal(made.id)
    await app.rooms.votes.settled()
    const vote = await app.visitor().does(api.readVote, { params: { id: made.id } })
    const read = readPabulib(wieliczka.toString())
    if (!read.ok) throw new Error('unreadable')
    const official = officialWinners(read.file)!
    expect(vote).to.include({ phase: 'counted', rule: 'equalShares', currency: 'PLN' })
    expect(vote.result?.winners).to.have.members(official)
    expect(vote.imported?.official).to.have.members(official)
    expect(vote.turnout.cast).to.equal(6586)
    const result = await app.visitor().does(api.readResult, { params: { id: made.id } })
    expect(result.outcome?.detail.shape).to.equal('shares')
    expect(result.why['21']?.[0]).to.have.property('code')

    const bundle: unknown = await (await app.visitor().fetch(`/api/votes/${made.id}/bundle`)).json()
    expect((await verifyBundle(bundle, sha256, vote.head)).checks.filter((check) => !check.ok)).to.deep.equal([])
    const written = readPabulib(await (await app.visitor().fetch(`/api/votes/${made.id}/export`)).text())
    if (!written.ok) throw new Error(JSON.stringify(written.faults.slice(0, 3)))
    expect(pabulibProfile(written.file)).to.deep.equal(pabulibProfile(read.file))
    expect(officialWinners(written.file)).to.have.members(official)

    // The same ballots by another rule, from the cache the second time.
    const greedy = await app.visitor().does(api.countOtherwise, { params: { id: made.id }, body: { rule: 'greedy' } })
    expect(greedy.outcome.winners).not.to.have.members(official)
    expect(await app.visitor().does(api.countOtherwise, { params: { id: made.id }, body: { rule: 'greedy' } })).to.deep.equal(greedy)
    expect((await app.visitor().isRefused(api.countOtherwise, { params: { id: made.id }, body: { rule: 'schulze' } })).fields[0]).to.include({ path: 'rule', because: 'ruleNeedsOtherBallot' })
  })

  it('comes from PrefLib too', async () => {
    const made = await admin.uploads(api.importVote, 'board.soi', Buffer.from(PREFLIB), { title: 'The board', rule: 'instantRunoff' })
    await app.rooms.votes.settled()
    const vote = await app.visitor().does(api.readVote, { params: { id: made.id } })
    expect(vote).to.include({ title: 'The board', phase: 'counted', rule: 'instantRunoff' })
    expect(vote.result?.winners).to.deep.equal(['1'])
    expect(await (await app.visitor().fetch(`/api/votes/${made.id}/export?format=preflib`)).text()).to.include('3: 1,2,3')
    expect((await app.visitor().fetch(`/api/votes/${made.id}/export`)).status).to.equal(409)
  })

  it('is looked at before it is taken: what was read, by whose rule, and whether it is here already; nothing is written', async () => {
    const text = PREFLIB.replace('Board', 'Committee')
    const before = await app.rooms.votes.count()
    const read = await admin.uploads(api.previewElection, 'committee.soi', Buffer.from(`\uFEFF${text.replaceAll('\n', '\r\n')}`))
    expect(read).to.deep.include({ title: 'Committee', rule: 'schulze', ballots: 5, budget: null, official: null, known: null })
    expect(read.options.map(({ title }) => title)).to.deep.equal(['Ana', 'Bor', 'Cene'])
    expect(await app.rooms.votes.count()).to.equal(before)
    const made = await admin.uploads(api.importVote, 'committee.soi', Buffer.from(text))
    expect((await admin.uploads(api.previewElection, 'committee.soi', Buffer.from(text))).known).to.equal(made.id)
    expect((await admin.uploads(api.previewElection, 'wieliczka.pb', wieliczka)).official).to.have.length(30)
    const bad = await admin.upload(api.previewElection, 'x.pb', Buffer.from(wieliczka.toString().replace('24;5000;', '24;-5;')))
    expect(Problem.parse(await bad.json()).fields[0]).to.deep.include({ because: 'electionFault' })
    expect((await (await app.person('Eve')).upload(api.previewElection, 'committee.soi', Buffer.from(text))).status).to.equal(403)
  })

  it('with a fault is refused with the line, and nothing of it is taken', async () => {
    const before = await app.rooms.votes.count()
    const text = wieliczka.toString()
    const wrong: [string, string, string][] = [
      ['cut.pb', text.slice(0, 5000), 'line'], ['x.pb', 'not a file', 'line'], ['cost.pb', text.replace('24;5000;', '24;-5;'), 'line'], ['vote.pb', text.replace('num_votes;6586', 'num_votes;6587'), 'line'],
      ['board.soi', PREFLIB.replace('2: 2,3', '2: 2,9'), 'line'], ['huge.soi', PREFLIB.replace('3: 1,2,3', '600000: 1,2,3').replace('VOTERS: 5', 'VOTERS: 600002'), ''], ['x.csv', 'a;b', ''],
    ]
    for (const [name, content, path] of wrong) {
      const response = await admin.upload(api.importVote, name, Buffer.from(content))
      expect(response.status, name).to.be.within(400, 499)
      const problem = Problem.parse(await response.json())
      if (path) expect(problem.fields[0]?.path, name).to.match(/^line\.\d+$/)
    }
    expect(await app.rooms.votes.count()).to.equal(before)
    expect(await app.platform.database.connection.collection('vote_sheets').distinct('vote')).to.have.length(before)
    const eve = await app.person('Eve')
    expect((await eve.upload(api.importVote, 'board.soi', Buffer.from(PREFLIB))).status).to.equal(403)
  })
})
