import { randomUUID } from 'node:crypto'
import { phaseAt } from '@commonspark/shared/matchmaking/clock'
import { SessionContent } from '@commonspark/shared/matchmaking/schema'
import type { DomainEvents } from '../events/catalogue.ts'
import type { Demo } from '../features/demo/index.ts'
import type { Actor } from '../platform/actor.ts'
import type { Platform } from '../platform/platform.ts'
import type { Rooms } from './rooms.ts'

const EVERY = 2_500
const DAY = 86_400_000
/** How long a guest takes to read and write. */
const PAUSE = 4_000

/**
 * Only in the demo: keeps one matchmaking session ready, and lets the demo's people come to it while somebody real is there. They
 * answer in their pair's conversation a few times and want to keep in touch. Returns how to stop it.
 */
export function seatGuests({ clock, log }: Platform<DomainEvents>, { matchmaking, conversations }: Pick<Rooms, 'matchmaking' | 'conversations'>, { session: plan }: Pick<Demo, 'session'>): () => void {
  const guests = new Set(plan.guests)
  const actor = (id: string): Actor => ({ id, roles: [], locale: 'en', session: null, ip: 'demo' })

  const ready = async () => {
    const open = (await matchmaking.model.concerning(plan.organiser)).find((one) => one.organiser === plan.organiser && one.key.startsWith('demo:') && one.closedAt === null && one.endedAt === null)
    if (open && phaseOf(open).kind !== 'over') return open
    const { title, topic, rounds, roundSeconds, breakSeconds } = plan
    const startsAt = new Date(clock.now().getTime() + 30 * DAY)
    return matchmaking.model.create({ organiser: plan.organiser, key: `demo:${randomUUID()}`, content: SessionContent.parse({ title, topic, rounds, roundSeconds, breakSeconds, startsAt: startsAt.toISOString() }), startsAt })
  }
  const phaseOf = (session: { content: SessionContent; startsAt: Date; endedAt: Date | null }) =>
    phaseAt({ ...session.content, startsAt: session.startsAt.getTime(), endedAt: session.endedAt?.getTime() ?? null }, clock.now().getTime())

  const answer = async (guest: string, conversation: string): Promise<void> => {
    const { items } = await conversations.read(actor(guest), conversation)
    const said = items.filter((message) => message.event === null)
    const own = said.filter((message) => message.senderId === guest).length
    const last = said.at(-1)
    const asked = said.length - own
    const rested = !last || clock.now().getTime() - new Date(last.at).getTime() > PAUSE
    const line = plan.lines[own]
    if (line && rested && own <= asked && last?.senderId !== guest) await conversations.send(actor(guest), conversation, { key: randomUUID(), text: line, replyTo: null, files: [] })
  }
  const turn = async (): Promise<void> => {
    const session = await ready()
    const id = session._id.toString()
    const present = await matchmaking.model.present(id, clock.now())
    if (!present.some((person) => !guests.has(person))) return
    for (const guest of guests) await matchmaking.seat(id, guest)
    if (phaseOf(session).kind !== 'round') return
    for (const group of (await matchmaking.model.groups(id)).filter((one) => one.open && one.conversation && one.people.some((person) => !guests.has(person)))) {
      for (const guest of group.people.filter((person) => guests.has(person))) {
        await answer(guest, group.conversation!)
        if (!group.kept.includes(guest)) await matchmaking.keep(group._id.toString(), guest, true)
      }
    }
  }
  let busy = false
  const work = (): void => {
    if (busy) return
    busy = true
    turn().catch((error: Error) => { log.warn({ error: error.message }, 'the demo’s guests wait') }).finally(() => { busy = false })
  }
  work()
  const timer = setInterval(work, EVERY)
  return () => { clearInterval(timer) }
}
