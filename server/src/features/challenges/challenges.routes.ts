import * as api from '@commonspark/shared/challenges/schema'
import { route, type Route } from '../../platform/http/route.ts'
import type { ChallengesService } from './challenges.service.ts'
import type { ClockService } from './clock.service.ts'
import type { HereService } from './here.ts'
import { EMBED_POLICY, type OpenService } from './open.service.ts'
import type { TalkService } from './talk.service.ts'

const READ = 'Published challenges; drafts for their organisers.'
const ORGANISERS = 'Organisers of the challenge.'

export function challengesRoutes(challenges: ChallengesService, talk: TalkService, time: ClockService, open: OpenService, here: HereService): Route[] {
  return [
    route(api.listChallenges, { access: 'anyone', limit: 'read', policy: 'Published challenges.', handle: ({ query }) => challenges.list(query) }),
    route(api.listMyChallenges, { access: 'member', limit: 'read', policy: 'Those that one organises.', handle: ({ actor, query }) => challenges.mine(actor, query.limit, query.after) }),
    route(api.createChallenge, { access: 'member', limit: 'create', policy: 'Members of the organisation that is to run it.', handle: ({ actor, body }) => challenges.begin(actor, body) }),
    route(api.readChallenge, { access: 'anyone', limit: 'read', policy: READ, handle: ({ actor, params }) => challenges.read(actor, params.id) }),
    route(api.readChallengeCopy, { access: 'member', limit: 'read', policy: ORGANISERS, handle: ({ actor, params }) => challenges.copy(actor, params.id) }),
    route(api.saveChallenge, {
      access: 'member', limit: 'write', policy: `${ORGANISERS} What matters needs a reason once entries have opened; the formula cannot change once voting or scoring has begun.`,
      handle: ({ actor, params, body }) => challenges.save(actor, params.id, body.version, body.changes, body.reason),
    }),
    route(api.publishChallenge, { access: 'member', limit: 'create', policy: ORGANISERS, handle: ({ actor, params, body }) => challenges.publish(actor, params.id, body.version) }),
    route(api.duplicateChallenge, { access: 'member', limit: 'create', policy: ORGANISERS, handle: ({ actor, params, body }) => challenges.duplicate(actor, params.id, body.key) }),
    route(api.removeChallenge, { access: 'member', limit: 'write', policy: `${ORGANISERS} Only a draft.`, handle: ({ actor, params }) => challenges.remove(actor, params.id) }),
    route(api.cancelChallenge, { access: 'member', limit: 'create', policy: `${ORGANISERS} Until the results are out; for good.`, handle: ({ actor, params, body }) => challenges.cancel(actor, params.id, body.version, body.reason) }),
    route(api.addOrganiser, { access: 'member', limit: 'write', policy: `${ORGANISERS} The other must belong to the organisation and not take part.`, handle: ({ actor, params }) => challenges.organise(actor, params.id, params.personId, true) }),
    route(api.removeOrganiser, { access: 'member', limit: 'write', policy: `${ORGANISERS} One always remains.`, handle: ({ actor, params }) => challenges.organise(actor, params.id, params.personId, false) }),
    route(api.beHere, { access: 'member', limit: 'read', policy: `${READ} Only a number is told.`, handle: ({ actor, params }) => here.be(actor, params.id) }),
    route(api.readHistory, { access: 'anyone', limit: 'read', policy: READ, handle: async ({ actor, params }) => ({ items: await time.history(actor, params.id) }) }),
    route(api.listAnnouncements, { access: 'anyone', limit: 'read', policy: READ, handle: ({ actor, params, query }) => talk.announcements(actor, params.id, query.limit, query.after) }),
    route(api.announce, { access: 'member', limit: 'create', policy: ORGANISERS, handle: ({ actor, params, body }) => talk.announce(actor, params.id, body) }),
    route(api.listQuestions, { access: 'anyone', limit: 'read', policy: 'Answered questions; one’s own; all for organisers.', handle: ({ actor, params, query }) => talk.questions(actor, params.id, query.limit, query.after) }),
    route(api.askQuestion, { access: 'member', limit: 'create', policy: 'Members, until the results.', handle: ({ actor, params, body }) => talk.ask(actor, params.id, body.key, body.text) }),
    route(api.answerQuestion, { access: 'member', limit: 'write', policy: ORGANISERS, handle: ({ actor, params, body }) => talk.answer(actor, params.id, params.questionId, body.text) }),
    route(api.readDashboard, { access: 'member', limit: 'read', policy: ORGANISERS, handle: ({ actor, params }) => open.dashboard(actor, params.id) }),
    route(api.readDeadlines, {
      access: 'anyone', limit: 'read', policy: READ,
      handle: async ({ actor, params, res }) => {
        const calendar = await open.calendar(actor, params.id)
        res.set({ 'Cache-Control': 'private, no-cache', 'Content-Disposition': 'attachment; filename="deadlines.ics"' }).type('text/calendar').send(calendar)
      },
    }),
    route(api.readEmbed, { access: 'anyone', limit: 'read', policy: 'Published challenges; any site may ask.', handle: async ({ params, res }) => { res.set({ 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'public, max-age=30' }); return open.embed(params.id) } }),
    route(api.readEmbedPage, {
      access: 'anyone', limit: 'read', policy: 'Published challenges; any site may frame it.',
      handle: async ({ actor, params, res }) => {
        const html = await open.page(params.id, actor.locale)
        res.removeHeader('X-Frame-Options')
        res.set({ 'Content-Security-Policy': EMBED_POLICY, 'Cross-Origin-Resource-Policy': 'cross-origin', 'Cache-Control': 'public, max-age=30', Vary: 'Accept-Language, Cookie' }).type('html').send(html)
      },
    }),
  ]
}
