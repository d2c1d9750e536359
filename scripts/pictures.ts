import { chromium } from 'playwright-core'
import { composeApp } from '@commonspark/server/app/compose'
import { fillDemo } from '@commonspark/server/app/demo'
import { readConfig } from '@commonspark/server/platform/config'
import { IDEAS } from '@commonspark/server/features/demo/content/content'
import { freshDatabase } from '../tests/support/app.ts'

/** Makes the README's pictures from the demo in a database of its own: `npm run pictures` (after `npm run build`). */
const app = await composeApp(readConfig({ NODE_ENV: 'test', MONGODB_URI: await freshDatabase(), PORT: '0', DEMO: 'fill', LOG_LEVEL: 'warn' }))
const demo = await fillDemo(app.platform, app.rooms, console.log)
const url = `http://127.0.0.1:${await app.start()}`
const browser = await chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] })

const title = IDEAS.find((idea) => idea.key === 'graz-things')?.content.title ?? ''
const found = (await (await fetch(`${url}/api/explore?q=${encodeURIComponent(title)}`)).json()) as { items: { id: string; title: string }[] }
const idea = `/ideas/${found.items.find((item) => item.title === title)?.id ?? ''}`

/** One picture: what is looked at, how wide, by whom, in which light. */
async function take(name: string, path: string, { width, height, as, dark = false }: { width: number; height: number; as?: string; dark?: boolean }): Promise<void> {
  const context = await browser.newContext({ baseURL: url, viewport: { width, height }, colorScheme: dark ? 'dark' : 'light', locale: 'en-GB', reducedMotion: 'reduce' })
  const page = await context.newPage()
  if (as && demo) await context.request.post('/api/sign-in', { data: { email: as, password: demo.password } })
  await page.goto(path)
  await page.locator('main h1').waitFor()
  await page.waitForTimeout(1500)
  await page.screenshot({ path: `docs/pictures/${name}.png` })
  await context.close()
  console.log(`docs/pictures/${name}.png`)
}

await take('explore', '/explore', { width: 1280, height: 860 })
await take('idea', idea, { width: 1280, height: 1000, as: 'ben@example.org' })
await take('editor-phone', '/ideas/new', { width: 390, height: 780, as: 'ben@example.org', dark: true })
await browser.close()
await app.platform.database.connection.dropDatabase()
await app.stop()
process.exit(0)
