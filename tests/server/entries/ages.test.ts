import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import { settableClock } from '@commonspark/server/platform/clock'
import { readEntry, submitEntry } from '@commonspark/shared/entries/schema'
import { startApp, type TestApp } from '../../support/app.ts'
import { enters, opensChallenge, START } from '../../support/challenges.ts'

describe('ages in a challenge', () => {
  let app: TestApp
  before(async () => { app = await startApp({}, { clock: settableClock(START) }) })
  after(() => app.stop())

  it('are declared by the team when it submits, for the platform knows nobody’s', async () => {
    const [theresa, ana] = [await app.person('Theresa'), await app.person('Ana')]
    const { id } = await opensChallenge(theresa, { eligibility: { several: true, minAge: 15, maxAge: 23 } })
    const entry = await enters(ana, id, 'Of the right age')
    expect(entry.ages).to.deep.equal({ min: 15, max: 23, declaredAt: null })
    const submit = { params: { entryId: entry.id }, body: { key: randomUUID(), version: entry.version, consent: true as const } }
    const refused = await ana.isRefused(submitEntry, submit)
    expect(refused).to.include({ status: 400, because: 'entryNotComplete' })
    expect(refused.fields).to.deep.equal([{ path: 'ages', because: 'agesNotDeclared', params: {} }])
    expect((await ana.does(readEntry, { params: { entryId: entry.id } })).state).to.equal('draft')
    const declared = await ana.does(submitEntry, { ...submit, body: { ...submit.body, ages: true } })
    expect(declared.ages!.declaredAt).to.equal(declared.receipt!.at)
    expect((await theresa.does(readEntry, { params: { entryId: entry.id } })).ages!.declaredAt).to.equal(declared.ages!.declaredAt)
  })

  it('are not asked for where anybody may enter', async () => {
    const [theresa, ana] = [await app.person('Theresa'), await app.person('Ana')]
    const { id } = await opensChallenge(theresa, { eligibility: { several: true, minAge: null, maxAge: null } })
    const entry = await enters(ana, id, 'Of any age')
    expect(entry.ages).to.equal(null)
    expect((await ana.does(submitEntry, { params: { entryId: entry.id }, body: { key: randomUUID(), version: entry.version, consent: true } })).ages).to.equal(null)
  })
})
