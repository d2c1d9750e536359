import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import type { Socket } from 'socket.io-client'
import { beginConversation, type ConversationView, type MessageView, readMessages, sendMessage } from '@commonspark/shared/conversations/schema'
import { say } from '@commonspark/shared/conversations/socket'
import type { Ack } from '@commonspark/shared/ground/live'
import type { Person } from './people.ts'

/** Begins a direct conversation. */
export const writesTo = (person: Person, other: Person): Promise<ConversationView> =>
  person.does(beginConversation, { body: { key: randomUUID(), kind: 'direct', people: [other.id] } })

/** Begins a group. */
export const gathers = (person: Person, people: readonly Person[], title = 'Repair evening', kind: 'group' | 'broadcast' = 'group'): Promise<ConversationView> =>
  person.does(beginConversation, { body: { key: randomUUID(), kind, people: people.map(({ id }) => id), title } })

/** Sends a message over HTTP. */
export const says = (person: Person, conversationId: string, text: string, more: { key?: string; replyTo?: number; files?: string[] } = {}): Promise<MessageView> =>
  person.does(sendMessage, { params: { id: conversationId }, body: { key: randomUUID(), text, ...more } })

/** Sends a message over a socket. */
export const saysLive = (person: Person, socket: Socket, conversationId: string, text: string, key: string = randomUUID()): Promise<Ack> =>
  person.says(socket, say, { conversationId, key, text })

/** Every message of a conversation, read by place from the first on; fails on a gap. */
export async function whole(person: Person, id: string): Promise<MessageView[]> {
  const all: MessageView[] = []
  for (;;) {
    const { items, lastSeq, fromSeq } = await person.does(readMessages, { params: { id }, query: { after: all.at(-1)?.seq ?? 0, limit: 200 } })
    all.push(...items)
    if (items.length === 0 || all.at(-1)!.seq >= lastSeq) {
      expect(all.map((message) => message.seq), 'places without a gap').to.deep.equal(Array.from({ length: all.length }, (_, at) => fromSeq + at + 1))
      return all
    }
  }
}
