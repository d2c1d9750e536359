import { topicOf } from '@commonspark/shared/ground/live'
import { ideaChanged } from '@commonspark/shared/ideas/schema'
import type { DomainEvents } from '../events/catalogue.ts'
import { reaction, type Reaction } from '../platform/outbox/outbox.ts'
import type { Platform } from '../platform/platform.ts'
import { teamReactions } from './conversations.ts'
import type { Rooms } from './rooms.ts'

const on = reaction<DomainEvents>()

/** The one table event -> reaction; a test sorts it and fails on a circle. */
export function reactionsOf(platform: Platform<DomainEvents>, { people, ideas, comments, reports, notifications, conversations, matches, matchmaking, votes, contest }: Rooms): Reaction<DomainEvents>[] {
  const tellIdea = async ({ payload }: { payload: { ideaId: string; version: number } }): Promise<void> => {
    platform.live.tell(topicOf('idea', payload.ideaId), ideaChanged, { id: payload.ideaId, version: payload.version })
  }
  return [
    on({ on: 'password.forgotten', name: 'people.sendReset', run: ({ payload }) => people.accounts.sendReset(payload.email) }),
    on({ on: 'idea.published', name: 'live.idea', run: tellIdea }),
    on({ on: 'idea.changed', name: 'live.idea', run: tellIdea }),
    on({ on: 'idea.archived', name: 'live.idea', run: tellIdea }),
    on({ on: 'idea.restored', name: 'live.idea', run: tellIdea }),
    on({ on: 'team.invited', name: 'live.idea', run: tellIdea }),
    on({ on: 'team.answered', name: 'live.idea', run: tellIdea }),
    on({ on: 'team.left', name: 'live.idea', run: tellIdea }),
    on({ on: 'comment.posted', name: 'ideas.touch', run: ({ payload, at }) => ideas.model.touch(payload.ideaId, at) }),
    on({ on: 'comment.posted', name: 'comments.tell', run: ({ payload }) => comments.tell(payload) }),
    on({ on: 'comment.edited', name: 'comments.tell', run: ({ payload }) => comments.tell(payload) }),
    on({ on: 'comment.deleted', name: 'comments.tell', run: ({ payload }) => comments.tell(payload) }),
    on({ on: 'comment.reacted', name: 'comments.tell', run: ({ payload }) => comments.tell(payload) }),
    on({ on: 'report.decided', name: 'reports.carryOut', emits: ['comment.deleted'], run: ({ payload, actor }) => reports.carryOut(payload, actor) }),
    on({ on: 'comment.posted', name: 'notifications.make', emits: ['notification.made'], run: notifications.on.commentPosted }),
    on({ on: 'thread.noted', name: 'notifications.make', emits: ['notification.made'], run: notifications.on.threadNoted }),
    on({ on: 'amendment.offered', name: 'notifications.make', emits: ['notification.made'], run: notifications.on.amendmentOffered }),
    on({ on: 'amendment.decided', name: 'notifications.make', emits: ['notification.made'], run: notifications.on.amendmentDecided }),
    on({ on: 'comment.edited', name: 'notifications.make', emits: ['notification.made'], run: notifications.on.commentEdited }),
    on({ on: 'team.invited', name: 'notifications.make', emits: ['notification.made'], run: notifications.on.teamInvited }),
    on({ on: 'team.answered', name: 'notifications.make', emits: ['notification.made'], run: notifications.on.teamAnswered }),
    on({ on: 'idea.published', name: 'notifications.make', emits: ['notification.made'], run: notifications.on.ideaPublished }),
    on({ on: 'member.invited', name: 'notifications.make', emits: ['notification.made'], run: notifications.on.memberInvited }),
    on({ on: 'report.filed', name: 'notifications.make', emits: ['notification.made'], run: notifications.on.reportFiled }),
    on({ on: 'report.decided', name: 'notifications.make', emits: ['notification.made'], run: notifications.on.reportDecided }),
    on({ on: 'idea.published', name: 'matches.look', emits: ['idea.fits'], run: ({ payload }) => matches.on.ideaPublished(payload.ideaId, payload.first) }),
    on({ on: 'match.made', name: 'matches.open', run: ({ payload }) => matches.on.matchMade(payload) }),
    on({ on: 'match.made', name: 'notifications.make', emits: ['notification.made'], run: notifications.on.matchMade }),
    on({ on: 'introduction.offered', name: 'matches.offer', run: ({ payload }) => matches.on.introductionOffered(payload) }),
    on({ on: 'introduction.offered', name: 'notifications.make', emits: ['notification.made'], run: notifications.on.introductionOffered }),
    on({ on: 'introduction.accepted', name: 'matches.open', run: ({ payload }) => matches.on.introductionAccepted(payload) }),
    on({ on: 'introduction.accepted', name: 'notifications.make', emits: ['notification.made'], run: notifications.on.introductionAccepted }),
    on({ on: 'matchmaking.scheduled', name: 'notifications.make', emits: ['notification.made'], run: notifications.on.sessionInvited }),
    on({ on: 'matchmaking.changed', name: 'notifications.make', emits: ['notification.made'], run: notifications.on.sessionChanged }),
    on({ on: 'matchmaking.near', name: 'notifications.make', emits: ['notification.made'], run: notifications.on.sessionNear }),
    on({ on: 'matchmaking.over', name: 'notifications.make', emits: ['notification.made'], run: notifications.on.sessionOver }),
    on({ on: 'matchmaking.over', name: 'matchmaking.sendSummaries', run: ({ payload }) => matchmaking.sendSummaries(payload) }),
    on({ on: 'idea.fits', name: 'notifications.make', emits: ['notification.made'], run: notifications.on.ideaFits }),
    on({ on: 'vote.published', name: 'votes.tell', run: async ({ payload }) => votes.tell(payload) }),
    on({ on: 'vote.changed', name: 'votes.tell', run: async ({ payload }) => votes.tell(payload) }),
    on({ on: 'ballot.held', name: 'votes.tell', run: async ({ payload }) => votes.tell(payload) }),
    on({ on: 'hold.decided', name: 'votes.tell', run: async ({ payload }) => votes.tell(payload) }),
    on({ on: 'hold.appealed', name: 'votes.tell', run: async ({ payload }) => votes.tell(payload) }),
    on({ on: 'vote.opened', name: 'notifications.make', emits: ['notification.made'], run: notifications.on.voteOpened }),
    on({ on: 'vote.opened', name: 'votes.invite', run: ({ payload }) => votes.invite(payload) }),
    on({ on: 'vote.closing', name: 'votes.invite', run: ({ payload }) => votes.invite(payload) }),
    on({ on: 'roll.grown', name: 'votes.invite', run: ({ payload }) => votes.invite(payload) }),
    on({ on: 'vote.closing', name: 'notifications.make', emits: ['notification.made'], run: notifications.on.voteClosing }),
    on({ on: 'vote.cancelled', name: 'notifications.make', emits: ['notification.made'], run: notifications.on.voteCancelled }),
    on({ on: 'vote.counted', name: 'notifications.make', emits: ['notification.made'], run: notifications.on.voteCounted }),
    on({ on: 'ballot.held', name: 'notifications.make', emits: ['notification.made'], run: notifications.on.ballotHeld }),
    on({ on: 'hold.decided', name: 'notifications.make', emits: ['notification.made'], run: notifications.on.holdDecided }),
    on({ on: 'hold.appealed', name: 'notifications.make', emits: ['notification.made'], run: notifications.on.holdAppealed }),
    on({ on: 'notification.made', name: 'notifications.write', run: ({ payload }) => notifications.write(payload.notificationId) }),
    ...teamReactions({ ideas, conversations }),
    ...contest.reactions(),
  ]
}
