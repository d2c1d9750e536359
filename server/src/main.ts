import { composeApp } from './app/compose.ts'
import { fillDemo } from './app/demo.ts'
import { seatGuests } from './app/demo-guests.ts'
import { seatWriters } from './app/demo-writers.ts'
import { isSpeaker, reportReady } from './platform/cluster.ts'
import { readConfig } from './platform/config.ts'

const print = (line: string): void => { if (isSpeaker()) process.stdout.write(`${line}\n`) }

/** Starts the server and stops it cleanly on SIGINT or SIGTERM. */
async function main(): Promise<void> {
  const config = readConfig(process.env)
  const app = await composeApp(config)
  const demo = !isSpeaker() ? null : await fillDemo(app.platform, app.rooms, print)
  const port = await app.start()
  const stopGuests = demo ? seatGuests(app.platform, app.rooms, demo) : null
  const stopWriters = demo ? seatWriters(app.platform, app.rooms, demo) : null
  app.platform.log.info({ port }, 'listening')
  reportReady()
  print(`\nCommonspark is open at ${config.PUBLIC_URL}`)
  if (!config.SMTP_URL) print(`Letters are shown at ${config.PUBLIC_URL}/dev/mail`)
  if (demo) {
    print(`\nDemo accounts, all with the password "${demo.password}":`)
    for (const { email, what } of demo.accounts) print(`  ${email.padEnd(24)} ${what}`)
  }
  print('\nCtrl-C stops it.')

  let stopping = false
  const stop = (signal: string): void => {
    if (stopping) return
    stopping = true
    app.platform.log.info({ signal }, 'stopping')
    stopGuests?.()
    ;(stopWriters?.() ?? Promise.resolve()).then(() => app.stop()).then(() => process.exit(0), (error: Error) => { process.stderr.write(`${error.message}\n`); process.exit(1) })
  }
  process.on('SIGINT', () => { stop('SIGINT') })
  process.on('SIGTERM', () => { stop('SIGTERM') })
}

main().catch((error: NodeJS.ErrnoException) => {
  process.stderr.write(`${error.code === 'EADDRINUSE' ? `Port ${process.env['PORT'] ?? 3000} is already in use. Set PORT to another one.` : error.message}\n`)
  process.exit(1)
})
