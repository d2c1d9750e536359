import { useTranslation } from 'react-i18next'
import { fileAddress } from '../../../lib/pictures.ts'
import { useProblemWords } from '../../../lib/problem.ts'
import { Avatar } from '../../../ui/Avatar.tsx'
import { Button } from '../../../ui/Button.tsx'
import { useDiscussion } from '../discussion.ts'
import type { Waiting } from '../outbox.ts'
import { CommentText } from './CommentText.tsx'

/** One's own comment on its way to the server, or kept on this device because it did not get there. */
export function WaitingItem({ waiting, onTakeBack }: { waiting: Waiting; onTakeBack: (text: string) => void }) {
  const { t } = useTranslation('comments')
  const words = useProblemWords()
  const { viewer, outbox } = useDiscussion()
  if (!viewer) return null
  const hasFailed = waiting.state === 'failed'
  return (
    <li className="comment" data-waiting>
      <span className="comment-face">
        <Avatar decorative size={waiting.parentId ? 'small' : 'normal'} name={viewer.name} picture={viewer.picture && fileAddress(viewer.picture, 320)} />
      </span>
      <div className="comment-body">
        <p className="comment-head"><span>{viewer.name}</span><span role="status">{hasFailed ? t('waiting.failed') : t('waiting.sending')}</span></p>
        <CommentText text={waiting.text} />
        {hasFailed && (
          <div className="comment-failed" role="alert">
            <p>{words(waiting.error)}</p>
            <Button size="small" onPress={() => { outbox.retry(waiting.key) }}>{t('waiting.retry')}</Button>
            <Button size="small" variant="plain" onPress={() => { onTakeBack(outbox.takeBack(waiting.key)) }}>{t('waiting.takeBack')}</Button>
          </div>
        )}
      </div>
    </li>
  )
}
