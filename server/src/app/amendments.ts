import type { Blocks } from '../features/blocks/index.ts'
import { type AmendmentsRoom, createAmendments } from '../features/amendments/index.ts'
import type { Documents } from '../features/documents/index.ts'
import type { Ideas } from '../features/ideas/index.ts'
import type { People } from '../features/people/index.ts'
import type { DomainEvents } from '../events/catalogue.ts'
import type { Platform } from '../platform/platform.ts'

/** What readers suggest, wired to the ideas they read and the documents that authors write. */
export const amendmentsOf = (platform: Platform<DomainEvents>, { people, ideas, documents, blocks }: { people: Pick<People, 'cards'>; ideas: Ideas; documents: Documents; blocks: Pick<Blocks, 'around'> }): AmendmentsRoom => createAmendments(platform, {
  cards: people.cards,
  standing: async (actor, id) => {
    const [can, gist, [rights]] = await Promise.all([ideas.abilities(actor, id), ideas.gist(id), ideas.documentRights(id, [actor])])
    const team = gist?.team ?? []
    return { isPublished: can.comment, inTeam: rights?.read === true, mayPublish: can.publish, team }
  },
  shown: ideas.shown,
  isBlocked: async (person, by) => (await blocks.around(person, by)).size > 0,
  rewrite: documents.rewrite,
})
