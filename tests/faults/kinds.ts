import { request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Db } from 'mongodb'
import type { Person } from '../support/people.ts'
import type { ServerProcess } from '../support/processes.ts'
import { type Contests, movesDeadline } from './entries.ts'
import type { Ledger } from './load.ts'
import { matchmaking } from './matchmaking.ts'
import type { OwnMongo } from './mongo.ts'
import type { Proxy } from './proxy.ts'

/** What faults are done to. */
export interface Scene {
  mongo: OwnMongo
  /** The same database past every proxy, as whoever keeps it sees it. */
  db: Db
  database: Proxy
  wires: readonly Proxy[]
  servers: readonly ServerProcess[]
  urls: readonly string[]
  people: readonly Person[]
  contests: Contests
  ledger: Ledger
  /** Ends a server with a signal and starts it again. */
  again: (n: number, signal: 'SIGKILL' | 'SIGTERM') => Promise<void>
  roll: () => number
  isOver: () => boolean
  /** How long a server is frozen, in milliseconds. */
  freeze: number
}
/** Does one thing; false where there is nothing to do it to any more. */
export type Kind = () => Promise<void | boolean>

/** What may happen, in the order in which each happens first. */
export function kindsOf(scene: Scene): Record<string, Kind> {
  const { mongo, database, wires, servers, ledger, roll } = scene
  const either = (): number => Math.floor(roll() * 2)
  const kill = (n: number): Promise<void> => scene.again(n, 'SIGKILL')
  return {
    'kill a server': () => kill(either()),
    'kill the servers in the middle of a phase change': () => inPhaseChange(scene),
    'cut the clients off': async () => { const wire = wires[either()]!; wire.cut(); await sleep(1000); wire.heal() },
    'freeze a server': async () => { const server = servers[either()]!; server.signal('SIGSTOP'); await sleep(scene.freeze); server.signal('SIGCONT') },
    'kill a server during an upload': async () => { const n = either(); await Promise.all([halfAnUpload(scene, n), sleep(400).then(() => kill(n))]) },
    'kill the server that conducts a matchmaking round': () => matchmaking(scene),
    'kill a server between a write and its reaction': async () => {
      const before = ledger.comments.size
      while (ledger.comments.size === before && !scene.isOver()) await new Promise<void>((resolve) => { setImmediate(resolve) })
      // Whoever of the two wrote it: both go, so that nobody can react.
      for (const server of servers) server.signal('SIGKILL')
      await Promise.all([kill(0), kill(1)])
    },
    'kill MongoDB': () => mongo.kill(300),
    'slow the clients down': async () => { for (const wire of wires) wire.delay(300); await sleep(1500); for (const wire of wires) wire.heal() },
    'cut the servers off the database': async () => { database.cut(); await sleep(1200); database.heal() },
    'make the primary step down': () => mongo.stepDown(),
    'slow the database down': async () => { database.delay(200); await sleep(1500); database.heal() },
    'stop a server and start it again': () => scene.again(either(), 'SIGTERM'),
  }
}

const HELD_WITHIN = 30_000
const JOB = 'challenges.tick'

/** Lets a deadline fall while everybody writes, and kills both servers while one of them works on what follows. */
async function inPhaseChange({ db, contests, database, servers, again, roll, isOver }: Scene): Promise<boolean> {
  const contest = contests.find(({ closesAt }) => closesAt > Date.now() + 3_600_000)
  if (!contest) return false
  await movesDeadline(db, contest, Date.now() + 2500)
  await sleep(contest.closesAt - Date.now() + 100)
  const jobs = db.collection<{ _id: string; heldBy: string | null }>('jobs')
  // Its minute comes now; every answer of the database takes a while, so that the work lies open for long enough.
  await jobs.updateOne({ _id: JOB }, { $set: { dueAt: new Date(), heldUntil: null } })
  database.delay(120)
  for (const end = Date.now() + HELD_WITHIN; !isOver() && Date.now() < end && (await jobs.findOne({ _id: JOB }))?.heldBy == null;) await sleep(10)
  await sleep(roll() * 900)
  for (const server of servers) server.signal('SIGKILL')
  database.heal()
  await Promise.all([again(0, 'SIGKILL'), again(1, 'SIGKILL')])
  // As if the minute had passed after which another may take up what the dead one held (tests/server/platform/jobs.test.ts waits for it).
  await jobs.updateOne({ _id: JOB }, { $set: { heldUntil: new Date() } })
  return true
}

/** Sends the first half of a file and then nothing more, until somebody breaks it off. */
function halfAnUpload({ urls, people, roll }: Scene, n: number): Promise<void> {
  const head = '--x\r\nContent-Disposition: form-data; name="file"; filename="half.pdf"\r\nContent-Type: application/pdf\r\n\r\n%PDF-1.4\n'
  return new Promise((resolve) => {
    const upload = request(`${urls[n]!}/api/files?purpose=document`, {
      method: 'POST', headers: { cookie: people[Math.floor(roll() * people.length)]!.cookie, 'content-type': 'multipart/form-data; boundary=x', 'content-length': 3_000_000 },
    })
    upload.on('error', () => { resolve() }).on('response', (response) => { response.resume().on('close', () => { resolve() }) })
    upload.write(head)
    upload.write('x'.repeat(1_500_000))
    setTimeout(() => { upload.destroy() }, 5000).unref()
  })
}
