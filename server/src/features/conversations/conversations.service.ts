import type { ConversationKind, ConversationView, NotifyMode } from '@commonspark/shared/conversations/schema'
import { conversationMarked } from '@commonspark/shared/conversations/socket'
import type { PageOf } from '@commonspark/shared/ground/endpoint'
import { AppError } from '@commonspark/shared/ground/errors'
import { topicOf } from '@commonspark/shared/ground/live'
import type { DomainEvents } from '../../events/catalogue.ts'
import { type Actor, idOf } from '../../platform/actor.ts'
import { encodeCursor, pageFrom } from '../../platform/cursor.ts'
import type { Platform } from '../../platform/platform.ts'
import type { Conversation, ConversationsModel, Member, StoredSubject } from './conversations.model.ts'
import { type ConversationsPolicy, directKey, otherIn } from './conversations.policy.ts'
import { presentConversation, unreadOf } from './conversations.presenter.ts'
import type { MessagesService } from './messages.service.ts'
import type { ConversationPorts } from './ports.ts'
import type { SettingsService } from './settings.service.ts'
import type { Teller } from './teller.ts'

/** What another room asks for: a conversation between people that it has brought together. */
export interface Wanted {
  kind: Exclude<ConversationKind, 'broadcast'>
  /** The same key is the same conversation; a direct one is found by its two people and needs none. */
  key?: string
  people: readonly string[]
  subject?: StoredSubject | null
  title?: string
}

const FACES = 9

interface Parts { platform: Platform<DomainEvents>; model: ConversationsModel; messages: MessagesService; policy: ConversationsPolicy; ports: ConversationPorts; settings: SettingsService; teller: Teller }

