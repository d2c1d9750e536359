import { useSyncExternalStore } from 'react'

/** The present moment in ms, rounded up to `every` ms, so that no more time is promised than is left; the component renders again when it moves on. */
export function useNow(every = 30_000): number {
  return useSyncExternalStore(
    (changed) => {
      const timer = setInterval(changed, every)
      return () => clearInterval(timer)
    },
    () => Math.ceil(Date.now() / every) * every,
  )
}
