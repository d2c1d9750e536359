import { Link2, MoreHorizontal, PenLine, Trash2 } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommentView } from '@commonspark/shared/comments/schema'
import { fileAddress } from '../../../lib/pictures.ts'
import { useProblemWords } from '../../../lib/problem.ts'
import { Avatar } from '../../../ui/Avatar.tsx'
import { Banner } from '../../../ui/Banner.tsx'
import { Button } from '../../../ui/Button.tsx'
import { IconButton } from '../../../ui/IconButton.tsx'
import { Link } from '../../../ui/Link.tsx'
import { Menu } from '../../../ui/Menu.tsx'
import { RelativeTime } from '../../../ui/RelativeTime.tsx'
import { toast } from '../../../ui/Toast.tsx'
import { useEdit } from '../api.ts'
import { useDiscussion } from '../discussion.ts'
import { CommentText } from './CommentText.tsx'
import { Composer } from './Composer.tsx'
import { Reactions } from './Reactions.tsx'

/** One comment or reply. `onReply` opens the field for a reply; `children` stand under it. */
export function CommentItem({ comment, onReply, children }: { comment: CommentView; onReply?: () => void; children?: ReactNode }) {
  const { t } = useTranslation('comments')
  const { sought } = useDiscussion()
  const [isEditing, setEditing] = useState(false)
  const { author } = comment
  const isReply = comment.parentId !== null
  return (
    <li id={`comment-${comment.id}`} className="comment" data-sought={sought === comment.id || undefined} tabIndex={-1}>
      <span className="comment-face">
        {author && <Avatar decorative size={isReply ? 'small' : 'normal'} name={author.name} picture={author.picture && fileAddress(author.picture, 320)} />}
      </span>
      <div className="comment-body">
        <p className="comment-head">
          {author ? <Link tone="quiet" href={`/people/${author.id}`}>{author.name}</Link> : <span>{t(comment.deleted ? 'deleted.author' : 'nobody')}</span>}
          {author?.organisation && <span className="comment-organisation">{author.organisation}</span>}
          <RelativeTime at={comment.postedAt} />
          {comment.editedAt && <span>{t('edited')}</span>}
        </p>
        {comment.deleted && <p className="comment-gone">{t('deleted.text')}</p>}
        {!comment.deleted && (isEditing ? <Edit comment={comment} onDone={() => { setEditing(false) }} /> : <CommentText text={comment.text} />)}
        {!comment.deleted && !isEditing && <Foot comment={comment} onEdit={() => { setEditing(true) }} {...(onReply ? { onReply } : {})} />}
        {children}
      </div>
    </li>
  )
}

function Foot({ comment, onEdit, onReply }: { comment: CommentView; onEdit: () => void; onReply?: () => void }) {
  const { t } = useTranslation('comments')
  const { remove, report, viewer, ideaId } = useDiscussion()
  const copy = (): void => {
    const url = new URL(`/ideas/${ideaId}#comment-${comment.id}`, location.origin).href
    navigator.clipboard.writeText(url).then(() => { toast({ text: t('link.copied'), tone: 'done' }) }, () => { toast({ text: url }) })
  }
  return (
    <div className="comment-foot">
      <Reactions comment={comment} />
      {comment.can.reply && onReply && <Button variant="plain" size="small" onPress={onReply}>{t('reply')}</Button>}
      {viewer && (
        <Menu
          label={t('more')} trigger={<IconButton size="small" label={t('more')} icon={<MoreHorizontal aria-hidden />} />}
          groups={[[
            { id: 'link', label: t('link.copy'), icon: <Link2 aria-hidden />, onAction: copy },
            ...(comment.can.edit ? [{ id: 'edit', label: t('edit'), icon: <PenLine aria-hidden />, onAction: onEdit }] : []),
          ], comment.can.delete ? [{ id: 'delete', label: t('delete'), icon: <Trash2 aria-hidden />, isDanger: true, onAction: () => { remove(comment) } }] : []]}
        />
      )}
      {comment.can.report && report(comment)}
    </div>
  )
}

function Edit({ comment, onDone }: { comment: CommentView; onDone: () => void }) {
  const { t } = useTranslation('comments')
  const words = useProblemWords()
  const { viewer } = useDiscussion()
  const edit = useEdit(comment)
  return (
    <Composer
      draftKey={`comment-edit:${viewer?.id}:${comment.id}`} initial={comment.text} label={t('edit')} send={t('save')}
      isPending={edit.isPending} autoFocus onCancel={onDone}
      problem={edit.isError && <Banner tone="refusal">{words(edit.error)}</Banner>}
      onSend={async (text) => {
        await edit.mutateAsync(text)
        onDone()
      }}
    />
  )
}
