// npm start: everything from a fresh clone to a running Commonspark; npm run dev does it with reloading;
// npm run cluster -- N runs N servers behind the one port.
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import path from 'node:path'
import { build } from './support/build.mjs'
import { readEnvFile } from './support/env-file.mjs'
import { checkNode, install } from './support/install.mjs'
import { database, inRoot, keep, main, Problem, say } from './support/run.mjs'

const dev = process.argv.includes('--dev')
const VITE_PORT = 5173
/** How many servers; 0 without --cluster. */
const members = process.argv.includes('--cluster') ? Number(process.argv.at(-1)) || 2 : 0

await main(async () => {
  checkNode()
  readEnvFile()
  const port = Number(process.env.PORT || 3000)
  await checkPort(port, `Choose another: PORT=${port + 1} npm ${dev ? 'run dev' : 'start'}`)
  if (dev) await checkPort(VITE_PORT, 'Is npm run dev running already?')

  await install()
  if (!dev) await build('client')
  if (!dev) await build('server')
  const mongo = await database(inRoot('data/mongo'))
  // Only a database of our own is filled with the demo unasked.
  const demo = process.env.MONGODB_URI ? {} : { DEMO: 'fill' }
  const env = { ...demo, ...process.env, MONGODB_URI: mongo.uri, PORT: String(port) }
  try {
    const kept = dev ? developers(env, port) : [server(env)]
    const code = await Promise.race([signal(), ...kept.map(({ ended }) => ended)])
    say(code === undefined ? 'Stopping.' : `Ended by itself with exit code ${code}; stopping.`)
    const codes = await Promise.all(kept.map(({ stop }) => stop()))
    return code ?? (dev ? 0 : Math.max(0, ...codes))
  } finally {
    await mongo.stop()
  }
})

function server(env) {
  const program = members ? ['server/dist/cluster.main.js', String(members)] : ['server/dist/main.js']
  return keep(process.execPath, ['--enable-source-maps', ...program], { env: members ? { LIVE: 'cluster', ...env } : env })
}

function developers(env, port) {
  const vite = path.join(path.dirname(createRequire(inRoot('client/')).resolve('vite/package.json')), 'bin/vite.js')
  say(`Pages reload at http://localhost:${VITE_PORT}, the server restarts on port ${port}.`)
  return [
    keep(process.execPath, ['--import', 'tsx', '--watch', '--watch-preserve-output', 'server/src/main.ts'],
      { env: { ...env, NODE_ENV: 'development' } }),
    keep(process.execPath, [vite, '--port', String(VITE_PORT), '--strictPort'],
      { cwd: inRoot('client'), env: { ...env, API_PORT: String(port) } })
  ]
}

/** Resolves with undefined at the first request to stop. Before there is a server, a signal simply ends everything. */
function signal() {
  return new Promise((resolve) => {
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => resolve(undefined))
  })
}

async function checkPort(port, advice) {
  const probe = createServer().listen(port, process.env.HOST || '127.0.0.1')
  try {
    await once(probe, 'listening')
    probe.close()
    await once(probe, 'close')
  } catch (error) {
    throw new Problem(error.code === 'EADDRINUSE' ? `Port ${port} is taken by another program. ${advice}` : error.message)
  }
}
