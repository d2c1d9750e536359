import { createHash } from 'node:crypto'
import type { Express } from 'express'

const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Commonspark API</title>
<link rel="stylesheet" href="/api/docs/assets/swagger-ui.css"></head>
<body><div id="docs"></div><script src="/api/docs/assets/swagger-ui-bundle.js"></script><script src="/api/docs/start.js"></script></body></html>`

const START = "SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#docs', deepLinking: true, supportedSubmitMethods: ['get'] })"

/** The OpenAPI document and a page to browse it. */
export function mountDocs(app: Express, document: object): void {
  // Written once: half a megabyte made anew for everybody who asks would keep the process from everything else.
  const text = Buffer.from(JSON.stringify(document))
  const etag = `"${createHash('sha256').update(text).digest('base64url')}"`
  app.get('/api/openapi.json', (req, res) => {
    res.type('json').set('ETag', etag)
    if (req.fresh) res.status(304).end()
    else res.set('Content-Length', String(text.length)).end(text)
  })
  app.get('/api/docs/start.js', (_req, res) => { res.type('text/javascript').send(START) })
  app.get('/api/docs', (_req, res) => {
    // Swagger's page styles itself with style elements; only here are they allowed.
    res.setHeader('Content-Security-Policy', "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'")
    res.type('html').send(PAGE)
  })
}
