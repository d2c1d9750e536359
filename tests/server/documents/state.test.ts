import { expect } from 'chai'
import * as Y from 'yjs'
import { applyState } from '@commonspark/server/features/documents/held'
import { composeApp } from '@commonspark/server/app/compose'
import { readConfig } from '@commonspark/server/platform/config'
import { freshDatabase, startApp } from '../../support/app.ts'
import { teamOf, Writer } from '../../support/writers.ts'

describe('a state that is read into memory', () => {
  it('is taken as it is, also where two have marked the same words at the same time', () => {
    const [ana, ben] = [new Y.Doc(), new Y.Doc()]
    ana.getText('t').insert(0, 'the same words')
    Y.applyUpdate(ben, Y.encodeStateAsUpdate(ana))
    const both = new Y.Doc()
    for (const doc of [ana, ben]) doc.getText('t').format(0, 8, { bold: true })
    Y.transact(both, () => { for (const doc of [ana, ben]) Y.applyUpdate(both, Y.encodeStateAsUpdate(doc)) })
    const state = Y.encodeStateAsUpdateV2(both)
    const deleted = (doc: Y.Doc): number => Y.decodeUpdateV2(Y.encodeStateAsUpdateV2(doc)).ds.clients.size
    const [memory, left] = [new Y.Doc(), new Y.Doc()]
    for (const doc of [memory, left]) doc.getText('t')
    applyState(memory, state)
    expect(deleted(memory)).to.equal(deleted(both))
    // What Yjs does by itself, so that this test says something.
    Y.applyUpdateV2(left, state)
    expect(deleted(left)).to.be.greaterThan(deleted(both))
  })
})

describe('a document that a process reads before it has started', () => {
  it('is there as others have written on in between', async () => {
    const settings = { MONGODB_URI: await freshDatabase(), SESSION_SECRET: 'one secret that every process knows' }
    const app = await startApp(settings)
    const other = await composeApp(readConfig({ NODE_ENV: 'test', PORT: '0', LOG_LEVEL: 'silent', ...settings }))
    const person = await app.person('Ana')
    const document = await teamOf([person])
    const writer = await new Writer(document).joins(person)
    await other.rooms.documents.service.copy(document)
    writer.doc.getText('title').insert(0, 'Early ')
    await writer.saved()
    // A stream begins with the last thing that was written: let that be something else.
    await app.person('Ben')
    await other.start()
    expect((await other.rooms.documents.service.copy(document))!.getText('title').toJSON()).to.equal(writer.doc.getText('title').toJSON()).that.matches(/^Early /)
    writer.leaves()
    await other.stop()
    await app.stop()
  })
})
