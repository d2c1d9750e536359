/** The only source of time in the server, so that tests can set it. */
export interface Clock { now(): Date }
export const systemClock: Clock = { now: () => new Date() }

/** A clock that stands still until it is moved. */
export function settableClock(start: Date): Clock & { set(to: Date): void; advance(milliseconds: number): void } {
  let at = start.getTime()
  return {
    now: () => new Date(at),
    set: (to) => { at = to.getTime() },
    advance: (milliseconds) => { at += milliseconds },
  }
}
