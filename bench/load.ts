// Load from a process of its own: one autocannon run described by the JSON in the first argument; prints its result as JSON.
// Each connection has a cookie and a body of its own; `bodies` is a file with a body a line, of which each is sent once as long as there are enough.
import { readFileSync } from 'node:fs'
import autocannon from 'autocannon'

export interface Load { url: string; connections: number; seconds: number; rate?: number; method: 'GET' | 'POST' | 'PUT'; paths: string[]; cookies: string[]; body?: string[]; bodies?: string; alternate?: boolean }
export interface Measured { rate: number; p50: number; p99: number; failed: number }

const load = JSON.parse(process.argv[2] ?? '{}') as Load
const bodies = load.bodies ? readFileSync(load.bodies, 'utf8').split('\n') : []
let connection = 0
const result = await autocannon({
  url: load.url, connections: load.connections, duration: load.seconds, ...(load.rate ? { overallRate: load.rate } : {}),
  setupClient: (client) => {
    const own = connection++
    if (bodies.length > 0) {
      const headers = { 'content-type': 'application/json', ...(load.cookies.length > 0 ? { cookie: load.cookies[own % load.cookies.length]! } : {}) }
      client.setRequests(bodies.flatMap((body, at) => (at % load.connections === own ? [{ method: load.method, path: load.paths[0]!, headers, body }] : [])))
      return
    }
    const count = load.alternate ? load.paths.length * 2 : Math.max(1, Math.ceil(load.paths.length / load.connections))
    client.setRequests(Array.from({ length: count }, (_, n) => {
      // One after another of its own share; or each twice, to do and to undo.
      const place = load.alternate ? Math.floor(n / 2) : own + n * load.connections
      return {
        method: load.alternate && n % 2 === 1 ? 'DELETE' : load.method, path: load.paths[place % load.paths.length]!,
        headers: { ...(load.cookies.length > 0 ? { cookie: load.cookies[own % load.cookies.length]! } : {}), ...(load.body ? { 'content-type': 'application/json' } : {}) },
        ...(load.body ? { body: load.body[own % load.body.length]! } : {}),
      }
    }))
  },
})
process.stdout.write(JSON.stringify({ rate: result.requests.average, p50: result.latency.p50, p99: result.latency.p99, failed: result.non2xx + result.errors } satisfies Measured))
