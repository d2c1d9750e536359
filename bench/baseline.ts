// The bare baseline: Express 5 and the MongoDB driver on the same rows, with nothing around them.
import { verify } from '@node-rs/argon2'
import express from 'express'
import { MongoClient, ObjectId } from 'mongodb'

const [uri = '', bytes = '0', hash = ''] = process.argv.slice(2)
const client = await MongoClient.connect(uri, { writeConcern: { w: 'majority', journal: true } })
const db = client.db()
const [ideas, supports, ballots] = [db.collection('ideas'), db.collection('bare_supports'), db.collection('bare_ballots')]
await supports.createIndex({ idea: 1, person: 1 }, { unique: true })
await ballots.createIndex({ vote: 1, code: 1 }, { unique: true })
let count = 0
const app = express()
app.disable('x-powered-by')
app.get('/hello', (_req, res) => { res.json({ ok: true }) })
app.get('/explore', async (_req, res) => {
  const rows = await ideas.find({ state: 'published', hidden: false }, { projection: { 'published.title': 1, 'published.summary': 1, 'published.country': 1, 'published.sdgs': 1, 'published.stage': 1, supportCount: 1 } }).sort({ _id: -1 }).limit(20).toArray()
  const text = JSON.stringify({ rows })
  // The same number of bytes as the product sends.
  res.type('json').send(text.length < Number(bytes) ? `${text.slice(0, -1)},"pad":"${'x'.repeat(Math.max(0, Number(bytes) - text.length - 10))}"}` : text)
})
app.get('/ideas/:id', async (req, res) => { res.json(await ideas.findOne({ _id: new ObjectId(req.params.id) })) })
app.post('/support/:id', async (req, res) => {
  await supports.insertOne({ idea: req.params.id, person: String(++count) })
  await ideas.updateOne({ _id: new ObjectId(req.params.id) }, { $inc: { bareCount: 1 } })
  res.json({ supported: true })
})
app.put('/ballot/:vote', express.json(), async (req, res) => {
  const { code, ballot, receipt } = req.body as Record<string, unknown>
  await ballots.insertOne({ vote: req.params.vote, code, ballot, receipt })
  res.json({ state: 'cast' })
})
app.post('/sign-in', async (_req, res) => { res.json({ right: await verify(hash, 'correct horse battery') }) })
const server = app.listen(0, '127.0.0.1', () => { process.send?.({ port: (server.address() as { port: number }).port }) })
process.on('message', (question: string) => {
  if (question === 'memory') process.send?.({ rss: process.memoryUsage().rss })
  if (question === 'stop') void client.close().then(() => process.exit(0))
})
