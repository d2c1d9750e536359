import { z } from 'zod'
import { fact, intent } from '../ground/live.ts'
import { Id } from '../ground/text.ts'
import { MessageRange, MessageView, RangeQuery, SentMessage, Seq } from './schema.ts'

/** The same as POST /api/conversations/:id/messages. */
export const say = intent({
  name: 'message:send', summary: 'Send a message; answered once the majority of the database has it on disk',
  payload: SentMessage.extend({ conversationId: Id }), reply: MessageView,
})
/** The same as GET /api/conversations/:id/messages. */
export const fetchRange = intent({
  name: 'message:read', summary: 'A part of a conversation, by place', payload: z.strictObject({ conversationId: Id, ...RangeQuery.shape }), reply: MessageRange,
})
/** The same as POST /api/conversations/:id/marks. */
export const mark = intent({
  name: 'conversation:mark', summary: 'How far one has received and read',
  payload: z.strictObject({ conversationId: Id, delivered: Seq.optional(), read: Seq.optional() }), reply: z.object({ readSeq: z.int(), unread: z.int() }),
})
export const typing = intent({
  name: 'conversation:typing', summary: 'One is writing; lasts five seconds', payload: z.strictObject({ conversationId: Id }), reply: z.object({ told: z.boolean() }),
})
export const here = intent({
  name: 'presence:here', summary: 'One is looking at a page; lasts a minute', payload: z.strictObject({ away: z.boolean().default(false) }), reply: z.object({ told: z.boolean() }),
})

/** Topic "conversation:<id>": new messages, in the order of their places. */
export const messagePosted = fact({ name: 'message.posted', payload: z.object({ conversationId: Id, items: z.array(MessageView) }) })
/** Topic "conversation:<id>": a message was edited, deleted or reacted to; whoever shows it asks for the changes. */
export const messageChanged = fact({ name: 'message.changed', payload: z.object({ conversationId: Id, seq: Seq, rev: z.int() }) })
/** Topic "conversation:<id>": its title, members, pins or rules changed. */
export const conversationChanged = fact({ name: 'conversation.changed', payload: z.object({ conversationId: Id }) })
/** Topic "conversation:<id>": how far a member has received and read. */
export const conversationMarked = fact({ name: 'conversation.marked', payload: z.object({ conversationId: Id, personId: Id, readSeq: z.int(), deliveredSeq: z.int() }) })
/** Topic "conversation:<id>": a member is writing. */
export const memberTyping = fact({ name: 'conversation.typing', payload: z.object({ conversationId: Id, personId: Id }) })
/** Topic "person:<id>": something in the person's list has changed, a few times a second at most. */
export const conversationStirred = fact({ name: 'conversation.stirred', payload: z.object({ conversationId: Id, lastSeq: z.int() }) })
