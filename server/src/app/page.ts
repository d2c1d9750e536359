import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RequestHandler } from 'express'
import express from 'express'
import { AppError } from '@commonspark/shared/ground/errors'
import type { DomainEvents } from '../events/catalogue.ts'
import { projectRoot } from '../platform/paths.ts'
import type { Platform } from '../platform/platform.ts'
import type { Rooms } from './rooms.ts'

const DIST = join(projectRoot, 'client/dist')

/** Serves the built page for every address that is not the API's. */
export function createPage(_platform: Platform<DomainEvents>, _rooms: Pick<Rooms, 'ideas'>): RequestHandler {
  const index = `${DIST}/index.html`
  const html = existsSync(index) ? readFileSync(index, 'utf8') : null
  const files = express.static(DIST, { index: false, setHeaders: (res, path) => { res.setHeader('Cache-Control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache') } })
  return (req, res, next) => {
    files(req, res, (error?: unknown) => {
      if (error) { next(error); return }
      if (html === null || /\.\w+$/.test(req.path)) { next(new AppError('notFound', 'noSuchRoute')); return }
      res.setHeader('Cache-Control', 'no-cache')
      res.type('html').send(html)
    })
  }
}
