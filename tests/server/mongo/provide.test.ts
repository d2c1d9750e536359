import { expect } from 'chai'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { MongoClient } from 'mongodb'
import { answers } from '../../../scripts/mongo/port.ts'
import { provideMongo } from '../../../scripts/mongo/provide.ts'

const holderScript = fileURLToPath(new URL('./holder.ts', import.meta.url))
const noUri = { ...process.env, MONGODB_URI: undefined }

describe('the embedded database', function () {
  this.timeout(180_000)
  // Starts and stops of servers may hang on a busy machine, once; what was lost is lost for good, and checked after all tries.
  this.retries(1)
  let folder = ''
  const lost: number[] = []
  const holders: ChildProcess[] = []
  after(() => { expect(lost, 'acknowledged and lost').to.deep.equal([]) })

  beforeEach(() => { folder = mkdtempSync(path.join(tmpdir(), 'commonspark-mongo-')) })
  afterEach(async () => {
    await Promise.all(holders.splice(0).map(ends))
    for (const pid of processesNaming(folder)) process.kill(pid, 'SIGKILL')
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
  })

  async function hold(): Promise<{ uri?: string, refused?: string, child: ChildProcess }> {
    const child = spawn(process.execPath, ['--import', 'tsx', holderScript, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
    holders.push(child)
    const [line] = await once(child.stdout, 'data')
    return { ...JSON.parse(String(line)), child }
  }

  it('uses MONGODB_URI as it is and starts nothing', async () => {
    const uri = 'mongodb://elsewhere.example/commonspark?replicaSet=rs0'
    const mongo = await provideMongo({ folder, env: { MONGODB_URI: uri } })
    await mongo.stop()
    expect(mongo).to.include({ uri, how: 'MONGODB_URI' })
    expect(readdirSync(folder)).to.deep.equal([])
  })

  it('keeps its data over a restart on another port, as a replica set with transactions', async () => {
    const first = await provideMongo({ folder, env: noUri })
    await withDb(first.uri, (db) => db.collection('ideas').insertOne({ title: 'Repair café' }))
    await first.stop()
    expect(await answers(portOf(first.uri))).to.equal(false)

    const second = await provideMongo({ folder, env: noUri })
    expect(second.uri).not.to.equal(first.uri)
    const titles = await withDb(second.uri, (db, client) => client.withSession((session) =>
      session.withTransaction(() => db.collection('ideas').distinct('title', {}, { session }))))
    await second.stop()
    expect(titles).to.deep.equal(['Repair café'])
  })

  it('loses nothing it acknowledged when the server is killed hard', async function () {
    needsProc(this)
    const first = await provideMongo({ folder, env: noUri })
    const acknowledged: number[] = []
    await withDb(first.uri, async (db) => {
      const killed = sleep(700).then(() => processesNaming(folder).forEach((pid) => process.kill(pid, 'SIGKILL')))
      // A write on its way when the server dies may never be answered.
      const silence = killed.then(() => sleep(5000)).then(() => false)
      for (let n = 0; ; n += 1) {
        const write = db.collection<{ _id: number }>('votes').insertOne({ _id: n }).then(() => true, () => false)
        if (!(await Promise.race([write, silence]))) break
        acknowledged.push(n)
      }
    })
    expect(acknowledged.length).to.be.greaterThan(20)

    const second = await provideMongo({ folder, env: noUri })
    const kept = await withDb(second.uri, (db) => db.collection<{ _id: number }>('votes').find().toArray())
    await second.stop()
    const ids = new Set(kept.map(({ _id }) => _id))
    lost.push(...acknowledged.filter((n) => !ids.has(n)))
    expect(lost).to.deep.equal([])
  })

  it('ends with its owner, even when that is killed hard, and the next start finds the data', async () => {
    const { uri = '', child } = await hold()
    await withDb(uri, (db) => db.collection('ideas').insertOne({ title: 'Bike kitchen' }))
    const dead = once(child, 'exit')
    child.kill('SIGKILL')
    await dead
    const again = await provideMongo({ folder, env: noUri })
    expect(await answers(portOf(uri))).to.equal(false)
    expect(await withDb(again.uri, (db) => db.collection('ideas').countDocuments())).to.equal(1)
    await again.stop()
  })

  it('stops a server that was left behind before it starts its own', async function () {
    needsProc(this)
    const { uri = '', child } = await hold()
    const guards = processesNaming(folder).filter((pid) => commandOf(pid).includes('guard.mjs'))
    expect(guards).to.have.length(1)
    child.kill('SIGKILL')
    guards.forEach((pid) => process.kill(pid, 'SIGKILL'))
    await sleep(500)
    expect(await answers(portOf(uri)), 'the server is left behind').to.equal(true)

    const said: string[] = []
    const again = await provideMongo({ folder, env: noUri, say: (line) => said.push(line) })
    await again.stop()
    expect(said).to.include('Stopping a database that an earlier run left behind.')
    expect(await answers(portOf(uri))).to.equal(false)
  })

  it('refuses a second start on the folder and says how to share the first', async () => {
    const { uri = '', child } = await hold()
    const message = await refusal(provideMongo({ folder, env: noUri }))
    expect(message).to.include(`in use by process ${child.pid}`).and.include(`MONGODB_URI='${uri}'`)
  })

  it('lets exactly one of two starts at the same moment win', async () => {
    const both = await Promise.all([hold(), hold()])
    const winner = both.find(({ uri }) => uri)
    const loser = both.find(({ refused }) => refused)
    expect(loser?.refused).to.include(`in use by process ${winner?.child.pid}`)
    expect(await answers(portOf(winner?.uri ?? ''))).to.equal(true)
  })

  it('says that a port is busy', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const address = other.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const message = await refusal(provideMongo({ folder, port, env: noUri }))
    other.close()
    expect(message).to.include(`Port ${port} on 127.0.0.1 is taken`)
  })

  it('says what to do when there is no server and the last resort is forbidden', async () => {
    const env = {
      PATH: folder, HOME: folder, COMMONSPARK_NO_WINE: '1', MONGODB_URI: undefined,
      MONGOMS_DOWNLOAD_DIR: folder, MONGOMS_DOWNLOAD_MIRROR: 'http://127.0.0.1:1'
    }
    const started = Date.now()
    const message = await refusal(provideMongo({ folder, env }))
    expect(message).to.include('COMMONSPARK_NO_WINE').and.include('install MongoDB 7').and.include('MONGODB_URI=')
    expect(Date.now() - started).to.be.lessThan(20_000)
  })
})

async function withDb<T>(uri: string, work: (db: ReturnType<MongoClient['db']>, client: MongoClient) => Promise<T>): Promise<T> {
  const client = new MongoClient(uri, { serverSelectionTimeoutMS: 1500 })
  try {
    return await work(client.db(), client)
  } finally {
    await client.close()
  }
}

const refusal = (start: Promise<unknown>) => start.then(() => 'it started', (error: Error) => error.message)
const portOf = (uri: string) => Number(new URL(uri).port)

async function ends(child: ChildProcess) {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGTERM')
  await once(child, 'exit')
}

function needsProc(test: Mocha.Context) {
  if (!existsSync('/proc/self/cmdline')) test.skip()
}

function commandOf(pid: number) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
  } catch {
    return ''
  }
}

/** The processes of the server on this folder, its guard included, but never this one or a holder. */
function processesNaming(folder: string) {
  if (!existsSync('/proc/self/cmdline')) return []
  const pids = readdirSync('/proc').map(Number).filter((pid) => pid > 0 && pid !== process.pid)
  return pids.filter((pid) => commandOf(pid).includes(path.join(folder, 'db')))
}
