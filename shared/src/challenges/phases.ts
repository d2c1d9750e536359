import { z } from 'zod'

/** The phases of a challenge in their usual order; each is optional but the first. */
export const PHASES = ['open', 'screening', 'jury', 'voting', 'deliberation', 'results', 'aftercare'] as const
export const Phase = z.enum(PHASES)
export type Phase = z.infer<typeof Phase>

const isZone = (zone: string): boolean => {
  try { return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '' } catch { return false }
}
/** An IANA time zone, such as "Europe/Ljubljana". */
export const TimeZone = z.string().min(1).max(60).refine(isZone)

const isDate = (wall: string): boolean => !Number.isNaN(Date.parse(`${wall}:00Z`)) && new Date(`${wall}:00Z`).toISOString().startsWith(wall)
/** A date and time as a clock on the wall shows it: "2026-11-25T12:00". */
export const WallTime = z.string().regex(/^2\d{3}-\d{2}-\d{2}T\d{2}:\d{2}$/).refine(isDate)

/** When a phase begins and ends, in the schedule's time zone; only results and after-care may go on without an end. */
export const Step = z.object({ phase: Phase, starts: WallTime, ends: WallTime.nullable().default(null) })
export type Step = z.infer<typeof Step>
export const Schedule = z.object({ timeZone: TimeZone.default('Europe/Ljubljana'), steps: z.array(Step).max(PHASES.length).default([]) })
export type Schedule = z.infer<typeof Schedule>

/** A phase as instants: it holds from `from` on and is over at `until`. */
export interface Span { phase: Phase; from: Date; until: Date | null }
/** Where a challenge stands: `upcoming` before everything, `between` phases, `over` after the last; `cancelled` whatever its dates say. */
export type Moment = Phase | 'upcoming' | 'between' | 'over' | 'cancelled'
export interface Standing {
  moment: Moment
  /** Every phase that holds now; some may overlap. */
  active: Phase[]
  /** The next boundary. */
  next: { phase: Phase; at: Date; begins: boolean } | null
}

const formats = new Map<string, Intl.DateTimeFormat>()
function offsetAt(instant: number, timeZone: string): number {
  const format = formats.get(timeZone) ?? new Intl.DateTimeFormat('en-US', {
    timeZone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric',
  })
  formats.set(timeZone, format)
  const part = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)])) as Record<string, number>
  return Date.UTC(part['year']!, part['month']! - 1, part['day'], part['hour'], part['minute'], part['second']) - Math.floor(instant / 1000) * 1000
}

/** The instant at which a wall clock of that zone shows this time: where clocks go back the first of the two, where they go forward the moment of the jump. */
export function instantOf(wall: string, timeZone: string): Date {
  const shown = Date.parse(`${wall}:00Z`)
  const day = 86_400_000
  const [before, after] = [offsetAt(shown - day, timeZone), offsetAt(shown + day, timeZone)]
  const fitting = [shown - before, shown - after].filter((instant) => instant + offsetAt(instant, timeZone) === shown)
  if (fitting.length > 0) return new Date(Math.min(...fitting))
  // Clocks jump over this time: search the jump to the millisecond.
  let [low, high] = [Math.min(shown - before, shown - after), Math.max(shown - before, shown - after)]
  const jumped = offsetAt(high, timeZone)
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (offsetAt(middle, timeZone) === jumped) high = middle
    else low = middle
  }
  return new Date(high)
}

/** What a wall clock of that zone shows at an instant. */
export const wallTimeOf = (instant: Date, timeZone: string): string => new Date(instant.getTime() + offsetAt(instant.getTime(), timeZone)).toISOString().slice(0, 16)

/** The phases as instants, in the order of PHASES. */
export const spansOf = ({ timeZone, steps }: Schedule): Span[] => steps
  .map(({ phase, starts, ends }) => ({ phase, from: instantOf(starts, timeZone), until: ends === null ? null : instantOf(ends, timeZone) }))
  .toSorted((a, b) => PHASES.indexOf(a.phase) - PHASES.indexOf(b.phase))

/** Where a schedule stands at a moment: a phase holds from its first instant to the one before its end. */
export function phaseAt(schedule: Schedule, now: Date): Standing { return standingOf(spansOf(schedule), now) }

/** The same from spans that are known already; a cancelled challenge has no phase any more. */
export function standingOf(spans: readonly Span[], now: Date, cancelled = false): Standing {
  if (cancelled) return { moment: 'cancelled', active: [], next: null }
  const active = spans.filter(({ from, until }) => from <= now && (until === null || now < until)).map(({ phase }) => phase)
  const boundaries = spans.flatMap(({ phase, from, until }) => [{ phase, at: from, begins: true }, ...(until ? [{ phase, at: until, begins: false }] : [])])
    .filter(({ at }) => at > now).toSorted((a, b) => a.at.getTime() - b.at.getTime() || Number(a.begins) - Number(b.begins))
  const begun = spans.some(({ from }) => from <= now)
  return { moment: active.at(-1) ?? (!begun ? 'upcoming' : boundaries.length > 0 ? 'between' : 'over'), active, next: boundaries[0] ?? null }
}

/** Whether a phase has begun, whatever came after. */
export const hasBegun = (spans: readonly Span[], phase: Phase, now: Date): boolean => spans.some((span) => span.phase === phase && span.from <= now)
/** Whether a phase is over; one that is not planned is not. */
export const isOver = (spans: readonly Span[], phase: Phase, now: Date): boolean => spans.some((span) => span.phase === phase && span.until !== null && span.until <= now)
/** The instant at which entries close: the deadline. */
export const deadlineOf = (spans: readonly Span[]): Date | null => spans.find((span) => span.phase === 'open')?.until ?? null

/** What may be done in a challenge at all, beside who may. */
export const ACTIONS = ['enter', 'withdraw', 'screen', 'appeal', 'assign', 'score', 'vote', 'deliberate', 'decide', 'release', 'ask', 'follow'] as const
export type Action = (typeof ACTIONS)[number]

/** The one table of what is allowed in which phase. `withdraw` also covers taking back a confirmation; `follow` is the work after the awards. */
export const ALLOWED: Record<Moment, readonly Action[]> = {
  upcoming: ['ask'],
  open: ['enter', 'withdraw', 'ask'],
  screening: ['screen', 'appeal', 'assign', 'withdraw', 'ask'],
  jury: ['screen', 'appeal', 'assign', 'score', 'withdraw', 'ask'],
  voting: ['screen', 'appeal', 'vote', 'withdraw', 'ask'],
  deliberation: ['deliberate', 'decide', 'ask'],
  between: ['screen', 'appeal', 'assign', 'withdraw', 'ask'],
  results: ['decide', 'release', 'follow', 'ask'],
  aftercare: ['follow', 'release', 'ask'],
  over: ['follow', 'release'],
  cancelled: [],
}

/** Whether an action is allowed now: by any phase that holds, or by the moment between them. */
export const allows = ({ active, moment }: Pick<Standing, 'active' | 'moment'>, action: Action): boolean =>
  (active.length > 0 ? active : [moment]).some((phase) => ALLOWED[phase].includes(action))
