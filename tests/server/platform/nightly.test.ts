import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import { settableClock } from '@commonspark/server/platform/clock'
import { postComment } from '@commonspark/shared/comments/schema'
import { readIdea } from '@commonspark/shared/ideas/schema'
import { giveSupport } from '@commonspark/shared/supports/schema'
import { freshDatabase, startApp } from '../../support/app.ts'
import { publishes } from '../../support/ideas.ts'

describe('the nightly jobs', () => {
  it('run once in whichever process, mend counters, and leave every job to its next night', async () => {
    const clock = settableClock(new Date())
    const settings = { MONGODB_URI: await freshDatabase() }
    const [here, there] = [await startApp(settings, { clock }), await startApp(settings, { clock })]
    const ana = await here.person('Ana')
    const idea = await publishes(ana, 'Library of things')
    await ana.does(giveSupport, { params: { id: idea.id } })
    await ana.does(postComment, { params: { id: idea.id }, body: { key: randomUUID(), text: 'Where is it?', parentId: null } })
    for (const field of ['supportCount', 'commentCount'] as const) await here.rooms.ideas.model.setCount(idea.id, field, 99)
    clock.advance(24 * 3_600_000)
    await Promise.all([here.jobs.settled(), there.jobs.settled()])
    const { supportCount, commentCount } = await ana.does(readIdea, { params: { id: idea.id } })
    expect({ supportCount, commentCount }).to.deep.equal({ supportCount: 1, commentCount: 1 })
    const rows = await here.platform.database.connection.collection('jobs').find().toArray()
    expect(rows.length).to.be.greaterThan(3)
    for (const row of rows) {
      expect(row['dueAt'] - clock.now().getTime(), String(row._id)).to.be.within(1, 24 * 3_600_000)
      expect(row['heldUntil'], `${String(row._id)} ended well`).to.equal(null)
    }
    await there.stop()
    await here.stop()
  })

  it('leave a process alone that is to serve requests only', async () => {
    const app = await startApp({ WORKERS: 'no' })
    expect(await app.platform.database.connection.collection('jobs').countDocuments()).to.equal(0)
    await app.stop()
  })
})
