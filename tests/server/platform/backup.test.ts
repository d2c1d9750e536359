import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { listComments } from '@commonspark/shared/comments/schema'
import { readIdea } from '@commonspark/shared/ideas/schema'
import { whoAmI } from '@commonspark/shared/people/schema'
import { giveSupport } from '@commonspark/shared/supports/schema'
import { dump, restore } from '../../../scripts/backup.ts'
import { comments } from '../../support/comments.ts'
import { publishes } from '../../support/ideas.ts'
import { freshDatabase, startApp, type TestApp } from '../../support/app.ts'
import { Person } from '../../support/people.ts'

describe('a backup', function () {
  this.timeout(120_000)
  const folder = mkdtempSync(join(tmpdir(), 'commonspark-backup-'))
  const file = join(folder, 'dump.gz')
  const SESSION_SECRET = 'one secret that every process knows'
  let app: TestApp, again: TestApp | undefined
  after(async () => { await app?.stop(); await again?.stop(); rmSync(folder, { recursive: true, force: true }) })

  it('is taken under load, is of one moment, and gives everything back in an empty database', async () => {
    const MONGODB_URI = await freshDatabase()
    app = await startApp({ MONGODB_URI, SESSION_SECRET })
    const [ana, ben] = [await app.person('Ana'), await app.person('Ben')]
    const idea = await publishes(ana, 'Kept twice')
    await ben.does(giveSupport, { params: { id: idea.id } })
    await comments(ben, idea.id, 'Before the backup')
    await app.settled()
    let over = false
    let written = 1
    const load = (async () => { while (!over) { await comments(ben, idea.id, `Meanwhile ${written}`); written++ } })()
    const count = await dump(MONGODB_URI, file)
    over = true
    await load

    const empty = await freshDatabase()
    expect(await restore(empty, file)).to.equal(count)
    again = await startApp({ MONGODB_URI: empty, SESSION_SECRET })
    const there = Object.assign(new Person(again.url, 'Ana', ana.email), { cookie: ana.cookie })
    expect((await there.does(whoAmI)).me?.id, 'the session too').to.equal(ana.id)
    const view = await there.does(readIdea, { params: { id: idea.id } })
    expect(view).to.deep.include({ supportCount: 1 })
    await again.settled()
    // One moment: every comment with its event and the other way round; counters that were on their way are mended.
    const rows = (name: string, filter = {}) => again!.platform.database.connection.collection(name).countDocuments(filter)
    const kept = await rows('comments')
    expect(kept).to.be.within(1, written)
    expect(await rows('events', { name: 'comment.posted' })).to.equal(kept)
    expect(await rows('notifications', { kind: 'commentOnMyIdea' })).to.equal(kept)
    await again.rooms.comments.recount()
    expect((await there.does(readIdea, { params: { id: idea.id } })).commentCount).to.equal(kept)
    expect((await there.does(listComments, { params: { id: idea.id }, query: { limit: 60 } })).items.length).to.equal(Math.min(kept, 60))
    let refused = ''
    await restore(empty, file).catch((error: Error) => { refused = error.message })
    expect(refused).to.match(/not empty/)
  })
})
