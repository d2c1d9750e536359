// npm run backup -- dump FILE | restore FILE, with MONGODB_URI: everything as of one moment, while the site goes on; back into an empty database.
import { createReadStream, createWriteStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { createGunzip, createGzip } from 'node:zlib'
import { BSON, MongoClient } from 'mongodb'

/** What lives for seconds only: facts on their way between processes, and counted limits. */
const PASSING = new Set(['live', 'limits'])
const AT_ONCE = 500

/** Writes every document, one a line, as of one moment of the database (a snapshot session); answers how many. */
export async function dump(uri: string, file: string): Promise<number> {
  const client = await MongoClient.connect(uri)
  const session = client.startSession({ snapshot: true })
  let count = 0
  try {
    const names = (await client.db().listCollections({ type: 'collection' }, { nameOnly: true }).toArray()).map(({ name }) => name).filter((name) => !PASSING.has(name) && !name.startsWith('system.'))
    const lines = async function* (): AsyncGenerator<string> {
      for (const name of names) {
        for await (const document of client.db().collection(name).find({}, { session })) {
          count++
          yield `${name}\t${BSON.EJSON.stringify(document, { relaxed: false })}\n`
        }
      }
    }
    await pipeline(Readable.from(lines()), createGzip(), createWriteStream(file, { mode: 0o600 }))
    return count
  } finally { await session.endSession(); await client.close() }
}

/** Puts a dump into a database without collections, and refuses any other; indexes are made by the server when it starts. */
export async function restore(uri: string, file: string): Promise<number> {
  const client = await MongoClient.connect(uri, { writeConcern: { w: 'majority', journal: true } })
  let count = 0
  try {
    if ((await client.db().listCollections().toArray()).length > 0) throw new Error('The database is not empty; a restore goes into an empty one.')
    const waiting = new Map<string, BSON.Document[]>()
    const flush = async (name: string): Promise<void> => {
      const documents = waiting.get(name) ?? []
      waiting.delete(name)
      if (documents.length > 0) count += (await client.db().collection(name).insertMany(documents, { ordered: false })).insertedCount
    }
    for await (const line of createInterface({ input: createReadStream(file).pipe(createGunzip()), crlfDelay: Infinity })) {
      const tab = line.indexOf('\t')
      const name = line.slice(0, tab)
      waiting.set(name, [...waiting.get(name) ?? [], BSON.EJSON.parse(line.slice(tab + 1), { relaxed: false }) as BSON.Document])
      if (waiting.get(name)!.length >= AT_ONCE) await flush(name)
    }
    for (const name of waiting.keys()) await flush(name)
    return count
  } finally { await client.close() }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [what, file] = process.argv.slice(2)
  const uri = process.env['MONGODB_URI']
  if (!uri || !file || (what !== 'dump' && what !== 'restore')) {
    process.stderr.write('MONGODB_URI=mongodb://... npm run backup -- dump|restore FILE\n')
    process.exit(1)
  }
  process.stdout.write(`${await (what === 'dump' ? dump : restore)(uri, file)} documents\n`)
}
