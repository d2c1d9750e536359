import { once } from 'node:events'
import { connect, createServer } from 'node:net'

/** Whether nothing listens on this port of 127.0.0.1. */
export async function isFree(port: number) {
  const probe = createServer().listen(port, '127.0.0.1')
  try {
    await once(probe, 'listening')
    return true
  } catch {
    return false
  } finally {
    probe.close()
  }
}

/** A port of 127.0.0.1 that nothing listens on at this moment. */
export async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('No free port on 127.0.0.1.')
  return address.port
}

/** Whether somebody accepts connections on this port of 127.0.0.1. */
export function answers(port: number) {
  return new Promise<boolean>((resolve) => {
    const socket = connect({ port, host: '127.0.0.1', timeout: 2000 })
    const done = (ok: boolean) => () => { socket.destroy(); resolve(ok) }
    socket.once('connect', done(true)).once('error', done(false)).once('timeout', done(false))
  })
}
