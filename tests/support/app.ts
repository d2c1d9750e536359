import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type App, composeApp } from '@commonspark/server/app/compose'
import { type Config, readConfig } from '@commonspark/server/platform/config'
import { type ProvidedMongo, provideMongo } from '../../scripts/mongo/provide.ts'
import { Person, Visitor } from './people.ts'

/** A running Commonspark with a database of its own. */
export interface TestApp extends App {
  url: string
  /** Somebody without an account. */
  visitor(): Visitor
  /** A signed-in person with an account of their own. */
  person(name: string, more?: { platformRoles?: ('moderator' | 'administrator')[]; locale?: 'en' | 'pl' | 'sl' }): Promise<Person>
  /** Waits until every reaction and letter that is due has run. */
  settled(): Promise<void>
  /** Stops, and leaves the database as it is for others. */
  leave(): Promise<void>
}

let own: Promise<ProvidedMongo> | undefined
/** The MongoDB of the test run, or one started for this run alone; it ends with the process. */
const mongo = (): Promise<ProvidedMongo> => own ??= (async () => {
  if (process.env['MONGODB_URI']) return provideMongo({ folder: '' })
  const folder = mkdtempSync(join(tmpdir(), 'commonspark-test-'))
  process.once('exit', () => { rmSync(folder, { recursive: true, force: true, maxRetries: 3 }) })
  return provideMongo({ folder })
})()

export const PASSWORD = 'correct horse battery'

/** The address of a fresh database on the MongoDB of the test run. */
export async function freshDatabase(): Promise<string> {
  const uri = new URL((await mongo()).uri)
  uri.pathname = `/t${randomBytes(6).toString('hex')}`
  return uri.toString()
}

/** Starts an app on a free port; `settings` are environment variables. */
export async function startApp(settings: Record<string, string> = {}, options: Parameters<typeof composeApp>[1] = {}): Promise<TestApp> {
  const config: Config = readConfig({
    NODE_ENV: 'test', MONGODB_URI: settings['MONGODB_URI'] ?? await freshDatabase(), PORT: '0', LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'silent', LIMITS: '10000', ...settings,
  })
  const app = await composeApp(config, options)
  const port = await app.start()
  const url = `http://127.0.0.1:${port}`
  let count = 0
  return {
    ...app,
    url,
    visitor: () => new Visitor(url),
    person: async (name, { platformRoles = [], locale = 'en' } = {}) => {
      const email = `${name.toLowerCase().replace(/[^a-z]/g, '') || 'person'}${++count}@example.org`
      await app.rooms.people.create({
        email, passwordHash: await quickHash(app), platformRoles, locale, joinedAt: app.platform.clock.now(),
        profile: { name, picture: null, fieldRoles: [], country: null, region: '', languages: [], sdgs: [], tags: [], about: '' },
      })
      const person = new Person(url, name, email)
      await person.signIn(PASSWORD)
      return person
    },
    settled: async () => { await app.platform.outbox.settled(); await app.platform.mail.settled() },
    leave: () => app.stop(),
    stop: async () => {
      await app.platform.database.connection.dropDatabase()
      await app.stop()
    },
  }
}

let hash: Promise<string> | undefined
const quickHash = (app: App): Promise<string> => hash ??= app.rooms.people.hashPassword(PASSWORD)
