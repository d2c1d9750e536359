import { randomUUID } from 'node:crypto'
import * as Y from 'yjs'
import { IdeaContent, type IdeaChanges } from '@commonspark/shared/ideas/schema'
import type { PersonCard } from '@commonspark/shared/people/schema'
import type { DomainEvents } from '../../events/catalogue.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Platform } from '../../platform/platform.ts'
import { seedOf, writeChanges } from './content.ts'
import { documentsModel } from './documents.model.ts'
import { documentsService, type Rights } from './documents.service.ts'
import { documentListeners, documentTopics } from './documents.sockets.ts'
import { createDrafts, type SaveDraft } from './drafts.ts'

/** What this room asks of others. */
export interface DocumentsPorts {
  cards: (ids: readonly string[]) => Promise<Map<string, PersonCard>>
  /** What each of them may do with the idea's document now, in order. */
  rights: (document: string, actors: readonly Actor[]) => Promise<Rights[]>
  /** The draft with which a document begins. */
  draft(document: string): Promise<IdeaContent>
  saveDraft: SaveDraft
}

/** The shared documents in which ideas are written. */
export function createDocuments(platform: Platform<DomainEvents>, ports: DocumentsPorts) {
  const model = documentsModel(platform.database)
  const drafts = createDrafts(() => service, (document, by, make) => ports.saveDraft(document, by, make), platform.log)
  const service = documentsService(platform, model, {
    rights: ports.rights, begin: async (document) => seedOf(await ports.draft(document)), changed: drafts.changed,
  })
  const doors = { live: platform.live, now: () => platform.clock.now().getTime(), rights: ports.rights, cards: ports.cards }
  platform.metrics.gauge('documents_held', 'Documents in the memory of this process', service.held)
  return {
    topics: documentTopics(doors),
    listeners: documentListeners(service, doors),
    /** For tests and measurements. */
    service, model,
    settle: (document: string): Promise<void> => drafts.settle(document),
    /** Writes changes of an idea's draft into its document, begun if need be, as this person. */
    write: async (actor: Actor, document: string, changes: IdeaChanges): Promise<void> => {
      const copy = (await service.copy(document, true))!
      const before = Y.encodeStateVector(copy)
      writeChanges(copy, changes, randomUUID)
      await service.update(actor, document, Y.encodeStateAsUpdate(copy, before))
      await drafts.settle(document, [actor])
    },
    start: service.start,
    stop: async (): Promise<void> => { await drafts.stop(); await service.stop() },
  }
}
export type Documents = ReturnType<typeof createDocuments>
