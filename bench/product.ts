// The product under test, in a process of its own: fills its database, signs people in, and answers questions of bench/run.ts.
import { createServer } from 'node:http'
import { Session } from 'node:inspector/promises'
import { z } from 'zod'
import { endpoint } from '@commonspark/shared/ground/endpoint'
import { createActorOf } from '@commonspark/server/app/actor'
import { composeApp } from '@commonspark/server/app/compose'
import { readConfig } from '@commonspark/server/platform/config'
import { createHttpApp } from '@commonspark/server/platform/http/app'
import { route } from '@commonspark/server/platform/http/route'
import { Person } from '../tests/support/people.ts'
import { type PreparedVote, prepareVotes } from './ballots.ts'
import { seedIdeas, seedMessages } from './seed.ts'

const [ideas = 2000, people = 32, votes = 0, ballots = 0] = process.argv.slice(2, 6).map(Number)
const folder = process.argv[6] ?? ''
const PASSWORD = 'correct horse battery'
const app = await composeApp(readConfig({ ...process.env, NODE_ENV: 'production', PORT: '0', LOG_LEVEL: 'error', LIMITS: '10000' }))
const { platform, rooms } = app

await seedIdeas(platform.database.connection, ideas)
await seedMessages(platform.database.connection, ideas * 10)
const passwordHash = await rooms.people.hashPassword(PASSWORD)
const port = await app.start()

// A route with nothing to load: what every request costs, from the session to the log.
const nothing = route(endpoint({ method: 'GET', path: '/api/nothing', summary: 'Nothing to load', reply: z.object({ ok: z.boolean() }) }), {
  access: 'member', limit: 'read', policy: 'Members.', handle: () => ({ ok: true }),
})
const bare = createServer(createHttpApp({
  config: platform.config, log: platform.log, words: platform.words, limits: platform.limits, metrics: platform.metrics, sessions: platform.sessions.change,
  actorOf: createActorOf(platform.sessions, () => rooms.people), routes: [...app.routes, nothing], open: [], page: (_req, _res, next) => { next() },
})).listen(0, '127.0.0.1')
await new Promise((resolve) => { bare.once('listening', resolve) })

const cookies: string[] = []
const prepared: PreparedVote[] = []
for (let n = 0; n < people; n++) {
  const email = `bench${n}@example.org`
  await rooms.people.create({
    email, passwordHash, platformRoles: n === 0 ? ['administrator'] : [], locale: 'en', joinedAt: platform.clock.now(),
    profile: { name: `Bench ${n}`, picture: null, fieldRoles: [], country: null, region: '', languages: [], sdgs: [], tags: [], about: '' },
  })
  const person = new Person(`http://127.0.0.1:${port}`, `Bench ${n}`, email)
  await person.signIn(PASSWORD)
  cookies.push(person.cookie)
  if (n === 0) prepared.push(...await prepareVotes(person, votes, ballots, folder))
}
const ids = (await platform.database.connection.collection('ideas').find({}, { projection: { _id: 1 } }).limit(5000).toArray()).map((row) => String(row._id))
process.send?.({ port, nothing: (bare.address() as { port: number }).port, cookies, ids, password: PASSWORD, hash: passwordHash, votes: prepared })
const inspector = new Session()
inspector.connect()
process.on('message', (question: string) => {
  if (question === 'profile') void inspector.post('Profiler.enable').then(() => inspector.post('Profiler.start')).then(() => process.send?.({}))
  if (question === 'profiled') void inspector.post('Profiler.stop').then(({ profile }) => process.send?.(profile))
  if (question === 'memory') process.send?.({ rss: process.memoryUsage().rss })
  if (question === 'stop') { bare.closeAllConnections(); bare.close(); void app.stop().then(() => process.exit(0)) }
})
