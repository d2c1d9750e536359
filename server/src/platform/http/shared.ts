import { createHash } from 'node:crypto'
import type { Request, RequestHandler, Response } from 'express'
import type { Actor } from '../actor.ts'
import type { Limits } from '../limits.ts'
import { createRecent } from '../recent.ts'
import { replyTo, type Route } from './route.ts'

const GOOD_FOR = 800
const MOST = 300
const SIGNED_IN = /(?:^|;\s*)commonspark=/

/**
 * The door of a route whose reply is the same for everybody without an account: the reply is made once for all who ask for the same
 * within a moment, at most 800 ms and only until the room says that something has changed. Whoever brings a session goes past it.
 */
export function sharedDoor(route: Route, limits: Limits, anonymous: (request: Request) => Actor): RequestHandler {
  const recent = createRecent<{ body: Buffer; etag: string }>(GOOD_FOR, MOST)
  const make = async (req: Request, res: Response): Promise<{ body: Buffer; etag: string }> => {
    const body = Buffer.from(JSON.stringify(await replyTo(route, req, res)))
    return { body, etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"` }
  }
  return async (req, res, next) => {
    if (SIGNED_IN.test(req.headers.cookie ?? '')) { next(); return }
    req.actor = anonymous(req)
    await limits.take(route.rule.limit, req.actor)
    const { body, etag } = await recent(req.url, route.rule.shared!.revision(), () => make(req, res))
    res.setHeader('Cache-Control', 'private, no-cache')
    res.setHeader('ETag', etag)
    if (req.headers['if-none-match']?.split(/\s*,\s*/).some((tag) => tag === '*' || tag.replace(/^W\//, '') === etag)) { res.status(304).end(); return }
    res.setHeader('Content-Type', 'application/json; charset=utf-8')
    res.setHeader('Content-Length', body.length)
    res.end(req.method === 'HEAD' ? undefined : body)
  }
}
