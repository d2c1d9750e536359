import { useTranslation } from 'react-i18next'
import type { ConversationView, MessageView } from '@commonspark/shared/conversations/schema'
import { markdownOf } from '../../lib/mentions.ts'

/** A text as Markdown whose bare addresses are links; what stands as code stays as it is. */
export const messageMarkdown = (text: string): string => markdownOf(text).split(/(```[\s\S]*?(?:```|$)|`[^`\n]*`)/).map((part, at) => (at % 2 === 1
  ? part : part.replace(/(?<![\p{L}\p{N}(<[/"'])https?:\/\/[^\s<>]*[^\s<>.,;:!?…)\]"']/gu, '<$&>'))).join('')

/** How a conversation is called: its title, what it is about, or who is in it. */
export function useTitleOf(): (conversation: Pick<ConversationView, 'title' | 'people' | 'kind'> & { subject?: ConversationView['subject']; memberCount?: number }) => string {
  const { t, i18n } = useTranslation('conversations')
  return ({ title, people, subject, memberCount = 0 }) => {
    if (title) return title
    if (subject?.title) return subject.title
    const names = people.map((person) => person.name)
    if (names.length === 0) return t('nobody')
    const rest = memberCount - 1 - names.length
    return new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(rest > 0 ? [...names.slice(0, 3), t('others', { count: rest + Math.max(0, names.length - 3) })] : names)
  }
}

/** What happened to a conversation, as a sentence. */
export function useEventWords(): (message: MessageView, nameOf: (id: string) => string) => string {
  const { t, i18n } = useTranslation('conversations')
  return ({ event, sender }, nameOf) => {
    if (!event) return ''
    const people = new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(event.people.slice(0, 5).map(nameOf))
    const who = sender?.name ?? t('nobody')
    if (event.what === 'slowed' && event.seconds === 0) return t('event.slowedOff', { who })
    if (event.what === 'created' || event.what === 'renamed') return t(event.title ? `event.${event.what}` : 'event.createdPlain', { who, title: event.title })
    return t(`event.${event.what}`, { who, people, count: event.seconds })
  }
}
