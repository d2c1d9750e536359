import { composeApp } from '@commonspark/server/app/compose'
import type { TestApp } from './app.ts'

/** Another server on the database of an app that runs; `halt` stops it and leaves the database. */
export type Instance = Omit<TestApp, 'stop'> & { halt(): Promise<void> }

export async function anotherServer(app: TestApp, settings: Partial<TestApp['platform']['config']> = {}): Promise<Instance> {
  const second = await composeApp({ ...app.platform.config, PORT: 0, ...settings })
  const port = await second.start()
  return { ...app, ...second, url: `http://127.0.0.1:${port}`, halt: () => second.stop() }
}
