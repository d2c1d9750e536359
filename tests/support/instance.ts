// A whole server in a process of its own, for tests that kill it; prints the port it listens on.
import { composeApp } from '@commonspark/server/app/compose'
import { readConfig } from '@commonspark/server/platform/config'

const app = await composeApp(readConfig({ NODE_ENV: 'test', PORT: '0', LOG_LEVEL: 'silent', LIMITS: '10000', ...process.env }))
process.stdout.write(`${await app.start()}\n`)
