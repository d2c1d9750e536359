import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker, type WorkerOptions } from 'node:worker_threads'
import { projectRoot } from './paths.ts'

/**
 * Starts a thread whose file stands beside its starter: built, it has its own place in dist/ under `server/src`; as source it needs
 * the loader that Node does not hand on to threads. `file` is relative to server/src and without its ending.
 */
export function startWorker(starter: string, file: string, options: WorkerOptions): Worker {
  if (!starter.endsWith('.ts')) return new Worker(pathToFileURL(join(projectRoot, 'server/dist', `${file}.js`)), options)
  const source = JSON.stringify(pathToFileURL(join(projectRoot, 'server/src', `${file}.ts`)))
  return new Worker(`import('tsx/esm/api').then(({ register }) => { register(); return import(${source}) })`, { ...options, eval: true })
}
