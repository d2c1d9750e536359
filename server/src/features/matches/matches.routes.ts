import * as api from '@commonspark/shared/matches/schema'
import { route, type Route } from '../../platform/http/route.ts'
import type { IntroductionsService } from './introductions.service.ts'
import type { MatchesService } from './matches.service.ts'

const OWN = 'One’s own.'
const TEAM = 'The idea’s team, while it is published.'

export function matchesRoutes(matches: MatchesService, introductions: IntroductionsService): Route[] {
  return [
    route(api.readWish, { access: 'member', limit: 'read', policy: OWN, handle: ({ actor }) => matches.readWish(actor) }),
    route(api.editWish, { access: 'member', limit: 'write', policy: OWN, handle: ({ actor, body }) => matches.editWish(actor, body.version, body.changes) }),
    route(api.suggestIdeas, { access: 'member', limit: 'read', policy: OWN, handle: ({ actor, query }) => matches.suggestIdeas(actor, query.limit) }),
    route(api.takeStance, { access: 'member', limit: 'write', policy: 'Members, on published ideas of others.', handle: ({ actor, params, body }) => matches.takeStance(actor, params.id, body.stance, body.why) }),
    route(api.suggestPeople, { access: 'member', limit: 'read', policy: TEAM, handle: async ({ actor, params, query }) => ({ items: await matches.suggestPeople(actor, params.id, query.limit) }) }),
    route(api.takeTeamStance, { access: 'member', limit: 'write', policy: `${TEAM} Only about people who want suggestions.`, handle: ({ actor, params, body }) => matches.takeTeamStance(actor, params.id, params.personId, body.stance, body.why) }),
    route(api.introduce, { access: 'member', limit: 'create', policy: 'Brokers, of two others.', handle: ({ actor, body }) => introductions.introduce(actor, body) }),
    route(api.listIntroductions, { access: 'member', limit: 'read', policy: OWN, handle: async ({ actor }) => ({ items: await introductions.list(actor) }) }),
    route(api.answerIntroduction, { access: 'member', limit: 'write', policy: 'The two who are introduced, once.', handle: ({ actor, params, body }) => introductions.answer(actor, params.id, body.accept) }),
  ]
}
