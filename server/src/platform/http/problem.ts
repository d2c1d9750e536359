import type { ErrorRequestHandler } from 'express'
import { AppError, ERROR_STATUS, type Problem } from '@commonspark/shared/ground/errors'
import type { Log } from '../log.ts'
import type { Words } from '../words.ts'

/** A refusal as RFC 9457 writes it, with its sentence in the reader's language. */
export function problemOf(error: AppError, words: Words, locale: string, instance?: string): Problem {
  return {
    type: `/problems/${error.because}`,
    title: words(locale, `errors.${error.code}`),
    status: ERROR_STATUS[error.code],
    detail: words(locale, [`errors.${error.because}`, `errors.${error.code}`], { seconds: error.retryAfter ?? 0 }),
    ...(instance ? { instance } : {}),
    code: error.code,
    because: error.because,
    fields: error.fields,
    ...(error.retryAfter === undefined ? {} : { retryAfter: error.retryAfter }),
  }
}

/** Any thrown thing as a refusal: ours as it is, those of the parsers by their type, a lost database as "unavailable", the rest as "internal". */
export function refusalOf(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown
  const { type, status, name, code } = (thrown ?? {}) as { type?: string; status?: number; name?: string; code?: unknown }
  if (type === 'entity.too.large' || code === 'LIMIT_FILE_SIZE') return new AppError('tooLarge', 'tooLarge')
  if (typeof code === 'string' && code.startsWith('LIMIT_')) return new AppError('invalid', 'wrongUpload')
  if (type === 'entity.parse.failed' || name === 'URIError') return new AppError('invalid', 'malformed')
  if (type === 'encoding.unsupported' || type === 'charset.unsupported') return new AppError('unsupportedType', 'unsupportedType')
  if (status === 400) return new AppError('invalid', 'malformed')
  if (name === 'MongoServerSelectionError' || name === 'MongoNetworkError' || name === 'MongoNotConnectedError' || name === 'MongoTopologyClosedError') return new AppError('unavailable')
  return new AppError('internal')
}

/** Express' last stop: logs what is our fault and answers with the problem. */
export const problemHandler = (words: Words, log: Log): ErrorRequestHandler => (thrown, req, res, _next) => {
  const refusal = refusalOf(thrown)
  if (refusal.code === 'internal') log.error({ request: req.id, path: req.route?.path, error: (thrown as Error)?.stack }, 'request failed')
  if (res.headersSent) { res.destroy(); return }
  const problem = problemOf(refusal, words, localeOf(req.actor?.locale, req.headers['accept-language']), req.id as string)
  if (refusal.retryAfter !== undefined) res.setHeader('Retry-After', String(refusal.retryAfter))
  res.status(problem.status).type('application/problem+json').set('Cache-Control', 'no-store').send(JSON.stringify(problem))
}

/** The reader's language: their own choice, else the first one of Accept-Language that we speak. */
export function localeOf(chosen: string | undefined, acceptLanguage: string | undefined): string {
  if (chosen) return chosen
  const asked = (acceptLanguage ?? '').split(',').map((part) => part.trim().slice(0, 2).toLowerCase())
  return asked.find((tag) => ['en', 'pl', 'sl'].includes(tag)) ?? 'en'
}
