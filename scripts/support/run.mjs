import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the project. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

const guard = fileURLToPath(new URL('./guard.mjs', import.meta.url))

/** Something a user can act on: the scripts print its message without a stack. */
export class Problem extends Error {}

/** Prints one line of progress. */
export const say = (line) => console.log(`· ${line}`)

/** Runs a command in the project to its end, showing its output, and answers its exit code; signals are passed on to it. */
export async function run(command, args, options = {}) {
  const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options })
  const pass = (signal) => child.kill(signal)
  const signals = ['SIGINT', 'SIGTERM']
  for (const signal of signals) process.on(signal, pass)
  try {
    const [code] = await once(child, 'exit')
    return code ?? 1
  } finally {
    for (const signal of signals) process.off(signal, pass)
  }
}

/** Runs npm, the one that runs this script if there is one, and answers its exit code. */
export function npm(args, options = {}) {
  const own = process.env.npm_execpath
  if (own && /npm-cli\.c?js$/.test(own)) return run(process.execPath, [own, ...args], options)
  return run('npm', args, { shell: process.platform === 'win32', ...options })
}

/** Runs a step of a longer work and tells, while it lasts, that it still does. */
export async function patiently(what, work) {
  const started = Date.now()
  const timer = setInterval(() => say(`${what}: ${Math.round((Date.now() - started) / 1000)} s so far`), 15_000)
  try {
    return await work()
  } finally {
    clearInterval(timer)
  }
}

/**
 * Starts a command that lives until stop(): it gets no signal from the terminal, and it does not outlive this process,
 * however this process ends. `ended` resolves with its exit code.
 */
export function keep(command, args, options = {}) {
  const child = spawn(process.execPath, [guard, command, ...args],
    { cwd: root, stdio: ['pipe', 'inherit', 'inherit'], detached: true, windowsHide: true, ...options })
  const ended = new Promise((resolve) => {
    child.once('error', () => resolve(127))
    child.once('exit', (code) => resolve(code ?? 137))
  })
  child.stdin.on('error', () => {})
  return { ended, stop: () => { child.stdin.end(); return ended } }
}

/** Provides a database in `folder`, as scripts/mongo/provide.ts does; needs the dependencies to be installed. */
export async function database(folder, env = process.env) {
  const { tsImport } = await import('tsx/esm/api')
  const { provideMongo } = await tsImport('../mongo/provide.ts', import.meta.url)
  const mongo = await patiently('Starting the database', () => provideMongo({ folder, env, say }))
    .catch((error) => { throw new Problem(error.message, { cause: error }) })
  say(`Database: ${mongo.how}, ${mongo.uri.replace(/\/\/[^@/]*@/, '//')}`)
  return mongo
}

/** Runs a script's main function: ends with its exit code, and shows a Problem as its message alone. */
export async function main(work) {
  try {
    process.exitCode = await work()
  } catch (error) {
    console.error(error instanceof Problem ? `\n${error.message}\n` : error)
    process.exitCode = 1
  }
}

/** A path relative to the project. */
export const inRoot = (...parts) => path.join(root, ...parts)
