import { useSyncExternalStore } from 'react'

/** The present moment in ms, rounded up to `every` ms, so that no more time is promised than is left, by the device's clock or another; the component renders again when it moves on. */
export function useNow(every = 30_000, clock: () => number = Date.now): number {
  return useSyncExternalStore(
    (changed) => {
      const timer = setInterval(changed, every)
      return () => clearInterval(timer)
    },
    () => Math.ceil(clock() / every) * every,
  )
}
