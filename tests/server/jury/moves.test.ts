import { expect } from 'chai'
import { settableClock } from '@commonspark/server/platform/clock'
import { screenEntry } from '@commonspark/shared/entries/schema'
import * as api from '@commonspark/shared/jury/schema'
import { startApp, type TestApp } from '../../support/app.ts'
import { opensChallenge, START, submits, when } from '../../support/challenges.ts'
import { says, writesTo } from '../../support/conversations.ts'
import { lettersTo } from '../../support/letters.ts'
import type { Person } from '../../support/people.ts'

const TITLES = ['A shelf of tools', 'A night bus', 'A seed library']

describe('an assignment changed by hand', () => {
  const clock = settableClock(START)
  let app: TestApp, theresa: Person, teams: Person[], jurors: Person[], id = ''
  const entryIds: string[] = []
  const rows = async () => (await theresa.does(api.listAssignments, { params: { id } })).items
  const jurorsOf = async (entryId: string) => (await rows()).find((row) => row.entryId === entryId)!.jurors
  const move = (entryId: string, from: string | null, to: string | null, reason = 'Ill this week.') => ({ params: { id, entryId }, body: { from, to, reason } })
  const sheetOf = async (juror: Person, entryId: string) => (await app.rooms.contest.jury.model.sheetsOfEntry(id, entryId)).find((one) => one.juror === juror.id)!

  before(async () => {
    app = await startApp({}, { clock })
    theresa = await app.person('Theresa')
    teams = await Promise.all(['Ana', 'Ben', 'Cleo'].map((name) => app.person(name)))
    jurors = await Promise.all(['Zora', 'Yves', 'Xenia', 'Wim'].map((name) => app.person(name)))
    id = (await opensChallenge(theresa, { jury: { perEntry: 1, blind: true } })).id
    for (const [at, team] of teams.entries()) entryIds.push((await submits(team, id, TITLES[at]!)).id)
    // Wim and Ana have written to each other; Xenia has only been written to.
    for (const [juror, answers] of [[jurors[3]!, true], [jurors[2]!, false]] as const) {
      const { id: conversation } = await writesTo(teams[0]!, juror)
      await says(teams[0]!, conversation, 'Nice to have met you.')
      if (!answers) continue
      await says(juror, conversation, 'Likewise.')
    }
    clock.set(when(110))
    for (const entryId of entryIds) await theresa.does(screenEntry, { params: { entryId }, body: { checks: [true, true, true], state: 'eligible' } })
    for (const juror of jurors) {
      await theresa.does(api.inviteJuror, { params: { id, personId: juror.id } })
      await juror.does(api.answerJury, { params: { id }, body: { accept: true } })
    }
    expect((await theresa.does(api.assignJury, { params: { id }, body: {} })).ok).to.equal(true)
    clock.set(when(210))
  })
  after(() => app.stop())

  it('finds who have written to each other, and says not a word of it', async () => {
    const { conflicts } = await theresa.does(api.readJury, { params: { id } })
    expect(conflicts.map(({ person, entryId, kind, reason }) => [person.id, entryId, kind, reason])).to.deep.equal([[jurors[3]!.id, entryIds[0], 'contact', '']])
    expect((await jurorsOf(entryIds[0]!)).map(({ person }) => person.id)).not.to.include(jurors[3]!.id)
  })

  it('goes to whoever is free, with a reason; what was scored is kept and waits', async () => {
    const [entryId] = entryIds as [string]
    const { person } = (await jurorsOf(entryId))[0]!
    const was = jurors.find((juror) => juror.id === person.id)!
    const next = jurors.slice(0, 3).find((juror) => juror !== was)!
    const sheet = await sheetOf(was, entryId)
    await was.does(api.saveSheet, { params: { sheetId: sheet._id.toString() }, body: { version: sheet.version, scores: { impact: 4 }, comment: 'Half done.' } })
    expect((await theresa.isRefused(api.moveAssignment, move(entryId, was.id, jurors[3]!.id))).because).to.equal('tiedToEntry')
    expect((await theresa.isRefused(api.moveAssignment, move(entryId, was.id, teams[1]!.id))).because).to.equal('notInJury')
    expect((await theresa.isRefused(api.moveAssignment, move(entryId, null, was.id))).because).to.equal('hasEntryAlready')
    expect((await theresa.isRefused(api.moveAssignment, move(entryId, was.id, was.id))).because).to.equal('nothingToMove')
    expect((await theresa.isRefused(api.moveAssignment, move(entryId, was.id, next.id, ''))).status).to.equal(400)
    for (const other of [was, teams[0]!]) expect((await other.isRefused(api.moveAssignment, move(entryId, was.id, next.id))).because).to.equal('organisersOnly')

    const moved = await theresa.does(api.moveAssignment, move(entryId, was.id, next.id))
    expect(moved.jurors.map((one) => [one.person.id, one.state])).to.deep.equal([[next.id, 'open']])
    expect((await was.isRefused(api.readSheet, { params: { sheetId: sheet._id.toString() } })).because).to.equal('noSuchSheet')
    expect((await theresa.does(api.listAssignments, { params: { id } })).moves).to.have.length(1)
    expect((await theresa.does(api.listAssignments, { params: { id } })).moves[0]).to.deep.include({ code: moved.code, reason: 'Ill this week.' })
    expect((await lettersTo(app, next.email)).some(({ subject }) => subject.includes('yours to score'))).to.equal(true)
    // Assigning again does not give it back.
    await theresa.does(api.assignJury, { params: { id }, body: { perEntry: 2 } })
    expect((await jurorsOf(entryId)).map((one) => one.person.id)).not.to.include(was.id)
    // By hand it can be given back, with what stood on it.
    await theresa.does(api.moveAssignment, move(entryId, null, was.id, 'Well again.'))
    expect(await was.does(api.readSheet, { params: { sheetId: sheet._id.toString() } })).to.deep.include({ state: 'open', comment: 'Half done.', scores: { impact: 4 } })
  })

  it('leaves what is in where it is, also when it is handed in at this moment', async () => {
    const entryId = entryIds[1]!
    const { person } = (await jurorsOf(entryId))[0]!
    const was = jurors.find((juror) => juror.id === person.id)!
    const sheetId = (await sheetOf(was, entryId))._id.toString()
    const { version, rubric } = await was.does(api.readSheet, { params: { sheetId } })
    const saved = await was.does(api.saveSheet, { params: { sheetId }, body: { version, scores: Object.fromEntries(rubric.map((one) => [one.id, 3])) } })
    const outcomes = await Promise.all([
      was.does(api.submitSheet, { params: { sheetId }, body: { version: saved.version } }).then(() => 'in', (error: { problem: { because: string } }) => error.problem.because),
      theresa.does(api.moveAssignment, move(entryId, was.id, null)).then(() => 'moved', (error: { problem: { because: string } }) => error.problem.because),
    ])
    const state = (await sheetOf(was, entryId)).state
    expect([['in', 'done'], ['savedMeanwhile', 'removed'], ['noSuchSheet', 'removed']]).to.deep.include([outcomes[0], state])
    expect(outcomes[1] === 'moved').to.equal(state === 'removed')
    expect((await sheetOf(was, entryId)).scores).to.deep.equal(saved.scores)
    if (state === 'done') expect((await theresa.isRefused(api.moveAssignment, move(entryId, was.id, null))).because).to.equal('sheetIsClosed')
  })

  it('is found by title and paged by code', async () => {
    expect((await theresa.does(api.listAssignments, { params: { id }, query: { q: 'night' } })).items.map(({ title }) => title)).to.deep.equal([TITLES[1]])
    const first = await theresa.does(api.listAssignments, { params: { id }, query: { limit: 2 } })
    const rest = await theresa.does(api.listAssignments, { params: { id }, query: { limit: 2, after: first.next! } })
    expect([...first.items, ...rest.items].map(({ title }) => title)).to.have.members(TITLES)
  })
})
