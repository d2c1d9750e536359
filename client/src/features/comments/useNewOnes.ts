import { type RefObject, useCallback, useEffect, useState } from 'react'
import type { CommentView } from '@commonspark/shared/comments/schema'

/** The head of the page covers this much of the screen, in px. */
const HEAD = 64

/**
 * Holds back what others have just posted while the top of the list is scrolled past, so that nothing jumps; `show` lets it in.
 * A reader who sees the top, or has not come to it yet, gets new comments at once.
 */
export function useNewOnes(
  comments: readonly CommentView[], viewerId: string | null, top: RefObject<Element | null>,
): { shown: CommentView[]; held: number; show: () => void } {
  const [newest, setNewest] = useState<string | null>(null)
  const isPast = useScrolledPast(top)
  const first = comments[0]
  const known = newest === null ? 0 : comments.findIndex((comment) => comment.postedAt <= newest)
  const fresh = comments.slice(0, known === -1 ? comments.length : known)
  const held = fresh.filter((comment) => comment.author?.id !== viewerId)
  const show = useCallback(() => { if (first) setNewest(first.postedAt) }, [first])
  if (first && (newest === null || (fresh.length > 0 && (held.length === 0 || !isPast)))) setNewest(first.postedAt)
  return { shown: comments.filter((comment) => !held.includes(comment)), held: held.length, show }
}

function useScrolledPast(element: RefObject<Element | null>): boolean {
  const [isPast, setPast] = useState(false)
  useEffect(() => {
    if (!element.current) return
    // The frame reaches far down, so that a jump from below the screen to above it is a change too.
    const observer = new IntersectionObserver((entries) => { setPast(entries.at(-1)?.isIntersecting === false) }, { rootMargin: `-${HEAD}px 0px 1000000px` })
    observer.observe(element.current)
    return () => { observer.disconnect() }
  }, [element])
  return isPast
}
