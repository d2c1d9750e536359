import { type BallotForm, CountError } from '../counting/profile.ts'
import { countVotes, RULES } from '../counting/registry.ts'
import { drawFrom } from '../ground/random.ts'
import { type FieldProblem, no, type Verdict, yes } from '../ground/errors.ts'
import { AMENDABLE, type VoteContent, type VotePhase } from './content.ts'
import type { VoteAbilities } from './schema.ts'

/** What the phase of a vote follows from; moments as ISO texts or dates. */
export interface Schedule { publishedAt: string | Date | null; opensAt: string | Date | null; closesAt: string | Date | null; countedAt: string | Date | null; cancelledAt?: string | Date | null }

const time = (moment: string | Date): number => new Date(moment).getTime()

/** The phase at a moment: open from opensAt, closed exactly from closesAt on. */
export function phaseAt({ publishedAt, opensAt, closesAt, countedAt, cancelledAt = null }: Schedule, now: Date): VotePhase {
  if (!publishedAt || !opensAt || !closesAt) return 'draft'
  if (cancelledAt) return 'cancelled'
  if (countedAt) return 'counted'
  if (now.getTime() >= time(closesAt)) return 'closed'
  return now.getTime() >= time(opensAt) ? 'open' : 'announced'
}

/**
 * The order in which a voter sees the options: shuffled, so that no place is favoured, and always the same for the same vote and
 * voter (`voter`: the account's identity, the paper code in its normal form, or '' for onlookers).
 */
export const optionOrder = <T extends { id: string }>(voteId: string, voter: string, options: readonly T[]): T[] =>
  drawFrom(`${voteId} ${voter}`).shuffle(options.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)))

