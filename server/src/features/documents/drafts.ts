import type { IdeaContent } from '@commonspark/shared/ideas/schema'
import type { Actor } from '../../platform/actor.ts'
import type { Log } from '../../platform/log.ts'
import { contentOf } from './content.ts'
import type { DocumentsService } from './documents.service.ts'

/** Makes what the document says the draft that is read, searched and published; answers the new draft, or null if it said so already. `by` wrote since the last time. */
export type SaveDraft = (document: string, by: readonly Actor[], make: (before: IdeaContent) => IdeaContent) => Promise<IdeaContent | null>

const PAUSE = 700
const MOST = 3000

/** Follows documents with their drafts: a moment after the last keystroke, and at the latest after a few seconds. */
export function createDrafts(documents: () => Pick<DocumentsService, 'look'>, save: SaveDraft, saved: (document: string, content: IdeaContent, by: readonly string[]) => Promise<void>, log: Log) {
  const waiting = new Map<string, { by: Map<string, Actor>; since: number; timer: NodeJS.Timeout }>()
  const running = new Set<Promise<void>>()

  const settle = async (document: string, by: readonly Actor[] = []): Promise<void> => {
    const due = waiting.get(document)
    if (due) { clearTimeout(due.timer); waiting.delete(document) }
    const writers = [...(due?.by.values() ?? []), ...by]
    // Read within `make`, so that a draft that somebody else saved meanwhile is made anew from what is written then.
    await documents().look(document, () => true).then((begun) => (begun ? saveFrom(document, writers) : undefined))
  }
  const saveFrom = async (document: string, writers: readonly Actor[]): Promise<void> => {
    let make: ((before: IdeaContent) => IdeaContent) | null = null
    await documents().look(document, (doc) => { make = (before) => contentOf(doc, before) })
    const content = make && (await save(document, writers, make))
    if (content) await saved(document, content, writers.flatMap(({ id }) => id ?? []))
  }
  return {
    /** Brings the draft up to the document now; nothing happens for a document that nobody has opened. */
    settle,
    changed: (document: string, by: readonly Actor[]): void => {
      const due = waiting.get(document) ?? { by: new Map<string, Actor>(), since: Date.now(), timer: setTimeout(() => undefined, 0) }
      clearTimeout(due.timer)
      for (const actor of by) due.by.set(actor.id ?? '', actor)
      due.timer = setTimeout(() => {
        const work = settle(document).catch((error: Error) => { log.warn({ error: error.message }, 'draft not brought up') }).finally(() => { running.delete(work) })
        running.add(work)
      }, Math.max(0, Math.min(PAUSE, due.since + MOST - Date.now())))
      waiting.set(document, due)
    },
    stop: async (): Promise<void> => {
      await Promise.all([...waiting.keys()].map((document) => settle(document).catch(() => undefined)))
      await Promise.all(running)
    },
  }
}
