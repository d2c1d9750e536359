import { conversationStirred } from '@commonspark/shared/conversations/socket'
import { documentClosed } from '@commonspark/shared/documents/schema'
import { sessionChanged } from '@commonspark/shared/ground/live'
import { matchesChanged } from '@commonspark/shared/matches/schema'
import { notificationsChanged } from '@commonspark/shared/notifications/schema'
import type { TopicRule } from '../platform/live/live.ts'

/** The topics that every signed-in socket is in from the start; nobody can ask for somebody else's. */
export const ownTopics: TopicRule[] = [
  { kind: 'person', policy: 'Only the person.', facts: [notificationsChanged, conversationStirred, documentClosed, matchesChanged], mayWatch: async (actor, id) => actor.id === id },
  { kind: 'session', policy: 'Only that session.', facts: [sessionChanged], mayWatch: async (actor, id) => actor.session === id },
]
