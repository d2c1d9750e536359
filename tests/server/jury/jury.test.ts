import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import { settableClock } from '@commonspark/server/platform/clock'
import * as awards from '@commonspark/shared/awards/schema'
import { readChallenge, readHistory } from '@commonspark/shared/challenges/schema'
import { appealEntry, decideAppeal, exportEntries, listGallery, readEntry, screenEntry } from '@commonspark/shared/entries/schema'
import { addMember } from '../../support/challenges.ts'
import * as api from '@commonspark/shared/jury/schema'
import { startApp, type TestApp } from '../../support/app.ts'
import { opensChallenge, START, submits, when } from '../../support/challenges.ts'
import { publishes } from '../../support/ideas.ts'
import { lettersTo } from '../../support/letters.ts'
import type { Person } from '../../support/people.ts'

const CRITERIA = ['innovativeness', 'outputs', 'outcome', 'impact', 'sustainability', 'scalability']
const scores = (value: number) => Object.fromEntries(CRITERIA.map((id) => [id, value]))

describe('a challenge from entries to winners', () => {
  const clock = settableClock(START)
  let app: TestApp
  let [theresa, outsider]: Person[] = []
  let teams: Person[] = []
  let jurors: Person[] = []
  let id = ''
  const entryIds: string[] = []
  const sheetsOf = async (juror: Person) => (await juror.does(api.listMySheets, { params: { id }, query: { limit: 60 } })).items
  const score = async (juror: Person, sheetId: string, value: number, comment = '') => {
    const { version } = await juror.does(api.readSheet, { params: { sheetId } })
    const saved = await juror.does(api.saveSheet, { params: { sheetId }, body: { version, scores: scores(value), comment } })
    return juror.does(api.submitSheet, { params: { sheetId }, body: { version: saved.version } })
  }

  before(async function () {
    this.timeout(180_000)
    app = await startApp({}, { clock })
    ;[theresa, outsider] = await Promise.all(['Theresa', 'Outsider'].map((name) => app.person(name)))
    teams = await Promise.all(Array.from({ length: 6 }, (_, at) => app.person(`Teamlead ${'ABCDEF'[at]}`, { locale: at === 0 ? 'sl' : 'en' })))
    jurors = await Promise.all(['Zora', 'Yves', 'Xenia', 'Wim'].map((name) => app.person(`Juror ${name}`)))
    // Zora writes an idea together with the lead of the first team.
    const shared = await publishes(teams[0]!, 'Something of two people')
    await addMember(teams[0]!, shared.id, jurors[0]!)
    id = (await opensChallenge(theresa!, { jury: { perEntry: 2, blind: true } })).id
    for (const [at, team] of teams.entries()) entryIds.push((await submits(team, id, `Secret title ${at}`, { country: (['SI', 'AT', 'PL', 'HU', 'IT', 'SK'] as const)[at]! })).id)
    await app.settled()
  })
  after(() => app.stop())

  it('is screened: not eligible needs a reason, and an appeal is decided once', async () => {
    clock.set(when(110))
    const screen = (entryId: string, state: 'eligible' | 'notEligible', reason = '') => theresa!.does(screenEntry, { params: { entryId }, body: { checks: [true, true, false], state, reason } })
    expect((await theresa!.isRefused(screenEntry, { params: { entryId: entryIds[5] }, body: { checks: [], state: 'notEligible', reason: '' } })).because).to.equal('reasonNeeded')
    for (const entryId of entryIds.slice(0, 5)) await screen(entryId, 'eligible')
    await screen(entryIds[5]!, 'notEligible', 'Two people are older than 23.')
    expect((await teams[5]!.does(readEntry, { params: { entryId: entryIds[5]! } })).screening).to.include({ state: 'notEligible', reason: 'Two people are older than 23.' })
    await teams[5]!.does(appealEntry, { params: { entryId: entryIds[5]! }, body: { text: 'They were 23 when entries opened, see the rules.' } })
    await theresa!.does(decideAppeal, { params: { entryId: entryIds[5]! }, body: { upheld: true, reason: 'The rules say so indeed.' } })
    expect((await theresa!.isRefused(decideAppeal, { params: { entryId: entryIds[5]! }, body: { upheld: false, reason: 'Once more' } })).because).to.equal('answeredAlready')
    expect((await outsider!.isRefused(screenEntry, { params: { entryId: entryIds[0] }, body: { checks: [], state: 'eligible', reason: '' } })).code).to.equal('notFound')
    expect((await app.visitor().isRefused(listGallery, { params: { id } })).because).to.equal('galleryClosed')
  })

  it('invites jurors, twice without harm, and nobody who takes part', async () => {
    for (const juror of jurors) for (let n = 0; n < 2; n++) await theresa!.does(api.inviteJuror, { params: { id, personId: juror.id } })
    expect((await theresa!.isRefused(api.inviteJuror, { params: { id, personId: teams[0]!.id } })).because).to.equal('takesPart')
    const answers = await Promise.all(jurors.flatMap((juror) => [1, 2].map(() => juror.does(api.answerJury, { params: { id }, body: { accept: true } }))))
    expect(new Set(answers.map(({ state }) => state))).to.deep.equal(new Set(['active']))
    expect((await theresa!.does(api.readJury, { params: { id } })).jurors).to.have.length(4)
    expect((await outsider!.isRefused(api.answerJury, { params: { id }, body: { accept: true } })).because).to.equal('notInvitedToJury')
    await app.settled()
    expect((await lettersTo(app, jurors[1]!.email)).filter(({ subject }) => subject.startsWith('You are invited to the jury'))).to.have.length(1)
  })

  it('finds conflicts and assigns evenly without them; what is impossible is explained', async () => {
    const impossible = await theresa!.does(api.assignJury, { params: { id }, body: { perEntry: 4 } })
    expect(impossible).to.include({ ok: false, made: 0 })
    expect(impossible.short.map(({ entryId }) => entryId)).to.deep.equal([entryIds[0]])
    expect(impossible.relax).to.deep.equal({ perEntry: 3, moreJurors: 1 })
    const report = await theresa!.does(api.assignJury, { params: { id }, body: {} })
    expect(report).to.include({ ok: true, made: 12 })
    expect(report.loads.map(({ count }) => count)).to.deep.equal([3, 3, 3, 3])
    const { conflicts } = await theresa!.does(api.readJury, { params: { id } })
    expect(conflicts.map(({ kind, entryId, person }) => [kind, entryId, person.id])).to.deep.equal([['coAuthor', entryIds[0], jurors[0]!.id]])
    expect((await theresa!.does(api.assignJury, { params: { id }, body: {} })).made).to.equal(0)
  })

  it('is blind in every door that a juror can open', async () => {
    clock.set(when(210))
    const zora = jurors[2]!
    const secrets = [...teams.flatMap(({ name, id: person }) => [name, person]), ...entryIds, 'Secret title', ...teams.map(({ email }) => email)]
    const [first] = await sheetsOf(zora)
    const doors = app.routes.filter(({ endpoint }) => endpoint.method === 'GET' && /challenge|sheet|entr|jury|notification|board/.test(endpoint.path))
    expect(doors.length).to.be.greaterThan(20)
    let opened = 0
    for (const { endpoint } of doors) {
      for (const entryId of [entryIds[0]!, entryIds[1]!]) {
        const path = endpoint.path.replace(':sheetId', first!.id).replace(':entryId', entryId).replace(':id', id).replace(':personId', teams[0]!.id).replace(':code', first!.code).replace(/:\w+/g, first!.id)
        const response = await zora.fetch(path)
        const text = `${await response.text()} ${JSON.stringify([...response.headers])}`
        if (response.ok) opened++
        for (const secret of secrets) expect(text.includes(secret), `${path} tells ${secret}`).to.equal(false)
      }
    }
    expect(opened).to.be.greaterThan(10)
    // The order and the identities of sheets say nothing either.
    const mine = await sheetsOf(zora)
    expect(mine.map(({ code }) => code)).to.deep.equal(mine.map(({ code }) => code).toSorted())
    expect(new Set(mine.map(({ id: sheet }) => sheet.slice(0, 8))).size).to.equal(mine.length)
    expect((await jurors[1]!.isRefused(api.readSheet, { params: { sheetId: first!.id } })).code).to.equal('notFound')
    expect((await theresa!.isRefused(api.readSheet, { params: { sheetId: first!.id } })).code).to.equal('notFound')
  })

  it('takes scores once each, from the juror alone, and hides others’ until one’s own is in', async () => {
    const [yves] = [jurors[1]!]
    const [one, two, three] = await sheetsOf(yves)
    expect((await yves.isRefused(api.submitSheet, { params: { sheetId: one!.id }, body: { version: 1 } })).because).to.equal('sheetNotComplete')
    expect((await yves.isRefused(api.saveSheet, { params: { sheetId: one!.id }, body: { version: 1, scores: { impact: 6 } } })).fields[0]!.path).to.equal('scores.impact')
    // The same sheet in two windows: one of the two is told.
    const both = await Promise.all([2, 3].map((value) => yves.does(api.saveSheet, { params: { sheetId: one!.id }, body: { version: 1, scores: scores(value) } }).then(() => 'saved', () => 'refused')))
    expect(both.toSorted()).to.deep.equal(['refused', 'saved'])
    expect((await yves.isRefused(api.readOthers, { params: { sheetId: one!.id } })).because).to.equal('ownSheetFirst')
    await score(yves, one!.id, 3, 'Clear and small; name your first ten users.')
    expect((await yves.does(api.readOthers, { params: { sheetId: one!.id } })).items).to.deep.equal([])
    expect((await yves.isRefused(api.saveSheet, { params: { sheetId: one!.id }, body: { version: 3, scores: scores(5) } })).because).to.equal('sheetIsClosed')
    await yves.does(api.setSheet, { params: { sheetId: two!.id }, body: { state: 'skipped', reason: '' } })
    await score(yves, two!.id, 4)
    await score(yves, three!.id, 2)
    expect((await yves.isRefused(api.readResults, { params: { id } })).because).to.equal('resultsNotYours')
  })

  it('bears a juror who leaves while scoring: what is in stays, and the rest is assigned anew', async () => {
    const wim = jurors[3]!
    const [one] = await sheetsOf(wim)
    await score(wim, one!.id, 5)
    await theresa!.does(api.removeJuror, { params: { id, personId: wim.id } })
    const open = (await sheetsOf(wim)).filter(({ state }) => state === 'open')
    expect(open).to.deep.equal([])
    expect((await wim.isRefused(api.saveSheet, { params: { sheetId: one!.id }, body: { version: 3, scores: scores(1) } })).because).to.equal('jurorsOnly')
  })

  it('computes the results once for each change, and lets jurors deliberate on one board', async () => {
    const report = await theresa!.does(api.assignJury, { params: { id }, body: {} })
    expect(report.ok).to.equal(true)
    for (const juror of jurors.slice(0, 3)) for (const [at, sheet] of (await sheetsOf(juror)).entries()) if (sheet.state === 'open') await score(juror, sheet.id, 2 + ((at + juror.name.length) % 3))
    await app.settled()
    const before = app.rooms.contest.jury.computed()
    const tables = await Promise.all(Array.from({ length: 10 }, () => theresa!.does(api.readResults, { params: { id } })))
    await theresa!.does(api.readResults, { params: { id } })
    expect(app.rooms.contest.jury.computed() - before).to.be.at.most(1)
    expect(tables[0]!.rows).to.have.length(6)
    expect(tables[0]!.sheets).to.deep.equal({ total: 12, done: 12 })
    clock.set(when(310))
    const board = await jurors[0]!.does(api.readBoard, { params: { id } })
    expect(board.cards[0]!.title).to.equal(null)
    const moves = await Promise.all([jurors[0]!, jurors[1]!].map((juror) => juror.does(api.moveCard, { params: { id, code: board.cards[0]!.code }, body: { version: board.version, lane: 'winner' } }).then(() => 'moved', () => 'refused')))
    expect(moves.toSorted()).to.deep.equal(['moved', 'refused'])
    const noted = await jurors[1]!.does(api.addNote, { params: { id, code: board.cards[0]!.code }, body: { key: randomUUID(), text: 'The one we would visit.' } })
    expect(noted.cards[0]!.notes).to.have.length(1)
  })

  it('keeps the decision from everybody until it is released, then tells all at once in their language', async () => {
    const pending = await theresa!.does(awards.readDecision, { params: { id } })
    expect(pending.proposal.length).to.be.greaterThan(0)
    const winner = pending.proposal[0]!
    const other = pending.rows.find(({ entryId }) => entryId !== winner.entryId)!
    expect((await theresa!.isRefused(awards.saveDecision, { params: { id }, body: { version: 0, winners: [{ awardId: 'first', entryId: other.entryId, reason: '' }], statement: '' } })).fields[0]!.because).to.equal('departureNeedsReason')
    const statement = 'A close field; one team convinced all of us.'
    await theresa!.does(awards.saveDecision, { params: { id }, body: { version: 0, winners: [{ awardId: 'first', entryId: entryIds[0]!, reason: 'Convincing and ready to begin.' }], statement } })
    for (const person of [teams[0]!, jurors[0]!, outsider!]) {
      expect((await person.isRefused(awards.readDecision, { params: { id } })).because).to.equal('organisersOnly')
      expect((await person.isRefused(awards.readWinners, { params: { id } })).because).to.equal('noResultsYet')
    }
    expect((await teams[0]!.isRefused(awards.readFeedback, { params: { entryId: entryIds[0] } })).because).to.equal('noResultsYet')
    expect((await theresa!.isRefused(awards.releaseResults, { params: { id }, body: { version: 1 } })).because).to.equal('notInThisPhase')
    clock.set(when(410))
    const preview = await theresa!.does(awards.previewLetter, { params: { id }, body: { template: { outcome: 'winner', locale: 'en', subject: 'For {{entry}}', text: 'Hello <img src=x onerror=alert(1)> {{name}} {{nmae}}' }, entryId: entryIds[0]! } })
    expect(preview.html).not.to.include('<img')
    expect(preview.unknown).to.deep.equal(['nmae'])
    await Promise.all([1, 2].map(() => theresa!.does(awards.releaseResults, { params: { id }, body: { version: 1 } })))
    const winners = await app.visitor().does(awards.readWinners, { params: { id } })
    expect(winners.winners.map(({ entryId }) => entryId)).to.deep.equal([entryIds[0]])
    expect(winners.statement).to.equal(statement)
    const { lottery } = await app.visitor().does(readChallenge, { params: { id } })
    expect(lottery!.seed).to.be.a('string')
    const [mine] = (await lettersTo(app, teams[0]!.email)).filter(({ subject }) => subject.includes('zmaga'))
    expect(mine!.text).to.include('First prize')
    for (const team of teams.slice(1)) expect((await lettersTo(app, team.email)).filter(({ subject }) => subject.startsWith('The results of'))).to.have.length(1)
    const feedback = await Promise.all(entryIds.map((entryId, at) => teams[at]!.does(awards.readFeedback, { params: { entryId } })))
    expect(feedback.flatMap(({ comments }) => comments)).to.deep.equal(['Clear and small; name your first ten users.'])
    expect((await app.visitor().does(readHistory, { params: { id } })).items.map(({ what }) => what)).to.include.members(['published', 'phaseBegan', 'assigned', 'decided', 'released'])
    expect((await app.visitor().does(listGallery, { params: { id } })).items.find(({ awards: got }) => got.length > 0)!.id).to.equal(entryIds[0])
  })

  it('draws certificates, and turns awards into tasks that organisers and winners follow', async () => {
    const response = await app.visitor().fetch(`/api/entries/${entryIds[0]}/certificate?locale=pl`)
    expect(response.headers.get('content-type')).to.equal('application/pdf')
    const bytes = Buffer.from(await response.arrayBuffer())
    expect(bytes.subarray(0, 5).toString()).to.equal('%PDF-')
    await app.settled()
    const { items } = await theresa!.does(awards.listAwardTasks, { params: { id } })
    expect(items).to.have.length(1)
    const hours = items[0]!
    expect(hours.milestones.map(({ hours: h, amount }) => h || amount)).to.deep.equal([4, 4, 4, 4, 4, 4, 4, 5000])
    const used = await theresa!.does(awards.saveAwardTask, { params: { taskId: hours.id }, body: { version: hours.version, milestones: hours.milestones.map((one, at) => (at === 0 ? { ...one, hoursUsed: 2.5 } : one)) } })
    expect(used.milestones[0]!.hoursUsed).to.equal(2.5)
    expect((await theresa!.isRefused(awards.saveAwardTask, { params: { taskId: hours.id }, body: { version: hours.version, milestones: [] } })).because).to.equal('savedMeanwhile')
    const proven = await teams[0]!.does(awards.addEvidence, { params: { taskId: hours.id, milestoneId: hours.milestones[0]!.id }, body: { text: 'Minutes of the first consultation' } })
    expect(proven.milestones[0]!.evidence).to.have.length(1)
    expect((await teams[1]!.does(awards.listAwardTasks, { params: { id } })).items).to.deep.equal([])
    expect((await teams[1]!.isRefused(awards.saveAwardTask, { params: { taskId: hours.id }, body: { version: 3, milestones: [] } })).code).to.equal('notFound')
  })

  it('exports entries and scores to organisers alone, with no cell that a spreadsheet would run', async () => {
    for (const format of ['csv', 'xlsx', 'json']) {
      for (const path of ['entries/export', 'jury/export', 'results/export']) expect((await theresa!.fetch(`/api/challenges/${id}/${path}?format=${format}`)).status, path).to.equal(200)
    }
    expect((await outsider!.isRefused(exportEntries, { params: { id } })).because).to.equal('organisersOnly')
    const csv = await (await theresa!.fetch(`/api/challenges/${id}/entries/export`)).text()
    expect(csv).to.include('Secret title 0').and.not.include('@example.org')
  })
})
