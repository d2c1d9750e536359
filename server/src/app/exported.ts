import { IdeaContent } from '@commonspark/shared/ideas/content'
import type { Ideas } from '../features/ideas/index.ts'
import type { ExportedIdea } from '../features/imports/index.ts'

/** What leaves the house of every published idea: nothing of drafts and nobody's name. */
export async function* exportedIdeas({ model }: Pick<Ideas, 'model'>): AsyncGenerator<ExportedIdea[]> {
  for await (const ideas of model.eachPublished()) {
    yield ideas.flatMap(({ _id, published, publishedAt, supportCount, commentCount, source }) => (published && publishedAt
      ? [{ id: _id.toString(), content: IdeaContent.parse(published), publishedAt, supportCount, commentCount, source: source?.name ?? null }]
      : []))
  }
}
