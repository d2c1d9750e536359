// node --import tsx bench/writing.ts: writing together beside bare Yjs and a bare relay. Prints each figure with its goal.
// The server runs in a process of its own, the writers in this one; MONGODB_URI names a database server, else an embedded one is started.
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { performance } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import { gunzipSync } from 'node:zlib'
import { io } from 'socket.io-client'
import * as Y from 'yjs'
import { provideMongo } from '../scripts/mongo/provide.ts'
import { freshDatabase, startApp } from '../tests/support/app.ts'
import { at as personAt, teamOf, Writer } from '../tests/support/writers.ts'

const WRITERS = 20
const ROUNDS = 40
const SITTINGS = 4
const TRACE = new URL('../../shared/data/editing/seq_automerge-paper.json.gz', import.meta.url)

const say = (line: string): void => { process.stdout.write(`${line}\n`) }
const mongo = await provideMongo({ folder: mkdtempSync(path.join(tmpdir(), 'commonspark-bench-')), say })
process.env['MONGODB_URI'] = mongo.uri
const settings = { MONGODB_URI: await freshDatabase(), SESSION_SECRET: 'one secret that every process knows' }
const children: ChildProcess[] = []
process.once('exit', () => { for (const child of children) child.kill('SIGKILL') })
const begin = async (file: string): Promise<string> => {
  const child = spawn(process.execPath, ['--import', 'tsx', new URL(file, import.meta.url).pathname], { env: { ...process.env, ...settings }, stdio: ['ignore', 'pipe', 'inherit'] })
  children.push(child)
  return new Promise((resolve, reject) => { child.stdout.once('data', (line: Buffer) => { resolve(`http://127.0.0.1:${line.toString().trim()}`) }); child.once('exit', () => { reject(new Error(`${file} ended`)) }) })
}

/** The keystrokes of a real text, or made-up ones where the trace is not at hand. */
const keys: readonly (readonly [number, number, string])[] = existsSync(TRACE)
  ? (JSON.parse(gunzipSync(readFileSync(TRACE)).toString()) as { txns: { patches: [number, number, string][] }[] }).txns.flatMap(({ patches }) => patches)
  : Array.from({ length: 260_000 }, (_, n) => [Math.max(0, Math.floor(n * 0.8) - (n % 5)), 0, 'x'] as const)
function type(doc: Y.Doc, name: string, count = keys.length): void {
  const text = doc.getText(name)
  for (const [place, gone, added] of keys.slice(0, count)) { if (gone) text.delete(Math.min(place, text.length), gone); if (added) text.insert(Math.min(place, text.length), added) }
}

const app = await startApp(settings)
const people = await Promise.all(Array.from({ length: WRITERS }, (_, n) => app.person(`Writer ${n}`)))
const { service, model } = app.rooms.documents
const actor = { id: people[0]!.id, roles: [], locale: 'en' as const, session: null, ip: '' }

{ // Merging, and what is stored.
  const updates: Uint8Array[] = []
  const typed = new Y.Doc()
  typed.on('update', (update: Uint8Array) => { updates.push(update) })
  type(typed, 'trace', 40_000)
  const ratios: number[] = []
  let factor = 0
  for (let round = -1; round < 3; round++) {
    const document = await teamOf([people[0]!])
    await service.copy(document, true)
    const bare = new Y.Doc()
    const from = performance.now()
    for (const update of updates) Y.applyUpdate(bare, update)
    const middle = performance.now()
    await Promise.all(updates.map((update) => service.update(actor, document, update)))
    if (round >= 0) ratios.push((middle - from) / (performance.now() - middle))
    await service.compact(document)
    factor = (await model.weight(document)).state / Y.encodeStateAsUpdateV2((await service.copy(document))!).byteLength
  }
  ratios.sort((a, b) => a - b)
  say(`merging with persistence       ${ratios[1]!.toFixed(2)} of bare Y.applyUpdate (${ratios[0]!.toFixed(2)} to ${ratios[2]!.toFixed(2)}), goal >= 0.50`)
  say(`stored state                   ${factor.toFixed(3)} of Yjs V2, goal <= 1.100`)
}

