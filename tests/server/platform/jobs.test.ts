import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'chai'
import { type Clock, settableClock, systemClock } from '@commonspark/server/platform/clock'
import { connectDatabase, type Database } from '@commonspark/server/platform/database'
import { createJobs, daily, type Job, type Jobs } from '@commonspark/server/platform/jobs'
import { createLog } from '@commonspark/server/platform/log'
import { freshDatabase } from '../../support/app.ts'

const log = createLog('silent')
const MINUTE = 60_000, HOUR = 60 * MINUTE, DAY = 24 * HOUR

describe('jobs', () => {
  let uri: string
  let opened: { database: Database; jobs: Jobs[] }[]
  beforeEach(async () => { uri = await freshDatabase(); opened = [] })
  afterEach(async () => {
    for (const { jobs } of opened) for (const each of jobs) await each.stop()
    await opened[0]?.database.connection.dropDatabase()
    for (const { database } of opened) await database.close()
  })

  const clock = settableClock(new Date('2026-11-22T06:59:00Z'))
  beforeEach(() => { clock.set(new Date('2026-11-22T06:59:00Z')) })

  /** A process of the installation: a connection of its own, and jobs that note when they ran. */
  const starts = async (jobs: Job[], at: Clock = clock, lease?: number): Promise<Jobs> => {
    const database = await connectDatabase(uri, log)
    const made = createJobs(database, at, log, () => jobs, lease)
    opened.push({ database, jobs: [made] })
    await made.start()
    await made.settled()
    return made
  }
  const dueAt = async (name: string): Promise<Date> => {
    const row = await opened[0]?.database.connection.collection<{ _id: string; dueAt: Date }>('jobs').findOne({ _id: name })
    return row?.dueAt ?? new Date(NaN)
  }
  const noting = (ran: string[], who: string, more: Partial<Job> = {}): Job => ({ name: 'digest', next: daily(7), run: async () => { ran.push(who); await sleep(30) }, ...more })

  it('say when the next time of day is', () => {
    expect(daily(7)(new Date('2026-11-22T06:59:59Z')).toISOString()).to.equal('2026-11-22T07:00:00.000Z')
    expect(daily(7)(new Date('2026-11-22T07:00:00Z')).toISOString()).to.equal('2026-11-23T07:00:00.000Z')
    expect(daily(0, 5)(new Date('2026-12-31T00:05:01Z')).toISOString()).to.equal('2027-01-01T00:05:00.000Z')
  })

  it('run when they are due, in one of many processes, and again the next day', async () => {
    const ran: string[] = []
    const all = await Promise.all(['a', 'b', 'c', 'd'].map((who) => starts([noting(ran, who)])))
    const everywhere = () => Promise.all(all.map((jobs) => jobs.settled()))
    await everywhere()
    expect(ran).to.have.length(0)
    for (const day of [1, 2, 3]) {
      clock.advance(day === 1 ? MINUTE : DAY)
      await everywhere()
      await everywhere()
      expect(ran).to.have.length(day)
    }
  })

  it('keep their schedule over a restart, and make up once for what was missed', async () => {
    const ran: string[] = []
    await (await starts([noting(ran, 'before')])).stop()
    clock.set(new Date('2026-11-25T20:00:00Z'))
    expect((await dueAt('digest')).toISOString()).to.equal('2026-11-22T07:00:00.000Z')
    const again = await starts([noting(ran, 'after')])
    await again.settled()
    expect(ran).to.deep.equal(['after'])
    expect((await dueAt('digest')).toISOString()).to.equal('2026-11-26T07:00:00.000Z')
    await again.stop()
    await starts([noting(ran, 'later')])
    expect(ran).to.deep.equal(['after'])
  })

  it('take an earlier plan at once and drop nobody else’s', async () => {
    await starts([noting([], 'a'), { ...noting([], 'a'), name: 'other' }])
    await starts([noting([], 'b', { next: daily(6, 59) })])
    await starts([noting([], 'b', { next: (after) => new Date(after.getTime() + 1000) })])
    expect((await dueAt('digest')).toISOString()).to.equal('2026-11-22T06:59:01.000Z')
    expect((await dueAt('other')).toISOString()).to.equal('2026-11-22T07:00:00.000Z')
  })

  it('are held for as long as they take', async () => {
    const ran: string[] = []
    const slow = (who: string): Job[] => [noting(ran, who, { next: () => new Date(Date.now() - 1), run: async () => { ran.push(who); await sleep(3000) } })]
    const first = starts(slow('first'), systemClock, 1000)
    while (ran.length === 0) await sleep(5)
    const second = await starts(slow('second'), systemClock, 1000)
    await sleep(2000)
    await second.settled()
    expect(ran, 'three leases long').to.deep.equal(['first'])
    await first
  })

  it('do not undo what another has done after their lease was lost', async () => {
    let end = (): void => {}
    const ran: string[] = []
    const stuck = await starts([noting(ran, 'stuck', { run: () => { ran.push('stuck'); return new Promise<void>((resolve) => { end = resolve }) } })])
    const other = await starts([noting(ran, 'other')])
    clock.advance(MINUTE)
    const done = stuck.settled()
    while (ran.length === 0) await sleep(5)
    clock.advance(2 * MINUTE)
    await other.settled()
    expect(ran).to.deep.equal(['stuck', 'other'])
    const planned = await dueAt('digest')
    clock.advance(DAY)
    end()
    await done
    expect(await dueAt('digest')).to.deep.equal(planned)
  })

  it('are tried again after a failure, without holding up the others', async () => {
    const ran: string[] = []
    const fails: Job = { name: 'fails', next: daily(7), run: async () => { ran.push('fails'); throw new Error('not today') } }
    const jobs = await starts([fails, noting(ran, 'fine')])
    clock.advance(MINUTE)
    await jobs.settled()
    await jobs.settled()
    expect(ran).to.deep.equal(['fails', 'fine'])
    clock.advance(5 * MINUTE)
    await jobs.settled()
    expect(ran).to.deep.equal(['fails', 'fine', 'fails'])
    expect((await dueAt('fails')).toISOString()).to.equal('2026-11-22T07:00:00.000Z')
  })

  it('stop when the server stops, and are begun anew at once elsewhere', async () => {
    const ran: string[] = []
    const patient = (stopping: AbortSignal): Promise<void> => new Promise((_, reject) => {
      ran.push('first')
      stopping.addEventListener('abort', () => { reject(new Error('stopping')) })
    })
    const first = await starts([noting(ran, '', { run: patient })])
    clock.advance(MINUTE)
    void first.settled()
    while (ran.length === 0) await sleep(5)
    await first.stop()
    const second = await starts([noting(ran, 'second')])
    await second.settled()
    expect(ran).to.deep.equal(['first', 'second'])
  })

  it('are taken over from a process that was killed, once its lease has ended', async () => {
    const child = spawn(process.execPath, ['--import', 'tsx', fileURLToPath(new URL('worker.ts', import.meta.url)), uri], { stdio: ['ignore', 'pipe', 'inherit'] })
    await once(child.stdout, 'data')
    child.kill('SIGKILL')
    await once(child, 'exit')
    const now = settableClock(new Date())
    const ran: string[] = []
    const jobs = await starts([noting(ran, 'taken over', { name: 'endless' })], now)
    expect(ran, 'still held by the dead').to.deep.equal([])
    now.advance(MINUTE)
    await jobs.settled()
    expect(ran).to.deep.equal(['taken over'])
  })
})
