import { decisionChanged } from '@commonspark/shared/awards/schema'
import { topicOf } from '@commonspark/shared/ground/live'
import type { DomainEvents } from '../../events/catalogue.ts'
import type { Platform } from '../../platform/platform.ts'
import { awardsModel } from './awards.model.ts'
import { awardsRoutes } from './awards.routes.ts'
import { type AwardPorts, awardsService } from './awards.service.ts'
import { certificateService } from './certificate.service.ts'
import { lettersService } from './letters.service.ts'
import { tasksService } from './tasks.service.ts'

export type { AwardPorts } from './awards.service.ts'

/** Awards: the joined result, the decision, its release, and what winners get. */
export function createAwards(platform: Platform<DomainEvents>, ports: AwardPorts) {
  const model = awardsModel(platform.database)
  const service = awardsService(platform, model, ports)
  const letters = lettersService(platform, model, service, ports)
  const tasks = tasksService(model, ports)
  return {
    routes: awardsRoutes(service, letters, certificateService(platform, service, ports), tasks),
    awardsOf: service.awardsOf,
    send: letters.send,
    makeTasks: tasks.make,
    tell: async ({ challengeId, version }: DomainEvents['decision.saved']): Promise<void> => { platform.live.tell(topicOf('jury', challengeId), decisionChanged, { challengeId, version }) },
    /** Whom the formula gives the awards of a challenge. */
    proposal: async (id: string): Promise<{ awardId: string; entryId: string }[]> => {
      const contest = await ports.contest(id)
      return contest ? (await service.join(contest)).joined.proposal : []
    },
    model,
  }
}
export type Awards = ReturnType<typeof createAwards>
