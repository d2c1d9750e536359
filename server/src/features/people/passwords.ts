import { hash, verify } from '@node-rs/argon2'

// OWASP's recommendation for argon2id (the library's 2), stated because its defaults may change.
const OPTIONS = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFC'), OPTIONS)

let nobody: Promise<string> | undefined
/** Checks a password; for an unknown account it does the same work against a hash that nothing matches. */
export async function checkPassword(password: string, passwordHash: string | undefined): Promise<boolean> {
  nobody ??= hashPassword(crypto.randomUUID())
  const right = await verify(passwordHash ?? (await nobody), password.normalize('NFC'))
  return right && passwordHash !== undefined
}
