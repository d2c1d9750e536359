import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'chai'
import { archiveIdea } from '@commonspark/shared/ideas/schema'
import { exploreIdeas } from '@commonspark/shared/search/schema'
import { giveSupport } from '@commonspark/shared/supports/schema'
import { startApp, type TestApp } from '../../support/app.ts'
import { publishes } from '../../support/ideas.ts'
import type { Person, Visitor } from '../../support/people.ts'

describe('the first page for people without an account', () => {
  let app: TestApp, ana: Person, stranger: Visitor
  before(async () => {
    app = await startApp()
    ana = await app.person('Ana')
    stranger = app.visitor()
  })
  after(() => app.stop())

  const shown = async (who: Visitor): Promise<string[]> => (await who.does(exploreIdeas)).items.map(({ title }) => title)
  const soon = async (is: () => Promise<boolean>): Promise<void> => {
    const end = Date.now() + 1500
    while (!(await is())) { expect(Date.now()).to.be.lessThan(end); await sleep(20) }
  }

  it('has a strong ETag, and is not sent again to whoever has it', async () => {
    await publishes(ana, 'Tool library')
    await soon(async () => (await shown(stranger)).includes('Tool library'))
    const first = await stranger.fetch('/api/explore')
    const etag = first.headers.get('etag') ?? ''
    expect(etag).to.match(/^"[\w-]{27}"$/)
    expect(first.headers.get('cache-control')).to.equal('private, no-cache')
    expect((await stranger.fetch('/api/explore', { headers: { 'if-none-match': etag } })).status).to.equal(304)
    expect((await stranger.fetch('/api/explore', { headers: { 'if-none-match': '"other"' } })).status).to.equal(200)
  })

  it('is never somebody’s own: who is signed in gets theirs, nobody else does', async () => {
    const idea = await publishes(ana, 'Night bus')
    await soon(async () => (await shown(stranger)).includes('Night bus'))
    await ana.does(giveSupport, { params: { id: idea.id } })
    const ben = await app.person('Ben')
    const supported = async (who: Visitor): Promise<boolean | undefined> => (await who.does(exploreIdeas)).items.find(({ id }) => id === idea.id)?.supported
    for (let n = 0; n < 60; n++) {
      const [who, expected] = [[ana, true], [stranger, false], [ben, false]][n % 3] as [Visitor, boolean]
      expect(await supported(who)).to.equal(expected)
    }
    expect(await Promise.all(Array.from({ length: 90 }, (_, n) => supported([ana, stranger, ben][n % 3]!)))).to.deep.equal(Array.from({ length: 90 }, (_, n) => n % 3 === 0))
  })

  it('shows at once what the index has learnt, and no longer what has gone', async () => {
    const idea = await publishes(ana, 'Repair café')
    await soon(async () => (await shown(stranger)).includes('Repair café'))
    await ana.does(archiveIdea, { params: { id: idea.id } })
    await soon(async () => !(await shown(stranger)).includes('Repair café'))
  })

  it('keeps questions apart, and refuses wrong ones as ever', async () => {
    expect((await stranger.does(exploreIdeas, { query: { q: 'bus' } })).items.map(({ title }) => title)).to.deep.equal(['Night bus'])
    expect((await stranger.does(exploreIdeas, { query: { q: 'axolotl' } })).total).to.equal(0)
    expect(await stranger.isRefused(exploreIdeas, { query: { limit: 100_000 } })).to.include({ status: 400 })
  })

  it('is counted like every other request', async () => {
    const strict = await startApp({ LIMITS: '0.01' })
    const visitor = strict.visitor()
    const statuses = []
    for (let n = 0; n < 12; n++) statuses.push((await visitor.fetch('/api/explore')).status)
    await strict.stop()
    expect(statuses.filter((status) => status === 429).length).to.equal(3)
  })
})
