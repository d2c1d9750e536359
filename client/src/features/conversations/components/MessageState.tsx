import { useTranslation } from 'react-i18next'
import type { MessageView } from '@commonspark/shared/conversations/schema'
import { useTalk } from '../talk.ts'

/** How far one's own message has come; always to be seen of the newest, of others when they are pointed at. */
export function MessageState({ message, isLast }: { message: MessageView; isLast: boolean }) {
  const { t } = useTranslation('conversations')
  const { members, viewer, conversation } = useTalk()
  const others = members.filter((member) => member.person.id !== viewer.id && member.state === 'active')
  const read = others.filter((member) => member.readSeq >= message.seq).length
  const delivered = others.some((member) => member.deliveredSeq >= message.seq)
  const word = read > 0 ? (conversation.kind === 'direct' ? t('state.read') : read === others.length ? t('state.readByAll') : t('state.readBy', { count: read })) : t(delivered ? 'state.delivered' : 'state.server')
  return <span className="message-state" data-last={isLast || undefined}>{word}</span>
}
