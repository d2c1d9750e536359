import { IdeaContent } from '@commonspark/shared/ideas/content'
import { abilities, missingForPublishing } from '@commonspark/shared/ideas/rules'
import type { IdeaCard, IdeaView, VersionView, WorkingCopy } from '@commonspark/shared/ideas/schema'
import type { PersonCard } from '@commonspark/shared/people/schema'
import type { Actor } from '../../platform/actor.ts'
import type { Idea, Version } from './ideas.model.ts'
import { factsOf } from './ideas.policy.ts'

type Cards = ReadonlyMap<string, PersonCard>
/** What the viewer has done with the ideas shown. */
export interface Marks { supported: ReadonlySet<string>; followed: ReadonlySet<string> }

/** What a reader sees: the published content, or to a team that has published nothing its draft. */
const shown = (idea: Idea): IdeaContent => IdeaContent.parse(idea.published ?? idea.draft)

export function presentIdeaCard(idea: Idea, cards: Cards, marks: Marks): IdeaCard {
  const content = shown(idea)
  const id = idea._id.toString()
  return {
    id,
    title: content.title, summary: content.summary, language: content.language, country: content.country, region: content.region,
    stage: content.stage, sdgs: content.sdgs, tags: content.tags, needs: [...new Set(content.needs.map((need) => need.kind))], cover: content.cover,
    team: idea.team.filter((member) => member.state === 'active').flatMap((member) => cards.get(member.person) ?? []),
    state: idea.state,
    publishedAt: idea.publishedAt?.toISOString() ?? null,
    activeAt: idea.activeAt.toISOString(),
    supportCount: idea.supportCount,
    commentCount: idea.commentCount,
    source: idea.source?.name ?? null,
    supported: marks.supported.has(id),
  }
}

export function presentIdea(idea: Idea, cards: Cards, marks: Marks, actor: Actor, apart: boolean): IdeaView {
  const facts = factsOf(idea, actor, apart)
  const inside = facts.role !== null || facts.invited
  const { team: _, needs: __, tags: ___, ...card } = presentIdeaCard(idea, cards, marks)
  return {
    ...card,
    version: idea.version,
    content: shown(idea),
    team: idea.team.filter((member) => member.state === 'active' || inside).flatMap((member) => {
      const person = cards.get(member.person)
      return person ? [{ person, role: member.role, state: member.state }] : []
    }),
    followerCount: idea.followerCount,
    followed: marks.followed.has(card.id),
    publishedVersion: idea.publishedNumber,
    hasUnpublishedChanges: inside && idea.dirty,
    can: abilities(facts),
  }
}

export const presentWorkingCopy = (idea: Idea, cards: Cards, actor: Actor): WorkingCopy => ({
  id: idea._id.toString(),
  version: idea.version,
  state: idea.state,
  content: IdeaContent.parse(idea.draft),
  savedAt: idea.savedAt.toISOString(),
  savedBy: (idea.savedBy && cards.get(idea.savedBy)) || null,
  missing: missingForPublishing(IdeaContent.parse(idea.draft)),
  can: abilities(factsOf(idea, actor)),
})

export const presentVersion = (version: Version, cards: Cards): VersionView => ({
  number: version.number,
  note: version.note,
  at: version.at.toISOString(),
  by: (version.by && cards.get(version.by)) || null,
  content: IdeaContent.parse(version.content),
})
