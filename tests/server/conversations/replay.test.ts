import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import { createGunzip } from 'node:zlib'
import { expect } from 'chai'
import { whole } from '../../support/conversations.ts'
import { type ServerProcess, startServers } from '../../support/processes.ts'
import { Screen } from '../../support/screens.ts'
import { freshDatabase, startApp, type TestApp } from '../../support/app.ts'
import { endOf } from '@commonspark/shared/conversations/timeline'
import { cleanText } from '@commonspark/shared/ground/text'

const LOG = [process.env['CHAT_LOG'], join(import.meta.dirname, '../../../../shared/data/chat/irc.jsonl.gz')].find((path) => path && existsSync(path))
/** How much of the real log is replayed; CHAT_REPLAY=60000 is all of it, which once took 64 minutes on a very busy machine and lost nothing (docs/PERFORMANCE.md). */
const HOW_MANY = Number(process.env['CHAT_REPLAY'] ?? 1500)
const PEOPLE = 10
const CHANNELS = ['ubuntu', 'stripe', 'rust', 'mediawiki']

interface Line { channel: string; user: string; text: string }
async function realLines(path: string, most: number): Promise<Line[]> {
  const lines: Line[] = []
  const skip = process.env['CHAT_REPLAY'] ? 1 : 30
  let at = 0
  for await (const raw of createInterface({ input: createReadStream(path).pipe(createGunzip()) })) {
    if (at++ % skip !== 0) continue
    const line = JSON.parse(raw) as Line
    if (cleanText(line.text)) lines.push(line)
    if (lines.length === most) break
  }
  return lines
}

describe('real conversations, replayed through two server processes', function () {
  this.timeout(180_000)
  let office: TestApp
  const servers: ServerProcess[] = []
  before(async () => {
    const settings = { MONGODB_URI: await freshDatabase(), SESSION_SECRET: 'one secret that every process knows' }
    // Makes the accounts and the conversations, and neither reacts nor listens to anything.
    office = await startApp({ ...settings, WORKERS: 'no' })
    for (let n = 0; n < 2; n++) servers.push(await startServers(settings))
  })
  after(async () => { await Promise.all(servers.map((server) => server.stop())); await office?.stop() })

  it('end with every message once and in order on every screen, through cut connections', async function () {
    if (!LOG) { this.skip(); return }
    this.timeout(Math.max(180_000, HOW_MANY * 200))
    const lines = await realLines(LOG, HOW_MANY)
    // Every second person's browser stands at the other process.
    const people = await Promise.all(Array.from({ length: PEOPLE }, async (_, n) => (await office.person(`Writer ${n}`)).at(servers[n % 2]!.url)))
    const screens = people.map((person) => new Screen(person))
    const ids = new Map(await Promise.all(CHANNELS.map(async (channel) => [channel, await office.rooms.conversations.ensure({ kind: 'lobby', key: channel, people: people.map(({ id }) => id), title: channel })] as const)))
    await Promise.all(screens.map((screen) => screen.opens([...ids.values()])))

    const queues = new Map<Screen, Line[]>()
    for (const line of lines) {
      const screen = screens[createHash('sha256').update(line.user).digest()[0]! % PEOPLE]!
      queues.set(screen, [...(queues.get(screen) ?? []), line])
    }
    const keys = new Map<string, string>()
    const started = Date.now()
    let writing = true
    const scissors = (async () => {
      for (let at = 0; writing; at++) { await sleep(700); screens[at % PEOPLE]!.cut() }
    })()
    await Promise.all([...queues].map(async ([screen, queue]) => {
      for (const line of queue) {
        const message = await screen.says(ids.get(line.channel)!, line.text)
        expect(keys.has(message.key), 'a key acknowledged twice').to.equal(false)
        keys.set(message.key, line.text)
      }
    }))
    writing = false
    await scissors
    const seconds = (Date.now() - started) / 1000

    const reader = people[0]!
    let count = 0
    for (const id of ids.values()) {
      const truth = (await whole(reader, id)).map(({ seq, key, text }) => ({ seq, key, text }))
      count += truth.length
      expect(new Set(truth.map(({ key }) => key)).size).to.equal(truth.length)
      for (const { key, text } of truth) expect(text).to.equal(cleanText(keys.get(key)!))
      for (const screen of screens) {
        for (let wait = 0; wait < 300 && endOf(screen.timelines.get(id)!) < truth.length; wait++) await sleep(50)
        const shown = screen.timelines.get(id)!.items.map(({ seq, key, text }) => ({ seq, key, text }))
        const wrong = truth.findIndex((message, place) => !isDeepStrictEqual(message, shown[place]))
        expect([wrong, shown.length], `${screen.person.name} sees the same; the first that is not: ${JSON.stringify([truth[wrong], shown[wrong]])}`).to.deep.equal([-1, truth.length])
      }
    }
    expect(count).to.equal(lines.length)
    expect(keys.size).to.equal(lines.length)
    const sum = (name: keyof Screen['figures']): number => screens.reduce((total, screen) => total + screen.figures[name], 0)
    console.log(`      ${count} messages by ${PEOPLE} people on two servers in ${seconds.toFixed(1)} s (${Math.round(count / seconds)} a second), ${sum('cuts')} cuts, ${sum('resent')} sent again, ${sum('asked')} asked for by place; lost 0, doubled 0 on ${PEOPLE} screens`)
    for (const screen of screens) screen.leaves()
  })
})
