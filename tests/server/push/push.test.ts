import { expect } from 'chai'
import { blockPerson } from '@commonspark/shared/blocks/schema'
import { setMessagingSettings, setNotify } from '@commonspark/shared/conversations/schema'
import { listSessions, revokeSession } from '@commonspark/shared/people/schema'
import { readPushKey, subscribePush, unsubscribePush } from '@commonspark/shared/push/schema'
import { PASSWORD, startApp, type TestApp } from '../../support/app.ts'
import { says } from '../../support/conversations.ts'
import type { Person } from '../../support/people.ts'
import { type PushEnd, pushReceiver } from '../../support/push.ts'

describe('pushes to browsers', function () {
  this.timeout(40_000)
  let app: TestApp, receiver: Awaited<ReturnType<typeof pushReceiver>>, ana: Person, ben: Person, id: string
  before(async () => {
    receiver = await pushReceiver()
    app = await startApp({ PUSH_HOSTS: receiver.host })
  })
  after(async () => { await app.stop(); await receiver.close() })
  beforeEach(async () => {
    [ana, ben] = [await app.person('Ana'), await app.person('Ben')]
    id = await app.rooms.conversations.ensure({ kind: 'direct', people: [ana.id, ben.id] })
    // Never quiet, wherever the clock of this machine stands.
    await ana.does(setMessagingSettings, { body: { quietFrom: 0, quietTo: 0 } })
  })
  afterEach(() => { expect(receiver.wrong).to.deep.equal([]) })
  const subscribes = async (person: Person): Promise<PushEnd> => {
    const end = receiver.end()
    await person.does(subscribePush, { body: { endpoint: end.endpoint, keys: end.keys } })
    return end
  }
  const came = async (end: PushEnd, count = 1): Promise<void> => {
    const until = Date.now() + 15_000
    while (end.came.length < count) {
      expect(Date.now(), `${end.came.length} of ${count} have come`).to.be.lessThan(until)
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }

  it('are sealed for the browser and signed by the server, say how many and where, and nothing of what was said or by whom', async () => {
    const [phone, laptop] = [await subscribes(ana), await subscribes(ana)]
    await says(ben, id, 'The secret of the shed')
    await says(ben, id, 'And another')
    for (const end of [phone, laptop]) {
      await came(end)
      expect(end.came).to.deep.equal([{ title: 'Messages', body: '2 unread messages', path: `/messages/${id}`, tag: `conversation:${id}` }])
    }
    expect((await ana.does(readPushKey)).key, 'the same key for every browser').to.equal((await ben.does(readPushKey)).key)
  })

  it('reach nobody who is here, has read, is muted, wants quiet or has blocked the sender, nor a browser that signed out', async () => {
    const [eve, fay, gil, hal, ida] = await Promise.all(['Eve', 'Fay', 'Gil', 'Hal', 'Ida'].map((name) => app.person(name)))
    const ends: PushEnd[] = []
    const group = await app.rooms.conversations.ensure({ kind: 'group', key: 'quiet', people: [ana.id, ben.id, ...[eve, fay, gil, hal, ida].map((one) => one!.id)], title: 'Shed' })
    for (const person of [eve, fay, gil, hal, ida]) { await person!.does(setMessagingSettings, { body: { quietFrom: 0, quietTo: 0 } }); ends.push(await subscribes(person!)) }
    await eve!.says(await eve!.connects(), { name: 'presence:here' } as never, {})
    await fay!.does(setNotify, { params: { id: group }, body: { notify: 'none' } })
    const hour = Number(new Intl.DateTimeFormat('en-GB', { hour: '2-digit', hourCycle: 'h23', timeZone: 'Europe/Ljubljana' }).format(new Date()))
    await gil!.does(setMessagingSettings, { body: { quietFrom: (hour + 23) % 24, quietTo: (hour + 2) % 24, timeZone: 'Europe/Ljubljana' } })
    await hal!.does(blockPerson, { params: { personId: ben.id } })
    const idas = await ida!.elsewhere(PASSWORD)
    const [other] = (await idas.does(listSessions)).items.filter((session) => !session.current)
    await idas.does(revokeSession, { params: { id: other!.id } })
    const anas = await subscribes(ana)
    await says(ben, group, 'Who has the key?')
    await came(anas)
    expect(ends.map((end) => end.came.length), 'here, muted, quiet, blocked, signed out').to.deep.equal([0, 0, 0, 0, 0])
    eve!.leaves()
  })

  it('end with the browser: one that is gone is forgotten, one that is taken off hears nothing', async () => {
    const [gone, off, stays] = [await subscribes(ana), await subscribes(ana), await subscribes(ana)]
    receiver.forget(gone)
    await ana.does(unsubscribePush, { query: { endpoint: off.endpoint } })
    await says(ben, id, 'One')
    await came(stays)
    expect([gone.came.length, off.came.length]).to.deep.equal([0, 0])
    const left = async (): Promise<number> => app.platform.database.connection.collection('push_subscriptions').countDocuments({ person: ana.id })
    while ((await left()) !== 1) await new Promise((resolve) => setTimeout(resolve, 50))
  })

  it('go to no address inside the network, and not for somebody else', async () => {
    const { keys } = receiver.end()
    for (const endpoint of ['http://169.254.169.254/latest', 'http://localhost:27017/', 'http://10.0.0.1/x']) {
      expect(await ana.isRefused(subscribePush, { body: { endpoint, keys } }), endpoint).to.include({ because: 'noPushService' })
    }
    expect(await ana.isRefused(subscribePush, { body: { endpoint: 'javascript:alert(1)', keys } })).to.include({ code: 'invalid' })
    const end = await subscribes(ana)
    await ben.does(unsubscribePush, { query: { endpoint: end.endpoint } })
    await says(ben, id, 'Still there')
    await came(end)
    // A name that leads inside is found out when it is used: nothing is sent, and nothing breaks.
    await ana.does(subscribePush, { body: { endpoint: 'https://localhost:9/inside', keys } })
    await says(ben, id, 'Once more')
    await came(end, 2)
  })
})
