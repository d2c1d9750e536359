import { expect } from 'chai'
import { Keeper, type KeeperDoors, type KeptWork } from '../../../client/src/lib/keeper.ts'

interface Sheet { [key: string]: string; a: string; b: string }
class Away extends Error {}
class Conflict extends Error {}
class Closed extends Error { problem = { fields: [{ path: 'a', because: 'tooLong', params: {} }] } }

/** A server of one sheet, a device, and a clock that runs when told. */
function world(fields: Sheet = { a: '', b: '' }) {
  const server = { version: 1, fields, down: null as Error | null, saves: 0, whileSaving: null as (() => void) | null }
  const device = new Map<string, KeptWork<Sheet>>()
  let waiting: (() => void)[] = []
  const copy = () => structuredClone({ version: server.version, fields: server.fields })
  const write = (changes: Partial<Sheet>): void => { server.fields = { ...server.fields, ...changes } as Sheet; server.version++; server.saves++ }
  const doors: KeeperDoors<Sheet> = {
    read: async () => { if (server.down) throw server.down; return copy() },
    save: async (version, changes) => {
      if (server.down) throw server.down
      if (version !== server.version) throw new Conflict()
      write(changes)
      const reply = copy()
      server.whileSaving?.()
      return reply
    },
    keep: async (name, value) => { device.set(name, structuredClone(value)) },
    kept: async (name) => device.get(name) ?? null,
    drop: async (name) => { device.delete(name) },
    judge: (error) => (error instanceof Away ? 'later' : error instanceof Conflict ? 'conflict' : 'refused'),
    check: (sheet) => (sheet.b.length > 5 ? [{ path: 'b', because: 'tooLong', params: { max: 5 } }] : []),
    after: (_milliseconds, work) => { waiting.push(work); return () => { waiting = waiting.filter((one) => one !== work) } },
  }
  const settle = async (): Promise<void> => { for (let n = 0; n < 12; n++) await new Promise((resolve) => setImmediate(resolve)) }
  return {
    server, device, write, settle,
    open: async () => { const keeper = new Keeper<Sheet>(doors, 'sheet'); await keeper.open(); return keeper },
    pass: async () => { const due = waiting; waiting = []; for (const work of due) work(); await settle() },
  }
}

describe('the keeper of what is typed', () => {
  it('has every change on the device at once and on the server after a pause', async () => {
    const w = world()
    const keeper = await w.open()
    keeper.edit({ a: 'on' })
    keeper.edit({ a: 'one' })
    expect(w.device.get('sheet')?.mine.a).to.equal('one')
    expect(w.server.saves).to.equal(0)
    await w.pass()
    expect(w.server.fields.a).to.equal('one')
    expect(w.server.saves).to.equal(1)
    expect(keeper.read().place).to.equal('saved')
    expect(w.device.size).to.equal(0)
  })
  it('keeps what was typed while the server was away, through a reload', async () => {
    const w = world()
    const keeper = await w.open()
    w.server.down = new Away()
    keeper.edit({ a: 'kept' })
    await w.pass()
    expect(keeper.read().place).to.equal('unreachable')
    const after = await w.open()
    expect(after.read().mine?.a).to.equal('kept')
    w.server.down = null
    await w.pass()
    expect(w.server.fields.a).to.equal('kept')
  })
  it('joins what another tab saved in another field', async () => {
    const w = world()
    const keeper = await w.open()
    w.write({ b: 'there' })
    keeper.edit({ a: 'here' })
    await w.pass()
    await w.pass()
    expect(w.server.fields).to.deep.equal({ a: 'here', b: 'there' })
    expect(keeper.read().mine).to.deep.equal({ a: 'here', b: 'there' })
    expect(keeper.read().place).to.equal('saved')
  })
  for (const take of ['mine', 'theirs'] as const) {
    it(`shows both texts of a field that two tabs changed, and takes ${take} when told`, async () => {
      const w = world()
      const keeper = await w.open()
      w.write({ a: 'there' })
      keeper.edit({ a: 'here' })
      await w.pass()
      expect(keeper.read().place).to.equal('conflict')
      expect(keeper.read().conflicts).to.deep.equal([{ key: 'a', mine: 'here', theirs: 'there' }])
      // Asking again meanwhile, or a reload, neither answers nor forgets it.
      await keeper.again()
      expect((await w.open()).read().place).to.equal('conflict')
      keeper.resolve('a', take)
      await w.pass()
      expect(w.server.fields.a).to.equal(take === 'mine' ? 'here' : 'there')
      expect(keeper.read().place).to.equal('saved')
    })
  }
  it('does not lose what is typed while a save is under way', async () => {
    const w = world()
    const keeper = await w.open()
    w.server.whileSaving = () => { w.server.whileSaving = null; keeper.edit({ a: 'one two' }) }
    keeper.edit({ a: 'one' })
    await w.pass()
    expect(keeper.read().mine?.a).to.equal('one two')
    await w.pass()
    expect(w.server.fields.a).to.equal('one two')
  })
  it('saves what can be saved and keeps here what cannot', async () => {
    const w = world()
    const keeper = await w.open()
    keeper.edit({ a: 'fine', b: 'far too long' })
    await w.pass()
    expect(w.server.fields).to.deep.equal({ a: 'fine', b: '' })
    expect(keeper.read().place).to.equal('refused')
    expect(keeper.read().problems[0]?.path).to.equal('b')
    expect(w.device.get('sheet')?.mine.b).to.equal('far too long')
  })
  it('keeps what came too late, and says so', async () => {
    const w = world()
    const keeper = await w.open()
    w.server.down = new Closed()
    keeper.edit({ a: 'late' })
    await w.pass()
    expect(keeper.read().place).to.equal('refused')
    expect(keeper.read().problems[0]?.because).to.equal('tooLong')
    expect(w.device.get('sheet')?.mine.a).to.equal('late')
  })
  it('asks again when it hears of a version it does not know', async () => {
    const w = world()
    const keeper = await w.open()
    w.write({ b: 'new' })
    await keeper.heard(2)
    expect(keeper.read().mine?.b).to.equal('new')
  })
})
