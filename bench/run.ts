// npm run bench [-- NAME ...] [--quick] [--ideas N] [--seconds S] [--rounds R] [--profile]: the product beside a bare baseline, interleaved, in one run.
// Prints medians, their ratio, its spread and the goal; writes bench/results.json and bench/report.html. With --profile each
// benchmark has one more round after those that count, which says where the product's time went.
import { type ChildProcess, execFile, fork, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { MongoClient } from 'mongodb'
import { provideMongo } from '../scripts/mongo/provide.ts'
import type { PreparedVote } from './ballots.ts'
import { built } from './built.ts'
import type { Load, Measured } from './load.ts'
import { spentOn } from './profile.ts'
import { page, type Row } from './report.ts'

const args = process.argv.slice(2)
const option = (name: string, otherwise: number): number => { const at = args.indexOf(`--${name}`); return at < 0 ? otherwise : Number(args[at + 1]) }
const quick = args.includes('--quick')
const profile = args.includes('--profile')
const [IDEAS, SECONDS, ROUNDS] = [option('ideas', quick ? 2000 : 100_000), option('seconds', quick ? 2 : 8), option('rounds', quick ? 3 : 5)]
const names = args.filter((arg, at) => !arg.startsWith('--') && !args[at - 1]?.match(/^--(ideas|seconds|rounds)$/))
const wanted = (name: string): boolean => names.length === 0 || names.some((part) => name.includes(part))
const CONNECTIONS = 32
const CASTING = 'casting a secret ballot'
/** More than anybody casts in a second; a voter who comes twice would be answered without a write. */
const MOST_BALLOTS = 4000
const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url))
const say = (line: string): void => { process.stdout.write(`${line}\n`) }
const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)]!

interface Benchmark { name: string; goal: number; higher: boolean; product(round: number): Partial<Load>; baseline(round: number): Partial<Load>; port?: 'nothing'; of?: 'p50' }
interface Product { port: number; nothing: number; cookies: string[]; ids: string[]; password: string; hash: string; votes: PreparedVote[] }

const children: ChildProcess[] = []
process.once('exit', () => { for (const child of children) child.kill('SIGKILL') })
const begin = async <T>(file: string, argv: string[], env: Record<string, string> = {}): Promise<{ child: ChildProcess; told: T }> => {
  const child = fork(file, argv, { execArgv: [], env: { ...process.env, ...env } })
  children.push(child)
  const [told] = (await once(child, 'message')) as [T]
  return { child, told }
}
const ask = async <T>(child: ChildProcess, question: string): Promise<T> => { child.send(question); const [answer] = (await once(child, 'message')) as [T]; return answer }
const megabytes = async (child: ChildProcess): Promise<number> => (await ask<{ rss: number }>(child, 'memory')).rss / 1e6
const fire = async (load: Load): Promise<Measured> => {
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', here('./load.ts'), JSON.stringify(load)], { maxBuffer: 1e7 })
  return JSON.parse(stdout) as Measured
}

const program = await built('product', 'baseline')
const folder = mkdtempSync(path.join(tmpdir(), 'commonspark-bench-'))
const mongo = await provideMongo({ folder, say })
const uri = new URL(mongo.uri)
uri.pathname = `/bench${process.pid}`
const machine = `${cpus()[0]?.model ?? 'unknown'}, ${availableParallelism()} cores, load ${loadavg()[0]!.toFixed(1)} at the start; Node ${process.versions.node}; ${mongo.how}`
say(`${machine}\n${IDEAS} ideas with ten times as many supports and messages, ${CONNECTIONS} connections, ${ROUNDS} rounds of ${SECONDS} s each`)

const product = await begin<Product>(program.product, [String(IDEAS), String(CONNECTIONS), ...(wanted(CASTING) ? [String(ROUNDS + 1), String(SECONDS * MOST_BALLOTS), folder] : [])], { MONGODB_URI: uri.toString() })
const { port, nothing, cookies, ids, password, hash, votes } = product.told
const bytes = (await (await fetch(`http://127.0.0.1:${port}/api/explore`)).arrayBuffer()).byteLength
const baseline = await begin<{ port: number }>(program.baseline, [uri.toString(), String(bytes), hash])

