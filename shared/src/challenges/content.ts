import { z } from 'zod'
import { Id, line, prose } from '../ground/text.ts'
import { CANVAS_SECTIONS } from '../ideas/content.ts'
import { Country, Currency, FieldRole, Language } from '../taxonomy/taxonomy.ts'
import { Schedule } from './phases.ts'

/** A short name of a field, criterion or award within one challenge; it stays when its label changes. */
export const Slug = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/)

export const FIELD_KINDS = ['text', 'choice', 'number', 'money', 'file', 'link', 'section'] as const
export const FieldKind = z.enum(FIELD_KINDS)
export type FieldKind = z.infer<typeof FieldKind>

/** Who reads an answer beside the team and the organisers; what the public sees, the jury sees too. */
export const SeenBy = z.enum(['organisers', 'jury', 'public'])
export type SeenBy = z.infer<typeof SeenBy>

/** One question of the entry form; `section` is a text that the idea's canvas fills. */
export const FormField = z.object({
  id: Slug,
  kind: FieldKind,
  label: line(160).default(''),
  help: line(400).default(''),
  required: z.boolean().default(false),
  seenBy: SeenBy.default('jury'),
  /** Of text and section: the most words. */
  maxWords: z.int().min(1).max(3000).nullable().default(null),
  /** Of section: what it is filled with. */
  section: z.enum(CANVAS_SECTIONS).nullable().default(null),
  /** Of choice. */
  options: z.array(line(120, 1)).max(40).default([]),
  multiple: z.boolean().default(false),
  /** Of number and money. */
  min: z.number().nullable().default(null),
  max: z.number().nullable().default(null),
  currency: Currency.nullable().default(null),
})
export type FormField = z.infer<typeof FormField>

/** What entries are scored by, on a scale of whole numbers. */
export const Criterion = z.object({
  id: Slug,
  name: line(80).default(''),
  description: line(600).default(''),
  weight: z.int().min(0).max(100).default(1),
  min: z.int().min(0).max(99).default(1),
  max: z.int().min(1).max(100).default(5),
})
export type Criterion = z.infer<typeof Criterion>

export const AWARD_KINDS = ['money', 'hours', 'mentoring', 'contract', 'other'] as const
/** What winners get; `modules` are consulting hours for each module of the academy. */
export const Award = z.object({
  id: Slug,
  name: line(120).default(''),
  kind: z.enum(AWARD_KINDS).default('money'),
  /** Whose result it goes by: the joined one, or the public's alone (audience prize). */
  by: z.enum(['result', 'public']).default('result'),
  /** How many entries get it. */
  places: z.int().min(1).max(50).default(1),
  amount: z.int().min(0).max(1_000_000_000).nullable().default(null),
  currency: Currency.nullable().default(null),
  modules: z.array(z.object({ name: line(80, 1), hours: z.int().min(1).max(1000) })).max(20).default([]),
  description: line(600).default(''),
})
export type Award = z.infer<typeof Award>

/** How a juror's scores become one number for an entry (jury/statistics.ts). */
export const JURY_METHODS = ['mean', 'trimmed', 'normalised'] as const
export const JuryMethod = z.enum(JURY_METHODS)
export type JuryMethod = z.infer<typeof JuryMethod>
/** How ties are broken, one after the other; what is still tied shares the place. */
export const TIE_RULES = ['jury', 'public', 'heaviestCriterion', 'lottery'] as const
export const TieRule = z.enum(TIE_RULES)
export type TieRule = z.infer<typeof TieRule>

/** How jury and public become one result; fixed from the moment that voting or scoring begins. */
export const Formula = z.object({
  juryWeight: z.int().min(0).max(100).default(100),
  publicWeight: z.int().min(0).max(100).default(0),
  method: JuryMethod.default('mean'),
  /** At most so many winners of one country; null for no limit. */
  perCountry: z.int().min(1).max(50).nullable().default(null),
  ties: z.array(TieRule).max(TIE_RULES.length).default(['heaviestCriterion', 'lottery']),
})
export type Formula = z.infer<typeof Formula>

/** Who may enter; empty lists and nulls mean everybody. */
export const Eligibility = z.object({
  countries: z.array(Country).max(60).default([]),
  minAge: z.int().min(0).max(120).nullable().default(null),
  maxAge: z.int().min(0).max(120).nullable().default(null),
  fieldRoles: z.array(FieldRole).max(5).default([]),
  minTeam: z.int().min(1).max(20).default(1),
  maxTeam: z.int().min(1).max(20).default(20),
  /** Whether a person may enter more than one idea. */
  several: z.boolean().default(false),
})
export type Eligibility = z.infer<typeof Eligibility>

export const JurySettings = z.object({
  /** How many jurors score an entry. */
  perEntry: z.int().min(1).max(20).default(3),
  /** Jurors do not see whose an entry is until the results are out. */
  blind: z.boolean().default(false),
})
export type JurySettings = z.infer<typeof JurySettings>

/** All that an organiser writes; a draft may be nearly empty, publishing asks for more (rules.ts). */
export const ChallengeContent = z.object({
  title: line(120).default(''),
  summary: line(280).default(''),
  brief: prose(20_000).default(''),
  cover: Id.nullable().default(null),
  files: z.array(Id).max(12).default([]),
  /** Languages in which one may enter. */
  languages: z.array(Language).max(13).transform((l) => [...new Set(l)]).default(['en']),
  eligibility: Eligibility.prefault({}),
  form: z.array(FormField).max(40).default([]),
  criteria: z.array(Criterion).max(20).default([]),
  awards: z.array(Award).max(20).default([]),
  jury: JurySettings.prefault({}),
  formula: Formula.prefault({}),
  schedule: Schedule.prefault({}),
  rules: prose(20_000).default(''),
  /** What whoever enters agrees to. */
  consent: prose(4000).default(''),
  /** What is looked at in screening, a line each. */
  checklist: z.array(line(200, 1)).max(20).default([]),
  /** Whether eligible entries are shown to everybody once entries are closed (and the jury is not blind any more). */
  gallery: z.boolean().default(true),
})
export type ChallengeContent = z.infer<typeof ChallengeContent>
export const CHALLENGE_FIELDS = Object.keys(ChallengeContent.shape) as (keyof ChallengeContent)[]
