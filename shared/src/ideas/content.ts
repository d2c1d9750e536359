import { z } from 'zod'
import { Id, line, prose, Tag } from '../ground/text.ts'
import { Country, Currency, Language, NeedKind, Sdg, Stage } from '../taxonomy/taxonomy.ts'

/** The sections of an idea's canvas, in reading order. */
export const CANVAS_SECTIONS = [
  'problem', 'beneficiaries', 'solution', 'novelty', 'businessModel', 'impactLogic', 'partners', 'policyFit', 'risks', 'nextSteps',
] as const
export type CanvasSection = (typeof CANVAS_SECTIONS)[number]

const section = prose(6000).default('')
/** The canvas: one Markdown text a section; an empty text means not written yet. */
export const Canvas = z.object({
  problem: section, beneficiaries: section, solution: section, novelty: section, businessModel: section,
  impactLogic: section, partners: section, policyFit: section, risks: section, nextSteps: section,
})
export type Canvas = z.infer<typeof Canvas>

/** Something an idea needs or offers; the amount (in whole units of the currency) only with funding. */
export const Need = z.object({
  kind: NeedKind,
  note: line(200).default(''),
  amount: z.int().min(1).max(1_000_000_000).nullish().transform((a) => a ?? null),
  currency: Currency.nullish().transform((c) => c ?? null),
})
export type Need = z.infer<typeof Need>

/** All that a team writes about an idea; a draft may be nearly empty, publishing asks for more (see rules.ts). */
export const IdeaContent = z.object({
  title: line(120).default(''),
  summary: line(280).default(''),
  language: Language.default('en'),
  country: Country.nullable().default(null),
  region: line(80).default(''),
  stage: Stage.default('spark'),
  sdgs: z.array(Sdg).max(5).transform((s) => [...new Set(s)].toSorted((a, b) => a - b)).default([]),
  tags: z.array(Tag).max(10).transform((t) => [...new Set(t)]).default([]),
  needs: z.array(Need).max(8).default([]),
  offers: z.array(Need).max(8).default([]),
  cover: Id.nullable().default(null),
  files: z.array(Id).max(12).default([]),
  canvas: Canvas.prefault({}),
})
export type IdeaContent = z.infer<typeof IdeaContent>

/** Names of the fields above, in the order in which a diff lists them. */
export const CONTENT_FIELDS = Object.keys(IdeaContent.shape) as (keyof IdeaContent)[]
