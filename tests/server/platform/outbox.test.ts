import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'chai'
import { settableClock } from '@commonspark/server/platform/clock'
import { connectDatabase, type Database, ensureIndexes } from '@commonspark/server/platform/database'
import { createLog } from '@commonspark/server/platform/log'
import { createOutbox, type Outbox, reaction, type Reaction } from '@commonspark/server/platform/outbox/outbox'
import { freshDatabase } from '../../support/app.ts'

interface Events { 'bell.rung': { times: number }; 'door.opened': { by: string } }
const on = reaction<Events>()
const log = createLog('silent')

describe('the outbox', () => {
  let uri: string
  let opened: { database: Database; outbox: Outbox<Events> }[]
  const clock = settableClock(new Date())
  beforeEach(async () => { uri = await freshDatabase(); opened = []; clock.set(new Date()) })
  afterEach(async () => {
    for (const { outbox } of opened) await outbox.stop()
    await opened[0]?.database.connection.dropDatabase()
    for (const { database } of opened) await database.close()
  })

  /** A process of the installation, with a connection of its own. */
  const starts = async (reactions: Reaction<Events>[], { working = true } = {}): Promise<Outbox<Events>> => {
    const database = await connectDatabase(uri, log)
    const outbox = createOutbox<Events>(database, clock, log, () => reactions)
    await ensureIndexes(database)
    opened.push({ database, outbox })
    if (working) outbox.start()
    return outbox
  }
  const rows = () => opened[0]!.database.connection.collection('events').find().sort({ _id: 1 }).toArray()
  const ring = (outbox: Outbox<Events>, times = 1) => outbox.announce(undefined, 'bell.rung', { times }, 'somebody')

  it('runs every reaction of an event with what was announced, and keeps the row as the trail', async () => {
    const heard: unknown[] = []
    const outbox = await starts([
      on({ on: 'bell.rung', name: 'dog', run: async (event) => { heard.push(['dog', event.payload.times, event.actor, event.at]) } }),
      on({ on: 'bell.rung', name: 'cat', run: async ({ payload }) => { heard.push(['cat', payload.times]) } }),
      on({ on: 'door.opened', name: 'dog', run: async () => { heard.push('door') } }),
    ])
    await ring(outbox, 3)
    await outbox.settled()
    expect(heard).to.deep.equal([['dog', 3, 'somebody', clock.now()], ['cat', 3]])
    const [row] = await rows()
    expect(row).to.deep.include({ name: 'bell.rung', payload: { times: 3 }, actor: 'somebody', at: clock.now(), pending: [] })
    expect(row).not.to.have.property('dueAt')
    await outbox.settled()
    expect(heard).to.have.length(2)
  })

  it('gives an event to the reaction of that event, also when two share a name', async () => {
    const heard: string[] = []
    const outbox = await starts([
      on({ on: 'bell.rung', name: 'dog', run: async () => { heard.push('bell') } }),
      on({ on: 'door.opened', name: 'dog', run: async ({ payload }) => { heard.push(`door by ${payload.by}`) } }),
    ])
    await outbox.announce(undefined, 'door.opened', { by: 'ana' }, null)
    await outbox.settled()
    expect(heard).to.deep.equal(['door by ana'])
  })

  it('announces nothing of a change that is rolled back', async () => {
    const heard: string[] = []
    const outbox = await starts([on({ on: 'bell.rung', name: 'dog', run: async () => { heard.push('bell') } })])
    await opened[0]!.database.transaction(async (tx) => {
      await outbox.announce(tx, 'bell.rung', { times: 1 }, null)
      throw new Error('changed my mind')
    }).catch(() => {})
    await outbox.settled()
    expect([heard, await rows()]).to.deep.equal([[], []])
  })

  it('keeps what nobody reacts to, for the trail alone', async () => {
    const outbox = await starts([])
    await ring(outbox)
    await outbox.settled()
    expect((await rows()).map(({ name, pending }) => [name, pending])).to.deep.equal([['bell.rung', []]])
  })

  it('runs what a process announced before it died', async () => {
    const heard: string[] = []
    const dog = on({ on: 'bell.rung', name: 'dog', run: async () => { heard.push('bell') } })
    await ring(await starts([dog], { working: false }))
    expect(heard).to.deep.equal([])
    await (await starts([dog])).settled()
    expect(heard).to.deep.equal(['bell'])
  })

  it('tries a reaction that failed again, later and later, without repeating the others', async () => {
    const heard: string[] = []
    let failures = 3
    const outbox = await starts([
      on({ on: 'bell.rung', name: 'shy', run: async () => { heard.push('shy'); if (failures-- > 0) throw new Error('not yet') } }),
      on({ on: 'bell.rung', name: 'dog', run: async () => { heard.push('dog') } }),
    ])
    await ring(outbox)
    await outbox.settled()
    expect(heard, 'the others went on').to.deep.equal(['shy', 'dog'])
    await outbox.settled()
    expect(heard, 'not before its time').to.have.length(2)
    const waits: number[] = []
    for (let attempt = 0; attempt < 3; attempt++) {
      const [row] = await rows()
      waits.push(row?.['dueAt'] - clock.now().getTime())
      clock.set(row?.['dueAt'])
      await outbox.settled()
    }
    expect(heard).to.deep.equal(['shy', 'dog', 'shy', 'shy', 'shy'])
    expect(waits[0]).to.be.lessThan(waits[1]!)
    expect(waits[1]).to.be.lessThan(waits[2]!)
    const [row] = await rows()
    expect([row?.['pending'], row?.['dueAt'], row?.['attempts']]).to.deep.equal([[], undefined, 4])
  })

  it('shares the work between processes, each event once', async () => {
    const heard: Record<string, number[]> = { a: [], b: [] }
    const slow = (who: string) => on({ on: 'bell.rung', name: 'dog', run: async ({ payload }) => { heard[who]!.push(payload.times); await sleep(10) } })
    const [a, b] = [await starts([slow('a')], { working: false }), await starts([slow('b')], { working: false })]
    for (let times = 0; times < 60; times++) await ring(a, times)
    a.start()
    b.start()
    await Promise.all([a.settled(), b.settled()])
    expect([...heard['a']!, ...heard['b']!].toSorted((x, y) => x - y)).to.deep.equal(Array.from({ length: 60 }, (_, n) => n))
    expect(heard['a']!.length).to.be.greaterThan(0)
    expect(heard['b']!.length).to.be.greaterThan(0)
  })

  it('gives what a process holds to another when it has been silent for the lease', async () => {
    const heard: string[] = []
    let end = (): void => {}
    const stuck = await starts([on({ on: 'bell.rung', name: 'dog', run: () => { heard.push('stuck'); return new Promise<void>((resolve) => { end = resolve }) } })])
    await ring(stuck)
    stuck.poke()
    while (heard.length === 0) await sleep(5)
    const other = await starts([on({ on: 'bell.rung', name: 'dog', run: async () => { heard.push('other') } })])
    await other.settled()
    expect(heard, 'held').to.deep.equal(['stuck'])
    clock.advance(31_000)
    await other.settled()
    expect(heard).to.deep.equal(['stuck', 'other'])
    end()
  })

  it('lets a running reaction finish before it stops', async () => {
    const heard: string[] = []
    const outbox = await starts([on({ on: 'bell.rung', name: 'dog', run: async () => { heard.push('began'); await sleep(100); heard.push('ended') } })])
    await ring(outbox)
    outbox.poke()
    while (heard.length === 0) await sleep(5)
    await outbox.stop()
    expect(heard).to.deep.equal(['began', 'ended'])
    await ring(outbox)
    outbox.poke()
    await sleep(50)
    expect(heard, 'stopped is stopped').to.have.length(2)
  })
})
