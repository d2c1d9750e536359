import { createHmac } from 'node:crypto'
import type { DomainEvents } from '../../events/catalogue.ts'
import { layOut } from '../../platform/mail/letter.ts'
import type { Platform } from '../../platform/platform.ts'
import { sign } from '../../platform/secrets.ts'
import { phaseAt } from '@commonspark/shared/votes/rules'
import type { VotePorts } from './ports.ts'
import type { RegisterModel } from './register.model.ts'
import { sha256Hex } from './sha256.ts'
import type { VotesModel } from './votes.model.ts'
import { scheduleOf } from './votes.policy.ts'

const BATCH = 200
const DAY = 86_400_000
/** The most invitations that go out in the name of one organisation in a day: enough for a town's list in time, useless for advertising. */
export const INVITATIONS_A_DAY = 1000
/** Words that a mail program would make a link of; strangers are led nowhere but to the vote. */
const LINK = /:\/\/|\S\.\S{2,}|@/

/**
 * Letters to those on the list of a vote who have no account: one for an address and vote, with the way to an account and back.
 * Nobody who said that they want none gets one; whoever has an account is told like everybody else.
 */
export function invitations(platform: Platform<DomainEvents>, votes: VotesModel, register: RegisterModel, ports: VotePorts) {
  const { clock, config, mail, secret, words } = platform
  const markOf = (address: string): string => createHmac('sha256', secret).update(`no invitations ${address}`).digest('hex')

  return {
    /** Writes to whoever was not written to yet; again is harmless. */
    invite: async (id: string): Promise<void> => {
      const vote = await votes.byId(id)
      if (!vote || vote.content.eligibility.kind !== 'list' || phaseAt(scheduleOf(vote), clock.now()) !== 'open') return
      const locale = vote.createdBy ? await ports.localeOf(vote.createdBy) : 'en'
      const say = (key: string, params: Record<string, string> = {}): string => words(locale, `letters.voteInvitation.${key}`, params)
      const name = (vote.organisation && (await ports.organisations([vote.organisation])).get(vote.organisation)) || 'Commonspark'
      const { title, timeZone } = vote.content
      const until = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone }).format(vote.closesAt!)
      const text = LINK.test(title) || LINK.test(name) ? say('plain', { until }) : say('text', { organisation: name, vote: title, until })
      const today = new Date(Math.floor(clock.now().getTime() / DAY) * DAY)
      for (;;) {
        const some = await register.uninvited(id, BATCH)
        if (some.length === 0) break
        const [strangers, refused] = [await ports.withoutAccount(some), await register.refused(some.map(markOf))]
        const wanted = strangers.filter((address) => !refused.has(markOf(address)))
        const mark = `${vote.organisation ?? 'house'} ${today.toISOString()}`
        const before = (await register.trace('invitations', wanted.map(() => ({ mark, until: new Date(today.getTime() + 2 * DAY) })))).get(mark) ?? 0
        const room = Math.max(0, INVITATIONS_A_DAY - before)
        await Promise.all(wanted.slice(0, room).map((address) => {
          const token = sign(`uninvite ${address}`, secret)
          return mail.send(`vote-invitation:${id}:${sha256Hex(address)}`, address, layOut({
            subject: say('subject'), greeting: say('greeting'), paragraphs: [text, say('how')],
            action: { label: say('action'), url: `${config.PUBLIC_URL}/sign-up?next=${encodeURIComponent(`/votes/${id}`)}` },
            footer: [say('why'), say('stop', { url: `${config.PUBLIC_URL}/unsubscribe#${token}` })],
          }), { headers: { 'List-Unsubscribe': `<${config.PUBLIC_URL}/api/unsubscribe?token=${token}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } })
        }))
        // Whoever is left over today is written to when the end comes near, or the list grows.
        const left = new Set(wanted.slice(room))
        await register.invited(id, some.filter((address) => !left.has(address)))
        if (left.size > 0) break
      }
      mail.poke()
    },
    /** No more of these letters to this address, from nobody. */
    refuse: (address: string): Promise<void> => register.refuse(markOf(address)),
  }
}
