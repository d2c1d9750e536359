import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import { countUnread, findDate, readConversation, readMessages } from '@commonspark/shared/conversations/schema'
import { plainDraft } from '@commonspark/server/features/conversations/messages.service'
import { startApp, type TestApp } from '../../support/app.ts'
import { saysLive, whole } from '../../support/conversations.ts'
import { anotherServer, type Instance } from '../../support/instances.ts'
import type { Person } from '../../support/people.ts'

const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0

describe('the guarantee of messages', () => {
  let one: TestApp
  let two: Instance
  let ana: Person
  let ben: Person
  before(async () => {
    one = await startApp()
    two = await anotherServer(one)
    ;[ana, ben] = [await one.person('Ana'), await one.person('Ben')]
  })
  after(async () => { await two.halt(); await one.stop() })

  it('writers on two servers get every place once, without a gap, while half of what they send is sent twice', async () => {
    const id = await one.rooms.conversations.ensure({ kind: 'session', key: 'race', people: [ana.id, ben.id] })
    const there = ben.at(two.url)
    const sockets = [await ana.connects(), await there.connects()] as const
    const keys = Array.from({ length: 120 }, () => randomUUID())
    const acks = await Promise.all(keys.flatMap((key, at) => [
      saysLive(ana, sockets[0], id, `a ${at}`, key), saysLive(there, sockets[1], id, `b ${at}`, key), ...(at % 2 ? [saysLive(ana, sockets[0], id, `a ${at}`, key)] : []),
    ]))
    expect(acks.filter((ack) => !ack.ok)).to.deep.equal([])
    const all = await whole(ana, id)
    expect(all).to.have.length(240)
    expect(new Set(all.map((message) => `${message.senderId} ${message.key}`)).size).to.equal(240)
    for (const ack of acks) if (ack.ok) expect(all[(ack.reply as { seq: number }).seq - 1]).to.have.property('text', (ack.reply as { text: string }).text)
    ana.leaves(); there.leaves()
  })

  it('a server that dies anywhere between taking a place and answering leaves no gap and loses nothing acknowledged', async () => {
    const id = await one.rooms.conversations.ensure({ kind: 'session', key: 'crash', people: [ana.id, ben.id] })
    const { rows } = one.rooms.conversations
    const put = (key: string, hint?: number) => rows.append(id, [plainDraft(id, ana.id, key, new Date(), key)], hint)
    const [first] = await put('first')
    // It died after the insert and before the answer: the same message comes again, at another server with no memory.
    expect((await put('first'))[0]).to.include({ seq: first!.seq, key: 'first' })
    // It died before the insert: nothing was taken, and the next one gets the place.
    expect((await put('second'))[0]?.seq).to.equal(2)
    // A server that remembers an older place than there is asks anew.
    expect((await put('third', 1))[0]?.seq).to.equal(3)
    expect((await put('fourth', 0))[0]?.seq).to.equal(4)
    // A batch of which some are there already, and one is in it twice.
    const batch = ['third', 'fifth', 'fifth', 'first', 'sixth'].map((key) => plainDraft(id, ana.id, key, new Date(), key))
    expect((await rows.append(id, batch, 2)).map((row) => row.seq)).to.deep.equal([3, 5, 5, 1, 6])
    // What lists show is a cache: a crash before its note is mended at the next start.
    expect((await ben.does(readConversation, { params: { id } })).lastSeq).to.equal(0)
    await one.rooms.conversations.mend(60_000)
    expect(await ben.does(readConversation, { params: { id } })).to.deep.include({ lastSeq: 6, unread: 6 })
    expect((await ben.does(countUnread)).unread).to.be.at.least(6)
    expect((await whole(ben, id)).map((message) => message.text)).to.deep.equal(['first', 'second', 'third', 'fourth', 'fifth', 'sixth'])
  })

  it('a conversation of 100,000 messages opens as fast as one of 100, at its end, at a day, and in the middle', async function () {
    this.timeout(120_000)
    const open = async (count: number): Promise<string> => {
      const id = await one.rooms.conversations.ensure({ kind: 'session', key: `long ${count}`, people: [ana.id, ben.id] })
      for (let from = 0; from < count; from += 5000) {
        await one.rooms.conversations.rows.put(Array.from({ length: Math.min(5000, count - from) }, (_, at) => ({
          ...plainDraft(id, ben.id, `k ${from + at}`, new Date(1_700_000_000_000 + (from + at) * 60_000), `Number ${from + at + 1}`), words: [], seq: from + at + 1,
        })))
      }
      await one.rooms.conversations.mend(600_000)
      return id
    }
    const [short, long] = [await open(100), await open(100_000)]
    const time = async (work: () => Promise<unknown>): Promise<number> => { const start = performance.now(); await work(); return performance.now() - start }
    const ways: Record<string, (id: string, count: number) => Promise<unknown>> = {
      'at its end': async (id) => Promise.all([ana.does(readConversation, { params: { id } }), ana.does(readMessages, { params: { id } })]),
      'in the middle': (id, count) => ana.does(readMessages, { params: { id }, query: { around: Math.floor(count / 2) } }),
      'at a day': async (id, count) => {
        const { seq } = await ana.does(findDate, { params: { id }, query: { at: new Date(1_700_000_000_000 + (count / 2) * 60_000).toISOString() } })
        expect(seq).to.equal(count / 2 + 1)
      },
    }
    for (const [way, work] of Object.entries(ways)) {
      const [small, large]: [number[], number[]] = [[], []]
      for (let round = 0; round < 15; round++) { small.push(await time(() => work(short, 100))); large.push(await time(() => work(long, 100_000))) }
      const ratio = median(large) / median(small)
      console.log(`      ${way}: ${median(small).toFixed(1)} ms of 100, ${median(large).toFixed(1)} ms of 100,000, ratio ${ratio.toFixed(2)}`)
      expect(ratio, way).to.be.lessThan(way === 'at a day' ? 6 : 2.5)
    }
  })
})
