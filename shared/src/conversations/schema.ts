import { z } from 'zod'
import { endpoint, Nothing, pageOf, PageQuery } from '../ground/endpoint.ts'
import { Id, line, Moment, prose } from '../ground/text.ts'
import { FileView } from '../files/schema.ts'
import { PersonCard } from '../people/schema.ts'

/** `direct` is between two people, `broadcast` is written to by its owners only; `team`, `lobby` and `session` belong to an idea, a challenge, a matchmaking session. */
export const CONVERSATION_KINDS = ['direct', 'group', 'broadcast', 'team', 'lobby', 'session'] as const
export const ConversationKind = z.enum(CONVERSATION_KINDS)
export type ConversationKind = z.infer<typeof ConversationKind>

export const MemberRole = z.enum(['owner', 'moderator', 'member'])
export type MemberRole = z.infer<typeof MemberRole>

/** `request`: a stranger asks to write, and nothing has been answered yet; `left` and `removed` see nothing any more. */
export const MemberState = z.enum(['active', 'request', 'left', 'removed'])
export type MemberState = z.infer<typeof MemberState>

/** Of which messages somebody is told beyond the number that is unread. */
export const NotifyMode = z.enum(['all', 'mentions', 'none'])
export type NotifyMode = z.infer<typeof NotifyMode>

/** How many files one message carries, and how many messages a conversation pins, at most. */
export const MAX_FILES = 10
export const MAX_PINS = 20
/** How many people one invites at once, and how many a conversation that people began themselves holds. */
export const MAX_INVITED = 50
export const MAX_GROUP = 200
/** How many messages a stranger may send before there is an answer. */
export const MAX_ASKING = 3

/** The text of a message, Markdown; a mention is written "@[name](person id)". Empty only beside files. */
export const MessageText = prose(8000)
export const EMOJI = ['👍', '❤️', '🎉', '💡', '🙏', '🤔', '😄', '👀'] as const
export const Emoji = z.enum(EMOJI)
export type Emoji = z.infer<typeof Emoji>
/** A place in a conversation: 1 is its first message, and no number is left out. */
export const Seq = z.int().min(1)
const SeqParam = z.coerce.number().int().min(1).max(1e9)

/** What happened to the conversation itself, told in its course. */
export const ConversationEvent = z.object({
  what: z.enum(['created', 'added', 'joined', 'left', 'removed', 'renamed', 'slowed', 'pinned']),
  people: z.array(Id).default([]), title: z.string().default(''), seconds: z.int().default(0),
})
export type ConversationEvent = z.infer<typeof ConversationEvent>

/** A page elsewhere that a message leads to, as the server saw it. */
export const LinkPreview = z.object({ url: z.string(), title: z.string(), description: z.string(), site: z.string() })
export type LinkPreview = z.infer<typeof LinkPreview>

/** A message as every member sees it alike, so that a fact may carry it. */
export const MessageView = z.object({
  id: Id,
  conversationId: Id,
  seq: Seq,
  /** The sender's own identity of the message: the same one twice is one message. */
  key: z.string(),
  senderId: Id,
  /** Null when the account is gone. */
  sender: PersonCard.nullable(),
  at: Moment,
  /** Empty once deleted. */
  text: z.string(),
  event: ConversationEvent.nullable(),
  files: z.array(FileView),
  /** The message that this one answers: its place, and how it began. */
  replyTo: z.object({ seq: Seq, senderId: Id, name: z.string(), excerpt: z.string() }).nullable(),
  /** How many messages answer this one. */
  replies: z.int(),
  reactions: z.array(z.object({ emoji: Emoji, people: z.array(Id) })),
  preview: LinkPreview.nullable(),
  editedAt: Moment.nullable(),
  deleted: z.boolean(),
  version: z.int(),
})
export type MessageView = z.infer<typeof MessageView>

/** What the viewer may do with the conversation; the server's answer. */
export const ConversationAbilities = z.object({
  write: z.boolean(), manage: z.boolean(), add: z.boolean(), remove: z.boolean(), pin: z.boolean(), leave: z.boolean(), answer: z.boolean(),
})
export type ConversationAbilities = z.infer<typeof ConversationAbilities>

export const Subject = z.object({ kind: z.enum(['idea', 'challenge', 'session']), id: Id, title: z.string() })
export type Subject = z.infer<typeof Subject>

export const ConversationView = z.object({
  id: Id,
  kind: ConversationKind,
  /** Empty where it is named after its people. */
  title: z.string(),
  subject: Subject.nullable(),
  /** The first few others. */
  people: z.array(PersonCard),
  memberCount: z.int(),
  state: MemberState,
  /** The other has not answered one's request yet. */
  waiting: z.boolean(),
  role: MemberRole,
  notify: NotifyMode,
  slowSeconds: z.int(),
  pins: z.array(Seq),
  /** The place of the newest message, and of the last before what the viewer may see; 0 before the first. */
  lastSeq: z.int(),
  fromSeq: z.int(),
  /** How far the viewer has read. */
  readSeq: z.int(),
  unread: z.int(),
  last: z.object({ seq: Seq, name: z.string(), own: z.boolean(), excerpt: z.string(), at: Moment }).nullable(),
  activeAt: Moment,
  can: ConversationAbilities,
  /** Why the viewer cannot write, as the key of the sentence; null if they can. */
  because: z.string().nullable(),
})
export type ConversationView = z.infer<typeof ConversationView>

