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

const LOST_NAMES = /^(Mongo(ServerSelection|Network|NetworkTimeout|NotConnected|TopologyClosed|PoolCleared|PoolClosed|ServerClosed|ClientClosed|WriteConcern)|Pool(Cleared|ClearedOnNetwork|Closed)|MongoPoolClearedOnNetwork|MongoWaitQueueTimeout|WaitQueueTimeout)Error$/
/** A primary that goes, steps down, or was interrupted by either. */
const LOST_CODES = new Set<unknown>([6, 7, 89, 91, 189, 9001, 10107, 11600, 11602, 13435, 13436])
const LOST_MESSAGE = /^(connection \d+ to \S+ (closed|timed out)|(read|write|connect) (ECONNRESET|ECONNREFUSED|EPIPE|ETIMEDOUT)\b.*|This socket has been ended by the other party|Operation interrupted because client was closed)/
const LOST_LABELS = ['TransientTransactionError', 'UnknownTransactionCommitResult', 'RetryableWriteError', 'ResetPool', 'InterruptInUseConnections']

/** Whether an error of the driver means that no primary was there to answer: nothing is known then, and asking again is safe and right. */
function isLostDatabase(thrown: unknown): boolean {
  const { name, code, cause, message, errorLabelSet } = (thrown ?? {}) as { name?: string; code?: unknown; cause?: unknown; message?: string; errorLabelSet?: Set<string> }
  // A bulk write tells of a lost connection by its message alone; the socket's own errors come without a driver's name.
  if (LOST_MESSAGE.test(message ?? '')) return true
  if (LOST_NAMES.test(name ?? '') || (name?.startsWith('Mongo') && LOST_CODES.has(code))) return true
  if (LOST_LABELS.some((label) => errorLabelSet?.has(label))) return true
  return cause !== undefined && cause !== thrown && isLostDatabase(cause)
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
  if (isLostDatabase(thrown)) return new AppError('unavailable')
  return new AppError('internal')
}

/** Express' last stop: logs what is our fault and answers with the problem. */
export const problemHandler = (words: Words, log: Log): ErrorRequestHandler => (thrown, req, res, _next) => {
  const refusal = refusalOf(thrown)
  if (refusal.code === 'internal') log.error({ request: req.id, path: req.route?.path, error: (thrown as Error)?.stack }, 'request failed')
  if (res.headersSent) { res.destroy(); return }
  const problem = problemOf(refusal, words, localeOf(req.actor?.locale, req.headers['accept-language']), req.id)
  if (refusal.retryAfter !== undefined) res.setHeader('Retry-After', String(refusal.retryAfter))
  res.status(problem.status).type('application/problem+json').set('Cache-Control', 'no-store').send(JSON.stringify(problem))
}

/** The reader's language: their own choice, else the first one of Accept-Language that we speak. */
export function localeOf(chosen: string | undefined, acceptLanguage: string | undefined): string {
  if (chosen) return chosen
  const asked = (acceptLanguage ?? '').split(',').map((part) => part.trim().slice(0, 2).toLowerCase())
  return asked.find((tag) => ['en', 'pl', 'sl'].includes(tag)) ?? 'en'
}
