import { isQuiet } from '@commonspark/shared/conversations/rules'
import type { DomainEvents } from '../../events/catalogue.ts'
import type { Platform } from '../../platform/platform.ts'
import type { ConversationsModel } from './conversations.model.ts'
import { hourIn } from './letters.ts'
import type { Message } from './messages.model.ts'
import type { MessagesService } from './messages.service.ts'
import type { ConversationPorts } from './ports.ts'
import type { SettingsService } from './settings.service.ts'

/** Whoever has the page open reads meanwhile, and what comes close together is told once. */
const WAIT = 4000
const MOST_PEOPLE = 1000

interface Parts { platform: Platform<DomainEvents>; model: ConversationsModel; messages: MessagesService; settings: SettingsService; ports: ConversationPorts }

/**
 * Tells browsers of messages that are still unread after a moment. It says how many there are and nothing of what they say or who
 * wrote them, for it may stand on a lock screen. Best effort, by the process that stored the message: the letter is what is promised.
 */
export function createPushes({ platform, model, messages, settings, ports }: Parts) {
  const { clock, log, words } = platform
  const waiting = new Map<string, Message[]>()
  const timers = new Set<NodeJS.Timeout>()

  const tell = async (id: string, rows: readonly Message[]): Promise<void> => {
    const members = (await model.members(id, MOST_PEOPLE, ['active'])).filter((member) => member.notify !== 'none')
    const reachable = await ports.push.reachable(members.map((member) => member.person))
    const away = members.filter((member) => reachable.has(member.person))
    if (away.length === 0) return
    const people = away.map((member) => member.person)
    const [chosen, present] = await Promise.all([settings.ofMany(people), settings.present(people)])
    const now = clock.now()
    await Promise.all(away.map(async ({ person, notify, readSeq }) => {
      const { quietFrom, quietTo, timeZone } = chosen(person)
      if (present.has(person) || isQuiet(hourIn(timeZone, now), quietFrom, quietTo)) return
      const unread = rows.filter((row) => row.seq > readSeq && row.sender !== person && (notify === 'all' || row.mentions.includes(person)))
      const apart = await ports.blocked(person, unread.map((row) => row.sender))
      const count = unread.filter((row) => !apart.has(row.sender)).length
      const actor = count > 0 ? await ports.actor(person) : null
      if (!actor) return
      await ports.push.tell(person, { title: words(actor.locale, 'conversations.title'), body: words(actor.locale, 'conversations.push.body', { count }), path: `/messages/${id}`, tag: `conversation:${id}` })
    }))
  }
  messages.follow((id, rows) => {
    const fresh = rows.filter((row) => !row.event && !row.deleted && row.editedAt === null)
    if (fresh.length === 0) return
    const there = waiting.get(id)
    if (there) { there.push(...fresh); return }
    waiting.set(id, [...fresh])
    const timer = setTimeout(() => {
      timers.delete(timer)
      const gathered = waiting.get(id) ?? []
      waiting.delete(id)
      tell(id, gathered).catch((error: Error) => { log.warn({ error: error.message }, 'messages not pushed') })
    }, WAIT)
    timers.add(timer)
  })
  return { stop: (): void => { for (const timer of timers) clearTimeout(timer) } }
}
