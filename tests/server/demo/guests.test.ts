import { expect } from 'chai'
import { fillDemo } from '@commonspark/server/app/demo'
import { seatGuests } from '@commonspark/server/app/demo-guests'
import { sendMessage } from '@commonspark/shared/conversations/schema'
import { keepInTouch, listMatchmaking, readMatchmaking, sayHere, startSession } from '@commonspark/shared/matchmaking/schema'
import { suggestIdeas, suggestPeople } from '@commonspark/shared/matches/schema'
import { listMyIdeas } from '@commonspark/shared/ideas/schema'
import { startApp, type TestApp } from '../../support/app.ts'
import { Person } from '../../support/people.ts'

describe('the demo of matches and matchmaking', () => {
  let app: TestApp
  before(async () => { app = await startApp({ DEMO: 'fill' }) })
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
})
