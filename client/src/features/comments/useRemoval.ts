import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type CommentView, deleteComment } from '@commonspark/shared/comments/schema'
import { addressOf } from '../../lib/api.ts'
import { useProblemWords } from '../../lib/problem.ts'
import { toast } from '../../ui/Toast.tsx'
import { deleteNow } from './api.ts'

const TIME_TO_UNDO = 8000

interface Leaving { comment: CommentView; timer: ReturnType<typeof setTimeout>; close: () => void }

/** Comments disappear at once and are deleted a moment later, so that it can be undone; leaving the page deletes them without waiting. */
export function useRemoval(): { remove: (comment: CommentView) => void; removed: ReadonlySet<string> } {
  const { t } = useTranslation('comments')
  const cache = useQueryClient()
  const words = useProblemWords()
  const [removed, setRemoved] = useState<ReadonlySet<string>>(new Set())
  const leaving = useRef(new Map<string, Leaving>())

  const show = useCallback((id: string) => { setRemoved((ids) => new Set([...ids].filter((one) => one !== id))) }, [])
  const finish = useCallback((id: string) => {
    const item = leaving.current.get(id)
    if (!item) return
    leaving.current.delete(id)
    clearTimeout(item.timer)
    item.close()
    deleteNow(cache, item.comment).catch((error: unknown) => { toast({ text: words(error), tone: 'refused' }) }).finally(() => { show(id) })
  }, [cache, show, words])

  const remove = useCallback((comment: CommentView) => {
    const { id } = comment
    setRemoved((ids) => new Set([...ids, id]))
    const close = toast({
      text: t('deleted.toast'),
      undo: () => {
        const item = leaving.current.get(id)
        if (!item) return
        clearTimeout(item.timer)
        leaving.current.delete(id)
        show(id)
      },
    })
    leaving.current.set(id, { comment, close, timer: setTimeout(() => { finish(id) }, TIME_TO_UNDO) })
  }, [t, show, finish])

  const last = useRef(finish)
  useEffect(() => { last.current = finish })
  useEffect(() => {
    const items = leaving.current
    // A page that goes away may not wait for an answer.
    const gone = (): void => {
      for (const { comment } of items.values()) {
        const address = addressOf(deleteComment, { params: { commentId: comment.id } })
        void fetch(address, { method: deleteComment.method, keepalive: true }).catch(() => undefined)
      }
      items.clear()
    }
    addEventListener('pagehide', gone)
    return () => {
      removeEventListener('pagehide', gone)
      for (const id of items.keys()) last.current(id)
    }
  }, [])
  return { remove, removed }
}
