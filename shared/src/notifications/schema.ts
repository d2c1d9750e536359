import { z } from 'zod'
import { endpoint, pageOf, PageQuery } from '../ground/endpoint.ts'
import { fact } from '../ground/live.ts'
import { Id, Moment } from '../ground/text.ts'
import { PersonCard } from '../people/schema.ts'

/** Kinds of notification; preferences are kept for each. */
export const NOTIFICATION_KINDS = [
  'commentOnMyIdea', 'replyToMe', 'mention', 'teamInvitation', 'teamAnswer', 'ideaRevised', 'amendmentOffered', 'amendmentDecided', 'organisationInvitation', 'reportFiled', 'reportDecided',
  'matchMade', 'introductionOffered', 'introductionAccepted', 'sessionInvitation', 'sessionChanged', 'sessionNear', 'sessionOver', 'ideaFits',
  'voteOpened', 'voteClosing', 'voteCounted', 'voteCancelled', 'ballotHeld', 'holdDecided', 'holdAppealed',
  'entryTeam', 'entryNews', 'challengeOrganising', 'challengeNews', 'challengePhase', 'challengeDeadline', 'challengeResults', 'challengeCancelled', 'juryDuty',
] as const
export const NotificationKind = z.enum(NOTIFICATION_KINDS)
export type NotificationKind = z.infer<typeof NotificationKind>

/** How a kind reaches a person beside the live list. */
export const EmailMode = z.enum(['immediate', 'daily', 'never'])
export type EmailMode = z.infer<typeof EmailMode>
export const Preferences = z.record(NotificationKind, EmailMode)
export type Preferences = z.infer<typeof Preferences>

export const NotificationView = z.object({
  id: Id,
  kind: NotificationKind,
  actor: PersonCard.nullable(),
  /** Values for the sentence `notifications.<kind>`, in the reader's language; `context` chooses among its forms. */
  params: z.record(z.string(), z.string()),
  /** Where it leads, a path of the site. */
  path: z.string(),
  at: Moment,
  read: z.boolean(),
})
export type NotificationView = z.infer<typeof NotificationView>

export const listNotifications = endpoint({
  method: 'GET', path: '/api/notifications', summary: 'One’s notifications, newest first, with the number unread, counted to 100',
  query: PageQuery, reply: pageOf(NotificationView).extend({ unread: z.int() }),
})
export const markRead = endpoint({
  method: 'POST', path: '/api/notifications/read', summary: 'Mark some, or with no ids all, as read',
  body: z.strictObject({ ids: z.array(Id).max(100).optional() }), reply: z.object({ unread: z.int() }),
})
export const readPreferences = endpoint({ method: 'GET', path: '/api/me/preferences', summary: 'Which letters one gets', reply: Preferences })
export const setPreferences = endpoint({
  method: 'PATCH', path: '/api/me/preferences', summary: 'Choose which letters one gets',
  body: z.strictObject(Object.fromEntries(NOTIFICATION_KINDS.map((kind) => [kind, EmailMode.optional()])) as Record<NotificationKind, z.ZodOptional<typeof EmailMode>>),
  reply: Preferences,
})
export const unsubscribe = endpoint({
  method: 'POST', path: '/api/unsubscribe', summary: 'One-click unsubscribe of a letter’s kind (RFC 8058)',
  query: z.object({ token: z.string().min(10).max(400) }), reply: z.object({ kind: z.union([NotificationKind, z.literal('all'), z.literal('messages')]) }),
})

/** Topic "person:<id>": something new in the list, or something read elsewhere. `unread` is counted to 100. */
export const notificationsChanged = fact({ name: 'notifications.changed', payload: z.object({ unread: z.int() }) })
