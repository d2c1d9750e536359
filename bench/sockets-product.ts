// The product under test for sockets, in a process of its own. Arguments: how many people to make in one conversation (0 for another process on the same database), the port or 0, and how many messages others have written before.
import { composeApp } from '@commonspark/server/app/compose'
import { readConfig } from '@commonspark/server/platform/config'
import { Person } from '../tests/support/people.ts'
import { seedMessages } from './seed.ts'

const [people = 0, port = 0, messages = 0] = process.argv.slice(2).map(Number)
const PASSWORD = 'correct horse battery'
const app = await composeApp(readConfig({ ...process.env, NODE_ENV: 'production', PORT: String(port), LOG_LEVEL: 'error', LIMITS: '10000' }))
const { platform, rooms } = app
await seedMessages(platform.database.connection, messages)
const at = await app.start()
const url = `http://127.0.0.1:${at}`

const everybody: { id: string; cookie: string }[] = []
const passwordHash = people > 0 ? await rooms.people.hashPassword(PASSWORD) : ''
for (let n = 0; n < people; n++) {
  const email = `socket${n}@example.org`
  await rooms.people.create({
    email, passwordHash, platformRoles: [], locale: 'en', joinedAt: platform.clock.now(),
    profile: { name: `Socket ${n}`, picture: null, fieldRoles: [], country: null, region: '', languages: [], sdgs: [], tags: [], about: '' },
  })
  const person = new Person(url, `Socket ${n}`, email)
  await person.signIn(PASSWORD)
  everybody.push({ id: person.id, cookie: person.cookie })
}
const conversation = people > 0 ? await rooms.conversations.ensure({ kind: 'lobby', key: 'bench', people: everybody.map(({ id }) => id), title: 'Bench' }) : ''
process.send?.({ port: at, cookies: everybody.map(({ cookie }) => cookie), conversation })
process.on('message', (question: string) => {
  // What is used after a collection: the pages a process holds do not shrink again, and would hide what sockets take.
  if (question === 'memory') { globalThis.gc?.(); const { heapUsed, external } = process.memoryUsage(); process.send?.({ used: heapUsed + external }) }
  if (question === 'stop') void app.stop().then(() => process.exit(0))
})
