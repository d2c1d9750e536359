import { conversationAbilities, mayWrite, type MemberFacts } from '@commonspark/shared/conversations/rules'
import { type ConversationView, EMOJI, type MessageView } from '@commonspark/shared/conversations/schema'
import type { PersonCard } from '@commonspark/shared/people/schema'
import type { Conversation, Member } from './conversations.model.ts'
import type { Message } from './messages.model.ts'

type Cards = ReadonlyMap<string, PersonCard>

/** A message as every member of its conversation sees it; of a deleted one only its place is left. */
export function presentMessage(row: Message, cards: Cards): MessageView {
  const { deleted, replyTo } = row
  return {
    id: row._id.toString(),
    conversationId: row.conversation,
    seq: row.seq,
    key: row.key,
    senderId: row.sender,
    sender: cards.get(row.sender) ?? null,
    at: row.at.toISOString(),
    text: deleted ? '' : row.text,
    event: row.event,
    files: deleted ? [] : row.files,
    replyTo: replyTo && { seq: replyTo.seq, senderId: replyTo.sender, name: cards.get(replyTo.sender)?.name ?? '', excerpt: replyTo.excerpt },
    replies: row.replies,
    reactions: deleted ? [] : EMOJI.flatMap((emoji) => {
      const people = row.reactions.filter((each) => each.emoji === emoji).map((each) => each.person)
      return people.length > 0 ? [{ emoji, people }] : []
    }),
    preview: deleted ? null : row.preview,
    editedAt: deleted ? null : (row.editedAt?.toISOString() ?? null),
    deleted,
    version: row.version,
  }
}

/** How many messages the member has not read. */
export const unreadOf = ({ lastSeq }: Pick<Conversation, 'lastSeq'>, { readSeq, fromSeq }: Pick<Member, 'readSeq' | 'fromSeq'>): number => Math.max(0, lastSeq - Math.max(readSeq, fromSeq))

/** What is known of a conversation beside its row. */
export interface Around { cards: Cards; others: readonly string[]; memberCount: number; subjectTitle: string | null; facts: MemberFacts; hidden: ReadonlySet<string> }

/** A conversation as one of its members sees it. */
export function presentConversation(row: Conversation, member: Member, { cards, others, memberCount, subjectTitle, facts, hidden }: Around): ConversationView {
  const verdict = mayWrite(facts)
  const last = row.last && row.last.seq > member.fromSeq && !hidden.has(row.last.sender) ? row.last : null
  return {
    id: row._id.toString(),
    kind: row.kind,
    title: row.title,
    subject: row.subject && subjectTitle !== null ? { ...row.subject, title: subjectTitle } : null,
    people: others.flatMap((person) => cards.get(person) ?? []),
    memberCount,
    state: member.state,
    waiting: facts.waiting,
    role: member.role,
    notify: member.notify,
    slowSeconds: row.slowSeconds,
    pins: row.pins.filter((seq) => seq > member.fromSeq),
    lastSeq: row.lastSeq,
    fromSeq: member.fromSeq,
    readSeq: member.readSeq,
    unread: unreadOf(row, member),
    last: last && { seq: last.seq, name: cards.get(last.sender)?.name ?? '', own: last.sender === member.person, excerpt: last.excerpt, at: last.at.toISOString() },
    activeAt: row.activeAt.toISOString(),
    can: conversationAbilities(facts),
    because: verdict.ok ? null : verdict.because,
  }
}
