import { type FieldProblem, no, type Verdict, yes } from '../ground/errors.ts'
import { allows, deadlineOf, hasBegun, isOver, PHASES, type Span, spansOf, type Standing } from './phases.ts'
import type { ChallengeAbilities, ChallengeContent, ChallengeState } from './schema.ts'

/** The most organisers of one challenge. */
export const MAX_ORGANISERS = 20
/** The longest time between a challenge's first and last date, in days. */
const MAX_DAYS = 1500

const need = (path: string, because = 'required', params: FieldProblem['params'] = {}): FieldProblem => ({ path, because, params })
const twice = (values: readonly string[]): string[] => values.filter((value, at) => values.indexOf(value) !== at)

/** What keeps a challenge from being published, by field; empty when it is ready. */
export function missingForPublishing(content: ChallengeContent, now: Date): FieldProblem[] {
  const { title, summary, brief, form, criteria, awards, jury, formula } = content
  return [
    ...(title.length < 5 ? [need('title')] : []),
    ...(summary.length < 20 ? [need('summary')] : []),
    ...(brief.length < 20 ? [need('brief')] : []),
    ...(content.languages.length === 0 ? [need('languages')] : []),
    ...eligibilityProblems(content.eligibility),
    ...(form.length === 0 ? [need('form')] : []),
    ...twice(form.map(({ id }) => id)).map((id) => need(`form.${form.findLastIndex((field) => field.id === id)}.id`, 'usedTwice')),
    ...form.flatMap((field, at) => fieldProblemsOf(field, `form.${at}`, jury.blind)),
    ...twice(criteria.map(({ id }) => id)).map((id) => need(`criteria.${criteria.findLastIndex((one) => one.id === id)}.id`, 'usedTwice')),
    ...criteria.flatMap((one, at) => [...(one.name ? [] : [need(`criteria.${at}.name`)]), ...(one.max <= one.min ? [need(`criteria.${at}.max`, 'tooSmall', { min: one.min + 1 })] : [])]),
    ...(awards.length === 0 ? [need('awards')] : []),
    ...twice(awards.map(({ id }) => id)).map((id) => need(`awards.${awards.findLastIndex((one) => one.id === id)}.id`, 'usedTwice')),
    ...awards.flatMap((one, at) => [
      ...(one.name ? [] : [need(`awards.${at}.name`)]),
      ...(one.kind === 'money' && (!one.amount || !one.currency) ? [need(`awards.${at}.amount`)] : []),
      ...(one.by === 'public' && !plans(content, 'voting') ? [need(`awards.${at}.by`, 'noVotingPlanned')] : []),
    ]),
    ...(plans(content, 'jury') && criteria.length === 0 ? [need('criteria')] : []),
    ...(formula.juryWeight > 0 && !plans(content, 'jury') && awards.some((one) => one.by === 'result') ? [need('formula.juryWeight', 'noJuryPlanned')] : []),
    ...(formula.publicWeight > 0 && !plans(content, 'voting') ? [need('formula.publicWeight', 'noVotingPlanned')] : []),
    ...(formula.juryWeight + formula.publicWeight === 0 ? [need('formula.juryWeight')] : []),
    ...(content.consent.length < 10 ? [need('consent')] : []),
    ...scheduleProblems(content, now),
  ]
}

const plans = ({ schedule }: ChallengeContent, phase: (typeof PHASES)[number]): boolean => schedule.steps.some((step) => step.phase === phase)

function eligibilityProblems({ minAge, maxAge, minTeam, maxTeam }: ChallengeContent['eligibility']): FieldProblem[] {
  return [
    ...(minAge !== null && maxAge !== null && maxAge < minAge ? [need('eligibility.maxAge', 'tooSmall', { min: minAge })] : []),
    ...(maxTeam < minTeam ? [need('eligibility.maxTeam', 'tooSmall', { min: minTeam })] : []),
  ]
}