/** A paper code as it is compared: without spaces and dashes, in capitals, with the letters that look like digits read as digits. */
export const normalCode = (code: string): string => code.toUpperCase().replace(/[^0-9A-Z]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')

const problem = (path: string, because: string, params: FieldProblem['params'] = {}): FieldProblem => ({ path, because, params })

/** What must be put right before a vote can be published, field by field; empty when it can be. */
export function missing(content: VoteContent, now: Date): FieldProblem[] {
  const { title, options, opensAt, closesAt } = content
  return [
    ...(title === '' ? [problem('title', 'required')] : []),
    ...(options.length < 2 ? [problem('options', 'tooFew', { min: 2 })] : []),
    ...options.flatMap(({ id }, at) => (options.findIndex((other) => other.id === id) < at ? [problem(`options.${at}.id`, 'optionTwice')] : [])),
    ...(opensAt ? [] : [problem('opensAt', 'required')]),
    ...(closesAt ? closingProblems(opensAt, closesAt, now) : [problem('closesAt', 'required')]),
    ...countProblems(content),
  ]
}

/** A vote ends after it begins, and not in the past. */
export const closingProblems = (opensAt: string | null, closesAt: string, now: Date): FieldProblem[] =>
  time(closesAt) <= Math.max(now.getTime(), opensAt ? time(opensAt) : 0) ? [problem('closesAt', 'endsBeforeItBegins')] : []

/** Whether form, rule, parameters, costs and budget fit together: one empty ballot on a few options is counted, which tries them all and costs little. */
export function countProblems({ form, rule, parameters, options, budget }: Pick<VoteContent, 'form' | 'rule' | 'parameters' | 'options' | 'budget'>): FieldProblem[] {
  const known = RULES.get(rule)
  if (!known) return [problem('rule', 'unknownRule')]
  if (!known.ballots.includes(form.kind)) return [problem('rule', 'ruleNeedsOtherBallot')]
  const needsMoney = form.kind === 'budget' || known.outcomes.includes('budget')
  const unpriced = needsMoney ? options.findIndex(({ cost }) => cost === null || !/[1-9]/.test(cost)) : -1
  if (unpriced >= 0) return [problem(`options.${unpriced}.cost`, 'required')]
  if (needsMoney && (budget === null || !/[1-9]/.test(budget))) return [problem('budget', 'required')]
  if (form.kind === 'approval' && form.max !== null && form.max < form.min) return [problem('form.max', 'tooSmall', { min: form.min })]
  if (form.kind === 'score' && form.highest <= form.lowest) return [problem('form.highest', 'tooSmall', { min: form.lowest + 1 })]
  if (options.length === 0) return []
  try {
    countVotes(rule, { form, budget, options: options.slice(0, 4).map(({ id, cost }) => ({ id, cost })), ballots: [{ ballot: [], count: 1 }] }, parameters as Record<string, unknown>)
    return []
  } catch (thrown) {
    if (!(thrown instanceof CountError)) throw thrown
    if (thrown.code === 'badParameters') return [problem(`parameters${thrown.where ? `.${thrown.where}` : ''}`, 'notAccepted')]
    return [problem('rule', 'notAccepted')]
  }
}

/** The fields of a published vote that may not be changed in this phase. */
export const frozenFields = (changes: object, phase: VotePhase): string[] => Object.keys(changes).filter((field) =>
  !(AMENDABLE.always as readonly string[]).includes(field) && !(phase === 'announced' && (AMENDABLE.before as readonly string[]).includes(field)))

/** What decides about a vote and a viewer; `sealed`: the box is closed for good. */
export interface VoteFacts { signedIn: boolean; organises: boolean; phase: VotePhase; sealed: boolean; eligibility: VoteContent['eligibility']['kind'] }

/** The table of abilities: every door asks here. */
export function voteAbilities({ organises, phase, sealed, eligibility }: VoteFacts): VoteAbilities {
  const draft = phase === 'draft'
  const running = phase === 'announced' || phase === 'open'
  return {
    edit: organises && draft, publish: organises && draft, remove: organises && draft,
    amend: organises && running, withdraw: organises && running,
    fillRoll: organises && (draft || running) && (eligibility === 'list' || eligibility === 'codes'),
    decideHolds: organises && !draft && !sealed && phase !== 'cancelled',
    cancel: organises && (running || phase === 'closed') && !sealed,
  }
}

/** Whether an ability is granted, with the reason to say when it is not. */
export function mayVote(ability: keyof VoteAbilities, facts: VoteFacts): Verdict {
  if (voteAbilities(facts)[ability]) return yes
  if (!facts.signedIn) return no('signInFirst')
  if (!facts.organises) return no('organisersOnly')
  if (facts.phase !== 'draft' && (ability === 'edit' || ability === 'publish' || ability === 'remove')) return no('votePublished')
  if (facts.phase === 'cancelled') return no('voteCancelled')
  if (ability === 'cancel' && facts.sealed) return no('voteSealed')
  if (ability === 'decideHolds') return no(facts.phase === 'draft' ? 'voteNotPublished' : 'voteSealed')
  if (ability === 'fillRoll' && (facts.phase === 'draft' || facts.phase === 'announced' || facts.phase === 'open')) return no('rollNotKept')
  return no(facts.phase === 'draft' ? 'voteNotPublished' : 'voteClosed')
}

/** What is left of a form once an option was withdrawn while ballots lie in the box: a least number can no longer be demanded. */
export const relaxed = (form: BallotForm): BallotForm => (form.kind === 'approval' ? { ...form, min: 0 } : form)

/** A ballot without options that were withdrawn after it was cast. */
export function without(form: BallotForm, ballot: readonly unknown[], withdrawn: ReadonlySet<string>): unknown[] {
  if (withdrawn.size === 0) return [...ballot]
  if (form.kind === 'ranking') return (ballot as string[][]).map((place) => place.filter((id) => !withdrawn.has(id))).filter((place) => place.length > 0)
  return ballot.filter((entry) => !withdrawn.has(typeof entry === 'string' ? entry : String((entry as [string, number])[0])))
}

