import { mentionsIn } from '@commonspark/shared/comments/rules'
import { createDocuments, type Documents } from '../features/documents/index.ts'
import type { Ideas } from '../features/ideas/index.ts'
import type { People } from '../features/people/index.ts'
import type { DomainEvents } from '../events/catalogue.ts'
import type { Platform } from '../platform/platform.ts'

/** The shared documents, wired to the ideas that are written in them. */
export const documentsOf = (platform: Platform<DomainEvents>, { people, ideas }: { people: Pick<People, 'cards'>; ideas: Ideas }): Documents => createDocuments(platform, {
  cards: people.cards, rights: ideas.documentRights, draft: ideas.draft, saveDraft: ideas.adoptDraft, shown: ideas.shown, mentionsIn,
})