function fieldProblemsOf(field: ChallengeContent['form'][number], path: string, blind: boolean): FieldProblem[] {
  return [
    ...(field.label ? [] : [need(`${path}.label`)]),
    ...(field.kind === 'choice' && field.options.length < 2 ? [need(`${path}.options`, 'tooFew', { min: 2 })] : []),
    ...(field.kind === 'section' && field.section === null ? [need(`${path}.section`)] : []),
    ...(field.kind === 'money' && field.currency === null ? [need(`${path}.currency`)] : []),
    ...(field.min !== null && field.max !== null && field.max < field.min ? [need(`${path}.max`, 'tooSmall', { min: field.min })] : []),
    // Files carry names of people in their own names and metadata, and links lead to them.
    ...(blind && (field.kind === 'file' || field.kind === 'link') && field.seenBy !== 'organisers' ? [need(`${path}.seenBy`, 'breaksBlindness')] : []),
  ]
}

/** What is wrong with the dates. */
export function scheduleProblems({ schedule, jury }: Pick<ChallengeContent, 'schedule' | 'jury'>, now: Date): FieldProblem[] {
  const { steps } = schedule
  const at = (phase: (typeof PHASES)[number]): string => `schedule.steps.${steps.findIndex((step) => step.phase === phase)}`
  const problems = twice(steps.map(({ phase }) => phase)).map((phase) => need(`schedule.steps.${steps.findLastIndex((step) => step.phase === phase)}.phase`, 'usedTwice'))
  if (problems.length > 0) return problems
  const spans = spansOf(schedule)
  const span = (phase: (typeof PHASES)[number]): Span | undefined => spans.find((one) => one.phase === phase)
  const open = span('open')
  if (!open) return [need('schedule.steps', 'noEntriesPlanned')]
  for (const { phase, from, until } of spans) {
    if (until === null && phase !== 'results' && phase !== 'aftercare') problems.push(need(`${at(phase)}.ends`))
    if (until !== null && until <= from) problems.push(need(`${at(phase)}.ends`, 'endsBeforeStart'))
    if (phase !== 'open' && open.until !== null && from < open.until) problems.push(need(`${at(phase)}.starts`, 'beforeEntriesClose'))
  }
  if (open.until !== null && open.until <= now) problems.push(need(`${at('open')}.ends`, 'inThePast'))
  const order: [(typeof PHASES)[number], (typeof PHASES)[number]][] = [['jury', 'deliberation'], ['voting', 'results'], ['jury', 'results'], ['deliberation', 'results'], ['results', 'aftercare']]
  for (const [first, then] of order) {
    const [a, b] = [span(first), span(then)]
    if (a && b && (then === 'aftercare' ? b.from < a.from : a.until !== null && b.from < a.until)) problems.push(need(`${at(then)}.starts`, 'overlaps'))
  }
  const [scoring, voting] = [span('jury'), span('voting')]
  // A vote shows whose entries they are: a jury that reads blindly has to be done by then.
  if (jury.blind && scoring?.until && voting && voting.from < scoring.until) problems.push(need(`${at('voting')}.starts`, 'votingBreaksBlindness'))
  const times = spans.flatMap(({ from, until }) => [from.getTime(), ...(until ? [until.getTime()] : [])])
  if (Math.max(...times) - Math.min(...times) > MAX_DAYS * 86_400_000) problems.push(need('schedule.steps', 'tooLongASchedule'))
  return problems
}

const MATTERS = ['eligibility', 'form', 'criteria', 'awards', 'jury', 'formula', 'schedule', 'rules', 'consent', 'checklist'] as const

/** Fields whose change leaves a mark and needs a reason: what people entered or were judged by, once entries have opened. */
export const needsReason = (state: ChallengeState, spans: readonly Span[], now: Date): string[] => (state === 'published' && hasBegun(spans, 'open', now) ? [...MATTERS] : [])