/** Conversations and one's own place in them. */
export function conversationsService({ platform, model, messages, policy, ports, settings, teller }: Parts) {
  const { clock, live } = platform

  const views = async (actor: Actor, entries: readonly { conversation: Conversation; member: Member }[]): Promise<ConversationView[]> => {
    const ids = entries.map(({ member }) => member.conversation)
    const [members, counts, titles, facts, hidden] = await Promise.all([
      model.membersOf(ids, FACES), Promise.all(ids.map(model.countMembers)),
      ports.titles(actor, entries.flatMap(({ conversation }) => conversation.subject ?? [])), Promise.all(entries.map(({ conversation, member }) => policy.factsOf(conversation, member))), ports.blockedBy(idOf(actor)),
    ])
    const people = (entry: (typeof entries)[number]): string[] => entry.conversation.kind === 'direct' ? [otherIn(entry.conversation, entry.member.person)]
      : (members.get(entry.member.conversation) ?? []).map((each) => each.person).filter((person) => person !== entry.member.person && !hidden.has(person)).slice(0, FACES - 1)
    const cards = await ports.cards(entries.flatMap((entry) => [...people(entry), ...(entry.conversation.last ? [entry.conversation.last.sender] : [])]))
    return entries.map((entry, at) => presentConversation(entry.conversation, entry.member, {
      cards, others: people(entry), memberCount: counts[at] ?? 0, facts: facts[at]!, hidden,
      subjectTitle: entry.conversation.subject ? (titles.get(`${entry.conversation.subject.kind}:${entry.conversation.subject.id}`) ?? null) : null,
    }))
  }
  const read = async (actor: Actor, id: string): Promise<ConversationView> => (await views(actor, [await policy.find(actor, id)]))[0]!

  /** Of one's memberships those to show: direct conversations with people one has blocked are put out of sight. */
  const shown = async (person: string, states: readonly Member['state'][]): Promise<Map<string, { member: Member; conversation: Conversation }>> => {
    const members = await model.of(person, states)
    const byId = new Map((await model.byIds(members.map((member) => member.conversation))).map((row) => [row._id.toString(), row]))
    const entries = members.flatMap((member) => { const conversation = byId.get(member.conversation); return conversation ? [{ member, conversation }] : [] })
    const direct = entries.filter(({ conversation }) => conversation.kind === 'direct').map(({ conversation }) => otherIn(conversation, person))
    const blocked = direct.length > 0 ? await ports.blockedBy(person) : new Set<string>()
    return new Map(entries.filter(({ conversation }) => conversation.kind !== 'direct' || !blocked.has(otherIn(conversation, person))).map((entry) => [entry.member.conversation, entry]))
  }

  /** For other rooms: exactly these people are in the conversation from now on; whoever is not hears nothing more at once. */
  const setPeople = async (id: string, people: readonly string[]): Promise<void> => {
    const conversation = await model.byId(id)
    if (!conversation) return
    const gone = (await model.members(id)).map((member) => member.person).filter((person) => !people.includes(person))
    for (const person of gone) {
      await model.setState(id, person, ['active', 'request'], 'removed')
      teller.dismiss(person, id)
    }
    const came = await model.join(id, people.map((person) => ({ person, role: 'member' as const, state: 'active' as const })), 0, clock.now())
    if (gone.length + came.length > 0) teller.altered(id, gone)
  }
  const teamKey = (ideaId: string): string => `team:${ideaId}`

  const demandReachable = async (person: string, others: readonly string[]): Promise<void> => {
    const [cards, blocked] = await Promise.all([ports.cards(others), ports.blocked(person, others)])
    if (others.some((other) => !cards.has(other))) throw new AppError('notFound', 'noSuchPerson')
    if (blocked.size > 0) throw new AppError('forbidden', 'cannotWriteToPerson')
  }

  const beginDirect = async (actor: Actor, other: string): Promise<ConversationView> => {
    const person = idOf(actor)
    if (other === person) throw new AppError('invalid', 'writeToYourself')
    const known = await model.byKey(directKey(person, other))
    if (known) return read(actor, known._id.toString())
    await demandReachable(person, [other])
    const friends = (await model.meet(person, other)) || (await ports.acquainted(person, other))
    const { conversation } = await model.findOrCreate({ kind: 'direct', key: directKey(person, other), title: '', subject: null, createdBy: person, at: clock.now() })
    const id = conversation._id.toString()
    await model.join(id, [{ person, role: 'member', state: 'active' }, { person: other, role: 'member', state: friends ? 'active' : 'request' }], 0, clock.now())
    return read(actor, id)
  }
  const beginGroup = async (actor: Actor, kind: 'group' | 'broadcast', { key, people, title }: { key: string; people: readonly string[]; title: string }): Promise<ConversationView> => {
    const person = idOf(actor)
    const others = [...new Set(people)].filter((each) => each !== person)
    await demandReachable(person, others)
    const { conversation, created } = await model.findOrCreate({ kind, key: `begun:${person}:${key}`, title, subject: null, createdBy: person, at: clock.now() })
    const id = conversation._id.toString()
    // Also after a crash in between: whoever asks again puts the rest in.
    const state = async (other: string): Promise<'active' | 'request'> => ((await model.meet(person, other)) || (await ports.acquainted(person, other)) ? 'active' : 'request')
    await model.join(id, [{ person, role: 'owner', state: 'active' }, ...await Promise.all(others.map(async (other) => ({ person: other, role: 'member' as const, state: await state(other) })))], 0, clock.now())
    if (created) await messages.event(id, person, 'event:created', { what: 'created', people: others, title, seconds: 0 })
    return read(actor, id)
  }

  return {
    list: async (actor: Actor, folder: 'inbox' | 'requests', limit: number, after: string | undefined): Promise<PageOf<ConversationView>> => {
      const entries = await shown(idOf(actor), [folder === 'inbox' ? 'active' : 'request'])
      // A request that says nothing yet is none.
      const ids = [...entries.values()].filter(({ member, conversation }) => member.state === 'active' || conversation.lastSeq > 0).map(({ member }) => member.conversation)
      const { items, next } = pageFrom(await model.page(ids, limit, after), limit, (row) => encodeCursor([row.activeAt.toISOString(), row._id.toString()]), (row) => row)
      return { items: await views(actor, items.map((conversation) => ({ conversation, member: entries.get(conversation._id.toString())!.member }))), next }
    },
    unread: async (actor: Actor): Promise<{ unread: number; requests: number }> => {
      const entries = [...(await shown(idOf(actor), ['active', 'request'])).values()]
      return {
        unread: entries.filter(({ member }) => member.state === 'active' && member.notify !== 'none').reduce((sum, { conversation, member }) => sum + unreadOf(conversation, member), 0),
        requests: entries.filter(({ member, conversation }) => member.state === 'request' && conversation.lastSeq > 0).length,
      }
    },
    begin: (actor: Actor, { kind, ...asked }: { key: string; kind: 'direct' | 'group' | 'broadcast'; people: readonly string[]; title: string }): Promise<ConversationView> => {
      if (kind !== 'direct') return beginGroup(actor, kind, asked)
      if (asked.people.length !== 1) throw new AppError('invalid', 'onePerson')
      return beginDirect(actor, asked.people[0]!)
    },
    read,
    view: views,
    answer: async (actor: Actor, id: string, accept: boolean): Promise<void> => {
      const { member, conversation } = await policy.find(actor, id)
      if (member.state !== 'request') return
      await model.setState(id, member.person, ['request'], accept ? 'active' : conversation.kind === 'direct' ? 'request' : 'left')
      // A direct request that was put away stays unanswered: whoever asked is not told, and may not ask again.
      if (!accept) await model.setNotify(id, member.person, 'none')
      teller.altered(id, [member.person])
      if (accept && conversation.kind !== 'direct') await messages.event(id, member.person, `event:joined:${member.person}:${member.joinedAt.getTime()}`, { what: 'joined', people: [member.person], title: '', seconds: 0 })
      if (!accept && conversation.kind !== 'direct') teller.dismiss(member.person, id)
    },
    setNotify: async (actor: Actor, id: string, notify: NotifyMode): Promise<ConversationView> => {
      const { member, conversation } = await policy.find(actor, id)
      await model.setNotify(id, member.person, notify)
      teller.own(member.person, id, conversation.lastSeq)
      return read(actor, id)
    },
    mark: async (actor: Actor, id: string, { delivered = 0, read: readTo = 0 }: { delivered?: number | undefined; read?: number | undefined }): Promise<{ readSeq: number; unread: number }> => {
      const { member, conversation } = await policy.find(actor, id)
      const wanted = Math.max(delivered, readTo)
      const lastSeq = wanted > conversation.lastSeq ? await messages.lastSeq(id) : conversation.lastSeq
      const upTo = (seq: number): number => Math.min(seq, lastSeq)
      const marks = { readSeq: upTo(readTo), deliveredSeq: upTo(wanted) }
      if (marks.readSeq <= member.readSeq && marks.deliveredSeq <= member.deliveredSeq) return { readSeq: member.readSeq, unread: unreadOf(conversation, member) }
      const now = await model.mark(id, member.person, marks)
      if (!now) throw new AppError('notFound', 'noSuchConversation')
      if (now.readSeq > member.readSeq) teller.own(member.person, id, conversation.lastSeq)
      const mine = await settings.of(member.person)
      if (member.state === 'active') {
        const told = { readSeq: mine.receipts ? now.readSeq : 0, deliveredSeq: mine.presence || mine.receipts ? now.deliveredSeq : 0 }
        if (told.readSeq + told.deliveredSeq > 0 && !(await policy.isApart(conversation, member.person))) live.tell(topicOf('conversation', id), conversationMarked, { conversationId: id, personId: member.person, ...told })
      }
      return { readSeq: now.readSeq, unread: unreadOf(conversation, now) }
    },

    /**
     * For other rooms: opens or finds the conversation between these people and puts them in; nobody is asked, for the asking
     * room has their consent. Throws Forbidden when there is a block between the two of a direct one. Answers its identity.
     */
    ensure: async ({ kind, key, people, subject = null, title = '' }: Wanted): Promise<string> => {
      const unique = [...new Set(people)]
      if (kind === 'direct') {
        if (unique.length !== 2) throw new AppError('invalid', 'onePerson')
        await demandReachable(unique[0]!, [unique[1]!])
      }
      const { conversation } = await model.findOrCreate({
        kind, key: kind === 'direct' ? directKey(unique[0]!, unique[1]!) : `${kind}:${key ?? ''}`, title, subject, createdBy: null, at: clock.now(),
      })
      const id = conversation._id.toString()
      const came = await model.join(id, unique.map((person) => ({ person, role: 'member' as const, state: 'active' as const })), kind === 'group' ? conversation.lastSeq : 0, clock.now())
      for (const person of unique) await model.setState(id, person, ['request'], 'active')
      if (came.length > 0) teller.altered(id)
      return id
    },
    setPeople,
    openTeam: async (actor: Actor, ideaId: string): Promise<ConversationView> => {
      const team = await ports.team(actor, ideaId)
      if (!team) throw new AppError('forbidden', 'teamOnly')
      const { conversation } = await model.findOrCreate({ kind: 'team', key: teamKey(ideaId), title: '', subject: { kind: 'idea', id: ideaId }, createdBy: null, at: clock.now() })
      await setPeople(conversation._id.toString(), team.people)
      return read(actor, conversation._id.toString())
    },
    openLobby: async (actor: Actor, challengeId: string): Promise<ConversationView> => {
      const lobby = await ports.lobby(actor, challengeId)
      if (!lobby) throw new AppError('notFound', 'noSuchConversation')
      const { conversation } = await model.findOrCreate({ kind: 'lobby', key: `lobby:${challengeId}`, title: '', subject: { kind: 'challenge', id: challengeId }, createdBy: null, at: clock.now() })
      const [id, person] = [conversation._id.toString(), idOf(actor)]
      // Who was removed does not let themselves in again.
      if ((await model.member(id, person))?.state === 'removed') throw new AppError('forbidden', 'removedFromConversation')
      const moderators = lobby.organisers.map((organiser) => ({ person: organiser, role: 'moderator' as const, state: 'active' as const }))
      const came = await model.join(id, [...moderators, ...(lobby.organisers.includes(person) ? [] : [{ person, role: 'member' as const, state: 'active' as const }])], 0, clock.now())
      if (came.length > 0) teller.altered(id)
      return read(actor, id)
    },
    /** After a change of a team: its conversation, if there is one, follows. */
    followTeam: async (ideaId: string, people: readonly string[]): Promise<void> => {
      const conversation = await model.byKey(teamKey(ideaId))
      if (conversation) await setPeople(conversation._id.toString(), people)
    },
  }
}
export type ConversationsService = ReturnType<typeof conversationsService>
