import { RateLimiterMemory, RateLimiterMongo, type RateLimiterAbstract } from 'rate-limiter-flexible'
import { AppError } from '@commonspark/shared/ground/errors'
import type { Actor } from './actor.ts'
import type { Database } from './database.ts'

/** How often one person (or, signed out, one address) may do things of a kind: points in seconds. What a process can bear is counted in each process; what would open a door if it multiplied with them, in MongoDB. */
export const LIMITS = {
  read: { points: 900, seconds: 60 },
  live: { points: 300, seconds: 60 },
  message: { points: 240, seconds: 60 },
  /** Keystrokes and cursors: a few messages a second from each of a person's pages. */
  typing: { points: 3600, seconds: 60 },
  write: { points: 150, seconds: 60 },
  create: { points: 60, seconds: 600 },
  upload: { points: 80, seconds: 600 },
  auth: { points: 30, seconds: 600 },
  account: { points: 10, seconds: 900 },
  heavy: { points: 30, seconds: 600 },
} as const
export type LimitName = keyof typeof LIMITS

const IN_MEMORY: ReadonlySet<string> = new Set<LimitName>(['read', 'live', 'message', 'typing', 'write'])

export interface Limits {
  /** Counts one use; throws AppError('tooMany') with the seconds to wait. */
  take(name: LimitName, actor: Actor): Promise<void>
  /** The same for a key of one's own, for example an account somebody tries to enter. */
  takeKey(name: LimitName, key: string): Promise<void>
}

/** Limits shared by all processes; `factor` multiplies the points. */
export function createLimits(database: Database, factor: number): Limits {
  // A count needs no disk and no second member: whatever a failover forgets of it was a moment ago.
  const storeClient = database.connection.getClient().db(database.connection.name, { writeConcern: { w: 1, journal: false } })
  const limiters = Object.fromEntries(Object.entries(LIMITS).map(([name, { points, seconds }]) => {
    const options = { keyPrefix: name, points: Math.max(1, Math.floor(points * factor)), duration: seconds }
    const inMemory = IN_MEMORY.has(name)
    return [name, inMemory ? new RateLimiterMemory(options) : new RateLimiterMongo({
      ...options, storeClient, tableName: 'limits', inMemoryBlockOnConsumed: options.points,
    })]
  })) as unknown as Record<LimitName, RateLimiterAbstract>

  const takeKey = async (name: LimitName, key: string): Promise<void> => {
    try { await limiters[name].consume(key) } catch (refusal) {
      if (refusal instanceof Error) throw refusal
      const wait = Math.ceil((refusal as { msBeforeNext: number }).msBeforeNext / 1000)
      throw new AppError('tooMany', 'slowDown', { retryAfter: wait })
    }
  }
  return { takeKey, take: (name, actor) => takeKey(name, actor.id ?? actor.ip) }
}
