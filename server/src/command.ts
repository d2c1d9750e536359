import { join } from 'node:path'
import { provideMongo } from '../../scripts/mongo/provide.ts'
import { type App, composeApp } from './app/compose.ts'
import { readConfig } from './platform/config.ts'
import { projectRoot } from './platform/paths.ts'

/** The sentence of a refusal. */
export type Say = (key: string, params?: Record<string, string | number>) => string

/** Does a command's work on the database of the settings, or else on that of `npm start`, and stops what it has started; answers what the work answers. */
export async function withApp<T>(work: (app: App, say: Say) => Promise<T>): Promise<T> {
  const mongo = await provideMongo({ folder: join(projectRoot, 'data/mongo') })
  const app = await composeApp(readConfig({ LOG_LEVEL: 'error', ...process.env, MONGODB_URI: mongo.uri }))
  try { return await work(app, (key, params = {}) => app.platform.words('en', [`errors.${key}`, 'errors.invalid'], params)) } finally {
    await app.stop()
    await mongo.stop()
  }
}
