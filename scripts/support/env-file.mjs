import { existsSync, readFileSync } from 'node:fs'
import { inRoot } from './run.mjs'

/** Adds the KEY=VALUE lines of .env to process.env; what is set already stays. */
export function readEnvFile() {
  const file = inRoot('.env')
  if (!existsSync(file)) return
  for (const line of readFileSync(file, 'utf8').split(/\r?\n/)) {
    const [, key, raw] = /^\s*(?:export\s+)?([A-Za-z_]\w*)\s*=\s*(.*?)\s*$/.exec(line) ?? []
    if (key) process.env[key] ??= raw.replace(/^(["'])(.*)\1$/, '$2')
  }
}
