import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { inRoot, npm, Problem, root, say } from './run.mjs'

const common = ['package-lock.json', 'tsconfig.json', 'shared/src']
const sources = {
  client: [...common, 'client/package.json', 'client/index.html', 'client/vite.config.ts', 'client/public', 'client/src'],
  server: [...common, 'server/package.json', 'server/src']
}

/** Builds client/dist or server/dist when it is missing or its sources have changed since. */
export async function build(part) {
  const stamp = inRoot(part, 'dist/.sources')
  const now = fingerprint(sources[part])
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return
  say(`Building the ${part}.`)
  if (await npm(['run', '--silent', 'build', '-w', `@commonspark/${part}`]) !== 0) throw new Problem(`The ${part} did not build.`)
  writeFileSync(stamp, now)
}

/** One hash over the names and contents of the files under these paths. */
function fingerprint(paths) {
  const hash = createHash('sha256')
  for (const file of paths.flatMap((name) => filesUnder(inRoot(name)))) {
    hash.update(path.relative(root, file)).update('\0').update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

function filesUnder(place) {
  const stat = statSync(place, { throwIfNoEntry: false })
  if (!stat) return []
  if (!stat.isDirectory()) return [place]
  return readdirSync(place).toSorted().flatMap((name) => filesUnder(path.join(place, name)))
}
