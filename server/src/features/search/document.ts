import { CANVAS_SECTIONS, CONTENT_FIELDS, IdeaContent } from '@commonspark/shared/ideas/content'

/** A published idea as the search is told of it. */
export interface SearchedIdea { id: string; content: IdeaContent; publishedAt: Date; activeAt: Date; supportCount: number }

/** What the index keeps of an idea: its words by weight, and what is counted, filtered and sorted. */
export interface SearchDocument {
  id: string
  title: string
  about: string
  body: string
  country: string | null
  language: string
  stage: string
  needs: string[]
  sdgs: number[]
  tags: string[]
  publishedAt: number
  activeAt: number
  supports: number
}

// Beyond this the words of a canvas repeat themselves, and memory grows with every one.
const OF_A_SECTION = 500
const OF_A_CANVAS = 2500

/** The document of an idea; a row written before a field was added is filled up first, which takes too long to do for all. */
export function documentOf({ id, content, publishedAt, activeAt, supportCount }: SearchedIdea): SearchDocument {
  const whole = CONTENT_FIELDS.every((field) => field in content) ? content : IdeaContent.parse(content)
  const { title, summary, region, country, language, stage, tags, needs, sdgs, canvas } = whole
  return {
    id, title, country, language, stage, tags, sdgs,
    about: [summary, tags.join(' '), region].join('\n'),
    body: CANVAS_SECTIONS.map((section) => canvas[section].slice(0, OF_A_SECTION)).join('\n').slice(0, OF_A_CANVAS),
    needs: needs.map((need) => need.kind),
    publishedAt: publishedAt.getTime(), activeAt: activeAt.getTime(), supports: supportCount,
  }
}
