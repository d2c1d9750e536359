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

/** Serves the built page for every address that is not the API's; its head is the one that belongs to the address. */
export function createPage({ log }: Platform<DomainEvents>, { feeds }: Pick<Rooms, 'feeds'>): RequestHandler {
  const index = join(DIST, 'index.html')
  const html = existsSync(index) ? readFileSync(index, 'utf8') : null
  const files = express.static(DIST, {
    index: false,
    setHeaders: (res, path) => { res.setHeader('Cache-Control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache') },
  })
  return (req, res, next) => {
    files(req, res, (error?: unknown) => {
      if (error) { next(error); return }
      if (html === null || /\.\w+$/.test(req.path)) { next(new AppError('notFound', 'noSuchRoute')); return }
      feeds.dress(html, req.path).catch((failure: Error) => {
        // Without a database the page still comes, and says so itself.
        log.warn({ error: failure.message }, 'page without its head')
        return html
      }).then((page) => { res.set('Cache-Control', 'no-cache').type('html').send(page) }, next)
    })
  }
}
