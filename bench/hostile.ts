// node --import tsx bench/hostile.ts [--quick] [heads bodies deaf idle storm]: plain requests beside hostile connections, and the same requests quiet in the same run.
// Every attack comes from a process of its own. MONGODB_URI names a database server, else an embedded one is started.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect, type Socket as NetSocket } from 'node:net'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { io, type Socket } from 'socket.io-client'
import { freshDatabase, startApp } from '../tests/support/app.ts'
import { publishes } from '../tests/support/ideas.ts'
import { startServers } from '../tests/support/processes.ts'

/** What a process of attackers is to do. */
interface Attack { kind: 'heads' | 'bodies' | 'deaf' | 'idle' | 'storm'; url: string; count: number; cookie: string }
/** What it saw: how many connections were cut off, and after how many milliseconds all were back, at worst. */
interface Seen { open: number; cut: number; back: number }

const say = (line: string): void => { process.stdout.write(`${line}\n`) }
const at = (values: readonly number[], part: number): number => values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? 0

/** Opens connections that send this and then a byte a second, and counts those that were ended. */
async function drips({ url, count }: Attack, head: string, drip: string, reads: boolean): Promise<() => Seen> {
  const sockets: NetSocket[] = []
  let cut = 0
  for (let n = 0; n < count; n++) {
    const socket = connect(Number(new URL(url).port), '127.0.0.1', () => { socket.write(head) })
    socket.on('error', () => undefined).on('close', () => { cut++ })
    if (reads) socket.resume()
    sockets.push(socket)
    if (n % 50 === 49) await sleep(10)
  }
  let turn = 0
  if (drip) setInterval(() => { for (const socket of sockets) if (socket.writable) socket.write(drip[turn % drip.length]!); turn++ }, 1000)
  return () => ({ open: sockets.filter(({ destroyed }) => !destroyed).length, cut, back: 0 })
}
/** Opens sockets as pages do, half of them signed in; `storm` cuts all at once, and all come back at once, again and again. */
async function pages({ kind, url, count, cookie }: Attack): Promise<() => Seen> {
  const sockets: Socket[] = []
  for (let n = 0; n < count; n += 50) {
    sockets.push(...await Promise.all(Array.from({ length: Math.min(50, count - n) }, async (_, k) => {
      const socket = io(url, { transports: ['websocket'], forceNew: true, timeout: 60_000, reconnectionDelay: 1, reconnectionDelayMax: 50, extraHeaders: k % 2 ? { cookie } : {} })
      await new Promise<void>((resolve) => { socket.once('connect', () => { resolve() }) })
      return socket
    })))
  }
  let [cut, back] = [0, 0]
  const storm = async (): Promise<void> => {
    for (;;) {
      const began = performance.now()
      for (const socket of sockets) socket.io.engine.close()
      cut += sockets.length
      await sleep(50)
      while (!sockets.every(({ connected }) => connected)) await sleep(20)
      back = Math.max(back, performance.now() - began)
      await sleep(3000)
    }
  }
  if (kind === 'storm') void storm()
  return () => ({ open: sockets.filter(({ connected }) => connected).length, cut, back: Math.round(back) })
}
async function attack(given: Attack): Promise<void> {
  const seen = await {
    heads: () => drips(given, 'GET /api/explore HTTP/1.1\r\nHost: localhost\r\nX-A: ', 'a', true),
    bodies: () => drips(given, 'POST /api/sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n{"email":"', 'a', true),
    deaf: () => drips(given, 'GET /api/openapi.json HTTP/1.1\r\nHost: localhost\r\n\r\n'.repeat(6), '', false),
    idle: () => pages(given), storm: () => pages(given),
  }[given.kind]()
  // Whoever never reads is beside the others for long; what they ask for in one burst is not what is looked at here.
  if (given.kind === 'deaf') await sleep(5000)
  say('ready')
  process.stdin.on('data', () => { say(JSON.stringify(seen())); process.exit(0) })
}

