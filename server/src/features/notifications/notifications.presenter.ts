import type { NotificationView } from '@commonspark/shared/notifications/schema'
import type { PersonCard } from '@commonspark/shared/people/schema'
import type { Actor } from '../../platform/actor.ts'
import type { Words } from '../../platform/words.ts'
import type { Notification } from './notifications.model.ts'

/** What a reader may know now of the things that some notifications are about; what is missing may not be read, or is gone. */
export interface Known {
  /** Titles of ideas. */
  titles: ReadonlyMap<string, string>
  /** Comments that stand. */
  comments: ReadonlySet<string>
  /** Names of organisations. */
  organisations: ReadonlyMap<string, string>
  /** Titles of published votes. */
  votes: ReadonlyMap<string, string>
  /** Titles of matchmaking sessions. */
  sessions: ReadonlyMap<string, string>
  /** Titles of challenges. */
  challenges: ReadonlyMap<string, string>
}

/** What can be said of a notification: the values of its sentence but the actor, where it leads, and under which heading it stands. */
export interface Told { params: Record<string, string>; path: string; heading: string | null }

/** Null when the reader may no longer read what it is about. */
export function tellOf({ kind, about }: Notification, reader: Actor, known: Known, words: Words): Told | null {
  const found = known.titles.get(about.idea ?? '')
  const title = found === '' ? words(reader.locale, 'notifications.untitled') : found
  if (kind === 'organisationInvitation') {
    const organisation = known.organisations.get(about.organisation ?? '')
    return organisation === undefined ? null : { params: { organisation }, path: `/organisations/${about.organisation}`, heading: organisation }
  }
  if (kind === 'introductionOffered' || kind === 'introductionAccepted') return { params: {}, path: '/matches/introductions', heading: null }
  if (about.challenge) {
    const challenge = known.challenges.get(about.challenge)
    return challenge === undefined ? null : { params: { challenge, ...(about.outcome ? { context: about.outcome } : {}) }, path: contestPath(kind, about), heading: challenge }
  }
  if (about.session) {
    const session = known.sessions.get(about.session ?? '')
    return session === undefined ? null : { params: { session, ...(about.outcome ? { context: about.outcome } : {}) }, path: `/matchmaking/${about.session}`, heading: session }
  }
  if (about.vote) {
    const vote = known.votes.get(about.vote)
    const path = `/votes/${about.vote}${kind === 'holdAppealed' ? '/manage' : kind === 'voteCounted' ? '/result' : ''}`
    return vote === undefined ? null : { params: { vote, ...(about.outcome ? { context: about.outcome } : {}) }, path, heading: vote }
  }
  // What was taken down is no longer to be read, but whoever reported it may know that it was.
  if (kind === 'reportDecided' && about.outcome === 'upheld') {
    return { params: { context: 'upheld' }, path: title === undefined ? '/notifications' : `/ideas/${about.idea}`, heading: title ?? null }
  }
  const moderates = reader.roles.includes('moderator') || reader.roles.includes('administrator')
  // A report about a message belongs to no idea, and says nothing of the conversation.
  if (about.idea === null && kind === 'reportFiled') return moderates ? { params: { title: '', context: 'conversation' }, path: '/reports', heading: null } : null
  if (about.idea === null && kind === 'reportDecided') return { params: { title: '', context: 'kept' }, path: '/notifications', heading: null }
  if (title === undefined) return null
  if (kind === 'reportFiled') {
    return moderates ? { params: { title }, path: '/reports', heading: title } : null
  }
  if (kind === 'matchMade') return { params: { title }, path: '/matches', heading: title }
  if (about.comment && kind !== 'reportDecided' && !known.comments.has(about.comment)) return null
  return {
    params: { title, ...(about.outcome ? { context: about.outcome } : {}) },
    path: about.outcome === 'draft' ? `/ideas/${about.idea}/edit` : `/ideas/${about.idea}${about.comment ? `#comment-${about.comment}` : kind.startsWith('amendment') ? '#amendments' : ''}`,
    heading: title,
  }
}

/** Where news of a challenge leads. */
function contestPath(kind: Notification['kind'], { challenge, entry }: Notification['about']): string {
  if (kind === 'entryTeam' || kind === 'entryNews') return `/entries/${entry}`
  if (kind === 'challengeOrganising') return `/challenges/${challenge}/manage`
  if (kind === 'juryDuty') return `/challenges/${challenge}/jury`
  return `/challenges/${challenge}${kind === 'challengeResults' ? '/winners' : ''}`
}

/** Everything that the reader is told of one notification. */
export function presentNotification(row: Notification, told: Told, cards: ReadonlyMap<string, PersonCard>, words: Words, locale: string): NotificationView {
  const actor = row.actor === null ? null : cards.get(row.actor) ?? null
  return {
    id: row._id.toString(),
    kind: row.kind,
    actor,
    params: { ...(row.actor === null ? {} : { actor: actor?.name ?? words(locale, 'notifications.somebody') }), ...told.params },
    path: told.path,
    at: row.at.toISOString(),
    read: row.readAt !== null,
  }
}

/** The sentence of a notification. */
export const sentenceOf = ({ kind, params }: NotificationView, words: Words, locale: string): string => words(locale, `notifications.${kind}`, params)
