import type { NotificationKind, NotificationView } from '@commonspark/shared/notifications/schema'
import type { DomainEvents } from '../../events/catalogue.ts'
import type { Actor } from '../../platform/actor.ts'
import { layOut, type LetterParts } from '../../platform/mail/letter.ts'
import type { Platform } from '../../platform/platform.ts'
import { sign } from '../../platform/secrets.ts'
import type { Notification, NotificationsModel } from './notifications.model.ts'
import { sentenceOf } from './notifications.presenter.ts'
import type { NotificationPorts, NotificationsService } from './notifications.service.ts'

type List = NonNullable<LetterParts['list']>
/** Somebody who is written to: what they may read depends on who they are. */
interface Reader { actor: Actor; email: string; name: string }

/** The most that a digest lists; its subject counts them all. */
const LISTED = 50
const ELSEWHERE = new Error('the digest was taken elsewhere')

/** Letters about notifications: at once or once a day as each person chose, never of what is read already or may no longer be read. */
export function notificationLetters(platform: Platform<DomainEvents>, notifications: NotificationsModel, service: NotificationsService, ports: NotificationPorts) {
  const { config, database, mail, words, secret } = platform

  /** The way out of these letters: for mail programs (RFC 8058) and for people. */
  const wayOut = ({ actor }: Reader, kind: NotificationKind | 'all') => {
    const token = sign(`unsubscribe ${actor.id} ${kind}`, secret)
    const say = (key: string, url: string): string => words(actor.locale, `notifications.letter.${key}`, { url })
    return {
      headers: { 'List-Unsubscribe': `<${config.PUBLIC_URL}/api/unsubscribe?token=${token}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
      footer: [
        say(kind === 'all' ? 'stopAll' : 'stopKind', `${config.PUBLIC_URL}/unsubscribe#${token}`),
        say('choose', `${config.PUBLIC_URL}/settings`),
      ],
    }
  }
  const readerOf = async (person: string): Promise<Reader | null> => {
    const [actor, address] = await Promise.all([ports.actor(person), ports.address(person)])
    return actor && address && { actor, email: address.email, name: address.name }
  }
  const urlOf = (view: NotificationView): string => `${config.PUBLIC_URL}${view.path}`

  const writeAtOnce = async (row: Notification, reader: Reader): Promise<void> => {
    const { locale } = reader.actor
    const [view] = await service.views(reader.actor, await service.seen(reader.actor, [row]))
    if (!view) return
    const sentence = sentenceOf(view, words, locale)
    const { headers, footer } = wayOut(reader, row.kind)
    await mail.send(`notification:${view.id}`, reader.email, layOut({
      subject: sentence,
      greeting: words(locale, 'letters.greeting', { name: reader.name }),
      paragraphs: [sentence],
      action: { label: words(locale, 'notifications.letter.open'), url: urlOf(view) },
      footer,
    }), { headers })
    mail.poke()
  }

  /** Entries of a digest, by idea: the idea with the newest one first, and the newest within it first. */
  const entriesOf = async ({ actor }: Reader, rows: readonly Notification[]): Promise<{ count: number; list: List }> => {
    const seen = await service.seen(actor, rows)
    const views = await service.views(actor, seen.slice(0, LISTED))
    const groups = new Map<string | null, List>()
    for (const [at, view] of views.entries()) {
      const { row, told: { heading } } = seen[at]!
      const about = row.about.idea ?? row.about.organisation
      const group = groups.get(about) ?? []
      groups.set(about, [...group, { ...(group.length === 0 && heading !== null ? { heading } : {}), text: sentenceOf(view, words, actor.locale), url: urlOf(view) }])
    }
    return { count: seen.length, list: [...groups.values()].flat() }
  }
  /** Null when there is nothing to tell. */
  const digestTo = async (reader: Reader, rows: readonly Notification[]) => {
    const { count, list } = await entriesOf(reader, rows)
    if (count === 0) return null
    const { locale } = reader.actor
    const { headers, footer } = wayOut(reader, 'all')
    const text = layOut({
      subject: words(locale, 'notifications.digest.subject', { count }),
      greeting: words(locale, 'letters.greeting', { name: reader.name }),
      paragraphs: [words(locale, 'notifications.digest.intro')],
      list,
      action: { label: words(locale, 'notifications.digest.open'), url: `${config.PUBLIC_URL}/notifications` },
      footer,
    })
    return { headers, text }
  }
  const writeDigest = async (person: string): Promise<void> => {
    const [rows, reader, preferences] = await Promise.all([notifications.due(person), readerOf(person), service.preferences(person)])
    const letter = reader && await digestTo(reader, rows.filter((row) => row.readAt === null && preferences[row.kind] !== 'never'))
    // Taken and put into the queue as one: whoever comes second, after a crash or in another process, finds it taken.
    await database.transaction(async (tx) => {
      if ((await notifications.takeForDigest(rows, tx)) < rows.length) throw ELSEWHERE
      if (letter) await mail.send(`digest:${person}:${String(rows[0]?._id)}`, reader.email, letter.text, { tx, headers: letter.headers })
    }).catch((error: unknown) => { if (error !== ELSEWHERE) throw error })
  }

  return {
    /** Writes of one notification at once, unless it is read or chosen away by now; harmless when it is asked twice. */
    made: async (notificationId: string): Promise<void> => {
      const row = await notifications.byId(notificationId)
      if (!row || row.readAt || (await service.preferences(row.person))[row.kind] === 'never') return
      const reader = await readerOf(row.person)
      if (reader) await writeAtOnce(row, reader)
    },
    /** Writes everybody's digest; throws when the server is stopping, and may be begun again. */
    digest: async (stopping: AbortSignal): Promise<void> => {
      const failed: Error[] = []
      for (const person of await notifications.dueToSomebody()) {
        stopping.throwIfAborted()
        await writeDigest(person).catch((error: Error) => { failed.push(error) })
      }
      mail.poke()
      // One person's letter does not hold up the others'; theirs is tried again with the job.
      if (failed.length > 0) throw new AggregateError(failed, `${failed.length} digests not written: ${failed[0]?.message}`)
    },
  }
}
export type NotificationLetters = ReturnType<typeof notificationLetters>
