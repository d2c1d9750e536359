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
export function ballotFault(paper: BallotPaper, ballot: unknown): BallotFault | null {
  if (!Array.isArray(ballot)) return { code: 'wrongShape', option: null }
  switch (paper.form.kind) {
    case 'approval': case 'choice': case 'budget':
      return ballot.every(isText) ? setFault(paper, ballot) : { code: 'wrongShape', option: null }
    case 'score': case 'points': case 'quadratic':
      return ballot.every(isMark) ? markFault(paper, ballot) : { code: 'wrongShape', option: null }
    case 'ranking':
      return ballot.every(isPlace) ? rankFault(paper, ballot) : { code: 'wrongShape', option: null }
  }
}

function namesFault(paper: BallotPaper, names: readonly OptionId[]): BallotFault | null {
  const seen = new Set<OptionId>()
  for (const option of names) {
    if (!paper.options.some((o) => o.id === option)) return { code: 'unknownOption', option }
    if (seen.has(option)) return { code: 'repeatedOption', option }
    seen.add(option)
  }
  return null
}

function setFault(paper: BallotPaper, ballot: SetBallot): BallotFault | null {
  const { form } = paper
  const fault = namesFault(paper, ballot)
  if (fault) return fault
  const most = form.kind === 'choice' ? 1 : form.kind === 'approval' ? form.max : null
  if (most !== null && ballot.length > most) return { code: 'tooMany', option: ballot[most] ?? null }
  if (form.kind === 'approval' && ballot.length < form.min) return { code: 'tooFew', option: null }
  if (form.kind !== 'budget') return null
  let spent = ZERO
  for (const id of ballot) {
    spent = add(spent, amountOf(paper.options.find((o) => o.id === id)?.cost ?? '0'))
    if (compare(spent, amountOf(paper.budget ?? '0')) > 0) return { code: 'overBudget', option: id }
  }
  return null
}

function markFault(paper: BallotPaper, ballot: MarkBallot): BallotFault | null {
  const { form } = paper
  const fault = namesFault(paper, ballot.map(([option]) => option))
  if (fault) return fault
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

function rankFault(paper: BallotPaper, ballot: RankBallot): BallotFault | null {
  const { form } = paper
  const names = ballot.flat()
  const fault = namesFault(paper, names)
  if (fault) return fault
  if (form.kind !== 'ranking') return null
  for (const place of ballot) {
    if (place.length === 0) return { code: 'emptyPlace', option: null }
    if (place.length > 1 && !form.ties) return { code: 'sharedPlace', option: place[1] ?? null }
  }
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
