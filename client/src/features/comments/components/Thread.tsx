import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommentView } from '@commonspark/shared/comments/schema'
import { keepDraft, readDraft } from '../../../lib/drafts.ts'
import { useProblemWords } from '../../../lib/problem.ts'
import { Button } from '../../../ui/Button.tsx'
import { Loading } from '../../../ui/Skeleton.tsx'
import { useReplies } from '../api.ts'
import { commentsIn } from '../cache.ts'
import { useDiscussion } from '../discussion.ts'
import { isThere, type Waiting } from '../outbox.ts'
import { CommentItem } from './CommentItem.tsx'
import { Composer } from './Composer.tsx'
import { WaitingItem } from './WaitingItem.tsx'

/** A comment with its replies, folded until they are asked for. */
export function Thread({ comment, startsOpen }: { comment: CommentView; startsOpen: boolean }) {
  const { t } = useTranslation('comments')
  const { viewer, outbox, ideaId } = useDiscussion()
  const [isOpen, setOpen] = useState(startsOpen)
  const [isWriting, setWriting] = useState(false)
  // A new number builds the field anew, so that it reads what was put back.
  const [turn, setTurn] = useState(0)
  const waiting = outbox.waiting.filter((item) => item.parentId === comment.id)
  const draftKey = `comment:${viewer?.id}:${ideaId}:${comment.id}`
  const takeBack = (text: string): void => {
    void putBack(draftKey, text).then(() => {
      setWriting(true)
      setTurn((now) => now + 1)
    })
  }
  const shows = isOpen || startsOpen
  const replyTo = t('replyTo', { name: comment.author?.name ?? t('nobody') })
  return (
    <CommentItem comment={comment} onReply={() => { setWriting(true); setOpen(true) }}>
      {comment.replyCount > 0 && !shows && (
        <Button variant="plain" size="small" className="comment-replies" aria-expanded={false} onPress={() => { setOpen(true) }}>
          {t('replies.show', { count: comment.replyCount })}
        </Button>
      )}
      {(shows && comment.replyCount > 0) || waiting.length > 0 ? <Replies comment={comment} waiting={waiting} onTakeBack={takeBack} /> : null}
      {isWriting && comment.can.reply && viewer && (
        <Composer
          key={turn} draftKey={draftKey} label={replyTo} placeholder={replyTo} send={t('reply')} autoFocus
          onCancel={() => { setWriting(false) }}
          onSend={async (text) => {
            await outbox.post(text, comment.id)
            setWriting(false)
          }}
        />
      )}
    </CommentItem>
  )
}

function Replies({ comment, waiting, onTakeBack }: { comment: CommentView; waiting: readonly Waiting[]; onTakeBack: (text: string) => void }) {
  const { t } = useTranslation('comments')
  const words = useProblemWords()
  const { ideaId, viewer, removed } = useDiscussion()
  const replies = useReplies(ideaId, comment.id)
  const shown = commentsIn(replies.data)
  if (replies.isPending) return <Loading shape="people" count={Math.min(3, Math.max(1, comment.replyCount))} />
  return (
    <>
      <ol className="comments-list" data-replies>
        {shown.filter(({ id }) => !removed.has(id)).map((reply) => <CommentItem key={reply.id} comment={reply} />)}
        {waiting.filter((item) => !viewer || !isThere(item, viewer.id, shown)).map((item) => <WaitingItem key={item.key} waiting={item} onTakeBack={onTakeBack} />)}
      </ol>
      {replies.isError && (
        <p className="comment-gone">{words(replies.error)} <Button size="small" variant="plain" onPress={() => { void replies.refetch() }}>{t('waiting.retry')}</Button></p>
      )}
      {replies.hasNextPage && (
        <Button variant="plain" size="small" className="comment-replies" isPending={replies.isFetchingNextPage} onPress={() => { void replies.fetchNextPage() }}>
          {t('replies.more')}
        </Button>
      )}
    </>
  )
}

/** Puts a text into a field's draft, after what may already be there. */
export async function putBack(draftKey: string, text: string): Promise<void> {
  const kept = await readDraft<string>(draftKey)
  await keepDraft(draftKey, kept ? `${kept}\n\n${text}` : text)
}
