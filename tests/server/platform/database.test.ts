import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { findPeople, whoAmI } from '@commonspark/shared/people/schema'
import { freePort } from '../../../scripts/mongo/port.ts'
import { type ProvidedMongo, provideMongo } from '../../../scripts/mongo/provide.ts'
import { startApp, type TestApp } from '../../support/app.ts'
import { publishes } from '../../support/ideas.ts'
import { readIdea } from '@commonspark/shared/ideas/schema'

describe('a database that goes away and comes back', () => {
  const folder = mkdtempSync(join(tmpdir(), 'commonspark-lost-'))
  let port = 0
  let mongo: ProvidedMongo
  let app: TestApp
  const begin = (): Promise<ProvidedMongo> => provideMongo({ folder, port, env: { ...process.env, MONGODB_URI: undefined } })

  before(async function () {
    this.timeout(120_000)
    port = await freePort()
    mongo = await begin()
    const uri = new URL(mongo.uri)
    uri.pathname = '/lost'
    app = await startApp({ MONGODB_URI: uri.toString() })
  })
  after(async function () {
    this.timeout(120_000)
    await app?.stop()
    await mongo?.stop()
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
  })

  it('is answered with "unavailable", never with a fault, and everything goes on without a restart', async function () {
    this.timeout(180_000)
    const ana = await app.person('Ana')
    const idea = await publishes(ana, 'Kept through the night')
    await mongo.stop()
    expect((await app.visitor().fetch('/healthz')).status).to.equal(200)
    expect((await app.visitor().fetch('/readyz')).status).to.equal(503)
    expect(await ana.isRefused(findPeople, { query: { q: 'Ana' } })).to.include({ status: 503, code: 'unavailable' })
    mongo = await begin()
    const until = Date.now() + 60_000
    for (;;) {
      if ((await app.visitor().fetch('/readyz')).status === 200) break
      expect(Date.now(), 'ready again').to.be.lessThan(until)
    }
    expect((await ana.does(whoAmI)).me?.id, 'the session is still there').to.equal(ana.id)
    expect((await app.visitor().does(readIdea, { params: { id: idea.id } })).content.title).to.equal('Kept through the night')
    expect((await publishes(ana, 'Written after the return')).state).to.equal('published')
  })
})
