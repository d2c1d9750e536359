import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import { settableClock } from '@commonspark/server/platform/clock'
import { cancelChallenge, listChallenges, readChallenge, readChallengeCopy, readHistory, saveChallenge } from '@commonspark/shared/challenges/schema'
import { listEntries, readEntry, saveEntry, screenEntry, submitEntry } from '@commonspark/shared/entries/schema'
import { assignJury } from '@commonspark/shared/jury/schema'
import { readVote } from '@commonspark/shared/votes/schema'
import { startApp, type TestApp } from '../../support/app.ts'
import { answers, begins, enters, opensChallenge, scheduleOf, START, submits, when } from '../../support/challenges.ts'
import { lettersTo } from '../../support/letters.ts'
import type { Person } from '../../support/people.ts'

const reason = 'The sponsor has gone bankrupt.'

describe('a challenge that is called off', () => {
  const clock = settableClock(START)
  let app: TestApp, theresa: Person, ana: Person, ben: Person
  before(async () => {
    app = await startApp({}, { clock })
    theresa = await app.person('Theresa')
    ana = await app.person('Ana', { locale: 'sl' })
    ben = await app.person('Ben')
  })
  beforeEach(() => { clock.set(START) })
  after(() => app.stop())
  const calls = async (id: string) => theresa.does(cancelChallenge, { params: { id }, body: { version: (await theresa.does(readChallengeCopy, { params: { id } })).version, reason } })

  it('says so and why to everybody, writes to those in it once, and keeps what was entered', async () => {
    const { id, version } = await opensChallenge(theresa, { title: 'Called off early' })
    const [entry, draft] = [await submits(ana, id, 'A shelf of tools'), await enters(ben, id, 'A night bus')]
    expect((await ana.isRefused(cancelChallenge, { params: { id }, body: { version, reason } })).because).to.equal('organisersOnly')
    expect((await theresa.isRefused(cancelChallenge, { params: { id }, body: { version, reason: 'no' } })).status).to.equal(400)
    const view = await calls(id)
    expect(view.cancelled!.reason).to.equal(reason)
    expect(view.phases).to.deep.include({ moment: 'cancelled', active: [], next: null })
    expect(view.can).to.include({ edit: false, announce: true, screen: false, cancel: false, duplicate: true })
    // Twice is once.
    expect((await calls(id)).cancelled).to.deep.equal(view.cancelled)

    const visitor = await app.visitor().does(readChallenge, { params: { id } })
    expect(visitor.cancelled!.reason).to.equal(reason)
    expect(visitor.galleryOpen).to.equal(false)
    expect((await app.visitor().does(readHistory, { params: { id } })).items.at(-1)).to.include({ what: 'cancelled', text: reason })
    expect((await app.visitor().does(listChallenges, { query: { order: 'endingSoon' } })).items.map((one) => one.id)).not.to.include(id)
    expect(await (await fetch(`${app.url}/api/challenges/${id}/deadlines.ics`)).text()).to.include('STATUS:CANCELLED')
    for (const [person, one] of [[ana, entry], [ben, draft]] as const) {
      expect(await person.isRefused(saveEntry, { params: { entryId: one.id }, body: { version: one.version, answers: { ...answers, change: 'One more thing.' } } })).to.include({ status: 409, because: 'challengeCancelled' })
      expect((await person.does(readEntry, { params: { entryId: one.id } })).answers).to.deep.equal(one.answers)
    }
    expect((await ben.isRefused(submitEntry, { params: { entryId: draft.id }, body: { key: randomUUID(), version: draft.version, consent: true, ages: true } })).because).to.equal('challengeCancelled')
    expect((await theresa.does(listEntries, { params: { id } })).items).to.have.length(2)
    expect((await theresa.isRefused(saveChallenge, { params: { id }, body: { version: view.version, changes: { title: 'On again' }, reason } })).because).to.equal('challengeCancelled')

    // Nothing is told by the clock any more.
    for (const hours of [53, 99, 101, 205]) {
      clock.set(when(hours))
      await app.rooms.contest.challenges.tick()
    }
    expect((await theresa.isRefused(screenEntry, { params: { entryId: entry.id }, body: { checks: [], state: 'eligible' } })).because).to.equal('notInThisPhase')
    expect((await theresa.isRefused(assignJury, { params: { id }, body: {} })).because).to.equal('notInThisPhase')
    const about = (await lettersTo(app, ben.email)).filter(({ subject }) => subject.includes('Called off early'))
    expect(about.map(({ subject }) => subject)).to.deep.equal(['“Called off early” was called off'])
    expect((await lettersTo(app, ana.email)).filter(({ subject }) => subject.includes('odpovedan'))).to.have.length(1)
  })

  it('takes no save that is answered after it, however many are on their way', async () => {
    const { id } = await opensChallenge(theresa)
    const entry = await submits(ben, id, 'Sent while it ends')
    let { version } = entry
    let answered = false
    const late: string[] = []
    const saving = (async () => {
      for (let n = 1; n <= 25; n++) {
        const begun = answered
        const result = await ben.does(saveEntry, { params: { entryId: entry.id }, body: { version, answers: { change: `Version ${n}` } } }).then((saved) => { ({ version } = saved); return 'saved' }, (error: { problem: { because: string } }) => error.problem.because)
        if (begun) late.push(result)
      }
    })()
    await calls(id)
    answered = true
    await saving
    expect(late.every((one) => one === 'challengeCancelled'), String(late)).to.equal(true)
    expect((await ben.isRefused(saveEntry, { params: { entryId: entry.id }, body: { version, answers: { change: 'Too late' } } })).because).to.equal('challengeCancelled')
  })

  it('ends its public vote, and cannot be a draft or have results', async () => {
    const draft = await begins(theresa)
    expect((await theresa.isRefused(cancelChallenge, { params: { id: draft.id }, body: { version: draft.version, reason } })).because).to.equal('challengeNotPublished')
    const { id } = await opensChallenge(theresa, { schedule: scheduleOf({ open: [0, 100], voting: [110, 200], results: [200, null] }), formula: { juryWeight: 0, publicWeight: 100 } })
    for (const [at, person] of [ana, ben].entries()) await submits(person, id, `To be voted on ${at}`)
    clock.set(when(111))
    await app.rooms.contest.challenges.tick()
    await app.settled()
    await app.rooms.votes.settled()
    const { voteId } = await app.visitor().does(readChallenge, { params: { id } })
    await calls(id)
    await app.settled()
    expect((await app.visitor().does(readVote, { params: { id: voteId! } })).closesAt).to.equal(new Date(when(111).getTime() + 60_000).toISOString())
  })
})
