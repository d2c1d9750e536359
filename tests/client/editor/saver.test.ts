import { expect } from 'chai'
import { IdeaContent } from '@commonspark/shared/ideas/content'
import type { IdeaChanges, WorkingCopy } from '@commonspark/shared/ideas/schema'
import { type Doors, ideaName, type Kept, newName, Saver } from '../../../client/src/features/editor/saver.ts'

const ID = '6561aaaaaaaaaaaaaaaaaaaa'
class Away extends Error {}
class Conflict extends Error {}
class SignIn extends Error {}

/** A server of one idea, a device, and a clock that runs when told. */
function world(content: Partial<IdeaContent> = {}, exists = true) {
  const server = { version: 1, content: IdeaContent.parse(content), exists, down: null as Error | null, saves: 0 }
  const device = new Map<string, Kept>()
  let waiting: { at: number; work: () => void }[] = []
  const copy = (): WorkingCopy => structuredClone({ id: ID, version: server.version, state: 'draft', content: server.content, savedAt: '2026-01-01T00:00:00.000Z', savedBy: null, missing: [], can: {} as never })
  const write = (changes: IdeaChanges): void => {
    const { canvas, ...rest } = changes
    server.content = IdeaContent.parse({ ...server.content, ...rest, canvas: { ...server.content.canvas, ...canvas } })
    server.version++
    server.saves++
  }
  const reach = (): void => { if (server.down) throw server.down }
  const doors: Doors = {
    create: async (_key, changes) => { reach(); if (!server.exists) { server.exists = true; write(changes) } return copy() },
    read: async () => { reach(); return copy() },
    save: async (_id, version, changes) => { reach(); if (version !== server.version) throw new Conflict(); write(changes); return copy() },
    keep: async (name, value) => { device.set(name, structuredClone(value)) },
    kept: async (name) => device.get(name) ?? null,
    drop: async (name) => { device.delete(name) },
    judge: (error) => (error instanceof Away ? 'later' : error instanceof Conflict ? 'conflict' : error instanceof SignIn ? 'signIn' : 'refused'),
    after: (milliseconds, work) => {
      const entry = { at: milliseconds, work }
      waiting.push(entry)
      return () => { waiting = waiting.filter((one) => one !== entry) }
    },
  }
  const settle = async (): Promise<void> => { for (let n = 0; n < 12; n++) await new Promise((resolve) => setImmediate(resolve)) }
  return {
    server, device, write,
    open: async (id: string | null = ID) => {
      const saver = new Saver(doors, { key: 'k', id })
      await saver.open()
      return saver
    },
    /** Lets every waiting timer fire once. */
    pass: async () => {
      const due = waiting
      waiting = []
      for (const one of due) one.work()
      await settle()
    },
    settle,
  }
}

