import { randomUUID } from 'node:crypto'
import express, { type Express, type RequestHandler, Router } from 'express'
import helmet from 'helmet'
import { AppError } from '@commonspark/shared/ground/errors'
import type { Actor } from '../actor.ts'
import type { Config } from '../config.ts'
import type { Limits } from '../limits.ts'
import type { Log } from '../log.ts'
import type { Metrics } from '../metrics.ts'
import type { Words } from '../words.ts'
import { localeOf, problemHandler } from './problem.ts'
import { hurryBodies, PATIENCE, type Patience } from './patience.ts'
import { handlerOf, type Route } from './route.ts'
import { sharedDoor } from './shared.ts'

declare module 'express-serve-static-core' {
  interface Request { id: string; actor: Actor }
}

interface Parts {
  config: Config
  patience?: Patience
  log: Log
  words: Words
  limits: Limits
  metrics: Metrics
  /** Mounted before the routes that change a session. */
  sessions: RequestHandler
  /** Who asks. */
  actorOf(request: express.Request): Promise<Actor>
  routes: readonly Route[]
  /** Pages and files served before the API needs a session: health, metrics, static assets. */
  open: readonly ((app: Express) => void)[]
  /** What is tried last: the page itself. */
  page: RequestHandler
}

/** Whether a request that changes something comes from our own pages: Sec-Fetch-Site where the browser sends it, else Origin. */
export function sameOrigin(headers: Record<string, string | string[] | undefined>, publicUrl: string): boolean {
  const site = headers['sec-fetch-site']
  if (site === 'same-origin' || site === 'none') return true
  const origin = headers['origin']
  if (typeof origin !== 'string') return site === undefined
  if (origin === new URL(publicUrl).origin) return true
  try { return new URL(origin).host === headers['host'] && site === undefined } catch { return false }
}

// react-aria's one style element (touch-action of what can be pressed); a browser test fails when a new version changes it.
const REACT_ARIA_STYLE = "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='"

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Headers that a middleware gives every answer alike, worked out once. */
function constantHeaders(middleware: (req: never, res: never, next: () => void) => void): RequestHandler {
  const headers: [string, string][] = []
  middleware({} as never, { setHeader: (name: string, value: string) => { headers.push([name, value]) }, removeHeader: () => undefined } as never, () => undefined)
  return (_req, res, next) => {
    for (const [name, value] of headers) res.setHeader(name, value)
    next()
  }
}

/** The word of a path by which its room is known: /api/ideas/... is of "ideas". Where it is not fixed, as in /sitemap-:n.xml, there is none. */
const roomOf = (path: string): string => {
  const [, first = '', second = ''] = path.toLowerCase().split('/', 3)
  const room = first === 'api' ? second : first
  return room.includes(':') ? '' : room
}

/** All declared routes, a router for each room: Express tries one route after the other, and there are some two hundred. */
function routesOf({ routes, limits, sessions }: Parts): RequestHandler {
  const rooms = new Map<string, Router>()
  for (const declared of routes) {
    const { method, path } = declared.endpoint
    const room = roomOf(path)
    const router = rooms.get(room) ?? Router()
    rooms.set(room, router)
    router[method.toLowerCase() as 'get' | 'post' | 'put' | 'patch' | 'delete'](path, ...(declared.rule.session ? [sessions] : []), handlerOf(declared, limits))
  }
  return (req, res, next) => {
    const router = rooms.get(roomOf(req.path)) ?? rooms.get('')
    if (router) router(req, res, next)
    else next()
  }
}

/** The Express application: headers, log, actor, Origin check, then every declared route. */
export function createHttpApp(parts: Parts): Express {
  const { config } = parts
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', config.TRUST_PROXY)
  app.set('query parser', 'simple')
  app.use((req, res, next) => {
    req.id = randomUUID()
    res.setHeader('X-Request-Id', req.id)
    next()
  })
  app.use(constantHeaders(helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"], scriptSrc: ["'self'"], styleSrc: ["'self'", REACT_ARIA_STYLE], styleSrcAttr: ["'unsafe-inline'"], fontSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'], mediaSrc: ["'self'", 'blob:'], connectSrc: ["'self'", config.PUBLIC_URL.replace(/^http/, 'ws')], manifestSrc: ["'self'"],
        workerSrc: ["'self'"], baseUri: ["'none'"], formAction: ["'self'"], frameAncestors: ["'none'"], objectSrc: ["'none'"],
      },
    },
    strictTransportSecurity: config.PUBLIC_URL.startsWith('https:') ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
  })))
  app.use(hurryBodies(parts.patience ?? PATIENCE))
  app.use(parts.metrics.measure)
  for (const mount of parts.open) mount(app)
  const anonymous = (req: express.Request): Actor => ({ id: null, roles: [], locale: localeOf(undefined, req.headers['accept-language']), session: null, ip: req.ip ?? 'unknown' })
  for (const declared of parts.routes.filter(({ rule }) => rule.shared)) app.get(declared.endpoint.path, sharedDoor(declared, parts.limits, anonymous))
  app.use((req, res, next) => {
    res.once('finish', () => { parts.log[res.statusCode >= 500 ? 'error' : 'debug']({ request: req.id, method: req.method, route: req.route?.path, status: res.statusCode }, 'answered') })
    next()
  })
  app.use(async (req, _res, next) => {
    req.actor = await parts.actorOf(req)
    next()
  })
  app.use((req, _res, next) => {
    const letter = req.path === '/api/unsubscribe'
    if (!SAFE.has(req.method) && !letter && !sameOrigin(req.headers, config.PUBLIC_URL)) throw new AppError('forbidden', 'foreignOrigin')
    next()
  })
  app.use(express.json({ limit: '512kb', strict: true }))
  app.use(routesOf(parts))
  app.use('/api', () => { throw new AppError('notFound', 'noSuchRoute') })
  app.get('/{*path}', parts.page)
  app.use(() => { throw new AppError('notFound', 'noSuchRoute') })
  app.use(problemHandler(parts.words, parts.log))
  return app
}
