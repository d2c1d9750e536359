import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'chai'
import { conversationStirred, messagePosted } from '@commonspark/shared/conversations/socket'
import { answerRequest, removeMember } from '@commonspark/shared/conversations/schema'
import { listSessions, revokeSession } from '@commonspark/shared/people/schema'
import { createBetween } from '@commonspark/server/platform/live/between'
import { PASSWORD, startApp, type TestApp } from '../../support/app.ts'
import { gathers, says } from '../../support/conversations.ts'
import { anotherServer, type Instance } from '../../support/instances.ts'
import type { Person } from '../../support/people.ts'
import { type Redis, REDIS_SERVER, startRedis } from '../../support/redis.ts'
import { Screen } from '../../support/screens.ts'
import { endOf } from '@commonspark/shared/conversations/timeline'

describe('two processes that tell each other through Redis', function () {
  this.timeout(120_000)
  let redis: Redis, here: TestApp, there: Instance, ana: Person, ben: Person, talk: string
  before(async function () {
    if (!REDIS_SERVER) { console.log('      no redis-server: skipped'); this.skip(); return }
    redis = await startRedis(REDIS_SERVER)
    here = await startApp({ REDIS_URL: redis.url })
    there = await anotherServer(here)
    ana = await here.person('Ana')
    ben = (await here.person('Ben')).at(there.url)
    talk = (await gathers(ana, [ben])).id
  })
  after(async () => { await there?.halt(); await here?.stop(); await redis?.kill() })

  it('tell facts, and leave nothing in the database', async () => {
    const watching = await ben.watches([`person:${ben.id}`], conversationStirred)
    await says(ana, talk, 'Is the hall free on Thursday?')
    await watching.next(({ conversationId }) => conversationId === talk, 5000)
    expect(await here.platform.database.connection.collection('live').estimatedDocumentCount()).to.equal(0)
    watching.socket.disconnect()
  })

  it('close the sockets of a session that was ended in the other', async () => {
    const elsewhere = await (await here.person('Cara')).elsewhere(PASSWORD)
    const socket = await elsewhere.at(there.url).connects()
    const gone = new Promise<string>((resolve) => { socket.once('disconnect', resolve) })
    const session = (await elsewhere.does(listSessions)).items.find(({ current }) => current)
    await elsewhere.does(revokeSession, { params: { id: session?.id ?? '' } })
    expect(await gone).to.equal('io server disconnect')
  })

  it('show a message everywhere while Redis is away, and let clients come back when it is there again, for what else they may lack', async () => {
    const [near, far] = [new Screen(ana), new Screen(ben)]
    await Promise.all([near.opens([talk]), far.opens([talk])])
    await redis.kill()
    const { seq } = await far.says(talk, 'The key is with the caretaker')
    const shows = async (screen: Screen): Promise<void> => { while (endOf(screen.timelines.get(talk)!) < seq) await sleep(20) }
    await Promise.all([shows(far), shows(near)])
    const socket = await ana.connects()
    const sent = new Promise<string>((resolve) => { socket.once('disconnect', resolve) })
    await redis.start()
    expect(await sent).to.equal('transport close')
    for (const screen of [near, far]) screen.leaves()
  })

  it('let whoever is taken out of a conversation hear nothing more of it, wherever they are connected, also while Redis is away', async () => {
    const [cid, dora] = [await here.person('Cid'), (await here.person('Dora')).at(there.url)]
    const { id } = await gathers(ana, [cid, dora])
    for (const person of [cid, dora]) await person.does(answerRequest, { params: { id }, body: { accept: true } })
    const [stays, goes] = [await cid.at(there.url).watches([`conversation:${id}`], messagePosted), await dora.watches([`conversation:${id}`], messagePosted)]
    await redis.kill()
    await says(ana, id, 'Dora is with us')
    await goes.next(({ items }) => items.some(({ text }) => text === 'Dora is with us'))
    await ana.does(removeMember, { params: { id, personId: dora.id } })
    const before = goes.seen.length
    await says(ana, id, 'Without Dora')
    await stays.next(({ items }) => items.some(({ text }) => text === 'Without Dora'))
    await sleep(300)
    expect(goes.seen.slice(before).flatMap(({ items }) => items.map(({ text }) => text))).to.deep.equal([])
    await redis.start()
    cid.leaves(); dora.leaves()
  })

  it('close the sockets of an ended session also while Redis is away', async () => {
    const elsewhere = await (await here.person('Dan')).elsewhere(PASSWORD)
    const socket = await elsewhere.at(there.url).connects()
    const gone = new Promise<string>((resolve) => { socket.once('disconnect', resolve) })
    const session = (await elsewhere.does(listSessions)).items.find(({ current }) => current)
    await redis.kill()
    await elsewhere.does(revokeSession, { params: { id: session?.id ?? '' } })
    expect(await gone).to.equal('io server disconnect')
    await redis.start()
  })

  it('refuse to start without the Redis that they are told of', async () => {
    const { database, log } = here.platform
    const error = await createBetween({ database, log, kind: 'mongo', redisUrl: 'redis://127.0.0.1:1' }, () => undefined).then(() => null, (refusal: Error) => refusal)
    expect(error?.message).to.match(/^REDIS_URL: no Redis answers there/)
  })
})
