import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'chai'
import * as api from '@commonspark/shared/votes/schema'
import { startOwnMongo } from '../../faults/mongo.ts'
import { freshDatabase, startApp, type TestApp } from '../../support/app.ts'
import { type Person, Visitor } from '../../support/people.ts'
import { type ServerProcess, startServers } from '../../support/processes.ts'
import { ballotOf, holdsVote } from '../../support/votes.ts'

/** A ballot that is sent the same way as often as it takes. */
interface Letter { code: string; ballot: string[]; receipt: string }

const SAFE = { perAddress: null, perDevice: null, accountHours: null, disposableMail: false }
const PATIENCE = 60_000

/** The status of the answer, or null where there was none. */
const send = (who: Visitor, vote: string, { code, ballot, receipt }: Omit<Letter, 'code'> & { code?: string }): Promise<number | null> => who.fetch(`/api/votes/${vote}/ballot`, {
  method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ ballot, receipt, ...(code ? { code } : {}) }),
}).then(async (response) => { await response.arrayBuffer(); return response.status }, () => null)

/** A secret vote by paper codes, which need no sessions, with a ballot for each. */
async function onPaper(app: TestApp, owner: Person, count: number) {
  const vote = await holdsVote(app, owner, { eligibility: { kind: 'codes' }, safeguards: SAFE })
  const { codes } = await owner.does(api.makeCodes, { params: { id: vote.id }, body: { key: crypto.randomUUID(), count, reason: 'For the hall' } })
  return { vote, letters: codes.map((code, at): Letter => { const { receipt, ballot } = ballotOf(vote, [['a'], ['b'], ['a', 'c']][at % 3]!); return { code, ballot: ballot as string[], receipt } }) }
}
/** How many are on the roll, in the box, and counted at the gates. */
async function sizes(app: TestApp, vote: string): Promise<{ roll: number; box: number; gates: number }> {
  const of = (name: string) => app.platform.database.connection.collection(name)
  const [roll, box, cast] = await Promise.all([of('vote_roll').countDocuments({ vote }), of('vote_box').countDocuments({ vote }), app.visitor().does(api.readVote, { params: { id: vote } })])
  return { roll, box, gates: cast.turnout.cast }
}
const isIn = async (app: TestApp, vote: string, { receipt }: Letter): Promise<boolean> => (await app.visitor().does(api.checkReceipt, { params: { id: vote }, body: { receipt } })).inBox

describe('casting when something breaks', function () {
  this.timeout(180_000)
  let app: TestApp, other: ServerProcess, owner: Person, ann: Person
  before(async () => {
    const settings = { MONGODB_URI: await freshDatabase() }
    app = await startApp(settings)
    ;[other, owner, ann] = await Promise.all([startServers({ ...settings, WORKERS: 'no' }), app.person('Owner'), app.person('Ann')])
  })
  after(async () => { other?.signal('SIGKILL'); await other?.ended; await app?.stop() })

  it('two processes at once give one ballot for a person, whatever each of them was sent', async () => {
    const there = ann.at(other.url)
    for (const secrecy of ['secret', 'open'] as const) {
      const vote = await holdsVote(app, owner, { secrecy, safeguards: SAFE })
      const made = [ballotOf(vote, ['a']), ballotOf(vote, ['b'])].map(({ ballot, receipt }) => ({ ballot: ballot as string[], receipt }))
      const answers = await Promise.all([send(ann, vote.id, made[0]!), send(there, vote.id, made[1]!), send(there, vote.id, made[0]!), send(ann, vote.id, made[1]!)])
      // Secret: the first one stays. Open: each is a change of mind, and the last one counts.
      expect(answers.toSorted(), secrecy).to.deep.equal(secrecy === 'secret' ? [200, 200, 409, 409] : [200, 200, 200, 200])
      expect((await app.visitor().does(api.readVote, { params: { id: vote.id } })).turnout.cast).to.equal(1)
      expect((await app.platform.database.connection.collection('vote_roll').countDocuments({ vote: vote.id }))).to.equal(1)
      if (secrecy === 'secret') expect(await sizes(app, vote.id)).to.deep.equal({ roll: 1, box: 1, gates: 1 })
    }
    const { vote, letters } = await onPaper(app, owner, 20)
    const both = await Promise.all(letters.flatMap((letter) => [send(app.visitor(), vote.id, letter), send(new Visitor(other.url), vote.id, letter)]))
    expect(both).to.deep.equal(both.map(() => 200))
    expect(await sizes(app, vote.id)).to.deep.equal({ roll: 20, box: 20, gates: 20 })
  })

  it('whoever is too late hears so however often they send at once: no copy is taken for one that lies in the box', async () => {
    const { vote, letters } = await onPaper(app, owner, 1)
    // The gates shut first; the clock of the process follows a moment later.
    await app.platform.database.connection.collection('vote_gates').updateMany({ vote: vote.id }, { $set: { sealed: true } })
    const answers = await Promise.all(Array.from({ length: 12 }, () => send(app.visitor(), vote.id, letters[0]!)))
    expect(answers).to.deep.equal(answers.map(() => 409))
    expect(await sizes(app, vote.id)).to.deep.equal({ roll: 0, box: 0, gates: 0 })
  })

  it('a process that is killed loses nothing that it acknowledged, and what it did not answer may be sent again', async () => {
    const { vote, letters } = await onPaper(app, owner, 60)
    const there = new Visitor(other.url)
    let answered = 0
    const answers = await Promise.all(letters.map(async (letter, at) => {
      await sleep(at * 4)
      const status = await send(there, vote.id, letter)
      if (status === 200 && ++answered === 8) other.signal('SIGKILL')
      return status
    }))
    await other.ended
    expect(answers.filter((status) => status === 200).length).to.be.at.least(8)
    for (const [at, status] of answers.entries()) if (status === 200) expect(await isIn(app, vote.id, letters[at]!), `ballot ${at}`).to.equal(true)
    const now = await sizes(app, vote.id)
    expect(now).to.deep.equal({ roll: now.box, box: now.box, gates: now.box })
    // Whether it was in the box or not, the same again gives one ballot.
    expect(await Promise.all(letters.map((letter) => send(app.visitor(), vote.id, letter)))).to.deep.equal(letters.map(() => 200))
    expect(await sizes(app, vote.id)).to.deep.equal({ roll: 60, box: 60, gates: 60 })
    for (const letter of letters) expect(await isIn(app, vote.id, letter)).to.equal(true)
  })

  it('a primary that steps down costs patience and no ballot', async () => {
    const mongo = await startOwnMongo()
    const alone = await startApp({ MONGODB_URI: `mongodb://127.0.0.1:${mongo.port}/faults?directConnection=true` })
    try {
      const { vote, letters } = await onPaper(alone, await alone.person('Owner'), 30)
      const end = Date.now() + PATIENCE
      const until = async (letter: Letter): Promise<void> => {
        while ((await send(alone.visitor(), vote.id, letter)) !== 200) {
          if (Date.now() > end) throw new Error('no answer within a minute')
          await sleep(200)
        }
      }
      const casting = Promise.all(letters.map(async (letter, at) => { await sleep(at * 20); await until(letter) }))
      await mongo.stepDown()
      await casting
      expect(await sizes(alone, vote.id)).to.deep.equal({ roll: 30, box: 30, gates: 30 })
    } finally { await alone.stop(); await mongo.stop() }
  })
})
