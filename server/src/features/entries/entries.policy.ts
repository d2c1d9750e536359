import { allows, type Standing } from '@commonspark/shared/challenges/phases'
import { closedBecause } from '@commonspark/shared/challenges/rules'
import type { ChallengeContent } from '@commonspark/shared/challenges/schema'
import type { EntryView } from '@commonspark/shared/entries/schema'
import { AppError } from '@commonspark/shared/ground/errors'
import type { Actor } from '../../platform/actor.ts'
import type { Entry } from './entries.model.ts'

/** A challenge in this room's words: its form, who runs it, and where it stood when it was asked. */
export interface Contest {
  id: string
  state: 'draft' | 'published'
  title: string
  content: ChallengeContent
  organisers: readonly string[]
  scheduleVersion: number
  standing: Standing
  /** The moment at which `standing` was judged. */
  now: Date
  closesAt: Date | null
  releasedAt: Date | null
  spans: readonly { phase: string; from: Date; until: Date | null }[]
}

export const isInTeam = (entry: Entry, person: string | null): boolean => person !== null && entry.team.some((member) => member.person === person && member.confirmed !== false)
const isNamed = (entry: Entry, person: string | null): boolean => person !== null && entry.team.some((member) => member.person === person)
export const isOrganiser = (contest: Contest, person: string | null): boolean => person !== null && contest.organisers.includes(person)
/** Whether entries are looked at before they take part. */
export const isScreened = ({ content }: Contest): boolean => content.schedule.steps.some(({ phase }) => phase === 'screening')
export const takesPart = (entry: Entry, contest: Contest): boolean =>
  entry.state === 'submitted' && (isScreened(contest) ? entry.screening.state === 'eligible' : entry.screening.state !== 'notEligible')

/** What the viewer may do with an entry. */
export function abilitiesOf(entry: Entry, contest: Contest, actor: Actor): EntryView['can'] {
  const mine = isInTeam(entry, actor.id)
  const open = allows(contest.standing, 'enter') && entry.state !== 'withdrawn'
  const { screening } = entry
  return {
    edit: mine && open,
    submit: mine && open,
    withdraw: mine && entry.state !== 'withdrawn' && !contest.releasedAt && allows(contest.standing, 'withdraw'),
    confirm: isNamed(entry, actor.id) && entry.lead !== actor.id && entry.state !== 'withdrawn' && allows(contest.standing, 'withdraw'),
    answer: mine && entry.questions.some(({ answer }) => answer === null) && !contest.releasedAt,
    appeal: mine && entry.state === 'submitted' && screening.state === 'notEligible' && screening.appeal === null && !contest.releasedAt && allows(contest.standing, 'appeal'),
    screen: isOrganiser(contest, actor.id) && entry.state === 'submitted' && !contest.releasedAt && allows(contest.standing, 'screen'),
  }
}

/** Its team reads an entry, and organisers once it is submitted; throws notFound for everybody else. */
export function demandReadable(entry: Entry | null, contest: Contest | null, actor: Actor): asserts entry is Entry {
  if (entry && contest && (isNamed(entry, actor.id) || (entry.state === 'submitted' && isOrganiser(contest, actor.id)))) return
  throw new AppError('notFound', 'noSuchEntry')
}

/** Throws, with the reason, unless the viewer may do this with the entry now. */
export function demandAbility(entry: Entry, contest: Contest, actor: Actor, ability: keyof EntryView['can']): void {
  if (abilitiesOf(entry, contest, actor)[ability]) return
  if (ability === 'screen') throw new AppError(isOrganiser(contest, actor.id) ? 'conflict' : 'forbidden', isOrganiser(contest, actor.id) ? 'notInThisPhase' : 'organisersOnly')
  if (!isNamed(entry, actor.id)) throw new AppError('forbidden', 'entryTeamOnly')
  if (entry.state === 'withdrawn') throw new AppError('conflict', 'entryWithdrawn')
  if (ability === 'edit' || ability === 'submit') demandOpen(contest)
  if (ability === 'appeal') throw new AppError('conflict', entry.screening.appeal ? 'appealedAlready' : 'nothingToAppeal')
  throw new AppError('conflict', ability === 'answer' ? 'nothingToAnswer' : !isInTeam(entry, actor.id) ? 'entryTeamOnly' : 'notInThisPhase')
}

/** Throws, with a clear word, unless entries are open at the moment at which the challenge was judged. */
export function demandOpen({ standing, state }: Contest): void {
  if (state !== 'published') throw new AppError('notFound', 'noSuchChallenge')
  if (!allows(standing, 'enter')) throw new AppError('conflict', closedBecause(standing))
}