/** A member, and how far they have got; 0 where they keep that to themselves. */
export const MemberView = z.object({ person: PersonCard, role: MemberRole, state: MemberState, readSeq: z.int(), deliveredSeq: z.int(), present: z.boolean() })
export type MemberView = z.infer<typeof MemberView>

/** A part of a conversation, oldest first, without a gap in it; `rev` counts its changes: whoever has missed some asks for those after it. */
export const MessageRange = z.object({ items: z.array(MessageView), lastSeq: z.int(), fromSeq: z.int(), rev: z.int() })
export type MessageRange = z.infer<typeof MessageRange>

export const EarlierMessage = z.object({ version: z.int(), text: z.string(), at: Moment })
export type EarlierMessage = z.infer<typeof EarlierMessage>

export const MessagingSettings = z.object({
  /** Whether others see that one is here, and that one is writing. */
  presence: z.boolean(),
  /** Whether others see how far one has read; without it one does not see it of others. */
  receipts: z.boolean(),
  /** A letter about what is still unread after this long; `never` writes none. */
  letters: z.enum(['soon', 'daily', 'never']),
  /** From and to which hour nothing is sent, in one's own time zone; the same hour twice is never. */
  quietFrom: z.int().min(0).max(23),
  quietTo: z.int().min(0).max(23),
  timeZone: z.string().max(60).refine(isTimeZone),
})
export type MessagingSettings = z.infer<typeof MessagingSettings>

function isTimeZone(name: string): boolean {
  try { return Boolean(new Intl.DateTimeFormat('en', { timeZone: name })) } catch { return false }
}

const OnConversation = z.object({ id: Id })
const OnMember = z.object({ id: Id, personId: Id })
const OnMessage = z.object({ id: Id, seq: SeqParam })
export const SentMessage = z.strictObject({ key: z.uuid(), text: MessageText, replyTo: Seq.nullable().default(null), files: z.array(Id).max(MAX_FILES).default([]) })
export type SentMessage = z.infer<typeof SentMessage>

export const listConversations = endpoint({
  method: 'GET', path: '/api/conversations', summary: 'One’s conversations, the most lately active first; requests of strangers apart',
  query: PageQuery.extend({ folder: z.enum(['inbox', 'requests']).default('inbox') }), reply: pageOf(ConversationView),
})
export const countUnread = endpoint({
  method: 'GET', path: '/api/conversations/unread', summary: 'How many messages wait in conversations that are not muted, and how many requests',
  reply: z.object({ unread: z.int(), requests: z.int() }),
})
export const beginConversation = endpoint({
  method: 'POST', path: '/api/conversations', summary: 'Begin a conversation; the direct one with a person is found again, the same key twice begins one',
  body: z.strictObject({ key: z.uuid(), kind: z.enum(['direct', 'group', 'broadcast']), people: z.array(Id).min(1).max(MAX_INVITED), title: line(80).default('') }),
  reply: ConversationView,
})
export const openTeamConversation = endpoint({
  method: 'POST', path: '/api/ideas/:id/conversation', summary: 'The conversation of an idea’s team; whoever is in the team is in it', params: OnConversation, reply: ConversationView,
})
export const openLobby = endpoint({
  method: 'POST', path: '/api/challenges/:id/conversation', summary: 'The conversation around a challenge; whoever opens it is in it, its organisers look after it', params: OnConversation, reply: ConversationView,
})
export const readConversation = endpoint({ method: 'GET', path: '/api/conversations/:id', summary: 'A conversation', params: OnConversation, reply: ConversationView })
export const changeConversation = endpoint({
  method: 'PATCH', path: '/api/conversations/:id', summary: 'Rename it, or let everybody write only every so many seconds',
  params: OnConversation, body: z.strictObject({ title: line(80, 1).optional(), slowSeconds: z.int().min(0).max(3600).optional() }), reply: ConversationView,
})
export const answerRequest = endpoint({
  method: 'POST', path: '/api/conversations/:id/answer', summary: 'Accept a stranger’s request, or put it away',
  params: OnConversation, body: z.strictObject({ accept: z.boolean() }), reply: Nothing,
})
export const setNotify = endpoint({
  method: 'PUT', path: '/api/conversations/:id/notify', summary: 'Of which messages one wants to be told',
  params: OnConversation, body: z.strictObject({ notify: NotifyMode }), reply: ConversationView,
})
export const listMembers = endpoint({ method: 'GET', path: '/api/conversations/:id/members', summary: 'Who is in it, at most 200', params: OnConversation, reply: z.object({ items: z.array(MemberView) }) })
export const addMembers = endpoint({
  method: 'POST', path: '/api/conversations/:id/members', summary: 'Add people; they read from now on',
  params: OnConversation, body: z.strictObject({ people: z.array(Id).min(1).max(MAX_INVITED) }), reply: ConversationView,
})
export const setMemberRole = endpoint({
  method: 'PATCH', path: '/api/conversations/:id/members/:personId', summary: 'Give or take a role', params: OnMember, body: z.strictObject({ role: MemberRole }), reply: Nothing,
})
export const removeMember = endpoint({ method: 'DELETE', path: '/api/conversations/:id/members/:personId', summary: 'Remove a member, or leave', params: OnMember, reply: Nothing })

