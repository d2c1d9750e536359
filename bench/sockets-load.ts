// Load on sockets, from a process of its own: one task described by the JSON in the first argument; prints what it measured as JSON.
import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { io, type Socket } from 'socket.io-client'

/** `side` says whose words are spoken; `urls` are where the writers and where the listeners connect. */
export interface Task {
  kind: 'write' | 'fanout' | 'cut' | 'idle'
  side: 'product' | 'baseline'
  urls: { write: string; listen: string }
  cookies: string[]
  conversation: string
  seconds: number
  writers: number
  listeners: number
  /** Messages a second that are offered; 0 is one as soon as the last has arrived everywhere. */
  pace: number
}
export interface Told { rate: number; p50: number; p99: number; lost: number; doubled: number }

const task = JSON.parse(process.argv[2] ?? '{}') as Task
const { side, urls, cookies, conversation, seconds } = task
const FACT = side === 'product' ? 'message.posted' : 'message'
const filler = 'x'.repeat(150)
const at = (values: number[], part: number): number => values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? 0

const connect = (url: string, n: number): Promise<Socket> => new Promise((resolve, reject) => {
  const socket = io(url, { transports: ['websocket'], forceNew: true, reconnectionDelay: 50, reconnectionDelayMax: 500, extraHeaders: side === 'product' ? { cookie: cookies[n % cookies.length]! } : {} })
  socket.once('connect', () => { resolve(socket) })
  socket.once('connect_error', reject)
})
const watches = async (socket: Socket): Promise<void> => {
  if (side === 'product') await socket.timeout(10_000).emitWithAck('live:watch', { topics: [`conversation:${conversation}`] })
  else await socket.timeout(10_000).emitWithAck('join', conversation)
}
/** Sends one message; in the bare one with an insert or with a telling, as the task compares. */
const send = async (socket: Socket, text: string): Promise<boolean> => {
  const ack = (side === 'product' ? await socket.timeout(5000).emitWithAck('message:send', { conversationId: conversation, key: randomUUID(), text })
    : task.kind === 'write' ? await socket.timeout(5000).emitWithAck('insert', text) : await socket.timeout(5000).emitWithAck('emit', { room: conversation, text })) as { ok: boolean }
  return ack.ok
}
const textsOf = (fact: unknown): string[] => (side === 'product' ? (fact as { items: { text: string }[] }).items.map((item) => item.text) : [fact as string])
const many = async (count: number, url: string): Promise<Socket[]> => {
  const sockets: Socket[] = []
  for (let n = 0; n < count; n += 50) sockets.push(...await Promise.all(Array.from({ length: Math.min(50, count - n) }, (_, k) => connect(url, n + k))))
  return sockets
}
const report = (told: Partial<Told>): void => { process.stdout.write(JSON.stringify({ rate: 0, p50: 0, p99: 0, lost: 0, doubled: 0, ...told } satisfies Told)) }

/** Each writer sends one after the other. */
async function write(): Promise<void> {
  const writers = await many(task.writers, urls.write)
  const took: number[] = []
  const end = performance.now() + seconds * 1000
  await Promise.all(writers.map(async (writer) => {
    while (performance.now() < end) {
      const from = performance.now()
      if (!(await send(writer, `${filler} ${took.length}`))) throw new Error('refused')
      took.push(performance.now() - from)
    }
  }))
  report({ rate: took.length / seconds, p50: at(took, 0.5), p99: at(took, 0.99) })
}

/** One writer, many listeners: how many arrive, and how long after they were sent. */
async function fanout(): Promise<void> {
  const listeners = await many(task.listeners, urls.listen)
  for (let n = 0; n < listeners.length; n += 50) await Promise.all(listeners.slice(n, n + 50).map(watches))
  const writer = await connect(urls.write, 0)
  const sentAt = new Map<number, { at: number; left: number; all: () => void }>()
  const lags: number[] = []
  let arrived = 0
  for (const listener of listeners) {
    listener.on(FACT, (fact: unknown) => {
      for (const text of textsOf(fact)) {
        const sent = sentAt.get(Number(text.slice(0, 8)))
        if (!sent) continue
        arrived++
        if (arrived % 7 === 0) lags.push(performance.now() - sent.at)
        if (--sent.left === 0) sent.all()
      }
    })
  }
  const from = performance.now()
  const end = from + seconds * 1000
  const last: Promise<void>[] = []
  for (let n = 0; performance.now() < end; n++) {
    const all = new Promise<void>((resolve) => { sentAt.set(n, { at: performance.now(), left: listeners.length, all: resolve }) })
    const acknowledged = send(writer, `${String(n).padStart(8, '0')} ${filler}${'y'.repeat(41)}`)
    if (task.pace === 0) { await all; continue }
    last.push(all, acknowledged.then(() => undefined))
    await sleep(Math.max(0, from + ((n + 1) * 1000) / task.pace - performance.now()))
  }
  await Promise.race([Promise.all(last), sleep(5000)])
  report({ rate: arrived / ((performance.now() - from) / 1000), p50: at(lags, 0.5), p99: at(lags, 0.99), lost: [...sentAt.values()].reduce((sum, { left }) => sum + left, 0) })
}

