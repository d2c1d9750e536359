import type { NotificationKind, Preferences } from './schema.ts'

/** What waits for an answer or is said to one person comes as a letter at once, the rest once a day. */
export const DEFAULT_PREFERENCES: Preferences = {
  commentOnMyIdea: 'daily',
  replyToMe: 'immediate',
  mention: 'immediate',
  teamInvitation: 'immediate',
  teamAnswer: 'daily',
  ideaRevised: 'daily',
  amendmentOffered: 'daily',
  amendmentDecided: 'immediate',
  organisationInvitation: 'immediate',
  reportFiled: 'daily',
  reportDecided: 'daily',
  matchMade: 'immediate',
  introductionOffered: 'immediate',
  introductionAccepted: 'immediate',
  sessionInvitation: 'immediate',
  sessionChanged: 'immediate',
  sessionNear: 'immediate',
  // Whoever came gets a letter of its own, with whom they met.
  sessionOver: 'never',
  ideaFits: 'daily',
  voteOpened: 'immediate',
  voteClosing: 'immediate',
  voteCounted: 'daily',
  voteCancelled: 'immediate',
  ballotHeld: 'immediate',
  holdDecided: 'immediate',
  holdAppealed: 'immediate',
  entryTeam: 'daily',
  entryNews: 'immediate',
  challengeOrganising: 'daily',
  challengeNews: 'daily',
  challengePhase: 'daily',
  challengeDeadline: 'immediate',
  // Teams get a letter of their own with the results.
  challengeResults: 'never',
  challengeCancelled: 'immediate',
  juryDuty: 'immediate',
}

const PERSONAL: ReadonlySet<NotificationKind> = new Set([
  'commentOnMyIdea', 'replyToMe', 'mention', 'teamInvitation', 'teamAnswer', 'ideaRevised', 'organisationInvitation', 'matchMade', 'introductionOffered', 'introductionAccepted', 'sessionInvitation',
])
/** Whether a kind tells of what one person does towards another, so that a block between them stops it; the rest is duty and public procedure. */
export const isPersonal = (kind: NotificationKind): boolean => PERSONAL.has(kind)

/** Whom a comment concerns, everybody once and for the most specific reason: a mention, else a reply, else one's idea. */
export function concernedBy({ team, parentAuthor, mentions }: { team: readonly string[]; parentAuthor: string | null; mentions: readonly string[] }): Map<string, NotificationKind> {
  return new Map<string, NotificationKind>([
    ...team.map((person) => [person, 'commentOnMyIdea'] as const),
    ...(parentAuthor ? [[parentAuthor, 'replyToMe'] as const] : []),
    ...mentions.map((person) => [person, 'mention'] as const),
  ])
}
