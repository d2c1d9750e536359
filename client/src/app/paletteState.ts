import { useSyncExternalStore } from 'react'

let open = false
const tellers = new Set<() => void>()
const set = (value: boolean): void => {
  open = value
  for (const tell of tellers) tell()
}

/** Opens the command palette from anywhere. */
export const openPalette = (): void => { set(true) }

/** Whether the palette is open, and how to change it. */
export const usePaletteOpen = (): [boolean, (value: boolean) => void] => [
  useSyncExternalStore((tell) => { tellers.add(tell); return () => { tellers.delete(tell) } }, () => open), set,
]
