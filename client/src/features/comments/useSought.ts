import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState } from 'react'
import { useLocation } from 'react-router'
import type { CommentView } from '@commonspark/shared/comments/schema'
import { fetchReplies, type useComments } from './api.ts'
import { commentsIn } from './cache.ts'

/** So many pages of comments, and so many threads, are looked through for one comment. */
const MOST_PAGES = 15
const MOST_THREADS = 40

/** When a comment was posted, in ms: an identity begins with its second. */
const secondOf = (id: string): number => Number.parseInt(id.slice(0, 8), 16) * 1000

interface Found { id: string; /** The comment it answers, whose thread has to be open. */ thread: string | null }

/**
 * The comment that the address leads to ("#comment-<id>"): older pages and threads are asked for until it is there; then it is scrolled to
 * and focused once. Null while it is looked for, and when it is not to be found.
 */
export function useSought(ideaId: string, list: ReturnType<typeof useComments>): Found | null {
  const cache = useQueryClient()
  const { hash } = useLocation()
  const sought = /^#comment-([0-9a-f]{24})$/.exec(hash)?.[1] ?? null
  const [found, setFound] = useState<Found | null>(null)
  const { isPending, fetchNextPage } = list
  const loaded = useEffectEvent(() => commentsIn(list.data))
  const isLookedFor = sought !== null && found?.id !== sought && !isPending

  useEffect(() => {
    if (!isLookedFor) return
    let isOver = false
    const more = async (): Promise<CommentView[] | null> => {
      if (isOver) return null
      const { data, isError } = await fetchNextPage()
      return isError || (data?.pages.length ?? 0) > MOST_PAGES ? null : commentsIn(data)
    }
    const repliesTo = (parent: string): Promise<CommentView[]> => fetchReplies(cache, ideaId, parent).then(commentsIn)
    void look(sought, loaded(), more, repliesTo).then((place) => { if (!isOver && place) setFound(place) }, () => undefined)
    return () => { isOver = true }
  }, [isLookedFor, sought, cache, ideaId, fetchNextPage])

  const place = found?.id === sought ? found : null
  useEffect(() => {
    if (!place) return
    // The thread opens with the render that this follows; its replies are known already.
    const frame = requestAnimationFrame(() => {
      const element = document.getElementById(`comment-${place.id}`)
      element?.scrollIntoView({ block: 'center' })
      element?.focus({ preventScroll: true })
    })
    return () => { cancelAnimationFrame(frame) }
  }, [place])
  return place
}

/** Goes back in time: pages until they are older than the comment, then threads as well, since a reply may answer something old. */
async function look(
  id: string, loaded: CommentView[], more: () => Promise<CommentView[] | null>, repliesTo: (parent: string) => Promise<CommentView[]>,
): Promise<Found | null> {
  const seen = new Set<string>()
  let comments: CommentView[] | null = loaded
  let known = -1
  while (comments && comments.length > known) {
    known = comments.length
    if (comments.some((comment) => comment.id === id)) return { id, thread: null }
    const oldest = comments.at(-1)
    if (oldest && Date.parse(oldest.postedAt) <= secondOf(id) + 1000) {
      for (const { id: parent, replyCount, postedAt } of comments) {
        if (replyCount === 0 || seen.has(parent) || Date.parse(postedAt) > secondOf(id) + 1000) continue
        if (seen.size >= MOST_THREADS) return null
        seen.add(parent)
        if ((await repliesTo(parent)).some((reply) => reply.id === id)) return { id, thread: parent }
      }
    }
    comments = await more()
  }
  return null
}
