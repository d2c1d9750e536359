import { randomUUID } from 'node:crypto'
import * as Y from 'yjs'
import { type CanvasSection, type IdeaChanges, IdeaContent } from '@commonspark/shared/ideas/schema'
import type { PersonCard } from '@commonspark/shared/people/schema'
import type { DomainEvents } from '../../events/catalogue.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Platform } from '../../platform/platform.ts'
import { type Bonds, readCanvas } from '@commonspark/shared/documents/content'
import { markdownOf, seedOf, writeChanges } from './content.ts'
import { documentsModel } from './documents.model.ts'
import { documentsService, type Rights } from './documents.service.ts'
import { documentListeners, documentTopics } from './documents.sockets.ts'
import { documentsRoutes } from './documents.routes.ts'
import { createDrafts, type SaveDraft } from './drafts.ts'
import { historyModel } from './history.model.ts'
import { historyService } from './history.service.ts'
import { threadsModel } from './threads.model.ts'
import { threadsService } from './threads.service.ts'

/** What this room asks of others. */
export interface DocumentsPorts {
  cards: (ids: readonly string[]) => Promise<Map<string, PersonCard>>
  /** What each of them may do with the idea's document now, in order. */
  rights: (document: string, actors: readonly Actor[]) => Promise<Rights[]>
  /** The draft with which a document begins. */
  draft: (document: string) => Promise<IdeaContent>
  /** The idea as this reader reads it; throws for whoever may not. */
  shown: (actor: Actor, id: string) => Promise<IdeaContent>
  mentionsIn: (text: string) => string[]
  saveDraft: SaveDraft
}

/** The shared documents in which ideas are written. */
export function createDocuments(platform: Platform<DomainEvents>, ports: DocumentsPorts) {
  const model = documentsModel(platform.database)
  const drafts = createDrafts(() => service, (document, by, make) => ports.saveDraft(document, by, make), (document, content, by) => history.note(document, content, by), platform.log)
  const versions = historyModel(platform.database)
  const service = documentsService(platform, model, {
    rights: ports.rights, 
    begin: async (document) => {
      const content = await ports.draft(document)
      const at = platform.clock.now()
      if (!(await versions.newest(document))) await versions.add({ document, beganAt: at, at, by: [], name: '', restoredFrom: null, content, bonds: null })
      return seedOf(content)
    },
    changed: drafts.changed,
  })
  const write = async (actor: Actor, document: string, changes: IdeaChanges, bonds: Bonds | null = null): Promise<void> => {
    const copy = (await service.copy(document, true))!
    const before = Y.encodeStateVector(copy)
    writeChanges(copy, changes, randomUUID, bonds)
    await service.update(actor, document, Y.encodeStateAsUpdate(copy, before))
    await drafts.settle(document, [actor])
  }
  /** Only what the change touches is written: what others type meanwhile in other paragraphs stays. */
  const rewrite = async (actor: Actor, document: string, section: CanvasSection, change: (text: string) => string | null): Promise<boolean> => {
    const copy = (await service.copy(document, true))!
    const before = Y.encodeStateVector(copy)
    const text = readCanvas(copy, markdownOf)[section]
    const next = change(text)
    if (next === null) return false
    if (next === text) return true
    writeChanges(copy, { canvas: { [section]: next } }, randomUUID)
    await service.update(actor, document, Y.encodeStateAsUpdate(copy, before))
    await drafts.settle(document, [actor])
    return true
  }
  const history = historyService({ clock: platform.clock, cards: ports.cards, rights: ports.rights, draft: ports.draft, settle: (document) => drafts.settle(document), write }, versions, service, model)
  const threads = threadsService(platform, threadsModel(platform.database), ports)
  const doors = { live: platform.live, now: () => platform.clock.now().getTime(), rights: ports.rights, cards: ports.cards }
  platform.metrics.gauge('documents_held', 'Documents in the memory of this process', service.held)
  return {
    routes: documentsRoutes(threads, history, ports.shown, (language) => (section) => platform.words(language, `taxonomy.section.${section}`)),
    topics: documentTopics(doors),
    listeners: documentListeners(service, doors),
    /** For tests and measurements. */
    service, model,
    settle: (document: string): Promise<void> => drafts.settle(document),
    /** Writes changes of an idea's draft into its document, begun if need be, as this person. */
    write,
    /** Says a section otherwise, as this person; false when `change` answers null. */
    rewrite,
    start: service.start,
    stop: async (): Promise<void> => { await drafts.stop(); await service.stop() },
  }
}
export type Documents = ReturnType<typeof createDocuments>
