import type { Express, RequestHandler } from 'express'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

export interface Metrics {
  measure: RequestHandler
  /** Adds a figure that is read when somebody asks. */
  gauge(name: string, help: string, read: () => number | Promise<number>): void
  /** Serves /metrics to whoever `mayRead`. */
  mount(app: Express, mayRead: (authorization: string | undefined, address: string | undefined) => boolean): void
}

/** Prometheus metrics of this process: Node's own, requests by route and status, and the gauges added later. */
export function createMetrics(): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const requests = new Histogram({
    name: 'http_request_duration_seconds', help: 'Requests by route and status', labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5], registers: [registry],
  })
  return {
    measure: (req, res, next) => {
      const end = requests.startTimer()
      res.on('finish', () => { end({ method: req.method, route: (req.route as { path?: string } | undefined)?.path ?? 'page', status: String(res.statusCode) }) })
      next()
    },
    gauge: (name, help, read) => { new Gauge({ name, help, registers: [registry], async collect() { this.set(await read()) } }) },
    mount: (app, mayRead) => {
      app.get('/metrics', async (req, res) => {
        if (!mayRead(req.headers.authorization, req.headers['x-forwarded-for'] ? undefined : req.socket.remoteAddress)) { res.status(404).end(); return }
        res.type(registry.contentType).send(await registry.metrics())
      })
    },
  }
}

/** Whether an address is this machine's own. */
export const isLoopback = (address: string | undefined): boolean => address === '127.0.0.1' || address === '::1' || address === '::ffff:127.0.0.1'
