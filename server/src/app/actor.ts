import type { Actor } from '../platform/actor.ts'
import { localeOf } from '../platform/http/problem.ts'
import { publicSessionId } from '../platform/sessions.ts'
import type { People } from '../features/people/index.ts'

interface Asking {
  session?: { passport?: { user: string } | undefined } | undefined
  sessionID?: string | undefined
  ip?: string | undefined
  headers: Record<string, string | string[] | undefined>
  socket: { remoteAddress?: string | undefined }
}

/** Who asks: the person of the session, if the account still exists. */
export const createActorOf = (people: () => People) => async (request: Asking): Promise<Actor> => {
  const ip = request.ip ?? request.socket.remoteAddress ?? 'unknown'
  const locale = localeOf(undefined, String(request.headers['accept-language'] ?? ''))
  const user = request.session?.passport?.user
  const facts = user ? await people().facts(user) : null
  if (!user || !facts) return { id: null, roles: [], locale, session: null, ip }
  return { id: user, roles: facts.roles, locale: facts.locale, session: request.sessionID ? publicSessionId(request.sessionID) : null, ip }
}
