import { createHash, randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { type CommentView, postComment } from '@commonspark/shared/comments/schema'
import { type MessageView, sendMessage } from '@commonspark/shared/conversations/schema'
import { FileView, uploadFile } from '@commonspark/shared/files/schema'
import type { Endpoint } from '@commonspark/shared/ground/endpoint'
import { giveSupport, type SupportView, withdrawSupport } from '@commonspark/shared/supports/schema'
import type { Person } from '../support/people.ts'

/** What clients were told, and nothing else: the checker knows only this. */
export interface Ledger {
  /** Key of a comment to what the answer said. */
  comments: Map<string, { id: string; idea: string; author: string; text: string }>
  /** Idea and person to the last wish that was acknowledged. */
  supports: Map<string, boolean>
  messages: Map<string, { conversation: string; seq: number; text: string }>
  /** Stored file to the digest of what was sent. */
  files: Map<string, string>
  acknowledged: number
  /** Requests that got no answer, or one that says "unavailable": the client does not know, and asks again. */
  unknown: number
  /** Answers that were neither an acknowledgement nor a request to try again. */
  refused: string[]
}
export const newLedger = (): Ledger => ({ comments: new Map(), supports: new Map(), messages: new Map(), files: new Map(), acknowledged: 0, unknown: 0, refused: [] })

/** A person at the keyboard: where they can reach the site, and with whom they talk. */
export interface Client { person: Person; urls: readonly string[]; conversation: string }

const ANSWER_WITHIN = 4000

/** Sends until there is an answer, as the product's own client does; undefined when the answer is a refusal. */
async function insist<Reply>(client: Client, ledger: Ledger, endpoint: Endpoint, path: string, body: unknown, until: () => boolean): Promise<Reply | undefined> {
  for (let tries = 0; ; tries++) {
    const url = client.urls[tries % client.urls.length]!
    try {
      const response = await fetch(`${url}${path}`, {
        method: endpoint.method, signal: AbortSignal.timeout(ANSWER_WITHIN),
        headers: { cookie: client.person.cookie, ...(body === undefined ? {} : { 'content-type': 'application/json' }) }, ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
      const text = await response.text()
      if (response.ok) { ledger.acknowledged++; return JSON.parse(text) as Reply }
      // 503 says that nothing is known; everything else would be an answer.
      if (response.status !== 503) { ledger.refused.push(`${endpoint.method} ${path}: ${response.status} ${text.slice(0, 120)}`); return undefined }
    } catch { /* no answer */ }
    ledger.unknown++
    if (until()) { ledger.refused.push(`${endpoint.method} ${path}: no answer for a minute after the last fault, tried ${tries + 1} times`); return undefined }
    await sleep(150)
  }
}

/** One thing that a person does, chosen by `dice`; resolves when there is an answer. */
export async function doSomething(client: Client, ideas: readonly string[], ledger: Ledger, dice: () => number, giveUp: () => boolean): Promise<void> {
  const { person, conversation } = client
  const idea = ideas[Math.floor(dice() * ideas.length)]!
  const kind = dice()
  if (kind < 0.4) {
    const wish = dice() < 0.6
    const reply = await insist<SupportView>(client, ledger, wish ? giveSupport : withdrawSupport, `/api/ideas/${idea}/support`, undefined, giveUp)
    if (reply) {
      if (reply.supported !== wish) ledger.refused.push(`told ${String(reply.supported)} after wishing ${String(wish)}`)
      ledger.supports.set(`${idea} ${person.id}`, wish)
    } else ledger.supports.delete(`${idea} ${person.id}`)
  } else if (kind < 0.65) {
    const [key, text] = [randomUUID(), `Thought ${Math.floor(dice() * 1e9)}`]
    const reply = await insist<CommentView>(client, ledger, postComment, `/api/ideas/${idea}/comments`, { key, text }, giveUp)
    if (reply) ledger.comments.set(key, { id: reply.id, idea, author: person.id, text })
  } else if (kind < 0.92) {
    const [key, text] = [randomUUID(), `Word ${Math.floor(dice() * 1e9)}`]
    const reply = await insist<MessageView>(client, ledger, sendMessage, `/api/conversations/${conversation}/messages`, { key, text }, giveUp)
    if (reply) ledger.messages.set(key, { conversation, seq: reply.seq, text })
  } else await upload(client, ledger, dice)
}

/** A file has no key to ask again with: an upload without an answer may be there or not, unused, and is swept later. */
async function upload({ person, urls }: Client, ledger: Ledger, dice: () => number): Promise<void> {
  const bytes = Buffer.from(`%PDF-1.4\n%${randomUUID()}\n${'x'.repeat(Math.floor(dice() * 600_000))}\n%%EOF\n`)
  const form = new FormData()
  form.set('file', new File([bytes], 'report.pdf'))
  try {
    const response = await fetch(`${urls[0]}${uploadFile.path}?purpose=document`, { method: 'POST', body: form, headers: { cookie: person.cookie }, signal: AbortSignal.timeout(ANSWER_WITHIN) })
    const text = await response.text()
    if (response.ok) { ledger.acknowledged++; ledger.files.set(FileView.parse(JSON.parse(text)).id, createHash('sha256').update(bytes).digest('hex')) }
    else if (response.status === 503) ledger.unknown++
    // A connection that breaks off in the middle of a body is the client's broken request, and answered as one where it can be.
    else ledger.refused.push(`upload: ${response.status} ${text.slice(0, 120)}`)
  } catch { ledger.unknown++ }
}
