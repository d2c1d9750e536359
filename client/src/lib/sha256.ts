import type { Sha256 } from '@commonspark/shared/counting/canonical'

/** SHA-256 by the browser; by hand on pages over plain http, where browsers keep their own from us. */
export const sha256: Sha256 = async (bytes) =>
  (globalThis.crypto.subtle ? new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)) : sha256ByHand(bytes))

const rotate = (x: number, by: number): number => (x >>> by) | (x << (32 - by))

/** The first 32 bits of the fractional parts of the square (or cube) roots of the first primes, as FIPS 180-4 defines its constants. */
const roots = (() => {
  const primes: number[] = []
  for (let n = 2; primes.length < 64; n++) if (primes.every((p) => n % p !== 0)) primes.push(n)
  const bits = (root: number): number => ((root - Math.floor(root)) * 2 ** 32) | 0
  return { start: primes.slice(0, 8).map((p) => bits(Math.sqrt(p))), rounds: primes.map((p) => bits(Math.cbrt(p))) }
})()

/** FIPS 180-4, section 6.2. */
export function sha256ByHand(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const padded = new Uint8Array(((bytes.length + 8) >> 6) * 64 + 64)
  padded.set(bytes)
  padded[bytes.length] = 0x80
  const view = new DataView(padded.buffer)
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 2 ** 29))
  view.setUint32(padded.length - 4, (bytes.length * 8) >>> 0)
  const hash = [...roots.start]
  const w = new Int32Array(64)
  for (let at = 0; at < padded.length; at += 64) {
    for (let i = 0; i < 64; i++) {
      if (i < 16) { w[i] = view.getInt32(at + i * 4); continue }
      const [x, y] = [w[i - 15]!, w[i - 2]!]
      const s0 = rotate(x, 7) ^ rotate(x, 18) ^ (x >>> 3)
      const s1 = rotate(y, 17) ^ rotate(y, 19) ^ (y >>> 10)
      w[i] = (w[i - 16]! + s0 + w[i - 7]! + s1) | 0
    }
    let [a, b, c, d, e, f, g, h] = hash as [number, number, number, number, number, number, number, number]
    for (let i = 0; i < 64; i++) {
      const t1 = (h + (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) + ((e & f) ^ (~e & g)) + roots.rounds[i]! + w[i]!) | 0
      const t2 = ((rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0
      ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) | 0, c, b, a, (t1 + t2) | 0]
    }
    for (const [i, x] of [a, b, c, d, e, f, g, h].entries()) hash[i] = (hash[i]! + x) | 0
  }
  const out = new Uint8Array(32)
  const outView = new DataView(out.buffer)
  for (const [i, x] of hash.entries()) outView.setInt32(i * 4, x)
  return out
}
