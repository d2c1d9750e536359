import { ArrowUp } from 'lucide-react'
import { type ReactNode, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommentView } from '@commonspark/shared/comments/schema'
import type { PersonCard } from '@commonspark/shared/people/schema'
import { LoadProblem } from '../../../lib/LoadProblem.tsx'
import { useDoor } from '../../../lib/next.ts'
import { useViewer, useViewerKnown } from '../../../lib/viewer.ts'
import { Button } from '../../../ui/Button.tsx'
import { ButtonLink } from '../../../ui/ButtonLink.tsx'
import { Count } from '../../../ui/Count.tsx'
import { Loading } from '../../../ui/Skeleton.tsx'
import { useComments } from '../api.ts'
import { commentsIn } from '../cache.ts'
import { DiscussionContext } from '../discussion.ts'
import { useLiveComments } from '../live.ts'
import { isThere, useOutbox } from '../outbox.ts'
import { useNewOnes } from '../useNewOnes.ts'
import { useRemoval } from '../useRemoval.ts'
import { useSought } from '../useSought.ts'
import { Composer } from './Composer.tsx'
import { putBack, Thread } from './Thread.tsx'
import { WaitingItem } from './WaitingItem.tsx'
import './Comments.css'

/** `count` is how many there were when the idea was read; `isOpen` whether the viewer may comment. The rest comes from other rooms. */
export interface CommentsProps {
  ideaId: string
  count: number
  isOpen: boolean
  suggest: (name: string) => Promise<readonly PersonCard[]>
  report: (comment: CommentView) => ReactNode
}

/** What is said about an idea: newest first, live, with replies one level deep. */
export function Comments({ ideaId, count, isOpen, suggest, report }: CommentsProps) {
  const { t } = useTranslation('comments')
  const viewer = useViewer()
  const isViewerKnown = useViewerKnown()
  const door = useDoor()
  const list = useComments(ideaId)
  const outbox = useOutbox(ideaId, viewer?.id ?? null)
  const { remove, removed } = useRemoval()
  const counted = useLiveComments(ideaId) ?? count
  const all = commentsIn(list.data)
  const found = useSought(ideaId, list)
  const sought = found?.id ?? null
  const top = useRef<HTMLDivElement>(null)
  const { shown, held, show } = useNewOnes(all, viewer?.id ?? null, top)
  const [turn, setTurn] = useState(0)
  const draftKey = `comment:${viewer?.id}:${ideaId}`
  const waiting = outbox.waiting.filter((item) => item.parentId === null && !(viewer && isThere(item, viewer.id, all)))
  const visible = shown.filter(({ id }) => !removed.has(id))
  const discussion = useMemo(
    () => ({ ideaId, viewer, outbox, suggest, report, remove, removed, sought }),
    [ideaId, viewer, outbox, suggest, report, remove, removed, sought],
  )
  const letIn = (): void => {
    show()
    top.current?.scrollIntoView({ block: 'center' })
  }
  const takeBack = (text: string): void => { void putBack(draftKey, text).then(() => { setTurn((now) => now + 1) }) }
  return (
    <DiscussionContext value={discussion}>
      <section id="comments" className="comments">
        <h2>{t('title')} {counted > 0 && <span className="comments-count"><Count value={counted} /></span>}</h2>
        <div ref={top}>
          {isOpen && viewer && (
            <Composer
              key={`${draftKey} ${turn}`} draftKey={draftKey} label={t('write')} placeholder={t('write')} send={t('send')}
              onSend={(text) => outbox.post(text, null)}
            />
          )}
          {!viewer && isViewerKnown && (
            <p className="comments-door">{t('signIn.text')} <ButtonLink size="small" href={door('/sign-in')}>{t('signIn.action')}</ButtonLink></p>
          )}
        </div>
        {held > 0 && (
          <div className="comments-new">
            <Button size="small" variant="primary" icon={<ArrowUp aria-hidden />} onPress={letIn}>{t('newOnes', { count: held })}</Button>
          </div>
        )}
        <span role="status" className="ui-hidden">{held > 0 ? t('newOnes', { count: held }) : ''}</span>
        {list.isPending && <Loading shape="people" count={3} />}
        {list.isError && !list.data && <LoadProblem heading={3} error={list.error} onRetry={() => { void list.refetch() }} isRetrying={list.isFetching} />}
        {list.data && visible.length === 0 && waiting.length === 0 && <p className="comments-empty">{t(isOpen ? 'empty' : 'emptyClosed')}</p>}
        {(visible.length > 0 || waiting.length > 0) && (
          <ol className="comments-list">
            {waiting.map((item) => <WaitingItem key={item.key} waiting={item} onTakeBack={takeBack} />)}
            {visible.map((comment) => <Thread key={comment.id} comment={comment} startsOpen={found?.thread === comment.id} />)}
          </ol>
        )}
        {list.hasNextPage && <Button isPending={list.isFetchingNextPage} onPress={() => { void list.fetchNextPage() }}>{t('older')}</Button>}
      </section>
    </DiscussionContext>
  )
}
