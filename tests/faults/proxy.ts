import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** A wire between two programs that can be cut, slowed down and mended. */
export interface Proxy {
  port: number
  /** Breaks every connection and refuses new ones, until `heal`. */
  cut(): void
  /** Holds back everything by this much, both ways, in order. */
  delay(milliseconds: number): void
  heal(): void
  close(): Promise<void>
}

/** Passes connections on to a port of this machine. */
export async function startProxy(to: number): Promise<Proxy> {
  const sockets = new Set<Socket>()
  let refuses = false
  let slow = 0
  const pass = (from: Socket, into: Socket): void => {
    from.on('data', (part: Buffer) => {
      // One timer after another of the same length: the order stays, also when the delay changes, because all wait in one line.
      if (slow === 0 && waiting.get(from) === undefined) { into.write(part); return }
      const line = (waiting.get(from) ?? Promise.resolve()).then(() => new Promise<void>((resolve) => { setTimeout(() => { into.write(part); resolve() }, slow / 2) }))
      waiting.set(from, line)
      void line.then(() => { if (waiting.get(from) === line) waiting.delete(from) })
    })
    from.on('error', () => into.destroy()).on('close', () => { sockets.delete(from); into.destroy() }).on('end', () => into.end())
  }
  const waiting = new WeakMap<Socket, Promise<void>>()
  const server = createServer((inside) => {
    if (refuses) { inside.resetAndDestroy(); return }
    const outside = connect(to, '127.0.0.1')
    for (const socket of [inside, outside]) { socket.setNoDelay(true); sockets.add(socket) }
    pass(inside, outside)
    pass(outside, inside)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const breakAll = (): void => { for (const socket of sockets) socket.resetAndDestroy(); sockets.clear() }
  return {
    port: (server.address() as AddressInfo).port,
    cut: () => { refuses = true; breakAll() },
    delay: (milliseconds) => { slow = milliseconds },
    heal: () => { refuses = false; slow = 0 },
    close: async () => { breakAll(); server.close(); await once(server, 'close') },
  }
}
