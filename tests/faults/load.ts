import { createHash, randomUUID } from 'node:crypto'
import { type CommentView, postComment } from '@commonspark/shared/comments/schema'
import { type MessageView, sendMessage } from '@commonspark/shared/conversations/schema'
import { FileView, uploadFile } from '@commonspark/shared/files/schema'
import { giveSupport, type SupportView, withdrawSupport } from '@commonspark/shared/supports/schema'
import { ANSWER_WITHIN, ask, type Client, type Counts } from './ask.ts'
import { castsLetter, type Votes } from './ballots.ts'
import { type Contests, writesEntry } from './entries.ts'

/** What clients were told, and nothing else: the checker knows only this. */
export interface Ledger extends Counts {
  /** Key of a comment to what the answer said. */
  comments: Map<string, { id: string; idea: string; author: string; text: string }>
  /** Idea and person to the last wish that was acknowledged. */
  supports: Map<string, boolean>
  messages: Map<string, { conversation: string; seq: number; text: string }>
  /** Stored file to the digest of what was sent. */
  files: Map<string, string>
}
export const newLedger = (): Ledger => ({ comments: new Map(), supports: new Map(), messages: new Map(), files: new Map(), acknowledged: 0, unknown: 0, twice: 0, refused: [], differed: [] })

/** Where people write. */
export interface Places { ideas: readonly string[]; votes: Votes; contests: Contests }

/** One thing that a person does, chosen by their dice; resolves when there is an answer. */
export async function doSomething(client: Client, { ideas, votes, contests }: Places, ledger: Ledger, until: () => boolean): Promise<void> {
  const { person, conversation, dice } = client
  const idea = ideas[Math.floor(dice() * ideas.length)]!
  const kind = dice()
  if (kind < 0.25) {
    const wish = dice() < 0.6
    const answer = await ask<SupportView>(client, ledger, wish ? giveSupport : withdrawSupport, `/api/ideas/${idea}/support`, undefined, { until, same: (a, b) => a.supported === b.supported })
    if (answer && 'reply' in answer) {
      if (answer.reply.supported !== wish) ledger.refused.push(`told ${String(answer.reply.supported)} after wishing ${String(wish)}`)
      ledger.supports.set(`${idea} ${person.id}`, wish)
    } else ledger.supports.delete(`${idea} ${person.id}`)
  } else if (kind < 0.42) {
    const [key, text] = [randomUUID(), `Thought ${Math.floor(dice() * 1e9)}`]
    const answer = await ask<CommentView>(client, ledger, postComment, `/api/ideas/${idea}/comments`, { key, text }, { until, same: (a, b) => a.id === b.id })
    if (answer && 'reply' in answer) ledger.comments.set(key, { id: answer.reply.id, idea, author: person.id, text })
  } else if (kind < 0.62) {
    const [key, text] = [randomUUID(), `Word ${Math.floor(dice() * 1e9)}`]
    const answer = await ask<MessageView>(client, ledger, sendMessage, `/api/conversations/${conversation}/messages`, { key, text }, { until, same: (a, b) => a.id === b.id && a.seq === b.seq })
    if (answer && 'reply' in answer) ledger.messages.set(key, { conversation, seq: answer.reply.seq, text })
  } else if (kind < 0.76) await castsLetter(client, votes, ledger, until)
  else if (kind < 0.94) await writesEntry(client, contests, ledger, until)
  else await upload(client, ledger)
}

/** A file has no key to ask again with: an upload without an answer may be there or not, unused, and is swept later. */
async function upload({ person, urls, dice }: Client, ledger: Ledger): Promise<void> {
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
