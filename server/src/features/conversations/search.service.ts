import type { searchMessages } from '@commonspark/shared/conversations/schema'
import type { QueryOf, ReplyOf } from '@commonspark/shared/ground/endpoint'
import { AppError } from '@commonspark/shared/ground/errors'
import { type Actor, idOf } from '../../platform/actor.ts'
import { decodeCursor, encodeCursor, pageFrom } from '../../platform/cursor.ts'
import type { ConversationsModel } from './conversations.model.ts'
import type { ConversationsService } from './conversations.service.ts'
import type { MessagesModel } from './messages.model.ts'
import { type MessagesService, searchWords } from './messages.service.ts'
import type { ConversationPorts } from './ports.ts'

interface Parts { model: ConversationsModel; rows: MessagesModel; messages: MessagesService; conversations: ConversationsService; ports: Pick<ConversationPorts, 'blockedBy'> }

const placeOf = (before: string | undefined): { at: Date; id: string } | undefined => {
  if (!before) return undefined
  const [at, id] = decodeCursor(before, 2).map(String) as [string, string]
  if (Number.isNaN(Date.parse(at)) || !/^[0-9a-f]{24}$/.test(id)) throw new AppError('invalid', 'wrongCursor')
  return { at: new Date(at), id }
}
const DAY = 86_400_000

/** Finds messages by the beginnings of their words, only in what the actor may see. */
export function searchService({ model, rows, messages, conversations, ports }: Parts) {
  return {
    find: async (actor: Actor, { q, conversation, sender, from, to, has, limit, before }: QueryOf<typeof searchMessages>): Promise<ReplyOf<typeof searchMessages>> => {
      const words = searchWords(q).slice(0, 8)
      if (words.length === 0 && !has && !sender) return { items: [], next: null }
      const members = (await model.of(idOf(actor), ['active'])).filter((member) => !conversation || member.conversation === conversation)
      const fromSeq = new Map(members.map((member) => [member.conversation, member.fromSeq]))
      const place = placeOf(before)
      const found = await rows.search({
        conversations: [...fromSeq.keys()], words, ...(sender ? { sender } : {}), ...(from ? { from: new Date(from) } : {}), ...(to ? { to: new Date(Date.parse(to) + DAY) } : {}),
        ...(has ? { has } : {}), ...(place ? { before: place } : {}),
      }, limit + 1)
      const { items, next } = pageFrom(found, limit, (row) => encodeCursor([row.at.toISOString(), row._id.toString()]), (row) => row)
      const hidden = await ports.blockedBy(idOf(actor))
      const seen = items.filter((row) => row.seq > (fromSeq.get(row.conversation) ?? Infinity) && !hidden.has(row.sender))
      const ids = [...new Set(seen.map((row) => row.conversation))]
      const byId = new Map((await model.byIds(ids)).map((row) => [row._id.toString(), row]))
      const places = await conversations.view(actor, members.flatMap((member) => { const row = byId.get(member.conversation); return row ? [{ conversation: row, member }] : [] }))
      const told = new Map(places.map(({ id, title, people }) => [id, { id, title, people }]))
      const views = await messages.views(seen)
      return { items: views.flatMap((message) => { const about = told.get(message.conversationId); return about ? [{ message, conversation: about }] : [] }), next }
    },
  }
}
export type SearchService = ReturnType<typeof searchService>
