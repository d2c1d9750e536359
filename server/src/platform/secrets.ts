import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** A token for a letter: 256 random bits in base64url. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** How a token is kept: only its SHA-256 in hexadecimal. */
export const digest = (token: string): string => createHash('sha256').update(token).digest('hex')

/** A text with its signature, for links that need no row in the database. */
export const sign = (text: string, secret: string): string =>
  `${Buffer.from(text).toString('base64url')}.${createHmac('sha256', secret).update(text).digest('base64url')}`

/** The text of `sign`, or null when the signature is not ours. */
export function unsign(signed: string, secret: string): string | null {
  const text = Buffer.from(signed.split('.')[0] ?? '', 'base64url').toString()
  const [given, right] = [Buffer.from(signed), Buffer.from(sign(text, secret))]
  return given.length === right.length && timingSafeEqual(given, right) ? text : null
}
