import { SendHorizontal } from 'lucide-react'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MessageView } from '@commonspark/shared/conversations/schema'
import { fetchRange, messagePosted, say } from '@commonspark/shared/conversations/socket'
import { topicOf } from '@commonspark/shared/ground/live'
import { dropDraft, keepDraft, readDraft, useDraft } from '../../../lib/drafts.ts'
import { ask, onReturn, useFact, useTopics } from '../../../lib/live.ts'
import { newKey } from '../../../lib/newKey.ts'
import { Button } from '../../../ui/Button.tsx'
import { TextField } from '../../../ui/TextField.tsx'

interface Unsent { key: string; text: string }

/** The conversation of a pair while the minutes run: what was written, and a line to write. It goes on in the messages afterwards. */
export function QuickTalk({ conversationId, viewerId, names }: { conversationId: string; viewerId: string; names: string }) {
  const { t } = useTranslation('matchmaking')
  const [messages, setMessages] = useState<readonly MessageView[]>([])
  const [waiting, setWaiting] = useState<readonly Unsent[]>([])
  const kept = `session-unsent:${viewerId}:${conversationId}`
  const draft = useDraft(`session-talk:${viewerId}:${conversationId}`)
  const list = useRef<HTMLOListElement>(null)
  const add = useCallback((items: readonly MessageView[]): void => {
    setMessages((before) => [...new Map([...before, ...items].map((item) => [item.seq, item])).values()].toSorted((a, b) => a.seq - b.seq))
    setWaiting((before) => before.filter(({ key }) => !items.some((item) => item.key === key)))
  }, [])
  const read = useCallback((): void => { void ask(fetchRange, { conversationId }).then(({ items }) => { add(items) }, () => undefined) }, [conversationId, add])
  useTopics([topicOf('conversation', conversationId)])
  useFact(messagePosted, useCallback((fact) => { if (fact.conversationId === conversationId) add(fact.items) }, [conversationId, add]))
  const send = useCallback(({ key, text }: Unsent): void => {
    void ask(say, { conversationId, key, text }).then((message) => { add([message]) }, () => undefined)
  }, [conversationId, add])
  const unsent = useRef(waiting)
  unsent.current = waiting
  const known = useRef(false)
  // What the server does not have stays on this device, also through a reload, and is sent again under its own key.
  useEffect(() => {
    if (known.current) void (waiting.length > 0 ? keepDraft(kept, waiting) : dropDraft(kept))
  }, [kept, waiting])
  useEffect(() => {
    void readDraft<Unsent[]>(kept).then((before) => {
      known.current = true
      if (!before) return
      setWaiting((now) => [...before, ...now])
      for (const one of before) send(one)
    })
  }, [kept, send])
  useEffect(() => {
    read()
    return onReturn(() => { read(); for (const one of unsent.current) send(one) })
  }, [read, send])
  const count = messages.length + waiting.length
  useEffect(() => { if (list.current) list.current.scrollTop = list.current.scrollHeight }, [count])
  const submit = (): void => {
    const text = draft.text.trim()
    if (!text) return
    const one = { key: newKey(), text }
    setWaiting((before) => [...before, one])
    draft.clear()
    send(one)
  }
  const spoken = messages.filter((message) => message.text !== '' && !message.event)
  return (
    <section className="quick-talk" aria-label={t('talk.label', { names })}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls has to be reached by the keyboard */}
      <ol ref={list} className="quick-talk-list" tabIndex={0} aria-live="polite" aria-label={t('talk.label', { names })}>
        {count === 0 && <li className="meeting-soft">{t('talk.empty')}</li>}
        {spoken.map((message) => (
          <li key={message.seq} data-own={message.senderId === viewerId || undefined}>
            {message.senderId !== viewerId && <span className="quick-talk-name">{message.sender?.name ?? t('talk.somebody')}</span>}
            <span className="quick-talk-text">{message.text}</span>
          </li>
        ))}
        {waiting.map(({ key, text }) => <li key={key} data-own data-waiting><span className="quick-talk-text">{text}</span><span className="quick-talk-name">{t('talk.waiting')}</span></li>)}
      </ol>
      <form className="quick-talk-form" onSubmit={(event) => { event.preventDefault(); submit() }}>
        <TextField label={t('talk.write')} hideLabel placeholder={t('talk.write')} value={draft.text} onChange={draft.setText} maxLength={2000} autoComplete="off" />
        <Button type="submit" icon={<SendHorizontal aria-hidden />}>{t('talk.send')}</Button>
      </form>
    </section>
  )
}
