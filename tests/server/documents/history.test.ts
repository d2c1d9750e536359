import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import * as Y from 'yjs'
import { amountsOf, isBound, sectionName } from '@commonspark/shared/documents/content'
import { addNote, type Anchor, eraseAuthorship, exportIdea, listDraftVersions, listThreads, nameDraftVersion, readAuthorship, readDraftVersion, resolveThread, restoreDraftVersion, startThread, threadsChanged } from '@commonspark/shared/documents/threads'
import { listNotifications } from '@commonspark/shared/notifications/schema'
import { readWorkingCopy, saveWorkingCopy } from '@commonspark/shared/ideas/schema'
import { startApp, type TestApp } from '../../support/app.ts'
import { publishes, readyContent } from '../../support/ideas.ts'
import type { Person } from '../../support/people.ts'
import { teamOf, Writer } from '../../support/writers.ts'

const anchor: Anchor = { section: 'problem', start: '{}', end: '{}' }

describe('remarks on a draft', () => {
  let app: TestApp, ana: Person, ben: Person, eve: Person
  before(async () => {
    app = await startApp()
    ana = await app.person('Ana'); ben = await app.person('Ben'); eve = await app.person('Eve')
  })
  after(() => app.stop())
  const remarks = (person: Person, id: string, text: string, key: string = randomUUID()) => person.does(startThread, { params: { id }, body: { key, anchor, quote: 'a drill', text } })

  it('are for the team alone, whatever others try', async () => {
    const id = await teamOf([ana])
    const { id: published } = await publishes(ana, 'A published idea')
    const thread = await remarks(ana, id, 'Is this so?')
    for (const who of [eve, app.visitor()]) {
      const status = who === eve ? 404 : 401
      for (const idea of [id, published]) {
        expect(await who.isRefused(listThreads, { params: { id: idea } })).to.include({ status })
        expect(await who.isRefused(startThread, { params: { id: idea }, body: { key: randomUUID(), anchor, quote: '', text: 'Mine' } })).to.include({ status })
        for (const endpoint of [listDraftVersions, readAuthorship, eraseAuthorship]) expect(await who.isRefused(endpoint, { params: { id: idea } })).to.include({ status })
        expect(await who.isRefused(nameDraftVersion, { params: { id: idea }, body: { name: 'Mine' } })).to.include({ status })
        expect(await who.isRefused(restoreDraftVersion, { params: { id: idea, number: '1' } })).to.include({ status })
      }
      expect(await who.isRefused(addNote, { params: { threadId: thread.id }, body: { key: randomUUID(), text: 'Mine' } })).to.include({ status })
      expect(await who.isRefused(resolveThread, { params: { threadId: thread.id }, body: { resolved: true } })).to.include({ status })
    }
  })

  it('are made once, answered, set aside and taken up again, told live and to whom they concern', async () => {
    const id = await teamOf([ana, ben])
    const watching = await ben.watches([`document:${id}`], threadsChanged)
    const key = randomUUID()
    const [one, again] = [await remarks(ana, id, `What does @[Ben](${ben.id}) say, and @[Eve](${eve.id})?`, key), await remarks(ana, id, 'Sent twice', key)]
    expect(again).to.deep.equal(one)
    await watching.next(() => true)
    const answered = await ben.does(addNote, { params: { threadId: one.id }, body: { key, text: 'It is so.' } })
    expect((await ben.does(addNote, { params: { threadId: one.id }, body: { key, text: 'It is so.' } })).notes).to.have.lengthOf(2)
    expect(answered.notes.map(({ author, text }) => [author?.name, text])[1]).to.deep.equal(['Ben', 'It is so.'])
    expect((await ben.does(resolveThread, { params: { threadId: one.id }, body: { resolved: true } })).resolvedBy?.name).to.equal('Ben')
    expect((await ana.does(resolveThread, { params: { threadId: one.id }, body: { resolved: false } })).resolvedAt).to.equal(null)
    expect((await ana.does(listThreads, { params: { id } })).items).to.have.lengthOf(1)
    await app.settled()
    const kinds = async (person: Person): Promise<string[]> => (await person.does(listNotifications)).items.filter(({ path }) => path === `/ideas/${id}/edit`).map(({ kind }) => kind)
    expect(await kinds(ben)).to.deep.equal(['mention'])
    expect(await kinds(ana)).to.deep.equal(['replyToMe'])
    expect(await kinds(eve), 'who is not in the team is not told of a draft').to.deep.equal([])
    watching.socket.disconnect()
  })
})

