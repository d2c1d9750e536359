import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'chai'
import type { Socket } from 'socket.io-client'
import * as Y from 'yjs'
import { documentClosed, MAX_UPDATE_BYTES, openDocument, presenceTold, tellPresence, updateDocument } from '@commonspark/shared/documents/schema'
import type { Ack } from '@commonspark/shared/ground/live'
import { watch } from '@commonspark/shared/ground/live'
import { archiveIdea, inviteToTeam, readWorkingCopy, removeFromTeam, saveWorkingCopy } from '@commonspark/shared/ideas/schema'
import { freshDatabase, startApp, type TestApp } from '../../support/app.ts'
import { publishes, readyContent } from '../../support/ideas.ts'
import type { Person } from '../../support/people.ts'
import { at, equal, onDisk, teamOf, Writer } from '../../support/writers.ts'

describe('a shared document', () => {
  let app: TestApp, there: TestApp, ana: Person, ben: Person, eve: Person
  before(async () => {
    const settings = { MONGODB_URI: await freshDatabase(), SESSION_SECRET: 'one secret that every process knows' }
    app = await startApp(settings)
    there = await startApp(settings)
    ana = await app.person('Ana')
    ben = await app.person('Ben')
    eve = await app.person('Eve')
  })
  after(async () => { await there.stop(); await app.stop() })

  const empty = Y.encodeStateVector(new Y.Doc())
  const title = (doc: Y.Doc): string => doc.getText('title').toJSON()
  const problem = (ack: Ack): string => (ack.ok ? 'taken' : ack.problem.because)
  const opens = (person: Person, socket: Socket, document: string, client = 4711): Promise<Ack> => person.says(socket, openDocument, { document, client, vector: empty })
  const sends = async (person: Person, socket: Socket, document: string, update: Uint8Array): Promise<string> => problem(await person.says(socket, updateDocument, { document, update }))
  const written = (text: string, client?: number): Uint8Array => {
    const doc = new Y.Doc()
    if (client) doc.clientID = client
    doc.getText('title').insert(0, text)
    return Y.encodeStateAsUpdate(doc)
  }

  it('is not there for whoever is not in the team, to read, to write or to watch', async () => {
    const draft = await teamOf([ana])
    const { id: published } = await publishes(ana, 'A published idea')
    for (const person of [eve, app.visitor()]) {
      const socket = await person.connects()
      for (const document of [draft, published, '6561aaaaaaaaaaaaaaaaaaaa']) {
        expect(problem(await opens(person as Person, socket, document))).to.be.oneOf(['noSuchIdea', 'signInFirst'])
        expect(await sends(person as Person, socket, document, written('Mine'))).to.be.oneOf(['documentClosed', 'signInFirst'])
        expect(await person.says(socket, watch, { topics: [`document:${document}`] })).to.have.nested.property('reply.granted').that.deep.equals([])
      }
      person.leaves()
    }
    expect((await ana.does(readWorkingCopy, { params: { id: draft } })).content.title).to.equal('Written together')
  })

  it('is read by who is invited, but not written', async () => {
    const id = await teamOf([ana])
    await ana.does(inviteToTeam, { params: { id }, body: { personId: eve.id, role: 'author' } })
    const socket = await eve.connects()
    expect(await opens(eve, socket, id)).to.have.nested.property('reply.can.edit', false)
    expect(await sends(eve, socket, id, written('Mine'))).to.equal('documentClosed')
    eve.leaves()
  })

  it('begins once, also when two processes open it at the same moment', async () => {
    for (let n = 0; n < 5; n++) {
      const id = await teamOf([ana, ben])
      const writers = await Promise.all([new Writer(id).joins(ana), new Writer(id).joins(at(there.url, ben)), new Writer(id).joins(ben), new Writer(id).joins(at(there.url, ana))])
      expect(await equal(writers.map(({ doc }) => doc), title)).to.equal('Written together')
      for (const writer of writers) writer.leaves()
    }
  })

  it('refuses garbage, huge, forged and foreign updates; nobody else notices', async () => {
    const id = await teamOf([ana, ben])
    const other = await teamOf([eve])
    const writer = await new Writer(id).joins(ana)
    const socket = await ben.connects()
    expect(await opens(ben, socket, id)).to.have.property('ok', true)
    const before = writer.doc.getText('title').toJSON()
    writer.doc.getText('summary').insert(0, 'Ana: ')
    await writer.saved()
    // Garbage of many kinds, and real updates cut short or with a byte turned.
    const real = written('Cut', 99)
    const garbage = [new Uint8Array([255, 255, 255, 255]), new Uint8Array([1]), ...Array.from({ length: 20 }, () => new Uint8Array(randomBytes(60))), real.slice(0, -3), real.slice(2)]
    for (const bytes of garbage) expect(await sends(ben, socket, id, bytes)).to.be.oneOf(['brokenUpdate', 'documentGap', 'foreignUpdate', 'taken'])
    // Of the wrong shape altogether.
    for (const update of ['text', null, 7, {}, new Uint8Array(0), new Uint8Array(MAX_UPDATE_BYTES + 1)]) expect(problem(await ben.says(socket, updateDocument, { document: id, update }))).to.be.oneOf(['fieldsRefused', 'tooLarge', 'invalid'])
    // As Ana's client, as the server's, and with items that build upon what nobody has.
    expect(await sends(ben, socket, id, written('As Ana', writer.doc.clientID))).to.be.oneOf(['foreignUpdate', 'taken'])
    const forged = new Y.Doc()
    Y.applyUpdate(forged, Y.encodeStateAsUpdate(writer.doc))
    forged.clientID = writer.doc.clientID
    const vector = Y.encodeStateVector(forged)
    forged.getText('title').insert(0, 'Ana never wrote this')
    expect(await sends(ben, socket, id, Y.encodeStateAsUpdate(forged, vector))).to.equal('foreignUpdate')
    expect(await sends(ben, socket, id, written('As the server', 1))).to.equal('taken')
    const ahead = new Y.Doc()
    ahead.getText('title').insert(0, 'a')
    const gap = Y.encodeStateVector(ahead)
    ahead.getText('title').insert(1, 'b')
    expect(await sends(ben, socket, id, Y.encodeStateAsUpdate(ahead, gap))).to.equal('documentGap')
    const ghost = new Y.Doc()
    ghost.getText('title').insert(0, 'ghost')
    const base = Y.encodeStateAsUpdate(ghost)
    const late = new Y.Doc()
    Y.applyUpdate(late, base)
    const seen = Y.encodeStateVector(late)
    late.getText('title').insert(3, 'built upon nothing')
    expect(await sends(ben, socket, id, Y.encodeStateAsUpdate(late, seen))).to.equal('documentGap')
    // Another document's update is of nobody here and changes at most what Ben may change anyway; another document is not his.
    expect(await sends(ben, socket, other, written('Elsewhere'))).to.equal('documentClosed')
    // Ana writes on as if nothing had been.
    writer.doc.getText('summary').insert(0, 'Still ')
    await writer.saved()
    expect((await onDisk(app, id)).getText('summary').toJSON()).to.match(/^Still Ana: /)
    expect(writer.doc.getText('title').toJSON()).to.include(before)
    expect(writer.doc.getText('title').toJSON()).not.to.include('Ana never')
    writer.leaves()
    ben.leaves()
  })

  it('passes on what an update changed, not the bytes that were sent', async () => {
    const id = await teamOf([ana, ben])
    const writer = await new Writer(id).joins(ana)
    const padded = new Y.Doc()
    Y.applyUpdate(padded, Y.encodeStateAsUpdate(writer.doc))
    padded.getText('title').insert(0, 'New. ')
    const socket = await ben.connects()
    await opens(ben, socket, id)
    // The whole document again, of which only five characters are new.
    expect(await sends(ben, socket, id, Y.encodeStateAsUpdate(padded))).to.equal('taken')
    const stored = (await app.rooms.documents.model.read(id))!.updates.at(-1)!
    expect(stored.update.byteLength).to.be.below(60)
    expect(await sends(ben, socket, id, Y.encodeStateAsUpdate(padded))).to.equal('taken')
    expect((await app.rooms.documents.model.weight(id)).updates, 'what is known already is not stored again').to.equal(1)
    writer.leaves()
    ben.leaves()
  })

  it('closes within a second to whoever is taken out of the team, at every process', async () => {
    const id = await teamOf([ana, ben])
    const writer = await new Writer(id).joins(ana)
    const bens = await new Writer(id).joins(at(there.url, ben))
    const closed = new Promise((resolve) => { bens.socket!.once(documentClosed.name, resolve) })
    await ana.does(removeFromTeam, { params: { id, personId: ben.id } })
    await Promise.race([closed, sleep(1000).then(() => { throw new Error('not closed within a second') })])
    bens.doc.getText('title').insert(0, 'Too late. ')
    writer.doc.getText('title').insert(0, 'After Ben. ')
    await writer.saved()
    await sleep(300)
    expect(title(bens.doc)).not.to.include('After Ben')
    expect(bens.link.place).to.equal('closed')
    expect(title(await onDisk(app, id))).to.equal('After Ben. Written together')
    for (const one of [writer, bens]) one.leaves()
  })

  it('takes nothing more once the idea is archived', async () => {
    const { id } = await publishes(ana, 'Bees on the roof')
    const writer = await new Writer(id).joins(ana)
    await ana.does(archiveIdea, { params: { id } })
    writer.doc.getText('title').insert(0, 'Not ')
    await sleep(300)
    expect(writer.link.place).to.equal('closed')
    expect(title(await onDisk(app, id))).to.equal('Bees on the roof')
    writer.leaves()
  })

  it('says who is where in the words of the server, and lets nobody speak as another', async () => {
    const id = await teamOf([ana, ben])
    const [anas, bens] = [await ana.connects(), await ben.connects()]
    await opens(ana, anas, id, 100)
    await opens(ben, bens, id, 200)
    const seen: { client: number; person: { name: string }; state: unknown }[] = []
    anas.on(presenceTold.name, (fact: (typeof seen)[number]) => { seen.push(fact) })
    const says = (client: number, state: unknown): Promise<Ack> => ben.says(bens, tellPresence, { document: id, client, clock: 1, state })
    await says(100, { section: 'problem', cursor: null })
    expect(problem(await says(200, { section: 'problem', cursor: null, name: 'Ana' }))).not.to.equal('taken')
    expect(problem(await says(200, { section: 'x'.repeat(5000), cursor: null }))).not.to.equal('taken')
    await says(200, { section: 'problem', cursor: null })
    await sleep(200)
    expect(seen).to.have.lengthOf(1)
    expect(seen[0]).to.deep.include({ client: 200, person: { id: ben.id, name: 'Ben' }, state: { section: 'problem', cursor: null } })
    ben.leaves()
    await sleep(300)
    expect(seen.at(-1)).to.deep.include({ client: 200, state: null })
    ana.leaves()
  })

  it('is the same for whoever saves over HTTP', async () => {
    const id = await teamOf([ana, ben])
    const writer = await new Writer(id).joins(ana)
    writer.doc.getText('summary').insert(0, 'Written here. ')
    await writer.saved()
    const copy = await ben.does(readWorkingCopy, { params: { id } })
    expect(copy.content.summary).to.equal(`Written here. ${readyContent('').summary}`)
    const saved = await ben.does(saveWorkingCopy, { params: { id }, body: { version: copy.version, changes: { title: 'Written twice', canvas: { risks: '* Rain' } } } })
    expect(saved.content).to.deep.include({ title: 'Written twice', canvas: { ...copy.content.canvas, risks: '* Rain' } })
    await equal([writer.doc, await onDisk(app, id)], title)
    expect(title(writer.doc)).to.equal('Written twice')
    writer.leaves()
  })

  it('leaves memory when nobody is there, and comes back as it was', async () => {
    const id = await teamOf([ana])
    const writer = await new Writer(id).joins(ana)
    writer.doc.getText('title').insert(0, 'Still ')
    await writer.saved()
    await app.rooms.documents.service.sweep(0)
    const held = app.rooms.documents.service.held()
    expect(held, 'a document that is open stays').to.be.greaterThan(0)
    writer.leaves()
    await sleep(200)
    await app.rooms.documents.settle(id)
    await app.rooms.documents.service.sweep(-1)
    expect(app.rooms.documents.service.held()).to.equal(0)
    const again = await new Writer(id).joins(ana)
    expect(title(again.doc)).to.equal('Still Written together')
    again.leaves()
  })

  it('is compacted by one of several processes at once, and loses nothing when that stops half-way', async () => {
    const id = await teamOf([ana, ben])
    const [here, elsewhere] = [await new Writer(id).joins(ana), await new Writer(id).joins(at(there.url, ben))]
    for (let n = 0; n < 40; n++) {
      ;(n % 2 ? here : elsewhere).doc.getText('title').insert(0, `${n} `)
      await (n % 2 ? here : elsewhere).saved()
      if (n % 7 === 0) await Promise.all([app, there].map((one) => one.rooms.documents.service.compact(id)))
    }
    const text = await equal([here.doc, elsewhere.doc], title)
    expect(title(await onDisk(app, id))).to.equal(text)
    // Between the new state and the deletion of its rows: both are there.
    const stored = (await app.rooms.documents.model.read(id))!
    const whole = new Y.Doc()
    Y.applyUpdateV2(whole, stored.state)
    for (const { update } of stored.updates) Y.applyUpdate(whole, update)
    expect(await app.rooms.documents.model.replace(id, stored.version, Y.encodeStateAsUpdateV2(whole))).to.equal(true)
    expect(await app.rooms.documents.model.replace(id, stored.version, Y.encodeStateAsUpdateV2(new Y.Doc())), 'an older state never replaces a newer one').to.equal(false)
    expect(title(await onDisk(app, id))).to.equal(text)
    for (const one of [here, elsewhere]) one.leaves()
  })

  it('is kept also when it is larger than a row of the database may be', async () => {
    const id = await teamOf([ana])
    await app.rooms.documents.service.copy(id, true)
    const large = new Y.Doc()
    large.getText('title').insert(0, randomBytes(10_000_000).toString('hex'))
    const { version } = (await app.rooms.documents.model.read(id))!
    expect(await app.rooms.documents.model.replace(id, version, Y.encodeStateAsUpdateV2(large))).to.equal(true)
    expect(title(await onDisk(app, id))).to.have.lengthOf(20_000_000)
    expect(await app.rooms.documents.model.replace(id, version + 1, Y.encodeStateAsUpdateV2(new Y.Doc()))).to.equal(true)
    expect(await app.platform.database.connection.collection('documentBlobs.chunks').countDocuments(), 'the larger state is gone with its blob').to.equal(0)
  })
})
