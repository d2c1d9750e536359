import type { ConversationKind } from '@commonspark/shared/conversations/schema'
import { excerptOf } from '@commonspark/shared/conversations/rules'
import type { Conversations } from '../features/conversations/index.ts'

/** A conversation as the demo puts it: its people, and how far each has read. */
export interface FilledConversation {
  key: string
  kind: ConversationKind
  title: string
  people: readonly { person: string; asked: boolean; readSeq: number; moderates?: boolean }[]
  /** The challenge around which it is. */
  challenge?: string
  messages: readonly { sender: string; text: string; at: Date; key: string }[]
}

/** Puts a conversation with its messages in, once. */
export async function putConversation({ model, rows, draft }: Pick<Conversations, 'model' | 'rows' | 'draft'>, { key, kind, title, people, messages, challenge }: FilledConversation): Promise<void> {
  const first = messages[0]!
  const { conversation } = await model.findOrCreate({ kind, key, title, subject: challenge ? { kind: 'challenge', id: challenge } : null, createdBy: challenge ? null : first.sender, at: first.at })
  const id = conversation._id.toString()
  const owned = kind === 'group' || kind === 'broadcast'
  await model.join(id, people.map(({ person, asked, moderates }) => ({
    person, role: moderates ? 'moderator' as const : owned && person === first.sender ? 'owner' as const : 'member' as const, state: asked ? 'request' as const : 'active' as const,
  })), 0, first.at)
  const stored = await rows.append(id, messages.map((message) => draft(id, message.sender, message.key, message.at, message.text)), undefined)
  const last = stored.at(-1)!
  await model.touch(id, { seq: last.seq, sender: last.sender, excerpt: excerptOf(last.text), at: last.at })
  for (const { person, readSeq } of people) {
    await model.mark(id, person, { readSeq, deliveredSeq: readSeq })
    await model.told(id, person, last.seq)
  }
}