const some = (round: number): string[] => Array.from({ length: 400 }, (_, n) => ids[(round * 400 + n) % ids.length]!)
const benchmarks: Benchmark[] = [
  { name: 'explore, anonymous', goal: 4, higher: true, product: () => ({ paths: ['/api/explore'] }), baseline: () => ({ paths: ['/explore'] }) },
  { name: 'explore, signed in', goal: 0.8, higher: true, product: () => ({ paths: ['/api/explore'], cookies }), baseline: () => ({ paths: ['/explore'] }) },
  { name: 'explore, signed in, p50', goal: 1.3, higher: false, of: 'p50', product: () => ({ paths: ['/api/explore'], cookies }), baseline: () => ({ paths: ['/explore'] }) },
  { name: 'one idea, signed in', goal: 0.8, higher: true, product: (round) => ({ paths: some(round).map((id) => `/api/ideas/${id}`), cookies }), baseline: (round) => ({ paths: some(round).map((id) => `/ideas/${id}`) }) },
  { name: 'nothing to load, signed in', goal: 0.5, higher: true, port: 'nothing', product: () => ({ paths: ['/api/nothing'], cookies }), baseline: () => ({ paths: ['/hello'] }) },
  { name: 'support, different ideas', goal: 2, higher: true, product: (round) => ({ method: 'PUT', paths: some(round).map((id) => `/api/ideas/${id}/support`), cookies, alternate: true }), baseline: (round) => ({ method: 'POST', paths: some(round).map((id) => `/support/${id}`) }) },
  { name: 'support, all on one idea', goal: 2, higher: true, product: () => ({ method: 'PUT', paths: [`/api/ideas/${ids[0]}/support`], cookies, alternate: true }), baseline: () => ({ method: 'POST', paths: [`/support/${ids[0]}`] }) },
  { name: CASTING, goal: 0.5, higher: true, product: (round) => ({ method: 'PUT', paths: [`/api/votes/${votes[round]!.id}/ballot`], bodies: votes[round]!.file }), baseline: (round) => ({ method: 'PUT', paths: [`/ballot/${votes[round]!.id}`], bodies: votes[round]!.file }) },
  { name: 'sign-in', goal: 0.8, higher: true, product: () => ({ method: 'POST', paths: ['/api/sign-in'], body: Array.from({ length: 8 }, (_, n) => JSON.stringify({ email: `bench${n}@example.org`, password })), connections: 8 }), baseline: () => ({ method: 'POST', paths: ['/sign-in'], connections: 8 }) },
]

