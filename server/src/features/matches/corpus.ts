import type { Bag } from '@commonspark/shared/matches/bm25'
import type { MatchedIdea } from '@commonspark/shared/matches/scoring'
import { termsOf, Texts } from '@commonspark/shared/matches/text'
import type { Log } from '../../platform/log.ts'

/** A published idea as this room knows it: what decides whether it fits, its words, and who is behind it. */
export interface OpenIdea { id: string; title: string; fit: MatchedIdea; text: string; team: readonly string[]; leads: readonly string[] }

/** Where published ideas come from. */
export interface IdeaSource {
  /** Every published idea, some at a time. */
  published(): AsyncIterable<OpenIdea[]>
  /** Tells of every later change in any process: the idea as it is published now, or null when it is not; `failed` when it can tell no more. */
  watch(tell: (id: string, idea: OpenIdea | null) => void, failed: (error: Error) => void): Promise<() => Promise<void>>
  one(id: string): Promise<OpenIdea | null>
}

export interface KnownIdea extends OpenIdea { terms: Bag }

const PAUSE = 500

/** The published ideas in memory, filled when first asked for and kept true by the stream of changes; filled anew when that is lost. */
export function createCorpus(source: IdeaSource, log: Log) {
  let ideas = new Map<string, KnownIdea>()
  let texts = new Texts()
  let filling: Promise<void> | null = null
  let unwatch: (() => Promise<void>) | null = null
  let stopped = false

  const put = (id: string, idea: OpenIdea | null): void => {
    if (!idea) { ideas.delete(id); texts.drop(id); return }
    const terms = termsOf(idea.text)
    ideas.set(id, { ...idea, terms })
    texts.put(id, terms)
  }
  const fill = async (): Promise<void> => {
    await unwatch?.().catch(() => undefined)
    ideas = new Map()
    texts = new Texts()
    const changed = new Map<string, OpenIdea | null>()
    let reading = true
    // What changes while the ideas are read is newer than what is read, so it comes after.
    unwatch = await source.watch((id, idea) => { if (reading) changed.set(id, idea); else put(id, idea) }, lost)
    for await (const some of source.published()) for (const idea of some) put(idea.id, idea)
    reading = false
    for (const [id, idea] of changed) put(id, idea)
  }
  function lost(error: Error): void {
    if (stopped) return
    log.warn({ error: error.message }, 'matches read the ideas again')
    filling = new Promise((resolve) => { setTimeout(resolve, PAUSE) }).then(() => (stopped ? undefined : fill()))
    filling.catch(lost)
  }
  return {
    /** Resolves with the ideas and their texts, read by then. */
    open: async (): Promise<{ ideas: ReadonlyMap<string, KnownIdea>; texts: Texts }> => {
      filling ??= fill().catch((error: unknown) => { filling = null; throw error })
      await filling
      return { ideas, texts }
    },
    /** Reads one idea now, before the stream of changes brings it. */
    refresh: async (id: string): Promise<KnownIdea | null> => {
      put(id, await source.one(id))
      return ideas.get(id) ?? null
    },
    stop: async (): Promise<void> => { stopped = true; await filling?.catch(() => undefined); await unwatch?.().catch(() => undefined) },
  }
}
export type Corpus = ReturnType<typeof createCorpus>
