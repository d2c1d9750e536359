import { z } from 'zod'
import type { PageOf } from '@commonspark/shared/ground/endpoint'
import { AppError } from '@commonspark/shared/ground/errors'
import { topicOf } from '@commonspark/shared/ground/live'
import { DEFAULT_PREFERENCES, isPersonal } from '@commonspark/shared/notifications/rules'
import { type EmailMode, NotificationKind, notificationsChanged, type NotificationView, type Preferences } from '@commonspark/shared/notifications/schema'
import type { PersonCard } from '@commonspark/shared/people/schema'
import type { DomainEvents } from '../../events/catalogue.ts'
import { type Actor, idOf } from '../../platform/actor.ts'
import { encodeCursor, pageFrom } from '../../platform/cursor.ts'
import type { Platform } from '../../platform/platform.ts'
import { unsign } from '../../platform/secrets.ts'
import type { Notification, NotificationsModel } from './notifications.model.ts'
import { presentNotification, tellOf, type Told } from './notifications.presenter.ts'

/** What this room asks of others. */
export interface NotificationPorts {
  cards(personIds: readonly string[]): Promise<Map<string, PersonCard>>
  /** A person as who they are when they read; null when the account is gone. */
  actor(personId: string): Promise<Actor | null>
  /** Where a person is written to; null when the account is gone. */
  address(personId: string): Promise<{ email: string; name: string } | null>
  moderators(): Promise<string[]>
  /** Those of these people between whom and the person there is a block. */
  apart(person: string, others: readonly string[]): Promise<Set<string>>
  /** Whom a person has blocked. */
  hidden(person: string | null): Promise<ReadonlySet<string>>
  /** Titles of those of these ideas that the actor may read now. */
  titles(actor: Actor, ideaIds: readonly string[]): Promise<Map<string, string>>
  /** The active team of an idea; null when it is gone. */
  team(ideaId: string): Promise<{ everybody: string[]; leads: string[] } | null>
  followers(ideaId: string): Promise<string[]>
  authorOf(commentId: string): Promise<string | null>
  /** Those of these comments that are not deleted. */
  standing(commentIds: readonly string[]): Promise<Set<string>>
  /** Names of those of these organisations that exist. */
  organisations(ids: readonly string[]): Promise<Map<string, string>>
  /** No more invitations to votes to an address that may have no account. */
  stopInvitations(address: string): Promise<void>
  /** Titles of those of these votes that are published. */
  votes(ids: readonly string[]): Promise<Map<string, string>>
  /** Who may vote and has not, as far as that is known, who has voted, and who organises. */
  concernedByVote(voteId: string): Promise<{ electors: string[]; voters: string[]; organisers: string[] }>
  /** Titles of those of these matchmaking sessions to which the actor may come. */
  sessions(actor: Actor, ids: readonly string[]): Promise<Map<string, string>>
  /** Titles of those of these challenges that are published. */
  challenges(ids: readonly string[]): Promise<Map<string, string>>
  /** Letters about unread messages are another room's; the way out of all letters is one. */
  stopMessageLetters(personId: string): Promise<void>
}

const MOST_UNREAD = 100
const ALL = z.literal('all')
const MESSAGES = z.literal('messages')
const idsIn = (rows: readonly Notification[], field: 'idea' | 'comment' | 'organisation' | 'session' | 'vote' | 'challenge'): string[] => [...new Set(rows.flatMap((row) => row.about[field] ?? []))]

