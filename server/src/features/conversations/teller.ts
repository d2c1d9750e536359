import { conversationChanged, conversationStirred, messageChanged, messagePosted } from '@commonspark/shared/conversations/socket'
import type { MessageView } from '@commonspark/shared/conversations/schema'
import { topicOf } from '@commonspark/shared/ground/live'
import type { DomainEvents } from '../../events/catalogue.ts'
import type { Platform } from '../../platform/platform.ts'
import type { ConversationsModel } from './conversations.model.ts'

const STIR_EVERY = 200
const IN_ONE_FACT = 40

/** Tells sockets what happened: at once to those who look at the conversation, a few times a second to everybody's list. */
export function createTeller({ live, log }: Platform<DomainEvents>, model: ConversationsModel) {
  const stirring = new Map<string, NodeJS.Timeout>()
  /** Of conversations that are stirring: up to where who has written. */
  const wrote = new Map<string, Map<string, { seq: number; at: Date }>>()
  const stirNow = async (id: string, also: readonly string[]): Promise<void> => {
    const [conversation, members] = await Promise.all([model.byId(id), model.members(id)])
    const people = [...new Set([...members.map((member) => member.person), ...also])]
    if (!conversation || people.length === 0) return
    live.tell(people.map((person) => topicOf('person', person)), conversationStirred, { conversationId: id, lastSeq: conversation.lastSeq })
  }
  const topic = (id: string): string => topicOf('conversation', id)
  return {
    /** Whether anybody connected to this process looks at the conversation. */
    isWatched: (id: string): boolean => live.watching(topic(id)) > 0,
    /** Of messages, and of who is out, each process hears by itself (`facts.ts`), so that its own sockets alone are told. */
    posted: (id: string, items: readonly MessageView[]): void => {
      for (let at = 0; at < items.length; at += IN_ONE_FACT) live.tellHere(topic(id), messagePosted, { conversationId: id, items: items.slice(at, at + IN_ONE_FACT) })
    },
    changed: (id: string, seq: number, rev: number): void => { live.tellHere(topic(id), messageChanged, { conversationId: id, seq, rev }) },
    /** Something about the conversation itself; `also` hears of it though they are not in it any more. */
    altered: (id: string, also: readonly string[] = []): void => {
      live.tell(topic(id), conversationChanged, { conversationId: id })
      stirNow(id, also).catch((error: Error) => { log.warn({ error: error.message }, 'conversation not told') })
    },
    stir: (id: string, written: readonly { sender: string; seq: number; at: Date }[] = []): void => {
      const senders = wrote.get(id) ?? new Map<string, { seq: number; at: Date }>()
      for (const { sender, seq, at } of written) senders.set(sender, { seq: Math.max(seq, senders.get(sender)?.seq ?? 0), at })
      wrote.set(id, senders)
      if (stirring.has(id)) return
      stirring.set(id, setTimeout(() => {
        stirring.delete(id)
        const said = wrote.get(id)
        wrote.delete(id)
        // Who writes has read what was there; that they have is a cache of no weight, so nobody waits for it.
        Promise.resolve(said && said.size > 0 ? model.sent(id, said) : undefined).then(() => stirNow(id, [])).catch((error: Error) => { log.warn({ error: error.message }, 'conversation not told') })
      }, STIR_EVERY))
    },
    /** The person's other pages. */
    own: (person: string, id: string, lastSeq: number): void => { live.tell(topicOf('person', person), conversationStirred, { conversationId: id, lastSeq }) },
    dismiss: (person: string, id: string): void => { live.dismissHere(person, topic(id)) },
    stop: (): void => { for (const timer of stirring.values()) clearTimeout(timer) },
  }
}
export type Teller = ReturnType<typeof createTeller>
