import { accessSync, constants } from 'node:fs'
import path from 'node:path'
import { Problem, run, say } from './run.mjs'

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
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  if (onPath('apt-get')) {
    say('Installing Chromium with apt-get (about a minute).')
    const apt = (...args) => {
      const [command, ...rest] = [...sudo, 'apt-get', '-o', 'DPkg::Lock::Timeout=120', ...args]
      return run(command, rest, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).catch(() => 1)
    }
    if (await apt('update', '-qq') === 0) await apt('install', '-y', '-qq', '--no-install-recommends', 'chromium')
  }
  const made = await installed()
  if (made) return made
  throw new Problem('The browser tests need Chromium. Install Chromium or Google Chrome, or name one: CHROMIUM=/path/to/chromium npm test')
}

async function installed() {
  const { chromium } = await import('playwright-core')
  return names.map(onPath).find(Boolean) ?? [...places, chromium.executablePath()].find(isExecutable)
}

function onPath(name) {
  return (process.env.PATH ?? '').split(path.delimiter).map((folder) => path.join(folder, name)).find(isExecutable)
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
