import { readFileSync } from 'node:fs'
import { inRoot, npm, patiently, Problem, say } from './run.mjs'

const OLDEST = [20, 19]

/** Refuses a Node that is too old, in words. */
export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return
  throw new Problem(`Commonspark needs Node ${OLDEST.join('.')} or newer; this is ${process.versions.node}. See https://nodejs.org/.`)
}

/** Installs the dependencies, unless what is installed is what package-lock.json asks for. */
export async function install() {
  if (isInstalled()) return
  say('Installing the dependencies (npm ci); the first time takes a minute or two.')
  const code = await patiently('Installing', () => npm(['ci', '--no-audit', '--no-fund']))
  if (code !== 0) throw new Problem('npm ci failed; its message is above.')
}

/** npm writes what it installed to node_modules/.package-lock.json, as the last thing it does. */
function isInstalled() {
  const wanted = packagesOf(inRoot('package-lock.json'))
  const installed = packagesOf(inRoot('node_modules/.package-lock.json'))
  return Object.entries(wanted).every(([name, { version, optional, link }]) =>
    !name.startsWith('node_modules/') || optional || link || installed[name]?.version === version)
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? {}
  } catch {
    return {}
  }
}
