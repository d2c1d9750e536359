import { topicOf } from '@commonspark/shared/ground/live'
import { supportCounted, type SupportView } from '@commonspark/shared/supports/schema'
import type { DomainEvents } from '../../events/catalogue.ts'
import { type Actor, idOf } from '../../platform/actor.ts'
import { groupCommit } from '../../platform/group-commit.ts'
import type { Platform } from '../../platform/platform.ts'
import type { Pair, SupportsModel } from './supports.model.ts'

/** What this room asks of others. */
export interface SupportPorts {
  /** Throws unless the actor may support the idea. */
  demandSupportable(actor: Actor, ideaId: string): Promise<void>
  /** Adds to the ideas' counters. */
  count(deltas: ReadonlyMap<string, number>): Promise<void>
  counts(ideaIds: readonly string[]): Promise<Map<string, number>>
  setCount(ideaId: string, value: number): Promise<void>
  /** Every idea whose counter is not 0, with it. */
  supported(): Promise<Map<string, number>>
}

interface Wish extends Pair { supports: boolean }
const keyOf = ({ idea, person }: Pair): string => `${idea} ${person}`
/** How many wishes are written at once: each of another idea makes the question what stands longer. */
const MOST = 200
const TELL_EVERY = 100

/**
 * Supports: the unique row is the truth, the idea's counter a cache. Wishes that arrive together are written together: one question
 * what stands, then rows and counters at the same time, so that a thousand people on one idea make a few writes; every process hears of the counter by the stream of changes and tells those who look
 * at the idea at most ten times a second, however many processes there are.
 */
export function supportsService(platform: Platform<DomainEvents>, supports: SupportsModel, ports: SupportPorts) {
  const telling = new Map<string, { next: number | null; timer: NodeJS.Timeout }>()

  /** Tells the count to those who look at the idea on this process: at once, and again only after a tenth of a second. */
  const tell = (idea: string, count: number): void => {
    const before = telling.get(idea)
    if (before) { before.next = count; return }
    platform.live.tellHere(topicOf('idea', idea), supportCounted, { ideaId: idea, count })
    const one = { next: null as number | null, timer: setTimeout(() => {
      telling.delete(idea)
      if (one.next !== null && one.next !== count) tell(idea, one.next)
    }, TELL_EVERY) }
    telling.set(idea, one)
  }

  const mend = async (ideas: readonly string[], truth: ReadonlyMap<string, number>): Promise<void> => {
    for (const idea of ideas) await ports.setCount(idea, truth.get(idea) ?? 0)
  }

  const commit = groupCommit<Wish, SupportView>(async (wishes) => {
    // The last wish of a person about an idea is the one that counts.
    const last = new Map(wishes.map((wish) => [keyOf(wish), wish]))
    const ideas = [...new Set(wishes.map(({ idea }) => idea))]
    const [rows, counts] = await Promise.all([supports.standing([...last.values()]), ports.counts(ideas)])
    const standing = new Set(rows.map(keyOf))
    const differing = [...last.values()].filter((wish) => wish.supports !== standing.has(keyOf(wish)))
    const [given, taken] = [differing.filter(({ supports: given }) => given), differing.filter(({ supports: given }) => !given)]
    const deltas = new Map<string, number>()
    for (const wish of differing) deltas.set(wish.idea, (deltas.get(wish.idea) ?? 0) + (wish.supports ? 1 : -1))
    const at = platform.clock.now()
    const [added, removed] = await Promise.all([
      supports.add(given.map(({ idea, person }) => ({ idea, person, at }))), supports.remove(taken), ports.count(new Map([...deltas].filter(([, delta]) => delta !== 0))),
    ])
    // The same person's wish came through another process meanwhile: what was added to the counters is not what happened.
    if (added !== given.length || removed !== taken.length) await mend([...deltas.keys()], await supports.countByIdea([...deltas.keys()]))
    return wishes.map((wish) => ({ ideaId: wish.idea, supported: last.get(keyOf(wish))!.supports, count: (counts.get(wish.idea) ?? 0) + (deltas.get(wish.idea) ?? 0) }))
  }, MOST)

  return {
    set: async (actor: Actor, ideaId: string, wish: boolean): Promise<SupportView> => {
      await ports.demandSupportable(actor, ideaId)
      return commit({ idea: ideaId, person: idOf(actor), supports: wish })
    },
    /** Mends counters that a crash between row and counter left behind; answers how many were wrong. */
    recount: async (): Promise<number> => {
      const truth = await supports.countByIdea()
      const cached = new Map([...(await ports.counts([...truth.keys()])), ...(await ports.supported())])
      const wrong = [...cached].filter(([idea, count]) => (truth.get(idea) ?? 0) !== count).map(([idea]) => idea)
      await mend(wrong, truth)
      return wrong.length
    },
    supportedBy: supports.supportedBy,
    /** To be called for every change of an idea that this process hears of, whoever made it. */
    heard: (idea: string, count: number): void => { if (platform.live.watching(topicOf('idea', idea)) > 0) tell(idea, count) },
    stop: (): void => { for (const { timer } of telling.values()) clearTimeout(timer) },
  }
}
export type SupportsService = ReturnType<typeof supportsService>
