import cluster from 'node:cluster'
import { runPrimary } from './platform/cluster.ts'
import { readConfig } from './platform/config.ts'

/** Starts several servers behind one port; how many is the first argument. */
if (cluster.isPrimary) {
  const say = (line: string): void => { process.stdout.write(`${line}\n`) }
  try {
    readConfig(process.env)
    process.exitCode = await runPrimary({ members: Number(process.argv[2] ?? 2), say })
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`)
    process.exitCode = 1
  }
  process.exit()
} else {
  await import('./main.ts')
}
