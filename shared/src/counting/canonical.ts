/**
 * SHA-256 of bytes. The browser and Node both have it: `async (bytes) => new Uint8Array(await crypto.subtle.digest('SHA-256',
 * bytes))`.
 */
export type Sha256 = (bytes: Uint8Array<ArrayBuffer>) => Promise<Uint8Array>

/** Anything that JSON can say. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json | undefined }

/**
 * JSON in one fixed form (RFC 8785): keys in code unit order, no white space; entries that are undefined are left out. Exact
 * numbers travel as text.
 */
export function canonical(value: Json | undefined): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item ?? null)).join(',')}]`
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError(`not a number in JSON: ${value}`)
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null)
  const keys = Object.keys(value).filter((key) => value[key] !== undefined).sort()
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(',')}}`
}

/** The SHA-256 of a value's canonical JSON (UTF-8), in hexadecimal. */
export async function digest(value: Json, sha256: Sha256): Promise<string> {
  const bytes = await sha256(new TextEncoder().encode(canonical(value)))
  return Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('')
}
