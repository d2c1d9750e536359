import { type KeyboardEvent, type ReactNode, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PersonCard } from '@commonspark/shared/people/schema'
import { useDraft } from '../../../lib/drafts.ts'
import { Button } from '../../../ui/Button.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import { keptFrom, mentionAt, typedFrom, withMention } from '../../../lib/mentions.ts'
import { OfferedPeople } from '../../../lib/OfferedPeople.tsx'
import { useSuggestions } from '../useSuggestions.ts'
import './Composer.css'

const LIMIT = 4000

/** `draftKey` names where the text is kept on this device until `onSend` has taken it; `initial` is what is being edited. */
export interface ComposerProps {
  draftKey: string
  label: string
  send: string
  onSend: (text: string) => Promise<void>
  initial?: string
  rows?: number
  placeholder?: string
  onCancel?: (() => void) | undefined
  autoFocus?: boolean
  problem?: ReactNode
  isPending?: boolean
}

/** Where a comment is written: grows with it, offers people after an "@", forgets nothing. */
export function Composer(props: ComposerProps) {
  const { draftKey, label, send, onSend, initial = '', rows = 2, placeholder, onCancel, autoFocus = false, problem, isPending = false } = props
  const { t } = useTranslation('comments')
  const field = useRef<HTMLTextAreaElement>(null)
  const list = useId()
  const draft = useDraft(draftKey, initial)
  const typed = typedFrom(draft.text)
  const [caret, setCaret] = useState(0)
  const [closed, setClosed] = useState<number | null>(null)
  const [chosen, setChosen] = useState(0)
  const [jump, setJump] = useState<number | null>(null)
  const mention = mentionAt(typed.text, caret)
  const people = useSuggestions(mention && mention.from !== closed ? mention.name : null)
  const isOffering = people.length > 0
  const at = Math.min(chosen, people.length - 1)

  useEffect(() => { if (autoFocus) field.current?.focus() }, [autoFocus])
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
  }
  const choose = (person: PersonCard): void => {
    if (!mention) return
    const done = withMention(typed, mention.from, caret, person)
    draft.setText(keptFrom(done))
    setCaret(done.caret)
    setJump(done.caret)
    field.current?.focus()
  }
  const text = draft.text.trim()
  const isSendable = text.length > 0 && text.length <= LIMIT
  const submit = async (): Promise<void> => {
    if (!isSendable || isPending) return
    // What could not be sent stays where it is; the sender says why.
    await onSend(text).then(() => { draft.clear() }, () => undefined)
  }
  const press = (event: KeyboardEvent): void => {
    if (event.target !== field.current) return
    if (isOffering) {
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') setChosen((at + (event.key === 'ArrowDown' ? 1 : people.length - 1)) % people.length)
      else if (event.key === 'Enter' || event.key === 'Tab') choose(people[at]!)
      else if (event.key === 'Escape') setClosed(mention?.from ?? null)
      else return
      event.preventDefault()
      event.stopPropagation()
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      void submit()
    } else if (event.key === 'Escape' && onCancel && text === initial) onCancel()
  }
  const overhead = draft.text.length - typed.text.length
  return (
    <div className="composer" onKeyDownCapture={press}>
      <div className="composer-field">
        <TextArea
          label={label} hideLabel rows={rows} placeholder={placeholder} inputRef={field} value={typed.text} onChange={type}
          onSelect={() => { setCaret(field.current?.selectionStart ?? 0) }}
          limit={draft.text.length > LIMIT - 300 ? LIMIT - overhead : undefined}
          {...(isOffering ? { 'aria-autocomplete': 'list' as const, 'aria-controls': list, 'aria-activedescendant': `${list}-${at}` } : {})}
        />
        {isOffering && <OfferedPeople id={list} label={t('mention.label')} people={people} at={at} place="below" onChoose={choose} />}
      </div>
      <span className="ui-hidden" role="status">{isOffering ? t('mention.offered', { count: people.length }) : ''}</span>
      {problem}
      {(text.length > 0 || onCancel) && (
        <div className="composer-foot">
          {draft.restored && <span className="composer-kept">{t('kept')}</span>}
          {onCancel && <Button variant="plain" size="small" onPress={() => { draft.clear(); onCancel() }}>{t('cancel')}</Button>}
          <Button variant="primary" size="small" isDisabled={!isSendable || isPending} onPress={() => { void submit() }}>{send}</Button>
        </div>
      )}
    </div>
  )
}
