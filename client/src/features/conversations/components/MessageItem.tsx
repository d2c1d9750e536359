import { CornerUpLeft, MoreHorizontal, PenLine, Pin, PinOff, SmilePlus, Trash2 } from 'lucide-react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { EMOJI, type Emoji, type MessageView } from '@commonspark/shared/conversations/schema'
import { messageAbilities } from '@commonspark/shared/conversations/rules'
import { fileAddress } from '../../../lib/pictures.ts'
import { Avatar } from '../../../ui/Avatar.tsx'
import { IconButton } from '../../../ui/IconButton.tsx'
import { Link } from '../../../ui/Link.tsx'
import { Markdown } from '../../../ui/Markdown.tsx'
import { Menu } from '../../../ui/Menu.tsx'
import { Popover } from '../../../ui/Popover.tsx'
import { usePin, useReactTo } from '../api.ts'
import { useTalk } from '../talk.ts'
import { messageMarkdown, useEventWords } from '../words.ts'
import { MessageFiles } from './MessageFiles.tsx'
import { MessageState } from './MessageState.tsx'
import { Preview } from './Preview.tsx'
import { TimeOfDay } from './TimeOfDay.tsx'

const NAMES = { '👍': 'thumb', '❤️': 'heart', '🎉': 'party', '💡': 'light', '🙏': 'thanks', '🤔': 'thought', '😄': 'laugh', '👀': 'eyes' } as const satisfies Record<Emoji, string>

/** One message; `joined` when it goes on where the same person stopped, `isLast` for the viewer's newest. */
export function MessageItem({ message, joined, isLast }: { message: MessageView; joined: boolean; isLast: boolean }) {
  const { t } = useTranslation('conversations')
  const { viewer, members, blocked, jump, openThread, conversation } = useTalk()
  const words = useEventWords()
  const own = message.senderId === viewer.id
  if (message.event) {
    const nameOf = (id: string): string => members.find((member) => member.person.id === id)?.person.name ?? conversation.people.find((person) => person.id === id)?.name ?? t('somebody')
    return <p className="message-event">{words(message, nameOf)}</p>
  }
  if (blocked.has(message.senderId)) return <p className="message-event">{t('blockedMessage')}</p>
  return (
    <div className="message" data-own={own || undefined} data-joined={joined || undefined}>
      <span className="message-face">{!joined && <Avatar decorative name={message.sender?.name ?? '?'} picture={message.sender?.picture && fileAddress(message.sender.picture, 320)} />}</span>
      <div className="message-body">
        {!joined && (
          <p className="message-head">
            {message.sender ? <Link tone="quiet" href={`/people/${message.senderId}`}>{message.sender.name}</Link> : <span>{t('gone')}</span>}
            <TimeOfDay at={message.at} />
          </p>
        )}
        {message.replyTo && (
          <Button className="message-quote" onPress={() => { jump(message.replyTo!.seq) }}>
            <span className="message-quote-name">{message.replyTo.name || t('gone')}</span>
            <span>{message.replyTo.excerpt || t('deleted')}</span>
          </Button>
        )}
        {message.deleted ? <p className="message-gone">{t('deleted')}</p> : message.text && <Markdown className="message-text" text={messageMarkdown(message.text)} below={3} />}
        {message.files.length > 0 && <MessageFiles files={message.files} />}
        {message.preview && <Preview preview={message.preview} />}
        {!message.deleted && <Reactions message={message} />}
        {(message.editedAt ?? message.replies) || own ? (
          <p className="message-foot">
            {message.editedAt && <span>{t('edited')}</span>}
            {message.replies > 0 && <Button className="message-replies" onPress={() => { openThread(message.seq) }}>{t('replies', { count: message.replies })}</Button>}
            {own && !message.deleted && <MessageState message={message} isLast={isLast} />}
          </p>
        ) : null}
      </div>
      {!message.deleted && <Tools message={message} />}
    </div>
  )
}

function Reactions({ message }: { message: MessageView }) {
  const { t } = useTranslation('conversations')
  const { viewer, reader, conversation, members } = useTalk()
  const react = useReactTo(conversation.id, (item) => { reader.replace(item) })
  if (message.reactions.length === 0) return null
  const nameOf = (id: string): string => (id === viewer.id ? t('you') : members.find((member) => member.person.id === id)?.person.name ?? t('somebody'))
  return (
    <div className="message-reactions">
      {message.reactions.map(({ emoji, people }) => {
        const mine = people.includes(viewer.id)
        return (
          <Button key={emoji} className="talk-reaction" aria-pressed={mine} data-mine={mine || undefined} aria-label={t('reaction.counted', { name: t(`reaction.${NAMES[emoji]}`), count: people.length, people: people.slice(0, 5).map(nameOf).join(', ') })}
            isDisabled={!conversation.can.write && !mine} onPress={() => { react.mutate({ seq: message.seq, emoji, on: !mine }) }}>
            <span aria-hidden>{emoji}</span> {people.length}
          </Button>
        )
      })}
    </div>
  )
}

function Tools({ message }: { message: MessageView }) {
  const { t } = useTranslation('conversations')
  const { viewer, conversation, reader, reply, edit, remove, report } = useTalk()
  const pin = usePin(conversation.id)
  const react = useReactTo(conversation.id, (item) => { reader.replace(item) })
  const can = messageAbilities({ own: message.senderId === viewer.id, deleted: message.deleted, event: false, kind: conversation.kind, role: conversation.role, write: conversation.can.write })
  const pinned = conversation.pins.includes(message.seq)
  return (
    <div className="message-tools" role="group" aria-label={t('tools')}>
      {can.react && (
        <Popover label={t('reaction.label')} placement="top end" trigger={<IconButton size="small" label={t('reaction.add')} icon={<SmilePlus aria-hidden />} />}>
          {(close) => (
            <div className="talk-reaction-choice">
              {EMOJI.map((emoji) => {
                const mine = message.reactions.some((each) => each.emoji === emoji && each.people.includes(viewer.id))
                return <Button key={emoji} className="talk-reaction" aria-label={t(`reaction.${NAMES[emoji]}`)} aria-pressed={mine} data-mine={mine || undefined} onPress={() => { react.mutate({ seq: message.seq, emoji, on: !mine }); close() }}><span aria-hidden>{emoji}</span></Button>
              })}
            </div>
          )}
        </Popover>
      )}
      {can.reply && <IconButton size="small" label={t('reply')} icon={<CornerUpLeft aria-hidden />} onPress={() => { reply(message) }} />}
      {can.report && report(message)}
      {(can.edit || can.delete || conversation.can.pin) && (
        <Menu label={t('more')} trigger={<IconButton size="small" label={t('more')} icon={<MoreHorizontal aria-hidden />} />} groups={[[
          ...(conversation.can.pin ? [{ id: 'pin', label: t(pinned ? 'unpin' : 'pin'), icon: pinned ? <PinOff aria-hidden /> : <Pin aria-hidden />, onAction: () => { pin.mutate({ seq: message.seq, on: !pinned }) } }] : []),
          ...(can.edit ? [{ id: 'edit', label: t('edit'), icon: <PenLine aria-hidden />, onAction: () => { edit(message) } }] : []),
        ], can.delete ? [{ id: 'delete', label: t('delete'), icon: <Trash2 aria-hidden />, isDanger: true, onAction: () => { remove(message) } }] : []]} />
      )}
    </div>
  )
}
