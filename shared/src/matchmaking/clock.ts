import type { Phase } from './schema.ts'

/** What decides where a session stands. Moments in epoch milliseconds; `endedAt` when it was ended or called off before its time. */
export interface Schedule { startsAt: number; rounds: number; roundSeconds: number; breakSeconds: number; endedAt: number | null }

/** When a round, counted from 1, begins and ends. */
export function roundTimes({ startsAt, roundSeconds, breakSeconds }: Schedule, round: number): { from: number; to: number } {
  const from = startsAt + (round - 1) * (roundSeconds + breakSeconds) * 1000
  return { from, to: from + roundSeconds * 1000 }
}

/** When the last round is over. */
export const endOf = (schedule: Schedule): number => Math.min(schedule.endedAt ?? Infinity, roundTimes(schedule, schedule.rounds).to)

/** Where a session stands now; never stored. */
export function phaseAt(schedule: Schedule, now: number): Phase {
  if (now >= endOf(schedule)) return { kind: 'over', round: schedule.rounds, endsAt: null }
  if (now < schedule.startsAt) return { kind: 'before', round: 0, endsAt: new Date(schedule.startsAt).toISOString() }
  const round = 1 + Math.floor((now - schedule.startsAt) / ((schedule.roundSeconds + schedule.breakSeconds) * 1000))
  const { to } = roundTimes(schedule, round)
  return now < to
    ? { kind: 'round', round, endsAt: new Date(to).toISOString() }
    : { kind: 'break', round, endsAt: new Date(roundTimes(schedule, round + 1).from).toISOString() }
}
