import { mkdirSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import { expect } from 'chai'
import { type Browser, type BrowserContext, chromium, type Locator, type Page } from 'playwright-core'
import { startApp, type TestApp } from '../support/app.ts'
import type { Person } from '../support/people.ts'

const ARTIFACTS = new URL('../artifacts/', import.meta.url)
const FLAGS = ['--no-sandbox', '--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run']
const PATIENCE = 20_000

/** Where react-aria says things to screen readers for some seconds; what it leaves there of a waiting button has no name. */
const ANNOUNCER = '[data-live-announcer]'

/** How a page is looked at; `locale` is what the browser asks for. */
export interface Look { theme?: 'light' | 'dark'; locale?: string; height?: number }

/** An app with its built client, and browsers to look at it. */
export interface Stage {
  readonly app: TestApp
  /** A browser of its own with one page: signed in as this person, or, with null, a visitor's. Addresses are given as paths. */
  page(person: Person | null, width?: number, look?: Look): Promise<Page>
  /** This word in a test's first try, and another one in each further try: what a failed try has left in the database bears a different name. */
  own(word: string): string
}

/**
 * Called in a `describe`: starts the app (`options` may give it a clock) before its tests and closes every page after each. A failed test leaves pictures of its
 * pages in tests/artifacts; an uncaught error or a breach of the content security policy in any page fails the test.
 */
export function onStage(settings: Record<string, string> = {}, options: Parameters<typeof startApp>[1] = {}): Stage {
  let app: TestApp
  let browser: Browser
  let contexts: BrowserContext[] = []
  let wrong: string[] = []
  let [last, tries] = ['', 1]

  before(async function () {
    this.timeout(60_000)
    if (this.test?.parent?.root) throw new Error('onStage stands inside a describe: outside, its app would run beside the apps of every other file')
    app = await startApp(settings, options)
    expect((await fetch(`${app.url}/`)).status, 'the client is not built: npm run build -w @commonspark/client').to.equal(200)
    browser = await chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: FLAGS })
  })
  // Again for a browser that a busy machine kept waiting; what fails three times has failed. A test must be able to pass beside what its earlier tries left.
  beforeEach(function () {
    const title = this.currentTest?.fullTitle() ?? ''
    tries = title === last ? tries + 1 : 1
    last = title
    this.currentTest?.timeout(180_000)
    this.currentTest?.retries(2)
  })
  afterEach(async function () {
    this.timeout(30_000)
    const test = this.currentTest
    const unclean = wrong
    if (test && (test.state === 'failed' || unclean.length > 0)) await takePictures(contexts, test.fullTitle())
    await Promise.all(contexts.map((context) => context.close()))
    contexts = []
    wrong = []
    if (test?.state !== 'failed') expect(unclean, 'errors in the page').to.deep.equal([])
  })
  after(async function () {
    this.timeout(30_000)
    await browser?.close()
    await app?.stop()
  })

  return {
    get app() { return app },
    own: (word) => (tries === 1 ? word : `${word}${tries}`),
    page: async (person, width = 1440, { theme = 'light', locale = 'en-GB', height = width < 600 ? 844 : 900 } = {}) => {
      const context = await browser.newContext({ baseURL: app.url, viewport: { width, height }, colorScheme: theme, locale, reducedMotion: 'reduce' })
      contexts.push(context)
      context.setDefaultTimeout(PATIENCE)
      const [name = '', value = ''] = person?.cookie.split('=') ?? []
      if (person) await context.addCookies([{ name, value, url: app.url, httpOnly: true, sameSite: 'Lax' }])
      const page = await context.newPage()
      page.on('pageerror', (error) => { wrong.push(error.stack ?? error.message) })
      page.on('console', (message) => { if (message.type() === 'error' && /content security policy/i.test(message.text())) wrong.push(message.text()) })
      return page
    },
  }
}

async function takePictures(contexts: BrowserContext[], title: string): Promise<void> {
  mkdirSync(ARTIFACTS, { recursive: true })
  const name = title.toLowerCase().replace(/[^a-z0-9]+/g, '-').slice(0, 90)
  const pages = contexts.flatMap((context) => context.pages())
  await Promise.all(pages.map((page, at) => page.screenshot({ path: new URL(`${name}-${at + 1}.png`, ARTIFACTS).pathname, fullPage: true, timeout: 10_000 }).catch(() => undefined)))
}

/** Fails with the rule and the elements of every accessibility problem that axe finds: WCAG 2.2 A and AA and axe's best practices, or only these rules. */
export async function checkA11y(page: Page, rules: readonly string[] = []): Promise<void> {
  // No page holds frames from elsewhere, so axe may run where it stands, which is faster.
  const axe = new AxeBuilder({ page }).setLegacyMode().exclude(ANNOUNCER)
  const { violations } = await (rules.length > 0 ? axe.withRules([...rules]) : axe).analyze()
  const found = violations.map(({ id, help, nodes }) => ({ id, help, nodes: nodes.slice(0, 3).map((node) => `${node.target.join(' ')}  ${node.html.slice(0, 160)}  ${node.failureSummary ?? ''}`) }))
  expect(found, `accessibility of ${new URL(page.url()).pathname}`).to.deep.equal([])
}

/** Looks at the page in light with all rules, and in dark with those about contrast, since nothing else differs there; at these widths, or as it is. */
export async function checkThemes(page: Page, widths: readonly number[] = []): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 })
    await checkThemes(page)
    await checkFits(page)
  }
  if (widths.length > 0) return
  const wear = async (colorScheme: 'light' | 'dark'): Promise<void> => {
    await page.emulateMedia({ colorScheme })
    // Colours pass over into the other theme, each element after the one around it.
    for (let calm = 0; calm < 3; calm = (await page.evaluate<number>('document.getAnimations().length')) === 0 ? calm + 1 : 0) await page.waitForTimeout(50)
  }
  await wear('light')
  await checkA11y(page)
  await wear('dark')
  await checkA11y(page, ['color-contrast', 'link-in-text-block'])
  await wear('light')
}

/** Waits until a field holds this text: what is read from the device or the server comes after the field. */
export async function holds(field: Locator, text: string): Promise<void> {
  for (const end = Date.now() + PATIENCE; ;) {
    const value = await field.inputValue()
    if (value === text) return
    expect(Date.now(), `a field that holds “${value}” and not “${text}”`).to.be.lessThan(end)
    await field.page().waitForTimeout(50)
  }
}

/** Fails if the page can be scrolled sideways, which is what something too wide does. */
export async function checkFits(page: Page): Promise<void> {
  const [wide, room] = await page.evaluate<[number, number]>('[document.documentElement.scrollWidth, document.documentElement.clientWidth]')
  expect(wide, `width of ${new URL(page.url()).pathname}`).to.be.at.most(room)
}

/** What nobody should be shown: the keys of missing texts. */
export async function checkWords(page: Page): Promise<void> {
  const text = await page.locator('body').innerText()
  expect(text.match(/\b(?:account|amendments|awards|challenges|entries|jury|people|organisations|notifications|reports|imports|ideas|explore|comments|editor|ballots|outcomes|votes|voteSetup|errors|taxonomy|ui|app)[.:][a-z]\w*\.\w+/g) ?? []).to.deep.equal([])
}
