import { aptInstall, onPath } from './programs.mjs'
import { say } from './run.mjs'

/** Answers the path of a Redis server: REDIS_SERVER, one installed, or one that apt-get installs now; empty without, for only one test needs it. */
export async function provideRedis() {
  if (process.env.REDIS_SERVER) return process.env.REDIS_SERVER
  if (!onPath('redis-server')) await aptInstall('redis-server')
  const made = onPath('redis-server')
  if (!made) say('There is no redis-server: the tests of REDIS_URL are skipped. Install one, or name it: REDIS_SERVER=/path/to/redis-server npm test')
  return made ?? ''
}
