import { expect } from 'chai'
import { settableClock } from '@commonspark/server/platform/clock'
import * as api from '@commonspark/shared/jury/schema'
import { startApp, type TestApp } from '../../support/app.ts'
import { opensChallenge, scheduleOf, START, submits, when } from '../../support/challenges.ts'
import type { Person } from '../../support/people.ts'

describe('wishes of jurors', () => {
  const clock = settableClock(START)
  let app: TestApp, theresa: Person, jurors: Person[]
  before(async () => {
    app = await startApp({}, { clock })
    theresa = await app.person('Theresa')
    jurors = await Promise.all(['Zora', 'Yves'].map((name) => app.person(name)))
  })
  beforeEach(() => { clock.set(START) })
  after(() => app.stop())
  const plan = { open: [0, 100], jury: [100, 200], results: [200, null] } as const
  const opens = async (bidding: boolean): Promise<string> => {
    const { id } = await opensChallenge(theresa, { schedule: scheduleOf(plan), jury: { perEntry: 1, blind: true, bidding } })
    for (const name of ['Ana', 'Ben', 'Cleo', 'Dan']) await submits(await app.person(name), id, `Secret title of ${name}`)
    clock.set(when(101))
    for (const juror of jurors) {
      await theresa.does(api.inviteJuror, { params: { id, personId: juror.id } })
      await juror.does(api.answerJury, { params: { id }, body: { accept: true } })
    }
    return id
  }

  it('are heard before entries are given out, blindly, and weigh less than even loads', async () => {
    const id = await opens(true)
    const [zora, yves] = jurors as [Person, Person]
    const { items } = await zora.does(api.listBids, { params: { id } })
    expect(items).to.have.length(4)
    expect(JSON.stringify(items)).not.to.include('Secret title')
    expect(items.every(({ title, excerpt, bid }) => title === null && excerpt !== '' && bid === null)).to.equal(true)
    const [first, second] = items.map(({ code }) => code) as [string, string]
    // Zora would like everything, and least of all the first two; Yves would like those.
    for (const { code } of items) await zora.does(api.setBid, { params: { id, code }, body: { bid: code === first || code === second ? 'ratherNot' : 'eager' } })
    for (const code of [first, second]) for (let n = 0; n < 2; n++) await yves.does(api.setBid, { params: { id, code }, body: { bid: 'eager' } })
    expect((await yves.does(api.listBids, { params: { id } })).items.filter(({ bid }) => bid === 'eager').map(({ code }) => code)).to.have.members([first, second])
    expect((await theresa.isRefused(api.listBids, { params: { id } })).because).to.equal('jurorsOnly')
    expect((await yves.isRefused(api.setBid, { params: { id, code: 'NO-SUCH' }, body: { bid: 'eager' } })).code).to.equal('notFound')

    const report = await theresa.does(api.assignJury, { params: { id }, body: {} })
    expect(report.loads.map(({ count }) => count)).to.deep.equal([2, 2])
    expect((await yves.does(api.listMySheets, { params: { id } })).items.map(({ code }) => code)).to.have.members([first, second])
    expect((await yves.isRefused(api.setBid, { params: { id, code: first }, body: { bid: 'ratherNot' } })).because).to.equal('notInThisPhase')
  })

  it('are not asked for where the challenge does not want them', async () => {
    const id = await opens(false)
    expect((await jurors[0]!.isRefused(api.listBids, { params: { id } })).because).to.equal('notInThisPhase')
  })
})
