import { allows, type Standing } from '@commonspark/shared/challenges/phases'
import type { ChallengeContent } from '@commonspark/shared/challenges/schema'
import { AppError } from '@commonspark/shared/ground/errors'
import type { Actor } from '../../platform/actor.ts'
import type { Juror } from './jury.model.ts'

/** A challenge in this room's words. */
export interface JuriedContest {
  id: string
  title: string
  content: ChallengeContent
  organisers: readonly string[]
  standing: Standing
  now: Date
  spans: readonly { phase: string; from: Date; until: Date | null }[]
  releasedAt: Date | null
}

export const isOrganiser = (contest: JuriedContest, actor: Actor): boolean => actor.id !== null && contest.organisers.includes(actor.id)
/** Jurors do not know whose the entries are until the results are out. */
export const isBlind = ({ content, releasedAt }: JuriedContest): boolean => content.jury.blind && releasedAt === null
export const mayScore = (contest: JuriedContest, juror: Juror | null): boolean => juror?.state === 'active' && contest.releasedAt === null && allows(contest.standing, 'score')
export const mayDeliberate = (contest: JuriedContest): boolean => contest.releasedAt === null && allows(contest.standing, 'deliberate')
export const mayAssign = (contest: JuriedContest): boolean => contest.releasedAt === null && allows(contest.standing, 'assign')

export function demandOrganiser(contest: JuriedContest, actor: Actor): void { if (!isOrganiser(contest, actor)) throw new AppError('forbidden', 'organisersOnly') }
/** Organisers see the results of the jury at any time, jurors once they deliberate, when every score is in. */
export function demandResults(contest: JuriedContest, juror: Juror | null, actor: Actor): void {
  if (isOrganiser(contest, actor)) return
  if (juror?.state !== 'active' || !(mayDeliberate(contest) || contest.releasedAt)) throw new AppError('forbidden', 'resultsNotYours')
}
