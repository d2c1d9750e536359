import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { expect } from 'chai'
import * as Y from 'yjs'
import { freshDatabase, startApp, type TestApp } from '../../support/app.ts'
import { type Person } from '../../support/people.ts'
import { at, equal, haltApp, onDisk, teamOf, Writer } from '../../support/writers.ts'

type Patch = [position: number, deleted: number, inserted: string]
interface Trace { endContent: string; txns: { patches: Patch[]; parents?: number[]; agent?: number }[] }
const FOLDER = new URL('../../../../shared/data/editing/', import.meta.url)
const read = (name: string): Trace => JSON.parse(gunzipSync(readFileSync(new URL(`${name}.json.gz`, FOLDER))).toString()) as Trace

/** Positions of the traces count code points, Yjs' count code units; `astral` of the text tells whether they differ. */
function edit(text: Y.Text, [position, deleted, inserted]: Patch, astral: boolean): void {
  let [from, length] = [position, deleted]
  if (astral) {
    const points = Array.from(text.toJSON())
    from = points.slice(0, position).join('').length
    length = points.slice(position, position + deleted).join('').length
  }
  if (length > 0) text.delete(from, length)
  if (inserted) text.insert(from, inserted)
}

/** Whether a copy has all that another had before its own last change. */
function covers(doc: Y.Doc, other: Y.Doc, own: number): boolean {
  const has = Y.decodeStateVector(Y.encodeStateVector(doc))
  return [...Y.decodeStateVector(Y.encodeStateVector(other))].every(([client, clock]) => client === own || (has.get(client) ?? 0) >= clock)
}

describe('real typing (traces of editing, real sockets, two processes)', function () {
  this.timeout(240_000)
  before(function () {
    if (!existsSync(FOLDER)) { console.log('      the real data are not beside this checkout: skipped'); this.skip() }
  })
  let here: TestApp, there: TestApp, settings: Record<string, string>, people: Person[]
  before(async () => {
    settings = { MONGODB_URI: await freshDatabase(), SESSION_SECRET: 'one secret that every process knows' }
    here = await startApp(settings)
    there = await startApp(settings)
    people = [await here.person('Ana'), await here.person('Ben'), await here.person('Cene')]
  })
  after(async () => { await there?.stop(); await here?.stop() })

  /** A third process that has never seen the document, as after a restart. */
  const afterRestart = async (document: string, read: (doc: Y.Doc) => string): Promise<string> => {
    const again = await startApp(settings)
    try {
      const reader = await new Writer(document).joins(at(again.url, people[0]!))
      reader.leaves()
      return read(reader.doc)
    } finally { await haltApp(again) }
  }
  const text = (doc: Y.Doc): string => doc.getText('trace').toJSON()

  for (const name of ['seq_sveltecomponent', 'seq_clownschool_flat']) {
    it(`${name}: one writer, a reader beside and one at the other process`, async () => {
      const { txns, endContent } = read(name)
      const document = await teamOf(people)
      const ana = await new Writer(document).joins(people[0]!)
      const ben = await new Writer(document).joins(people[1]!)
      const cene = await new Writer(document).joins(at(there.url, people[2]!))
      const own = ana.doc.getText('trace')
      const astral = /[\u{10000}-\u{10FFFF}]/u.test(endContent) || txns.some(({ patches }) => patches.some(([, , inserted]) => /[\u{10000}-\u{10FFFF}]/u.test(inserted)))
      for (const [n, { patches }] of txns.entries()) {
        for (const patch of patches) edit(own, patch, astral)
        if (n % 200 === 0) await new Promise((resolve) => setImmediate(resolve))
      }
      await ana.saved()
      expect(await equal([ana.doc, ben.doc, cene.doc], text)).to.equal(endContent)
      for (const writer of [ana, ben, cene]) writer.leaves()
      expect(text(await onDisk(here, document))).to.equal(endContent)
      expect(await afterRestart(document, text)).to.equal(endContent)
    })
  }

  it('conc_clownschool: three writers at once, with the history of their branches', async () => {
    const { txns, endContent } = read('conc_clownschool')
    // Each agent's copy applies what the transaction builds upon, then the transaction itself, exactly as it happened.
    const document = await teamOf(people)
    const writers = [await new Writer(document).joins(people[0]!), await new Writer(document).joins(at(there.url, people[1]!)), await new Writer(document).joins(people[2]!)]
    const copies = writers.map(() => new Y.Doc())
    const made: { update: Uint8Array }[] = []
    const known = copies.map(() => new Set<number>())
    for (const [n, { parents = [], agent = 0, patches }] of txns.entries()) {
      const [copy, has] = [copies[agent]!, known[agent]!]
      const missing: number[] = []
      const stack = parents.filter((parent) => !has.has(parent))
      while (stack.length > 0) {
        const one = stack.pop()!
        if (has.has(one)) continue
        has.add(one)
        missing.push(one)
        stack.push(...(txns[one]?.parents ?? []).filter((parent) => !has.has(parent)))
      }
      for (const one of missing.toSorted((a, b) => a - b)) Y.applyUpdate(copy, made[one]!.update)
      let update: Uint8Array = new Uint8Array()
      copy.once('update', (bytes: Uint8Array) => { update = bytes })
      Y.transact(copy, () => { for (const patch of patches) edit(copy.getText('trace'), patch, false) })
      made.push({ update })
      has.add(n)
      // What the agent wrote goes through its own socket, once what it builds upon has come through there.
      const { doc } = writers[agent]!
      while (missing.length > 0 && !covers(doc, copy, copy.clientID)) await new Promise((resolve) => setTimeout(resolve, 1))
      Y.applyUpdate(doc, update)
      if (n % 100 === 0) await new Promise((resolve) => setImmediate(resolve))
    }
    await Promise.all(writers.map((writer) => writer.saved()))
    const found = await equal(writers.map((writer) => writer.doc), text)
    expect(found).to.equal(endContent)
    for (const writer of writers) writer.leaves()
    expect(await afterRestart(document, text)).to.equal(endContent)
  })
})
