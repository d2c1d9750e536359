import { type ConversationView, MAX_GROUP, MAX_PINS, type MemberRole, type MemberView } from '@commonspark/shared/conversations/schema'
import { conversationAbilities } from '@commonspark/shared/conversations/rules'
import type { ConversationAbilities } from '@commonspark/shared/conversations/schema'
import { memberTyping } from '@commonspark/shared/conversations/socket'
import { AppError, demand, no } from '@commonspark/shared/ground/errors'
import { topicOf } from '@commonspark/shared/ground/live'
import type { DomainEvents } from '../../events/catalogue.ts'
import { type Actor, idOf } from '../../platform/actor.ts'
import type { Platform } from '../../platform/platform.ts'
import type { ConversationsModel } from './conversations.model.ts'
import type { ConversationsPolicy, Standing } from './conversations.policy.ts'
import type { ConversationsService } from './conversations.service.ts'
import type { MessagesService } from './messages.service.ts'
import type { ConversationPorts } from './ports.ts'
import type { SettingsService } from './settings.service.ts'
import type { Teller } from './teller.ts'

const SHOWN = 200
/** From so many on nobody's marks are shown: they would say little and be many. */
const MARKS_UP_TO = 50

interface Parts { platform: Platform<DomainEvents>; model: ConversationsModel; messages: MessagesService; conversations: ConversationsService; policy: ConversationsPolicy; ports: ConversationPorts; settings: SettingsService; teller: Teller }