export function notificationsService(platform: Platform<DomainEvents>, notifications: NotificationsModel, ports: NotificationPorts) {
  const { clock, words } = platform

  /** Those that the reader may still read, with what can be said of them. */
  const seen = async (reader: Actor, rows: readonly Notification[]): Promise<{ row: Notification; told: Told }[]> => {
    const [ideaIds, commentIds, organisationIds, sessionIds, voteIds, challengeIds] = [idsIn(rows, 'idea'), idsIn(rows, 'comment'), idsIn(rows, 'organisation'), idsIn(rows, 'session'), idsIn(rows, 'vote'), idsIn(rows, 'challenge')]
    const [titles, comments, organisations, sessions, votes, challenges] = await Promise.all([
      ideaIds.length > 0 ? ports.titles(reader, ideaIds) : new Map<string, string>(),
      commentIds.length > 0 ? ports.standing(commentIds) : new Set<string>(),
      organisationIds.length > 0 ? ports.organisations(organisationIds) : new Map<string, string>(),
      sessionIds.length > 0 ? ports.sessions(reader, sessionIds) : new Map<string, string>(),
      voteIds.length > 0 ? ports.votes(voteIds) : new Map<string, string>(),
      challengeIds.length > 0 ? ports.challenges(challengeIds) : new Map<string, string>(),
    ])
    const hidden = await ports.hidden(reader.id)
    return rows.flatMap((row) => {
      if (row.actor !== null && hidden.has(row.actor) && isPersonal(row.kind)) return []
      const told = tellOf(row, reader, { titles, comments, organisations, sessions, votes, challenges }, words)
      return told ? [{ row, told }] : []
    })
  }
  const views = async (reader: Actor, rows: readonly { row: Notification; told: Told }[]): Promise<NotificationView[]> => {
    const cards = await ports.cards(rows.flatMap(({ row }) => row.actor ?? []))
    return rows.map(({ row, told }) => presentNotification(row, told, cards, words, reader.locale))
  }
  const unreadOf = async (reader: Actor): Promise<number> => (await seen(reader, await notifications.unread(idOf(reader), MOST_UNREAD))).length
  const placeOf = (row: Notification): string => encodeCursor([row.at.toISOString(), row._id.toString()])

  /** What each of these people gets as letters. */
  const preferencesOf = async (people: readonly string[]): Promise<(person: string) => Preferences> => {
    const chosen = await notifications.choices(people)
    return (person) => ({ ...DEFAULT_PREFERENCES, ...chosen.get(person) })
  }
  const preferences = async (person: string): Promise<Preferences> => (await preferencesOf([person]))(person)

  return {
    list: async (actor: Actor, limit: number, after?: string): Promise<PageOf<NotificationView> & { unread: number }> => {
      const found: { row: Notification; told: Told }[] = []
      // Rows that are left out are made up for by later ones, so that only the last page is short.
      for (let place = after; found.length <= limit;) {
        const rows = await notifications.page(idOf(actor), limit + 1, place)
        found.push(...await seen(actor, rows))
        const last = rows.at(-1)
        if (!last || rows.length <= limit) break
        place = placeOf(last)
      }
      const { items, next } = pageFrom(found, limit, ({ row }) => placeOf(row), (entry) => entry)
      return { items: await views(actor, items), next, unread: await unreadOf(actor) }
    },
    markRead: async (actor: Actor, ids?: readonly string[]): Promise<{ unread: number }> => {
      await notifications.markRead(idOf(actor), ids, clock.now())
      const unread = await unreadOf(actor)
      platform.live.tell(topicOf('person', idOf(actor)), notificationsChanged, { unread })
      return { unread }
    },
    /** Tells these people's open pages how many are unread; those with equally many in one go, for each telling is a write. */
    tell: async (people: readonly string[]): Promise<void> => {
      const counted = await Promise.all(people.map(async (person) => {
        const reader = await ports.actor(person)
        return { topic: topicOf('person', person), unread: reader ? await unreadOf(reader) : 0 }
      }))
      for (const unread of new Set(counted.map((each) => each.unread))) {
        platform.live.tell(counted.filter((each) => each.unread === unread).map(({ topic }) => topic), notificationsChanged, { unread })
      }
    },

    preferencesOf,
    preferences,
    choose: async (actor: Actor, modes: { [Kind in NotificationKind]?: EmailMode | undefined }): Promise<Preferences> => {
      const chosen = Object.entries(modes).filter((entry): entry is [NotificationKind, EmailMode] => entry[1] !== undefined)
      await notifications.choose(idOf(actor), Object.fromEntries(chosen))
      return preferences(idOf(actor))
    },
    /** Stops the letters that a token from one of them names; the same token may be used again. */
    unsubscribe: async (token: string): Promise<{ kind: NotificationKind | 'all' | 'messages' }> => {
      const text = unsign(token, platform.secret) ?? ''
      const address = /^uninvite (\S+)$/.exec(text)?.[1]
      if (address) { await ports.stopInvitations(address); return { kind: 'all' } }
      const [, person, named] = /^unsubscribe ([0-9a-f]{24}) (\w+)$/.exec(text) ?? []
      const kind = NotificationKind.or(ALL).or(MESSAGES).safeParse(named)
      if (!person || !kind.success) throw new AppError('gone', 'wrongUnsubscribe')
      if (kind.data === 'messages') { await ports.stopMessageLetters(person); return { kind: kind.data } }
      const kinds = kind.data === 'all' ? NotificationKind.options : [kind.data]
      await notifications.choose(person, Object.fromEntries(kinds.map((each) => [each, 'never'])))
      return { kind: kind.data }
    },

    seen,
    views,
  }
}
export type NotificationsService = ReturnType<typeof notificationsService>
