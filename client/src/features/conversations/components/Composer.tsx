import { Paperclip, SendHorizontal, X } from 'lucide-react'
import { type ClipboardEvent, type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { FileTrigger } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { excerptOf } from '@commonspark/shared/conversations/rules'
import type { MessageView } from '@commonspark/shared/conversations/schema'
import { fold } from '@commonspark/shared/search/words'
import { useDraft } from '../../../lib/drafts.ts'
import { keptFrom, mentionAt, typedFrom, withMention } from '../../../lib/mentions.ts'
import { OfferedPeople } from '../../../lib/OfferedPeople.tsx'
import { IconButton } from '../../../ui/IconButton.tsx'
import { ProgressBar } from '../../../ui/ProgressBar.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import { useEditMessage } from '../api.ts'
import { useTellTyping } from '../live.ts'
import { outboxOf } from '../outbox.ts'
import { useTalk } from '../talk.ts'
import { useAttachments } from '../useAttachments.ts'
import { VoiceButton } from './VoiceButton.tsx'

const LIMIT = 8000
/** What is being written: something new, an answer, or one's own message anew. */
export type Mode = { kind: 'new' } | { kind: 'reply' | 'edit'; message: MessageView }

/** Where one writes: grows with the text, keeps it on this device, completes names, takes files. */
export function Composer({ mode, onDone, insert }: { mode: Mode; onDone: () => void; insert: { text: string } | null }) {
  const { t } = useTranslation('conversations')
  const { conversation, viewer, members, reader } = useTalk()
  const field = useRef<HTMLTextAreaElement>(null)
  const list = useId()
  const isEdit = mode.kind === 'edit'
  const draft = useDraft(isEdit ? `talk-edit:${viewer.id}:${conversation.id}:${mode.message.seq}` : `talk:${viewer.id}:${conversation.id}`, isEdit ? mode.message.text : '')
  const typed = typedFrom(draft.text)
  const [caret, setCaret] = useState(0)
  const [closed, setClosed] = useState<number | null>(null)
  const [chosen, setChosen] = useState(0)
  const [jump, setJump] = useState<number | null>(null)
  const attachments = useAttachments()
  const tellTyping = useTellTyping(conversation.id)
  const edit = useEditMessage(conversation.id, (item) => { reader.replace(item) })
  const mention = mentionAt(typed.text, caret)
  const people = mention && mention.from !== closed && conversation.kind !== 'direct'
    ? members.filter(({ person }) => person.id !== viewer.id && fold(person.name).split(' ').some((part) => part.startsWith(fold(mention.name)) || fold(person.name).startsWith(fold(mention.name)))).slice(0, 6).map(({ person }) => person) : []
  const at = Math.min(chosen, people.length - 1)

  useEffect(() => { if (mode.kind !== 'new') field.current?.focus() }, [mode])
  const { setText } = draft
  useEffect(() => { if (insert) { setText(insert.text); field.current?.focus() } }, [insert, setText])
  useLayoutEffect(() => {
    if (jump === null || !field.current) return
    field.current.setSelectionRange(jump, jump)
    setJump(null)
  }, [jump])

  const type = (text: string): void => {
    draft.setText(keptFrom({ text, people: typed.people }))
    setCaret(field.current?.selectionStart ?? text.length)
    setChosen(0)
    setClosed(null)
    if (text) tellTyping()
  }
  const choose = (person: { id: string; name: string }): void => {
    if (!mention) return
    const done = withMention(typed, mention.from, caret, person)
    draft.setText(keptFrom(done))
    setCaret(done.caret)
    setJump(done.caret)
    field.current?.focus()
  }
  const text = draft.text.trim()
  const isSendable = (text.length > 0 || attachments.ready.length > 0) && text.length <= LIMIT && !attachments.isBusy
  const submit = async (): Promise<void> => {
    if (!isSendable || edit.isPending) return
    if (mode.kind === 'edit') {
      await edit.mutateAsync({ seq: mode.message.seq, text, version: mode.message.version }).then(() => { draft.clear(); onDone() }, () => undefined)
      return
    }
    const replyTo = mode.kind === 'reply' ? { seq: mode.message.seq, senderId: mode.message.senderId, name: mode.message.sender?.name ?? '', excerpt: excerptOf(mode.message.text) } : null
    const files = attachments.ready
    draft.clear()
    attachments.clear()
    onDone()
    await outboxOf(viewer.id).post({ conversationId: conversation.id, text, replyTo, files: [...files] })
  }
  const press = (event: KeyboardEvent): void => {
    if (event.target !== field.current || event.nativeEvent.isComposing) return
    if (people.length > 0 && ['ArrowDown', 'ArrowUp', 'Enter', 'Tab', 'Escape'].includes(event.key)) {
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') setChosen((at + (event.key === 'ArrowDown' ? 1 : people.length - 1)) % people.length)
      else if (event.key === 'Escape') setClosed(mention?.from ?? null)
      else choose(people[at]!)
    } else if (event.key === 'Enter' && !event.shiftKey && (event.ctrlKey || event.metaKey || matchMedia('(pointer: fine)').matches)) void submit()
    else if (event.key === 'Escape' && mode.kind !== 'new') onDone()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const paste = (event: ClipboardEvent): void => {
    const files = [...event.clipboardData.files]
    if (files.length === 0) return
    event.preventDefault()
    attachments.add(files)
  }
  return (
    <div className="talk-composer" onKeyDownCapture={press} onPaste={paste}>
      {mode.kind !== 'new' && (
        <div className="talk-mode">
          <p><strong>{mode.kind === 'edit' ? t('editing') : t('answering', { name: mode.message.sender?.name ?? t('gone') })}</strong> <span>{excerptOf(mode.message.text, 80)}</span></p>
          <IconButton size="small" label={t('cancel')} icon={<X aria-hidden />} onPress={onDone} />
        </div>
      )}
      {attachments.items.length > 0 && (
        <ul className="talk-attachments">
          {attachments.items.map((item) => (
            <li key={item.key}>
              <span>{item.name}</span>
              {item.error ? <span className="talk-attachment-error" role="alert">{item.error}</span> : !item.file && <ProgressBar hideLabel label={t('uploading', { name: item.name })} value={item.part * 100} />}
              <IconButton size="small" label={t('removeFile', { name: item.name })} icon={<X aria-hidden />} onPress={() => { attachments.remove(item.key) }} />
            </li>
          ))}
        </ul>
      )}
      <div className="talk-composer-line">
        {!isEdit && (
          <FileTrigger allowsMultiple onSelect={(files) => { if (files) attachments.add([...files]) }}>
            <IconButton label={t('attach')} icon={<Paperclip aria-hidden />} />
          </FileTrigger>
        )}
        {!isEdit && <VoiceButton onRecorded={(file) => { attachments.add([file]) }} />}
        <div className="talk-composer-field">
          <TextArea label={t('write')} hideLabel rows={1} placeholder={t('write')} inputRef={field} value={typed.text} onChange={type} onSelect={() => { setCaret(field.current?.selectionStart ?? 0) }}
            limit={draft.text.length > LIMIT - 300 ? LIMIT - (draft.text.length - typed.text.length) : undefined}
            {...(people.length > 0 ? { 'aria-autocomplete': 'list' as const, 'aria-controls': list, 'aria-activedescendant': `${list}-${at}` } : {})} />
          {people.length > 0 && <OfferedPeople id={list} label={t('mention')} people={people} at={at} place="above" onChoose={choose} />}
        </div>
        <IconButton variant="primary" label={t(isEdit ? 'save' : 'send')} icon={<SendHorizontal aria-hidden />} isDisabled={!isSendable} isPending={edit.isPending} onPress={() => { void submit() }} />
      </div>
    </div>
  )
}
