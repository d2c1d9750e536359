import { useEffect, useRef } from 'react'
import { keyName, matchKeys } from './keys.ts'

const PAIR_MS = 1200

/** Calls the handler of a key ("?"), a chord ("mod+k") or a pair ("g i"). Keys typed into a field, or while a dialog is open, are left alone; chords are not. */
export function useKeys(bindings: Readonly<Record<string, () => void>>): void {
  const current = useRef(bindings)
  useEffect(() => { current.current = bindings })
  useEffect(() => {
    let last: { key: string; at: number } | undefined
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.repeat) return
      const key = keyName(event)
      if (!key.startsWith('mod+') && isBusy(event.target)) return
      const before = last && event.timeStamp - last.at < PAIR_MS ? last.key : undefined
      last = { key, at: event.timeStamp }
      const handler = matchKeys(current.current, before, key)
      if (!handler) return
      event.preventDefault()
      last = undefined
      handler()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}

function isBusy(target: EventTarget | null): boolean {
  const field = target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  return field || document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]') !== null
}
