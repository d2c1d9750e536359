import { createHash } from 'node:crypto'
import type { Sha256 } from '@commonspark/shared/counting/canonical'

/** SHA-256 as the shared rules of chain and bundle want it. */
export const sha256: Sha256 = async (bytes) => createHash('sha256').update(bytes).digest()

/** The SHA-256 of a text in hexadecimal. */
export const sha256Hex = (text: string): string => createHash('sha256').update(text).digest('hex')
