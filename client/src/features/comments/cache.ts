import type { InfiniteData, QueryClient } from '@tanstack/react-query'
import type { CommentView } from '@commonspark/shared/comments/schema'
import type { PageOf } from '@commonspark/shared/ground/endpoint'

/** Keys under which the comments on an idea are kept; a list holds pages, newest first, a thread its replies, oldest first. */
export const commentKeys = {
  all: (ideaId: string) => ['comments', ideaId] as const,
  list: (ideaId: string) => ['comments', ideaId, 'list'] as const,
  replies: (ideaId: string, parentId: string) => ['comments', ideaId, 'replies', parentId] as const,
  waiting: (ideaId: string, viewerId: string) => ['comments', ideaId, 'waiting', viewerId] as const,
}

export type CommentPages = InfiniteData<PageOf<CommentView>>

const pagesIn = (data: unknown): CommentPages | undefined => (data && typeof data === 'object' && 'pages' in data ? data as CommentPages : undefined)

/** Changes a comment wherever it is shown. */
export function patchComment(cache: QueryClient, ideaId: string, id: string, change: (comment: CommentView) => CommentView): void {
  cache.setQueriesData<unknown>({ queryKey: commentKeys.all(ideaId) }, (data: unknown) => {
    const known = pagesIn(data)
    if (!known) return data
    return {
      ...known,
      pages: known.pages.map((page) => {
        if (!page.items.some((item) => item.id === id)) return page
        return { ...page, items: page.items.map((item) => (item.id === id ? change(item) : item)) }
      }),
    }
  })
}

/** Puts a comment that was just posted in its place, unless a refetch was faster. */
export function addComment(cache: QueryClient, comment: CommentView): void {
  const { ideaId, parentId } = comment
  const key = parentId === null ? commentKeys.list(ideaId) : commentKeys.replies(ideaId, parentId)
  const known = cache.getQueryData<CommentPages>(key)
  if (known && !commentsIn(known).some(({ id }) => id === comment.id)) cache.setQueryData<CommentPages>(key, withComment(known, comment))
  if (parentId === null) return
  // A thread nobody has opened is asked for once there is a reply to show; until then its number says so.
  patchComment(cache, ideaId, parentId, (parent) => {
    const { replyCount } = parent
    return { ...parent, replyCount: known ? Math.max(replyCount, commentsIn(known).length + 1) : replyCount + 1 }
  })
}

function withComment(data: CommentPages, comment: CommentView): CommentPages {
  const isReply = comment.parentId !== null
  const at = isReply ? data.pages.length - 1 : 0
  // A thread whose end has not been asked for yet shows its newest reply with that end.
  if (isReply && data.pages[at]?.next) return data
  const joined = (items: readonly CommentView[]): CommentView[] => (isReply ? [...items, comment] : [comment, ...items])
  return { ...data, pages: data.pages.map((page, index) => (index === at ? { ...page, items: joined(page.items) } : page)) }
}

/** The comments of a list or a thread, each once. */
export const commentsIn = (data: CommentPages | undefined): CommentView[] =>
  [...new Map(data?.pages.flatMap((page) => page.items).map((item) => [item.id, item])).values()]
