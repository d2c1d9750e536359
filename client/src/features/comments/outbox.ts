import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo } from 'react'
import { type CommentView, postComment } from '@commonspark/shared/comments/schema'
import { newKey } from '../../lib/newKey.ts'
import { call, Refusal } from '../../lib/api.ts'
import { dropDraft, keepDraft, listDrafts } from '../../lib/drafts.ts'
import { onReturn, serverNow } from '../../lib/live.ts'
import { addComment, commentKeys } from './cache.ts'

/** A comment that the server has not confirmed: its key makes a second sending harmless. */
export interface Waiting { key: string; ideaId: string; parentId: string | null; text: string; at: number; state: 'sending' | 'failed'; error: unknown }
type Kept = Omit<Waiting, 'state' | 'error'>

/** Posts comments and keeps each on this device until the server has it, through reloads and lost connections. */
export interface Outbox {
  waiting: readonly Waiting[]
  post(text: string, parentId: string | null): Promise<void>
  retry(key: string): void
  /** Gives up sending and returns the text. */
  takeBack(key: string): string
}

const nameOf = (viewerId: string, { ideaId, key }: Pick<Kept, 'ideaId' | 'key'>): string => `posting:${viewerId}:${ideaId}:${key}`

const NONE: readonly Waiting[] = []

/** Whether sending the same again may help without anybody doing something first. */
const mayHelp = (error: unknown): boolean =>
  error instanceof Refusal && (error.passing || error.problem?.code === 'unauthenticated' || error.problem?.code === 'internal')

/** The viewer's unconfirmed comments on an idea. They are kept by viewer, so that nobody's words go out under another name. */
export function useOutbox(ideaId: string, viewerId: string | null): Outbox {
  const cache = useQueryClient()
  const { data: waiting = NONE } = useQuery({
    queryKey: commentKeys.waiting(ideaId, viewerId ?? ''), enabled: viewerId !== null, staleTime: Infinity, gcTime: Infinity,
    queryFn: async (): Promise<readonly Waiting[]> => {
      const kept = await listDrafts<Kept>(`posting:${viewerId}:${ideaId}:`)
      return kept.map(({ value }) => ({ ...value, state: 'failed', error: new Refusal(null) }))
    },
  })
  const desk = useMemo(() => deskOf(cache, ideaId, viewerId ?? ''), [cache, ideaId, viewerId])
  const again = useCallback(() => { for (const item of desk.read()) if (item.state === 'failed' && mayHelp(item.error)) void desk.send(item) }, [desk])
  const ready = waiting.length > 0
  useEffect(() => {
    if (!ready) return
    again()
    addEventListener('online', again)
    const stop = onReturn(again)
    return () => {
      removeEventListener('online', again)
      stop()
    }
  }, [ready, again])
  return useMemo(() => ({ waiting, post: desk.post, retry: desk.retry, takeBack: desk.takeBack }), [waiting, desk])
}

function deskOf(cache: QueryClient, ideaId: string, viewerId: string) {
  const place = commentKeys.waiting(ideaId, viewerId)
  const read = (): Waiting[] => cache.getQueryData<Waiting[]>(place) ?? []
  const put = (item: Waiting): void => { cache.setQueryData<Waiting[]>(place, [...read().filter(({ key }) => key !== item.key), item]) }
  const drop = (item: Waiting): void => {
    cache.setQueryData<Waiting[]>(place, read().filter(({ key }) => key !== item.key))
    void dropDraft(nameOf(viewerId, item))
  }
  const send = async (item: Waiting): Promise<void> => {
    put({ ...item, state: 'sending', error: null })
    let comment: CommentView
    try {
      comment = await call(postComment, { params: { id: ideaId }, body: { key: item.key, text: item.text, parentId: item.parentId } })
    } catch (error) {
      put({ ...item, state: 'failed', error })
      return
    }
    addComment(cache, comment)
    drop(item)
  }
  const find = (key: string): Waiting | undefined => read().find((item) => item.key === key)
  return {
    read,
    send,
    post: async (text: string, parentId: string | null): Promise<void> => {
      const kept: Kept = { key: newKey(), ideaId, parentId, text, at: serverNow() }
      // On this device before anything else: from here on a closed tab loses nothing.
      await keepDraft(nameOf(viewerId, kept), kept)
      void send({ ...kept, state: 'sending', error: null })
    },
    retry: (key: string): void => {
      const item = find(key)
      if (item?.state === 'failed') void send(item)
    },
    takeBack: (key: string): string => {
      const item = find(key)
      if (!item) return ''
      drop(item)
      return item.text
    },
  }
}

/** Whether a comment that is waiting is already among those shown, because a refetch was faster than the answer. */
export const isThere = (waiting: Waiting, viewerId: string, comments: readonly CommentView[]): boolean =>
  comments.some((comment) => comment.author?.id === viewerId && comment.text === waiting.text && Date.parse(comment.postedAt) >= waiting.at - 60_000)
