import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { expect } from 'chai'
import sharp from 'sharp'
import { uploadFile } from '@commonspark/shared/files/schema'
import { archiveIdea, createIdea } from '@commonspark/shared/ideas/schema'
import { exploreIdeas } from '@commonspark/shared/search/schema'
import { startApp, type TestApp } from '../../support/app.ts'
import { publishes, readyContent } from '../../support/ideas.ts'
import type { Person, Visitor } from '../../support/people.ts'

const EVIL = `"><script>alert('x')</script>]]>&amp; $& $1`
const PAGE = readFileSync('client/index.html', 'utf8')

describe('what the rest of the web reads', function () {
  this.timeout(60_000)
  let app: TestApp, ana: Person, stranger: Visitor, evil: string, garden: string, draft: string, archived: string, cover: string
  const PUBLIC = 'http://spark.example'
  before(async () => {
    app = await startApp({ PUBLIC_URL: PUBLIC })
    stranger = app.visitor()
    ana = await app.person('Ana <b>')
    evil = (await publishes(ana, EVIL, { summary: `${EVIL} and the rest of a summary`, tags: ['"quoted" & tag'] })).id
    cover = (await ana.uploads(uploadFile, 'a.png', await sharp({ create: { width: 2000, height: 1000, channels: 3, background: 'red' } }).png().toBuffer(), { purpose: 'picture' })).id
    garden = (await publishes(ana, 'Garden on the roof', { country: 'PL', stage: 'pilot', cover })).id
    draft = (await ana.does(createIdea, { body: { key: randomUUID(), content: readyContent('Secret draft') } })).id
    archived = (await publishes(ana, 'Bygone bench')).id
    await ana.does(archiveIdea, { params: { id: archived } })
    const end = Date.now() + 2000
    while ((await stranger.does(exploreIdeas)).total !== 2 && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 20))
  })
  after(() => app.stop())

  const text = async (path: string): Promise<string> => {
    const response = await stranger.fetch(path)
    expect(response.status, path).to.equal(200)
    return response.text()
  }

  describe('feeds', () => {
    it('hold the newest published ideas, well formed whatever their titles', async () => {
      const response = await stranger.fetch('/feeds/ideas.atom')
      expect(response.headers.get('content-type')).to.contain('application/atom+xml')
      const feed = readXml(await response.text())
      expect(feed.all('entry').map((entry) => entry.one('id').text)).to.deep.equal([`${PUBLIC}/ideas/${garden}`, `${PUBLIC}/ideas/${evil}`])
      const entry = feed.all('entry')[1]!
      // The title is of type html: what a reader shows is the text behind one more layer of entities.
      expect(unescape(entry.one('title').text)).to.equal(EVIL)
      expect(entry.one('title').text).to.not.contain('<')
      expect(entry.one('author').one('name').text).to.equal('Ana <b>')
      expect(entry.one('category').attributes['term']).to.equal('"quoted" & tag')
      expect(new Date(entry.one('updated').text).getTime()).to.be.closeTo(Date.now(), 60_000)
    })

    it('follow the filters of the explore page and name them', async () => {
      const feed = readXml(await text('/feeds/ideas.atom?country=PL,SI&stage=pilot&q=garden'))
      expect(feed.all('entry')).to.have.length(1)
      expect(feed.one('title').text).to.equal('New ideas on Commonspark: “garden”, Poland, Slovenia, Pilot')
      expect(feed.all('link').map((link) => link.attributes['href'])).to.include(`${PUBLIC}/feeds/ideas.atom?country=PL%2CSI&stage=pilot&q=garden`)
      const hostile = readXml(await text(`/feeds/ideas.atom?q=${encodeURIComponent('"/><script>&')}&x=${encodeURIComponent('"><y>')}`))
      expect(hostile.one('title').text).to.equal('New ideas on Commonspark: “"/><script>&”')
      expect((await stranger.fetch('/feeds/ideas.atom?country=XX')).status).to.equal(400)
      const polish = await stranger.fetch('/feeds/ideas.atom?country=PL', { headers: { 'accept-language': 'pl' } })
      expect(readXml(await polish.text()).one('title').text).to.equal('Nowe pomysły na Commonspark: Polska')
    })

    it('are not sent again while they are the same', async () => {
      const etag = (await stranger.fetch('/feeds/ideas.atom')).headers.get('etag')!
      const again = await stranger.fetch('/feeds/ideas.atom', { headers: { 'if-none-match': etag, 'cache-control': 'max-age=0' } })
      expect(again.status).to.equal(304)
    })
  })

  describe('the sitemap', () => {
    it('lists the published ideas and nothing else', async () => {
      expect(readXml(await text('/sitemap.xml')).all('sitemap').map((page) => page.one('loc').text)).to.deep.equal([`${PUBLIC}/sitemap-1.xml`])
      const addresses = readXml(await text('/sitemap-1.xml')).all('url').map((url) => url.one('loc').text)
      expect(addresses).to.include.members([`${PUBLIC}/`, `${PUBLIC}/ideas/${evil}`, `${PUBLIC}/ideas/${garden}`])
      expect(addresses.join(' ')).to.not.contain(draft).and.not.contain(archived)
      for (const page of ['2', '0', '-1', 'x', '1e9']) expect((await stranger.fetch(`/sitemap-${page}.xml`)).status, page).to.be.oneOf([400, 404])
      expect(await text('/robots.txt')).to.contain(`Disallow: /api/`).and.contain(`Sitemap: ${PUBLIC}/sitemap.xml`)
    })

    it('has a page for every 5,000 ideas', async () => {
      const many = Array.from({ length: 5003 }, (_, n) => ({ state: 'published', hidden: false, published: readyContent(`Idea ${n}`), draft: {}, version: 1, savedAt: new Date(), publishedAt: new Date(), activeAt: new Date(), team: [] }))
      const ideas = app.platform.database.connection.collection('ideas')
      const { insertedIds } = await ideas.insertMany(many as never)
      expect(readXml(await text('/sitemap.xml')).all('sitemap')).to.have.length(2)
      const pages = await Promise.all([1, 2].map(async (page) => readXml(await text(`/sitemap-${page}.xml`)).all('url').map((url) => url.one('loc').text)))
      expect(pages.map((page) => page.length)).to.deep.equal([5003, 5])
      expect(new Set(pages.flat()).size).to.equal(5008)
      await ideas.deleteMany({ _id: { $in: Object.values(insertedIds) } })
    })
  })

  describe('the head of a page', () => {
    const headOf = async (path: string): Promise<{ html: string; metas: Record<string, string>; title: string }> => {
      const html = await app.rooms.feeds.dress(PAGE, path)
      const metas = Object.fromEntries([...html.matchAll(/<meta (?:name|property)="([^"]+)" content="([^"]*)"/g)].map(([, name, content]) => [name, unescape(content!)]))
      return { html, metas, title: unescape(/<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '') }
    }

    it('tells of a published idea, everything escaped', async () => {
      const { html, metas, title } = await headOf(`/ideas/${evil}`)
      expect(title).to.equal(`${EVIL} · Commonspark`)
      expect(metas).to.deep.include({ description: `${EVIL} and the rest of a summary`, 'og:title': EVIL, 'og:url': `${PUBLIC}/ideas/${evil}`, 'og:image': `${PUBLIC}/og/ideas/${evil}.png`, 'twitter:card': 'summary_large_image' })
      expect(html).to.not.contain('<script>alert')
      expect(html.match(/<title>/g)).to.have.length(1)
      expect(html.match(/name="description"/g)).to.have.length(1)
      expect(html).to.contain(`<link rel="canonical" href="${PUBLIC}/ideas/${evil}" />`)
      expect(html.replace(/[^]*<body>/, '')).to.equal(PAGE.replace(/[^]*<body>/, ''))
      expect((await headOf(`/ideas/${garden}`)).metas['og:image']).to.equal(`${PUBLIC}/files/${cover}?w=1600`)
      expect((await headOf(`/ideas/${garden}/versions`)).title).to.equal('Garden on the roof · Commonspark')
    })

    it('tells nothing of drafts, archived and unknown ideas', async () => {
      for (const id of [draft, archived, '6561aaaaaaaaaaaaaaaaaaaa']) {
        const { html, metas, title } = await headOf(`/ideas/${id}`)
        expect([title, metas['robots'], metas['og:title']]).to.deep.equal(['Commonspark', 'noindex', undefined])
        expect(html).to.not.contain('Secret').and.not.contain('Bygone')
      }
      for (const path of ['/explore', '/ideas/new', `/ideas/${evil}"><script>`, '/ideas/__proto__']) expect((await headOf(path)).html, path).to.equal(PAGE)
    })

    it('is the one that is served', async function () {
      if (!existsSync('client/dist/index.html')) this.skip()
      expect(await text(`/ideas/${garden}`)).to.contain('<title>Garden on the roof · Commonspark</title>')
      expect(await text('/')).to.contain(`href="${PUBLIC}/feeds/ideas.atom"`)
    })
  })

  describe('previews', () => {
    it('are drawn for ideas without a cover, and only for published ones', async () => {
      const response = await stranger.fetch(`/og/ideas/${evil}.png`)
      expect([response.status, response.headers.get('content-type'), response.headers.get('cache-control')]).to.deep.equal([200, 'image/png', 'public, max-age=86400'])
      const picture = sharp(Buffer.from(await response.arrayBuffer()))
      expect(await picture.metadata()).to.include({ width: 1200, height: 630, format: 'png' })
      const { channels } = await picture.stats()
      expect(channels.some(({ stdev }) => stdev > 5)).to.equal(true)
      for (const id of [draft, archived, '6561aaaaaaaaaaaaaaaaaaaa']) expect((await stranger.fetch(`/og/ideas/${id}.png`)).status).to.equal(404)
      expect((await stranger.fetch('/og/ideas/..%2f..%2fetc.png')).status).to.equal(400)
    })
  })
})

