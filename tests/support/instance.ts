// A whole server in a process of its own, for tests that kill it; prints the port it listens on. Whoever started it may set its clock
// ahead or back, and tell it to put a document's rows into its state.
import { composeApp } from '@commonspark/server/app/compose'
import { readConfig } from '@commonspark/server/platform/config'

/** What a test tells it: milliseconds that its clock is ahead, or a document to compact. */
export interface Told { ahead?: number; compact?: string }

let ahead = 0
const app = await composeApp(readConfig({ NODE_ENV: 'test', PORT: '0', LOG_LEVEL: 'silent', LIMITS: '10000', ...process.env }), { clock: { now: () => new Date(Date.now() + ahead) } })
process.on('message', (told: Told) => {
  ahead = told.ahead ?? ahead
  if (told.compact) app.rooms.documents.service.compact(told.compact).catch(() => undefined)
})
process.stdout.write(`${await app.start()}\n`)
