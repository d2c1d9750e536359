/** Events of challenges, their entries, juries and results; never a score or a verdict that is not out yet. */
export interface ContestEvents {
  'challenge.published': { challengeId: string; version: number }
  'challenge.changed': { challengeId: string; version: number; rescheduled: boolean; marked: boolean }
  'challenge.cancelled': { challengeId: string; version: number }
  'challenge.phaseChanged': { challengeId: string; phase: string; begins: boolean }
  'challenge.deadlineNear': { challengeId: string; hours: number }
  'challenge.announced': { challengeId: string; announcementId: string }
  'challenge.asked': { challengeId: string; questionId: string }
  'challenge.answered': { challengeId: string; questionId: string; personId: string }
  'challenge.released': { challengeId: string; version: number }
  'entry.begun': { entryId: string; challengeId: string; version: number }
  'entry.submitted': { entryId: string; challengeId: string; version: number; first: boolean }
  'entry.changed': { entryId: string; challengeId: string; version: number }
  'entry.withdrawn': { entryId: string; challengeId: string; version: number }
  'entry.asked': { entryId: string; challengeId: string; version: number }
  'entry.answered': { entryId: string; challengeId: string; version: number }
  'entry.screened': { entryId: string; challengeId: string; version: number; eligible: boolean }
  'entry.appealed': { entryId: string; challengeId: string; version: number }
  'jury.invited': { challengeId: string; personId: string }
  'jury.answered': { challengeId: string; personId: string; accepted: boolean }
  'jury.assigned': { challengeId: string; people: string[] }
  'jury.reminded': { challengeId: string; people: string[] }
  /** A sheet was saved, handed in or put away: progress and, if it was in, results have changed. */
  'jury.scored': { challengeId: string }
  'decision.saved': { challengeId: string; version: number }
}