export const RangeQuery = z.object({
  /** Those after this place; or before it; or around it. Without any: the newest. */
  after: z.coerce.number().int().min(0).optional(), before: SeqParam.optional(), around: SeqParam.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export const readMessages = endpoint({ method: 'GET', path: '/api/conversations/:id/messages', summary: 'A part of a conversation, by place', params: OnConversation, query: RangeQuery, reply: MessageRange })
export const readChanges = endpoint({
  method: 'GET', path: '/api/conversations/:id/changes', summary: 'Messages that changed after this revision, as they are now; at most 200, `more` if there are others',
  params: OnConversation, query: z.object({ after: z.coerce.number().int().min(0) }), reply: z.object({ items: z.array(MessageView), rev: z.int(), more: z.boolean() }),
})
export const sendMessage = endpoint({
  method: 'POST', path: '/api/conversations/:id/messages', summary: 'Send a message; answered once the majority has it, and the same key twice is one message',
  params: OnConversation, body: SentMessage, reply: MessageView,
})
export const editMessage = endpoint({
  method: 'PATCH', path: '/api/conversations/:id/messages/:seq', summary: 'Edit one’s message; refused when it was changed since `version`',
  params: OnMessage, body: z.strictObject({ text: MessageText, version: z.int() }), reply: MessageView,
})
export const deleteMessage = endpoint({ method: 'DELETE', path: '/api/conversations/:id/messages/:seq', summary: 'Delete a message for everybody', params: OnMessage, reply: MessageView })
export const reactToMessage = endpoint({
  method: 'PUT', path: '/api/conversations/:id/messages/:seq/reactions', summary: 'React, or take it back',
  params: OnMessage, body: z.strictObject({ emoji: Emoji, on: z.boolean() }), reply: MessageView,
})
export const messageHistory = endpoint({
  method: 'GET', path: '/api/conversations/:id/messages/:seq/history', summary: 'Earlier texts of an edited message, newest first', params: OnMessage, reply: z.object({ items: z.array(EarlierMessage) }),
})
export const readThread = endpoint({
  method: 'GET', path: '/api/conversations/:id/messages/:seq/replies', summary: 'A message and what answers it, oldest first; at most 200', params: OnMessage, reply: z.object({ items: z.array(MessageView) }),
})
export const setPin = endpoint({
  method: 'PUT', path: '/api/conversations/:id/pins/:seq', summary: 'Pin a message, or take it down', params: OnMessage, body: z.strictObject({ on: z.boolean() }), reply: ConversationView,
})
export const markConversation = endpoint({
  method: 'POST', path: '/api/conversations/:id/marks', summary: 'How far one has received and read; marks only ever go forward',
  params: OnConversation, body: z.strictObject({ delivered: Seq.optional(), read: Seq.optional() }), reply: z.object({ readSeq: z.int(), unread: z.int() }),
})
export const searchMessages = endpoint({
  method: 'GET', path: '/api/messages/search', summary: 'Messages in one’s conversations by words, newest first; of one conversation, one sender, or a time',
  query: z.object({
    q: line(120), conversation: Id.optional(), sender: Id.optional(), from: z.iso.date().optional(), to: z.iso.date().optional(),
    has: z.enum(['files', 'links']).optional(), limit: z.coerce.number().int().min(1).max(50).default(20), before: z.string().max(200).optional(),
  }),
  reply: pageOf(z.object({ message: MessageView, conversation: z.object({ id: Id, title: z.string(), people: z.array(PersonCard) }) })),
})
export const findDate = endpoint({
  method: 'GET', path: '/api/conversations/:id/date', summary: 'The place of the first message from this moment on; the last one if there is none',
  params: OnConversation, query: z.object({ at: Moment }), reply: z.object({ seq: z.int() }),
})
export const readMessagingSettings = endpoint({ method: 'GET', path: '/api/me/messaging', summary: 'How one is reached and what others see', reply: MessagingSettings })
export const setMessagingSettings = endpoint({
  method: 'PATCH', path: '/api/me/messaging', summary: 'Choose how one is reached and what others see',
  body: z.strictObject(MessagingSettings.partial().shape), reply: MessagingSettings,
})
