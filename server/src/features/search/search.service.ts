import { AppError } from '@commonspark/shared/ground/errors'
import type { IdeaCard } from '@commonspark/shared/ideas/schema'
import { type FacetCounts, type Filters, Sort } from '@commonspark/shared/search/schema'
import type { DomainEvents } from '../../events/catalogue.ts'
import type { Actor } from '../../platform/actor.ts'
import { decodeCursor, encodeCursor } from '../../platform/cursor.ts'
import type { Platform } from '../../platform/platform.ts'
import { createRecent } from '../../platform/recent.ts'
import type { ExploreAnswer, Place, Weighing } from './engine.ts'
import type { Feeder, IdeaSource } from './feeder.ts'
import type { Ask } from './search.worker.ts'

/** What this room asks of others. */
export interface SearchPorts<Listed = unknown> extends IdeaSource {
  /** The published ones of these ideas, in the order of the identities given; the same for everybody. */
  listed(ids: readonly string[]): Promise<Listed[]>
  /** Their cards as the actor sees them. */
  seenBy(actor: Actor, ideas: readonly Listed[]): Promise<IdeaCard[]>
}

export type Found = Omit<ExploreAnswer, 'next'> & { next: string | null }
export interface Explored { items: IdeaCard[]; next: string | null; total: number; facets: FacetCounts }
const MOST_SIMILAR = 5
/** A page is made once for all who ask for it within this many milliseconds, or until the index has changed. */
const PAGE_GOOD_FOR = 250
const MOST_PAGES = 300

export function searchService<Listed>({ clock }: Pick<Platform<DomainEvents>, 'clock'>, feeder: Feeder, ports: SearchPorts<Listed>) {
  const pages = createRecent<Omit<Explored, 'items'> & { ideas: Listed[] }>(PAGE_GOOD_FOR, MOST_PAGES)
  const ask = async <T>(question: Ask): Promise<T> => {
    const thread = feeder.thread()
    if (!thread) throw new AppError('unavailable')
    return (await thread.ask(question)) as T
  }
  /** Identities of a page, without cards; for lists that need no more. */
  const find = async ({ q, ...filters }: Filters, asked: Sort | undefined, after: string | undefined, limit: number): Promise<Found> => {
    const sort = asked === 'relevant' || asked === undefined ? (q ? 'relevant' : 'new') : asked
    const place = after === undefined ? null : readPlace(after, sort)
    const found = await ask<ExploreAnswer>({ kind: 'explore', ask: { q, filters, sort, after: place, limit, now: clock.now().getTime() } })
    return { ...found, next: found.next && writePlace(found.next, sort) }
  }
  return {
    find,
    explore: async (actor: Actor, filters: Filters, sort: Sort | undefined, after: string | undefined, limit: number): Promise<Explored> => {
      const { ideas, ...page } = await pages(JSON.stringify([filters, sort, after, limit]), feeder.revision(), async () => {
        const { ids, ...rest } = await find(filters, sort, after, limit)
        return { ...rest, ideas: await ports.listed(ids) }
      })
      return { ...page, items: await ports.seenBy(actor, ideas) }
    },
    similar: async (actor: Actor, text: string, except: string | undefined): Promise<IdeaCard[]> =>
      ports.seenBy(actor, await ports.listed(await ask<string[]>({ kind: 'similar', text, except: except ?? null, limit: MOST_SIMILAR }))),
  }
}
export type SearchService = ReturnType<typeof searchService>

function writePlace({ key, id, weighing }: Place, sort: Sort): string {
  if (!weighing) return encodeCursor([sort, key, id, null])
  const words = weighing.words.map(({ weight, typos }) => `${weight}${typos ? '~' : ''}`)
  return encodeCursor([sort, key, id, [weighing.all ? 'all' : 'some', weighing.day, ...words].join(' ')])
}

/** Reads what `writePlace` wrote; a cursor of another order or a forged one is refused. */
function readPlace(cursor: string, sort: Sort): Place {
  const [asked, key, id, weighed] = decodeCursor(cursor, 4)
  const weighing = weighed === null ? null : readWeighing(String(weighed))
  if (asked !== sort || typeof key !== 'number' || !/^[0-9a-f]{24}$/.test(String(id)) || weighing === 'wrong') throw new AppError('invalid', 'wrongCursor')
  return { key, id: String(id), weighing }
}
function readWeighing(text: string): Weighing | 'wrong' {
  const [mode, day, ...words] = text.split(' ')
  const wellFormed = (mode === 'all' || mode === 'some') && /^\d{1,6}$/.test(day ?? '') && words.every((word) => /^\d{1,2}(\.\d{1,2})?~?$/.test(word))
  if (!wellFormed) return 'wrong'
  return { all: mode === 'all', day: Number(day), words: words.map((word) => ({ weight: Number.parseFloat(word), typos: word.endsWith('~') })) }
}
