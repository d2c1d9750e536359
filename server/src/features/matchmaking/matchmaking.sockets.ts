import { matchmakingChanged, sayHere, signal } from '@commonspark/shared/matchmaking/schema'
import { idOf } from '../../platform/actor.ts'
import { listen, type Listener, type TopicRule } from '../../platform/live/live.ts'
import type { MatchmakingService } from './matchmaking.service.ts'

/** Being there, said every few seconds, and the way that two browsers find to each other. */
export function matchmakingListeners(matchmaking: MatchmakingService): Listener[] {
  return [
    listen(sayHere, {
      access: 'member', limit: 'live', policy: 'Whoever may come, until it is over.',
      handle: async ({ actor, payload, socket }) => {
        const said = await matchmaking.here(actor, payload.sessionId)
        const sessions = (socket.data['matchmaking'] ??= new Set<string>()) as Set<string>
        if (!sessions.has(payload.sessionId)) {
          sessions.add(payload.sessionId)
          socket.once('disconnect', () => { void matchmaking.lost(idOf(actor), payload.sessionId).catch(() => undefined) })
        }
        return said
      },
    }),
    listen(signal, {
      access: 'member', limit: 'live', policy: 'Between people who are paired at this moment.',
      handle: ({ actor, payload }) => matchmaking.signal(actor, payload.groupId, payload.to, payload.data),
    }),
  ]
}

export const matchmakingTopics = (matchmaking: MatchmakingService): TopicRule[] => [
  { kind: 'matchmaking', policy: 'Whoever may come to the session.', facts: [matchmakingChanged], mayWatch: matchmaking.mayWatch },
]
