import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import { settableClock } from '@commonspark/server/platform/clock'
import { saveChallenge } from '@commonspark/shared/challenges/schema'
import { readEntry, saveEntry, submitEntry } from '@commonspark/shared/entries/schema'
import { startApp, type TestApp } from '../../support/app.ts'
import { enters, opensChallenge, scheduleOf, START, submits, when } from '../../support/challenges.ts'
import { lettersTo } from '../../support/letters.ts'
import type { Person } from '../../support/people.ts'

describe('the deadline of a challenge', () => {
  const clock = settableClock(START)
  let app: TestApp
  let [theresa, ana]: Person[] = []
  before(async () => {
    app = await startApp({}, { clock })
    ;[theresa, ana] = await Promise.all(['Theresa', 'Ana'].map((name) => app.person(name)))
  })
  beforeEach(() => { clock.set(START) })
  after(() => app.stop())

  const deadline = when(100)
  const write = (change: string) => ({ change, contact: 'Ask at the library.' })

  it('takes what is written at 11:59:59.999 and refuses what is written at 12:00:00.000', async () => {
    const { id } = await opensChallenge(theresa!)
    const [entry, draft] = [await submits(ana!, id, 'In time'), await enters(ana!, id, 'Too late')]
    clock.set(new Date(deadline.getTime() - 1))
    const saved = await ana!.does(saveEntry, { params: { entryId: entry.id }, body: { version: entry.version, answers: write('In the last millisecond.') } })
    expect(saved.savedAt).to.equal(new Date(deadline.getTime() - 1).toISOString())
    clock.set(deadline)
    const refused = await ana!.isRefused(saveEntry, { params: { entryId: entry.id }, body: { version: saved.version, answers: write('One millisecond later.') } })
    expect(refused).to.include({ status: 409, because: 'entriesClosed' })
    expect((await ana!.isRefused(submitEntry, { params: { entryId: draft.id }, body: { key: randomUUID(), version: draft.version, consent: true, ages: true } })).because).to.equal('entriesClosed')
    // What came too late is kept, and says so.
    const late = await ana!.does(readEntry, { params: { entryId: draft.id } })
    expect(late).to.include({ state: 'draft', late: true })
    expect(late.answers['change']).to.equal('Every street has a shelf of tools.')
    clock.set(new Date(deadline.getTime() + 3000))
    await app.jobs.settled()
    const frozen = await theresa!.does(readEntry, { params: { entryId: entry.id } })
    expect(frozen.answers['change']).to.equal('In the last millisecond.')
    expect(frozen.frozenAt).to.equal(deadline.toISOString())
  })

  it('takes 500 saves in the last moments, each once, and none after', async function () {
    this.timeout(240_000)
    const { id } = await opensChallenge(theresa!)
    const people = await Promise.all(Array.from({ length: 25 }, (_, at) => app.person(`Team ${at}`)))
    const teams = (await Promise.all(people.map(async (person, at) => [{ person, entry: await submits(person, id, `Idea of the people ${at}`) }]))).flat()
    clock.set(new Date(deadline.getTime() - 500))
    // 25 teams with 20 saves each, one after the other; the clock runs over the deadline meanwhile.
    let landed = 0
    const ticking = setInterval(() => { if (landed > 250) clock.set(deadline) }, 5)
    const outcomes = await Promise.all(teams.map(async ({ person, entry }) => {
      let { version } = entry
      let last = 'Every street has a shelf of tools.'
      const refused: string[] = []
      for (let n = 1; n <= 20; n++) {
        const text = `Version ${n} of this text`
        try {
          version = (await person.does(saveEntry, { params: { entryId: entry.id }, body: { version, answers: write(text) } })).version
          last = text
          landed++
        } catch (error) { refused.push((error as { problem: { because: string } }).problem.because) }
      }
      return { person, id: entry.id, last, refused }
    }))
    clearInterval(ticking)
    const refusals = outcomes.flatMap(({ refused }) => refused)
    expect(new Set(refusals)).to.deep.equal(new Set(['entriesClosed']))
    expect(landed).to.be.greaterThan(249)
    expect(landed + refusals.length).to.equal(500)
    clock.set(new Date(deadline.getTime() + 3000))
    await app.jobs.settled()
    for (const { person, id: entryId, last } of outcomes) {
      const kept = await person.does(readEntry, { params: { entryId } })
      expect(kept.answers['change']).to.equal(last)
      expect(Date.parse(kept.savedAt)).to.be.lessThan(deadline.getTime())
    }
  })

  it('that moves while people save: nothing judged by the old one is written once the move is answered', async function () {
    this.timeout(180_000)
    const { id, content, version } = await opensChallenge(theresa!)
    const people = await Promise.all(Array.from({ length: 12 }, (_, at) => app.person(`Mover ${at}`)))
    const teams = await Promise.all(people.map(async (person, at) => ({ person, entry: await submits(person, id, `Idea that moves ${at}`) })))
    clock.set(when(60))
    let answered = false
    const after: string[] = []
    const saving = Promise.all(teams.map(async ({ person, entry }) => {
      let { version: at } = entry
      for (let n = 1; n <= 15; n++) {
        const begunAfter = answered
        try {
          at = (await person.does(saveEntry, { params: { entryId: entry.id }, body: { version: at, answers: write(`Version ${n} while it moves`) } })).version
          if (begunAfter) after.push('written')
        } catch (error) { if (begunAfter) after.push((error as { problem: { because: string } }).problem.because) }
      }
    }))
    // The new deadline lies in the past: entries close as the change is made.
    const steps = content.schedule.steps.map((step) => (step.phase === 'open' ? { ...step, ends: scheduleOf({ open: [0, 50] }).steps[0]!.ends } : step))
    const moved = await theresa!.isRefused(saveChallenge, { params: { id }, body: { version, changes: { schedule: { ...content.schedule, steps } }, reason: 'A mistake in the rules.' } })
    // Into the past it cannot move at all.
    expect(moved.fields[0]!.because).to.equal('inThePast')
    clock.set(when(89))
    const sooner = content.schedule.steps.map((step) => (step.phase === 'open' ? { ...step, ends: scheduleOf({ open: [0, 90] }).steps[0]!.ends } : step))
    await theresa!.does(saveChallenge, { params: { id }, body: { version, changes: { schedule: { ...content.schedule, steps: sooner } }, reason: 'A mistake in the rules.' } })
    clock.set(when(90))
    answered = true
    await saving
    expect(after.length).to.be.greaterThan(0)
    expect(new Set(after)).to.deep.equal(new Set(['entriesClosed']))
    for (const { person, entry } of teams) expect(Date.parse((await person.does(readEntry, { params: { entryId: entry.id } })).savedAt)).to.be.lessThan(when(90).getTime())
  })

  it('gives one receipt for a submission that is sent many times, and a letter with it', async () => {
    const { id } = await opensChallenge(theresa!)
    const entry = await enters(ana!, id, 'Sent often')
    const key = randomUUID()
    const sent = await Promise.all(Array.from({ length: 8 }, () => ana!.does(submitEntry, { params: { entryId: entry.id }, body: { key, version: entry.version, consent: true, ages: true } }).catch((error: { problem: { because: string } }) => error.problem.because)))
    const receipts = new Set(sent.flatMap((one) => (typeof one === 'string' ? [] : [one.receipt!.code])))
    expect(receipts.size).to.equal(1)
    const again = await ana!.does(submitEntry, { params: { entryId: entry.id }, body: { key, version: entry.version, consent: true, ages: true } })
    expect(again.receipt!.code).to.equal([...receipts][0])
    const letters = (await lettersTo(app, ana!.email)).filter(({ text }) => text.includes([...receipts][0]!))
    expect(letters).to.have.length(1)
    expect(letters[0]!.text).to.include(again.receipt!.hash)
  })

  it('is announced 48 and 2 hours before, once, to those who have not submitted', async () => {
    const { id } = await opensChallenge(theresa!, { title: 'Near the end' })
    await enters(ana!, id, 'Not handed in yet')
    for (const hours of [40, 52.1, 53, 98.5, 99]) {
      clock.set(when(hours))
      await app.rooms.contest.challenges.tick()
      await app.rooms.contest.challenges.tick()
    }
    const letters = (await lettersTo(app, ana!.email)).filter(({ subject }) => subject.includes('Near the end'))
    expect(letters.map(({ subject }) => subject).toSorted()).to.deep.equal(['2 hours left to enter “Near the end”', '48 hours left to enter “Near the end”'])
  })
})
