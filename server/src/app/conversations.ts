import type { DomainEvents } from '../events/catalogue.ts'
import { createBlocks } from '../features/blocks/index.ts'
import { type Conversations, createConversations } from '../features/conversations/index.ts'
import type { Files } from '../features/files/index.ts'
import type { Ideas } from '../features/ideas/index.ts'
import type { Organisations } from '../features/organisations/index.ts'
import type { People } from '../features/people/index.ts'
import type { Contest } from './challenges.ts'
import type { Push } from '../features/push/index.ts'
import { reaction, type Reaction } from '../platform/outbox/outbox.ts'
import type { Platform } from '../platform/platform.ts'

interface Others { push: Push; challenges: () => Contest['challenges']; people: () => People; ideas: () => Ideas; organisations: () => Organisations; files: () => Files }

/** Blocks and conversations with what they ask of other rooms. */
export function createTalk(platform: Platform<DomainEvents>, { push, challenges, people, ideas, organisations, files }: Others) {
  const blocks = createBlocks(platform, { cards: (ids) => people().cards(ids) })
  const conversations = createConversations(platform, {
    cards: (ids) => people().cards(ids),
    blocked: blocks.around,
    blockedBy: blocks.hidden,
    acquainted: async (a, b) => {
      const affiliations = await organisations().affiliationsOf([a, b])
      const of = (id: string): string[] => (affiliations.get(id) ?? []).map((one) => one.id)
      return of(a).some((id) => of(b).includes(id)) || ideas().model.inOneTeam(a, b)
    },
    titles: async (actor, subjects) => {
      const of = (kind: 'idea' | 'challenge'): string[] => subjects.flatMap((subject) => (subject.kind === kind ? subject.id : []))
      const [known, contests] = await Promise.all([ideas().titles(actor, of('idea')), of('challenge').length > 0 ? challenges().titles(of('challenge')) : new Map<string, string>()])
      return new Map([...[...known].map(([id, title]) => [`idea:${id}`, title] as const), ...[...contests].map(([id, title]) => [`challenge:${id}`, title] as const)])
    },
    useFiles: async (actor, id, fileIds) => {
      await files().use(actor, { kind: 'conversation', id }, fileIds)
      return files().read(actor, fileIds)
    },
    team: async (actor, ideaId) => {
      const [gist, titles] = await Promise.all([ideas().gist(ideaId), ideas().titles(actor, [ideaId])])
      return gist && actor.id && gist.team.includes(actor.id) ? { title: titles.get(ideaId) ?? '', people: gist.team } : null
    },
    lobby: async (actor, id) => {
      const { state, organisers } = await challenges().readable(actor, id)
      return state === 'published' ? { organisers } : null
    },
    actor: async (id) => {
      const facts = await people().facts(id)
      return facts && { id, ...facts, session: null, ip: '' }
    },
    address: (id) => people().address(id),
    push: { reachable: push.reachable, tell: push.tell },
  })
  return { blocks, conversations }
}

const on = reaction<DomainEvents>()

/** A team's conversation follows the team; part of the table of reactions. */
export function teamReactions({ ideas, conversations }: { ideas: Ideas; conversations: Conversations }): Reaction<DomainEvents>[] {
  const followTeam = async ({ payload }: { payload: { ideaId: string } }): Promise<void> => conversations.followTeam(payload.ideaId, (await ideas.gist(payload.ideaId))?.team ?? [])
  return [on({ on: 'team.answered', name: 'conversations.followTeam', run: followTeam }), on({ on: 'team.left', name: 'conversations.followTeam', run: followTeam })]
}
