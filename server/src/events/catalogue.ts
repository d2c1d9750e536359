import type { NotificationKind } from '@commonspark/shared/notifications/schema'
import type { ContestEvents } from './contest.ts'

type ReportKind = 'idea' | 'comment' | 'message' | 'amendment'

/** Every domain event by name, past tense, with its payload: identities and numbers, never texts or addresses of people unless they are the point. */
export interface DomainEvents extends ContestEvents {
  'person.joined': { personId: string }
  'password.forgotten': { email: string; locale: string }
  'idea.published': { ideaId: string; number: number; first: boolean; version: number }
  'idea.archived': { ideaId: string; version: number }
  'idea.restored': { ideaId: string; version: number }
  'idea.changed': { ideaId: string; version: number }
  'ideas.imported': { importId: string; created: number; updated: number }
  'team.invited': { ideaId: string; personId: string; role: string; version: number }
  'team.answered': { ideaId: string; personId: string; accepted: boolean; version: number }
  'team.left': { ideaId: string; personId: string; version: number }
  'thread.noted': { threadId: string; ideaId: string; mentions: string[]; people: string[] }
  'amendment.offered': { amendmentId: string; ideaId: string }
  'amendment.decided': { amendmentId: string; ideaId: string; personId: string; accepted: boolean }
  'comment.posted': { commentId: string; ideaId: string; parentId: string | null; authorId: string; mentions: string[]; version: number }
  'comment.edited': { commentId: string; ideaId: string; parentId: string | null; mentions: string[]; version: number }
  'comment.deleted': { commentId: string; ideaId: string; parentId: string | null; version: number }
  'comment.reacted': { commentId: string; ideaId: string; parentId: string | null; version: number }
  'organisation.founded': { organisationId: string }
  'organisation.changed': { organisationId: string; version: number }
  'member.invited': { organisationId: string; personId: string }
  'member.answered': { organisationId: string; personId: string; accepted: boolean }
  'member.left': { organisationId: string; personId: string }
  'report.filed': { reportId: string; kind: ReportKind; subjectId: string; ideaId: string | null }
  'report.decided': { reportId: string; kind: ReportKind; subjectId: string; ideaId: string | null; decision: 'upheld' | 'dismissed'; reporters: string[] }
  'match.made': { pairId: string; ideaId: string; personId: string }
  'introduction.offered': { introductionId: string; people: string[] }
  'introduction.accepted': { introductionId: string; people: string[] }
  'matchmaking.scheduled': { sessionId: string; invited: string[] }
  'matchmaking.changed': { sessionId: string; people: string[]; what: 'moved' | 'calledOff' }
  'matchmaking.near': { sessionId: string; people: string[] }
  /** `people` are those who met somebody. */
  'matchmaking.over': { sessionId: string; people: string[] }
  'idea.fits': { ideaId: string; people: string[] }
  'vote.published': { voteId: string; version: number }
  'vote.changed': { voteId: string; version: number }
  'vote.opened': { voteId: string }
  'roll.grown': { voteId: string }
  'vote.cancelled': { voteId: string }
  'vote.closing': { voteId: string }
  'vote.counted': { voteId: string; subject: { kind: 'challenge'; id: string } | null }
  /** `personId` is null where the voter is only known by a paper code. */
  'ballot.held': { voteId: string; personId: string | null }
  'hold.decided': { voteId: string; personId: string | null; decision: 'cleared' | 'excluded' }
  'hold.appealed': { voteId: string }
  /** Of those that are to be a letter at once. */
  'notification.made': { notificationId: string; personId: string; kind: NotificationKind }
}
export type EventName = keyof DomainEvents