async function bench(quick: boolean, only: readonly string[]): Promise<void> {
  const seconds = quick ? 4 : 12
  const [many, sockets] = quick ? [300, 2000] : [1000, 2500]
  const MONGODB_URI = await freshDatabase()
  const app = await startApp({ MONGODB_URI, SESSION_SECRET: 's'.repeat(40), WORKERS: 'no' })
  const ann = await app.person('Ann')
  for (let n = 0; n < 20; n++) await publishes(ann, `Idea ${n}`)
  const server = await startServers({ MONGODB_URI, SESSION_SECRET: 's'.repeat(40) })
  const [url, cookie] = [server.url, ann.cookie]
  const memory = async (): Promise<number> => Math.round(Number(/^process_resident_memory_bytes (\S+)/m.exec(await (await fetch(`${url}/metrics`)).text())?.[1] ?? 0) / 1e6)
  /** Two plain requests after each other, fifty times a second at most. */
  const measure = async (): Promise<number[]> => {
    const took: number[] = []
    for (const end = performance.now() + seconds * 1000; performance.now() < end; await sleep(20)) {
      for (const [path, headers] of [['/api/explore', {}], ['/api/me', { cookie }]] as const) {
        const from = performance.now()
        const response = await fetch(`${url}${path}`, { headers })
        await response.arrayBuffer()
        if (response.status !== 200) throw new Error(`${path}: ${response.status}`)
        took.push(performance.now() - from)
      }
    }
    return took
  }
  const begin = async (given: Omit<Attack, 'url' | 'cookie'>): Promise<{ child: ChildProcess; line: () => Promise<string> }> => {
    const child = spawn(process.execPath, ['--import', 'tsx', fileURLToPath(import.meta.url), JSON.stringify({ ...given, url, cookie } satisfies Attack)], { stdio: ['pipe', 'pipe', 'inherit'] })
    const lines = createInterface(child.stdout)
    const line = async (): Promise<string> => String((await once(lines, 'line'))[0])
    await line()
    return { child, line }
  }
  say(`Node ${process.version}; ${seconds} s each; latencies of /api/explore and /api/me, quiet (before and after) and meanwhile`)
  say('attack                          p50 quiet   p50    ratio   p99 quiet   p99    ratio   cut off   still open   all back   memory MB')
  await measure()
  for (const [name, kind, count] of [['heads, a byte a second', 'heads', many], ['bodies, a byte a second', 'bodies', many], ['ask and never read', 'deaf', many / 2], ['idle sockets', 'idle', sockets], ['reconnect storms', 'storm', sockets]] as const) {
    if (only.length > 0 && !only.includes(kind)) continue
    const before = await measure()
    const rss = await memory()
    const { child, line } = await begin({ kind, count })
    const meanwhile = await measure()
    const grown = await memory()
    // Slow ones are looked at again when their time is over.
    if (kind === 'heads' || kind === 'bodies') await sleep(36_000)
    const answer = line()
    child.stdin!.write('!')
    const { open, cut, back } = JSON.parse(await answer) as Seen
    await once(child, 'exit')
    await sleep(1000)
    const quiet = [...before, ...await measure()]
    const [a, b, c, d] = [at(quiet, 0.5), at(meanwhile, 0.5), at(quiet, 0.99), at(meanwhile, 0.99)]
    const cell = (value: number | string, width: number): string => String(typeof value === 'number' ? value.toFixed(1) : value).padStart(width)
    say(`${`${count} ${name}`.padEnd(30)} ${cell(a, 9)} ${cell(b, 7)} ${cell(b / a, 7)} ${cell(c, 11)} ${cell(d, 7)} ${cell(d / c, 7)} ${cell(`${cut}`, 9)} ${cell(`${open}`, 12)} ${cell(back ? `${back} ms` : '-', 10)} ${cell(`${rss} to ${grown}`, 13)}`)
  }
  await server.stop()
  await app.stop()
  process.exit(0)
}

const [given] = process.argv.slice(2)
if (given?.startsWith('{')) await attack(JSON.parse(given) as Attack)
else await bench(process.argv.includes('--quick'), process.argv.slice(2).filter((word) => !word.startsWith('--')))
