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
const MOST_COPIES = 20_000

/** What is between a person and others: whom they have blocked, and by whom they are blocked. */
interface Walls { by: ReadonlySet<string>; of: ReadonlySet<string> }

/** Who does not want to meet whom. The blocked person is never told. */
export function createBlocks(platform: Platform<DomainEvents>, ports: BlockPorts) {
  const model = blocksModel(platform.database)
  /** Nearly everybody's are empty, and they are asked for with every message, list and profile. */
  const walls = platform.follow.copiesOfMany<Walls>('blocks', async (person) => {
    const [by, of] = await Promise.all([model.by(person), model.of(person)])
    return { by: new Set(by), of: new Set(of) }
  }, MOST_COPIES)
  const drop = (...people: string[]): void => { for (const person of people) walls.drop(person) }
  const around = async (person: string, others: readonly string[]): Promise<Set<string>> => {
    if (others.length === 0) return new Set()
    const { by, of } = await walls.get(person)
    return new Set(others.filter((other) => by.has(other) || of.has(other)))
  }
  const block = async (by: string, whom: string): Promise<void> => {
    if (by === whom) throw new AppError('invalid', 'blockYourself')
    if (!(await ports.cards([whom])).has(whom)) throw new AppError('notFound', 'noSuchPerson')
    if ((await model.count(by)) >= MOST) throw new AppError('tooMany', 'tooManyBlocks')
    await model.put(by, whom, platform.clock.now())
    drop(by, whom)
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
      route(api.unblockPerson, { access: 'member', limit: 'write', policy: OWN, handle: async ({ actor, params }) => { await model.drop(idOf(actor), params.personId); drop(idOf(actor), params.personId) } }),
    ],
    /** Whether there is a block between two people, whoever made it. */
    between: async (a: string, b: string): Promise<boolean> => (await around(a, [b])).size > 0,
    /** Those of these people between whom and the person there is a block. */
    around,
    /** Blocks within a group of people, as pairs. */
    among: model.among,
    /** Whom a person has blocked: they appear nowhere to them. Nobody, for a visitor. */
    hidden: async (person: string | null): Promise<ReadonlySet<string>> => (person === null ? new Set() : (await walls.get(person)).by),
  }
}
export type Blocks = ReturnType<typeof createBlocks>
