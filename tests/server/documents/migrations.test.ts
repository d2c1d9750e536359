import { expect } from 'chai'
import type * as Y from 'yjs'
import { documentsService } from '@commonspark/server/features/documents/documents.service'
import type { Migration } from '@commonspark/server/features/documents/migrations'
import { startApp, type TestApp } from '../../support/app.ts'
import type { Person } from '../../support/people.ts'
import { onDisk, teamOf, Writer } from '../../support/writers.ts'

const steps = (doc: Y.Doc): unknown[] => doc.getArray('steps').toArray()

describe('the format of documents', () => {
  let app: TestApp, ana: Person
  before(async () => { app = await startApp(); ana = await app.person('Ana') })
  after(() => app.stop())
  /** Another process, with these migrations, on the same database. */
  const process = (migrations: Migration[]) => documentsService(app.platform, app.rooms.documents.model, { rights: app.rooms.ideas.documentRights, begin: () => Promise.reject(new Error('begun already')), changed: () => undefined }, migrations)
  const push = (to: number): Migration => ({ to, run: (doc) => { doc.getArray('steps').push([`to ${to}`]) } })

  it('is brought up once when a document is opened, however many processes open it, and those who write hear of it', async () => {
    const document = await teamOf([ana])
    const writer = await new Writer(document).joins(ana)
    writer.doc.getText('title').insert(0, 'Kept: ')
    await writer.saved()
    const processes = Array.from({ length: 4 }, () => process([push(2), push(3)]))
    const copies = await Promise.all(processes.map((one) => one.copy(document)))
    for (const copy of [...copies, await onDisk(app, document)]) {
      expect(steps(copy!)).to.deep.equal(['to 2', 'to 3'])
      expect(copy!.getText('title').toJSON()).to.match(/^Kept: /)
    }
    for (const end = Date.now() + 15_000; steps(writer.doc).length < 2;) { expect(Date.now()).to.be.lessThan(end); await new Promise((resolve) => { setTimeout(resolve, 20) }) }
    writer.leaves()
  })

  it('goes on where it was cut short, and does no step twice', async () => {
    const document = await teamOf([ana])
    const writer = await new Writer(document).joins(ana)
    writer.leaves()
    const cut = process([push(2), { to: 3, run: () => { throw new Error('the process dies here') } }])
    expect(await cut.copy(document).then(() => 'opened', (error: Error) => error.message)).to.equal('the process dies here')
    expect(steps(await onDisk(app, document))).to.deep.equal(['to 2'])
    expect(steps((await process([push(2), push(3)]).copy(document))!)).to.deep.equal(['to 2', 'to 3'])
    const again = process([push(2), push(3)])
    expect(steps((await again.copy(document))!)).to.deep.equal(['to 2', 'to 3'])
    expect(await again.compact(document)).to.equal(true)
    expect(steps((await process([push(2), push(3)]).copy(document))!)).to.deep.equal(['to 2', 'to 3'])
  })
})