describe('the saver of the editor', () => {
  it('creates an idea once something is written, and forgets the local copy when the server has it', async () => {
    const w = world({}, false)
    const saver = await w.open(null)
    expect(saver.read().place).to.equal('empty')
    saver.edit({ title: 'Library of things' })
    expect(saver.read().place).to.equal('onDevice')
    expect(w.device.has(newName('k'))).to.equal(true)
    await w.pass()
    expect(saver.read()).to.include({ place: 'saved', id: ID })
    expect(w.server.content.title).to.equal('Library of things')
    expect([...w.device.keys()]).to.deep.equal([])
  })

  it('keeps what is typed through a lost connection and a reload, and sends it when the server is back', async () => {
    const w = world({ title: 'Old title' })
    const first = await w.open()
    w.server.down = new Away()
    first.edit({ title: 'New title' })
    await w.pass()
    expect(first.read().place).to.equal('unreachable')
    first.close()
    const second = await w.open()
    expect(second.read()).to.include({ place: 'unreachable' })
    expect(second.read().mine.title).to.equal('New title')
    w.server.down = null
    await w.pass()
    await w.pass()
    expect(w.server.content.title).to.equal('New title')
    expect(second.read().place).to.equal('saved')
  })

  it('keeps what is typed when the session has ended, and goes on after signing in', async () => {
    const w = world({ title: 'Title' })
    const saver = await w.open()
    w.server.down = new SignIn()
    saver.edit({ summary: 'A summary' })
    await w.pass()
    expect(saver.read().place).to.equal('signedOut')
    saver.edit({ summary: 'A longer summary' })
    expect(w.device.get(ideaName(ID))?.mine.summary).to.equal('A longer summary')
    w.server.down = null
    await saver.again()
    await w.pass()
    expect(w.server.content.summary).to.equal('A longer summary')
  })

  it('joins changes to different fields by two writers without asking', async () => {
    const w = world({ title: 'Title', summary: 'Summary' })
    const saver = await w.open()
    w.write({ summary: 'Theirs' })
    saver.edit({ title: 'Mine' })
    await w.pass()
    await w.pass()
    expect(w.server.content).to.include({ title: 'Mine', summary: 'Theirs' })
    expect(saver.read().mine.summary).to.equal('Theirs')
    expect(saver.read().place).to.equal('saved')
  })

  it('shows both texts when two writers changed one field, overwrites nobody, and keeps typing safe meanwhile', async () => {
    const w = world({ title: 'Title' })
    const saver = await w.open()
    w.write({ title: 'Theirs' })
    saver.edit({ title: 'Mine' })
    await w.pass()
    expect(saver.read().place).to.equal('conflict')
    expect(saver.read().conflicts).to.deep.equal([{ path: 'title', mine: 'Mine', theirs: 'Theirs' }])
    expect(w.server.content.title).to.equal('Theirs')
    saver.edit({ summary: 'Written during the conflict' })
    await w.pass()
    expect(w.server.content.summary).to.equal('')
    saver.resolve('title', 'mine')
    await w.pass()
    expect(w.server.content).to.include({ title: 'Mine', summary: 'Written during the conflict' })
    expect(saver.read().place).to.equal('saved')
  })

  it('keeps a conflict however often the server is asked before it is answered', async () => {
    const w = world({ title: 'Title' })
    const saver = await w.open()
    w.write({ title: 'Theirs' })
    saver.edit({ title: 'Mine' })
    await w.pass()
    await saver.again()
    await saver.again()
    await w.pass()
    expect(saver.read().place).to.equal('conflict')
    expect(w.server.content.title).to.equal('Theirs')
    const reloaded = await w.open()
    await w.pass()
    expect(reloaded.read().conflicts).to.deep.equal([{ path: 'title', mine: 'Mine', theirs: 'Theirs' }])
    reloaded.resolve('title', 'theirs')
    await w.pass()
    expect(reloaded.read().place).to.equal('saved')
    expect(w.server.content.title).to.equal('Theirs')
  })

  it('a conflict found after a reload is shown with both texts too', async () => {
    const w = world({ title: 'Title' })
    const first = await w.open()
    w.server.down = new Away()
    first.edit({ title: 'Mine' })
    await w.settle()
    first.close()
    w.server.down = null
    w.write({ title: 'Theirs' })
    const second = await w.open()
    expect(second.read().place).to.equal('conflict')
    second.resolve('title', 'theirs')
    await w.pass()
    expect(second.read().mine.title).to.equal('Theirs')
    expect(w.server.content.title).to.equal('Theirs')
  })

  it('sends the fields that are right and keeps the others on this device with the reason', async () => {
    const w = world({ title: 'Title' })
    const saver = await w.open()
    saver.edit({ title: 'x'.repeat(300), summary: 'Fine' })
    await w.pass()
    expect(w.server.content).to.include({ title: 'Title', summary: 'Fine' })
    expect(saver.read().place).to.equal('refused')
    expect(saver.read().problems[0]).to.include({ path: 'title', because: 'tooLong' })
    expect(w.device.get(ideaName(ID))?.mine.title).to.have.length(300)
    saver.edit({ title: 'Short again' })
    await w.pass()
    expect(w.server.content.title).to.equal('Short again')
    expect(saver.read().place).to.equal('saved')
  })

  it('does not fight the server about spaces at the end of what is being typed', async () => {
    const w = world({ title: 'Title' })
    const saver = await w.open()
    saver.edit({ summary: 'Neighbours lend ' })
    await w.pass()
    expect(saver.read().mine.summary).to.equal('Neighbours lend ')
    await w.pass()
    await w.pass()
    expect(w.server.saves).to.equal(1)
  })

  it('takes in what others saved as soon as it hears of it', async () => {
    const w = world({ title: 'Title' })
    const saver = await w.open()
    w.write({ region: 'Savinjska' })
    await saver.heard(w.server.version)
    expect(saver.read().mine.region).to.equal('Savinjska')
    expect(saver.read().place).to.equal('saved')
  })
})
