import { expect } from 'chai'
import { readIdea } from '@commonspark/shared/ideas/schema'
import { giveSupport, supportCounted, withdrawSupport } from '@commonspark/shared/supports/schema'
import { startApp, type TestApp } from '../../support/app.ts'
import { publishes } from '../../support/ideas.ts'
import { anotherServer } from '../../support/instances.ts'
import type { Person } from '../../support/people.ts'

describe('supports', () => {
  let app: TestApp, ana: Person, ben: Person
  before(async () => {
    app = await startApp()
    ana = await app.person('Ana')
    ben = await app.person('Ben')
  })
  after(() => app.stop())

  it('count once a person, however often they are sent at once', async () => {
    const idea = await publishes(ana, 'Library of things')
    const params = { id: idea.id }
    await Promise.all(Array.from({ length: 20 }, () => ben.does(giveSupport, { params })))
    await ana.does(giveSupport, { params })
    expect((await ben.does(readIdea, { params })).supportCount).to.equal(2)
    expect(await ben.does(withdrawSupport, { params })).to.include({ supported: false, count: 1 })
    expect(await ben.does(withdrawSupport, { params })).to.include({ supported: false, count: 1 })
    expect((await ben.does(readIdea, { params })).supported).to.equal(false)
  })

  it('stay exact when many people come and go at once, and a recount agrees', async () => {
    const idea = await publishes(ana, 'Repair café')
    const params = { id: idea.id }
    const crowd = await Promise.all(Array.from({ length: 12 }, (_, n) => app.person(`Voter ${n}`)))
    await Promise.all(crowd.map(async (voter, n) => {
      await voter.does(giveSupport, { params })
      if (n % 3 === 0) await voter.does(withdrawSupport, { params })
      await voter.does(giveSupport, { params })
    }))
    await Promise.all(crowd.slice(0, 5).map((voter) => voter.does(withdrawSupport, { params })))
    expect((await ana.does(readIdea, { params })).supportCount).to.equal(7)
    expect(await app.rooms.supports.recount()).to.equal(0)
    await app.rooms.ideas.model.setCount(idea.id, 'supportCount', 99)
    expect(await app.rooms.supports.recount()).to.equal(1)
    expect((await ana.does(readIdea, { params })).supportCount).to.equal(7)
    const lonely = await publishes(ana, 'Nobody supports this')
    await app.rooms.ideas.model.setCount(lonely.id, 'supportCount', 3)
    expect(await app.rooms.supports.recount()).to.equal(1)
  })

  it('stay exact when one person comes and goes through two processes at the same moment', async () => {
    const other = await anotherServer(app)
    const idea = await publishes(ana, 'Tool library')
    const params = { id: idea.id }
    for (let round = 0; round < 8; round++) {
      const [wish, until] = round % 2 ? [withdrawSupport, 0] : [giveSupport, 1]
      await Promise.all([app, other].flatMap(({ url }) => [1, 2].map(() => ben.at(url).does(wish, { params }))))
      expect((await ben.does(readIdea, { params })).supportCount, `round ${round}`).to.equal(until)
    }
    await Promise.all([app, other].flatMap(({ url }) => [giveSupport, withdrawSupport].map((wish) => ben.at(url).does(wish, { params }))))
    const { supported, supportCount } = await ben.does(readIdea, { params })
    expect(supportCount).to.equal(supported ? 1 : 0)
    await other.halt()
  })

  it('are told live to everybody who looks at the idea, signed in or not', async () => {
    const idea = await publishes(ana, 'Night bus for nurses')
    const watching = await app.visitor().watches([`idea:${idea.id}`], supportCounted)
    await ben.does(giveSupport, { params: { id: idea.id } })
    expect(await watching.next((fact) => fact.count === 1, 1000)).to.deep.equal({ ideaId: idea.id, count: 1 })
    watching.socket.disconnect()
  })

  it('are for members and published ideas', async () => {
    const idea = await publishes(ana, 'Seed exchange')
    expect(await app.visitor().isRefused(giveSupport, { params: { id: idea.id } })).to.include({ status: 401, because: 'signInFirst' })
    expect(await ben.isRefused(giveSupport, { params: { id: '6561aaaaaaaaaaaaaaaaaaaa' } })).to.include({ status: 404 })
    expect(await ben.isRefused(giveSupport, { params: { id: '{"$gt":""}' } })).to.include({ status: 400 })
  })
})
