import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { PersonCard } from '@commonspark/shared/people/schema'
import { newKey } from '../../../lib/newKey.ts'
import { useProblemWords } from '../../../lib/problem.ts'
import { useViewer } from '../../../lib/viewer.ts'
import { Banner } from '../../../ui/Banner.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Form, FormEnd } from '../../../ui/Form.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { useBegin } from '../api.ts'
import { PeopleField } from './PeopleField.tsx'

/** Begins a conversation: with one person, with several, or a list that only its owners write to. */
export function NewConversation({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('conversations')
  const words = useProblemWords()
  const viewer = useViewer()
  const navigate = useNavigate()
  const begin = useBegin()
  const [people, setPeople] = useState<PersonCard[]>([])
  const [title, setTitle] = useState('')
  const [isList, setList] = useState(false)
  const [isMissing, setMissing] = useState(false)
  const [key] = useState(newKey)
  const many = people.length > 1 || isList
  const submit = (): void => {
    setMissing(people.length === 0)
    if (people.length === 0) return
    begin.mutate({ kind: isList ? 'broadcast' : many ? 'group' : 'direct', people: people.map((person) => person.id), title, key }, {
      onSuccess: ({ id }) => { onClose(); void navigate(`/messages/${id}`) },
    })
  }
  return (
    <Dialog isOpen onOpenChange={onClose} title={t('begin.title')}>
      <Form onSubmit={submit} error={isMissing || begin.error} label={t('begin.title')}>
        <PeopleField label={t('begin.people')} description={t('begin.help')} people={people} onChange={(chosen) => { setPeople(chosen); setMissing(false) }} without={viewer ? [viewer.id] : []} error={isMissing ? t('begin.choose') : undefined} />
        {many && <TextField label={t('begin.name')} optional value={title} onChange={setTitle} maxLength={80} />}
        {people.length > 0 && <Checkbox isSelected={isList} onChange={setList}>{t('begin.list')}</Checkbox>}
        {begin.error && <Banner tone="refusal">{words(begin.error)}</Banner>}
        <FormEnd><Button type="submit" variant="primary" isPending={begin.isPending}>{t('begin.submit')}</Button></FormEnd>
      </Form>
    </Dialog>
  )
}
