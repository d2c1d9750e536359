import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { expect } from 'chai'
import { PATIENCE } from '@commonspark/server/platform/http/patience'
import { uploadFile } from '@commonspark/shared/files/schema'
import { startApp, type TestApp } from '../../support/app.ts'
import type { Person } from '../../support/people.ts'

const PDF = Buffer.from(`%PDF-1.4\n${'x'.repeat(300_000)}\n%%EOF\n`)

const until = async (right: () => Promise<boolean>, within = 20_000): Promise<void> => {
  for (const end = Date.now() + within; !(await right()); await sleep(30)) if (Date.now() > end) throw new Error(`not within ${within} ms`)
}

describe('clients that take their time', function () {
  this.timeout(120_000)
  let app: TestApp, ann: Person
  const sockets: Socket[] = []
  before(async () => {
    app = await startApp({}, { patience: { head: 700, body: 900, request: 60_000, silence: 1500, look: 100 } })
    ann = await app.person('Ann')
  })
  after(async () => { for (const socket of sockets) socket.destroy(); await app.stop() })

  /** Opens a connection and sends this, then a byte of `drip` at a time for as long as it lasts; resolves, when it is cut off, with how long that took. */
  async function drips(head: string, drip = '', every = 50): Promise<number> {
    const socket = connect(Number(new URL(app.url).port), '127.0.0.1')
    sockets.push(socket)
    socket.on('error', () => undefined)
    socket.resume()
    await once(socket, 'connect')
    const began = performance.now()
    socket.write(head)
    // Not once(): that fails with the broken pipe that is to be seen here.
    const closed = new Promise<void>((resolve) => { socket.once('close', () => { resolve() }) })
    let at = 0
    const dripping = setInterval(() => { if (drip && !socket.destroyed) socket.write(drip[at++ % drip.length]!) }, every)
    try { await closed } finally { clearInterval(dripping) }
    return performance.now() - began
  }
  const HEAD = 'GET /api/explore HTTP/1.1\r\nHost: localhost\r\n'
  const BODY = 'POST /api/sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 4000\r\n\r\n{"email":"'

  it('are cut off in the head and in the body of a request, while everybody else is answered', async () => {
    const slow = Promise.all([...Array.from({ length: 40 }, () => drips(HEAD, 'X-A: b\r\n')), ...Array.from({ length: 40 }, () => drips(BODY, 'abc'))])
    let over = false
    void slow.then(() => { over = true })
    let answered = 0
    while (!over) {
      const [visitor, member] = await Promise.all([fetch(`${app.url}/api/explore`), ann.fetch('/api/me')])
      expect([visitor.status, member.status]).to.deep.equal([200, 200])
      answered++
    }
    expect(answered).to.be.greaterThan(3)
    for (const took of await slow) expect(took).to.be.within(500, 20_000)
  })

  it('are cut off when they ask and never read', async () => {
    const held = () => promisify(app.http.getConnections.bind(app.http))()
    await until(async () => (await held()) === 0)
    const socket = connect(Number(new URL(app.url).port), '127.0.0.1')
    sockets.push(socket)
    socket.on('error', () => undefined).pause()
    await once(socket, 'connect')
    const began = performance.now()
    // So much that no buffer of the system takes it all; whoever does not read does not hear of the end either.
    socket.write('GET /api/openapi.json HTTP/1.1\r\nHost: localhost\r\n\r\n'.repeat(60))
    await until(async () => (await held()) === 1)
    await until(async () => (await held()) === 0)
    // By silence, or because the head of the next request, half of which lies in the pipe, takes too long: not at once in any case.
    expect(performance.now() - began).to.be.greaterThan(500)
  })

  it('may take their time with a file, and with a socket that is open', async () => {
    // Three times the length of a body, in silence enough for a machine that does something else meanwhile.
    app.http.setTimeout(60_000)
    const socket = await ann.connects()
    const head = `--x\r\nContent-Disposition: form-data; name="file"; filename="slow.pdf"\r\nContent-Type: application/pdf\r\n\r\n`
    const parts = [Buffer.from(head), ...Array.from({ length: 10 }, (_, at) => PDF.subarray(Math.floor((at / 10) * PDF.length), Math.floor(((at + 1) / 10) * PDF.length))), Buffer.from('\r\n--x--\r\n')]
    const body = new ReadableStream({ pull: async (stream) => { await sleep(250); const part = parts.shift(); if (part) stream.enqueue(part); else stream.close() } })
    const response = await ann.fetch(`${uploadFile.path}?purpose=document`, { method: 'POST', body, duplex: 'half', headers: { 'content-type': 'multipart/form-data; boundary=x' } } as never)
    expect(response.status).to.equal(200)
    expect(socket.connected).to.equal(true)
    ann.leaves()
  })

  it('have, outside of tests, time enough for a slow line', () => {
    expect(PATIENCE).to.deep.equal({ head: 15_000, body: 30_000, request: 300_000, silence: 120_000, look: 5_000 })
  })
})
