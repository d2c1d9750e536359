import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import { archiveIdea, createIdea, publishIdea, readWorkingCopy, saveWorkingCopy } from '@commonspark/shared/ideas/schema'
import { exploreIdeas, similarIdeas } from '@commonspark/shared/search/schema'
import { giveSupport } from '@commonspark/shared/supports/schema'
import { startApp, type TestApp } from '../../support/app.ts'
import { publishes, readyContent } from '../../support/ideas.ts'
import type { Person, Visitor } from '../../support/people.ts'

describe('the search', function () {
  this.timeout(60_000)
  let app: TestApp, ana: Person, stranger: Visitor
  type Query = NonNullable<Parameters<typeof find>[0]>
  const find = (query: Partial<Record<'q' | 'country' | 'sdg' | 'stage' | 'need' | 'language' | 'tag' | 'after', string>> & { sort?: 'relevant' | 'new' | 'supported' | 'active'; limit?: number }) => stranger.does(exploreIdeas, { query: query as never })
  const titles = async (query: Query): Promise<string[]> => (await find(query)).items.map((idea) => idea.title)
  /** Waits until the index has followed; fails after a second. */
  const soon = async (check: () => Promise<boolean>): Promise<number> => {
    const began = Date.now()
    while (!(await check())) {
      if (Date.now() - began > 1000) throw new Error('not within a second')
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    return Date.now() - began
  }
  const total = async (query: Query): Promise<number> => (await find(query)).total

  before(async () => {
    app = await startApp()
    ana = await app.person('Ana')
    stranger = app.visitor()
    for (const [title, more] of [
      ['Biblioteka rzeczy w Łodzi', { country: 'PL', language: 'pl', sdgs: [11], region: 'Łódź', tags: ['dzielenie się'] }],
      ['Ścieżki rowerowe dla Żoliborza', { country: 'PL', language: 'pl', sdgs: [11, 13], stage: 'pilot', tags: ['rowery'] }],
      ['Mehr Bäume für die Straße', { country: 'DE', language: 'de', sdgs: [13, 15], stage: 'spark', tags: ['grün'] }],
      ['Odprta delavnica za popravila', { country: 'SI', language: 'sl', sdgs: [12], tags: ['popravila'], needs: [{ kind: 'mentoring' }] }],
      ['Közösségi kert Budapesten', { country: 'HU', language: 'hu', sdgs: [2, 11], tags: ['kert'], needs: [{ kind: 'pilotSite' }, { kind: 'partners' }] }],
      ['Wheelchair routes on one map', { country: 'GB', language: 'en', sdgs: [10, 11], stage: 'scaling', canvas: { problem: 'Kerbs are in nobody’s map but stop people every day.', solution: 'Volunteers measure kerbs with a phone and draw them on a map.' } }],
    ] as const) await publishes(ana, title, more as never)
    await soon(async () => (await total({})) === 6)
  })
  after(() => app.stop())

  it('finds words with and without their diacritics, inflected, begun and mistyped', async () => {
    for (const [q, title] of [
      ['łodzi', 'Biblioteka rzeczy w Łodzi'], ['lodzi', 'Biblioteka rzeczy w Łodzi'], ['BIBLIOTEKA RZECZY', 'Biblioteka rzeczy w Łodzi'], ['bibl', 'Biblioteka rzeczy w Łodzi'], ['rzeczy bib', 'Biblioteka rzeczy w Łodzi'],
      ['biblotieka', 'Biblioteka rzeczy w Łodzi'], ['bibliotekę', 'Biblioteka rzeczy w Łodzi'],
      ['ścieżka rowerowa', 'Ścieżki rowerowe dla Żoliborza'], ['zoliborz', 'Ścieżki rowerowe dla Żoliborza'],
      ['bäume', 'Mehr Bäume für die Straße'], ['baeume', 'Mehr Bäume für die Straße'], ['baume', 'Mehr Bäume für die Straße'], ['strasse', 'Mehr Bäume für die Straße'], ['STRAẞE', 'Mehr Bäume für die Straße'],
      ['kozossegi', 'Közösségi kert Budapesten'], ['koezoessegi', 'Közösségi kert Budapesten'],
      ['popravilo', 'Odprta delavnica za popravila'], ['kerb phone', 'Wheelchair routes on one map'], ['whelchair', 'Wheelchair routes on one map'],
    ] as const) expect([q, (await titles({ q }))[0]]).to.deep.equal([q, title])
  })

  it('wants all words, falls back to most of them, and finds nothing where there is nothing', async () => {
    expect(await titles({ q: 'rowerowe Żoliborza' })).to.deep.equal(['Ścieżki rowerowe dla Żoliborza'])
    expect((await titles({ q: 'rowerowe ścieżki dla każdego gnoma' }))[0]).to.equal('Ścieżki rowerowe dla Żoliborza')
    for (const q of ['xyzzyq', '!!!', '🚲', '%00', '"><script>', '{"$gt":""}']) expect((await find({ q })), q).to.deep.include({ items: [], total: 0, next: null })
  })

  it('ranks what is in the title first', async () => {
    await publishes(ana, 'A kettle for every stairwell', { canvas: { ...readyContent('').canvas, risks: 'It may end like the wheelchair project.' } as never })
    await soon(async () => (await total({ q: 'wheelchair' })) === 2)
    expect(await titles({ q: 'wheelchair' })).to.deep.equal(['Wheelchair routes on one map', 'A kettle for every stairwell'])
  })

  it('narrows by filters and counts each with the others on but not its own', async () => {
    expect((await titles({ country: 'PL,HU', sdg: '11' })).toSorted()).to.deep.equal(['Biblioteka rzeczy w Łodzi', 'Közösségi kert Budapesten', 'Ścieżki rowerowe dla Żoliborza'])
    const { total: count, facets } = await find({ country: 'PL', stage: 'pilot' })
    expect(count).to.equal(1)
    expect(facets.country).to.deep.equal({ PL: 1 })
    expect(facets.stage).to.deep.equal({ prototype: 1, pilot: 1 })
    expect(facets.sdg).to.deep.equal({ 11: 1, 13: 1 })
    const all = await find({})
    expect(all.facets.need).to.include({ mentoring: 1, pilotSite: 1, partners: 1 })
    expect(Object.values(all.facets.language!).reduce((a, b) => a + b)).to.equal(all.total)
    expect(await titles({ tag: 'rowery' })).to.deep.equal(['Ścieżki rowerowe dla Żoliborza'])
    expect(await titles({ need: 'pilotSite', language: 'hu' })).to.deep.equal(['Közösségi kert Budapesten'])
    expect(await titles({ need: 'pilotSite', language: 'en' })).to.deep.equal([])
  })

  it('sorts by support, activity and age', async () => {
    const id = (await find({ q: 'delavnica' })).items[0]!.id
    await (await app.person('Ben')).does(giveSupport, { params: { id } })
    await soon(async () => (await find({ sort: 'supported', limit: 1 })).items[0]!.id === id)
    const falls = (times: (string | null)[]): boolean => times.every((time, at) => at === 0 || time! <= times[at - 1]!)
    expect((await find({ sort: 'new' })).items.map((idea) => idea.publishedAt)).to.satisfy(falls)
    expect((await find({ sort: 'active' })).items.map((idea) => idea.activeAt)).to.satisfy(falls)
  })

  it('knows a write within a second, shows no draft, and forgets what is archived', async () => {
    const draft = await ana.does(createIdea, { body: { key: randomUUID(), content: readyContent('Zanzibar draft') } })
    const idea = await publishes(ana, 'Quokka crossing')
    await soon(async () => (await total({ q: 'quokka' })) === 1)
    expect(await total({ q: 'zanzibar' })).to.equal(0)
    await ana.does(saveWorkingCopy, { params: { id: idea.id }, body: { version: idea.version, changes: { title: 'Numbat crossing' } } })
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect([await total({ q: 'quokka' }), await total({ q: 'numbat' })]).to.deep.equal([1, 0])
    const { version } = await ana.does(readWorkingCopy, { params: { id: idea.id } })
    await ana.does(publishIdea, { params: { id: idea.id }, body: { version } })
    await soon(async () => (await total({ q: 'quokka' })) === 0 && (await total({ q: 'numbat' })) === 1)
    await ana.does(archiveIdea, { params: { id: idea.id } })
    await soon(async () => (await total({ q: 'numbat' })) === 0)
    expect(draft.state).to.equal('draft')
  })

  it('follows what other processes write, and fills itself when it starts', async () => {
    const second = await startApp({ MONGODB_URI: app.platform.config.MONGODB_URI })
    try {
      const there = second.visitor()
      expect((await there.does(exploreIdeas, { query: {} })).total).to.equal(await total({}))
      await publishes(ana, 'Axolotl pond')
      await soon(async () => (await there.does(exploreIdeas, { query: { q: 'axolotl' } })).total === 1)
    } finally {
      // Not `second.stop`, which would drop the shared database.
      await second.platform.live.close()
      second.http.closeAllConnections()
      await second.rooms.stop()
    }
  })

  it('fills itself again when the stream of changes ends, as when a backup is restored', async () => {
    const ideas = app.platform.database.connection.collection('ideas')
    const [rows, before] = [await ideas.find().toArray(), await total({})]
    await ideas.drop()
    await ideas.insertMany(rows.filter((row) => !String(row['published']?.title).startsWith('Axolotl')))
    const end = Date.now() + 10_000
    while ((await total({})) !== before - 1 && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 50))
    expect(await total({})).to.equal(before - 1)
    await publishes(ana, 'Pangolin path')
    await soon(async () => (await total({ q: 'pangolin' })) === 1)
  })

  it('finds ideas like a title being typed, without the one being written', async () => {
    const near = async (text: string, except?: string) => (await stranger.does(similarIdeas, { query: { text, ...(except ? { except } : {}) } })).items.map((idea) => idea.title)
    expect((await near('Wheelchair map of kerbs'))[0]).to.equal('Wheelchair routes on one map')
    expect(await near('Completely unrelated zymurgy')).to.deep.equal([])
    const own = (await find({ q: 'wheelchair routes' })).items[0]!.id
    expect(await near('Wheelchair routes on one map', own)).to.not.include('Wheelchair routes on one map')
  })

  it('refuses what is no filter', async () => {
    for (const query of [{ country: 'XX' }, { sdg: '18' }, { stage: '__proto__' }, { sort: 'constructor' }, { limit: 'NaN' }, { limit: '61' }, { q: 'a'.repeat(900) }, { after: 'forged' }, { after: Buffer.from('["new",1,"x",null]').toString('base64url') }, { need: { $ne: '' } }]) {
      expect((await stranger.isRefused(exploreIdeas, { query })).status, JSON.stringify(query)).to.equal(400)
    }
    const { next } = await find({ sort: 'new', limit: 1 })
    expect(await stranger.isRefused(exploreIdeas, { query: { sort: 'supported', after: next } })).to.include({ because: 'wrongCursor' })
  })
})
