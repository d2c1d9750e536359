import { expect } from 'chai'
import { verifyBundle } from '@commonspark/shared/counting/bundle'
import { sha256 } from '@commonspark/server/features/votes/sha256'
import { boxKey } from '@commonspark/server/features/votes/seal'
import { settableClock } from '@commonspark/server/platform/clock'
import * as api from '@commonspark/shared/votes/schema'
import { startApp, type TestApp } from '../../support/app.ts'
import type { Person } from '../../support/people.ts'
import { casts, DAY, holdsVote, optionsNamed } from '../../support/votes.ts'

const VOTERS = 24

/** How well two orders agree, as Spearman's rank correlation: 1 is the same order, 0 none. */
function correlation(a: readonly number[], b: readonly number[]): number {
  const n = a.length
  const squares = a.reduce((sum, rank, at) => sum + (rank - b[at]!) ** 2, 0)
  return 1 - (6 * squares) / (n * (n * n - 1))
}

describe('a secret ballot, to somebody who has the whole database', () => {
  const clock = settableClock(new Date('2026-05-01T10:00:00Z'))
  let app: TestApp, owner: Person, vote: api.VoteView
  const voters: { person: Person; receipt: string; ballot: string[] }[] = []
  const rows = (name: string) => app.platform.database.connection.collection(name)
  before(async () => {
    // The secret of the installation stands in its environment, not in the database.
    app = await startApp({ SESSION_SECRET: 'x'.repeat(40) }, { clock })
    owner = await app.person('Owner')
    vote = await holdsVote(app, owner, { options: optionsNamed('a', 'b', 'c', 'd', 'e', 'f'), safeguards: { perAddress: null, perDevice: 2, accountHours: null, disposableMail: true } })
    // One after the other, so that nobody hides in a batch.
    for (let at = 0; at < VOTERS; at++) {
      const person = await app.person(`Voter ${at}`)
      const ballot = ['a', 'b', 'c', 'd', 'e', 'f'].filter((_, place) => (at >> place) % 2 === 1)
      const { receipt } = await casts(person, vote, ballot, { device: crypto.randomUUID() })
      voters.push({ person, receipt, ballot })
    }
  })
  after(() => app.stop())

  it('lies beside a roll that says nothing but that somebody has voted', async () => {
    const roll = await rows('vote_roll').find({ vote: vote.id }).toArray()
    expect(roll).to.have.length(VOTERS)
    for (const row of roll) expect(Object.keys(row).toSorted()).to.deep.equal(['_id', 'n', 'vote'])
    expect(new Set(roll.map((row) => row['n']))).to.deep.equal(new Set([0]))
  })

  it('has an identity, a keyed mark and a sealed content of one size: no time, no person, no session, no address', async () => {
    const box = await rows('vote_box').find({ vote: vote.id }).toArray()
    expect(box).to.have.length(VOTERS)
    for (const row of box) {
      expect(Object.keys(row).toSorted()).to.deep.equal(['_id', 'mark', 'sealed', 'vote'])
      expect(row._id).to.match(/^[0-9a-f]{32}$/)
    }
    expect(new Set(box.map((row) => (row['sealed'] as { length(): number }).length())).size).to.equal(1)
    // An ObjectId begins with its second: these do not rise with the order of casting, nor begin alike.
    expect(new Set(box.map((row) => String(row._id).slice(0, 4))).size).to.be.greaterThan(VOTERS - 3)
  })

  it('is stored in an order that has nothing to do with that of the roll or of casting', async () => {
    const key = boxKey('x'.repeat(40), vote.id)
    const marks = voters.map(({ receipt }) => key.mark('receipt', receipt))
    for (const order of [{}, { $natural: 1 as const }, { _id: 1 as const }, { mark: 1 as const }]) {
      const found = (await rows('vote_box').find({ vote: vote.id }).sort(order as never).toArray()).map((row) => marks.indexOf(row['mark'] as string))
      expect(Math.abs(correlation(found, found.map((_, at) => at))), JSON.stringify(order)).to.be.lessThan(0.75)
    }
    // Both are clustered by identity: there are no record numbers that would count up.
    for (const name of ['vote_box', 'vote_roll']) {
      const [info] = await app.platform.database.connection.db!.listCollections({ name }).toArray()
      expect(info, name).to.have.nested.property('options.clusteredIndex.unique', true)
      const natural = (await rows(name).find().sort({ $natural: 1 }).toArray()).map((row) => String(row._id))
      expect(natural, name).to.deep.equal(natural.toSorted())
    }
  })

  it('cannot be read or found without the secret: neither content nor receipt stands anywhere in the database', async () => {
    const collections = await app.platform.database.connection.db!.listCollections().toArray()
    for (const { name } of collections) {
      const text = JSON.stringify(await rows(name).find({}).toArray(), (_key, value: unknown) => (value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value))
      for (const { receipt } of voters) expect(text.includes(receipt), name).to.equal(false)
      expect(text.includes('"ballot":["'), name).to.equal(false)
    }
  })

  it('does not stand in the oplog either: a person may be put beside sealed bytes there, never beside a ballot', async () => {
    const name = app.platform.database.connection.name
    const oplog = await app.platform.database.connection.getClient().db('local').collection('oplog.rs').find({ $or: [{ ns: { $regex: `^${name}\\.` } }, { 'o.applyOps.ns': { $regex: `^${name}\\.vote` } }] }).toArray()
    const text = JSON.stringify(oplog, (_key, value: unknown) => (value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value))
    expect(text.includes('vote_box')).to.equal(true)
    for (const { receipt } of voters) expect(text.includes(receipt)).to.equal(false)
    expect(text.includes('"ballot":["')).to.equal(false)
  })

  it('leaves no other trace: nothing else names a voter together with anything of the vote', async () => {
    for (const name of ['outbox', 'vote_traces', 'limits', 'vote_gates', 'vote_holds']) {
      for (const row of await rows(name).find({}).toArray()) {
        const text = JSON.stringify(row)
        if (!text.includes(vote.id)) continue
        for (const { person } of voters) expect(text.includes(person.id), `${name}: ${text.slice(0, 200)}`).to.equal(false)
        expect(text, name).not.to.include('127.0.0.1')
      }
    }
  })

  it('comes out at the end with all the others, sorted, and every voter finds theirs by the receipt', async () => {
    clock.advance(DAY)
    await app.rooms.votes.settled()
    const bundle = await (await app.visitor().fetch(`/api/votes/${vote.id}/bundle`)).json() as { ballots: { ballot: string[]; receipt: string }[] }
    expect((await verifyBundle(bundle, sha256)).checks.filter((check) => !check.ok)).to.deep.equal([])
    for (const { receipt, ballot } of voters) expect(bundle.ballots.find((boxed) => boxed.receipt === receipt)?.ballot).to.deep.equal(ballot)
    // The sealed rows and the traces are gone; what is left of a person is that they voted.
    expect(await rows('vote_box').countDocuments({ vote: vote.id })).to.equal(0)
    expect(await rows('vote_traces').countDocuments({ vote: vote.id })).to.equal(0)
  })
})

