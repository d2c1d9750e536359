import { createHash } from 'node:crypto'
import type { Request, RequestHandler, Response } from 'express'
import type { Actor } from '../actor.ts'
import type { Limits } from '../limits.ts'
import { replyTo, type Route } from './route.ts'

interface Kept { at: number; revision: number; reply: Promise<{ body: Buffer; etag: string }> }

const GOOD_FOR = 800
const MOST = 300
const SIGNED_IN = /(?:^|;\s*)commonspark=/

/**
 * The door of a route whose reply is the same for everybody without an account: the reply is made once for all who ask for the same
 * within a moment, at most 800 ms and only until the room says that something has changed. Whoever brings a session goes past it.
 */
export function sharedDoor(route: Route, limits: Limits, anonymous: (request: Request) => Actor): RequestHandler {
  const kept = new Map<string, Kept>()

  const make = async (req: Request, res: Response): Promise<{ body: Buffer; etag: string }> => {
    const body = Buffer.from(JSON.stringify(await replyTo(route, req, res)))
    return { body, etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"` }
  }
  const keptOrMade = (req: Request, res: Response, revision: number): Kept['reply'] => {
    const before = kept.get(req.url)
    if (before && before.revision === revision && performance.now() - before.at < GOOD_FOR) return before.reply
    const reply = make(req, res)
    kept.delete(req.url)
    kept.set(req.url, { at: performance.now(), revision, reply })
    if (kept.size > MOST) kept.delete(kept.keys().next().value!)
    reply.catch(() => { kept.delete(req.url) })
    return reply
  }

  return async (req, res, next) => {
    if (SIGNED_IN.test(req.headers.cookie ?? '')) { next(); return }
    req.actor = anonymous(req)
    await limits.take(route.rule.limit, req.actor)
    const { body, etag } = await keptOrMade(req, res, route.rule.shared!.revision())
    res.setHeader('Cache-Control', 'private, no-cache')
    res.setHeader('ETag', etag)
    if (req.headers['if-none-match']?.split(/\s*,\s*/).some((tag) => tag === '*' || tag.replace(/^W\//, '') === etag)) { res.status(304).end(); return }
    res.setHeader('Content-Type', 'application/json; charset=utf-8')
    res.setHeader('Content-Length', body.length)
    res.end(req.method === 'HEAD' ? undefined : body)
  }
}