describe('the history of a draft', () => {
  let app: TestApp, ana: Person, ben: Person
  before(async () => {
    app = await startApp()
    ana = await app.person('Ana'); ben = await app.person('Ben')
  })
  after(() => app.stop())

  const paragraph = (doc: Y.Doc): Y.XmlText => (doc.getXmlFragment(sectionName('problem')).get(0) as Y.XmlElement).get(0) as Y.XmlText

  it('says how it came to be and by whom, and leads back without losing what came after', async () => {
    const id = await teamOf([ana, ben])
    const [anas, bens] = [await new Writer(id).joins(ana), await new Writer(id).joins(ben)]
    paragraph(anas.doc).insert(0, 'Ana begins. ')
    await anas.saved()
    const named = await ana.does(nameDraftVersion, { params: { id }, body: { name: 'Before the meeting' } })
    expect(named).to.deep.include({ name: 'Before the meeting' })
    paragraph(bens.doc).insert(0, 'Ben: ')
    await bens.saved()
    const { items } = await ben.does(listDraftVersions, { params: { id } })
    expect(items.map(({ by, name }) => [by.map((person) => person.name).join(), name])).to.deep.equal([['Ben', ''], ['Ana', 'Before the meeting'], ['Ana', ''], ['', '']])
    const then = await ben.does(readDraftVersion, { params: { id, number: String(named.number) } })
    expect(then.content.canvas.problem).to.match(/^Ana begins/)
    const back = await ben.does(restoreDraftVersion, { params: { id, number: String(named.number) } })
    expect(back).to.deep.include({ restoredFrom: named.number })
    expect((await ana.does(readWorkingCopy, { params: { id } })).content.canvas.problem).to.match(/^Ana begins/)
    const latest = items[0]!
    expect((await ana.does(readDraftVersion, { params: { id, number: String(latest.number) } })).content.canvas.problem).to.match(/^Ben: Ana begins/)
    for (const writer of [anas, bens]) writer.leaves()
  })

  it('keeps a sum in the text one with the needs through a section saved whole, and through the way back', async () => {
    const need = (amount: number) => [{ kind: 'funding', note: 'Shelves', amount, currency: 'EUR' }]
    const id = await teamOf([ana], { ...readyContent('Counted'), canvas: { problem: 'First of all.\n\nIt takes \n\nLast of all.' }, needs: need(12_000) })
    const writer = await new Writer(id).joins(ana)
    const line = amountsOf(writer.doc)[0]!.line
    const sum = new Y.XmlElement('amount')
    sum.setAttribute('line', line)
    const second = writer.doc.getXmlFragment(sectionName('problem')).get(1) as Y.XmlElement
    ;(second.get(0) as Y.XmlText).insert('It takes'.length, ' ')
    second.insert(1, [sum, new Y.XmlText(' in a year, not €12,0001.')])
    await writer.saved()
    const saves = async (changes: object): Promise<void> => { await ana.does(saveWorkingCopy, { params: { id }, body: { version: (await ana.does(readWorkingCopy, { params: { id } })).version, changes } }) }
    const problem = async (): Promise<string> => (await ana.does(readWorkingCopy, { params: { id } })).content.canvas.problem
    const named = await ana.does(nameDraftVersion, { params: { id }, body: { name: 'Twelve' } })
    await saves({ canvas: { problem: 'First of all.\n\nAll in all it takes **about** €12,000 in a year.\n\nThe end.' } })
    await saves({ needs: need(15_000) })
    expect(await problem(), 'the paragraph was written anew around it').to.equal('First of all.\n\nAll in all it takes **about** €15,000 in a year.\n\nThe end.')
    // What was read before the sum changed, saved together with a new one.
    await saves({ needs: need(16_000), canvas: { problem: 'First of all.\n\nIt takes €15,000.' } })
    expect(await problem()).to.equal('First of all.\n\nIt takes €16,000.')
    await ana.does(restoreDraftVersion, { params: { id, number: String(named.number) } })
    expect(await problem()).to.equal('First of all.\n\nIt takes €12,000 in a year, not €12,0001.\n\nLast of all.')
    await saves({ needs: need(20_000) })
    expect(await problem()).to.equal('First of all.\n\nIt takes €20,000 in a year, not €12,0001.\n\nLast of all.')
    writer.leaves()
  })

  it('lets a sum whose need is gone say what it said last, and ties both again when a version is brought back', async () => {
    const need = (note: string, amount: number) => ({ kind: 'funding', note, amount, currency: 'EUR' })
    const id = await teamOf([ana], { ...readyContent('Counted again'), canvas: { problem: 'It takes ' }, needs: [need('Shelves', 12_000), need('Chairs', 3000)] })
    const writer = await new Writer(id).joins(ana)
    const sum = new Y.XmlElement('amount')
    sum.setAttribute('line', amountsOf(writer.doc)[0]!.line)
    const block = writer.doc.getXmlFragment(sectionName('problem')).get(0) as Y.XmlElement
    ;(block.get(0) as Y.XmlText).insert('It takes'.length, ' ')
    block.insert(1, [sum, new Y.XmlText(' in a year.')])
    await writer.saved()
    const saves = async (changes: object): Promise<void> => { await ana.does(saveWorkingCopy, { params: { id }, body: { version: (await ana.does(readWorkingCopy, { params: { id } })).version, changes } }) }
    const content = async () => (await ana.does(readWorkingCopy, { params: { id } })).content
    const named = await ana.does(nameDraftVersion, { params: { id }, body: { name: 'Shelves and chairs' } })

    await saves({ needs: [need('Chairs', 3000)] })
    expect((await content()).canvas.problem, 'no hole where the sum was').to.equal('It takes €12,000 in a year.')
    expect(isBound(writer.doc, sum.getAttribute('line')!)).to.equal(false)
    await saves({ needs: [need('Chairs', 4000)], canvas: { problem: 'Once more: it takes €12,000 in a year.' } })
    expect((await content()).canvas.problem).to.equal('Once more: it takes €12,000 in a year.')

    const comesBack = async (why: string): Promise<void> => {
      await ana.does(restoreDraftVersion, { params: { id, number: String(named.number) } })
      expect(await content(), why).to.deep.include({ needs: [need('Shelves', 12_000), need('Chairs', 3000)] })
      expect((await content()).canvas.problem, why).to.equal('It takes €12,000 in a year.')
      await saves({ needs: [need('Shelves', 20_000), need('Chairs', 3000)] })
      expect((await content()).canvas.problem, why).to.equal('It takes €20,000 in a year.')
    }
    await comesBack('the sum still stood in the text')
    await saves({ needs: [need('Chairs', 12_000)], canvas: { problem: 'No word of money.' } })
    await comesBack('the sum was gone from the text too, and another need said what it had said')
    await saves({ needs: [need('Shelves', 20_000), { ...need('Chairs', 3000), kind: 'partners', amount: null, currency: null }].toReversed() })
    await saves({ needs: [{ ...need('Shelves', 1), kind: 'partners', amount: null, currency: null }] })
    expect((await content()).canvas.problem, 'nor where a need names no sum any more').to.equal('It takes €20,000 in a year.')
    writer.leaves()
  })

  it('knows who wrote which words, and forgets a person who asks, but no word', async () => {
    const id = await teamOf([ana, ben])
    const [anas, bens] = [await new Writer(id).joins(ana), await new Writer(id).joins(ben)]
    paragraph(anas.doc).insert(0, 'From Ana. ')
    await anas.saved()
    paragraph(bens.doc).insert(0, 'From Ben. ')
    await bens.saved()
    const runs = async () => (await ana.does(readAuthorship, { params: { id } })).sections['problem']!
    const before = await runs()
    expect(before.slice(0, 2)).to.deep.equal([{ text: 'From Ben. ', person: ben.id }, { text: 'From Ana. ', person: ana.id }])
    await ben.does(eraseAuthorship, { params: { id } })
    const after = await runs()
    expect(after.map(({ text }) => text).join('')).to.equal(before.map(({ text }) => text).join(''))
    expect(after.filter(({ person }) => person === ben.id)).to.deep.equal([])
    expect((await ana.does(listDraftVersions, { params: { id } })).items.flatMap(({ by }) => by.map((person) => person.name))).not.to.include('Ben')
    for (const writer of [anas, bens]) writer.leaves()
  })
})

