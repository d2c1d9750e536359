import { z } from 'zod'

/** The one table of refusals: stable code to HTTP status; sockets answer with the same codes. */
export const ERROR_STATUS = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  notFound: 404,
  conflict: 409,
  gone: 410,
  tooLarge: 413,
  unsupportedType: 415,
  tooMany: 429,
  internal: 500,
  unavailable: 503,
} as const
export type ErrorCode = keyof typeof ERROR_STATUS

/** Why one field was refused: its path ("needs.0.amount"), a stable reason, and the numbers the sentence needs. */
export const FieldProblem = z.object({
  path: z.string(),
  because: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
})
export type FieldProblem = z.infer<typeof FieldProblem>

/** A refusal on the wire (RFC 9457): `code` is from the table, `because` names the reason and is the key of its sentence. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  instance: z.string().optional(),
  code: z.enum(Object.keys(ERROR_STATUS) as [ErrorCode, ...ErrorCode[]]),
  because: z.string(),
  fields: z.array(FieldProblem).default([]),
  retryAfter: z.number().optional(),
})
export type Problem = z.infer<typeof Problem>

/** The only error thrown on purpose; whoever shows it maps `because` (then `code`) to words, never the message. */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly because: string
  readonly fields: FieldProblem[]
  readonly retryAfter: number | undefined

  constructor(code: ErrorCode, because: string = code, more: { fields?: FieldProblem[]; retryAfter?: number } = {}) {
    super(`${code}: ${because}`)
    this.name = 'AppError'
    this.code = code
    this.because = because
    this.fields = more.fields ?? []
    this.retryAfter = more.retryAfter
  }
}

/** What a rule answers: yes, or no with the reason that becomes the sentence. */
export type Verdict = { ok: true } | { ok: false; because: string }
export const yes: Verdict = { ok: true }
export const no = (because: string): Verdict => ({ ok: false, because })

/** Turns a "no" of a rule into Forbidden. */
export function demand(verdict: Verdict): void {
  if (!verdict.ok) throw new AppError('forbidden', verdict.because)
}

/** Reasons and numbers of a failed parse, one for each field. */
export function fieldProblems(error: z.core.$ZodError, prefix = ''): FieldProblem[] {
  return error.issues.map((issue) => ({
    path: [...(prefix ? [prefix] : []), ...issue.path.map(String)].join('.'),
    ...reasonOf(issue),
  }))
}

function reasonOf(issue: z.core.$ZodIssue): { because: string; params: Record<string, string | number> } {
  switch (issue.code) {
    case 'too_small':
      if (issue.origin === 'string' && Number(issue.minimum) === 1) return { because: 'required', params: {} }
      return { because: issue.origin === 'number' || issue.origin === 'int' ? 'tooSmall' : issue.origin === 'string' ? 'tooShort' : 'tooFew', params: { min: Number(issue.minimum) } }
    case 'too_big':
      return { because: issue.origin === 'number' || issue.origin === 'int' ? 'tooBig' : issue.origin === 'string' ? 'tooLong' : 'tooManyItems', params: { max: Number(issue.maximum) } }
    case 'invalid_type':
      return { because: issue.input === undefined ? 'required' : 'wrongType', params: { expected: issue.expected } }
    case 'unrecognized_keys':
      return { because: 'unknownField', params: { names: issue.keys.join(', ').slice(0, 100) } }
    case 'invalid_value':
      return { because: 'notAChoice', params: {} }
    case 'custom':
      return { because: typeof issue.params?.['because'] === 'string' ? issue.params['because'] : 'notAccepted', params: {} }
    default:
      return { because: 'wrongFormat', params: {} }
  }
}