/** Clients that lose their connection every three to five seconds; the product's ask for what they lack by place, the bare ones have nothing to ask. */
async function cut(): Promise<void> {
  const listeners = await many(task.listeners, urls.listen)
  const shown = listeners.map(() => new Map<string, number>())
  const lastSeq = listeners.map(() => 0)
  const show = (n: number, items: { text: string; seq?: number }[]): void => {
    for (const { text, seq } of items) {
      // Whoever keeps the place shows each place once: what comes again is known.
      if (seq !== undefined) { if (seq !== lastSeq[n]! + 1) continue; lastSeq[n] = seq }
      shown[n]!.set(text, (shown[n]!.get(text) ?? 0) + 1)
    }
  }
  const catchUp = async (n: number, socket: Socket): Promise<void> => {
    for (;;) {
      const { reply } = (await socket.timeout(5000).emitWithAck('message:read', { conversationId: conversation, after: lastSeq[n], limit: 200 })) as { reply: { items: { text: string; seq: number }[]; lastSeq: number } }
      show(n, reply.items)
      if (lastSeq[n]! >= reply.lastSeq) return
    }
  }
  const comes = async (n: number, socket: Socket): Promise<void> => {
    try {
      await watches(socket)
      if (side === 'product') await catchUp(n, socket)
    } catch { /* the next connect begins again */ }
  }
  await Promise.all(listeners.map(async (socket, n) => {
    socket.on('connect', () => { void comes(n, socket) })
    socket.on(FACT, (fact: unknown) => {
      if (side === 'baseline') { show(n, [{ text: fact as string }]); return }
      const { items } = fact as { items: { text: string; seq: number }[] }
      show(n, items)
      if (items.at(-1)!.seq > lastSeq[n]!) void catchUp(n, socket).catch(() => undefined)
    })
    await comes(n, socket)
  }))
  const writer = await connect(urls.write, 0)
  process.send?.('ready')
  let writing = true
  const scissors = listeners.map(async (socket, n) => { while (writing) { await sleep(3000 + ((n * 397) % 2000)); socket.io.engine?.close() } })
  const acknowledged: string[] = []
  const end = performance.now() + seconds * 1000
  for (let n = 0; performance.now() < end; n++) {
    const text = `${n} ${filler}`
    const key = randomUUID()
    for (let sent = false; !sent && performance.now() < end + 20_000;) {
      sent = await (side === 'product' ? writer.timeout(3000).emitWithAck('message:send', { conversationId: conversation, key, text }).then((ack: { ok: boolean }) => ack.ok) : send(writer, text)).catch(() => false)
      if (!sent) await sleep(100)
    }
    acknowledged.push(text)
    await sleep(20)
  }
  writing = false
  await Promise.all(scissors)
  await sleep(3000)
  if (side === 'product') await Promise.all(listeners.map((socket, n) => catchUp(n, socket).catch(() => undefined)))
  let [lost, doubled] = [0, 0]
  for (const seen of shown) for (const text of acknowledged) { const times = seen.get(text) ?? 0; if (times === 0) lost++; if (times > 1) doubled++ }
  report({ rate: acknowledged.length * listeners.length, lost, doubled })
}

/** Sockets that only stay: says when they are there, and leaves when told. */
async function idle(): Promise<void> {
  const sockets = await many(task.listeners, urls.listen)
  process.send?.('ready')
  await new Promise((resolve) => { process.once('message', resolve) })
  for (const socket of sockets) socket.disconnect()
  report({ rate: sockets.length })
}

await { write, fanout, cut, idle }[task.kind]()
process.exit(0)
