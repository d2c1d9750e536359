// Programs of the benchmarks, built as the server is served: a loader of sources wraps functions and keeps maps in the memory that is measured.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url))

/** Builds the server, whose workers the programs need, and programs of this folder beside it; answers where each lies. */
export async function built<Name extends string>(...programs: Name[]): Promise<Record<Name, string>> {
  spawnSync('npm', ['run', '--silent', 'build', '-w', '@commonspark/server'], { stdio: 'inherit', shell: process.platform === 'win32' })
  await build({
    entryPoints: programs.map((program) => here(`./${program}.ts`)), outdir: here('../server/dist/bench'), bundle: true, format: 'esm', platform: 'node', target: 'node20', packages: 'external', logLevel: 'warning',
    alias: { '@commonspark/shared': here('../shared/src'), '@commonspark/server': here('../server/src') },
  })
  return Object.fromEntries(programs.map((program) => [program, here(`../server/dist/bench/${program}.js`)])) as Record<Name, string>
}