describe('an idea to take along', () => {
  let app: TestApp, ana: Person
  before(async () => {
    app = await startApp()
    ana = await app.person('Ana')
  })
  after(() => app.stop())
  const take = async (id: string, format: string): Promise<Response> => app.visitor().fetch(`${exportIdea.path.replace(':id', id)}?format=${format}`)

  it('is Markdown, a page in which nothing runs, or a PDF with every letter', async () => {
    const { id } = await publishes(ana, 'Knjižnica reči <script>', { canvas: { problem: 'Žaga, łopata, és a fúró.\n\n- one\n- [bad](javascript:alert(1))\n\n<img src=x onerror=alert(1)>', solution: 'A **library** of things for everybody.' } })
    const markdown = await (await take(id, 'md')).text()
    expect(markdown).to.match(/^# Knjižnica reči/).and.include('## Problem').and.include('A **library** of things')
    const html = await (await take(id, 'html')).text()
    expect(html).to.include('<strong>library</strong>').and.not.match(/<script>|<img|javascript:/)
    const pdf = Buffer.from(await (await take(id, 'pdf')).arrayBuffer())
    expect(pdf.subarray(0, 5).toString()).to.equal('%PDF-')
    expect(pdf.byteLength).to.be.greaterThan(5000)
  })
  it('is not there for whoever may not read it', async () => {
    const id = await teamOf([ana])
    for (const format of ['md', 'html', 'pdf']) expect((await take(id, format)).status).to.equal(404)
    expect((await ana.fetch(`/api/ideas/${id}/export?format=md`)).status).to.equal(200)
  })
})
