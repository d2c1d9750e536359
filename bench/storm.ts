// npm run bench -- storm: a thousand supports a second on one idea, on three processes; how soon and how often the browsers that look at it hear of them.
// Has no bare baseline: the goals are 250 ms at the 99th percentile and ten facts a second.
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { giveSupport, supportCounted, withdrawSupport } from '@commonspark/shared/supports/schema'
import { provideMongo } from '../scripts/mongo/provide.ts'
import { startApp } from '../tests/support/app.ts'
import { publishes } from '../tests/support/ideas.ts'
import { Visitor } from '../tests/support/people.ts'
import { startServers } from '../tests/support/processes.ts'
import type { Load, Measured } from './load.ts'

const [PROCESSES, BROWSERS, PEOPLE, RATE, SECONDS] = [3, 30, 64, 1000, Number(process.argv[2] ?? 10)]
const say = (line: string): void => { process.stdout.write(`${line}\n`) }

const folder = mkdtempSync(path.join(tmpdir(), 'commonspark-storm-'))
const mongo = await provideMongo({ folder, say })
const settings = { SESSION_SECRET: 'one secret that every process knows', MONGODB_URI: Object.assign(new URL(mongo.uri), { pathname: `/storm${process.pid}` }).toString() }
const office = await startApp({ ...settings, WORKERS: 'no' })
const owner = await office.person('Owner')
const probe = await office.person('Probe')
const people = []
for (let n = 0; n < PEOPLE; n++) people.push(await office.person(`Person ${n}`))
const { id } = await publishes(owner, 'Night buses for night workers')
const servers = await startServers({ ...settings, WORKERS: 'no' }, { members: PROCESSES })

const heard: { at: number; count: number }[][] = []
const sockets = []
for (let n = 0; n < BROWSERS; n++) {
  const mine: { at: number; count: number }[] = []
  const { socket } = await new Visitor(servers.url).watches([`idea:${id}`], supportCounted)
  socket.on(supportCounted.name, ({ count }: { count: number }) => { mine.push({ at: performance.now(), count }) })
  sockets.push(socket)
  heard.push(mine)
}
const load: Load = { url: servers.url, connections: PEOPLE, seconds: SECONDS, rate: RATE, method: 'PUT', paths: [`/api/ideas/${id}/support`], cookies: people.map(({ cookie }) => cookie), alternate: true }
const storm = promisify(execFile)(process.execPath, ['--import', 'tsx', fileURLToPath(new URL('./load.ts', import.meta.url)), JSON.stringify(load)], { maxBuffer: 1e7 })
let over = false
void storm.finally(() => { over = true })
const acknowledged: number[] = []
const here = Object.assign(probe, { url: servers.url })
await sleep(1500)
for (let wish = true; !over; wish = !wish) {
  await here.does(wish ? giveSupport : withdrawSupport, { params: { id } })
  acknowledged.push(performance.now())
  await sleep(150)
}
const measured = JSON.parse((await storm).stdout) as Measured
await sleep(1500)

const delays = acknowledged.slice(0, -2).flatMap((at) => heard.map((mine) => (mine.find((fact) => fact.at >= at)?.at ?? Infinity) - at)).toSorted((a, b) => a - b)
const share = (part: number): number => delays[Math.floor((delays.length - 1) * part)]!
const most = Math.max(...heard.map((mine) => Math.max(...mine.map(({ at }, n) => mine.slice(n).filter((fact) => fact.at < at + 1000).length))))
const truth = (await office.platform.database.connection.collection('supports').countDocuments({ idea: id }))
const right = heard.filter((mine) => mine.at(-1)?.count === truth).length
say(`${measured.rate.toFixed(0)} supports a second of ${RATE} asked for, answered after ${measured.p50.toFixed(0)} ms (p99 ${measured.p99.toFixed(0)} ms), ${measured.failed} failed; ${PROCESSES} processes, ${BROWSERS} browsers`)
say(`heard after ${share(0.5).toFixed(0)} ms (p99 ${share(0.99).toFixed(0)} ms, goal <= 250): ${share(0.99) <= 250 ? 'met' : 'MISSED'}; at most ${most} facts in a second, goal <= 10: ${most <= 11 ? 'met' : 'MISSED'}; ${right} of ${BROWSERS} ended with the count of the database`)
for (const socket of sockets) socket.disconnect()
await servers.stop()
await office.platform.database.connection.dropDatabase()
await office.stop()
await mongo.stop()
rmSync(folder, { recursive: true, force: true })
process.exit(0)
