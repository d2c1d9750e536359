import { challengeHere } from '@commonspark/shared/challenges/schema'
import { topicOf } from '@commonspark/shared/ground/live'
import type { DomainEvents } from '../../events/catalogue.ts'
import { type Actor, idOf } from '../../platform/actor.ts'
import type { Platform } from '../../platform/platform.ts'
import type { ChallengesModel } from './challenges.model.ts'
import { demandReadable } from './challenges.policy.ts'

/** How long a page counts as open after it last said so; pages say it twice as often. */
const HERE = 60_000

/** How many members look at a challenge: numbers alone, for who watches which challenge is nobody's business. */
export function hereService({ clock, live }: Platform<DomainEvents>, challenges: ChallengesModel) {
  return {
    be: async (actor: Actor, id: string): Promise<{ here: number }> => {
      const now = clock.now()
      demandReadable(await challenges.byId(id), actor, now)
      const came = await challenges.here(id, idOf(actor), now, new Date(now.getTime() + HERE))
      const here = await challenges.countHere(id, now)
      if (came) live.tell(topicOf('challenge', id), challengeHere, { id, here })
      return { here }
    },
  }
}
export type HereService = ReturnType<typeof hereService>
