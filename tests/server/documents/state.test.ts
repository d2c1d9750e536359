import { expect } from 'chai'
import * as Y from 'yjs'
import { applyState } from '@commonspark/server/features/documents/held'

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
