import { expect } from 'chai'
import { fillDemo } from '@commonspark/server/app/demo'
import { readWinners } from '@commonspark/shared/awards/schema'
import { listChallenges, readHistory } from '@commonspark/shared/challenges/schema'
import { listGallery } from '@commonspark/shared/entries/schema'
import { listJuryDuties, listMySheets, readResults } from '@commonspark/shared/jury/schema'
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

  it('shows “Be Social, Be Maker” with its winner, in its jury, and open for entries', async () => {
    const { items } = await app.visitor().does(listChallenges)
    expect(items.map(({ phases }) => phases.moment)).to.have.members(['aftercare', 'jury', 'open', 'results'])
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
    const juror = await as('juror')
    expect((await juror.does(listJuryDuties)).items.some(({ challengeId, total, done: scored }) => challengeId === scoring.id && total > scored)).to.equal(true)
    expect((await juror.does(listMySheets, { params: { id: scoring.id } })).items.every(({ title }) => title === null)).to.equal(true)
  })
})