interface Element { name: string; attributes: Record<string, string>; children: Element[]; text: string; all(name: string): Element[]; one(name: string): Element }

/** Reads XML strictly enough that a missing escape fails. */
function readXml(xml: string): Element {
  const make = (name: string, attributes: Record<string, string>): Element => ({
    name, attributes, children: [], text: '',
    all(wanted) { return this.children.filter((child) => child.name === wanted) },
    one(wanted) { return this.all(wanted)[0] ?? make(wanted, {}) },
  })
  const root = make('', {})
  const stack = [root]
  let at = 0
  const token = /<\?[^>]*\?>|<!\[CDATA\[([^]*?)\]\]>|<\/([\w:]+)\s*>|<([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy
  for (let match = token.exec(xml); match; match = token.exec(xml)) {
    at = token.lastIndex
    const [, cdata, closing, opening, attributes = '', empty, text] = match
    const top = stack.at(-1)!
    if (cdata !== undefined) top.text += cdata
    else if (closing !== undefined) { if (stack.pop()!.name !== closing) throw new Error(`</${closing}> closes nothing`) }
    else if (opening !== undefined) {
      const element = make(opening, Object.fromEntries([...attributes.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, name, value]) => [name, entities(value!)])))
      top.children.push(element)
      if (!empty) stack.push(element)
    } else if (text !== undefined) top.text += entities(text).trim()
  }
  if (at !== xml.length || stack.length !== 1) throw new Error(`not well formed at ${at}: ${xml.slice(at, at + 80)}`)
  return root.children[0]!
}
function entities(text: string): string {
  if (/&(?!(amp|lt|gt|quot|apos|#\d+);)/.test(text)) throw new Error(`a bare & in ${text}`)
  return unescape(text)
}
function unescape(text: string): string {
  const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
  return text.replace(/&(?:(amp|lt|gt|quot|apos)|#(\d+));/g, (_, name: string | undefined, code: string) => (name ? named[name]! : String.fromCodePoint(Number(code))))
}
