import { useEffect } from 'react'

/** Names the page in the browser's tab and, for screen readers, announces it by the tab's change. */
export function useTitle(title: string | undefined): void {
  useEffect(() => { document.title = title ? `${title} · Commonspark` : 'Commonspark' }, [title])
}
