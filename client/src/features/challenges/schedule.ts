import { type Phase, PHASES, type Schedule, type Step, wallTimeOf } from '@commonspark/shared/challenges/phases'

/** How many days each phase is suggested to last; results stay. */
const DAYS: Record<Phase, number | null> = { open: 42, screening: 7, jury: 14, voting: 10, deliberation: 3, results: null, aftercare: null }
const DAY = 86_400_000
const USUAL: readonly Phase[] = ['open', 'screening', 'jury', 'deliberation', 'results']

/** A schedule to begin with: the phases that are chosen (or the usual ones), one after the other, from the next full hour on, each ending at noon. */
export function suggestedSchedule({ timeZone, steps }: Schedule, now: number): Schedule {
  const chosen = steps.length > 0 ? PHASES.filter((phase) => steps.some((step) => step.phase === phase)) : USUAL
  let starts = wallTimeOf(new Date(now - (now % 3_600_000) + 3_600_000), timeZone)
  return {
    timeZone,
    steps: chosen.map((phase): Step => {
      const days = DAYS[phase]
      const ends = days === null ? null : `${wallTimeOf(new Date(Date.parse(`${starts}:00Z`) + days * DAY), 'UTC').slice(0, 10)}T12:00`
      const step = { phase, starts, ends }
      if (ends) starts = ends
      return step
    }),
  }
}

/** The schedule with a phase planned or taken out; a new one begins where the one before it ends. */
export function withPhase(schedule: Schedule, phase: Phase, planned: boolean, now: number): Schedule {
  const others = schedule.steps.filter((step) => step.phase !== phase)
  if (!planned) return { ...schedule, steps: others }
  const before = others.filter((step) => PHASES.indexOf(step.phase) < PHASES.indexOf(phase)).at(-1)
  const [suggested] = suggestedSchedule({ timeZone: schedule.timeZone, steps: [{ phase, starts: '', ends: null }] }, now).steps
  const starts = before?.ends ?? suggested!.starts
  const days = DAYS[phase]
  const step: Step = { phase, starts, ends: days === null ? null : `${wallTimeOf(new Date(Date.parse(`${starts}:00Z`) + days * DAY), 'UTC').slice(0, 10)}T12:00` }
  return { ...schedule, steps: [...others, step].toSorted((a, b) => PHASES.indexOf(a.phase) - PHASES.indexOf(b.phase)) }
}
