import type { Wish } from '@commonspark/shared/matches/schema'
import type { DomainEvents } from '../../events/catalogue.ts'
import type { Platform } from '../../platform/platform.ts'
import { createCorpus } from './corpus.ts'
import { introductionsService } from './introductions.service.ts'
import { matchesModel } from './matches.model.ts'
import { matchesRoutes } from './matches.routes.ts'
import { type MatchPorts, matchesService } from './matches.service.ts'

export type { IdeaSource, OpenIdea } from './corpus.ts'
export type { MatchPorts } from './matches.service.ts'
export type { PeopleFit } from './suggestions.ts'

/** Who looks for what, what fits them, and how two come together. */
export function createMatches(platform: Platform<DomainEvents>, ports: MatchPorts) {
  const model = matchesModel(platform.database)
  const corpus = createCorpus(ports.ideas, platform.log)
  const service = matchesService(platform, model, corpus, ports)
  const introductions = introductionsService(platform, model, ports)
  return {
    routes: matchesRoutes(service, introductions),
    fits: service.fits,
    on: { ideaPublished: service.ideaPublished, matchMade: service.matchMade, introductionOffered: introductions.offered, introductionAccepted: introductions.accepted },
    stop: corpus.stop,
    /** For the demo: a wish as it is. */
    putWish: (person: string, wish: Wish) => model.saveWish(person, 0, wish, platform.clock.now()),
  }
}
export type Matches = ReturnType<typeof createMatches>
