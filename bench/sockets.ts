// npm run bench -- sockets [NAME ...] [--quick]: messages and live facts beside bare Socket.IO, interleaved, in one run; each row takes less than a minute.
// NAME is part of a row's name: message, fan-out, across, cut, idle. Prints the medians, their ratio, its spread and the goal.
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { MongoClient } from 'mongodb'
import { provideMongo } from '../scripts/mongo/provide.ts'
import { built } from './built.ts'
import type { Task, Told } from './sockets-load.ts'

const args = process.argv.slice(2)
const quick = args.includes('--quick')
const names = args.filter((arg) => !arg.startsWith('--'))
const wanted = (name: string): boolean => names.length === 0 || names.some((part) => name.includes(part))
const PEOPLE = 40
const [ROUNDS, SECONDS, ROOM, IDLE, MESSAGES] = quick ? [3, 2, 300, 1000, 20_000] : [5, 4, 1000, 5000, 1_000_000]
const say = (line: string): void => { process.stdout.write(`${line}\n`) }
const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)]!

const children = new Set<ChildProcess>()
process.once('exit', () => { for (const child of children) child.kill('SIGKILL') })
const start = (file: string, argv: string[], env: Record<string, string> = {}): ChildProcess => {
  const child = fork(file, argv, { execArgv: ['--expose-gc'], env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'inherit', 'ipc'] })
  children.add(child)
  child.once('exit', () => children.delete(child))
  return child
}
const begin = async <T>(file: string, argv: string[], env?: Record<string, string>): Promise<{ child: ChildProcess; told: T }> => {
  const child = start(file, argv, env)
  const [told] = (await Promise.race([once(child, 'message'), once(child, 'exit').then(() => { throw new Error(`${file} did not start`) })])) as [T]
  return { child, told }
}
const end = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null) return
  const ended = once(child, 'exit')
  child.send('stop')
  await Promise.race([ended, sleep(5000).then(() => child.kill('SIGKILL'))])
}
const memory = async (child: ChildProcess): Promise<number> => { child.send('memory'); const [{ used }] = (await once(child, 'message')) as [{ used: number }]; return used }
/** Runs one task in a process of its own; `meanwhile` once it says that it is ready. */
async function load(task: Task, meanwhile?: (child: ChildProcess) => Promise<void>): Promise<Told> {
  const child = start(program['sockets-load'], [JSON.stringify(task)])
  let out = ''
  child.stdout!.on('data', (part: Buffer) => { out += part.toString() })
  const ended = once(child, 'exit')
  if (meanwhile) { await once(child, 'message'); await meanwhile(child) }
  const [code] = await ended
  if (code !== 0) throw new Error(`the load failed: ${JSON.stringify(task).slice(0, 200)}`)
  return JSON.parse(out) as Told
}

const program = await built('sockets-product', 'sockets-baseline', 'sockets-load')
const folder = mkdtempSync(path.join(tmpdir(), 'commonspark-sockets-'))
const mongo = await provideMongo({ folder, say })
const uri = new URL(mongo.uri)
uri.pathname = `/sockets${process.pid}`
const env = { MONGODB_URI: uri.toString() }
interface Product { port: number; cookies: string[]; conversation: string }
let product = await begin<Product>(program['sockets-product'], [String(PEOPLE), '0', String(wanted('message') ? MESSAGES : 0)], env)
const { port, cookies, conversation } = product.told
let bare = await begin<{ port: number }>(program['sockets-baseline'], [uri.toString(), '0', 'mongo'])
const barePort = bare.told.port
const url = (at: number): string => `http://127.0.0.1:${at}`
const taskOf = (side: Task['side'], more: Partial<Task>): Task => ({
  kind: 'write', side, cookies, conversation, seconds: SECONDS, writers: 1, listeners: 0, pace: 0, urls: { write: url(side === 'product' ? port : barePort), listen: url(side === 'product' ? port : barePort) }, ...more,
})

interface Figure { label: string; of: 'rate' | 'p50' | 'p99'; goal: number; unit: string }
/** Runs a task on both sides, in turn, and prints a line for each figure; the first round is for warming up. */
async function compare(name: string, more: (side: Task['side']) => Partial<Task>, figures: Figure[]): Promise<void> {
  if (!wanted(name)) return
  const seen: Record<Task['side'], Told[]> = { product: [], baseline: [] }
  for (let round = -1; round < ROUNDS; round++) {
    for (const side of round % 2 ? ['product', 'baseline'] as const : ['baseline', 'product'] as const) {
      const told = await load(taskOf(side, { ...more(side), ...(round < 0 ? { seconds: 1 } : {}) }))
      if (told.lost > 0) throw new Error(`${name}, ${side}: ${told.lost} never arrived`)
      if (round >= 0) seen[side].push(told)
    }
  }
  for (const { label, of, goal, unit } of figures) {
    const ratios = seen.product.map((told, at) => told[of] / seen.baseline[at]![of])
    const [ours, theirs] = [median(seen.product.map((told) => told[of])), median(seen.baseline.map((told) => told[of]))]
    print(`${name}, ${label}`, ours, theirs, unit, Math.min(...ratios), Math.max(...ratios), goal, of === 'rate')
  }
}
function print(name: string, ours: number, theirs: number, unit: string, low: number, high: number, goal: number, higher: boolean): void {
  const ratio = ours / theirs
  const slack = Math.max(0.1 * goal, (high - low) / 2)
  const met = higher ? ratio >= goal - slack : ratio <= goal + slack
  // Rounds that differ so much say something of the machine and nothing of the product.
  const verdict = high - low > goal ? 'TOO NOISY TO SAY' : met ? 'met' : 'MISSED'
  say(`${name.padEnd(44)} ${ours.toFixed(1).padStart(9)}${unit} against ${theirs.toFixed(1).padStart(9)}${unit}: ${ratio.toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)}), goal ${higher ? '>=' : '<='} ${goal.toFixed(2)}: ${verdict}`)
}