/** Fields that cannot change any more: the formula from the first vote or score on, and the form once entries are closed. */
export function fixedFields(state: ChallengeState, spans: readonly Span[], now: Date): string[] {
  if (state !== 'published') return []
  const judging = hasBegun(spans, 'jury', now) || hasBegun(spans, 'voting', now)
  return [...(judging ? ['formula', 'jury'] : []), ...(isOver(spans, 'open', now) ? ['form', 'eligibility'] : [])]
}

/** Whether a new schedule would open entries again after they were closed: that is a reason in itself, and never silent. */
export const reopens = (before: readonly Span[], after: readonly Span[], now: Date): boolean => {
  const [was, is] = [deadlineOf(before), deadlineOf(after)]
  return was !== null && was <= now && is !== null && is > now
}

/** Whether eligible entries can be looked at by everybody: once entries are closed, and never while a blind jury works. */
export function galleryIsOpen({ gallery, jury }: Pick<ChallengeContent, 'gallery' | 'jury'>, spans: readonly Span[], now: Date, released: boolean): boolean {
  if (released) return true
  if (!gallery || !isOver(spans, 'open', now)) return false
  const scoring = spans.find(({ phase }) => phase === 'jury')
  return !jury.blind || !scoring || isOver(spans, 'jury', now)
}

/** What decides about a challenge and a viewer. */
export interface ChallengeFacts {
  state: ChallengeState
  signedIn: boolean
  organiser: boolean
  juror: boolean
  /** The results are out. */
  released: boolean
  standing: Standing
}

/** Drafts are their organisers'. */
export const mayRead = ({ state, organiser }: Pick<ChallengeFacts, 'state' | 'organiser'>): boolean => state === 'published' || organiser

/** The table of abilities: every door asks here. */
export function abilities({ state, signedIn, organiser, juror, released, standing }: ChallengeFacts): ChallengeAbilities {
  const live = state === 'published'
  const now = (action: Parameters<typeof allows>[1]): boolean => live && allows(standing, action)
  return {
    edit: organiser && standing.moment !== 'cancelled',
    publish: organiser && !live,
    remove: organiser && !live,
    cancel: organiser && live && !released && standing.moment !== 'cancelled',
    duplicate: organiser,
    manage: organiser,
    enter: signedIn && !organiser && now('enter'),
    ask: signedIn && !organiser && now('ask'),
    announce: organiser && live,
    screen: organiser && now('screen') && !released,
    assign: organiser && now('assign') && !released,
    score: juror && now('score') && !released,
    deliberate: (organiser || juror) && now('deliberate') && !released,
    decide: organiser && (now('decide') || now('release')) && !released,
    release: organiser && now('release') && !released,
    follow: organiser && now('follow') && released,
  }
}

/** Whether an ability is granted, with the reason to say when it is not. */
export function may(ability: keyof ChallengeAbilities, facts: ChallengeFacts): Verdict {
  if (abilities(facts)[ability]) return yes
  if (!facts.signedIn) return no('signInFirst')
  if (ability === 'score' && !facts.juror) return no('jurorsOnly')
  if (ability === 'deliberate' && !facts.juror && !facts.organiser) return no('jurorsOnly')
  if (ability === 'enter' || ability === 'ask') return no(facts.organiser ? 'organisersDoNotEnter' : ability === 'enter' ? closedBecause(facts.standing) : facts.standing.moment === 'cancelled' ? 'challengeCancelled' : 'notInThisPhase')
  if (!facts.organiser && ability !== 'score' && ability !== 'deliberate') return no('organisersOnly')
  if (facts.standing.moment === 'cancelled') return no('challengeCancelled')
  if (facts.released) return no('resultsAreOut')
  if (ability === 'publish' || ability === 'remove') return no('challengeIsPublished')
  return no(facts.state === 'draft' ? 'challengeNotPublished' : 'notInThisPhase')
}

/** Why nobody can enter now: too early, too late, or called off. */
export const closedBecause = ({ moment }: Standing): 'entriesNotOpen' | 'entriesClosed' | 'challengeCancelled' => (moment === 'cancelled' ? 'challengeCancelled' : moment === 'upcoming' ? 'entriesNotOpen' : 'entriesClosed')
