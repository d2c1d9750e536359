import { expect } from 'chai'
import { LIMITS } from '@commonspark/server/platform/limits'
import { Ack, watch } from '@commonspark/shared/ground/live'
import { startApp, type TestApp } from '../support/app.ts'

describe('every socket message and topic', () => {
  let app: TestApp
  before(async () => { app = await startApp() })
  after(() => app.stop())

  it('has a schema, a policy in words and a known limit', () => {
    for (const { intent, rule } of app.platform.live.listeners) {
      expect(intent.name).to.match(/^[a-z]+:[a-zA-Z]+$/)
      expect(intent.summary.length).to.be.greaterThan(8)
      expect(rule.policy).to.match(/\.$/)
      expect(rule.limit in LIMITS).to.equal(true)
    }
    for (const topic of app.platform.live.topics) {
      expect(topic.policy).to.match(/\.$/)
      for (const fact of topic.facts) expect(fact.name).to.match(/^[a-z]+\.[a-zA-Z]+$/)
    }
    expect(new Set(app.platform.live.topics.map((topic) => topic.kind)).size).to.equal(app.platform.live.topics.length)
  })

  it('is answered with a problem when it is malformed or unknown, and the socket stays usable', async () => {
    const visitor = app.visitor()
    const socket = await visitor.connects()
    const ask = async (name: string, ...payload: unknown[]): Promise<Ack> => Ack.parse(await socket.timeout(3000).emitWithAck(name, ...payload))
    for (const payload of [[], [null], ['x'], [{ topics: 'idea:1' }], [{ topics: [] }], [{ topics: ['idea:{"$gt":""}'] }], [{ topics: ['nothing'] }], [{ topics: ['idea:x'], more: 1 }], [{ $where: '1' }]]) {
      const ack = await ask(watch.name, ...payload)
      expect(ack, JSON.stringify(payload)).to.have.property('ok', false)
    }
    expect(await ask('no:suchMessage', {})).to.deep.include({ ok: false })
    expect(await ask('__proto__', {})).to.deep.include({ ok: false })
    expect(await ask(watch.name, { topics: ['idea:6561aaaaaaaaaaaaaaaaaaaa'] })).to.have.property('ok', true)
    visitor.leaves()
  })

  it('grants a topic only to those whose it is', async () => {
    const [ann, eve] = [await app.person('Ann'), await app.person('Eve')]
    const socket = await eve.connects()
    for (const kind of app.platform.live.topics.map((topic) => topic.kind)) {
      const ack = await eve.says(socket, watch, { topics: [`${kind}:${ann.id}`] })
      expect(ack, kind).to.have.nested.property('reply.granted').that.deep.equals([])
    }
    eve.leaves()
  })
})
