import { type QueryClient, useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { type CommentView, deleteComment, editComment, listComments, react, type Reaction } from '@commonspark/shared/comments/schema'
import { call } from '../../lib/api.ts'
import { useProblemWords } from '../../lib/problem.ts'
import { toast } from '../../ui/Toast.tsx'
import { commentKeys, patchComment } from './cache.ts'
import { reacted } from './reactions.ts'

const first: string | undefined = undefined

const listOf = (ideaId: string, parent?: string) => ({
  queryKey: parent ? commentKeys.replies(ideaId, parent) : commentKeys.list(ideaId),
  queryFn: ({ pageParam, signal }: { pageParam: string | undefined; signal: AbortSignal }) =>
    call(listComments, { params: { id: ideaId }, query: { ...(parent ? { parent, limit: 50 } : { limit: 20 }), ...(pageParam ? { after: pageParam } : {}) }, signal }),
  initialPageParam: first,
  getNextPageParam: (page: { next: string | null }) => page.next ?? undefined,
})

/** Comments on an idea, newest first. */
export const useComments = (ideaId: string) => useInfiniteQuery(listOf(ideaId))

/** Replies to a comment, oldest first. */
export const useReplies = (ideaId: string, parentId: string) => useInfiniteQuery(listOf(ideaId, parentId))

/** The whole of a thread's replies, for finding one among them. */
export const fetchReplies = (cache: QueryClient, ideaId: string, parentId: string) => cache.fetchInfiniteQuery(listOf(ideaId, parentId))

/** Sets or takes back one's reaction: shown at once, undone when refused. */
export function useReact(comment: CommentView) {
  const cache = useQueryClient()
  const words = useProblemWords()
  return useMutation({
    scope: { id: `react ${comment.id}` },
    mutationFn: (emoji: Reaction | null) => call(react, { params: { commentId: comment.id }, body: { emoji } }),
    onMutate: (emoji) => { patchComment(cache, comment.ideaId, comment.id, (known) => ({ ...known, reactions: reacted(known.reactions, emoji) })) },
    onSuccess: (fresh) => { patchComment(cache, comment.ideaId, comment.id, () => fresh) },
    onError: (error) => {
      toast({ text: words(error), tone: 'refused' })
      void cache.invalidateQueries({ queryKey: commentKeys.all(comment.ideaId) })
    },
  })
}

/** Puts a new text in the place of one's own; refused when it was changed elsewhere in the meantime. */
export function useEdit(comment: CommentView) {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: (text: string) => call(editComment, { params: { commentId: comment.id }, body: { text, version: comment.version } }),
    onSuccess: (fresh) => { patchComment(cache, comment.ideaId, comment.id, () => fresh) },
    // What it is now, so that the next attempt is made upon it.
    onError: () => { void cache.invalidateQueries({ queryKey: commentKeys.all(comment.ideaId) }) },
  })
}

/** Deletes a comment for everybody and shows what is left of it. */
export async function deleteNow(cache: QueryClient, { id, ideaId }: CommentView): Promise<void> {
  const left = await call(deleteComment, { params: { commentId: id } })
  patchComment(cache, ideaId, id, () => left)
}
