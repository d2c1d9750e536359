import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { Refusal } from './api.ts'
import { dropDraft, keepDraft, readDraft } from './drafts.ts'
import { Keeper, type KeeperDoors, type KeptWork, type Work } from './keeper.ts'
import { onReturn } from './live.ts'
import { useViewer } from './viewer.ts'

/** The server's part of a keeper: reading, saving, and what is known to be wrong beforehand. */
export type ServerDoors<T> = Pick<KeeperDoors<T>, 'read' | 'save' | 'check'>

const judge = (error: unknown): 'later' | 'signIn' | 'conflict' | 'refused' => {
  if (!(error instanceof Refusal) || error.passing) return 'later'
  const { code, because } = error.problem ?? {}
  return code === 'unauthenticated' ? 'signIn' : because === 'savedMeanwhile' ? 'conflict' : code === 'internal' ? 'later' : 'refused'
}

/** A thing being written, saved as one writes, and kept under `name` on this device; `doors` must stay the same while the thing does. */
export function useKeeper<T extends object>(name: string, doors: ServerDoors<T>): { work: Work<T>; keeper: Keeper<T> } {
  const keeper = useMemo(() => new Keeper<T>({
    ...doors, keep: keepDraft, kept: (key) => readDraft<KeptWork<T>>(key), drop: dropDraft, judge,
    after: (milliseconds, work) => {
      const timer = setTimeout(work, milliseconds)
      return () => { clearTimeout(timer) }
    },
  }, name), [name, doors])
  const work = useSyncExternalStore(keeper.subscribe, keeper.read)
  useEffect(() => {
    void keeper.open()
    const again = (): void => { void keeper.again() }
    const left = (): void => { if (document.visibilityState === 'hidden') void keeper.flush() }
    addEventListener('online', again)
    document.addEventListener('visibilitychange', left)
    const stop = onReturn(again)
    return () => {
      removeEventListener('online', again)
      document.removeEventListener('visibilitychange', left)
      stop()
      keeper.close()
    }
  }, [keeper])
  const viewerId = useViewer()?.id
  useEffect(() => { if (viewerId && keeper.read().place === 'signedOut') void keeper.again() }, [viewerId, keeper])
  return { work, keeper }
}
