import { randomUUID } from 'node:crypto'
import { type ChildProcess, spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'chai'
import * as Y from 'yjs'
import { listThreads, startThread } from '@commonspark/shared/documents/threads'
import { freshDatabase, startApp, type TestApp } from '../../support/app.ts'
import type { Person } from '../../support/people.ts'
import { at, equal, onDisk, teamOf, Writer } from '../../support/writers.ts'

const INSTANCE = new URL('../../support/instance.ts', import.meta.url).pathname
const SECONDS = Number(process.env['FUZZ_SECONDS'] ?? 12)
/** Seeds that once failed stay; a new one can be tried with FUZZ_SEED. */
const SEEDS = process.env['FUZZ_SEED'] ? [Number(process.env['FUZZ_SEED'])] : [1]

/** Whole characters: half of one has no encoding. */
const LETTERS = Array.from('abcdefgh ł🌱ß')

/** A small generator of numbers from 0 to 1 that a seed repeats. */
const random = (seed: number) => (): number => {
  seed = (seed + 0x6D2B79F5) | 0
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296
}

describe('ten writers on two processes that die', function () {
  this.timeout(SECONDS * 1000 + 120_000)
  let app: TestApp, settings: Record<string, string>
  /** How far the clock of the process that compacts is from the others'. */
  let jump = 0
  const processes: (ChildProcess | null)[] = [null, null]
  const urls: string[] = ['', '']
  before(async () => {
    settings = { MONGODB_URI: await freshDatabase(), SESSION_SECRET: 'one secret that every process knows' }
    app = await startApp(settings, { clock: { now: () => new Date(Date.now() + jump) } })
    await Promise.all([begin(0), begin(1)])
  })
  after(async () => {
    for (const one of processes) one?.kill('SIGKILL')
    await app.stop()
  })
  async function begin(n: number): Promise<void> {
    const child = spawn(process.execPath, ['--import', 'tsx', INSTANCE], { env: { ...process.env, ...settings }, stdio: ['ignore', 'pipe', 'inherit'] })
    processes[n] = child
    urls[n] = `http://127.0.0.1:${await new Promise<string>((resolve, reject) => { child.stdout.once('data', (line: Buffer) => { resolve(line.toString().trim()) }); child.once('exit', () => { reject(new Error('it ended')) }) })}`
  }

  for (const seed of SEEDS) {
    it(`seed ${seed}: random edits, cuts, kills and compaction, and at the end all are equal and nothing promised is missing`, async () => {
      const next = random(seed)
      const pick = (n: number): number => Math.floor(next() * n)
      const people: Person[] = []
      for (let n = 0; n < 10; n++) people.push(await app.person(`Writer${n}`))
      const document = await teamOf(people)
      const writers = await Promise.all(people.map((person, n) => new Writer(document).joins(at(urls[n % 2]!, person))))
      const end = Date.now() + SECONDS * 1000
      let [edits, cuts, kills, compactions, settled] = [0, 0, 0, 0, 0]
      const remarks = new Set<string>()

      /** Writes, proposes to add or to delete, or takes and refuses what is proposed. */
      const suggest = (text: Y.XmlText): void => {
        const proposed = (text.toDelta() as { insert: string; attributes?: Record<string, unknown> }[])
        const kind = next()
        if (kind < 0.4) text.insert(pick(text.length + 1), 'word', kind < 0.2 ? { insertion: { id: `${edits}` } } : {})
        else if (kind < 0.6 && text.length > 3) text.format(pick(text.length - 2), 2, { deletion: { id: `${edits}` } })
        else {
          let at = 0
          for (const { insert, attributes = {} } of proposed) {
            if (attributes['insertion'] || attributes['deletion']) {
              settled++
              if (Boolean(attributes['insertion']) === next() < 0.5) text.format(at, insert.length, { insertion: null, deletion: null })
              else text.delete(at, insert.length)
              return
            }
            at += insert.length
          }
        }
      }
      const edit = (doc: Y.Doc): void => {
        edits++
        const kind = pick(10)
        if (kind < 6) {
          const text = doc.getText('title')
          if (next() < 0.3 && text.length > 4) text.delete(pick(text.length - 3), 1 + pick(3))
          else text.insert(pick(text.length + 1), LETTERS.slice(pick(8), 8 + pick(5)).join(''))
        } else if (kind < 8) {
          const fragment = doc.getXmlFragment('canvas.problem')
          if (fragment.length === 0 || next() < 0.2) { const made = new Y.XmlElement('paragraph'); made.insert(0, [new Y.XmlText('new')]); fragment.insert(pick(fragment.length + 1), [made]) }
          else if (next() < 0.1) fragment.delete(pick(fragment.length), 1)
          else { const text = (fragment.get(pick(fragment.length)) as Y.XmlElement).get(0) as Y.XmlText | undefined; if (text) suggest(text) }
        } else doc.getMap('fields').set(['stage', 'country', 'language'][pick(3)]!, `${pick(5)}`)
      }
      const writes = writers.map(async (writer, n) => {
        const turn = random(seed * 100 + n)
        while (Date.now() < end) {
          edit(writer.doc)
          await sleep(turn() * 60)
          if (turn() < 0.01) {
            const at = JSON.stringify(Y.createRelativePositionFromTypeIndex(writer.doc.getXmlFragment('canvas.problem'), 0))
            // The same key until it is answered: a process may die with the answer.
            const body = { key: randomUUID(), anchor: { section: 'problem', start: at, end: at }, quote: 'a word', text: `Remark of ${n}` }
            await people[n]!.does(startThread, { params: { id: document }, body }).then(({ id }) => { remarks.add(id) })
          }
          if (turn() > 0.02) continue
          cuts++
          writer.cuts()
          for (let more = 0; more < 5; more++) { edit(writer.doc); await sleep(turn() * 100) }
          // A process may be down when the network is back.
          for (let done = false; !done;) done = await writer.joins(at(urls[n % 2]!, people[n]!)).then(() => true, async () => { await sleep(200); return false })
        }
      })
      const trouble = (async () => {
        while (Date.now() < end) {
          await sleep(400 + next() * 900)
          compactions++
          // A clock that is an hour ahead or a day behind: nothing may hang on it.
          jump = [0, 3_600_000, -86_400_000][pick(3)]!
          // Ours is a third process, whose memory is behind: the worst one to compact.
          await Promise.all([app.rooms.documents.service.compact(document), app.rooms.documents.service.compact(document)]).catch(() => undefined)
          if (next() > 0.25 || Date.now() > end - 4000) continue
          const n = pick(2)
          kills++
          processes[n]!.kill('SIGKILL')
          await begin(n)
          for (const [who, writer] of writers.entries()) if (who % 2 === n && !writer.socket?.connected) await writer.joins(at(urls[n]!, people[who]!)).catch(() => undefined)
        }
      })()
      await Promise.all([...writes, trouble])
      for (const [n, writer] of writers.entries()) if (!writer.socket?.connected || writer.link.place !== 'saved') { writer.socket?.disconnect(); await writer.joins(at(urls[n % 2]!, people[n]!)) }
      await Promise.all(writers.map((writer) => writer.saved()))
      const all = (doc: Y.Doc): string => JSON.stringify([doc.getText('title').toJSON(), doc.getXmlFragment('canvas.problem').toJSON(), doc.getMap('fields').toJSON()])
      const state = await equal(writers.map(({ doc }) => doc), all)
      const disk = await onDisk(app, document)
      expect(all(disk)).to.equal(state)
      let missing = 0
      disk.on('update', () => { missing++ })
      for (const { promised } of writers) if (promised) Y.applyUpdate(disk, promised)
      expect(missing, 'updates that were answered and are not on disk').to.equal(0)
      const kept = (await people[0]!.does(listThreads, { params: { id: document } })).items.map(({ id }) => id)
      expect(kept, 'remarks that were answered').to.include.members([...remarks])
      for (const writer of writers) writer.leaves()
      console.log(`      seed ${seed}: ${edits} edits, ${settled} proposals decided, ${remarks.size} remarks, ${cuts} cuts, ${kills} kills, ${compactions} compactions in ${SECONDS} s`)
      expect(kills + cuts).to.be.greaterThan(0)
    })
  }
})
