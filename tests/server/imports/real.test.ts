import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { expect } from 'chai'
import { type ImportView, readImport, startImport } from '@commonspark/shared/imports/schema'
import { exploreIdeas } from '@commonspark/shared/search/schema'
import { startApp, type TestApp } from '../../support/app.ts'
import type { Person, Visitor } from '../../support/people.ts'

const folder = '../shared/data/ideas'
const FILES = ['pabulib-projects.jsonl', 'consul-de.json', 'polis-statements.jsonl']

describe('real ideas: some 27,800 in six languages', function () {
  this.timeout(600_000)
  let app: TestApp, ada: Person, reader: Visitor
  before(async function () {
    if (!existsSync(folder)) {
      console.log(`      ${folder} is not here: skipped`)
      this.skip()
    }
    app = await startApp()
    ada = await app.person('Ada', { platformRoles: ['administrator'] })
    reader = app.visitor()
  })
  after(() => app?.stop())

  const importAll = async (): Promise<ImportView[]> => {
    const started = []
    for (const name of FILES) started.push(await ada.uploads(startImport, name, gunzipSync(readFileSync(`${folder}/${name}.gz`)), { dryRun: 'false' }))
    await app.rooms.imports.settled()
    return Promise.all(started.map(({ id }) => ada.does(readImport, { params: { id } })))
  }
  const find = (query: { q?: string; after?: string; limit?: number; sort?: 'new' | 'relevant' | 'supported' | 'active'; country?: string; language?: string }) => reader.does(exploreIdeas, { query: query as never })
  let created = 0

  it('are imported in less than two minutes, and the refused ones have reasons', async () => {
    const began = Date.now()
    const views = await importAll()
    const seconds = (Date.now() - began) / 1000
    for (const { fileName, counts, total } of views) console.log(`      ${fileName}: ${total} rows, ${counts.created} created, ${counts.refused} refused`)
    const reasons = await app.platform.database.connection.collection('import_rows').aggregate([{ $match: { outcome: 'refused' } }, { $group: { _id: { field: '$field', because: '$because' }, n: { $sum: 1 } } }, { $sort: { n: -1 } }]).toArray()
    console.log(`      ${seconds.toFixed(1)} s; refused for ${JSON.stringify(reasons.map(({ _id, n }) => `${_id.field} ${_id.because}: ${n}`))}`)
    expect(views.map((view) => view.state)).to.deep.equal(['done', 'done', 'done'])
    expect(views.map((view) => view.total)).to.deep.equal([15_827, 937, 11_082])
    created = views.reduce((sum, view) => sum + view.counts.created, 0)
    expect(created).to.be.greaterThan(27_000)
    expect(await app.platform.database.connection.collection('ideas').countDocuments({ state: 'published', team: [] })).to.equal(created)
    expect(await app.platform.database.connection.collection('import_rows').countDocuments({ outcome: 'refused', because: null })).to.equal(0)
    expect(seconds).to.be.lessThan(120)
  })

  it('are all unchanged the second time', async () => {
    const views = await importAll()
    for (const { counts } of views) expect([counts.created, counts.updated]).to.deep.equal([0, 0])
    expect(views.reduce((sum, view) => sum + view.counts.unchanged, 0)).to.equal(created)
  })

  it('are all in the search soon after', async () => {
    const end = Date.now() + 10_000
    while ((await find({ limit: 1 })).total < created && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 100))
    expect((await find({ limit: 1 })).total).to.equal(created)
  })

  it('are found in Polish, German, Dutch, French, Hungarian and English, with and without diacritics, begun and mistyped', async () => {
    const cases: [q: string, language: string, expected: RegExp][] = [
      ['ścieżka rowerowa', 'pl', /rower/i], ['sciezka rowerowa', 'pl', /rower/i], ['ściezka rowreowa', 'pl', /rower/i], ['plac zab', 'pl', /plac zab/i], ['łąka kwietna', 'pl', /łąk/i], ['laka kwietna', 'pl', /łąk/i],
      ['Bäume', 'de', /b[äa]ume?/i], ['baeume', 'de', /b[äa]ume?/i], ['Fahrradstraße', 'de', /fahrradstra/i], ['fahrradstrasse', 'de', /fahrradstra/i], ['fahradstrasse', 'de', /fahrradstra/i],
      ['speeltuin', 'nl', /speel/i], ['speelt', 'nl', /speelt/i], ['speletuin', 'nl', /speel/i], ['forêt', 'fr', /for[êe]t/i], ['foret', 'fr', /for[êe]t/i], ['pistes cyclables', 'fr', /cyclable/i], ['cyclbale', 'fr', /cyclable/i],
      ['játszótér', 'hu', /játszótér/i], ['jatszoter', 'hu', /játszótér/i], ['jatszot', 'hu', /játszót/i], ['climate', 'en', /climat/i], ['minimum wage', 'en', /wage/i], ['miniumm wage', 'en', /wage/i], ['affordable hous', 'en', /hous/i],
    ]
    for (const [q, language, expected] of cases) {
      const { items, total } = await find({ q, language, limit: 10 })
      expect(total, q).to.be.greaterThan(0)
      const hits = items.filter((item) => expected.test(`${item.title} ${item.summary} ${item.tags.join(' ')}`)).length
      console.log(`      ${q} (${language}): ${total} found, ${hits} of the first ${items.length} say so in sight; first: ${items[0]!.title.slice(0, 70)}`)
      expect(expected.test(`${items[0]!.title} ${items[0]!.summary}`), `${q}: ${items[0]!.title}`).to.equal(true)
    }
    const totals = async (...queries: string[]): Promise<number[]> => Promise.all(queries.map(async (q) => (await find({ q, limit: 1 })).total))
    for (const pair of [['łódź', 'lodz'], ['játszótér', 'jatszoter'], ['forêt', 'foret']] as const) {
      const [a, b] = await totals(...pair)
      expect(a, pair.join(' ')).to.equal(b)
    }
  })

  it('come in pages without a double or a gap, in every order', async () => {
    const walk = async (query: Parameters<typeof find>[0]): Promise<string[]> => {
      const ids: string[] = []
      for (let after: string | undefined; ;) {
        const page = await find({ ...query, limit: 60, ...(after ? { after } : {}) })
        ids.push(...page.items.map((item) => item.id))
        if (page.next === null) return ids
        after = page.next
      }
    }
    const all = await walk({ sort: 'new' })
    expect([all.length, new Set(all).size]).to.deep.equal([created, created])
    for (const query of [{ q: 'park' }, { q: 'park', sort: 'supported' }, { country: 'HU', sort: 'active' }] as const) {
      const ids = await walk(query)
      expect([ids.length, new Set(ids).size]).to.deep.equal([(await find(query)).total, ids.length])
    }
  })

  it('are counted right in every facet', async () => {
    for (const query of [{}, { q: 'park' }, { country: 'PL' }, { language: 'de,nl', q: 'kinder' }]) {
      const { total, facets } = await find(query)
      const sum = (counts: Record<string, number> | undefined): number => Object.values(counts ?? {}).reduce((a, b) => a + b, 0)
      expect(sum(facets.stage)).to.equal(total)
      if (!('language' in query)) expect(sum(facets.language)).to.equal(total)
      for (const [country, count] of Object.entries(facets.country ?? {})) expect((await find({ ...query, country, limit: 1 })).total, country).to.equal(count)
      for (const [language, count] of Object.entries(facets.language ?? {})) expect((await find({ ...query, language, limit: 1 })).total, language).to.equal(count)
    }
  })
})
