import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { answerRequest, beginConversation } from '@commonspark/shared/conversations/schema'
import { freePort } from '../../scripts/mongo/port.ts'
import { build } from '../../scripts/support/build.mjs'
import { startApp } from '../support/app.ts'
import { publishes } from '../support/ideas.ts'
import { Person } from '../support/people.ts'
import { isReady, type ServerProcess, startServers } from '../support/processes.ts'
import { check, type Verdict } from './check.ts'
import { type Client, doSomething, type Ledger, newLedger } from './load.ts'
import { startOwnMongo } from './mongo.ts'
import { startProxy } from './proxy.ts'

export interface Report extends Verdict { faults: Record<string, number>; acknowledged: number; unknown: number; refused: string[]; seconds: number }

/** Numbers that look random and are the same for the same seed (mulberry32). */
export function dice(seed: number): () => number {
  let a = seed
  return () => {
    a = (a + 0x6d2b79f5) | 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

const PEOPLE = 8
const SECRET = 'one secret that every process knows'

/**
 * Two servers and a MongoDB of their own, proxies on every wire, people who write all the time; faults one after another for
 * `seconds` and at least the first `least` kinds, in turn and then at random; then silence, and a checker that knows what the people were told.
 */
export async function runFaults({ seconds, seed = 1, freeze = 20_000, least = 5, only, say = () => undefined }: { seconds: number; seed?: number; freeze?: number; least?: number; only?: string | undefined; say?: (line: string) => void }): Promise<Report> {
  const roll = dice(seed)
  const ledger: Ledger = newLedger()
  const faults: Record<string, number> = {}
  const mongo = await startOwnMongo()
  const direct = `mongodb://127.0.0.1:${mongo.port}/faults?replicaSet=commonspark`
  const settings = { SESSION_SECRET: SECRET, WORKERS: 'yes' }
  const database = await startProxy(mongo.port)
  const through = `mongodb://127.0.0.1:${database.port}/faults?directConnection=true`
  const office = () => startApp({ MONGODB_URI: direct, SESSION_SECRET: SECRET, WORKERS: 'no' })

  let app = await office()
  const people: Person[] = []
  for (let n = 0; n < PEOPLE; n++) people.push(await app.person(`Person ${'ABCDEFGHIJKL'[n]}`))
  const ideas = new Map<string, Person>()
  for (let n = 0; n < 4; n++) ideas.set((await publishes(people[n]!, `Idea ${n}`)).id, people[n]!)
  const conversations: string[] = []
  for (let n = 0; n < PEOPLE; n += 2) {
    const { id } = await people[n]!.does(beginConversation, { body: { key: randomUUID(), kind: 'direct', people: [people[n + 1]!.id] } })
    // The other answers, so that they are strangers no longer.
    await people[n + 1]!.does(answerRequest, { params: { id }, body: { accept: true } }).catch(() => undefined)
    conversations.push(id)
  }
  await app.leave()

  const ports = [await freePort(), await freePort()]
  const start = (n: number): Promise<ServerProcess> => startServers({ ...settings, MONGODB_URI: through }, { port: ports[n]! })
  await build('server')
  const servers = await Promise.all([start(0), start(1)])
  const wires = await Promise.all(ports.map((port) => startProxy(port)))
  const urls = wires.map(({ port }) => `http://127.0.0.1:${port}`)

  let over = false
  let givenUp = false
  const began = performance.now()
  const clients: Client[] = people.map((person, n) => ({ person, urls: n % 2 ? [urls[1]!, urls[0]!] : urls, conversation: conversations[Math.floor(n / 2)]! }))
  const work = Promise.all(clients.map(async (client, n) => {
    const own = dice(seed * 1000 + n)
    while (!over) {
      await doSomething(client, [...ideas.keys()], ledger, own, () => givenUp)
      await sleep(20 + own() * 40)
    }
  }))

  /** What the servers logged as their own fault. */
  const logged = new Set<string>()
  const read = (server: ServerProcess): void => {
    for (const [, error] of server.output().matchAll(/"error":"((?:[^"\\]|\\.){0,400})[^\n]*"msg":"(?:request|intent) failed"/g)) logged.add(error!.slice(0, 300))
  }
  const restart = async (n: number): Promise<void> => { await servers[n]!.ended; read(servers[n]!); servers[n] = await start(n) }
  const kill = async (n: number): Promise<void> => { servers[n]!.signal('SIGKILL'); await restart(n) }
  const either = (): number => Math.floor(roll() * 2)
  const kinds: Record<string, () => Promise<void>> = {
    'kill a server': () => kill(either()),
    'cut the clients off': async () => { const wire = wires[either()]!; wire.cut(); await sleep(1000); wire.heal() },
    'freeze a server': async () => { const server = servers[either()]!; server.signal('SIGSTOP'); await sleep(freeze); server.signal('SIGCONT') },
    'kill a server between a write and its reaction': async () => {
      const before = ledger.comments.size
      while (ledger.comments.size === before && !over) await new Promise<void>((resolve) => { setImmediate(resolve) })
      // Whoever of the two wrote it: both go, so that nobody can react.
      for (const server of servers) server.signal('SIGKILL')
      await Promise.all([restart(0), restart(1)])
    },
    'kill MongoDB': () => mongo.kill(300),
    'slow the clients down': async () => { for (const wire of wires) wire.delay(300); await sleep(1500); for (const wire of wires) wire.heal() },
    'cut the servers off the database': async () => { database.cut(); await sleep(1200); database.heal() },
    'make the primary step down': () => mongo.stepDown(),
    'slow the database down': async () => { database.delay(200); await sleep(1500); database.heal() },
    'stop a server and start it again': async () => { const n = either(); servers[n]!.signal('SIGTERM'); await restart(n) },
  }
  const order = Object.keys(kinds).filter((kind) => !only || kind.includes(only))
  const spent = (): number => (performance.now() - began) / 1000
  for (let n = 0; spent() < seconds || n < Math.min(least, order.length); n++) {
    const kind = n < order.length ? order[n]! : order[Math.floor(roll() * order.length)]!
    await sleep(300 + roll() * 500)
    say(`${spent().toFixed(0).padStart(5)} s  ${kind}; ${ledger.acknowledged} acknowledged`)
    await kinds[kind]!()
    faults[kind] = (faults[kind] ?? 0) + 1
  }

  over = true
  for (const wire of wires) wire.heal()
  database.heal()
  const patience = setTimeout(() => { givenUp = true }, 60_000)
  await work
  clearTimeout(patience)
  for (const url of urls) {
    for (let tries = 0; !(await isReady(url)); tries++) {
      if (tries === 20) { ledger.refused.push(`${url} is not ready half a minute after the last fault`); break }
      await sleep(1000)
    }
  }
  say(`${spent().toFixed(0).padStart(5)} s  silence; ${ledger.acknowledged} acknowledged`)

  app = await office()
  const here = people.map((person) => Object.assign(new Person(app.url, person.name, person.email), { cookie: person.cookie, id: person.id }))
  const owners = new Map([...ideas].map(([id, owner]) => [id, here[people.indexOf(owner)]!]))
  const verdict = await check(app, here, owners, conversations, ledger)
  const spentAll = spent()
  await Promise.all(servers.map((server) => server.stop()))
  servers.forEach(read)
  verdict.wrong.push(...[...logged].map((error) => `a server said: ${error}`))
  await app.stop()
  await Promise.all([...wires, database].map((wire) => wire.close()))
  await mongo.stop()
  return { ...verdict, faults, acknowledged: ledger.acknowledged, unknown: ledger.unknown, refused: ledger.refused, seconds: spentAll }
}

/** The report in lines, for people. */
export const linesOf = (report: Report): string[] => [
  `In ${report.seconds.toFixed(0)} s: ${report.acknowledged} writes acknowledged, ${report.unknown} times no answer (asked again), ${Object.values(report.faults).reduce((a, b) => a + b, 0)} faults injected`,
  ...Object.entries(report.faults).map(([kind, count]) => `  ${String(count).padStart(4)}  ${kind}`),
  `Lost: ${report.lost.length}, doubled: ${report.doubled.length}, otherwise wrong: ${report.wrong.length}, refused: ${report.refused.length}; counters mended by the recount: ${report.mended}`,
  ...[...report.lost, ...report.doubled, ...report.wrong, ...report.refused].slice(0, 40).map((line) => `  ${line}`),
]
