import { accessSync, constants } from 'node:fs'
import path from 'node:path'
import { run, say } from './run.mjs'

/** The path of the first of these programs that this machine has. */
export const onPath = (...names) => (process.env.PATH ?? '').split(path.delimiter)
  .flatMap((folder) => names.map((name) => path.join(folder, name))).find(isExecutable)

export function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Installs a package with apt-get where there is one; what goes wrong shows in that the program is not there. */
export async function aptInstall(name) {
  if (!onPath('apt-get')) return
  say(`Installing ${name} with apt-get (about a minute).`)
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  const apt = (...args) => {
    const [command, ...rest] = [...sudo, 'apt-get', '-o', 'DPkg::Lock::Timeout=120', ...args]
    return run(command, rest, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).catch(() => 1)
  }
  if (await apt('update', '-qq') === 0) await apt('install', '-y', '-qq', '--no-install-recommends', name)
}
