import { expect } from 'chai'
import { fillDemo } from '@commonspark/server/app/demo'
import { readDecision, readWinners } from '@commonspark/shared/awards/schema'
import { listChallenges, readChallenge, readDashboard, readHistory } from '@commonspark/shared/challenges/schema'
import { openLobby } from '@commonspark/shared/conversations/schema'
import { listGallery } from '@commonspark/shared/entries/schema'
import { listJuryDuties, listMySheets, readBoard, readResults } from '@commonspark/shared/jury/schema'
import { readVote } from '@commonspark/shared/votes/schema'
import { startApp, type TestApp } from '../../support/app.ts'
import { Person } from '../../support/people.ts'

describe('the demo of challenges', () => {
  let app: TestApp
  before(async function () {
    this.timeout(240_000)
    app = await startApp({ DEMO: 'fill' })
    await fillDemo(app.platform, app.rooms, () => {})
  })
  after(() => app.stop())
  const as = async (name: string): Promise<Person> => {
    const person = new Person(app.url, name, `${name}@example.org`)
    await person.signIn('commonspark demo')
    return person
  }

  it('shows “Be Social, Be Maker” in each of its phases, with what belongs there', async () => {
    // Another challenge of the demo is a vote of a town alone.
    const items = (await app.visitor().does(listChallenges)).items.filter(({ title }) => title.startsWith('Be Social, Be Maker'))
    expect(items.map(({ phases }) => phases.moment)).to.have.members(['aftercare', 'results', 'deliberation', 'voting', 'jury', 'screening', 'open'])
    const done = items.find(({ released }) => released)!
    expect(done.entryCount).to.equal(14)
    const winners = await app.visitor().does(readWinners, { params: { id: done.id } })
    expect(winners.winners).to.have.length(1)
    expect(winners.countries).to.equal(7)
    expect((await app.visitor().does(listGallery, { params: { id: done.id }, query: { limit: 60 } })).items).to.have.length(14)
    expect((await app.visitor().does(readHistory, { params: { id: done.id } })).items.map(({ what }) => what)).to.include.members(['published', 'phaseBegan', 'assigned', 'decided', 'released'])
    const scoring = items.find(({ phases }) => phases.moment === 'jury')!
    const table = await (await as('organiser')).does(readResults, { params: { id: scoring.id } })
    expect(table.sheets.done).to.be.greaterThan(0).and.lessThan(table.sheets.total)
    // Somebody can press the button that releases a result, and everybody can vote.
    const organiser = await as('organiser')
    const of = (moment: string): string => items.find(({ phases }) => phases.moment === moment)!.id
    expect(await organiser.does(readDecision, { params: { id: of('results') } })).to.deep.include({ releasedAt: null, can: { decide: true, release: true } })
    expect((await organiser.does(readBoard, { params: { id: of('deliberation') } })).can.move).to.equal(true)
    expect((await organiser.does(readDashboard, { params: { id: of('screening') } })).entries).to.include({ submitted: 11, eligible: 7, unscreened: 4 })
    await app.rooms.votes.settled()
    const { voteId } = await app.visitor().does(readChallenge, { params: { id: of('voting') } })
    expect((await app.visitor().does(readVote, { params: { id: voteId! } })).options).to.have.length(8)
    const lobby = await (await as('kasia')).does(openLobby, { params: { id: of('open') } })
    expect(lobby).to.deep.include({ lastSeq: 11, unread: 2, role: 'member' })
    expect((await organiser.does(openLobby, { params: { id: of('open') } })).role).to.equal('moderator')
    const juror = await as('juror')
    expect((await juror.does(listJuryDuties)).items.some(({ challengeId, total, done: scored }) => challengeId === scoring.id && total > scored)).to.equal(true)
    expect((await juror.does(listMySheets, { params: { id: scoring.id } })).items.every(({ title }) => title === null)).to.equal(true)
  })
})
