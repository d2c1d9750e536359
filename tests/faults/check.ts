import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { TestApp } from '../support/app.ts'
import type { Person } from '../support/people.ts'
import type { Ledger } from './load.ts'

export interface Verdict {
  /** Acknowledged and not there, or not as it was acknowledged. */
  lost: string[]
  /** There more than once, or a reaction that took effect twice. */
  doubled: string[]
  /** Anything else that does not add up. */
  wrong: string[]
  /** Counters that a crash had left behind, and that the nightly recount mended. */
  mended: number
}

const SETTLED_WITHIN = 90_000

/** Waits until every reaction that is due has run, in whichever process. */
export async function settles(app: TestApp, verdict: Verdict): Promise<void> {
  const events = app.platform.database.connection.collection('events')
  for (const end = Date.now() + SETTLED_WITHIN; await events.countDocuments({ dueAt: { $exists: true } }) > 0;) {
    if (Date.now() > end) { verdict.wrong.push('reactions are still waiting'); return }
    await sleep(250)
  }
}

/** Compares what clients were told with what is there, once every reaction has run. */
export async function check(app: TestApp, people: readonly Person[], ideas: ReadonlyMap<string, Person>, conversations: readonly string[], ledger: Ledger, verdict: Verdict): Promise<void> {
  const rows = (name: string) => app.platform.database.connection.collection(name)
  const times = (seen: Map<string, number>, key: string): void => { seen.set(key, (seen.get(key) ?? 0) + 1) }

  // Supports: the row is there exactly if the last acknowledged wish says so.
  const supports = new Map<string, number>()
  for await (const row of rows('supports').find()) times(supports, `${String(row['idea'])} ${String(row['person'])}`)
  for (const [pair, wish] of ledger.supports) if ((supports.get(pair) ?? 0) !== Number(wish)) verdict.lost.push(`support ${pair}: wished ${String(wish)}, there ${supports.get(pair) ?? 0} times`)

  // Comments: one row for each key, as it was answered; and one event, one notification for each.
  const comments = new Map<string, number>()
  const byIdea = new Map<string, number>()
  for await (const row of rows('comments').find()) {
    times(comments, String(row['key']))
    times(byIdea, String(row['idea']))
    const told = ledger.comments.get(String(row['key']))
    if (told && (told.id !== String(row['_id']) || told.text !== row['text'])) verdict.lost.push(`comment ${told.id} is not as it was answered`)
  }
  for (const [key, { id }] of ledger.comments) {
    const count = comments.get(key) ?? 0
    if (count === 0) verdict.lost.push(`comment ${id}`)
    if (count > 1) verdict.doubled.push(`comment ${id}: ${count} times`)
  }
  const events = new Map<string, number>()
  for await (const row of rows('events').find({ name: 'comment.posted' })) times(events, String((row['payload'] as { commentId: string }).commentId))
  for (const { id } of ledger.comments.values()) if ((events.get(id) ?? 0) !== 1) verdict.wrong.push(`comment ${id}: announced ${events.get(id) ?? 0} times`)
  const told = new Map<string, number>()
  for await (const row of rows('notifications').find({ kind: 'commentOnMyIdea' })) times(told, `${String((row['about'] as { comment: string }).comment)} ${String(row['person'])}`)
  for (const { id, idea, author } of ledger.comments.values()) {
    const owner = ideas.get(idea)!
    const count = told.get(`${id} ${owner.id}`) ?? 0
    const due = owner.id === author ? 0 : 1
    if (count < due) verdict.lost.push(`the notification of comment ${id}`)
    if (count > due) verdict.doubled.push(`the notification of comment ${id}: ${count} times`)
  }

  // Messages: one for each key, at the place that was answered, and no place left out.
  const messages = new Map<string, { count: number; seq: number }>()
  for (const conversation of conversations) {
    const seqs: number[] = []
    for await (const row of rows('messages').find({ conversation }).sort({ seq: 1 })) {
      seqs.push(Number(row['seq']))
      const key = String(row['key'])
      messages.set(key, { count: (messages.get(key)?.count ?? 0) + 1, seq: Number(row['seq']) })
    }
    if (seqs.some((seq, at) => seq !== at + 1)) verdict.wrong.push(`conversation ${conversation} has a gap or a place twice: ${seqs.length} messages up to ${seqs.at(-1)}`)
  }
  for (const [key, { seq }] of ledger.messages) {
    const there = messages.get(key)
    if (!there) verdict.lost.push(`message ${key}`)
    else if (there.count > 1) verdict.doubled.push(`message ${key}: ${there.count} times`)
    else if (there.seq !== seq) verdict.lost.push(`message ${key}: answered as ${seq}, there as ${there.seq}`)
  }

  // Files: the bytes that were sent.
  for (const [id, digest] of ledger.files) {
    const owners = await Promise.all(people.map(async (person) => {
      const response = await person.fetch(`/files/${id}`)
      return response.status === 200 ? createHash('sha256').update(Buffer.from(await response.arrayBuffer())).digest('hex') : null
    }))
    if (!owners.includes(digest)) verdict.lost.push(`file ${id}`)
    if (owners.filter((given) => given !== null).length > 1) verdict.wrong.push(`file ${id} is given to others`)
  }

  // Counters are caches: what a crash left behind is mended by the nightly recount, after which nothing may differ.
  verdict.mended = (await app.rooms.supports.recount()) + (await app.rooms.comments.recount())
  for await (const idea of rows('ideas').find()) {
    const id = String(idea['_id'])
    const given = await rows('supports').countDocuments({ idea: id })
    if (idea['supportCount'] !== given) verdict.wrong.push(`idea ${id}: ${String(idea['supportCount'])} supports counted, ${given} there`)
    if (idea['commentCount'] !== (byIdea.get(id) ?? 0)) verdict.wrong.push(`idea ${id}: ${String(idea['commentCount'])} comments counted, ${byIdea.get(id) ?? 0} there`)
  }
}

/** Lets the sweep pass that comes two days later: nobody used what was uploaded, so neither rows nor bytes may stay, whole or half. */
export async function checkSwept(app: TestApp, verdict: Verdict): Promise<void> {
  const { connection } = app.platform.database
  await app.rooms.files.sweep(app.platform.clock.now())
  for (const name of ['files', 'uploads.files', 'uploads.chunks']) {
    const left = await connection.collection(name).countDocuments()
    if (left > 0) verdict.wrong.push(`${left} of ${name} are left after the sweep`)
  }
}
