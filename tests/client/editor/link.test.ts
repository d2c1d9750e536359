import { expect } from 'chai'
import * as Y from 'yjs'
import { DocumentLink } from '../../../client/src/features/editor/link.ts'

describe('the link of a page to its document', () => {
  it('sends nothing for whoever may only read, though Yjs tidies formatting that two have made at once', async () => {
    const [ana, ben, page] = [new Y.Doc(), new Y.Doc(), new Y.Doc()]
    ana.getText('t').insert(0, 'the same words')
    Y.applyUpdate(ben, Y.encodeStateAsUpdate(ana))
    page.getText('t')
    let sent = 0
    const link = new DocumentLink(page, {
      open: async () => { await Promise.resolve(); return { state: Y.encodeStateAsUpdateV2(ana), vector: Y.encodeStateVector(ana), can: { edit: false } } },
      send: async () => { sent++; await Promise.resolve(); throw new Error('forbidden') },
      judge: () => 'closed', after: () => () => undefined,
    })
    await link.connect()
    let own = 0
    page.on('update', (_update: Uint8Array, origin: unknown) => { if (origin !== link) own++ })
    for (const doc of [ana, ben]) {
      doc.getText('t').format(0, 8, { bold: true })
      link.receive(Y.encodeStateAsUpdate(doc))
    }
    await Promise.resolve()
    expect(own, 'Yjs has tidied, or this test says nothing').to.equal(1)
    expect(sent).to.equal(0)
    expect(link.place).to.equal('saved')
    link.close()
  })
})
