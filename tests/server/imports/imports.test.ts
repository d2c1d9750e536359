import { expect } from 'chai'
import { exploreIdeas } from '@commonspark/shared/search/schema'
import { importProgressed, type ImportView, listImportRows, listImports, readImport, resumeImport, type RowReport, startImport, stopImport } from '@commonspark/shared/imports/schema'
import { readIdea } from '@commonspark/shared/ideas/schema'
import { topicOf, watch } from '@commonspark/shared/ground/live'
import { startApp, type TestApp } from '../../support/app.ts'
import { publishes } from '../../support/ideas.ts'
import type { Person } from '../../support/people.ts'

describe('imports', function () {
  this.timeout(60_000)
  let app: TestApp, ada: Person, ana: Person
  before(async () => {
    app = await startApp()
    ada = await app.person('Ada', { platformRoles: ['administrator'] })
    ana = await app.person('Ana')
  })
  after(() => app.stop())

  const upload = (name: string, content: string | Uint8Array, dryRun = false): Promise<ImportView> =>
    ada.uploads(startImport, name, typeof content === 'string' ? new TextEncoder().encode(content) : content, { dryRun: String(dryRun) })
  const run = async (name: string, content: string | Uint8Array, dryRun = false): Promise<ImportView & { rows: RowReport[] }> => {
    const { id } = await upload(name, content, dryRun)
    await app.rooms.imports.settled()
    return { ...(await ada.does(readImport, { params: { id } })), rows: await rowsOf(id) }
  }
  const rowsOf = async (id: string): Promise<RowReport[]> => {
    const rows: RowReport[] = []
    for (let after: string | undefined; ;) {
      const page = await ada.does(listImportRows, { params: { id }, query: { limit: 60, ...(after ? { after } : {}) } })
      rows.push(...page.items)
      if (page.next === null) return rows
      after = page.next
    }
  }
  const refusals = (rows: RowReport[]): unknown[] => rows.filter((row) => row.outcome === 'refused').map(({ row, field, because }) => [row, field, because])
  const ideaOf = async (row: RowReport) => ada.does(readIdea, { params: { id: row.ideaId! } })
  const collection = (name: string) => app.platform.database.connection.collection(name)

  it('make published ideas without a team out of rows, and find them again the second time', async () => {
    const csv = 'id;Titel;Beschreibung;Land;Sprache;Kosten;Währung;Stimmen;Kategorie;Stadt;Jahr\r\n' +
      '7;Mehr Bäume für die Südstadt;"Bäume kühlen; und sie\nspenden Schatten.";Deutschland;Deutsch;1.250,50 €;EUR;1234;Grün, Klima;Würzburg;2024\r\n' +
      '8;Fahrradstraße;;AT;de;;;1;;Graz;285\r\n'
    const first = await run('\u{FEFF}ideen.csv', `\u{FEFF}${csv}`)
    expect(first).to.deep.include({ state: 'done', total: 2, done: 2, counts: { created: 2, updated: 0, unchanged: 0, refused: 0 }, because: null, format: 'csv' })
    const idea = await ideaOf(first.rows[0]!)
    expect(idea).to.deep.include({ title: 'Mehr Bäume für die Südstadt', state: 'published', team: [], publishedVersion: 1 })
    expect(idea.content).to.deep.include({ country: 'DE', language: 'de', region: 'Würzburg (2024)', tags: ['grün', 'klima'], needs: [{ kind: 'funding', note: '', amount: 1251, currency: 'EUR' }], summary: 'Bäume kühlen; und sie spenden Schatten. · 1.234 Stimmen' })
    expect(idea.content.canvas.solution).to.equal('Bäume kühlen; und sie\nspenden Schatten.')
    expect((await ideaOf(first.rows[1]!)).content).to.deep.include({ country: 'AT', region: 'Graz', needs: [], summary: 'Graz · 1 Stimme' })

    expect((await run('ideen.csv', csv)).counts).to.deep.equal({ created: 0, updated: 0, unchanged: 2, refused: 0 })
    const changed = await run('ideen.csv', csv.replace('Fahrradstraße', 'Fahrradstraße am Fluss'))
    expect(changed.counts).to.deep.equal({ created: 0, updated: 1, unchanged: 1, refused: 0 })
    expect(changed.rows[1]!.ideaId).to.equal(first.rows[1]!.ideaId)
    expect(await ideaOf(changed.rows[1]!)).to.include({ title: 'Fahrradstraße am Fluss', publishedVersion: 2 })
    expect(await collection('idea_versions').countDocuments({ idea: first.rows[1]!.ideaId })).to.equal(2)
    expect(await collection('events').countDocuments({ name: 'ideas.imported' })).to.equal(2)
    expect(await collection('imports.files').countDocuments()).to.equal(0)
  })

  it('say what would happen without doing it, and do it when asked', async () => {
    const before = await collection('ideas').countDocuments()
    const tried = await run('dry.jsonl', '{"id":"a","title":"Dry well","country":"Poland"}\n\n{"id":"b","title":"Second","country":"Atlantis"}\n', true)
    expect(tried).to.deep.include({ dryRun: true, state: 'done', counts: { created: 1, updated: 0, unchanged: 0, refused: 1 } })
    expect(tried.rows[0]).to.deep.include({ outcome: 'created', ideaId: null })
    expect(await collection('ideas').countDocuments()).to.equal(before)
    await ada.does(resumeImport, { params: { id: tried.id } })
    await app.rooms.imports.settled()
    const done = await ada.does(readImport, { params: { id: tried.id } })
    expect(done).to.deep.include({ dryRun: false, state: 'done', counts: { created: 1, updated: 0, unchanged: 0, refused: 1 } })
    expect(await collection('ideas').countDocuments()).to.equal(before + 1)
    expect(await rowsOf(tried.id)).to.have.length(2)
    expect(await ada.isRefused(resumeImport, { params: { id: tried.id } })).to.include({ status: 409, because: 'importNotStopped' })
  })

  it('refuse rows one by one, each with its column and reason', async () => {
    const { rows, counts } = await run('mixed.jsonl', [
      '{"title":"Fine one"}', 'not json', '["a"]', '{"title":""}', '{"title":{"$gt":""}}', '{"title":"x","cost":"a lot"}', '{"title":"x","cost":-5}', '{"title":"Dear","cost":"5000000000","currency":"EUR"}',
      '{"title":"x","cost":5,"currency":"XAU"}', '{"title":"x","language":"zh"}', '{"title":"x","country":"Narnia"}', '{"title":"x","sdgs":[99]}', '{"title":"x","votes":"many"}', `{"title":"x","text":"${'a'.repeat(1_000_000)}"}`,
      '{"title":"x","stage":"done"}', '{"__proto__":{"title":"polluted"},"constructor":"x"}', '{"id":"twin","title":"Twin one"}', '{"id":"twin","title":"Twin two"}', '{"title":"x","tags":[{"a":1}]}', '{"title":null,"text":"   "}',
    ].join('\n'))
    expect(refusals(rows)).to.deep.equal([
      [2, null, 'notJson'], [3, null, 'notAnObject'], [4, 'title', 'required'], [5, 'title', 'wrongType'], [6, 'cost', 'notANumber'], [7, 'cost', 'notANumber'], [8, 'cost', 'tooBig'],
      [9, 'currency', 'notAChoice'], [10, 'language', 'notAChoice'], [11, 'country', 'notAChoice'], [12, 'sdgs', 'tooBig'], [13, 'votes', 'notANumber'], [14, 'text', 'tooLong'],
      [15, 'stage', 'notAChoice'], [16, 'title', 'required'], [18, 'id', 'repeatedRow'], [19, 'tags', 'wrongType'], [20, 'title', 'required'],
    ])
    expect(counts).to.deep.equal({ created: 2, updated: 0, unchanged: 0, refused: 18 })
    expect(({} as { title?: string }).title).to.equal(undefined)
  })

  it('clean what is hostile and shorten what is long, keeping the whole', async () => {
    const long = 'Ein sehr langer Satz über Nachbarschaften '.repeat(8).trim()
    const { rows } = await run('hostile.jsonl', [
      JSON.stringify({ title: '<script>alert(1)</script> & "quotes"', text: '<img src=x onerror=alert(1)>\u0000\u202Eevil 🏳️‍🌈', language: 'en' }),
      JSON.stringify({ title: long, text: 'Mehr dazu.', language: 'de' }),
      JSON.stringify({ text: long, conv: 'c', id: 1, language: 'de', agrees: 3 }),
      JSON.stringify({ text: long, conv: 'd', id: 1, language: 'de' }),
    ].join('\r\n'))
    expect(rows.map((row) => row.outcome)).to.deep.equal(['created', 'created', 'created', 'created'])
    const [script, cut, statement] = await Promise.all(rows.map(ideaOf))
    expect(script!.content.title).to.equal('<script>alert(1)</script> & "quotes"')
    expect(script!.content.canvas.solution).to.equal('<img src=x onerror=alert(1)>evil 🏳️‍🌈')
    expect(cut!.title).to.match(/^Ein sehr .*…$/).and.have.length.at.most(120)
    expect(cut!.content.canvas.solution).to.equal(`${long}\n\nMehr dazu.`)
    expect(statement!.content.canvas.solution).to.equal(long)
    expect(statement!.summary).to.equal('3 Stimmen')
  })

  it('read tables as spreadsheets write them, and stop at the ones that are none', async () => {
    const table = await run('table.csv', 'title,cost\n"=HYPERLINK(""http://x"")",1\n\'=SUM(A1),2\nOnly title\nToo,many,cells\n,\n"Über ""uns""",3\n')
    expect(table.rows.map(({ outcome, title, because }) => [outcome, title, because])).to.deep.equal([
      ['created', '=HYPERLINK("http://x")', null], ['created', '=SUM(A1)', null], ['created', 'Only title', null], ['refused', '', 'moreCells'], ['refused', '', 'required'], ['created', 'Über "uns"', null],
    ])
    expect((await run('latin.csv', Buffer.from('title\nM\xfcll\nGood\n', 'latin1'))).rows.map((row) => row.because)).to.deep.equal(['notUtf8', null])
    expect((await run('tabs.tsv', 'naslov\tdržava\nČebelnjak na strehi\tSlovenija\n')).counts.created).to.equal(1)
    for (const [name, content, because] of [
      ['columns.csv', 'foo,bar\n1,2\n', 'noTitleColumn'], ['void.csv', '\n\n', 'noTitleColumn'], ['open.csv', `title\n"never closed\n${'x\n'.repeat(100)}`, 'csvBroken'], ['wide.csv', `title\n"${'x'.repeat(4_100_000)}"\n`, 'rowTooLong'],
      ['utf16.csv', Buffer.from('\uFEFFtitle\nx\n', 'utf16le'), 'notUtf8'], ['cut.json', '[{"title":"a"},{"title":"b', 'jsonCutShort'], ['lone.json', '{"title":"a"}', 'jsonWithoutList'], ['text.json', 'hello', 'jsonWithoutList'], ['bad.pb', 'META\nkey;value\n', 'pabulibBroken'],
    ] as const) {
      const failed = await run(name, content as string)
      expect([name, failed.state, failed.because, failed.done]).to.deep.equal([name, 'failed', because, 0])
    }
  })

  it('read JSON arrays, lists within objects, and Pabulib files', async () => {
    expect((await run('a.json', '[{"title":"First, \\"quoted\\" [and] {bracketed}"},\n {"title":"Second","tags":["a b"]} ]')).counts.created).to.equal(2)
    const nested = await run('b.json', '{"comments":[{"text":"no idea"}],"ideas":[{"title":"Third","x":{"y":[1,2]}}],"more":[{"title":"no"}]}')
    expect(nested.rows.map((row) => row.title)).to.deep.equal(['Third'])
    const pb = 'META\nkey;value\ndescription;Test\ncountry;Poland\nunit;Łódź\nsubunit;Bałuty\ninstance;2023\nnum_projects;2\nnum_votes;1\nbudget;1000\nvote_type;approval\nrule;greedy\ndate_begin;2023\ndate_end;2023\nlanguage;pl\ncurrency;PLN\nPROJECTS\nproject_id;cost;votes;name\n1;500;1;Ławki przy stawie\n2;700;0;"Zielony; przystanek"\nVOTES\nvoter_id;vote\n1;1\n'
    const { rows } = await run('Poland_Lodz.pb', pb)
    const [bench, stop] = await Promise.all(rows.map(ideaOf))
    expect(bench!.content).to.deep.include({ title: 'Ławki przy stawie', country: 'PL', language: 'pl', region: 'Bałuty, Łódź (2023)', summary: 'Bałuty, Łódź 2023 · 1 głos', needs: [{ kind: 'funding', note: '', amount: 500, currency: 'PLN' }] })
    expect(stop!.title).to.equal('Zielony; przystanek')
    expect(stop!.source).to.equal('Poland_Lodz.pb')
  })

  it('by two administrators at once come one after the other and double nothing', async () => {
    const lines = Array.from({ length: 700 }, (_, n) => JSON.stringify({ id: n, title: `Same idea number ${n}` })).join('\n')
    const eva = await app.person('Eva', { platformRoles: ['administrator'] })
    const both = await Promise.all([ada, eva].map((person) => person.uploads(startImport, 'same.jsonl', new TextEncoder().encode(lines), { dryRun: 'false' })))
    await app.rooms.imports.settled()
    const counts = await Promise.all(both.map(async ({ id }) => (await ada.does(readImport, { params: { id } })).counts))
    expect(counts.map((count) => count.created).toSorted((a, b) => a - b)).to.deep.equal([0, 700])
    expect(counts.map((count) => count.unchanged).toSorted((a, b) => a - b)).to.deep.equal([0, 700])
    expect(await collection('ideas').countDocuments({ 'source.name': 'same.jsonl' })).to.equal(700)
  })

  it('tell how far they are, stop, and go on where they stopped in another process', async () => {
    const lines = Array.from({ length: 1500 }, (_, n) => JSON.stringify({ id: n, title: `Steady idea number ${n}` })).join('\n')
    const { id } = await upload('steady.jsonl', lines)
    const watching = await ada.watches([topicOf('import', id)], importProgressed)
    await watching.next((fact) => fact.done > 0)
    const stopped = await ada.does(stopImport, { params: { id } })
    expect(stopped.state).to.equal('stopped')
    await app.rooms.imports.settled()
    const held = await ada.does(readImport, { params: { id } })
    expect(held.done).to.be.within(300, 1200)
    expect(await collection('ideas').countDocuments({ 'source.name': 'steady.jsonl' })).to.equal(held.done)
    expect(await ada.isRefused(stopImport, { params: { id } })).to.include({ because: 'importNotRunning' })

    // The first process dies while it holds the lock and the import.
    await app.rooms.imports.stop()
    await collection('imports').updateOne({ fileName: 'steady.jsonl' }, { $set: { state: 'running' } })
    await collection('import_locks').insertOne({ _id: 'running' as never, by: 'a dead process', until: new Date(Date.now() + 1500) })
    const second = await startApp({ MONGODB_URI: app.platform.config.MONGODB_URI })
    try {
      await second.rooms.imports.settled()
      const done = await ada.does(readImport, { params: { id } })
      expect(done).to.deep.include({ state: 'done', done: 1500, counts: { created: 1500, updated: 0, unchanged: 0, refused: 0 } })
      expect((await rowsOf(id)).map((row) => row.row)).to.deep.equal(Array.from({ length: 1500 }, (_, n) => n + 1))
      expect(await collection('ideas').countDocuments({ 'source.name': 'steady.jsonl' })).to.equal(1500)
    } finally {
      await second.platform.live.close()
      second.http.closeAllConnections()
      await second.rooms.stop()
      app.rooms.imports.start()
    }
  })

  it('leave as files a spreadsheet can open without running anything, drafts and names left out', async () => {
    const idea = await publishes(ana, '=cmd|calc', { summary: '+1 for all neighbours who share tools', region: '@home', tags: ['sharing', 'tools'] })
    const response = await app.visitor().fetch('/api/export/ideas?format=csv')
    const text = Buffer.from(await response.arrayBuffer()).toString()
    expect(response.headers.get('content-disposition')).to.match(/^attachment; filename="?ideas-\d{4}-\d\d-\d\d\.csv"?$/)
    expect(text.startsWith('\uFEFFid,title,')).to.equal(true)
    expect(text).to.contain(`${idea.id},'=cmd|calc,'+1 for all neighbours who share tools,en,SI,'@home,prototype,"11, 12","sharing, tools",funding,8000,EUR`)
    expect(text).to.not.contain('Ana')
    const lines = (await (await ada.fetch('/api/export/ideas?format=json')).text()).trim().split('\n').map((line) => JSON.parse(line) as { title: string })
    expect(lines).to.have.length(await collection('ideas').countDocuments({ state: 'published' }))
    const again = await run('export.csv', text)
    expect(again.counts.refused).to.equal(0)
    expect((await ideaOf(again.rows.at(-1)!)).title).to.equal('=cmd|calc')
  })

  it('are found by the search within a second', async () => {
    await run('zebra.jsonl', '{"title":"Zebra crossing for hedgehogs"}')
    const end = Date.now() + 1000
    while ((await ana.does(exploreIdeas, { query: { q: 'hedgehogs' } })).total === 0 && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 20))
    expect((await ana.does(exploreIdeas, { query: { q: 'hedgehogs' } })).items.map((idea) => idea.title)).to.deep.equal(['Zebra crossing for hedgehogs'])
  })

  it('are for administrators, and refuse what is no import', async () => {
    const moderator = await app.person('Mo', { platformRoles: ['moderator'] })
    const [{ id }] = (await ada.does(listImports, { query: { limit: 1 } })).items as [ImportView]
    for (const person of [ana, moderator, app.visitor()]) {
      expect((await person.upload(startImport, 'x.csv', new TextEncoder().encode('title\nx'), { dryRun: 'false' })).status).to.be.oneOf([401, 403])
      for (const [endpoint, asked] of [[listImports, {}], [readImport, { params: { id } }], [listImportRows, { params: { id } }], [stopImport, { params: { id } }], [resumeImport, { params: { id } }]] as const) expect((await person.isRefused(endpoint, asked)).status).to.be.oneOf([401, 403])
      const socket = await person.connects()
      expect(await person.says(socket, watch, { topics: [topicOf('import', id)] })).to.have.nested.property('reply.granted').with.length(0)
      person.leaves()
    }
    const kept = () => Promise.all(['imports', 'imports.files', 'imports.chunks'].map((name) => collection(name).countDocuments()))
    const before = await kept()
    expect((await ada.upload(startImport, 'evil.exe', new TextEncoder().encode('x'))).status).to.equal(415)
    expect((await ada.upload(startImport, 'none.csv', new Uint8Array())).status).to.equal(400)
    expect((await ada.upload(startImport, 'big.csv', new Uint8Array(101 * 1024 * 1024))).status).to.equal(413)
    expect(await ada.isRefused(startImport, {})).to.include({ status: 400, because: 'wrongUpload' })
    expect(await ada.isRefused(readImport, { params: { id: '6561aaaaaaaaaaaaaaaaaaaa' } })).to.include({ status: 404 })
    expect(await ada.isRefused(listImports, { query: { after: 'WyJ4Il0' } })).to.include({ status: 400, because: 'wrongCursor' })
    expect(await kept()).to.deep.equal(before)
  })
})