{ // A keystroke on another screen.
  const url = await begin('../tests/support/instance.ts')
  const relay = await begin('./relay.ts')
  const document = await teamOf(people)
  const writers = await Promise.all(people.map((person) => new Writer(document).joins(personAt(url, person))))
  const ours = await delays(writers.map(({ doc }) => doc))
  await Promise.all(writers.map((writer) => writer.saved()))
  for (const writer of writers) writer.leaves()
  const bare = await Promise.all(Array.from({ length: WRITERS }, async () => {
    const socket = io(relay, { transports: ['websocket'] })
    await new Promise<void>((resolve) => { socket.once('connect', () => { resolve() }) })
    const doc = new Y.Doc()
    doc.on('update', (update: Uint8Array, origin: unknown) => { if (origin !== 'there') socket.emit('update', update, () => undefined) })
    socket.on('update', (update: ArrayBuffer) => { Y.applyUpdate(doc, new Uint8Array(update), 'there') })
    return { doc, socket }
  }))
  const theirs = await delays(bare.map(({ doc }) => doc))
  for (const { socket } of bare) socket.disconnect()
  say(`keystroke, ${WRITERS} writers, p50     ${ours(0.5)} ms, a bare relay that keeps nothing ${theirs(0.5)} ms`)
  say(`keystroke, ${WRITERS} writers, p99     ${ours(0.99)} ms, a bare relay that keeps nothing ${theirs(0.99)} ms, goal <= 100 ms`)
}

{ // A long document.
  const document = await teamOf([people[0]!])
  await service.copy(document, true)
  const doc = new Y.Doc()
  for (let n = 0; n < SITTINGS; n++) { doc.clientID = 1000 + n; Y.transact(doc, () => { type(doc, `long.${n}`) }) }
  const { version } = (await model.read(document))!
  await model.replace(document, version, Y.encodeStateAsUpdateV2(doc))
  await service.sweep(-1)
  globalThis.gc?.()
  const before = process.memoryUsage().heapUsed
  const from = performance.now()
  const writer = await new Writer(document).joins(people[0]!)
  const opened = performance.now() - from
  globalThis.gc?.()
  say(`opening ${keys.length * SITTINGS} edits        ${opened.toFixed(0)} ms from disk to the text in the client, goal <= 2000 ms; ${(await model.weight(document)).state} bytes stored, ${Math.round((process.memoryUsage().heapUsed - before) / 2e6)} MB for each open copy`)
  writer.leaves()
}

await app.stop()
await mongo.stop()
process.exit(0)

/** Everybody types a few times a second; how long until the eighth has it, as percentiles. */
async function delays(docs: readonly Y.Doc[]): Promise<(share: number) => string> {
  const sent = new Map<string, number>()
  const seen: number[] = []
  const other = docs[7]!.getText('keys')
  other.observe((event) => {
    for (const { insert } of event.delta) for (const word of typeof insert === 'string' ? insert.match(/<\d+\.\d+>/g) ?? [] : []) { const at = sent.get(word); if (at !== undefined) { seen.push(performance.now() - at); sent.delete(word) } }
  })
  for (let round = 0; round < ROUNDS; round++) {
    await Promise.all(docs.map(async (doc, n) => {
      await sleep(Math.random() * 200)
      if (n === 7) return
      const word = `<${n}.${round}>`
      sent.set(word, performance.now())
      doc.getText('keys').insert(0, word)
    }))
  }
  for (let waited = 0; sent.size > 0 && waited < 10_000; waited += 20) await sleep(20)
  if (sent.size > 0) throw new Error(`${sent.size} keystrokes never came`)
  seen.sort((a, b) => a - b)
  return (share) => seen[Math.floor((seen.length - 1) * share)]!.toFixed(0)
}
