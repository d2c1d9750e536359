import { IdeaContent } from '@commonspark/shared/ideas/content'
import { topicOf } from '@commonspark/shared/ground/live'
import { abilities, may, mayRead, mayReadWorkingCopy } from '@commonspark/shared/ideas/rules'
import { type IdeaAbilities, ideaChanged, type IdeaCard } from '@commonspark/shared/ideas/schema'
import type { DomainEvents } from '../../events/catalogue.ts'
import { type Actor, nobody } from '../../platform/actor.ts'
import type { Platform } from '../../platform/platform.ts'
import { type Idea, ideasModel } from './ideas.model.ts'
import { demandAbility, demandReadable, factsOf } from './ideas.policy.ts'
import { ideasRoutes } from './ideas.routes.ts'
import { type IdeaPorts, ideasService, type ListedIdea } from './ideas.service.ts'
import { ideaTopics } from './ideas.sockets.ts'
import { teamService } from './team.service.ts'

export type { Idea } from './ideas.model.ts'
export type { IdeaPorts, ListedIdea } from './ideas.service.ts'

/** What other rooms may know of an idea. */
export interface IdeaGist { id: string; title: string; team: string[]; leads: string[]; version: number; supportCount: number; commentCount: number }

/** Ideas, their versions, teams and followers. */
export function createIdeas(platform: Platform<DomainEvents>, ports: IdeaPorts) {
  const model = ideasModel(platform.database)
  const service = ideasService(platform, model, ports)
  const team = teamService(platform, model, service, ports)
  const readable = async (actor: Actor, ids: readonly string[]): Promise<Idea[]> => {
    const rows = new Map((await model.byIds(ids)).filter((row) => mayRead(factsOf(row, actor))).map((row) => [row._id.toString(), row]))
    return ids.flatMap((id) => rows.get(id) ?? [])
  }
  return {
    routes: ideasRoutes(service, team),
    topics: ideaTopics(model),
    /** For rooms that store and count things about ideas: demo, import, supports, comments. */
    model,
    gist: async (id: string): Promise<IdeaGist | null> => {
      const idea = await model.byId(id)
      if (!idea) return null
      const active = idea.team.filter((member) => member.state === 'active')
      return {
        id, title: IdeaContent.parse(idea.published ?? idea.draft).title, version: idea.version, supportCount: idea.supportCount, commentCount: idea.commentCount,
        team: active.map((member) => member.person), leads: active.filter((member) => member.role === 'lead').map((member) => member.person),
      }
    },
    /** Throws notFound or forbidden unless the actor may do this with the idea. */
    demand: async (actor: Actor, id: string, ability: keyof IdeaAbilities): Promise<void> => {
      const idea = await model.byId(id)
      demandAbility(idea, actor, ability, ability === 'comment' && idea !== null && (await service.isApart(idea, actor)))
    },
    demandReadable: async (actor: Actor, id: string): Promise<void> => { demandReadable(await model.byId(id), actor) },
    /** What a reader may do with the idea; throws notFound for whoever may not read it. */
    abilities: async (actor: Actor, id: string): Promise<IdeaAbilities> => {
      const idea = await model.byId(id)
      demandReadable(idea, actor)
      return abilities(factsOf(idea, actor, await service.isApart(idea, actor)))
    },
    /** What a report asks: whose it is, whether it stands in public, and the text a reader sees; throws notFound for whoever may not read it. */
    reportable: async (actor: Actor, id: string): Promise<{ authors: string[]; standing: boolean; text: string }> => {
      const idea = await model.byId(id)
      demandReadable(idea, actor)
      const { title, summary, canvas } = IdeaContent.parse(idea.published ?? idea.draft)
      return {
        authors: idea.team.filter((member) => member.state === 'active').map((member) => member.person),
        standing: idea.state === 'published' && !idea.hidden,
        text: [title, summary, ...Object.values(canvas)].filter(Boolean).join('\n\n'),
      }
    },
    /** Takes the idea off the lists and tells whoever looks at it. */
    hide: async (id: string): Promise<void> => {
      const idea = await model.setHidden(id, true)
      if (idea) platform.live.tell(topicOf('idea', id), ideaChanged, { id, version: idea.version })
    },
    mayRead: async (actor: Actor, id: string): Promise<boolean> => {
      const idea = await model.byId(id)
      return idea !== null && mayRead(factsOf(idea, actor))
    },
    /** What each of them may do with the shared document of the idea, in order. */
    documentRights: async (id: string, actors: readonly Actor[]): Promise<{ read: boolean; edit: boolean }[]> => {
      const idea = await model.byId(id)
      return actors.map((actor) => {
        const facts = idea && factsOf(idea, actor)
        return { read: facts !== null && mayReadWorkingCopy(facts), edit: facts !== null && may('edit', facts).ok }
      })
    },
    /** The draft as it was saved last. */
    draft: async (id: string): Promise<IdeaContent> => IdeaContent.parse((await model.byId(id))?.draft ?? {}),
    adoptDraft: service.adoptDraft,
    /** What a reader sees: the published content, or to a team that has published nothing its draft; throws notFound for whoever may not read it. */
    shown: async (actor: Actor, id: string): Promise<IdeaContent> => {
      const idea = await model.byId(id)
      demandReadable(idea, actor)
      return IdeaContent.parse(idea.published ?? idea.draft)
    },
    mayEdit: async (actor: Actor, id: string): Promise<boolean> => {
      const idea = await model.byId(id)
      return idea !== null && may('edit', factsOf(idea, actor)).ok
    },
    /** Titles of those of these ideas that the actor may read, as a reader sees them. */
    titles: async (actor: Actor, ids: readonly string[]): Promise<Map<string, string>> => new Map((await model.byIds(ids))
      .filter((row) => mayRead(factsOf(row, actor))).map((row) => [row._id.toString(), IdeaContent.parse(row.published ?? row.draft).title])),
    /** Cards of those ideas that the actor may read, in the order of the identities given. */
    cards: async (actor: Actor, ids: readonly string[]): Promise<IdeaCard[]> => service.seenBy(actor, await service.listed(await readable(actor, ids))),
    /** The published ones of these ideas for a list that many people look at, in the order given; `seenBy` makes them one person's. */
    listed: async (ids: readonly string[]): Promise<ListedIdea[]> => service.listed(await readable(nobody, ids)),
    seenBy: service.seenBy,
  }
}
export type Ideas = ReturnType<typeof createIdeas>
