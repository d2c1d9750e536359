import { Ellipsis, GripVertical, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { BOARD, type BoardGroup, type BoardNote as Note } from '@commonspark/shared/documents/board'
import type { CanvasSection } from '@commonspark/shared/ideas/content'
import { Badge } from '../../../ui/Badge.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { IconButton } from '../../../ui/IconButton.tsx'
import { Menu } from '../../../ui/Menu.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'

interface Props {
  note: Note
  groups: readonly BoardGroup[]
  viewer: string
  canEdit: boolean
  isChosen: boolean
  onChoose: (on: boolean) => void
  onSay: (text: string) => void
  onDot: () => void
  onMove: (group: string) => void
  onRemove: () => void
}

/** One note: its words, its dots, and where it can go; dragged by its handle, or moved from its menu. */
export function BoardNote({ note, groups, viewer, canEdit, isChosen, onChoose, onSay, onDot, onMove, onRemove }: Props) {
  const { t } = useTranslation(['editor', 'taxonomy'])
  const title = note.text.slice(0, 40) || t('editor:board.empty')
  const isMine = note.dots.includes(viewer)
  const places = [{ id: '', name: t('editor:board.loose') }, ...groups].filter(({ id }) => id !== note.group)
  return (
    <article className="board-note" aria-label={title}>
      <div className="board-note-head">
        {canEdit && <span className="board-grip" draggable aria-hidden="true" onDragStart={(event) => { event.dataTransfer.setData('text/x-note', note.id); event.dataTransfer.effectAllowed = 'move' }}><GripVertical /></span>}
        <Checkbox isSelected={isChosen} onChange={onChoose} aria-label={`${t('editor:board.choose')}: ${title}`}>{note.used ? <Badge tone="pine">{t(`taxonomy:section.${note.used as CanvasSection}`)}</Badge> : ''}</Checkbox>
        {canEdit && (
          <Menu label={`${t('editor:board.move')}: ${title}`} trigger={<IconButton size="small" label={`${t('editor:board.move')}: ${title}`} icon={<Ellipsis aria-hidden />} />}
            groups={[places.map(({ id, name }) => ({ id: `to-${id}`, label: t('editor:board.to', { name: name || t('editor:board.unnamed') }), onAction: () => { onMove(id) } })), [{ id: 'remove', label: t('editor:board.remove'), icon: <Trash2 aria-hidden />, isDanger: true, onAction: onRemove }]]} />
        )}
      </div>
      <TextArea hideLabel rows={2} label={t('editor:board.note')} value={note.text} isReadOnly={!canEdit} maxLength={BOARD.note} onChange={onSay} />
      <Button size="small" variant="plain" isDisabled={!canEdit} aria-pressed={isMine} aria-label={`${t(isMine ? 'editor:board.undot' : 'editor:board.dot')}: ${title}, ${t('editor:board.dots', { count: note.dots.length })}`} onPress={onDot}>
        <span className="board-dots" aria-hidden="true">{'●'.repeat(Math.min(note.dots.length, 12)) || '○'}</span> <span aria-hidden="true">{note.dots.length}</span>
      </Button>
    </article>
  )
}
