import { z } from 'zod'
import { digest, type Json, type Sha256 } from './canonical.ts'

/** A SHA-256 in hexadecimal. */
export const Digest = z.string().regex(/^[0-9a-f]{64}$/)

/** What the chain starts from. */
export const ORIGIN = '0'.repeat(64)

/** One event of a vote: its place from 0, when, what happened, and the digest of all this with the digest before it. */
export const ChainedEvent = z.object({
  place: z.int().min(0),
  at: z.iso.datetime(),
  type: z.string().min(1).max(80),
  data: z.record(z.string(), z.json()),
  digest: Digest,
})
export type ChainedEvent = z.infer<typeof ChainedEvent>
export type VoteEvent = Pick<ChainedEvent, 'at' | 'type' | 'data'>

const digestOf = (event: VoteEvent, place: number, before: string, sha256: Sha256) =>
  digest({ place, at: event.at, type: event.type, data: event.data as Json, before }, sha256)

/** The chain with one more event; the head of a chain is the digest of its last event (`headOf`). */
export async function append(chain: readonly ChainedEvent[], event: VoteEvent, sha256: Sha256): Promise<ChainedEvent[]> {
  const { at, type, data } = event
  const place = chain.length
  return [...chain, { place, at, type, data, digest: await digestOf(event, place, headOf(chain), sha256) }]
}

/** The head of a chain: whoever knows it can tell whether anything before it was changed. */
export const headOf = (chain: readonly ChainedEvent[]): string => chain.at(-1)?.digest ?? ORIGIN

/** The place of the first event that does not fit what is before it, or null if all fit. Times must not run backwards. */
export async function firstBroken(chain: readonly ChainedEvent[], sha256: Sha256): Promise<number | null> {
  for (const [i, event] of chain.entries()) {
    const before = chain[i - 1]
    if (event.place !== i || (before && event.at < before.at)) return i
    if (event.digest !== await digestOf(event, i, before?.digest ?? ORIGIN, sha256)) return i
  }
  return null
}
