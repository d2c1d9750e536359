import * as api from '@commonspark/shared/ideas/schema'
import { idOf } from '../../platform/actor.ts'
import { route, type Route } from '../../platform/http/route.ts'
import type { IdeasService } from './ideas.service.ts'
import type { TeamService } from './team.service.ts'

const READ = 'Published ideas are public; drafts, archived and hidden ones are for their team and moderators.'
const TEAM = 'Active members of the team.'
const LEAD = 'Leads of the team.'

export function ideasRoutes(ideas: IdeasService, team: TeamService): Route[] {
  return [
    route(api.createIdea, { access: 'member', limit: 'create', policy: 'Every member.', handle: ({ actor, body }) => ideas.create(actor, body.key, body.content) }),
    route(api.readWorkingCopy, { access: 'member', limit: 'read', policy: TEAM, handle: ({ actor, params }) => ideas.workingCopy(actor, params.id) }),
    route(api.saveWorkingCopy, { access: 'member', limit: 'write', policy: TEAM, handle: ({ actor, params, body }) => ideas.save(actor, params.id, body.version, body.changes) }),
    route(api.publishIdea, { access: 'member', limit: 'write', policy: 'Leads and authors of the team.', handle: ({ actor, params, body }) => ideas.publish(actor, params.id, body.version, body.note) }),
    route(api.archiveIdea, { access: 'member', limit: 'write', policy: 'Leads, and moderators.', handle: ({ actor, params }) => ideas.archive(actor, params.id) }),
    route(api.restoreIdea, { access: 'member', limit: 'write', policy: 'Leads, and moderators.', handle: ({ actor, params }) => ideas.restore(actor, params.id) }),
    route(api.readIdea, { access: 'anyone', limit: 'read', policy: READ, handle: ({ actor, params }) => ideas.read(actor, params.id) }),
    route(api.listVersions, { access: 'anyone', limit: 'read', policy: READ, handle: async ({ actor, params }) => ({ items: await ideas.versions(actor, params.id) }) }),
    route(api.listMyIdeas, { access: 'member', limit: 'read', policy: 'One’s own.', handle: ({ actor, query }) => ideas.ofPerson(actor, idOf(actor), query.limit, query.after, false) }),
    route(api.listIdeasOf, { access: 'anyone', limit: 'read', policy: 'Published ideas only.', handle: ({ actor, params, query }) => ideas.ofPerson(actor, params.id, query.limit, query.after, true) }),
    route(api.inviteToTeam, { access: 'member', limit: 'create', policy: LEAD, handle: ({ actor, params, body }) => team.invite(actor, params.id, body.personId, body.role) }),
    route(api.answerInvitation, { access: 'member', limit: 'write', policy: 'Whoever is invited.', handle: ({ actor, params, body }) => team.answer(actor, params.id, body.accept) }),
    route(api.changeTeamRole, { access: 'member', limit: 'write', policy: LEAD, handle: ({ actor, params, body }) => team.changeRole(actor, params.id, params.personId, body.role) }),
    route(api.removeFromTeam, { access: 'member', limit: 'write', policy: 'Leads; everybody may leave. One lead always remains.', handle: ({ actor, params }) => team.remove(actor, params.id, params.personId) }),
    route(api.followIdea, { access: 'member', limit: 'write', policy: 'Members, on published ideas.', handle: ({ actor, params }) => ideas.follow(actor, params.id, true) }),
    route(api.unfollowIdea, { access: 'member', limit: 'write', policy: 'Members, on published ideas.', handle: ({ actor, params }) => ideas.follow(actor, params.id, false) }),
  ]
}