/** Who is in a conversation, what they may do there, and its rules. */
export function membersService({ platform, model, messages, conversations, policy, ports, settings, teller }: Parts) {
  const { clock, live } = platform
  const demandAbility = async (actor: Actor, id: string, ability: keyof ConversationAbilities): Promise<Standing> => {
    const place = await policy.standing(actor, id)
    if (!conversationAbilities(place.facts)[ability]) demand(no('notYoursInConversation'))
    return place
  }
  const tell = (id: string, by: string, what: 'added' | 'left' | 'removed' | 'renamed' | 'slowed' | 'pinned', more: { people?: string[]; title?: string; seconds?: number }): Promise<void> =>
    messages.event(id, by, `event:${what}:${clock.now().getTime()}:${Math.random().toString(36).slice(2)}`, { what, people: more.people ?? [], title: more.title ?? '', seconds: more.seconds ?? 0 })

  /** A conversation that people began has an owner as long as anybody is in it. */
  const keepOwner = async (id: string): Promise<void> => {
    const members = await model.members(id, 0, ['active'])
    if (members.length > 0 && !members.some((member) => member.role === 'owner')) await model.setRole(id, (members.find((member) => member.role === 'moderator') ?? members[0]!).person, 'owner')
  }

  return {
    list: async (actor: Actor, id: string): Promise<MemberView[]> => {
      const { member, conversation } = await policy.find(actor, id)
      const members = await model.members(id, SHOWN)
      const people = members.map((each) => each.person)
      const [cards, chosen, present, blocked] = await Promise.all([ports.cards(people), settings.ofMany(people), settings.present(people), ports.blocked(member.person, people)])
      const shows = members.length <= MARKS_UP_TO && chosen(member.person).receipts
      return members.flatMap((each) => {
        const card = cards.get(each.person)
        if (!card) return []
        const own = each.person === member.person
        const { receipts, presence } = chosen(each.person)
        const apart = !own && (blocked.has(each.person) || each.state !== 'active' || (conversation.kind === 'direct' && member.state !== 'active'))
        return [{
          person: card, role: each.role, state: each.state, present: !apart && presence && present.has(each.person),
          readSeq: own || (shows && receipts && !apart) ? each.readSeq : 0, deliveredSeq: own || (shows && !apart && (receipts || presence)) ? each.deliveredSeq : 0,
        }]
      })
    },
    add: async (actor: Actor, id: string, people: readonly string[]): Promise<ConversationView> => {
      const { conversation } = await demandAbility(actor, id, 'add')
      const person = idOf(actor)
      const [cards, blocked, count] = await Promise.all([ports.cards(people), ports.blocked(person, people), model.countMembers(id)])
      if (people.some((each) => !cards.has(each))) throw new AppError('notFound', 'noSuchPerson')
      if (blocked.size > 0) throw new AppError('forbidden', 'cannotWriteToPerson')
      if (count + people.length > MAX_GROUP) throw new AppError('conflict', 'conversationFull')
      const state = async (other: string): Promise<'active' | 'request'> => ((await model.meet(person, other)) || (await ports.acquainted(person, other)) ? 'active' : 'request')
      const came = await model.join(id, await Promise.all(people.map(async (each) => ({ person: each, role: 'member' as const, state: await state(each) }))), conversation.lastSeq, clock.now())
      if (came.length > 0) await tell(id, person, 'added', { people: came })
      teller.altered(id)
      return conversations.read(actor, id)
    },
    /** Removes somebody, or oneself. Their sockets are taken out before anybody is told. */
    remove: async (actor: Actor, id: string, person: string): Promise<void> => {
      const own = person === idOf(actor)
      const { member } = await demandAbility(actor, id, own ? 'leave' : 'remove')
      const there = await model.member(id, person)
      if (!there || !['active', 'request'].includes(there.state)) throw new AppError('notFound', 'noSuchPerson')
      if (!own && there.role !== 'member' && member.role !== 'owner') demand(no('notYoursInConversation'))
      if (!(await model.setState(id, person, ['active', 'request'], own ? 'left' : 'removed'))) return
      teller.dismiss(person, id)
      await keepOwner(id)
      await tell(id, idOf(actor), own ? 'left' : 'removed', { people: [person] })
      teller.altered(id, [person])
    },
    setRole: async (actor: Actor, id: string, person: string, role: MemberRole): Promise<void> => {
      await demandAbility(actor, id, 'manage')
      if (!(await model.setRole(id, person, role))) throw new AppError('notFound', 'noSuchPerson')
      await keepOwner(id)
      teller.altered(id)
    },
    change: async (actor: Actor, id: string, { title, slowSeconds }: { title?: string | undefined; slowSeconds?: number | undefined }): Promise<ConversationView> => {
      const { conversation } = await demandAbility(actor, id, 'manage')
      const changes = { ...(title !== undefined && title !== conversation.title ? { title } : {}), ...(slowSeconds !== undefined && slowSeconds !== conversation.slowSeconds ? { slowSeconds } : {}) }
      await model.change(id, changes)
      if (changes.title !== undefined) await tell(id, idOf(actor), 'renamed', { title: changes.title })
      if (changes.slowSeconds !== undefined) await tell(id, idOf(actor), 'slowed', { seconds: changes.slowSeconds })
      teller.altered(id)
      return conversations.read(actor, id)
    },
    pin: async (actor: Actor, id: string, seq: number, on: boolean): Promise<ConversationView> => {
      const { conversation } = await demandAbility(actor, id, 'pin')
      const row = await messages.visible(actor, id, seq)
      if (on && (row.deleted || row.event)) throw new AppError('gone', 'messageDeleted')
      if (!(await model.pin(id, seq, on, MAX_PINS))) throw new AppError('conflict', 'tooManyPins')
      if (on && !conversation.pins.includes(seq)) await tell(id, idOf(actor), 'pinned', { seconds: seq })
      teller.altered(id)
      return conversations.read(actor, id)
    },
    /** Tells the others that one is writing, unless one keeps that to oneself. */
    typing: async (actor: Actor, id: string): Promise<boolean> => {
      const place = await policy.standing(actor, id)
      policy.demandWrite(place)
      if (place.member.state !== 'active' || place.facts.waiting || !(await settings.of(place.member.person)).presence || (await policy.isApart(place.conversation, place.member.person))) return false
      live.tell(topicOf('conversation', id), memberTyping, { conversationId: id, personId: place.member.person })
      return true
    },
  }
}
export type MembersService = ReturnType<typeof membersService>
