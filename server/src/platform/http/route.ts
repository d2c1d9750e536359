import type { Request, RequestHandler, Response } from 'express'
import multer, { type StorageEngine } from 'multer'
import { z } from 'zod'
import { AppError, fieldProblems } from '@commonspark/shared/ground/errors'
import type { BodyOf, Endpoint, ParamsOf, QueryOf, ReplyIn } from '@commonspark/shared/ground/endpoint'
import { type Access, type Actor, demandAccess } from '../actor.ts'
import type { LimitName, Limits } from '../limits.ts'

/** What a handler gets: everything parsed, and the raw request only for what is not JSON. */
export interface Call<E extends Endpoint> {
  actor: Actor
  params: ParamsOf<E>
  query: QueryOf<E>
  body: BodyOf<E>
  /** The stored upload of an `upload` endpoint, as its storage engine described it. */
  file: Express.Multer.File | undefined
  req: Request
  res: Response
}

interface Rule<E extends Endpoint> {
  access: Access
  limit: LimitName
  /** What decides beyond `access`, in one sentence; shown on the API page and demanded by the contract tests. */
  policy: string
  /** `req.session` is there to be changed: for routes that begin or end a session. Who asks is known without it. */
  session?: true
  upload?: { storage: StorageEngine; maxBytes: number }
  /** The reply is the same for everybody without an account, in every language, until `revision` changes: see shared.ts. */
  shared?: { revision(): number }
  handle(call: Call<E>): Promise<ReplyIn<E>> | ReplyIn<E>
}

/** A declared route: its endpoint and its rule; app mounts all of them and the API page lists them. */
export interface Route { endpoint: Endpoint; rule: Rule<Endpoint> }

/** Declares a route: one place for path, schemas, access, limit, policy and handler. */
export const route = <E extends Endpoint>(endpoint: E, rule: Rule<E>): Route => ({ endpoint, rule: rule as unknown as Rule<Endpoint> })

/** Parses with a schema or throws "invalid" with the fields. */
export function parse<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const parsed = schema.safeParse(value)
  if (!parsed.success) throw new AppError('invalid', 'fieldsRefused', { fields: fieldProblems(parsed.error) })
  return parsed.data
}

// Busboy tells of a broken body by these words only; errors of the storage behind it are not of this kind.
const BROKEN_BODY = /^(Multipart:|Unexpected end of (form|multipart)|Malformed (part header|content type)|Unsupported content type|Request (aborted|closed))/
const uploadRefusal = (error: Error): Error => (BROKEN_BODY.test(error.message) ? new AppError('invalid', 'wrongUpload') : error)

/** Parses what was asked, lets the room answer, and strips the answer to its schema; undefined when there is none, or it was written already. */
export async function replyTo({ endpoint, rule }: Route, req: Request, res: Response, receive?: RequestHandler): Promise<unknown> {
  const params = endpoint.params ? parse(endpoint.params, req.params) : {}
  const query = endpoint.query ? parse(endpoint.query, req.query) : {}
  if (endpoint.body && !req.is('application/json')) throw new AppError('unsupportedType', 'jsonOnly')
  const body = endpoint.body ? parse(endpoint.body, req.body) : undefined
  if (receive) await new Promise<void>((resolve, reject) => { void receive(req, res, (error: unknown) => { if (error) reject(uploadRefusal(error as Error)); else resolve() }) })
  const reply: unknown = await rule.handle({ actor: req.actor, params, query, body, file: req.file, req, res } as never)
  return endpoint.reply instanceof z.ZodType && reply !== undefined ? endpoint.reply.parse(reply) : undefined
}

/** The Express handler of a route: limit, access, parse, handle, and a reply stripped to its schema. */
export function handlerOf(route: Route, limits: Limits): RequestHandler {
  const { endpoint, rule } = route
  const receive = rule.upload && multer({ storage: rule.upload.storage, limits: { fileSize: rule.upload.maxBytes, files: 1, fields: 4, parts: 6 } }).single('file')
  return async (req, res) => {
    await limits.take(rule.limit, req.actor)
    demandAccess(rule.access, req.actor)
    const reply = await replyTo(route, req, res, receive)
    if (!(endpoint.reply instanceof z.ZodType) || res.headersSent) return
    if (!res.hasHeader('Cache-Control')) res.setHeader('Cache-Control', 'private, no-cache')
    if (reply === undefined) { res.status(204).end(); return }
    res.json(reply)
  }
}
