import { expect } from 'chai'
import type * as Y from 'yjs'
import { fillDemo } from '@commonspark/server/app/demo'
import { seatWriters } from '@commonspark/server/app/demo-writers'
import { seatGuests } from '@commonspark/server/app/demo-guests'
import { sendMessage } from '@commonspark/shared/conversations/schema'
import { keepInTouch, listMatchmaking, readMatchmaking, sayHere, startSession } from '@commonspark/shared/matchmaking/schema'
import { presenceTold } from '@commonspark/shared/documents/schema'
import { suggestIdeas, suggestPeople } from '@commonspark/shared/matches/schema'
import { listMyIdeas } from '@commonspark/shared/ideas/schema'
import { freshDatabase, startApp, type TestApp } from '../../support/app.ts'
import { Person } from '../../support/people.ts'
import { at, Writer } from '../../support/writers.ts'

describe('the demo of matches and matchmaking', () => {
  let app: TestApp, settings: Record<string, string>
  before(async () => {
    settings = { MONGODB_URI: await freshDatabase(), SESSION_SECRET: 'one secret that every process knows' }
    app = await startApp({ ...settings, DEMO: 'fill' })
  })
  after(() => app.stop())

  it('has suggestions with reasons, and a session whose guests come, answer and keep in touch', async () => {
    const demo = (await fillDemo(app.platform, app.rooms, () => undefined))!
    const stop = seatGuests(app.platform, app.rooms, demo)
    try {
      const signIn = async (name: string): Promise<Person> => { const person = new Person(app.url, name, `${name}@example.org`); await person.signIn(demo.password); return person }
      const [ben, ana, broker] = [await signIn('ben'), await signIn('ana'), await signIn('broker')]
      const { items } = await ben.does(suggestIdeas)
      console.log(`      ${items.length} ideas for a funder, the first: ${items[0]?.idea.title} (${items[0]?.score}), because of ${items[0]?.reasons.map(({ code }) => code).join(', ')}`)
      expect(items.length).to.be.greaterThan(3)
      for (const { reasons } of items) expect(reasons.length).to.be.greaterThan(0)
      const mine = (await ana.does(listMyIdeas)).items.filter((idea) => idea.state === 'published')
      const people = await Promise.all(mine.map((idea) => ana.does(suggestPeople, { params: { id: idea.id } })))
      expect(people.some((some) => some.items.length > 0)).to.equal(true)

      const until = async <T>(asked: () => Promise<T>, right: (answer: T) => boolean): Promise<T> => {
        for (const end = Date.now() + 30_000; ;) {
          const answer = await asked()
          if (right(answer)) return answer
          if (Date.now() > end) throw new Error(JSON.stringify(answer).slice(0, 300))
          await new Promise((resolve) => { setTimeout(resolve, 200) })
        }
      }
      const [session] = await until(async () => (await broker.does(listMatchmaking)).items, (all) => all.length > 0)
      const { id } = session!
      const socket = await broker.connects()
      const here = setInterval(() => { void broker.says(socket, sayHere, { sessionId: id }) }, 3000)
      await broker.says(socket, sayHere, { sessionId: id })
      await until(() => broker.does(readMatchmaking, { params: { id } }), (view) => view.people.length === 12)
      await broker.does(startSession, { params: { id } })
      const { group } = await until(() => broker.does(readMatchmaking, { params: { id } }), (view) => view.group?.conversationId !== null && view.group !== null)
      const talk = { id: group!.conversationId! }
      await broker.does(sendMessage, { params: talk, body: { key: crypto.randomUUID(), text: 'Hello, who are you?' } })
      await until(() => app.rooms.conversations.read({ id: broker.id, roles: [], locale: 'en', session: null, ip: '' }, talk.id), (read) => read.items.some((message) => message.senderId !== broker.id && message.event === null))
      await until(() => broker.does(keepInTouch, { params: { id }, body: { groupId: group!.id, keep: true } }), ({ keptByAll }) => keptByAll)
      clearInterval(here)
      broker.leaves()
    } finally { stop() }
  })

  it('has an idea that its people write while somebody looks, through this process or another, and leave as it was', async function () {
    this.timeout(180_000)
    const demo = (await fillDemo(app.platform, app.rooms, () => undefined))!
    const elsewhere = await startApp(settings)
    const ana = new Person(app.url, 'ana', 'ana@example.org')
    await ana.signIn(demo.password)
    const { idea } = demo.writing
    const stop = seatWriters(app.platform, app.rooms, demo, 10)
    const reads = (doc: Y.Doc): string => JSON.stringify(['canvas.problem', 'canvas.nextSteps'].map((name) => doc.getXmlFragment(name).toJSON()))
    const until = async (what: string, right: () => Promise<boolean> | boolean): Promise<void> => {
      for (const end = Date.now() + 30_000; !(await right());) { expect(Date.now(), what).to.be.lessThan(end); await new Promise((resolve) => { setTimeout(resolve, 50) }) }
    }
    expect(await app.rooms.documents.service.copy(idea), 'nobody looks, nobody writes').to.equal(null)
    for (const url of [app.url, elsewhere.url]) {
      const writer = await new Writer(idea).joins(at(url, ana))
      const before = reads(writer.doc)
      const seen = new Set<string>()
      writer.socket!.on(presenceTold.name, ({ person, state }: { person: { name: string }; state: object | null }) => { if (state) seen.add(person.name) })
      await until('two write', () => seen.size === 2 && reads(writer.doc).length > before.length + 60)
      writer.leaves()
      await until('they leave it as it was', async () => reads((await app.rooms.documents.service.copy(idea))!) === before)
    }
    await stop()
    await elsewhere.stop()
  })
})
