import { mayWrite, type MemberFacts } from '@commonspark/shared/conversations/rules'
import { AppError, demand } from '@commonspark/shared/ground/errors'
import { type Actor, idOf } from '../../platform/actor.ts'
import type { Conversation, ConversationsModel, Member } from './conversations.model.ts'
import type { ConversationPorts } from './ports.ts'

/** A conversation, the actor's place in it, and what the shared rules decide on. */
export interface Standing { conversation: Conversation; member: Member; facts: MemberFacts }

/** The two people of a direct conversation are its key. */
export const directKey = (a: string, b: string): string => `direct:${a < b ? `${a}:${b}` : `${b}:${a}`}`
export const otherIn = (conversation: Pick<Conversation, 'key'>, person: string): string => conversation.key.split(':').slice(1).find((id) => id !== person) ?? person

/** Who may see and do what: nobody but its members ever learns that a conversation is there. */
export function conversationsPolicy(model: ConversationsModel, ports: Pick<ConversationPorts, 'blocked'>) {
  const factsOf = async (conversation: Conversation, member: Member): Promise<MemberFacts> => {
    const { kind, lastSeq } = conversation
    const direct = kind === 'direct' ? otherIn(conversation, member.person) : null
    const [blocks, other] = direct ? await Promise.all([ports.blocked(member.person, [direct]), model.member(member.conversation, direct)]) : [null, null]
    return { kind, state: member.state, role: member.role, blocked: (blocks?.size ?? 0) > 0, waiting: other?.state === 'request', lastSeq }
  }
  const find = async (actor: Actor, id: string): Promise<{ conversation: Conversation; member: Member }> => {
    const [conversation, member] = await Promise.all([model.byId(id), model.member(id, idOf(actor))])
    if (!conversation || !member || (member.state !== 'active' && member.state !== 'request')) throw new AppError('notFound', 'noSuchConversation')
    return { conversation, member }
  }
  /** Whether there is a block between the person and anybody in the conversation: a fact reaches them all, so it must not say what the person does. */
  const isApart = async (conversation: Conversation, person: string): Promise<boolean> => {
    const id = conversation._id.toString()
    const others = conversation.kind === 'direct' ? [otherIn(conversation, person)] : (await model.members(id)).map((member) => member.person)
    return (await ports.blocked(person, others)).size > 0
  }
  return {
    isApart,
    find,
    factsOf,
    standing: async (actor: Actor, id: string): Promise<Standing> => {
      const place = await find(actor, id)
      return { ...place, facts: await factsOf(place.conversation, place.member) }
    },
    demandWrite: ({ facts }: Standing): void => { demand(mayWrite(facts)) },
    mayWatch: async (person: string | null, id: string): Promise<boolean> => {
      if (!person) return false
      const member = await model.member(id, person)
      return member?.state === 'active' || member?.state === 'request'
    },
  }
}
export type ConversationsPolicy = ReturnType<typeof conversationsPolicy>
