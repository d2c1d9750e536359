import { availableParallelism } from 'node:os'
import { hash, verify } from '@node-rs/argon2'
import pLimit from 'p-limit'

// OWASP's recommendation for argon2id (the library's 2), stated because its defaults may change.
const OPTIONS = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** One core is left to everybody else: more at a time would hardly be sooner done, and all others would wait for them. */
const inTurn = pLimit(Math.max(1, availableParallelism() - 1))

export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(password.normalize('NFC'), OPTIONS))

let nobody: Promise<string> | undefined
/** Checks a password; for an unknown account it does the same work against a hash that nothing matches. */
export async function checkPassword(password: string, passwordHash: string | undefined): Promise<boolean> {
  nobody ??= hashPassword(crypto.randomUUID())
  const known = passwordHash ?? (await nobody)
  const right = await inTurn(() => verify(known, password.normalize('NFC')))
  return right && passwordHash !== undefined
}
