import { createHash } from 'node:crypto'
import ical, { ICalEventStatus } from 'ical-generator'
import type { z } from 'zod'
import { type Dashboard, type Embed, ChallengeContent } from '@commonspark/shared/challenges/schema'
import { deadlineOf } from '@commonspark/shared/challenges/phases'
import { galleryIsOpen } from '@commonspark/shared/challenges/rules'
import { AppError } from '@commonspark/shared/ground/errors'
import type { DomainEvents } from '../../events/catalogue.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Platform } from '../../platform/platform.ts'
import type { Challenge, ChallengesModel } from './challenges.model.ts'
import { demandOrganiser, demandReadable } from './challenges.policy.ts'
import { presentPhases } from './challenges.presenter.ts'
import type { TalkModel } from './talk.model.ts'

/** What is shown elsewhere and counted for organisers; asked of other rooms. */
export interface OpenPorts {
  hosts(ids: readonly string[]): Promise<Map<string, string>>
  dashboard(challengeId: string, timeZone: string): Promise<Omit<Dashboard, 'openQuestions'>>
  /** The newest cards of the public gallery. */
  gallery(challengeId: string, limit: number): Promise<{ id: string; title: string; country: string | null }[]>
}

const IN_AN_EMBED = 12
const escape = (text: string): string => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`)
const STYLE = 'body{margin:0;padding:20px;font:16px/1.5 Georgia,serif;background:#f7f3ec;color:#26221c}h1{font-size:20px;margin:0 0 4px}p{margin:0 0 12px}.big{font:600 28px/1.2 Arial,sans-serif;margin:12px 0}ul{margin:12px 0 0;padding:0;list-style:none}li{padding:6px 0;border-top:1px solid #ddd3c2}a{color:#8f370c}@media(prefers-color-scheme:dark){body{background:#1d1a16;color:#efe8dc}li{border-color:#443d33}a{color:#f0a37c}}'
/** What the page may do: nothing but be framed and show its own style. */
export const EMBED_POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors *`

export function openService({ clock, config, words }: Platform<DomainEvents>, challenges: ChallengesModel, talk: TalkModel, ports: OpenPorts) {
  const publicOne = async (id: string): Promise<Challenge> => {
    const row = await challenges.byId(id)
    if (row?.state !== 'published') throw new AppError('notFound', 'noSuchChallenge')
    return row
  }
  const embed = async (id: string): Promise<z.infer<typeof Embed>> => {
    const row = await publicOne(id)
    const now = clock.now()
    const content = ChallengeContent.parse(row.content)
    const shown = !row.cancelled && galleryIsOpen(content, row.spans, now, row.releasedAt !== null) ? await ports.gallery(id, IN_AN_EMBED) : []
    const url = `${config.PUBLIC_URL}/challenges/${id}`
    return {
      id, title: content.title, host: (await ports.hosts([row.host])).get(row.host) ?? '', url, now: now.getTime(), moment: presentPhases(row, now).moment,
      closesAt: deadlineOf(row.spans)?.toISOString() ?? null, entryCount: row.entryCount,
      gallery: shown.map((one) => ({ id: one.id, title: one.title, country: one.country as never, url: `${url}/gallery/${one.id}` })),
    }
  }
  return {
    embed,
    /** A page of its own, without a script, that loads itself again every minute. */
    page: async (id: string, locale: string): Promise<string> => {
      const { title, host, url, now, closesAt, entryCount, gallery, moment } = await embed(id)
      const left = closesAt ? Math.max(0, Date.parse(closesAt) - now) : 0
      const [days, hours, minutes] = [Math.floor(left / 86_400_000), Math.floor(left / 3_600_000) % 24, Math.floor(left / 60_000) % 60]
      const say = (key: string, params = {}): string => escape(words(locale, `contestLetters.embed.${key}`, params))
      return `<!doctype html><html lang="${escape(locale)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta http-equiv="refresh" content="60"><title>${escape(title)}</title><style>${STYLE}</style></head><body>
<h1><a href="${escape(url)}" target="_blank" rel="noopener">${escape(title)}</a></h1><p>${escape(host)}</p>
<p class="big">${moment === 'open' ? say('left', { days, hours, minutes }) : say(moment === 'upcoming' ? 'soon' : moment === 'cancelled' ? 'cancelled' : 'closed')}</p><p>${say('entries', { count: entryCount })}</p>
<ul>${gallery.map((one) => `<li><a href="${escape(one.url)}" target="_blank" rel="noopener">${escape(one.title)}</a>${one.country ? ` · ${escape(one.country)}` : ''}</li>`).join('')}</ul></body></html>`
    },
    /** The dates as a calendar: an hour before each end, so that a reminder is of use. */
    calendar: async (actor: Actor, id: string): Promise<string> => {
      const row = await challenges.byId(id)
      demandReadable(row, actor, clock.now())
      const { title, summary } = ChallengeContent.parse(row.content)
      const calendar = ical({ name: title, prodId: { company: 'Commonspark', product: 'challenges', language: 'EN' } })
      const url = `${config.PUBLIC_URL}/challenges/${id}`
      for (const { phase, from, until } of row.spans) {
        const name = words(actor.locale, `contestLetters.phase.${phase}`)
        const end = until ?? new Date(from.getTime() + 3_600_000)
        calendar.createEvent({
          id: `${id}-${phase}@${new URL(config.PUBLIC_URL).hostname}`, stamp: row.savedAt, sequence: row.scheduleVersion, start: phase === 'open' ? new Date(end.getTime() - 3_600_000) : from, end,
          summary: phase === 'open' ? words(actor.locale, 'contestLetters.calendar.deadline', { title }) : `${title}: ${name}`, description: summary, url, ...(row.cancelled ? { status: ICalEventStatus.CANCELLED } : {}),
        })
      }
      return calendar.toString()
    },
    dashboard: async (actor: Actor, id: string): Promise<Dashboard> => {
      const row = await challenges.byId(id)
      demandOrganiser(row, actor, clock.now())
      const [counted, openQuestions] = await Promise.all([ports.dashboard(id, row.content.schedule.timeZone), talk.openQuestions(id)])
      return { ...counted, openQuestions }
    },
  }
}
export type OpenService = ReturnType<typeof openService>
