// node --import tsx bench/contest.ts [entries] [jurors]: one large challenge, through the doors: lists by page, assignment, results, export.
// Prints times; MONGODB_URI names a database server, else an embedded one is started.
import { randomBytes, randomUUID } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import { settableClock } from '@commonspark/server/platform/clock'
import { readDecision } from '@commonspark/shared/awards/schema'
import { readChallenge, readDashboard } from '@commonspark/shared/challenges/schema'
import { exportEntries, listEntries, listGallery } from '@commonspark/shared/entries/schema'
import { assignJury, listAssignments, readJury, readResults } from '@commonspark/shared/jury/schema'
import { startApp } from '../tests/support/app.ts'
import { opensChallenge, START, submits, when } from '../tests/support/challenges.ts'

const [ENTRIES = 10_000, JURORS = 200] = process.argv.slice(2).map(Number)
const COUNTRIES = ['PL', 'AT', 'DE', 'HU', 'IT', 'SK', 'SI']
const WORDS = 'A shelf of tools in every street, so that nobody buys a drill for thirteen minutes of its life. '.repeat(20)
const say = (line: string): void => { process.stdout.write(`${line}\n`) }
const took = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
  const from = performance.now()
  const result = await work()
  say(`${name.padEnd(58)} ${(performance.now() - from).toFixed(0).padStart(7)} ms`)
  return result
}

const clock = settableClock(START)
const app = await startApp({}, { clock })
const organiser = await app.person('Organiser')
const { id } = await opensChallenge(organiser, { jury: { perEntry: 3, blind: false } })
// One goes in through the doors; the others are its copies with codes, people and countries of their own.
const entered = await submits(await app.person('First team'), id, 'The first entry')
const { entries, jury } = app.rooms.contest
const model = (await entries.model.byId(entered.id))!
const people = (n: number, what: string) => Array.from({ length: n }, (_, at) => ({ _id: randomBytes(12).toString('hex'), name: `${what} ${at}` }))
const jurors = people(JURORS, 'Juror')
const leads = people(ENTRIES - 1, 'Lead')
for (const { _id, name } of [...jurors, ...leads.slice(0, 50)]) {
  await app.rooms.people.create({
    _id: app.platform.database.connection.base.Types.ObjectId.createFromHexString(_id), email: `${_id}@example.org`, passwordHash: 'none', platformRoles: [], locale: 'en', joinedAt: START,
    profile: { name, picture: null, fieldRoles: [], country: null, region: '', languages: [], sdgs: [], tags: [], about: '' },
  } as never)
}
await took(`seed ${ENTRIES} entries`, async () => {
  const rows = leads.map(({ _id }, at) => {
    const facts = { ...model.facts, title: `Entry ${at} of a large challenge`, country: COUNTRIES[at % 7]! }
    const answers = Object.fromEntries(Object.keys(model.answers).map((key) => [key, WORDS]))
    const { _id: _, ...rest } = model
    return {
      ...rest, idea: randomBytes(12).toString('hex'), slot: randomUUID(), code: `${randomBytes(3).toString('hex').toUpperCase()}-${at}`, lead: _id, team: [{ person: _id, confirmed: true }], facts, folded: facts.title.toLowerCase(), answers,
      standing: { ...model.standing, ...facts, answers, team: [_id] }, screening: { ...model.screening, state: 'eligible' as const },
    }
  })
  for (let from = 0; from < rows.length; from += 1000) await app.platform.database.connection.collection('entries').insertMany(rows.slice(from, from + 1000) as never)
  await app.platform.database.connection.collection('entries').updateMany({ challenge: id }, { $set: { 'screening.state': 'eligible' } })
  await app.platform.database.connection.collection('jurors').insertMany(jurors.map(({ _id }) => ({ challenge: id, person: _id, state: 'active', invitedAt: START, answeredAt: START, remindedAt: null })) as never)
  // Each juror is tied to some entries.
  await jury.model.addConflicts(jurors.flatMap(({ _id }, at) => rows.slice(at * 7, at * 7 + 5).map((row) => ({ challenge: id, person: _id, entry: String((row as { _id?: unknown })._id), kind: 'declared' as const, reason: 'Of the bench.', at: START }))))
})
clock.set(when(110))
for (const [name, endpoint] of [['entries', listEntries], ['gallery', listGallery], ['assignments', listAssignments]] as const) {
  if (name === 'gallery') continue
  let after: string | undefined
  const times: number[] = []
  await took(`${name}: 20 pages of 40`, async () => {
    for (let page = 0; page < 20; page++) {
      const from = performance.now()
      const { next } = await organiser.does(endpoint as typeof listEntries, { params: { id }, query: { limit: 40, ...(after ? { after } : {}) } })
      times.push(performance.now() - from)
      after = next ?? undefined
    }
  })
  say(`  slowest page ${Math.max(...times).toFixed(0)} ms`)
}
await took('entries: one title among all', () => organiser.does(listEntries, { params: { id }, query: { q: `entry ${ENTRIES - 7} of`, limit: 40 } }))
await took('dashboard', () => organiser.does(readDashboard, { params: { id } }))
await took('desk of the jury', () => organiser.does(readJury, { params: { id } }))
await took(`assignment of ${ENTRIES} entries to ${JURORS} jurors, tried`, () => organiser.does(assignJury, { params: { id }, body: { dryRun: true } }))
const report = await took('assignment, made', () => organiser.does(assignJury, { params: { id }, body: {} }))
say(`  ${report.made} sheets, loads ${Math.min(...report.loads.map(({ count }) => count))} to ${Math.max(...report.loads.map(({ count }) => count))}`)
clock.set(when(210))
await took('all sheets scored (in the database)', async () => {
  const sheets = app.platform.database.connection.collection('score_sheets')
  for (let score = 1; score <= 5; score++) await sheets.updateMany({ challenge: id, code: { $regex: `[${score * 2 - 2}${score * 2 - 1}]$` } }, { $set: { state: 'done', scores: Object.fromEntries(['innovativeness', 'outputs', 'outcome', 'impact', 'sustainability', 'scalability'].map((key) => [key, score])) } })
  await jury.bump(id)
})
await took('results table, computed', () => organiser.does(readResults, { params: { id } }))
await took('results table, 8 at once, from the store', () => Promise.all(Array.from({ length: 8 }, () => organiser.does(readResults, { params: { id } }))))
say(`  computed ${jury.computed()} time(s)`)
await took('joined result', () => organiser.does(readDecision, { params: { id } }))
await took('export of the entries as CSV', async () => { await (await organiser.fetch(exportEntries.path.replace(':id', id))).text() })
await took('page of the challenge', () => app.visitor().does(readChallenge, { params: { id } }))
await app.stop()
process.exit(0)
