import { AppError } from '@commonspark/shared/ground/errors'
import type { DomainEvents } from '../../events/catalogue.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Platform } from '../../platform/platform.ts'
import { conversationsModel } from './conversations.model.ts'
import { conversationsPolicy } from './conversations.policy.ts'
import { conversationsRoutes } from './conversations.routes.ts'
import { conversationsService } from './conversations.service.ts'
import { conversationListeners, conversationTopics } from './conversations.sockets.ts'
import { followMessages } from './facts.ts'
import { messageLetters } from './letters.ts'
import { membersService } from './members.service.ts'
import { messagesModel } from './messages.model.ts'
import { messagesService, plainDraft } from './messages.service.ts'
import type { ConversationPorts } from './ports.ts'
import { createPreviews } from './previews.ts'
import { createPushes } from './pushes.ts'
import { searchService } from './search.service.ts'
import { messagingModel } from './settings.model.ts'
import { settingsService } from './settings.service.ts'
import { createTeller } from './teller.ts'

export type { ConversationPorts } from './ports.ts'
export type { Wanted } from './conversations.service.ts'

/** Conversations, their members and messages. */
export function createConversations(platform: Platform<DomainEvents>, ports: ConversationPorts) {
  const model = conversationsModel(platform.database)
  const rows = messagesModel(platform.database)
  const settings = settingsService(platform, messagingModel(platform.database))
  const policy = conversationsPolicy(model, ports)
  const teller = createTeller(platform, model)
  const messages = messagesService({ platform, model, messages: rows, policy, ports, teller })
  const conversations = conversationsService({ platform, model, messages, policy, ports, settings, teller })
  const members = membersService({ platform, model, messages, conversations, policy, ports, settings, teller })
  const search = searchService({ model, rows, messages, conversations, ports })
  const letters = messageLetters(platform, model, rows, settings, ports)
  followMessages(platform, model, teller, messages.views)
  createPreviews(platform, messages)
  const pushes = createPushes({ platform, model, messages, settings, ports })
  const services = { conversations, members, messages, settings, search }
  return {
    routes: conversationsRoutes(services),
    listeners: conversationListeners(services),
    topics: conversationTopics(policy),
    /** Opens or finds the conversation between people that another room has brought together. */
    ensure: conversations.ensure,
    /** For the demo's simulated guests. */
    send: messages.send,
    read: (actor: Actor, id: string) => messages.range(actor, id, { limit: 50 }),
    /** Those among `others` with whom each of these people has written both ways, in a conversation of two; not a word of what they wrote. */
    inContact: async (people: readonly string[], others: ReadonlySet<string>): Promise<Map<string, string[]>> => {
      const pairs = (await model.directOf(people)).filter(({ other }) => others.has(other))
      const writers = await rows.writersIn([...new Set(pairs.map(({ conversation }) => conversation))])
      const found = new Map<string, string[]>()
      for (const { conversation, person, other } of pairs) {
        const wrote = writers.get(conversation) ?? []
        if (wrote.includes(person) && wrote.includes(other)) found.set(person, [...found.get(person) ?? [], other])
      }
      return found
    },
    /** After a change of an idea's team. */
    followTeam: conversations.followTeam,
    /** Writes letters about what has been unread for a while; for a job. */
    letters: letters.run,
    /** On the word of a link in such a letter. */
    stopLetters: async (person: string): Promise<void> => { await settings.choose(person, { letters: 'never' }) },
    /** Exactly these people are in it from now on. */
    setPeople: conversations.setPeople,
    /** What a report asks: whose it is, whether it stands, and what it says; throws notFound for whoever may not see it. */
    reportable: async (actor: Actor, messageId: string): Promise<{ authors: string[]; standing: boolean; text: string }> => {
      const row = await rows.byId(messageId)
      if (!row || row.event) throw new AppError('notFound', 'noSuchMessage')
      const { sender, deleted, text, files: sent } = await messages.visible(actor, row.conversation, row.seq)
      return { authors: [sender], standing: !deleted, text: [text, ...sent.map((file) => file.name)].filter(Boolean).join('\n\n') }
    },
    /** Takes a message down for everybody on a moderator's word. */
    wipe: async (messageId: string): Promise<void> => {
      const row = await rows.byId(messageId)
      if (row) await messages.wipe(row.conversation, row.seq)
    },
    /** Who may see a file that was sent, and whether it still stands. */
    files: {
      mayRead: async (actor: Actor, id: string, fileId: string): Promise<boolean> => {
        const member = actor.id ? await model.member(id, actor.id) : null
        const seq = member && (member.state === 'active' || member.state === 'request') ? await rows.holds(id, fileId) : null
        return member !== null && seq !== null && seq > member.fromSeq
      },
      uses: async (id: string, fileId: string): Promise<boolean> => (await rows.holds(id, fileId)) !== null,
    },
    /** Rebuilds what lists show, for the start of a server and a nightly job. */
    mend: messages.mend,
    start: (): Promise<void> => messages.mend(600_000),
    stop: (): void => { pushes.stop(); teller.stop() },
    /** For the demo, the bench and tests. */
    model,
    rows,
    draft: plainDraft,
  }
}
export type Conversations = ReturnType<typeof createConversations>
