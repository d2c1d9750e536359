import { readdirSync, readFileSync } from 'node:fs'
import { expect } from 'chai'
import { Config, readConfig } from '@commonspark/server/platform/config'

const least = { MONGODB_URI: 'mongodb://127.0.0.1:27017/commonspark' }

describe('the configuration', () => {
  it('needs only a database; everything else has a default', () => {
    expect(readConfig(least)).to.deep.include({
      NODE_ENV: 'production', HOST: '127.0.0.1', PORT: 3000, PUBLIC_URL: 'http://localhost:3000', TRUST_PROXY: 0, DEMO: 'no', LIMITS: 1, WORKERS: true,
    })
    expect(readConfig({ ...least, PORT: '8080' }).PUBLIC_URL).to.equal('http://localhost:8080')
  })

  it('takes an empty variable as none, and knows nothing of others', () => {
    const config = readConfig({ ...least, PORT: '', SMTP_URL: '', HOME: '/root', __proto__: 'x' } as Record<string, string>)
    expect(config.PORT).to.equal(3000)
    expect(config.SMTP_URL).to.equal(undefined)
    expect(config).not.to.have.property('HOME')
  })

  it('takes slashes off the public address', () => {
    expect(readConfig({ ...least, PUBLIC_URL: 'https://spark.example//' }).PUBLIC_URL).to.equal('https://spark.example')
  })

  it('names every wrong variable at once, and why', () => {
    const wrong = {
      NODE_ENV: 'staging', MONGODB_URI: 'postgres://db', PORT: '70000', PUBLIC_URL: 'javascript:alert(1)', TRUST_PROXY: '-1', SESSION_SECRET: 'short', SMTP_URL: 'http://mail',
      LINK_PREVIEWS: 'maybe', PUSH_HOSTS: 'without a port',
      MAIL_FROM: 'x', DEMO: 'yes', LIMITS: 'none', LOG_LEVEL: 'loud', METRICS_TOKEN: 'short', LIVE: 'radio', REDIS_URL: 'http://redis', ICE_SERVERS: 'http://stun.example', WORKERS: 'maybe',
    }
    let message = ''
    try { readConfig(wrong) } catch (error) { message = (error as Error).message }
    for (const name of Object.keys(wrong)) expect(message, name).to.match(new RegExp(`^  ${name}: \\S`, 'm'))
    expect(message).to.include('must begin with mongodb://').and.to.include('must have at least 32 characters')
    expect(message, 'no value is repeated: it may be a secret').not.to.match(/postgres:|short|alert/)
    expect(new Set([...Object.keys(wrong), 'HOST'])).to.deep.equal(new Set(Object.keys(Config.shape)))
  })

  it('refuses to start without a database', () => {
    expect(() => readConfig({})).to.throw(/MONGODB_URI/)
  })
})

describe('docs/CONFIGURATION.md', () => {
  const page = readFileSync(new URL('../../../docs/CONFIGURATION.md', import.meta.url), 'utf8')

  it('has a row for every setting of the server, as config.ts describes it', () => {
    for (const [name, field] of Object.entries(Config.shape)) {
      const given = field.safeParse(undefined)
      const shown = !given.success || given.data === undefined ? '' : typeof given.data === 'boolean' ? (given.data ? 'yes' : 'no') : String(given.data)
      const row = `| \`${name}\` | ${shown && `\`${shown}\``} | ${field.description} |`
      expect(page, `is missing this row:\n${row}\n`).to.include(`\n${row}\n`)
    }
  })

  it('names every other variable that the scripts read, and none that nothing reads', () => {
    const folders = ['scripts', 'deploy', 'server/src'].flatMap((folder) =>
      readdirSync(new URL(`../../../${folder}/`, import.meta.url), { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`))
    const sources = [...folders.filter((file) => /\.(ts|mjs)$/.test(file)), 'docker-compose.yml'].map((file) => readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8')).join('\n')
    const read = [...sources.matchAll(/\benv(?:\.|\[')([A-Z][A-Z0-9_]+)|\$\{([A-Z][A-Z0-9_]+):?[?-]|\b(MONGO_[A-Z_]+)\b/g)].map((match) => match[1] ?? match[2] ?? match[3] ?? '')
    // What the system itself sets, and what one script tells another.
    const inner = new Set(['PATH', 'HOME', 'XDG_CACHE_HOME', 'HTTP_PROXY', 'HTTPS_PROXY', 'COMMONSPARK_TEST_COUNTS', 'COMMONSPARK_MEMBER'])
    const named = new Set([...page.matchAll(/^\| `([A-Z][A-Z0-9_]+)`/gm)].map((match) => match[1] ?? ''))
    expect([...new Set(read)].filter((name) => !inner.has(name) && !named.has(name)).toSorted()).to.deep.equal([])
    expect([...named].filter((name) => !(name in Config.shape) && !read.includes(name)).toSorted()).to.deep.equal([])
  })
})
