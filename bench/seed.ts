// What a marketplace holds before anybody measures it: ideas with their supports, and conversations of others.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Connection } from 'mongoose'
import { cleanText } from '@commonspark/shared/ground/text'
import { IdeaContent } from '@commonspark/shared/ideas/content'
import { searchWords } from '@commonspark/server/features/conversations/messages.service'
import { synthetic } from '../tests/server/search/synthetic.ts'

const AT_ONCE = 2000
const SUPPORTERS = 50_000
const IN_ONE = 10_000
const REAL = [process.env['CHAT_LOG'], join(process.cwd(), '../shared/data/chat/irc.jsonl.gz')].find((path) => path && existsSync(path))

/** Writes rows as they come, some thousand at a time. */
function writer(connection: Connection, collection: string): { add(row: object): Promise<void>; end(): Promise<void> } {
  let rows: object[] = []
  const end = async (): Promise<void> => {
    if (rows.length > 0) await connection.collection(collection).insertMany(rows as never, { ordered: false, writeConcern: { w: 1 } })
    rows = []
  }
  return { end, add: async (row) => { rows.push(row); if (rows.length === AT_ONCE) await end() } }
}
const idOf = (name: string): string => createHash('sha256').update(name).digest('hex').slice(0, 24)

/** Made-up ideas and, for each, some ten supports on the average; few ideas have most of them. */
export async function seedIdeas(connection: Connection, count: number): Promise<void> {
  const at = new Date()
  const [ideas, supports] = [writer(connection, 'ideas'), writer(connection, 'supports')]
  let n = 0
  for (const document of synthetic(count, 1, 40)) {
    const _id = connection.base.mongo.ObjectId.createFromHexString(idOf(`idea ${n}`))
    const content = IdeaContent.parse({
      title: document.title.slice(0, 100), summary: document.about.slice(0, 250), country: document.country, language: document.language, stage: document.stage, sdgs: document.sdgs.slice(0, 5),
      canvas: { problem: document.body.slice(0, 800) },
    })
    const supportCount = Math.round(document.supports / 7)
    await ideas.add({
      _id, version: 1, state: 'published', hidden: false, createdBy: null, createKey: null, draft: content, savedAt: at, savedBy: null, dirty: false, published: content, publishedNumber: 1,
      publishedAt: new Date(document.publishedAt), activeAt: new Date(document.activeAt), team: [], supportCount, commentCount: 0, followerCount: 0,
    })
    for (let k = 0; k < supportCount; k++) await supports.add({ idea: _id.toString(), person: idOf(`person ${(n * 7919 + k) % SUPPORTERS}`), at })
    n++
  }
  await ideas.end()
  await supports.end()
}

/** What people said in a real log, where it is there, and made-up words otherwise. */
function sayings(): { sender: string; text: string; words: string[] }[] {
  const said = REAL
    ? gunzipSync(readFileSync(REAL)).toString().split('\n').filter(Boolean).map((row) => JSON.parse(row) as { user: string; text: string }).map(({ user, text }) => ({ user, text: cleanText(text).slice(0, 2000) })).filter(({ text }) => text)
    : [...synthetic(5000, 2)].map(({ about }, n) => ({ user: `u${n % 10}`, text: about }))
  return said.map(({ user, text }) => ({ sender: idOf(user), text, words: searchWords(text) }))
}

/** Messages in conversations of ten thousand each, which nobody of the benchmark is in. */
export async function seedMessages(connection: Connection, count: number): Promise<void> {
  const said = sayings()
  const messages = writer(connection, 'messages')
  const at = Date.now() - count * 1000
  for (let n = 0; n < count; n++) {
    const [conversation, seq] = [idOf(`conversation ${Math.floor(n / IN_ONE)}`), (n % IN_ONE) + 1]
    await messages.add({
      conversation, seq, key: String(n), at: new Date(at + n * 1000), event: null, files: [], replyTo: null, replies: 0, mentions: [], reactions: [], preview: null, editedAt: null, deleted: false, version: 1, ...said[n % said.length]!,
    })
    if (seq === IN_ONE || n === count - 1) {
      await connection.collection('conversations').insertOne({
        _id: connection.base.mongo.ObjectId.createFromHexString(conversation), kind: 'group', key: `bench:${conversation}`, title: 'Bench', subject: null, createdBy: null, at: new Date(at), lastSeq: seq, last: null, activeAt: new Date(at + n * 1000), slowSeconds: 0, pins: [],
      } as never)
    }
  }
  await messages.end()
}
