import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { MongoClient } from 'mongodb'
import { settableClock } from '@commonspark/server/platform/clock'
import { answerRequest, beginConversation } from '@commonspark/shared/conversations/schema'
import { freePort } from '../../scripts/mongo/port.ts'
import { build } from '../../scripts/support/build.mjs'
import { startApp } from '../support/app.ts'
import { publishes } from '../support/ideas.ts'
import { Person } from '../support/people.ts'
import { isReady, type ServerProcess, startServers } from '../support/processes.ts'
import type { Client } from './ask.ts'
import { castsTheRest, checkBallots, checkSecrecy, letsVotesEnd, preparesVotes } from './ballots.ts'
import { check, checkSwept, settles, type Verdict } from './check.ts'
import { checkEntries, goesOn, preparesContests } from './entries.ts'
import { kindsOf } from './kinds.ts'
import { doSomething, type Ledger, newLedger } from './load.ts'
import { startOwnMongo } from './mongo.ts'
import { startProxy } from './proxy.ts'

export interface Report extends Verdict { faults: Record<string, number>; acknowledged: number; unknown: number; twice: number; refused: string[]; seconds: number; told: Record<string, number> }

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
const DAY = 86_400_000
/** MongoDB keeps what a transaction of a killed process has locked for up to a minute, and looks every half a minute which are over. */
const AT_MOST = 100_000

/**
 * Two servers and a MongoDB of their own, proxies on every wire, people who write all the time; faults one after another for
 * `seconds` and at least the first `least` kinds, in turn and then at random; then silence, and a checker that knows what the people were told.
 */
