import { createDecipheriv, createECDH, createPublicKey, type ECDH, hkdfSync, randomBytes, verify } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { PushedNote } from '@commonspark/shared/push/schema'

/** One browser's end of the protocol: its address and keys, and what has come. */
export interface PushEnd { endpoint: string; keys: { p256dh: string; auth: string }; came: PushedNote[]; status: number }

/** A push service that speaks RFC 8030, checks the sender's signature (RFC 8292) and opens what is sealed for its browsers (RFC 8291). */
export async function pushReceiver() {
  const ends = new Map<string, PushEnd & { ecdh: ECDH; auth: Buffer }>()
  const wrong: string[] = []
  let url = ''
  const server = createServer((req, res) => {
    const chunks: Buffer[] = []
    req.on('data', (chunk: Buffer) => { chunks.push(chunk) })
    req.on('end', () => {
      const end = ends.get(req.url ?? '')
      try {
        if (!end) { res.writeHead(410).end(); return }
        if (req.headers['content-encoding'] !== 'aes128gcm' || !/^\d+$/.test(String(req.headers['ttl']))) throw new Error('not the protocol')
        checkSender(String(req.headers['authorization']), url)
        end.came.push(PushedNote.parse(JSON.parse(unseal(Buffer.concat(chunks), end).toString())))
      } catch (error) { wrong.push((error as Error).message) }
      res.writeHead(end?.status ?? 201).end()
    })
  })
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  url = `http://${host}`
  return {
    host,
    /** What was not as the protocol says. */
    wrong,
    end: (): PushEnd => {
      const ecdh = createECDH('prime256v1')
      const auth = randomBytes(16)
      const path = `/push/${randomBytes(12).toString('hex')}`
      const end = { endpoint: `${url}${path}`, keys: { p256dh: ecdh.generateKeys('base64url'), auth: auth.toString('base64url') }, came: [], status: 201, ecdh, auth }
      ends.set(path, end)
      return end
    },
    /** The browser is gone. */
    forget: ({ endpoint }: PushEnd): void => { ends.delete(new URL(endpoint).pathname) },
    close: (): Promise<void> => new Promise((resolve) => { server.closeAllConnections(); server.close(() => { resolve() }) }),
  }
}

function checkSender(authorization: string, audience: string): void {
  const [, token = '', key = ''] = /^vapid t=([\w.-]+), ?k=([\w-]+)$/.exec(authorization) ?? []
  const [head = '', claims = '', signature = ''] = token.split('.')
  const point = Buffer.from(key, 'base64url')
  const sender = createPublicKey({ format: 'jwk', key: { kty: 'EC', crv: 'P-256', x: point.subarray(1, 33).toString('base64url'), y: point.subarray(33).toString('base64url') } })
  if (!verify('sha256', Buffer.from(`${head}.${claims}`), { key: sender, dsaEncoding: 'ieee-p1363' }, Buffer.from(signature, 'base64url'))) throw new Error('the signature is not the sender’s')
  const { aud, exp, sub } = JSON.parse(Buffer.from(claims, 'base64url').toString()) as { aud: string; exp: number; sub: string }
  if (aud !== audience || exp < Date.now() / 1000 || !sub.startsWith('mailto:')) throw new Error(`wrong claims: ${aud} ${exp} ${sub}`)
}

function unseal(sealed: Buffer, { ecdh, auth }: { ecdh: ECDH; auth: Buffer }): Buffer {
  const [salt, length] = [sealed.subarray(0, 16), sealed.readUInt8(20)]
  const sender = sealed.subarray(21, 21 + length)
  const body = sealed.subarray(21 + length)
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), ecdh.getPublicKey(), sender])
  const ikm = Buffer.from(hkdfSync('sha256', ecdh.computeSecret(sender), auth, info, 32))
  const derive = (label: string, bytes: number): Buffer => Buffer.from(hkdfSync('sha256', ikm, salt, Buffer.from(`Content-Encoding: ${label}\0`), bytes))
  const cipher = createDecipheriv('aes-128-gcm', derive('aes128gcm', 16), derive('nonce', 12))
  cipher.setAuthTag(body.subarray(-16))
  const plain = Buffer.concat([cipher.update(body.subarray(0, -16)), cipher.final()])
  // A delimiter of 2 ends the last record; what follows it is padding.
  return plain.subarray(0, plain.lastIndexOf(2))
}
