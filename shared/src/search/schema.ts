import { z } from 'zod'
import { endpoint, listOf, pageOf, PageQuery } from '../ground/endpoint.ts'
import { Id, line } from '../ground/text.ts'
import { IdeaCard } from '../ideas/schema.ts'
import { Country, Language, NeedKind, Stage } from '../taxonomy/taxonomy.ts'

export const SORTS = ['relevant', 'new', 'supported', 'active'] as const
export const Sort = z.enum(SORTS)
export type Sort = z.infer<typeof Sort>

/** Filters of the explore page; values within one are alternatives, filters narrow each other. */
export const Filters = z.object({
  q: line(200).default(''),
  country: listOf(Country),
  sdg: listOf(z.coerce.number().int().min(1).max(17)),
  stage: listOf(Stage),
  need: listOf(NeedKind),
  language: listOf(Language),
  tag: listOf(z.string().max(40)),
})
export type Filters = z.infer<typeof Filters>

/** How many ideas each value of each filter would give, counted with the other filters on. */
export const FACETS = ['country', 'sdg', 'stage', 'need', 'language'] as const
export type Facet = (typeof FACETS)[number]
export const FacetCounts = z.record(z.enum(FACETS), z.record(z.string(), z.int()))
export type FacetCounts = z.infer<typeof FacetCounts>

export const exploreIdeas = endpoint({
  method: 'GET', path: '/api/explore', summary: 'Published ideas by words, filters and order',
  query: PageQuery.extend(Filters.shape).extend({ sort: Sort.optional() }),
  reply: pageOf(IdeaCard).extend({ total: z.int(), facets: FacetCounts }),
})
export const similarIdeas = endpoint({
  method: 'GET', path: '/api/similar', summary: 'Published ideas close to a text, for example a title being typed',
  query: z.object({ text: line(400, 3), except: Id.optional() }), reply: z.object({ items: z.array(IdeaCard) }),
})
