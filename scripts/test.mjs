// npm test: what a change must pass. Stops at the first step that fails; the last line counts the tests.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import path from 'node:path'
import { build } from './support/build.mjs'
import { provideChromium } from './support/chromium.mjs'
import { checkNode, install } from './support/install.mjs'
import { provideRedis } from './support/redis.mjs'
import { database, inRoot, main, npm, Problem, run, say } from './support/run.mjs'

const args = process.argv.slice(2)
const specs = args.some((arg) => arg.endsWith('.ts')) ? [] : inTurn(testsIn('browser'), ['shared', 'server', 'contract', 'client', 'faults'].flatMap(testsIn))
// Files of tests share nothing but the database server, in which each app has a database of its own.
const lanes = Math.min(2, availableParallelism())
const folder = mkdtempSync(path.join(tmpdir(), 'commonspark-test-'))
const counts = path.join(folder, 'counts.json')

const steps = {
  dependencies: install,
  walls: () => npm(['run', '--silent', 'walls']),
  lint: () => npm(['run', '--silent', 'lint']),
  types: () => npm(['run', '--silent', 'types']),
  'client build': () => build('client'),
  'server build': () => build('server'),
  tests
}

await main(async () => {
  checkNode()
  const whole = await passes()
  const { passed, failed, skipped } = existsSync(counts) ? JSON.parse(readFileSync(counts, 'utf8')) : { passed: 0, failed: 0, skipped: 0 }
  if (whole && passed === 0) say('No test ran, which counts as a failure.')
  const failures = failed || Number(!whole || passed === 0)
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
  console.log(`\n${passed} passed, ${failures} failed${skipped ? `, ${skipped} skipped` : ''}`)
  return failures ? 1 : 0
})

/** Runs the steps up to the first that fails. */
async function passes() {
  for (const [name, work] of Object.entries(steps)) {
    say(`${name} …`)
    const started = Date.now()
    const problem = await work().then((code) => code ? `exit code ${code}` : '', (error) => error instanceof Problem ? error.message : error)
    const seconds = ((Date.now() - started) / 1000).toFixed(1)
    if (problem) console.error(problem)
    say(`${name}: ${problem ? 'FAILED' : 'ok'}, ${seconds} s`)
    if (problem) return false
  }
  return true
}

async function tests() {
  const CHROMIUM = await provideChromium()
  const REDIS_SERVER = await provideRedis()
  const mongo = await database(path.join(folder, 'mongo'))
  if (!process.env.MONGODB_URI) await tidyAtOnce(mongo.uri)
  try {
    return await run(process.execPath, ['node_modules/mocha/bin/mocha.js', '--reporter', 'scripts/support/reporter.cjs', '--parallel', '--jobs', String(lanes), '--retries', '2', ...specs, ...args],
      { env: { ...process.env, CHROMIUM, REDIS_SERVER, MONGODB_URI: mongo.uri, COMMONSPARK_TEST_COUNTS: counts } })
  } finally {
    await mongo.stop()
  }
}

/** The files of tests below a folder of tests/. */
function testsIn(folder) {
  const files = readdirSync(inRoot(`tests/${folder}`), { recursive: true }).filter((file) => file.endsWith('.test.ts'))
  return files.sort().map((file) => path.posix.join('tests', folder, file.replaceAll(path.sep, '/')))
}

/** The longer list with the shorter spread evenly in it, so that a browser and a server test run beside each other. */
function inTurn(some, others) {
  const [few, many] = some.length < others.length ? [some, others] : [others, some]
  return few.flatMap((file, at) => [file, ...many.slice(Math.floor(at * many.length / few.length), Math.floor((at + 1) * many.length / few.length))])
}

/** Tests make and drop a great many collections: of what is dropped, the server keeps the open files for seconds instead of minutes. */
async function tidyAtOnce(uri) {
  const { MongoClient } = await import('mongodb')
  const client = new MongoClient(uri)
  for (const [name, seconds] of Object.entries({ minSnapshotHistoryWindowInSeconds: 10, syncdelay: 10 })) await client.db('admin').command({ setParameter: 1, [name]: seconds })
  await client.close()
}
