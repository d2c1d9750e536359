import { z } from 'zod'

const Flag = z.enum(['yes', 'no']).transform((v) => v === 'yes')

/** Every setting, read from the environment once at the start; docs/CONFIGURATION.md is made from these descriptions. */
export const Config = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).default('production').describe('development reloads and logs more'),
  MONGODB_URI: z.string().regex(/^mongodb(\+srv)?:\/\//, 'must begin with mongodb:// or mongodb+srv://').describe('a MongoDB 6 or newer replica set; without it the launcher provides one'),
  HOST: z.string().default('127.0.0.1').describe('the address to listen on; 0.0.0.0 for every interface'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000).describe('the one port for page, API and sockets'),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).transform((u) => u.replace(/\/+$/, '')).optional().describe('the address people use, for links in letters and the Origin check; default http://localhost:PORT'),
  TRUST_PROXY: z.coerce.number().int().min(0).max(10).default(0).describe('how many proxies stand in front and set X-Forwarded-For'),
  SESSION_SECRET: z.string().min(32, 'must have at least 32 characters').optional().describe('signs the session cookie and seals secret ballots; without it one is made and kept in the database'),
  SMTP_URL: z.string().regex(/^smtps?:\/\//, 'must begin with smtp:// or smtps://').optional().describe('the mail server; without it letters are only kept for the page /dev/mail'),
  MAIL_FROM: z.string().min(3).default('Commonspark <no-reply@localhost>').describe('the sender of letters'),
  LINK_PREVIEWS: Flag.default(false).describe('yes: the server looks at public pages that messages lead to and shows what they say; it never reaches into its own network'),
  DEMO: z.enum(['fill', 'no']).default('no').describe('fill: put the demo into an empty database, with accounts whose password is public'),
  LIMITS: z.coerce.number().min(0.01).max(10000).default(1).describe('multiplies every rate limit'),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info').describe('how much is logged'),
  METRICS_TOKEN: z.string().min(16).optional().describe('bearer token for /metrics; without it only the machine itself may read them'),
  LIVE: z.enum(['mongo', 'cluster']).default('mongo').describe('how processes tell each other what happens: mongo also across machines; cluster among the processes of one npm run cluster, faster'),
  REDIS_URL: z.string().regex(/^rediss?:\/\//, 'must begin with redis:// or rediss://').optional().describe('a Redis through which processes tell each other what happens, instead of LIVE; it keeps nothing that may not be lost'),
  PUSH_HOSTS: z.string().max(1000).regex(/^$|^[^\s,]+:\d+(\s*,\s*[^\s,]+:\d+)*$/, 'must be addresses with ports, separated by commas').default('').describe('push services beside those of the public internet, for closed networks and tests: "address:port", separated by commas'),
  ICE_SERVERS: z.string().max(2000).regex(/^(((stun|turn)s?:[^\s,]+( [^\s,]+ [^\s,]+)?)(, *|$))*$/, 'must be a list of stun: and turn: addresses').default('').describe('STUN and TURN servers for calls in matchmaking sessions, separated by commas: "stun:host:port, turn:host:port name password"; without any, calls work within one network'),
  WORKERS: Flag.default(true).describe('no: this process serves requests only and leaves reactions, letters and jobs to others'),
})
export type Config = z.output<typeof Config> & { PUBLIC_URL: string }

/** Reads the environment; throws an Error whose message lists every wrong variable and why. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const known = Object.fromEntries(Object.keys(Config.shape).map((key) => [key, env[key] === '' ? undefined : env[key]]))
  const parsed = Config.safeParse(known)
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
    throw new Error(`The configuration cannot be used:\n${lines.join('\n')}`)
  }
  return { ...parsed.data, PUBLIC_URL: parsed.data.PUBLIC_URL ?? `http://localhost:${parsed.data.PORT}` }
}
