import * as api from '@commonspark/shared/blocks/schema'
import { AppError } from '@commonspark/shared/ground/errors'
import type { PersonCard } from '@commonspark/shared/people/schema'
import type { DomainEvents } from '../../events/catalogue.ts'
import { idOf } from '../../platform/actor.ts'
import { route } from '../../platform/http/route.ts'
import type { Platform } from '../../platform/platform.ts'
import { blocksModel } from './blocks.model.ts'

/** What this room asks of others. */
export interface BlockPorts { cards(personIds: readonly string[]): Promise<Map<string, PersonCard>> }

const OWN = 'One’s own.'
const MOST = 1000

/** Who does not want to meet whom. The blocked person is never told. */
export function createBlocks(platform: Platform<DomainEvents>, ports: BlockPorts) {
  const model = blocksModel(platform.database)
  const block = async (by: string, whom: string): Promise<void> => {
    if (by === whom) throw new AppError('invalid', 'blockYourself')
    if (!(await ports.cards([whom])).has(whom)) throw new AppError('notFound', 'noSuchPerson')
    if ((await model.count(by)) >= MOST) throw new AppError('tooMany', 'tooManyBlocks')
    await model.put(by, whom, platform.clock.now())
  }
  return {
    routes: [
      route(api.listBlocks, {
        access: 'member', limit: 'read', policy: OWN,
        handle: async ({ actor }) => {
          const people = await model.by(idOf(actor))
          const cards = await ports.cards(people)
          return { items: people.flatMap((person) => cards.get(person) ?? []) }
        },
      }),
      route(api.blockPerson, { access: 'member', limit: 'write', policy: 'Anybody but oneself.', handle: ({ actor, params }) => block(idOf(actor), params.personId) }),
      route(api.unblockPerson, { access: 'member', limit: 'write', policy: OWN, handle: ({ actor, params }) => model.drop(idOf(actor), params.personId) }),
    ],
    /** Whether there is a block between two people, whoever made it. */
    between: async (a: string, b: string): Promise<boolean> => (await model.around(a, [b])).size > 0,
    /** Those of these people between whom and the person there is a block. */
    around: model.around,
    /** Blocks within a group of people, as pairs. */
    among: model.among,
    /** Whom a person has blocked. */
    by: model.by,
  }
}
export type Blocks = ReturnType<typeof createBlocks>
