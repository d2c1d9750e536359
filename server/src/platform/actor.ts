import { AppError } from '@commonspark/shared/ground/errors'

/** Who asks: a signed-in person or nobody, with what every policy needs. */
export interface Actor {
  id: string | null
  roles: readonly string[]
  locale: string
  /** Identity of the session, never the cookie's value. */
  session: string | null
  ip: string
}

/** The house itself, where a clock and no person decides. */
export const nobody: Actor = { id: null, roles: [], locale: 'en', session: null, ip: '' }

/** The first rung that a route or intent demands; finer rules are the room's policy. */
export const ACCESS = ['anyone', 'member', 'moderator', 'administrator'] as const
export type Access = (typeof ACCESS)[number]

/** Throws unless the actor stands on that rung; administrators stand on all of them. */
export function demandAccess(access: Access, actor: Actor): void {
  if (access === 'anyone') return
  if (!actor.id) throw new AppError('unauthenticated', 'signInFirst')
  if (access === 'member' || actor.roles.includes('administrator') || actor.roles.includes(access)) return
  throw new AppError('forbidden', access === 'moderator' ? 'moderatorsOnly' : 'administratorsOnly')
}

/** The identity of a signed-in actor. */
export function idOf(actor: Actor): string {
  if (!actor.id) throw new AppError('unauthenticated', 'signInFirst')
  return actor.id
}
