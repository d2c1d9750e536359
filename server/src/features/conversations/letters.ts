import { excerptOf, isQuiet } from '@commonspark/shared/conversations/rules'
import type { MessagingSettings } from '@commonspark/shared/conversations/schema'
import type { DomainEvents } from '../../events/catalogue.ts'
import { layOut, type LetterParts } from '../../platform/mail/letter.ts'
import type { Platform } from '../../platform/platform.ts'
import { sign } from '../../platform/secrets.ts'
import type { Conversation, ConversationsModel, Member } from './conversations.model.ts'
import { otherIn } from './conversations.policy.ts'
import type { Message, MessagesModel } from './messages.model.ts'
import type { ConversationPorts } from './ports.ts'
import type { SettingsService } from './settings.service.ts'

interface Untold { member: Member; conversation: Conversation }
interface Missed extends Untold { messages: readonly Message[]; count: number }

const A_WHILE = 15 * 60_000
/** Whoever was away for longer than this has seen the letter about it. */
const AGO = 3 * 86_400_000
const DAILY_AT = 7
/** How many messages of one conversation a letter quotes, and how many unread ones are looked at. */
const QUOTED = 3
const LOOKED_AT = 60
const ELSEWHERE = new Error('told elsewhere')

/** The hour of the day where the person is. */
export const hourIn = (timeZone: string, now: Date): number => Number(new Intl.DateTimeFormat('en-GB', { hour: '2-digit', hourCycle: 'h23', timeZone }).format(now))

/** Whether a letter may go now, by what the person has chosen. */
export function mayWriteNow({ letters, quietFrom, quietTo, timeZone }: MessagingSettings, now: Date): boolean {
  const hour = hourIn(timeZone, now)
  if (letters === 'never' || (letters === 'daily' && hour !== DAILY_AT)) return false
  return letters === 'daily' || !isQuiet(hour, quietFrom, quietTo)
}

/** Letters about what is unread after a while: one for each person, by conversation, newest first, and of each message once. */
export function messageLetters(platform: Platform<DomainEvents>, model: ConversationsModel, messages: MessagesModel, settings: SettingsService, ports: ConversationPorts) {
  const { clock, config, database, mail, words } = platform

  const missedBy = async (person: string, { member, conversation }: Untold, now: Date): Promise<Missed | null> => {
    const from = Math.max(member.readSeq, member.toldSeq, member.fromSeq) + 1
    const unread = (await messages.from(member.conversation, from, LOOKED_AT)).filter((row) => row.sender !== person && !row.event && !row.deleted)
    const told = member.notify === 'mentions' ? unread.filter((row) => row.mentions.includes(person)) : unread
    if (told.length === 0 || told[0]!.at.getTime() > now.getTime() - A_WHILE) return null
    const blocked = await ports.blocked(person, told.map((row) => row.sender))
    const shown = told.filter((row) => !blocked.has(row.sender))
    return shown.length > 0 && !(conversation.kind === 'direct' && blocked.has(otherIn(conversation, person))) ? { member, conversation, messages: shown, count: shown.length } : null
  }
  const write = async (person: string, untold: readonly Untold[], now: Date): Promise<void> => {
    const missed = (await Promise.all(untold.map((each) => missedBy(person, each, now)))).flatMap((each) => each ?? []).toSorted((a, b) => b.conversation.activeAt.getTime() - a.conversation.activeAt.getTime())
    const [actor, address] = await Promise.all([ports.actor(person), ports.address(person)])
    if (missed.length === 0 || !actor || !address) return
    const { locale } = actor
    const cards = await ports.cards(missed.flatMap(({ messages: rows }) => rows.map((row) => row.sender)))
    const nameOf = (sender: string): string => cards.get(sender)?.name ?? words(locale, 'conversations.gone')
    const list: NonNullable<LetterParts['list']> = missed.flatMap(({ conversation, messages: rows, count, member }) => {
      const name = conversation.title || nameOf(rows.at(-1)!.sender)
      return rows.toReversed().slice(0, QUOTED).map((row, at) => ({
        ...(at === 0 ? { heading: words(locale, 'conversations.letter.from', { name, count }) } : {}),
        text: `${nameOf(row.sender)}: ${excerptOf(row.text) || words(locale, 'conversations.noWords')}`, url: `${config.PUBLIC_URL}/messages/${member.conversation}#m${row.seq}`,
      }))
    })
    const token = sign(`unsubscribe ${person} messages`, platform.secret)
    const text = layOut({
      subject: words(locale, 'conversations.letter.subject', { count: missed.reduce((sum, { count }) => sum + count, 0) }),
      greeting: words(locale, 'letters.greeting', { name: address.name }), paragraphs: [words(locale, 'conversations.letter.intro')], list,
      action: { label: words(locale, 'conversations.letter.open'), url: `${config.PUBLIC_URL}/messages` },
      footer: [words(locale, 'conversations.letter.stop', { url: `${config.PUBLIC_URL}/unsubscribe#${token}` }), words(locale, 'conversations.letter.choose', { url: `${config.PUBLIC_URL}/settings/conversations` })],
    })
    // Noted and put into the queue as one: whoever comes second, after a crash or in another process, finds it told.
    await database.transaction(async (tx) => {
      for (const { member, messages: rows } of missed) if (!(await model.told(member.conversation, person, rows.at(-1)!.seq, tx))) throw ELSEWHERE
      await mail.send(`messages:${person}:${missed[0]!.member.conversation}:${missed[0]!.messages.at(-1)!.seq}`, address.email, text, {
        tx, headers: { 'List-Unsubscribe': `<${config.PUBLIC_URL}/api/unsubscribe?token=${token}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
      })
    }).catch((error: unknown) => { if (error !== ELSEWHERE) throw error })
  }
  return {
    /** Writes to everybody to whom something is due; may be asked as often as one likes. */
    run: async (stopping: AbortSignal): Promise<void> => {
      const now = clock.now()
      const byPerson = new Map<string, Untold[]>()
      for (const each of await model.untold(new Date(now.getTime() - AGO), now)) byPerson.set(each.member.person, [...byPerson.get(each.member.person) ?? [], each])
      const chosen = await settings.ofMany([...byPerson.keys()])
      for (const [person, untold] of byPerson) {
        stopping.throwIfAborted()
        if (mayWriteNow(chosen(person), now)) await write(person, untold, now)
      }
      mail.poke()
    },
  }
}
