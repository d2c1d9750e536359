import * as live from '@commonspark/shared/conversations/socket'
import { idOf } from '../../platform/actor.ts'
import { listen, type Listener, type TopicRule } from '../../platform/live/live.ts'
import type { ConversationsPolicy } from './conversations.policy.ts'
import type { Services } from './conversations.routes.ts'

const MEMBERS = 'Its members; for everybody else it is not there.'

/** The live door: the same use cases as over HTTP. */
export function conversationListeners({ conversations, members, messages, settings }: Services): Listener[] {
  return [
    listen(live.say, { access: 'member', limit: 'message', policy: MEMBERS, handle: ({ actor, payload: { conversationId, ...sent } }) => messages.send(actor, conversationId, sent) }),
    listen(live.fetchRange, { access: 'member', limit: 'read', policy: MEMBERS, handle: ({ actor, payload: { conversationId, ...asked } }) => messages.range(actor, conversationId, asked) }),
    listen(live.mark, { access: 'member', limit: 'live', policy: 'One’s own.', handle: ({ actor, payload: { conversationId, ...marks } }) => conversations.mark(actor, conversationId, marks) }),
    listen(live.typing, { access: 'member', limit: 'live', policy: 'Whoever may write there.', handle: async ({ actor, payload }) => ({ told: await members.typing(actor, payload.conversationId) }) }),
    listen(live.here, { access: 'member', limit: 'live', policy: 'One’s own.', handle: async ({ actor, payload }) => ({ told: await settings.here(idOf(actor), payload.away) }) }),
  ]
}

/** What the members of a conversation watch. */
export const conversationTopics = (policy: ConversationsPolicy): TopicRule[] => [{
  kind: 'conversation', policy: 'Its members.',
  facts: [live.messagePosted, live.messageChanged, live.conversationChanged, live.conversationMarked, live.memberTyping],
  mayWatch: (actor, id) => policy.mayWatch(actor.id, id),
}]