const rows: Row[] = []
for (const one of benchmarks.filter(({ name }) => wanted(name))) {
  const seen: { product: number[]; baseline: number[]; failed: number } = { product: [], baseline: [], failed: 0 }
  for (let round = -1; round < ROUNDS; round++) {
    for (const side of round % 2 ? ['product', 'baseline'] as const : ['baseline', 'product'] as const) {
      const measured = await fire({ ...loadOf(one, side, round + 1), ...(round < 0 ? { seconds: 1 } : {}) })
      // The first round is for warming up.
      if (measured.failed > measured.rate) throw new Error(`${one.name}, ${side}: ${measured.failed} requests failed, so the figures would be of refusals`)
      if (round >= 0) { seen[side].push(one.of ? measured[one.of] : measured.rate); seen.failed += measured.failed }
    }
  }
  const ratios = seen.product.map((value, at) => value / seen.baseline[at]!)
  const [ours, theirs] = [median(seen.product), median(seen.baseline)]
  rows.push({ name: one.name, product: ours, baseline: theirs, unit: one.of ? 'ms' : '/s', ratio: ours / theirs, low: Math.min(...ratios), high: Math.max(...ratios), goal: one.goal, higher: one.higher, failed: seen.failed })
  say(lineOf(rows.at(-1)!))
  if (profile) {
    await ask(product.child, 'profile')
    await fire(loadOf(one, 'product', ROUNDS))
    say(spentOn(await ask(product.child, 'profiled')))
  }
}
const BESIDE = 'explore beside 8 sign-ins, p99'
if (wanted(BESIDE)) {
  const explore: Load = { ...loadOf(benchmarks[0]!, 'product', 0), connections: 8, rate: 200 }
  const signIns = loadOf(benchmarks.find(({ name }) => name === 'sign-in')!, 'product', 0)
  const [busy, quiet]: number[][] = [[], []]
  for (let round = 0; round < ROUNDS; round++) {
    quiet!.push((await fire(explore)).p99)
    const [beside] = await Promise.all([fire(explore), fire(signIns)])
    busy!.push(beside.p99)
  }
  const ratios = busy!.map((value, at) => value / quiet![at]!)
  const [ours, theirs] = [median(busy!), median(quiet!)]
  rows.push({ name: BESIDE, product: ours, baseline: theirs, unit: 'ms', ratio: ours / theirs, low: Math.min(...ratios), high: Math.max(...ratios), goal: 2, higher: false, failed: 0 })
  say(lineOf(rows.at(-1)!))
}
if (wanted('memory')) {
  const [ours, theirs] = [await megabytes(product.child), await megabytes(baseline.child)]
  rows.push({ name: 'memory of the process, MB', product: ours, baseline: theirs, unit: 'MB', ratio: ours / theirs, low: ours / theirs, high: ours / theirs, goal: 180 / theirs, higher: false, failed: 0 })
  say(lineOf(rows.at(-1)!))
}
writeFileSync(here('./results.json'), `${JSON.stringify({ machine, ideas: IDEAS, seconds: SECONDS, rounds: ROUNDS, rows }, null, 2)}\n`)
writeFileSync(here('./report.html'), page(machine, rows))
for (const { child } of [product, baseline]) { const ended = once(child, 'exit'); child.send('stop'); await Promise.race([ended, new Promise((resolve) => { setTimeout(resolve, 5000) })]) }
const client = await MongoClient.connect(uri.toString())
await client.db().dropDatabase()
await client.close()
await mongo.stop()
rmSync(folder, { recursive: true, force: true })
// What measures algorithms or needs several processes is a program of its own.
if (wanted('sockets')) spawnSync(process.execPath, ['--import', 'tsx', here('./sockets.ts'), ...names.filter((name) => name !== 'sockets'), ...(quick ? ['--quick'] : [])], { stdio: 'inherit' })
if (wanted('search')) spawnSync(process.execPath, ['--import', 'tsx', here('./search.ts'), String(IDEAS)], { stdio: 'inherit' })
if (wanted('storm')) spawnSync(process.execPath, ['--import', 'tsx', here('./storm.ts')], { stdio: 'inherit' })
if (wanted('writing')) spawnSync(process.execPath, ['--expose-gc', '--import', 'tsx', here('./writing.ts')], { stdio: 'inherit' })
if (wanted('equal shares')) spawnSync(process.execPath, ['--import', 'tsx', here('./equal-shares.ts')], { stdio: 'inherit' })
if (wanted('pairing')) spawnSync(process.execPath, ['--import', 'tsx', here('./pairing.ts')], { stdio: 'inherit' })
process.exit(0)

function loadOf(one: Benchmark, side: 'product' | 'baseline', round: number): Load {
  const at = side === 'baseline' ? baseline.told.port : one.port ? nothing : port
  return { url: `http://127.0.0.1:${at}`, connections: CONNECTIONS, seconds: SECONDS, method: 'GET', cookies: [], paths: [], ...one[side](round) }
}

function lineOf({ name, product: ours, baseline: theirs, unit, ratio, low, high, goal, higher, failed }: Row): string {
  const slack = Math.max(0.1 * goal, (high - low) / 2)
  const met = higher ? ratio >= goal - slack : ratio <= goal + slack
  return `${name.padEnd(28)} ${ours.toFixed(0).padStart(7)}${unit} against ${theirs.toFixed(0).padStart(7)}${unit}: ${ratio.toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)}), goal ${higher ? '>=' : '<='} ${goal.toFixed(2)}: ${met ? 'met' : 'MISSED'}${failed ? `, ${failed} failed` : ''}`
}
