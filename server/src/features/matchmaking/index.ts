import type { SessionContent } from '@commonspark/shared/matchmaking/schema'
import { HERE_FOR } from '@commonspark/shared/matchmaking/schema'
import type { DomainEvents } from '../../events/catalogue.ts'
import { objectId } from '../../platform/database.ts'
import type { Platform } from '../../platform/platform.ts'
import { createConductor } from './conductor.ts'
import { summaryLetters } from './letters.ts'
import { matchmakingModel } from './matchmaking.model.ts'
import { matchmakingRoutes } from './matchmaking.routes.ts'
import { type MatchmakingPorts, matchmakingService } from './matchmaking.service.ts'
import { matchmakingListeners, matchmakingTopics } from './matchmaking.sockets.ts'

export type { MatchmakingPorts } from './matchmaking.service.ts'

/** Scheduled sessions in which people are paired for a few minutes at a time. */
export function createMatchmaking(platform: Platform<DomainEvents>, ports: MatchmakingPorts) {
  const model = matchmakingModel(platform.database)
  const conductor = createConductor(platform, model, ports)
  const service = matchmakingService(platform, model, conductor, ports)
  const letters = summaryLetters(platform, model, ports)
  return {
    /** After a session: whom each guest met, by letter. */
    sendSummaries: letters.send,
    /** Reminds those who come of what begins soon; for a job. */
    remind: service.remind,
    routes: matchmakingRoutes(service),
    listeners: matchmakingListeners(service),
    topics: matchmakingTopics(service),
    titles: service.titles,
    start: conductor.start,
    stop: conductor.stop,
    holder: conductor.holder,
    /** For the demo and for tests: rows as they are, and guests who are simply there. */
    model,
    put: (id: string, organiser: string, content: SessionContent) => model.create({ _id: objectId(id), organiser, key: `demo:${id}`, content, startsAt: new Date(content.startsAt) }),
    seat: async (session: string, person: string): Promise<void> => {
      const now = platform.clock.now()
      if (await model.here(session, person, now, new Date(now.getTime() + HERE_FOR))) conductor.changed(session)
    },
    keep: model.keep,
  }
}
export type Matchmaking = ReturnType<typeof createMatchmaking>
