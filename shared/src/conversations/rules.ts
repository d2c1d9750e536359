import { no, type Verdict, yes } from '../ground/errors.ts'
import { type ConversationAbilities, type ConversationKind, MAX_ASKING, type MemberRole, type MemberState } from './schema.ts'

/** What decides about a conversation and somebody in it. */
export interface MemberFacts {
  kind: ConversationKind
  state: MemberState
  role: MemberRole
  /** One of the two in a direct conversation has blocked the other. */
  blocked: boolean
  /** The other in a direct conversation has not answered yet. */
  waiting: boolean
  lastSeq: number
}

const OWN_KINDS: readonly ConversationKind[] = ['group', 'broadcast']
const isIn = (state: MemberState): boolean => state === 'active' || state === 'request'

/** Whether somebody may write here, with the reason to say when not; to write is also to accept a request. */
export function mayWrite({ kind, state, role, blocked, waiting, lastSeq }: MemberFacts): Verdict {
  if (!isIn(state)) return no('notInConversation')
  if (blocked) return no('cannotWriteToPerson')
  if (waiting && lastSeq >= MAX_ASKING) return no('waitForAnswer')
  if (kind === 'broadcast' && role === 'member') return no('ownersWrite')
  return yes
}

/** The table of abilities: every door asks here. */
export function conversationAbilities(facts: MemberFacts): ConversationAbilities {
  const { kind, state, role } = facts
  const active = state === 'active'
  const leads = active && role !== 'member'
  return {
    write: mayWrite(facts).ok,
    manage: active && role === 'owner' && OWN_KINDS.includes(kind),
    add: active && OWN_KINDS.includes(kind) && (kind === 'group' || role === 'owner'),
    remove: leads && (OWN_KINDS.includes(kind) || kind === 'lobby'),
    pin: active && (leads || kind === 'direct' || kind === 'team' || kind === 'session'),
    // Who belongs to a team is in its conversation; the team is what one leaves.
    leave: active && kind !== 'direct' && kind !== 'team',
    answer: state === 'request',
  }
}

/** What decides about one message and somebody in its conversation. */
export interface MessageFacts { own: boolean; deleted: boolean; event: boolean; kind: ConversationKind; role: MemberRole; write: boolean }
export interface MessageAbilities { edit: boolean; delete: boolean; react: boolean; reply: boolean; report: boolean }

/** The table of what one may do with a message; both sides ask here. */
export function messageAbilities({ own, deleted, event, kind, role, write }: MessageFacts): MessageAbilities {
  const stands = !deleted && !event
  return {
    edit: stands && own && write,
    delete: stands && (own || (role !== 'member' && kind !== 'direct')),
    react: stands && (write || kind === 'broadcast'),
    reply: stands && write,
    report: stands && !own,
  }
}

/** How a message begins, on one line without marks, for lists and quotes. */
export function excerptOf(text: string, most = 120): string {
  const plain = text.replace(/@\[([^\][\n]{1,80})\]\([0-9a-f]{24}\)/g, '@$1').replace(/```[^\n]*\n?|[*_`~]{1,3}|^#{1,6} |^> ?/gm, '').replace(/\s+/g, ' ').trim()
  return plain.length > most ? `${plain.slice(0, most - 1).toWellFormed().trimEnd()}…` : plain
}

/** The first address of another site in a text, as it is written; null without one. */
export const linkIn = (text: string): string | null => /https?:\/\/[^\s<>()[\]"'`]{4,500}/.exec(text)?.[0].replace(/[.,;:!?…]+$/, '') ?? null

/** Whether an hour of the day lies in a quiet time that may pass over midnight. */
export const isQuiet = (hour: number, from: number, to: number): boolean => (from === to ? false : from < to ? hour >= from && hour < to : hour >= from || hour < to)