await compare('message, one writer', () => ({}), [{ label: 'to acknowledged, p50', of: 'p50', goal: 2.5, unit: ' ms' }])
await compare('message, 32 writers', () => ({ writers: 32 }), [{ label: 'acknowledged', of: 'rate', goal: 1, unit: '/s' }])
await compare(`fan-out to ${ROOM} sockets`, () => ({ kind: 'fanout', listeners: ROOM }), [{ label: 'deliveries', of: 'rate', goal: 0.9, unit: '/s' }, { label: 'p99', of: 'p99', goal: 1.2, unit: ' ms' }])

if (wanted('fan-out across processes')) {
  const [second, bareSecond] = [await begin<Product>(program['sockets-product'], ['0'], env), await begin<{ port: number }>(program['sockets-baseline'], [uri.toString(), '0', 'mongo'])]
  await compare('fan-out across processes', (side) => ({
    kind: 'fanout', listeners: 100, pace: 20, urls: side === 'product' ? { write: url(port), listen: url(second.told.port) } : { write: url(barePort), listen: url(bareSecond.told.port) },
  }), [{ label: 'p50', of: 'p50', goal: 1.3, unit: ' ms' }, { label: 'p99', of: 'p99', goal: 1.5, unit: ' ms' }])
  await Promise.all([end(second.child), end(bareSecond.child)])
}

if (wanted('clients that are cut')) {
  const task = { kind: 'cut', listeners: 20, seconds: quick ? 8 : 15 } as const
  const ours = await load(taskOf('product', task), async () => {
    await sleep(task.seconds * 400)
    await end(product.child)
    product = await begin<Product>(program['sockets-product'], ['0', String(port)], env)
  })
  const theirs = await load(taskOf('baseline', task), async () => {
    await sleep(task.seconds * 400)
    await end(bare.child)
    bare = await begin<{ port: number }>(program['sockets-baseline'], [uri.toString(), String(barePort), 'mongo'])
  })
  const part = ({ lost, rate }: Told): string => `${((100 * lost) / rate).toFixed(1)} %`
  say(`clients that are cut, one restart                product: ${ours.lost} of ${ours.rate} lost, ${ours.doubled} shown twice; bare: ${theirs.lost} of ${theirs.rate} lost (${part(theirs)}), ${theirs.doubled} twice; goal 0 and 0: ${ours.lost + ours.doubled === 0 ? 'met' : 'MISSED'}`)
}

if (wanted('idle sockets')) {
  const grown = { product: 0, baseline: 0 }
  /** Questions of one signed-in client, one after the other; the median of what they took. */
  const asks = async (): Promise<number> => {
    const took: number[] = []
    for (let n = 0; n < 400; n++) {
      const from = performance.now()
      await (await fetch(`${url(port)}/api/me`, { headers: { cookie: cookies[0]! } })).arrayBuffer()
      took.push(performance.now() - from)
    }
    return median(took.slice(100))
  }
  const quiet: number[] = []
  const crowded: number[] = []
  for (const side of ['baseline', 'product'] as const) {
    const { child } = side === 'product' ? product : bare
    await load(taskOf(side, { kind: 'idle', listeners: 10 }), async (idle) => {
      if (side === 'product') quiet.push(await asks())
      const before = await memory(child)
      await load(taskOf(side, { kind: 'idle', listeners: IDLE }), async (crowd) => {
        await sleep(2000)
        grown[side] = ((await memory(child)) - before) / IDLE / 1000
        if (side === 'product') crowded.push(await asks())
        crowd.send('leave')
      })
      // Before and after, because a machine is not equally busy all the time.
      if (side === 'product') quiet.push(await asks())
      idle.send('leave')
    })
  }
  print(`idle sockets (${IDLE}), memory of each`, grown.product, grown.baseline, ' KB', grown.product / grown.baseline, grown.product / grown.baseline, 1.4, false)
  const usual = quiet.reduce((sum, took) => sum + took / quiet.length, 0)
  print(`idle sockets, an answer beside ${IDLE} and 10`, median(crowded), usual, ' ms', median(crowded) / Math.max(...quiet), median(crowded) / Math.min(...quiet), 1.1, false)
}

for (const { child } of [product, bare]) await end(child)
const client = await MongoClient.connect(uri.toString())
await client.db().dropDatabase()
await client.close()
await mongo.stop()
rmSync(folder, { recursive: true, force: true })
process.exit(0)