describe('results, before the end', () => {
  const clock = settableClock(new Date('2026-05-01T10:00:00Z'))
  let app: TestApp
  before(async () => { app = await startApp({}, { clock }) })
  after(() => app.stop())

  it('are hidden from everybody and everywhere, organisers and administrators too', async () => {
    const [owner, admin, ann] = [await app.person('Owner'), await app.person('Admin', { platformRoles: ['administrator'] }), await app.person('Ann')]
    for (const secrecy of ['secret', 'open'] as const) {
      const vote = await holdsVote(app, owner, { secrecy })
      await casts(ann, vote, ['a'])
      for (const who of [owner, admin, ann, app.visitor()]) {
        for (const path of ['result', 'bundle', 'export', 'export?format=preflib']) expect((await who.fetch(`/api/votes/${vote.id}/${path}`)).status, path).to.equal(409)
        expect(await who.isRefused(api.countOtherwise, { params: { id: vote.id }, body: { rule: 'approval' } })).to.include({ because: 'notCountedYet' })
        expect((await who.does(api.readVote, { params: { id: vote.id } })).result).to.equal(null)
      }
    }
  })

  it('do not leak by what an answer is like: equal but for the number of voters, whatever is on the ballots', async () => {
    const owner = await app.person('Owner')
    const voters = [await app.person('Ann'), await app.person('Ben'), await app.person('Cat')]
    const answers: { body: string; etag: string | null; size: number; facts: string }[] = []
    for (const ballots of [[['a'], ['a'], ['a']], [['a', 'b', 'c'], ['b'], []]]) {
      const vote = await holdsVote(app, owner)
      await app.rooms.votes.settled()
      const watching = await app.visitor().watches([`vote:${vote.id}`], api.turnoutCounted)
      const plain = (text: string): string => text.replaceAll(vote.id, 'ID').replaceAll(vote.organisation!.id, 'ORG').replaceAll(vote.organisation!.name, 'NAME').replace(/"head":"\w+"/, '"head":""').replace(/"(opensAt|closesAt|publishedAt)":"[^"]+"/g, '')
      for (const [at, ballot] of ballots.entries()) await casts(voters[at]!, vote, ballot)
      await watching.next(({ cast }) => cast === 3)
      const response = await app.visitor().fetch(`/api/votes/${vote.id}`)
      const body = plain(await response.text())
      answers.push({ body, etag: null, size: body.length, facts: plain(JSON.stringify(watching.seen.at(-1))) })
      expect(watching.seen.every((fact) => Object.keys(fact).toSorted().join() === 'cast,id')).to.equal(true)
      expect(watching.seen.length).to.be.at.most(3)
    }
    expect(answers[0]).to.deep.equal(answers[1])
  })
})
