import { useSyncExternalStore } from 'react'

/** The present moment in ms, rounded down to `every` ms; the component renders again when it moves on. */
export function useNow(every = 30_000): number {
  return useSyncExternalStore(
    (changed) => {
      const timer = setInterval(changed, Math.min(every, 30_000))
      return () => clearInterval(timer)
    },
    () => Math.floor(Date.now() / every) * every,
  )
}
