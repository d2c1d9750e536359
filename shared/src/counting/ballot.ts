import { add, compare, ZERO } from './fraction.ts'
import { amountOf } from './amount.ts'
import {
  type Ballot, type BallotForm, type MarkBallot, type Option, type OptionId, type RankBallot, type SetBallot, LARGEST_MARK,
} from './profile.ts'

/** Why a ballot is refused; the client maps the code to words. */
export const BALLOT_FAULTS = [
  'unknownOption', 'repeatedOption', 'tooFew', 'tooMany', 'notWhole', 'outOfRange', 'tooManyPoints', 'tooManyCredits', 'overBudget',
  'sharedPlace', 'emptyPlace', 'wrongShape',
] as const
export type BallotFault = { code: (typeof BALLOT_FAULTS)[number]; option: OptionId | null }

/** What a ballot must fit: its form, the options still standing, and the budget where there is one. */
export type BallotPaper = { form: BallotForm; options: readonly Option[]; budget: string | null }

const isText = (x: unknown): x is string => typeof x === 'string'
const isMark = (x: unknown): x is [string, number] =>
  Array.isArray(x) && x.length === 2 && isText(x[0]) && typeof x[1] === 'number'
const isPlace = (x: unknown): x is string[] => Array.isArray(x) && x.every(isText)

/** The first reason to refuse a ballot, or null if it may be cast. Takes anything, so that it can stand at a door. */
export const ballotFault = (paper: BallotPaper, ballot: unknown): BallotFault | null => ballotChecker(paper)(ballot)

/** The same for many ballots of one vote. */
export function ballotChecker(paper: BallotPaper): (ballot: unknown) => BallotFault | null {
  const options = new Map(paper.options.map((o) => [o.id, o]))
  const wrongShape: BallotFault = { code: 'wrongShape', option: null }
  return (ballot) => {
    if (!Array.isArray(ballot)) return wrongShape
    switch (paper.form.kind) {
      case 'approval': case 'choice': case 'budget':
        return ballot.every(isText) ? namesFault(options, ballot) ?? setFault(paper, options, ballot) : wrongShape
      case 'score': case 'points': case 'quadratic':
        return ballot.every(isMark) ? namesFault(options, ballot.map(([id]) => id)) ?? markFault(paper.form, ballot) : wrongShape
      case 'ranking':
        return ballot.every(isPlace) ? namesFault(options, ballot.flat()) ?? rankFault(paper.form, ballot) : wrongShape
    }
  }
}

function namesFault(options: ReadonlyMap<OptionId, Option>, names: readonly OptionId[]): BallotFault | null {
  const seen = new Set<OptionId>()
  for (const option of names) {
    if (!options.has(option)) return { code: 'unknownOption', option }
    if (seen.has(option)) return { code: 'repeatedOption', option }
    seen.add(option)
  }
  return null
}

function setFault({ form, budget }: BallotPaper, options: ReadonlyMap<OptionId, Option>, ballot: SetBallot): BallotFault | null {
  const most = form.kind === 'choice' ? 1 : form.kind === 'approval' ? form.max : null
  if (most !== null && ballot.length > most) return { code: 'tooMany', option: ballot[most] ?? null }
  if (form.kind === 'approval' && ballot.length < form.min) return { code: 'tooFew', option: null }
  if (form.kind !== 'budget') return null
  let spent = ZERO
  for (const id of ballot) {
    spent = add(spent, amountOf(options.get(id)?.cost ?? '0'))
    if (compare(spent, amountOf(budget ?? '0')) > 0) return { code: 'overBudget', option: id }
  }
  return null
}

function markFault(form: BallotForm, ballot: MarkBallot): BallotFault | null {
  const [least, most] = markRange(form)
  let used = 0
  for (const [option, mark] of ballot) {
    if (!Number.isSafeInteger(mark)) return { code: 'notWhole', option }
    if (mark < least || mark > most) return { code: 'outOfRange', option }
    used += form.kind === 'quadratic' ? mark * mark : mark
    if (form.kind === 'points' && form.total !== null && used > form.total) return { code: 'tooManyPoints', option }
    if (form.kind === 'quadratic' && used > form.credits) return { code: 'tooManyCredits', option }
  }
  return null
}

/** The least and the greatest mark that one option may get on a score, points or quadratic ballot. */
export function markRange(form: BallotForm): [least: number, most: number] {
  if (form.kind === 'score') return [form.lowest, form.highest]
  if (form.kind === 'points') return [0, form.each ?? form.total ?? LARGEST_MARK]
  if (form.kind === 'quadratic') {
    const most = Math.floor(Math.sqrt(form.credits))
    return [form.against ? -most : 0, most]
  }
  return [0, 0]
}

function rankFault(form: BallotForm, ballot: RankBallot): BallotFault | null {
  if (form.kind !== 'ranking') return null
  for (const place of ballot) {
    if (place.length === 0) return { code: 'emptyPlace', option: null }
    if (place.length > 1 && !form.ties) return { code: 'sharedPlace', option: place[1] ?? null }
  }
  const names = ballot.flat()
  return form.max !== null && names.length > form.max ? { code: 'tooMany', option: names[form.max] ?? null } : null
}

/** One text per ballot content: equal ballots give equal texts, whatever the order in which a voter ticked. */
export function ballotKey(form: BallotForm, ballot: Ballot): string {
  if (form.kind !== 'ranking') return JSON.stringify(ballot.toSorted(byName))
  return JSON.stringify((ballot as RankBallot).map((place) => place.toSorted()))
}

const nameOf = (entry: Ballot[number]): string => (typeof entry === 'string' ? entry : String(entry[0]))
const byName = (a: Ballot[number], b: Ballot[number]): number => (nameOf(a) < nameOf(b) ? -1 : 1)

/** Equal ballots put together, in an order that tells nothing about the order of casting. */
export function gatherBallots(form: BallotForm, ballots: Iterable<Ballot>): { ballot: Ballot; count: number }[] {
  const counts = new Map<string, number>()
  for (const ballot of ballots) {
    const key = ballotKey(form, ballot)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, count]) => ({ ballot: JSON.parse(key) as Ballot, count }))
}
