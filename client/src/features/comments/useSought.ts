import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useLocation } from 'react-router'
import type { CommentView } from '@commonspark/shared/comments/schema'
import { fetchReplies, type useComments } from './api.ts'
import { commentsIn } from './cache.ts'

/** At most so many older pages and threads are looked through for one comment. */
const MOST_PAGES = 15
const MOST_THREADS = 25

/** When a comment was posted, in ms: an identity begins with its second. */
const postedAt = (id: string): number => Number.parseInt(id.slice(0, 8), 16) * 1000

/**
 * The comment that the address leads to ("#comment-<id>"): older pages are asked for until it is there, then threads are looked into, the
 * most likely first; found, it is scrolled to and focused once. Answers its id and the thread that has to be open.
 */
export function useSought(ideaId: string, list: ReturnType<typeof useComments>): { sought: string | null; thread: string | null } {
  const cache = useQueryClient()
  const { hash } = useLocation()
  const sought = /^#comment-([0-9a-f]{24})$/.exec(hash)?.[1] ?? null
  const [found, setFound] = useState<{ id: string; thread: string | null } | null>(null)
  const comments = commentsIn(list.data)
  const { hasNextPage, isFetchingNextPage, isPending, fetchNextPage } = list
  const here = comments.some(({ id }) => id === sought)
  const oldest = comments.at(-1)
  const goesOn = hasNextPage && (list.data?.pages.length ?? 0) < MOST_PAGES && oldest !== undefined && sought !== null && Date.parse(oldest.postedAt) >= postedAt(sought)
  const isLookedFor = sought !== null && found?.id !== sought && !isPending

  useEffect(() => {
    if (!isLookedFor) return
    if (here) setFound({ id: sought, thread: null })
    else if (goesOn) { if (!isFetchingNextPage) void fetchNextPage() }
    else {
      let isOver = false
      void threadOf(sought, comments, (parent) => fetchReplies(cache, ideaId, parent).then(commentsIn)).then((thread) => { if (!isOver) setFound({ id: sought, thread }) }, () => undefined)
      return () => { isOver = true }
    }
    return undefined
    // The comments change with every page and are read as they are then.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [isLookedFor, here, goesOn, isFetchingNextPage, sought, cache, ideaId, fetchNextPage])

  const isFound = found !== null && found.id === sought && (here || found.thread !== null)
  useEffect(() => {
    if (!isFound || sought === null) return
    // The thread opens with the render that this follows; its replies are known already.
    const frame = requestAnimationFrame(() => {
      const element = document.getElementById(`comment-${sought}`)
      element?.scrollIntoView({ block: 'center' })
      element?.focus({ preventScroll: true })
    })
    return () => { cancelAnimationFrame(frame) }
  }, [isFound, sought])
  return { sought: isFound ? sought : null, thread: found?.id === sought ? found?.thread ?? null : null }
}

async function threadOf(id: string, comments: readonly CommentView[], repliesTo: (parent: string) => Promise<CommentView[]>): Promise<string | null> {
  const likely = comments.filter((comment) => comment.replyCount > 0 && Date.parse(comment.postedAt) <= postedAt(id) + 1000).slice(0, MOST_THREADS)
  for (const { id: parent } of likely) {
    if ((await repliesTo(parent)).some((reply) => reply.id === id)) return parent
  }
  return null
}
