import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import { AppError } from '@commonspark/shared/ground/errors'

/** Texts are padded to this many bytes, or twice, four times ... as many, so that sizes tell next to nothing. */
const LEAST = 512
const IV = 12
const TAG = 16

/**
 * What keeps the contents of one vote's box from whoever reads the database, its oplog or a backup: a key made of the
 * installation's secret and the vote. It is never stored; `check` is, so that a changed secret is noticed.
 */
export interface BoxKey {
  check: string
  /** A keyed digest of a receipt, an address or a device; without the key nobody can tell what it is of. */
  mark(kind: 'receipt' | 'address' | 'device', text: string): string
  seal(text: string): Buffer
  /** Throws when it was sealed with another key, or changed. */
  open(sealed: Buffer): string
}

export function boxKey(secret: string, vote: string): BoxKey {
  const part = (name: string): Buffer => createHmac('sha256', secret).update(`box ${vote} ${name}`).digest()
  const [content, marks] = [part('content'), part('marks')]
  return {
    check: part('check').toString('hex').slice(0, 32),
    mark: (kind, text) => createHmac('sha256', marks).update(`${kind} ${text}`).digest('hex'),
    seal: (text) => {
      const plain = Buffer.from(text)
      let size = LEAST
      while (size < plain.length) size *= 2
      const iv = randomBytes(IV)
      const cipher = createCipheriv('aes-256-gcm', content, iv)
      // White space after JSON means nothing to whoever reads it.
      const body = Buffer.concat([cipher.update(Buffer.concat([plain, Buffer.alloc(size - plain.length, 0x20)])), cipher.final()])
      return Buffer.concat([iv, body, cipher.getAuthTag()])
    },
    open: (sealed) => {
      const decipher = createDecipheriv('aes-256-gcm', content, sealed.subarray(0, IV)).setAuthTag(sealed.subarray(-TAG))
      return Buffer.concat([decipher.update(sealed.subarray(IV, -TAG)), decipher.final()]).toString()
    },
  }
}

/** The key, unless the installation's secret is no longer the one with which the box was opened. */
export function demandKey(secret: string, vote: string, check: string | null): BoxKey {
  const key = boxKey(secret, vote)
  if (check !== null && check !== key.check) throw new AppError('unavailable', 'boxLocked')
  return key
}
