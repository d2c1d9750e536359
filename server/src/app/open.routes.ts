import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import express, { type Express } from 'express'
import type { DomainEvents } from '../events/catalogue.ts'
import { openApiOf } from '../platform/http/openapi.ts'
import { isLoopback } from '../platform/metrics.ts'
import { version } from '../platform/paths.ts'
import type { Platform } from '../platform/platform.ts'
import type { Rooms } from './rooms.ts'
import { mountDocs } from '../platform/http/docs.ts'
import { mountMailbox } from '../platform/mail/mailbox.ts'

/** What is served before a session is read: health, metrics, the API's description, the mailbox of an installation without a mail server. */
export function openPages(platform: Platform<DomainEvents>, rooms: Pick<Rooms, 'routes'>): ((app: Express) => void)[] {
  const { config, database, metrics } = platform
  return [
    (app) => {
      app.get('/healthz', (_req, res) => { res.json({ ok: true }) })
      app.get('/readyz', async (_req, res) => {
        const ready = await database.ready()
        res.status(ready ? 200 : 503).json({ ok: ready })
      })
      metrics.mount(app, (authorization, address) => (config.METRICS_TOKEN ? authorization === `Bearer ${config.METRICS_TOKEN}` : isLoopback(address)))
    },
    (app) => { mountDocs(app, openApiOf(rooms.routes, version())) },
    ...(config.SMTP_URL ? [] : [(app: Express) => { mountMailbox(app, platform.mail) }]),
    (app) => {
      app.use('/api/docs/assets', express.static(dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json')), { index: false, maxAge: '1d' }))
    },
  ]
}
