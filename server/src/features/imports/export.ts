import { stringify } from 'csv-stringify/sync'
import { CANVAS_SECTIONS, type IdeaContent } from '@commonspark/shared/ideas/content'

/** A published idea as it leaves the house. */
export interface ExportedIdea { id: string; content: IdeaContent; publishedAt: Date; supportCount: number; commentCount: number; source: string | null }

const COLUMNS = [
  'id', 'title', 'summary', 'language', 'country', 'region', 'stage', 'sdgs', 'tags', 'needs', 'cost', 'currency', ...CANVAS_SECTIONS,
  'votes', 'comments', 'published at', 'source', 'url',
] as const

function recordOf(idea: ExportedIdea, publicUrl: string): Record<(typeof COLUMNS)[number], unknown> {
  const { id, content, publishedAt, supportCount, commentCount, source } = idea
  const { title, summary, language, country, region, stage, sdgs, tags, needs, canvas } = content
  const funding = needs.find((need) => need.kind === 'funding')
  return {
    id, title, summary, language, country, region, stage, sdgs, tags,
    needs: needs.map((need) => need.kind), cost: funding?.amount ?? null, currency: funding?.currency ?? null,
    ...canvas, votes: supportCount, comments: commentCount, 'published at': publishedAt.toISOString(), source, url: `${publicUrl}/ideas/${id}`,
  }
}

/** All ideas as a table that spreadsheets open (UTF-8 with a mark, lists divided by commas); cells that they would take for formulas begin with an apostrophe. */
export async function* asCsv(ideas: AsyncIterable<ExportedIdea[]>, publicUrl: string): AsyncGenerator<string> {
  yield `\uFEFF${stringify([[...COLUMNS]])}`
  for await (const some of ideas) {
    yield stringify(some.map((idea) => {
      const record = recordOf(idea, publicUrl)
      return COLUMNS.map((column) => { const value = record[column]; return Array.isArray(value) ? value.join(', ') : value })
    }), { escape_formulas: true })
  }
}

/** All ideas, one JSON object a line. */
export async function* asJsonLines(ideas: AsyncIterable<ExportedIdea[]>, publicUrl: string): AsyncGenerator<string> {
  for await (const some of ideas) yield some.map((idea) => `${JSON.stringify(recordOf(idea, publicUrl))}\n`).join('')
}
