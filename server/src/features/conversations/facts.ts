import type { MessageView } from '@commonspark/shared/conversations/schema'
import type { DomainEvents } from '../../events/catalogue.ts'
import type { Platform } from '../../platform/platform.ts'
import type { ConversationsModel } from './conversations.model.ts'
import type { Change, Message } from './messages.model.ts'
import type { Teller } from './teller.ts'

/**
 * Tells those who look at a conversation what is written there and what is changed, whichever process did it: once the majority has
 * it, in its order, and also when its process has died since. Whoever is out hears nothing of what was written later. Where some may
 * have gone unseen, clients ask for what they lack.
 */
export function followMessages({ follow, live, log }: Platform<DomainEvents>, model: ConversationsModel, teller: Teller, views: (rows: readonly Message[]) => Promise<MessageView[]>): void {
  let before = Promise.resolve()
  /** One after the other, so that no change comes before its message. */
  const next = (task: () => Promise<void> | void): void => { before = before.then(task).catch((error: Error) => { log.warn({ error: error.message }, 'message not told') }) }
  follow.onInserted<Message>('messages', (rows) => {
    const posted = new Map<string, Message[]>()
    for (const row of rows) if (teller.isWatched(row.conversation)) posted.set(row.conversation, [...posted.get(row.conversation) ?? [], row])
    for (const [id, items] of posted) next(async () => { teller.posted(id, await views(items)) })
  })
  follow.onInserted<Change>('message_changes', (rows) => {
    for (const { conversation, seq, rev } of rows) next(() => { teller.changed(conversation, seq, rev) })
  })
  follow.onUpdated('conversation_members', 'state', (rows) => {
    next(async () => { for (const { conversation, person } of await model.outOf(rows)) teller.dismiss(person, conversation) })
  })
  follow.onMissed(() => { live.comeBack() })
}
