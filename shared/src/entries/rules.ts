import type { ChallengeContent, FormField } from '../challenges/schema.ts'
import type { FieldProblem } from '../ground/errors.ts'
import type { Answer, Answers } from './schema.ts'

const segmenters = new Map<string, Intl.Segmenter>()
const segmenterOf = (language: string): Intl.Segmenter => {
  const known = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'word' })
  segmenters.set(language, known)
  return known
}

/** Words as people count them: what Intl.Segmenter calls word-like, so that combined characters, apostrophes and languages without spaces count as they are read. */
export function countWords(text: string, language = 'en'): number {
  let words = 0
  for (const { isWordLike } of segmenterOf(language).segment(text)) if (isWordLike) words++
  return words
}

const empty = (answer: Answer | undefined): boolean => answer === undefined || answer === null || answer === '' || (Array.isArray(answer) && answer.length === 0)
const problem = (path: string, because: string, params: FieldProblem['params'] = {}): FieldProblem => ({ path: `answers.${path}`, because, params })

/** What is wrong with one answer: missing, of the wrong form, too long or out of bounds. */
export function answerProblems(field: FormField, answer: Answer | undefined, language = 'en'): FieldProblem[] {
  const { id } = field
  if (empty(answer)) return field.required ? [problem(id, 'required')] : []
  switch (field.kind) {
    case 'text':
    case 'section': {
      if (typeof answer !== 'string') return [problem(id, 'wrongType')]
      return field.maxWords !== null && countWords(answer, language) > field.maxWords ? [problem(id, 'tooManyWords', { max: field.maxWords, words: countWords(answer, language) })] : []
    }
    case 'link': return typeof answer === 'string' && /^https?:\/\/[^\s/]+\.[^\s]+$/.test(answer) && answer.length <= 500 ? [] : [problem(id, 'wrongFormat')]
    case 'number':
    case 'money': {
      if (typeof answer !== 'number' || !Number.isFinite(answer)) return [problem(id, 'wrongType')]
      if (field.min !== null && answer < field.min) return [problem(id, 'tooSmall', { min: field.min })]
      return field.max !== null && answer > field.max ? [problem(id, 'tooBig', { max: field.max })] : []
    }
    case 'choice': {
      if (!Array.isArray(answer)) return [problem(id, 'wrongType')]
      if (answer.some((one) => !field.options.includes(one)) || new Set(answer).size !== answer.length) return [problem(id, 'notAChoice')]
      return !field.multiple && answer.length > 1 ? [problem(id, 'tooManyItems', { max: 1 })] : []
    }
    case 'file': return Array.isArray(answer) && answer.length <= 10 && answer.every((one) => /^[0-9a-f]{24}$/.test(one)) ? [] : [problem(id, 'wrongFormat')]
  }
}

/** Everything that keeps a form from being complete, in the order of the form. */
export const formProblems = (form: readonly FormField[], answers: Answers, language = 'en'): FieldProblem[] =>
  form.flatMap((field) => answerProblems(field, answers[field.id], language))

/** Share of the required fields (or, where none is, of all) that are answered without fault, 0 to 100; 100 only when nothing is wrong. */
export function completenessOf(form: readonly FormField[], answers: Answers, language = 'en'): number {
  const wanted = form.some((field) => field.required) ? form.filter((field) => field.required) : form
  const good = wanted.filter((field) => !empty(answers[field.id]) && answerProblems(field, answers[field.id], language).length === 0).length
  const share = wanted.length === 0 ? 100 : Math.floor((good * 100) / wanted.length)
  return share === 100 && formProblems(form, answers, language).length > 0 ? 99 : share
}

/** Answers without those of fields that the form does not have (any more). */
export const knownAnswers = (form: readonly FormField[], answers: Answers): Answers =>
  Object.fromEntries(form.flatMap((field) => (answers[field.id] === undefined ? [] : [[field.id, answers[field.id]!]]))) as Answers

/** The form as an idea's canvas fills it: sections word for word. */
export const fillFrom = (form: readonly FormField[], canvas: Readonly<Record<string, string>>): Answers =>
  Object.fromEntries(form.flatMap((field) => (field.kind === 'section' && field.section && canvas[field.section] ? [[field.id, canvas[field.section]!]] : []))) as Answers

/** What the rule of who may enter looks at. Ages are not known to the platform: whoever enters declares them with the consent. */
export interface Entrant { countries: readonly string[]; fieldRoles: readonly string[]; teamSize: number }

/** Why this team may not enter; empty when it may. The team's size counts when it submits. */
export function entrantProblems({ countries, fieldRoles, minTeam, maxTeam }: ChallengeContent['eligibility'], entrant: Entrant, submitting: boolean): FieldProblem[] {
  return [
    ...(countries.length > 0 && !entrant.countries.some((country) => countries.includes(country as never)) ? [{ path: 'country', because: 'countryNotEligible', params: {} }] : []),
    ...(fieldRoles.length > 0 && !entrant.fieldRoles.some((role) => fieldRoles.includes(role as never)) ? [{ path: 'fieldRoles', because: 'roleNotEligible', params: {} }] : []),
    ...(submitting && entrant.teamSize < minTeam ? [{ path: 'team', because: 'teamTooSmall', params: { min: minTeam } }] : []),
    ...(submitting && entrant.teamSize > maxTeam ? [{ path: 'team', because: 'teamTooLarge', params: { max: maxTeam } }] : []),
  ]
}

/** Whether a challenge asks for ages. */
export const asksAges = ({ minAge, maxAge }: Pick<ChallengeContent['eligibility'], 'minAge' | 'maxAge'>): boolean => minAge !== null || maxAge !== null

/** Who sees an answer: the team and organisers everything, the jury what is meant for it or the public, the public only its own. */
export const fieldsFor = (form: readonly FormField[], reader: 'jury' | 'public', blind = false): FormField[] => form.filter((field) =>
  (field.seenBy === 'public' || (reader === 'jury' && field.seenBy === 'jury')) && !(blind && (field.kind === 'file' || field.kind === 'link')))
