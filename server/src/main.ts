import { composeApp } from './app/compose.ts'
import { readConfig } from './platform/config.ts'

/** Starts the server and stops it cleanly on SIGINT or SIGTERM. */
async function main(): Promise<void> {
  const config = readConfig(process.env)
  const app = await composeApp(config)
  const port = await app.start()
  app.platform.log.info({ port }, 'listening')
  process.stdout.write(`\nCommonspark is open at ${config.PUBLIC_URL}\n`)

  let stopping = false
  const stop = (signal: string): void => {
    if (stopping) return
    stopping = true
    app.platform.log.info({ signal }, 'stopping')
    app.stop().then(() => process.exit(0), (error: Error) => { process.stderr.write(`${error.message}\n`); process.exit(1) })
  }
  process.on('SIGINT', () => { stop('SIGINT') })
  process.on('SIGTERM', () => { stop('SIGTERM') })
}

main().catch((error: NodeJS.ErrnoException) => {
  process.stderr.write(`${error.code === 'EADDRINUSE' ? `Port ${process.env['PORT'] ?? 3000} is already in use. Set PORT to another one.` : error.message}\n`)
  process.exit(1)
})
