import type { Actor } from '../platform/actor.ts'
import { localeOf } from '../platform/http/problem.ts'
import type { Sessions } from '../platform/sessions.ts'
import type { People } from '../features/people/index.ts'

interface Asking {
  ip?: string | undefined
  headers: { cookie?: string | undefined; 'accept-language'?: string | undefined }
  socket: { remoteAddress?: string | undefined }
}

/** Who asks: the person of the session, if the account still exists. */
export const createActorOf = (sessions: Sessions, people: () => People) => async (request: Asking): Promise<Actor> => {
  const ip = request.ip ?? request.socket.remoteAddress ?? 'unknown'
  const held = await sessions.read(request.headers.cookie)
  const facts = held && await people().facts(held.user)
  if (!held || !facts) return { id: null, roles: [], locale: localeOf(undefined, request.headers['accept-language']), session: null, ip }
  return { id: held.user, roles: facts.roles, locale: facts.locale, session: held.session, ip }
}
