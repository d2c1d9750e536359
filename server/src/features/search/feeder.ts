import { setTimeout as sleep } from 'node:timers/promises'
import type { Log } from '../../platform/log.ts'
import { documentOf, type SearchedIdea } from './document.ts'
import { startThread, type Thread } from './thread.ts'

/** Where the index gets its ideas from. */
export interface IdeaSource {
  /** Every published idea, some at a time. */
  published(): AsyncIterable<SearchedIdea[]>
  /** Tells of every later change in any process: the idea as it is published now, or null when it is not; `failed` when it can tell no more. */
  watch(tell: (id: string, idea: SearchedIdea | null) => void, failed: (error: Error) => void): Promise<() => Promise<void>>
}

export interface Feeder {
  /** The thread that was filled last; null before the first time. */
  thread(): Thread | null
  /** Another number whenever the index has changed. */
  revision(): number
  /** Resolves when the index is filled. */
  start: () => Promise<void>
  stop: () => Promise<void>
}

const PAUSE = 500
const AT_ONCE = 500

/** Keeps a thread filled: all ideas at first, then every change; when the thread or the stream of changes is lost, anew. */
export function createFeeder(source: IdeaSource, log: Log): Feeder {
  let thread: Thread | null = null
  let filled: Thread | null = null
  let unwatch: (() => Promise<void>) | null = null
  let working: Promise<void> | null = null
  let broken = false
  let stopped = false
  /** Changes not yet sent; only the last one of an idea counts. */
  const changed = new Map<string, SearchedIdea | null>()
  let sending = false
  let revision = 0

  const send = async (to: Thread): Promise<void> => {
    if (sending) return
    sending = true
    try {
      while (changed.size > 0) {
        const batch = [...changed].slice(0, AT_ONCE)
        for (const [id] of batch) changed.delete(id)
        await to.ask({ kind: 'change', put: batch.flatMap(([, idea]) => (idea ? [documentOf(idea)] : [])), drop: batch.flatMap(([id, idea]) => (idea ? [] : [id])) })
        revision++
      }
    } finally { sending = false }
  }
  const fill = async (): Promise<void> => {
    await unwatch?.().catch(() => undefined)
    changed.clear()
    const into = thread ??= startThread((error) => { thread = null; fail(error) })
    // What changes while the ideas are read is newer than what is read, so it waits.
    let reading = true
    unwatch = await source.watch((id, idea) => {
      changed.set(id, idea)
      if (!reading) send(into).catch(fail)
    }, fail)
    await into.ask({ kind: 'beginFill' })
    for await (const ideas of source.published()) await into.ask({ kind: 'change', put: ideas.map(documentOf), drop: [] })
    await into.ask({ kind: 'endFill' })
    reading = false
    await send(into)
    filled = into
    revision++
  }
  const mend = (): void => {
    working ??= (async () => {
      while (broken && !stopped) {
        broken = false
        await sleep(PAUSE)
        if (!stopped) await fill().catch(fail)
      }
    })().finally(() => { working = null })
  }
  function fail(error: Error): void {
    if (stopped) return
    log.warn({ error: error.message }, 'search fills again')
    broken = true
    mend()
  }

  return {
    thread: () => filled,
    revision: () => revision,
    start: async () => {
      working = fill().finally(() => { working = null })
      await working
      if (broken) mend()
    },
    stop: async () => {
      stopped = true
      await unwatch?.().catch(() => undefined)
      await thread?.stop()
    },
  }
}
