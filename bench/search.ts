// node --import tsx bench/search.ts [ideas]: how the search thread does beside MongoDB's own $text on the same made-up ideas.
// Prints times and their ratios; MONGODB_URI names a database server, else an embedded one is started.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { monitorEventLoopDelay, performance } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import type { SearchDocument } from '@commonspark/server/features/search/document'
import type { ExploreAnswer } from '@commonspark/server/features/search/engine'
import { startThread } from '@commonspark/server/features/search/thread'
import { connectDatabase } from '@commonspark/server/platform/database'
import { createLog } from '@commonspark/server/platform/log'
import { provideMongo } from '../scripts/mongo/provide.ts'
import { synthetic } from '../tests/server/search/synthetic.ts'

const IDEAS = Number(process.argv[2] ?? 100_000)
const WORDS = 80
const ROUNDS = 300
/** Of MongoDB's own search, which takes seconds for common words. */
const THEIR_ROUNDS = 30
const QUERIES = ['garden', 'shared garden', 'gardne', 'school lib', 'w1a', 'river bench theatre', 'wheelchair', 'w9z garden', 'b', 'digital skills for elderly neighbours']
const nothing = { country: [], sdg: [], stage: [], need: [], language: [], tag: [] }

const say = (line: string): void => { process.stdout.write(`${line}\n`) }
const percentile = (times: number[], share: number): number => times.toSorted((a, b) => a - b)[Math.floor((times.length - 1) * share)]!
const ms = (time: number): string => `${time.toFixed(1)} ms`
const queryOf = (round: number): string => QUERIES[round % QUERIES.length]!

async function timed(work: (round: number) => Promise<unknown>, rounds = ROUNDS): Promise<number[]> {
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    const began = performance.now()
    await work(round)
    times.push(performance.now() - began)
  }
  return times
}
async function inThousands(take: (documents: SearchDocument[]) => Promise<unknown>): Promise<void> {
  let batch: SearchDocument[] = []
  for (const document of synthetic(IDEAS, 1, WORDS)) {
    batch.push(document)
    if (batch.length === 1000) { await take(batch); batch = [] }
  }
  if (batch.length > 0) await take(batch)
}

async function ours(): Promise<number[]> {
  const loop = monitorEventLoopDelay({ resolution: 5 })
  const thread = startThread((error) => { throw error })
  const held = setInterval(() => {}, 1000)
  const [began, cpu] = [performance.now(), process.cpuUsage()]
  await thread.ask({ kind: 'beginFill' })
  await inThousands((put) => thread.ask({ kind: 'change', put, drop: [] }))
  await thread.ask({ kind: 'endFill' })
  const used = process.cpuUsage(cpu)
  say(`filled with ${IDEAS} ideas in ${((performance.now() - began) / 1000).toFixed(1)} s (${((used.user + used.system) / 1e6).toFixed(1)} s of processor, making the ideas included); the process holds ${Math.round(process.memoryUsage.rss() / 1e6)} MB`)

  const explore = async (q: string, round: number) => (await thread.ask({
    kind: 'explore', ask: { q, filters: { ...nothing, country: round % 2 ? ['PL'] : [] }, sort: q ? 'relevant' : 'new', after: null, limit: 20, now: Date.now() },
  })) as ExploreAnswer
  for (const q of [...QUERIES, '']) say(`  ${JSON.stringify(q)}: ${(await explore(q, 0)).total} found`)
  loop.enable()
  const again = await timed((round) => explore(queryOf(round), round))
  const fresh = await timed(async (round) => {
    await thread.ask({ kind: 'change', put: [...synthetic(1, 1000 + round)], drop: [] })
    await explore(queryOf(round), round)
  })
  const browse = await timed((round) => explore('', round))
  loop.disable()
  for (const [name, times] of [['words, asked again', again], ['words, each time after a write', fresh], ['filters only', browse]] as const) say(`${name}: p50 ${ms(percentile(times, 0.5))}, p95 ${ms(percentile(times, 0.95))}`)
  say(`delay of the main thread meanwhile: p50 ${ms(loop.percentile(50) / 1e6)}, p99 ${ms(loop.percentile(99) / 1e6)}, worst ${ms(loop.max / 1e6)}`)
  await thread.stop()
  clearInterval(held)
  return again
}

async function theirs(our: number[]): Promise<void> {
  const mongo = await provideMongo({ folder: mkdtempSync(path.join(tmpdir(), 'commonspark-bench-')) })
  const uri = new URL(mongo.uri)
  uri.pathname = `/bench${process.pid}`
  const database = await connectDatabase(uri.toString(), createLog('silent'))
  const ideas = database.connection.collection('ideas')
  try {
    await inThousands((documents) => ideas.insertMany(documents as never, { writeConcern: { w: 1 } }))
    await ideas.createIndex({ title: 'text', about: 'text', body: 'text' }, { default_language: 'none', language_override: 'none', weights: { title: 3 } })
    await sleep(1000)
    const all = (round: number): string => queryOf(round).split(' ').map((word) => `"${word}"`).join(' ')
    const score = { $meta: 'textScore' as const }
    const page = await timed((round) => ideas.find({ $text: { $search: all(round) } }, { projection: { _id: 1, score } }).sort({ score }).limit(20).toArray(), THEIR_ROUNDS)
    const whole = await timed((round) => ideas.aggregate([
      { $match: { $text: { $search: all(round) }, ...(round % 2 ? { country: 'PL' } : {}) } },
      { $project: { country: 1, language: 1, stage: 1, needs: 1, sdgs: 1, score } },
      { $facet: {
        page: [{ $sort: { score: -1, _id: -1 } }, { $limit: 20 }, { $project: { _id: 1 } }],
        total: [{ $count: 'total' }],
        ...Object.fromEntries(['country', 'language', 'stage'].map((facet) => [facet, [{ $sortByCount: `$${facet}` }]])),
        ...Object.fromEntries(['needs', 'sdgs'].map((facet) => [facet, [{ $unwind: `$${facet}` }, { $sortByCount: `$${facet}` }]])),
      } },
    ]).toArray(), THEIR_ROUNDS)
    for (const [name, times] of [['$text, a page alone', page], ['$text, a page, total and facets', whole]] as const) {
      const ratio = (share: number): string => (percentile(times, share) / percentile(our, share)).toFixed(1)
      say(`${name}: p50 ${ms(percentile(times, 0.5))}, p95 ${ms(percentile(times, 0.95))}: ${ratio(0.5)} and ${ratio(0.95)} times ours`)
    }
  } finally {
    await database.connection.dropDatabase()
    await database.close()
    await mongo.stop()
  }
}

await theirs(await ours())
