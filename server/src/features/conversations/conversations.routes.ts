import * as api from '@commonspark/shared/conversations/schema'
import { idOf } from '../../platform/actor.ts'
import { route, type Route } from '../../platform/http/route.ts'
import type { ConversationsService } from './conversations.service.ts'
import type { MembersService } from './members.service.ts'
import type { MessagesService } from './messages.service.ts'
import type { SearchService } from './search.service.ts'
import type { SettingsService } from './settings.service.ts'

const OWN = 'One’s own.'
const MEMBERS = 'Its members; for everybody else it is not there.'
const OWNER = 'Its owners.'

export interface Services { conversations: ConversationsService; members: MembersService; messages: MessagesService; settings: SettingsService; search: SearchService }

export function conversationsRoutes({ conversations, members, messages, settings, search }: Services): Route[] {
  return [
    route(api.listConversations, { access: 'member', limit: 'read', policy: OWN, handle: ({ actor, query }) => conversations.list(actor, query.folder, query.limit, query.after) }),
    route(api.countUnread, { access: 'member', limit: 'read', policy: OWN, handle: ({ actor }) => conversations.unread(actor) }),
    route(api.beginConversation, {
      access: 'member', limit: 'create', policy: 'Every member, with people between whom and them there is no block; strangers are asked.', handle: ({ actor, body }) => conversations.begin(actor, body),
    }),
    route(api.openTeamConversation, { access: 'member', limit: 'write', policy: 'The team of the idea.', handle: ({ actor, params }) => conversations.openTeam(actor, params.id) }),
    route(api.openLobby, { access: 'member', limit: 'write', policy: 'Whoever may read the published challenge, unless they were removed.', handle: ({ actor, params }) => conversations.openLobby(actor, params.id) }),
    route(api.readConversation, { access: 'member', limit: 'read', policy: MEMBERS, handle: ({ actor, params }) => conversations.read(actor, params.id) }),
    route(api.changeConversation, { access: 'member', limit: 'write', policy: OWNER, handle: ({ actor, params, body }) => members.change(actor, params.id, body) }),
    route(api.answerRequest, { access: 'member', limit: 'write', policy: 'Whoever is asked.', handle: ({ actor, params, body }) => conversations.answer(actor, params.id, body.accept) }),
    route(api.setNotify, { access: 'member', limit: 'write', policy: OWN, handle: ({ actor, params, body }) => conversations.setNotify(actor, params.id, body.notify) }),
    route(api.listMembers, { access: 'member', limit: 'read', policy: `${MEMBERS} Marks and presence of those who show them.`, handle: async ({ actor, params }) => ({ items: await members.list(actor, params.id) }) }),
    route(api.addMembers, { access: 'member', limit: 'write', policy: 'Members of a group, owners of a list.', handle: ({ actor, params, body }) => members.add(actor, params.id, body.people) }),
    route(api.setMemberRole, { access: 'member', limit: 'write', policy: OWNER, handle: ({ actor, params, body }) => members.setRole(actor, params.id, params.personId, body.role) }),
    route(api.removeMember, { access: 'member', limit: 'write', policy: 'Owners and moderators; oneself may always leave a group.', handle: ({ actor, params }) => members.remove(actor, params.id, params.personId) }),
    route(api.readMessages, { access: 'member', limit: 'read', policy: MEMBERS, handle: ({ actor, params, query }) => messages.range(actor, params.id, query) }),
    route(api.readChanges, { access: 'member', limit: 'read', policy: MEMBERS, handle: ({ actor, params, query }) => messages.changes(actor, params.id, query.after) }),
    route(api.sendMessage, { access: 'member', limit: 'message', policy: `${MEMBERS} Not across a block; strangers three until they are answered.`, handle: ({ actor, params, body }) => messages.send(actor, params.id, body) }),
    route(api.editMessage, { access: 'member', limit: 'write', policy: 'Its sender, while they may write there.', handle: ({ actor, params, body }) => messages.edit(actor, params.id, params.seq, body.text, body.version) }),
    route(api.deleteMessage, { access: 'member', limit: 'write', policy: 'Its sender, and owners and moderators of the conversation.', handle: ({ actor, params }) => messages.delete(actor, params.id, params.seq) }),
    route(api.reactToMessage, { access: 'member', limit: 'write', policy: 'Whoever may write there.', handle: ({ actor, params, body }) => messages.react(actor, params.id, params.seq, body.emoji, body.on) }),
    route(api.messageHistory, { access: 'member', limit: 'read', policy: MEMBERS, handle: async ({ actor, params }) => ({ items: await messages.history(actor, params.id, params.seq) }) }),
    route(api.readThread, { access: 'member', limit: 'read', policy: MEMBERS, handle: async ({ actor, params }) => ({ items: await messages.thread(actor, params.id, params.seq) }) }),
    route(api.setPin, { access: 'member', limit: 'write', policy: 'Both in a direct conversation, the team, owners and moderators.', handle: ({ actor, params, body }) => members.pin(actor, params.id, params.seq, body.on) }),
    route(api.markConversation, { access: 'member', limit: 'live', policy: OWN, handle: ({ actor, params, body }) => conversations.mark(actor, params.id, body) }),
    route(api.searchMessages, { access: 'member', limit: 'read', policy: 'In conversations one is in, what one may see there.', handle: ({ actor, query }) => search.find(actor, query) }),
    route(api.findDate, { access: 'member', limit: 'read', policy: MEMBERS, handle: async ({ actor, params, query }) => ({ seq: await messages.atDate(actor, params.id, new Date(query.at)) }) }),
    route(api.readMessagingSettings, { access: 'member', limit: 'read', policy: OWN, handle: ({ actor }) => settings.of(idOf(actor)) }),
    route(api.setMessagingSettings, { access: 'member', limit: 'write', policy: OWN, handle: ({ actor, body }) => settings.choose(idOf(actor), body) }),
  ]
}
