import { aptInstall, isExecutable, onPath } from './programs.mjs'
import { Problem } from './run.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome.exe', 'msedge.exe']
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
]

/** Answers the path of a Chromium: CHROMIUM, one installed, Playwright's own, or one that apt-get installs now. */
export async function provideChromium() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM
  const found = await installed()
  if (found) return found
  await aptInstall('chromium')
  const made = await installed()
  if (made) return made
  throw new Problem('The browser tests need Chromium. Install Chromium or Google Chrome, or name one: CHROMIUM=/path/to/chromium npm test')
}

async function installed() {
  const { chromium } = await import('playwright-core')
  return onPath(...names) ?? [...places, chromium.executablePath()].find(isExecutable)
}
