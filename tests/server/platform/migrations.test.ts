import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'chai'
import { systemClock } from '@commonspark/server/platform/clock'
import { connectDatabase, type Database } from '@commonspark/server/platform/database'
import { createLog } from '@commonspark/server/platform/log'
import { migrate, type Migration } from '@commonspark/server/platform/migrations'
import { freshDatabase } from '../../support/app.ts'

const log = createLog('silent')

describe('migrations', () => {
  let one: Database, two: Database
  beforeEach(async () => {
    const uri = await freshDatabase()
    one = await connectDatabase(uri, log)
    two = await connectDatabase(uri, log)
    await one.connection.collection<{ _id: number; title: string }>('things').insertMany(Array.from({ length: 30 }, (_, n) => ({ _id: n, title: `Thing ${n}` })))
  })
  afterEach(async () => { await one.connection.dropDatabase(); await one.close(); await two.close() })

  const things = (database: Database) => database.connection.collection<{ _id: number; title?: string; name?: string; times?: number }>('things')
  /** Renames a field row by row, in the way that a long one should: noting each place. Fails before `failAt`, once. */
  const rename = (failAt = -1): Migration & { ran: number[] } => {
    const ran: number[] = []
    return {
      name: '2026-01 title becomes name', ran,
      run: async ({ database, from, note }) => {
        for await (const row of things(database).find({ _id: { $gt: (from as number | null) ?? -1 } }).sort({ _id: 1 })) {
          if (row._id === failAt) { failAt = -1; throw new Error('pulled the plug') }
          ran.push(row._id)
          await things(database).updateOne({ _id: row._id }, { $rename: { title: 'name' }, $inc: { times: 1 } })
          await note(row._id)
        }
      },
    }
  }

  it('run once, in order, and not again at the next start', async () => {
    const order: string[] = []
    const list: Migration[] = ['first', 'second'].map((name) => ({ name, run: async () => { order.push(name) } }))
    await migrate(one, systemClock, log, list)
    await migrate(two, systemClock, log, [...list, { name: 'third', run: async () => { order.push('third') } }])
    expect(order).to.deep.equal(['first', 'second', 'third'])
  })

  it('go on where they were when they broke off', async () => {
    const migration = rename(17)
    let broke = ''
    await migrate(one, systemClock, log, [migration]).catch((error: Error) => { broke = error.message })
    expect(broke).to.equal('pulled the plug')
    await migrate(two, systemClock, log, [migration])
    expect(migration.ran).to.deep.equal(Array.from({ length: 30 }, (_, n) => n))
    expect(await things(one).countDocuments({ name: { $exists: true }, title: { $exists: false }, times: 1 })).to.equal(30)
  })

  it('are done by one process while the others wait', async () => {
    let running = 0, most = 0, times = 0
    const slow: Migration = { name: 'slow', run: async () => { times++; most = Math.max(most, ++running); await sleep(300); running-- } }
    await Promise.all([migrate(one, systemClock, log, [slow]), migrate(two, systemClock, log, [slow])])
    expect({ times, most }).to.deep.equal({ times: 1, most: 1 })
  })

  it('are taken over when the process that held them is gone', async () => {
    await migrate(one, systemClock, log, [])
    await one.connection.collection<{ _id: string }>('migrations').insertOne({ _id: 'held', doneAt: null, place: 4, heldUntil: new Date(Date.now() + 700) } as never)
    let from: unknown
    const began = Date.now()
    await migrate(two, systemClock, log, [{ name: 'held', run: async (step) => { ({ from } = step) } }])
    expect(from).to.equal(4)
    expect(Date.now() - began).to.be.greaterThan(400)
  })

  it('of a newer release are not understood, and nothing is touched', async () => {
    await migrate(one, systemClock, log, [{ name: 'from the future', run: async () => undefined }])
    let refused = ''
    await migrate(two, systemClock, log, []).catch((error: Error) => { refused = error.message })
    expect(refused).to.match(/newer release/)
  })
})
