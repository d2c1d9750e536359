import * as api from '@commonspark/shared/matchmaking/schema'
import { route, type Route } from '../../platform/http/route.ts'
import type { MatchmakingService } from './matchmaking.service.ts'

const COME = 'Whoever may come: everybody, or those invited.'
const RUN = 'Its organiser and administrators.'

export function matchmakingRoutes(matchmaking: MatchmakingService): Route[] {
  return [
    route(api.scheduleSession, { access: 'member', limit: 'create', policy: 'Members, five a day.', handle: ({ actor, body }) => matchmaking.schedule(actor, body.key, body.session) }),
    route(api.editSession, { access: 'member', limit: 'write', policy: `${RUN} Until it has begun.`, handle: ({ actor, params, body }) => matchmaking.edit(actor, params.id, body.version, body.session) }),
    route(api.sayComing, { access: 'member', limit: 'write', policy: COME, handle: ({ actor, params, body }) => matchmaking.coming(actor, params.id, body.coming) }),
    route(api.readSessionCalendar, {
      access: 'member', limit: 'read', policy: COME,
      handle: async ({ actor, params, res }) => { res.set({ 'Cache-Control': 'private, no-cache', 'Content-Disposition': 'attachment; filename="session.ics"' }).type('text/calendar').send(await matchmaking.calendar(actor, params.id)) },
    }),
    route(api.listMatchmaking, { access: 'member', limit: 'read', policy: COME, handle: async ({ actor }) => ({ items: await matchmaking.list(actor) }) }),
    route(api.readMatchmaking, { access: 'member', limit: 'read', policy: COME, handle: ({ actor, params }) => matchmaking.lobby(actor, params.id) }),
    route(api.startSession, { access: 'member', limit: 'write', policy: RUN, handle: ({ actor, params }) => matchmaking.start(actor, params.id) }),
    route(api.endSession, { access: 'member', limit: 'write', policy: RUN, handle: ({ actor, params }) => matchmaking.end(actor, params.id) }),
    route(api.keepInTouch, { access: 'member', limit: 'write', policy: 'Those of the group.', handle: ({ actor, params, body }) => matchmaking.keep(actor, params.id, body.groupId, body.keep) }),
    route(api.readSummary, { access: 'member', limit: 'read', policy: `${COME} Figures: its organiser and administrators.`, handle: ({ actor, params }) => matchmaking.summary(actor, params.id) }),
    route(api.leaveSession, { access: 'member', limit: 'write', policy: COME, handle: ({ actor, params }) => matchmaking.leave(actor, params.id) }),
  ]
}