export async function runFaults({ seconds, seed = 1, freeze = 20_000, least = 8, only, say = () => undefined }: { seconds: number; seed?: number; freeze?: number; least?: number; only?: string | undefined; say?: (line: string) => void }): Promise<Report> {
  const roll = dice(seed)
  const ledger: Ledger = newLedger()
  const faults: Record<string, number> = {}
  const mongo = await startOwnMongo()
  const direct = `mongodb://127.0.0.1:${mongo.port}/faults?replicaSet=commonspark`
  const settings = { SESSION_SECRET: SECRET, WORKERS: 'yes' }
  const database = await startProxy(mongo.port)
  const through = `mongodb://127.0.0.1:${database.port}/faults?directConnection=true`
  const clock = settableClock(new Date())
  const office = (ahead = 0) => { clock.set(new Date(Date.now() + ahead)); return startApp({ MONGODB_URI: direct, SESSION_SECRET: SECRET, WORKERS: 'no' }, ahead ? { clock } : {}) }

  let app = await office()
  const people: Person[] = []
  for (let n = 0; n < PEOPLE; n++) people.push(await app.person(`Person ${'ABCDEFGHIJKL'[n]}`))
  const organiser = await app.person('Organiser')
  const ideas = new Map<string, Person>()
  for (let n = 0; n < 4; n++) ideas.set((await publishes(people[n]!, `Idea ${n}`)).id, people[n]!)
  const conversations: string[] = []
  for (let n = 0; n < PEOPLE; n += 2) {
    const { id } = await people[n]!.does(beginConversation, { body: { key: randomUUID(), kind: 'direct', people: [people[n + 1]!.id] } })
    // The other answers, so that they are strangers no longer.
    await people[n + 1]!.does(answerRequest, { params: { id }, body: { accept: true } }).catch(() => undefined)
    conversations.push(id)
  }
  const votes = await preparesVotes(app, organiser, people, { codes: Math.ceil(seconds * 3), votes: Math.ceil(seconds / 20) })
  const contests = await preparesContests(app, organiser, people, 1 + Math.floor(seconds / 200))

  const ports = [await freePort(), await freePort()]
  const start = (n: number): Promise<ServerProcess> => startServers({ ...settings, MONGODB_URI: through }, { port: ports[n]! })
  await build('server')
  const servers = await Promise.all([start(0), start(1)])
  await letsVotesEnd(organiser, votes, seconds)
  await app.leave()
  const wires = await Promise.all(ports.map((port) => startProxy(port)))
  const urls = wires.map(({ port }) => `http://127.0.0.1:${port}`)
  const keeper = await MongoClient.connect(direct)

  let over = false
  let givenUp = false
  const until = (): boolean => givenUp
  const began = performance.now()
  const clients: Client[] = people.map((person, n) => ({ person, urls: n % 2 ? [urls[1]!, urls[0]!] : urls, conversation: conversations[Math.floor(n / 2)]!, dice: dice(seed * 1000 + n) }))
  const places = { ideas: [...ideas.keys()], votes, contests }
  const work = Promise.all(clients.map(async (client) => {
    while (!over) {
      await doSomething(client, places, ledger, until)
      await sleep(20 + client.dice() * 40)
    }
    await goesOn(client, contests, votes, ledger, until)
    await castsTheRest(client, votes, ledger, until)
  }))

  /** What the servers logged as their own fault. */
  const logged = new Set<string>()
  const read = (server: ServerProcess): void => {
    for (const [, error] of server.output().matchAll(/"error":"((?:[^"\\]|\\.){0,400})[^\n]*"msg":"(?:request|intent) failed"/g)) logged.add(error!.slice(0, 300))
  }
  const again = async (n: number, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> => {
    servers[n]!.signal(signal)
    await servers[n]!.ended
    read(servers[n]!)
    servers[n] = await start(n)
  }
  const kinds = kindsOf({ mongo, db: keeper.db('faults'), database, wires, servers, urls, people, contests, ledger, again, roll, isOver: () => over, freeze })
  const order = Object.keys(kinds).filter((kind) => !only || kind.includes(only))
  const spent = (): number => (performance.now() - began) / 1000
  for (let n = 0; spent() < seconds || n < Math.min(least, order.length); n++) {
    const kind = n < order.length ? order[n]! : order[Math.floor(roll() * order.length)]!
    await sleep(300 + roll() * 500)
    say(`${spent().toFixed(0).padStart(5)} s  ${kind}; ${ledger.acknowledged} acknowledged`)
    const did = await kinds[kind]!().catch((error: Error) => { ledger.refused.push(`${kind}: ${error.message}`); return false })
    if (did !== false) faults[kind] = (faults[kind] ?? 0) + 1
  }

  over = true
  for (const wire of wires) wire.heal()
  database.heal()
  const patience = setTimeout(() => { givenUp = true }, AT_MOST)
  await work
  clearTimeout(patience)
  for (const url of urls) {
    for (let tries = 0; !(await isReady(url)); tries++) {
      if (tries === 20) { ledger.refused.push(`${url} is not ready half a minute after the last fault`); break }
      await sleep(1000)
    }
  }
  say(`${spent().toFixed(0).padStart(5)} s  silence; ${ledger.acknowledged} acknowledged`)

  const verdict: Verdict = { lost: [], doubled: ledger.differed, wrong: [], mended: 0 }
  // Some minutes on: whatever a dead process held is held no longer.
  app = await office(5 * 60_000)
  await app.jobs.settled()
  await settles(app, verdict)
  const here = people.map((person) => person.at(app.url))
  const owners = new Map([...ideas].map(([id, owner]) => [id, here[people.indexOf(owner)]!]))
  await check(app, here, owners, conversations, ledger, verdict)
  await checkEntries(app, contests, verdict)
  await checkSecrecy(app, people, votes, verdict)
  await Promise.all(servers.map((server) => server.stop()))
  servers.forEach(read)
  // Three days on: every vote has ended, and what nobody uses is swept.
  clock.set(new Date(Date.now() + 3 * DAY))
  app.rooms.votes.start()
  await app.rooms.votes.settled()
  await checkBallots(app, votes, verdict)
  await checkSwept(app, verdict)
  const spentAll = spent()
  verdict.wrong.push(...[...logged].map((error) => `a server said: ${error}`))
  await app.stop()
  await keeper.close()
  await Promise.all([...wires, database].map((wire) => wire.close()))
  await mongo.stop()
  const told = {
    supports: ledger.supports.size, comments: ledger.comments.size, messages: ledger.messages.size, uploads: ledger.files.size, ballots: votes.cast.size, 'ballots refused as too late': votes.late.size,
    'entries submitted': contests.flatMap(({ held }) => [...held.values()]).filter(({ receipt }) => receipt !== null).length, 'deadlines passed': contests.filter(({ closesAt }) => closesAt < Date.now()).length,
  }
  return { ...verdict, faults, acknowledged: ledger.acknowledged, unknown: ledger.unknown, twice: ledger.twice, refused: ledger.refused, seconds: spentAll, told }
}

/** The report in lines, for people. */
export const linesOf = (report: Report): string[] => [
  `In ${report.seconds.toFixed(0)} s: ${report.acknowledged} writes acknowledged, ${report.unknown} times no answer (asked again), ${report.twice} sent twice, ${Object.values(report.faults).reduce((a, b) => a + b, 0)} faults injected`,
  ...Object.entries(report.faults).map(([kind, count]) => `  ${String(count).padStart(4)}  ${kind}`),
  `At the end: ${Object.entries(report.told).map(([what, count]) => `${what} ${count}`).join(', ')}`,
  `Lost: ${report.lost.length}, doubled: ${report.doubled.length}, otherwise wrong: ${report.wrong.length}, refused: ${report.refused.length}; counters mended by the recount: ${report.mended}`,
  ...[...report.lost, ...report.doubled, ...report.wrong, ...report.refused].slice(0, 40).map((line) => `  ${line}`),
]
