import type { Clock } from './clock.ts'
import type { Config } from './config.ts'
import type { Database } from './database.ts'
import type { Follow } from './follow.ts'
import type { Limits } from './limits.ts'
import type { Live } from './live/live.ts'
import type { Log } from './log.ts'
import type { Mail } from './mail/mail.ts'
import type { Metrics } from './metrics.ts'
import type { Outbox } from './outbox/outbox.ts'
import type { Sessions } from './sessions.ts'
import type { Settings } from './settings.model.ts'
import type { Words } from './words.ts'

/** What every room may use; built once by the composition root. */
export interface Platform<Events> {
  config: Config
  clock: Clock
  log: Log
  database: Database
  follow: Follow
  limits: Limits
  outbox: Outbox<Events>
  mail: Mail
  live: Live
  sessions: Sessions
  settings: Settings
  metrics: Metrics
  words: Words
  /** Signs links and cookies. */
  secret: string
}
