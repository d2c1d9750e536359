import { createStore, del, entries, get, set } from 'idb-keyval'
import { useCallback, useEffect, useRef, useState } from 'react'

// One small database for everything typed that the server does not have yet.
const store = createStore('commonspark-drafts', 'drafts')

interface Kept { value: unknown; at: number }

/** Keeps a value in this browser; survives reload, crash and sign-out. */
export const keepDraft = async (key: string, value: unknown): Promise<void> => { await set(key, { value, at: Date.now() } satisfies Kept, store).catch(() => undefined) }
export const readDraft = async <T>(key: string): Promise<T | null> => ((await get<Kept>(key, store).catch(() => undefined))?.value as T | undefined) ?? null
export const dropDraft = async (key: string): Promise<void> => { await del(key, store).catch(() => undefined) }
/** Everything kept under keys that begin so, newest first. */
export async function listDrafts<T>(prefix: string): Promise<{ key: string; value: T; at: number }[]> {
  const all = await entries<string, Kept>(store).catch(() => [])
  return all.filter(([key]) => key.startsWith(prefix)).map(([key, kept]) => ({ key, value: kept.value as T, at: kept.at })).toSorted((a, b) => b.at - a.at)
}

/**
 * A text that is never lost: like useState, but kept in this browser under `key` until `clear` is called.
 * `ready` is false until what was kept has been read.
 */
export function useDraft(key: string, initial = ''): { text: string; setText: (text: string) => void; clear: () => void; ready: boolean; restored: boolean } {
  const [state, setState] = useState({ key, text: initial, ready: false, restored: false })
  const touched = useRef(false)
  useEffect(() => {
    touched.current = false
    let gone = false
    void readDraft<string>(key).then((kept) => {
      if (!gone) setState((now) => (touched.current ? { ...now, key, ready: true } : { key, text: kept ?? initial, ready: true, restored: kept !== null && kept !== initial }))
    })
    return () => { gone = true }
  }, [key, initial])
  const setText = useCallback((text: string) => {
    touched.current = true
    setState((now) => ({ ...now, text }))
    void (text === initial ? dropDraft(key) : keepDraft(key, text))
  }, [key, initial])
  const clear = useCallback(() => {
    touched.current = true
    setState((now) => ({ ...now, text: initial, restored: false }))
    void dropDraft(key)
  }, [key, initial])
  return { text: state.key === key ? state.text : initial, setText, clear, ready: state.ready, restored: state.restored }
}
