import type { Idea, Ideas, ListedIdea } from '../features/ideas/index.ts'
import type { SearchedIdea, SearchPorts } from '../features/search/index.ts'

const searched = (idea: Idea | null): SearchedIdea | null => (idea?.published && idea.publishedAt && idea.state === 'published' && !idea.hidden
  ? { id: idea._id.toString(), content: idea.published, publishedAt: idea.publishedAt, activeAt: idea.activeAt, supportCount: idea.supportCount }
  : null)

/** What the search is told of ideas: the published ones, as the public reads them. `heard` is told how many support an idea that has changed, by the same stream. */
export const searchedIdeas = ({ model, listed, seenBy }: Pick<Ideas, 'model' | 'listed' | 'seenBy'>, heard: (id: string, supports: number) => void): SearchPorts<ListedIdea> => ({
  listed,
  seenBy,
  published: async function* () {
    for await (const ideas of model.eachPublished()) yield ideas.flatMap((idea) => searched(idea) ?? [])
  },
  watch: (tell, failed) => model.watch((id, idea) => { tell(id, searched(idea)); if (idea) heard(id, idea.supportCount) }, failed),
})
